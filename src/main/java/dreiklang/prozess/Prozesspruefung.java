package dreiklang.prozess;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.fachverfahren.Verzeichnis;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import org.springframework.stereotype.Component;

/// Whether what a Prozess names is there: its unit, its Leistung, its Fachverfahren.
@Component
class Prozesspruefung {

    private final Organisation organisation;
    private final Leistungen leistungen;
    private final Verzeichnis verzeichnis;

    Prozesspruefung(Organisation organisation, Leistungen leistungen, Verzeichnis verzeichnis) {
        this.organisation = organisation;
        this.leistungen = leistungen;
        this.verzeichnis = verzeichnis;
    }

    void pruefen(Prozess p) {
        p.pruefen();
        if (p.leistung().filter(l -> !gibtEsLeistung(l)).isPresent()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "S-218");
        }
        if (p.fachverfahren().filter(f -> !gibtEsFachverfahren(f)).isPresent()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "S-219");
        }
        if (organisation.einheit(p.einheit()).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "S-220");
        }
    }

    private boolean gibtEsLeistung(String schluessel) {
        return LeistungsSchluessel.passt(schluessel)
                && leistungen.finden(new LeistungsSchluessel(schluessel)).isPresent();
    }

    private boolean gibtEsFachverfahren(String kennung) {
        try {
            return verzeichnis.ansehen(kennung).eintrag().kennung().equals(kennung);
        } catch (FachlicherFehler e) {
            return false;
        }
    }
}
