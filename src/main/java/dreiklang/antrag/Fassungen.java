package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.formular.Formular;
import dreiklang.leistung.Buendelplan;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.Widerspruchsleistung;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The Leistungspakete of drafts and Antraege. A published Fassung never changes, so it is read
/// once; the common questions of a Buendel are those of the Kommune now.
@Component
class Fassungen {

    private static final int HOECHSTENS = 500;

    private final Leistungen leistungen;
    private final ConcurrentHashMap<Fassung, Leistungspaket> gelesen = new ConcurrentHashMap<>();

    Fassungen(Leistungen leistungen) {
        this.leistungen = leistungen;
    }

    private record Fassung(LeistungsSchluessel schluessel, int nummer) {}

    Leistungspaket paket(LeistungsSchluessel schluessel, int fassung) {
        if (fassung == Buendelplan.FASSUNG) {
            return leistungen.paket(schluessel, fassung);
        }
        if (gelesen.size() > HOECHSTENS) {
            gelesen.clear();
        }
        return gelesen.computeIfAbsent(
                new Fassung(schluessel, fassung),
                f -> leistungen.paket(f.schluessel(), f.nummer()));
    }

    /// What a person fills in to object to the Bescheid on an Antrag.
    ///
    /// @throws FachlicherFehler A-134 when the Kommune has no package for it
    Leistungspaket widerspruch(Antrag antrag) {
        return Widerspruchsleistung.zu(antrag.leistung())
                .flatMap(leistungen::paket)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-134"));
    }

    /// The Formular that a draft fills in.
    Formular formular(Entwurf entwurf) {
        return formular(paket(entwurf), entwurf.folge());
    }

    /// The Formular that an Antrag answers.
    Formular formular(Antrag antrag) {
        return formular(paket(antrag.leistung(), antrag.fassung()), antrag.folge());
    }

    static Formular formular(Leistungspaket paket, Optional<Folgeformular> folge) {
        return folge.isEmpty()
                ? paket.formular()
                : paket.formular(folge.get().name())
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-404"));
    }

    Leistungspaket paket(Entwurf entwurf) {
        return paket(entwurf.leistung(), entwurf.fassung());
    }
}
