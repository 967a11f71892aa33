package dreiklang.ressourcen;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.rechenprobe.Zahlenangabe;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Money that somebody else gives for the work on a plan.
///
/// @param id identifier
/// @param geber who gives it
/// @param zweck what for, with the Aktenzeichen of the giver
/// @param betrag euros
/// @param stand where it stands
/// @param ende last day of work that is paid; empty: nobody has said
/// @param abrufBis last day on which it is called up
/// @param nachweisBis last day on which its use is proven
/// @param massnahmen numbers of the Massnahmen that it pays; empty: the whole plan
/// @param quelle where it stands
/// @param stichtag as of when
/// @param version counts the changes; 0 while it is new
public record Foerderung(
        RessourceId id,
        String geber,
        String zweck,
        Zahlenangabe betrag,
        Foerderstand stand,
        Optional<LocalDate> ende,
        Optional<LocalDate> abrufBis,
        Optional<LocalDate> nachweisBis,
        Set<String> massnahmen,
        String quelle,
        Optional<LocalDate> stichtag,
        int version) {

    /// @throws FachlicherFehler G-101 without giver, purpose or source, G-110 when the amount
    ///   cannot be
    void pruefen() {
        Angabenpruefung.pflicht(geber);
        Angabenpruefung.pflicht(zweck);
        Angabenpruefung.pflicht(quelle);
        Angabenpruefung.betrag(betrag);
    }

    /// @throws FachlicherFehler G-112 when it cannot go on to that state
    void pruefenSeit(Foerderung alt) {
        if (!alt.stand.darfNach(stand)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "G-112");
        }
    }
}
