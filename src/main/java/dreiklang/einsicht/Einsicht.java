package dreiklang.einsicht;

import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.identitaet.BeschaeftigteId;
import java.time.Instant;
import java.util.Optional;

/// What an outside person may look at for some time: chosen sheets of an Akte, redacted where they
/// were blackened.
///
/// @param id identifier
/// @param akte which Akte
/// @param angaben for whom, by which law, why, how long
/// @param stand how far it is
/// @param angelegt when it was begun
/// @param person who began it
/// @param vorgelegtVon who asked a second person to release it
/// @param erteilt when it was opened
/// @param ende when it was revoked or given up
/// @param endegrund why
/// @param mitLink whether there is a link that works
/// @param fehlversuche wrong PINs since that link was made
public record Einsicht(
        EinsichtId id,
        Aktenzeichen akte,
        Einsichtsangaben angaben,
        Einsichtsstand stand,
        Instant angelegt,
        BeschaeftigteId person,
        Optional<BeschaeftigteId> vorgelegtVon,
        Optional<Instant> erteilt,
        Optional<Instant> ende,
        String endegrund,
        boolean mitLink,
        int fehlversuche) {

    /// After so many wrong PINs the link is dead until the Amt makes a new one.
    public static final int MEISTE_FEHLVERSUCHE = 20;

    /// Whether the outside person may look at that moment.
    public boolean offen(Instant jetzt) {
        var tag = jetzt.atZone(Kalender.ORTSZEIT).toLocalDate();
        return stand == Einsichtsstand.ERTEILT
                && !tag.isBefore(angaben.von())
                && !tag.isAfter(angaben.bis());
    }

    /// Whether its last day is over.
    public boolean abgelaufen(Instant jetzt) {
        return stand == Einsichtsstand.ERTEILT
                && jetzt.atZone(Kalender.ORTSZEIT).toLocalDate().isAfter(angaben.bis());
    }

    /// Whether its link is dead because of wrong PINs.
    public boolean verriegelt() {
        return fehlversuche >= MEISTE_FEHLVERSUCHE;
    }

    /// @throws FachlicherFehler K-436 when that cannot follow
    void pruefen(Einsichtsstand naechster) {
        if (!stand.danach().contains(naechster)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-436");
        }
    }
}
