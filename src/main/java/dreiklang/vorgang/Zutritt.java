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
import java.util.stream.Collectors;
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

    /// The Vorgang, if it is the signed-in person's own to work on; a look at a confidential one is
    /// written down. What every door asks that does something to a Vorgang.
    ///
    /// @throws FachlicherFehler V-404 for absent and foreign ones alike, V-476 when it is lent for
    ///   a step
    Vorgang sichtbar(VorgangId id) {
        var sicht = sicht();
        var v = finden(id, sicht);
        if (!sicht.auf(v)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "V-476");
        }
        return v;
    }

    /// The Vorgang, if the signed-in person may see it, be it only for a step of her unit. For
    /// doors that read, write a Notiz or do that step.
    ///
    /// @throws FachlicherFehler V-404 for absent and foreign ones alike
    Vorgang einsehbar(VorgangId id) {
        return finden(id, sicht());
    }

    private Vorgang finden(VorgangId id, Sicht sicht) {
        var v =
                vorgaenge
                        .finden(id)
                        .filter(sicht::einsehbar)
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
    /// superior, what belongs to another unit is done there and before anybody decides.
    void darf(Vorgang v, List<Aufgabe> aufgaben, Aufgabenart art) {
        var ich = ich();
        v.nichtVon(ich.id());
        if (fremdeGenehmigung(v, aufgaben, art, ich)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "V-222");
        }
        var sicht = sicht();
        if (aufgaben.stream().anyMatch(a -> fremd(sicht, v, a, art))) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-477");
        }
        boolean benannt =
                aufgaben.stream().anyMatch(a -> a.art().equals(art.name()) && sicht.meint(v, a));
        if (!benannt && !sicht.auf(v)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "V-476");
        }
    }

    /// Whether a step of another unit stands in the way of a verb of that kind.
    private static boolean fremd(Sicht sicht, Vorgang v, Aufgabe a, Aufgabenart art) {
        return !a.ziel().isEmpty() && (!a.art().equals(art.name()) || !sicht.meint(v, a));
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
                && !sicht(ich).meint(v.vorgesetzte().get());
    }

    /// What the signed-in person may do right now.
    Set<Verb> moeglich(Vorgang v, List<Aufgabe> aufgaben) {
        var ich = ich();
        var sicht = sicht();
        var meine = aufgaben.stream().filter(a -> sicht.meint(v, a)).toList();
        var verben = EnumSet.noneOf(Verb.class);
        verben.addAll(Uebergaenge.moeglich(v.stand()));
        if (!ich.rechte().contains(Recht.VORGANG_BEARBEITEN) || v.eigeneSache(ich.id())) {
            verben.clear();
        }
        boolean zuTun = offen(meine, Aufgabenart.ERLEDIGEN) || offen(meine, Aufgabenart.FESTSETZEN);
        if (!zuTun) {
            verben.remove(Verb.ERLEDIGEN);
        }
        if (!v.offen() || !entscheidbar(v, aufgaben, sicht, ich)) {
            verben.remove(Verb.ENTSCHEIDEN);
        }
        if (v.offen() || !aufgaben.isEmpty()) {
            verben.remove(Verb.ABSCHLIESSEN);
        }
        if (!v.offen() && !zuTun) {
            verben.removeAll(EnumSet.of(Verb.NACHFORDERN, Verb.FORTSETZEN));
        }
        if (!sicht.auf(v)) {
            verben.retainAll(EnumSet.of(Verb.ERLEDIGEN, Verb.ENTSCHEIDEN));
        }
        return verben;
    }

    /// The Aufgaben that the signed-in person's unit has to do, by identifier.
    Set<String> machbar(Vorgang v, List<Aufgabe> aufgaben) {
        var sicht = sicht();
        return aufgaben.stream()
                .filter(a -> sicht.meint(v, a))
                .map(Aufgabe::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Deciding ends the working step too: nobody has to tick off "worked on" first. As long as
    /// another unit has a step, nobody decides.
    private boolean entscheidbar(
            Vorgang v, List<Aufgabe> aufgaben, Sicht sicht, Beschaeftigte ich) {
        var meine = aufgaben.stream().filter(a -> sicht.meint(v, a)).toList();
        return ich.rechte().contains(Recht.VORGANG_ENTSCHEIDEN)
                && (offen(meine, Aufgabenart.ENTSCHEIDEN) || offen(meine, Aufgabenart.BEARBEITEN))
                && aufgaben.stream().noneMatch(a -> fremd(sicht, v, a, Aufgabenart.ENTSCHEIDEN))
                && !fremdeGenehmigung(v, aufgaben, Aufgabenart.ENTSCHEIDEN, ich);
    }

    private static boolean offen(List<Aufgabe> aufgaben, Aufgabenart art) {
        return aufgaben.stream().anyMatch(a -> a.art().equals(art.name()));
    }
}
