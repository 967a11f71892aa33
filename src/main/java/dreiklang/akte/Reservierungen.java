package dreiklang.akte;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.dokument.Ablage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of check-out and check-in.
@Service
public class Reservierungen {

    private static final int VERMERK = 200;
    private static final int BEENDETE = 10;

    private final ReservierungRepository ablage;
    private final Reservierungsbuch buch;
    private final Reservierungswache wache;
    private final Schriftstueckzugang zugang;
    private final Versionen versionen;

    Reservierungen(
            ReservierungRepository ablage,
            Reservierungsbuch buch,
            Reservierungswache wache,
            Schriftstueckzugang zugang,
            Versionen versionen) {
        this.ablage = ablage;
        this.buch = buch;
        this.wache = wache;
        this.zugang = zugang;
        this.versionen = versionen;
    }

    /// Who has reserved a Schriftstück now and before.
    ///
    /// @param jetzt the one that holds
    /// @param meine whether it is one's own
    /// @param beendet the last ended ones, newest first
    public record Lage(Optional<Reservierung> jetzt, boolean meine, List<Reservierung> beendet) {}

    /// Who has reserved a sheet.
    ///
    /// @throws FachlicherFehler K-404 when there is no such Akte or sheet
    @Braucht(Recht.AKTE_LESEN)
    @Transactional
    public Lage lage(Aktenzeichen akte, int blatt) {
        var stueck = zugang.lesen(akte, blatt).schriftstueck();
        var jetzt = wache.geltende(stueck);
        return new Lage(
                jetzt,
                jetzt.filter(wache::gehoertMir).isPresent(),
                ablage.beendete(stueck, BEENDETE));
    }

    /// Reserves a Schriftstück; nobody else puts a version there meanwhile. Doing it twice changes
    /// nothing.
    ///
    /// @param vermerk what for, may be empty
    /// @throws FachlicherFehler as [Versionen#ablegen], K-266 somebody has reserved it, K-267 too
    ///   long a note
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void reservieren(Aktenzeichen akte, int blatt, String vermerk) {
        if (vermerk.length() > VERMERK) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-267");
        }
        var stueck = buch.veraenderbar(akte, blatt);
        if (wache.geltende(stueck.schriftstueck()).isEmpty()) {
            buch.anlegen(akte, blatt, stueck, vermerk.strip(), Optional.empty(), Duration.ZERO);
        }
    }

    /// Puts the new version there and ends one's own Reservierung with it.
    ///
    /// @return the number of the version
    /// @throws FachlicherFehler as [Versionen#ablegen], K-268 it is not reserved by oneself
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public int einchecken(Aktenzeichen akte, int blatt, Ablage inhalt, String bemerkung) {
        var stueck = zugang.sperren(akte, blatt);
        buch.eigene(stueck);
        int nummer = versionen.ablegen(akte, blatt, inhalt, bemerkung);
        buch.beenden(akte, blatt, stueck, Reservierung.Art.NEUE_VERSION, "");
        return nummer;
    }

    /// Gives one's own Reservierung back; the Schriftstück stays as it is.
    ///
    /// @throws FachlicherFehler K-404, K-214, K-268 it is not reserved by oneself
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void zurueckgeben(Aktenzeichen akte, int blatt) {
        var stueck = zugang.gefuehrt(akte, blatt);
        buch.eigene(stueck);
        buch.beenden(akte, blatt, stueck, Reservierung.Art.UNVERAENDERT, "");
    }

    /// Takes the Reservierung of somebody back.
    ///
    /// @param grund why; she reads it on the page, and the audit trail keeps it
    /// @throws FachlicherFehler K-404, K-214, K-216 without a reason, K-268 nobody has reserved it
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void zuruecknehmen(Aktenzeichen akte, int blatt, String grund) {
        if (grund.isBlank() || grund.length() > VERMERK) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-216");
        }
        var stueck = zugang.gefuehrt(akte, blatt);
        var unused =
                wache.geltende(stueck.schriftstueck())
                        .orElseThrow(Reservierungsbuch::nichtReserviert);
        buch.beenden(akte, blatt, stueck, Reservierung.Art.ZURUECKGENOMMEN, grund.strip());
    }
}
