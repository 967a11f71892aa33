package dreiklang.vorgang;

import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.ablauf.Ablaufmodell.Zustaendigkeit;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.seite.Spur;
import dreiklang.vorgang.Vorgangsbild.Aufgabe;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who may see which Vorgang and do what to it. Foreign Vorgaenge look like absent ones.
@Component
class Zutritt {

    private final Konten konten;
    private final Sichten sichten;
    private final VorgangRepository vorgaenge;
    private final Lesenachweis lesenachweis;

    Zutritt(
            Konten konten,
            Sichten sichten,
            VorgangRepository vorgaenge,
            Lesenachweis lesenachweis) {
        this.konten = konten;
        this.sichten = sichten;
        this.vorgaenge = vorgaenge;
        this.lesenachweis = lesenachweis;
    }

    /// The signed-in member of staff.
    Beschaeftigte ich() {
        if (konten.aktuell() instanceof Handelnder.Amtsperson amt) {
            return amt.person();
        }
        throw new FachlicherFehler(Fehlerart.VERBOTEN, "V-403");
    }

    /// What she may see.
    Sicht sicht() {
        return sicht(ich());
    }

    /// What that person may see.
    Sicht sicht(Beschaeftigte person) {
        return sichten.von(person.id());
    }

    /// The Vorgang, if the signed-in person may see it; a look at a confidential one is written
    /// down.
    ///
    /// @throws FachlicherFehler V-404 for absent and foreign ones alike
    Vorgang sichtbar(VorgangId id) {
        var sicht = sicht();
        var v =
                vorgaenge
                        .finden(id)
                        .filter(sicht::auf)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-404"));
        Spur.vorgang(v.aktenzeichen(), v.referenz());
        if (sicht.vertraulich(v)) {
            lesenachweis.gelesen(v);
        }
        return v;
    }

    /// Whether that person can be given the Vorgang: she may see it and work on it, and it is not
    /// her own.
    boolean kann(BeschaeftigteId wer, Vorgang v) {
        return !v.eigeneSache(wer) && sichten.bearbeitet(wer, v.leistung(), v.einheit());
    }

    /// Nobody decides or settles her own matter; what belongs to the superior is decided by the
    /// superior.
    void darf(Vorgang v, List<Aufgabe> aufgaben, Aufgabenart art) {
        var ich = ich();
        v.nichtVon(ich.id());
        if (fremdeGenehmigung(v, aufgaben, art, ich)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "V-222");
        }
    }

    private boolean fremdeGenehmigung(
            Vorgang v, List<Aufgabe> aufgaben, Aufgabenart art, Beschaeftigte ich) {
        boolean vorgesetzte =
                aufgaben.stream()
                        .anyMatch(a ->
                                a.art().equals(art.name())
                                        && a.wer().equals(Zustaendigkeit.VORGESETZTE.name()));
        return vorgesetzte
                && v.vorgesetzte().isPresent()
                && !sichten.von(ich.id()).meint(v.vorgesetzte().get());
    }

    /// What the signed-in person may do right now.
    Set<Verb> moeglich(Vorgang v, List<Aufgabe> aufgaben) {
        var ich = ich();
        var verben = EnumSet.noneOf(Verb.class);
        verben.addAll(Uebergaenge.moeglich(v.stand()));
        if (!ich.rechte().contains(Recht.VORGANG_BEARBEITEN) || v.eigeneSache(ich.id())) {
            verben.clear();
        }
        if (!ich.rechte().contains(Recht.VORGANG_ENTSCHEIDEN)
                || !entscheidbar(aufgaben)
                || fremdeGenehmigung(v, aufgaben, Aufgabenart.ENTSCHEIDEN, ich)) {
            verben.remove(Verb.ENTSCHEIDEN);
        }
        boolean zuTun =
                offen(aufgaben, Aufgabenart.ERLEDIGEN) || offen(aufgaben, Aufgabenart.FESTSETZEN);
        if (!zuTun || v.offen()) {
            verben.remove(Verb.ERLEDIGEN);
        }
        if (v.offen() || !aufgaben.isEmpty()) {
            verben.remove(Verb.ABSCHLIESSEN);
        }
        if (!v.offen()) {
            verben.remove(Verb.ENTSCHEIDEN);
        }
        if (!v.offen() && !zuTun) {
            verben.removeAll(EnumSet.of(Verb.NACHFORDERN, Verb.FORTSETZEN));
        }
        return verben;
    }

    /// Deciding ends the working step too: nobody has to tick off "worked on" first.
    private static boolean entscheidbar(List<Aufgabe> aufgaben) {
        return offen(aufgaben, Aufgabenart.ENTSCHEIDEN) || offen(aufgaben, Aufgabenart.BEARBEITEN);
    }

    private static boolean offen(List<Aufgabe> aufgaben, Aufgabenart art) {
        return aufgaben.stream().anyMatch(a -> a.art().equals(art.name()));
    }
}
