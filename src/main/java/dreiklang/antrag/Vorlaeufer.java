package dreiklang.antrag;

import dreiklang.antrag.Angebot.Uebernahme;
import dreiklang.basis.Sprache;
import dreiklang.formular.Abschnitt.Angabe;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formulare;
import dreiklang.leistung.Buendelplan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds what an earlier Antrag of the same account answers in a new draft.
@Component
class Vorlaeufer {

    private static final int ANGESEHEN = 30;
    private static final String FUER = "vertretung_fuer";

    private final AntragRepository antraege;
    private final Fassungen fassungen;
    private final Formulare formulare;

    Vorlaeufer(AntragRepository antraege, Fassungen fassungen, Formulare formulare) {
        this.antraege = antraege;
        this.fassungen = fassungen;
        this.formulare = formulare;
    }

    /// The newest Antrag of the same Leistung, otherwise the newest that answers something.
    ///
    /// @param schonDa names of questions that are answered already
    Optional<Angebot> zu(Entwurf entwurf, Set<String> schonDa, Sprache sprache) {
        var fruehere =
                entwurf.konto().map(antraege::von).orElse(List.of()).stream()
                        .filter(a -> a.folge().isEmpty() && fuerSich(a))
                        .limit(ANGESEHEN)
                        .toList();
        var gleiche = fruehere.stream().filter(a -> a.leistung().equals(entwurf.leistung()));
        var andere = fruehere.stream().filter(a -> !a.leistung().equals(entwurf.leistung()));
        return Stream.concat(gleiche, andere)
                .map(a -> angebot(entwurf, a, schonDa, sprache))
                .filter(a -> !a.angaben().isEmpty())
                .findFirst();
    }

    /// What was asked for somebody else stays out of it.
    static boolean fuerSich(Antrag antrag) {
        return antrag.aufgenommen().isEmpty() && fuerSich(antrag.antworten().eins(FUER));
    }

    static boolean fuerSich(Entwurf entwurf) {
        return fuerSich(entwurf.antworten().eins(FUER));
    }

    private static boolean fuerSich(String fuer) {
        return fuer.isEmpty() || fuer.equals("selbst");
    }

    private Angebot angebot(Entwurf entwurf, Antrag antrag, Set<String> schonDa, Sprache sprache) {
        var alt = fassungen.formular(antrag);
        boolean gleiche = antrag.leistung().equals(entwurf.leistung());
        var worte =
                formulare.lesbar(alt, antrag.antworten(), sprache).stream()
                        .flatMap(a -> a.angaben().stream())
                        .collect(Collectors.toMap(Angabe::feld, Function.identity(), (a, b) -> a));
        var angaben =
                fassungen.formular(entwurf).felder().stream()
                        .filter(f ->
                                !schonDa.contains(f.name()) && !f.name().startsWith("vertretung_"))
                        .flatMap(ziel ->
                                alt.felder().stream()
                                        .filter(quelle -> entspricht(quelle, ziel, gleiche))
                                        .filter(quelle -> worte.containsKey(quelle.name()))
                                        .map(quelle -> uebernahme(ziel, quelle, antrag, worte))
                                        .filter(u -> !u.werte().isEmpty())
                                        .limit(1))
                        .toList();
        return new Angebot(
                fassungen.paket(antrag.leistung(), antrag.fassung()).leistung().name(),
                antrag.eingereicht(),
                angaben);
    }

    private static Uebernahme uebernahme(
            Feld ziel, Feld quelle, Antrag antrag, Map<String, Angabe> worte) {
        var angabe = worte.get(quelle.name());
        return new Uebernahme(
                ziel,
                quelle.name(),
                antrag.antworten().alle(quelle.name()),
                angabe == null ? "" : angabe.antwort());
    }

    /// Words about the case and days other than the birthday belong to the Antrag they were written
    /// in.
    private static boolean entspricht(Feld quelle, Feld ziel, boolean gleicheLeistung) {
        boolean gleich =
                (gleicheLeistung && quelle.name().equals(ziel.name()))
                        || gleich(quelle.autofill(), ziel.autofill())
                        || gleich(quelle.zusatz().herkunft().fim(), ziel.zusatz().herkunft().fim());
        return gleich
                && quelle.art() != Feldart.MEHRZEILIG
                && (quelle.art() != Feldart.DATUM || ziel.autofill().equals("bday"))
                && Buendelplan.passt(quelle, ziel);
    }

    private static boolean gleich(String eines, String anderes) {
        return !eines.isEmpty() && eines.equals(anderes);
    }
}
