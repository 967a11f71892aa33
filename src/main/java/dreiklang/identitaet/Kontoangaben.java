package dreiklang.identitaet;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what is known about the holder of an account: what was proven, and what she keeps to
/// have forms filled in.
@Service
public class Kontoangaben {

    private final Konten konten;
    private final MerkmalRepository merkmale;
    private final Clock uhr;
    private final ApplicationEventPublisher ereignisse;

    Kontoangaben(
            Konten konten,
            MerkmalRepository merkmale,
            Clock uhr,
            ApplicationEventPublisher ereignisse) {
        this.konten = konten;
        this.merkmale = merkmale;
        this.uhr = uhr;
        this.ereignisse = ereignisse;
    }

    /// What is known about whoever is signed in; nothing without an account.
    @Offen("one's own account")
    public List<Merkmal> eigene() {
        return konten.aktuell() instanceof Handelnder.Kontoinhaber inhaber
                ? merkmale.von(inhaber.konto())
                : List.of();
    }

    /// Keeps these values in place of those before.
    ///
    /// @param werte meaning → value; what was proven is not touched
    /// @throws FachlicherFehler I-118 without an account
    @Offen("one's own account")
    @Transactional
    public void merken(Map<String, String> werte) {
        var inhaber = inhaber();
        merkmale.ersetzen(inhaber.konto(), werte, uhr.instant().truncatedTo(ChronoUnit.MICROS));
        protokolliere(inhaber, "konto.angaben-gespeichert");
    }

    /// Forgets all of them.
    ///
    /// @throws FachlicherFehler I-118 without an account
    @Offen("one's own account")
    @Transactional
    public void loeschen() {
        var inhaber = inhaber();
        merkmale.loeschen(inhaber.konto());
        protokolliere(inhaber, "konto.angaben-geloescht");
    }

    private Handelnder.Kontoinhaber inhaber() {
        if (konten.aktuell() instanceof Handelnder.Kontoinhaber inhaber) {
            return inhaber;
        }
        throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-118");
    }

    private void protokolliere(Handelnder.Kontoinhaber inhaber, String aktion) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, inhaber.kennung(), Map.of()));
    }
}
