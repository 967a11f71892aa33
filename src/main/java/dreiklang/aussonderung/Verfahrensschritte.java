package dreiklang.aussonderung;

import dreiklang.akte.Aktenzeichen;
import dreiklang.aussonderung.xdomea.Bewertung;
import dreiklang.aussonderung.xdomea.Nachrichtentyp;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the steps of an Aussonderung: offer, assess, hand over, confirm, release. Before
/// each the Akten are asked whether something stands in the way.
@Service
public class Verfahrensschritte {

    private final Aussonderungen aussonderungen;
    private final VerfahrenRepository verfahren;
    private final Verfahrensakten akten;
    private final Botenbuch buch;
    private final Wer wer;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Verfahrensschritte(
            Aussonderungen aussonderungen,
            VerfahrenRepository verfahren,
            Verfahrensakten akten,
            Botenbuch buch,
            Wer wer,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.aussonderungen = aussonderungen;
        this.verfahren = verfahren;
        this.akten = akten;
        this.buch = buch;
        this.wer = wer;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Offers the Akten to the archive (0501).
    ///
    /// @throws FachlicherFehler K-306, K-307 not at its turn, K-305 something stands in the way
    @Braucht(Recht.AUSSONDERN)
    @Transactional
    public void anbieten(VerfahrenId id) {
        var v = bereit(id, Verfahrensstand.ANGEBOTEN);
        weiter(v, Verfahrensstand.ANGEBOTEN);
        buch.bestellen(id, Nachrichtentyp.ANBIETEVERZEICHNIS);
    }

    /// Writes down what the archive has said on paper or the telephone. When everything is decided,
    /// the Aussonderung is assessed.
    ///
    /// @throws FachlicherFehler K-306, K-307 not at its turn, K-313 an Akte is not in it, K-305
    ///   something stands in the way
    @Braucht(Recht.AUSSONDERN)
    @Transactional
    public void bewerten(VerfahrenId id, Map<Aktenzeichen, Bewertung> urteile) {
        var v = bereit(id, Verfahrensstand.BEWERTET);
        for (var urteil : urteile.entrySet()) {
            var gegenstand =
                    v.gegenstaende().stream()
                            .filter(g -> g.zeichen().equals(urteil.getKey()))
                            .findFirst()
                            .orElseThrow(() ->
                                    new FachlicherFehler(
                                            Fehlerart.KONFLIKT, "K-313", urteil.getKey().wert()));
            if (!gegenstand.bewertung().equals(java.util.Optional.of(urteil.getValue()))) {
                verfahren.bewerten(id, gegenstand.objekt(), urteil.getValue(), true);
            }
        }
        protokoll("aussonderung.bewertet-von-hand", id, Integer.toString(urteile.size()));
        wennEntschieden(id);
    }

    /// Goes on when nothing is open any more; in the caller's transaction.
    void wennEntschieden(VerfahrenId id) {
        var v = verfahren.finden(id).orElseThrow();
        if (v.entschieden() && v.stand().erlaubt(Verfahrensstand.BEWERTET)) {
            weiter(v, Verfahrensstand.BEWERTET);
        }
    }

    /// Hands over what the archive wants (0503), or once more what it could not take over.
    ///
    /// @throws FachlicherFehler K-306, K-307 not at its turn, K-314 the archive wants nothing of
    ///   it, K-305 something stands in the way
    @Braucht(Recht.AUSSONDERN)
    @Transactional
    public void uebergeben(VerfahrenId id) {
        var v = bereit(id, Verfahrensstand.UEBERGEBEN);
        if (!v.wartetAufArchiv()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-314");
        }
        weiter(v, Verfahrensstand.UEBERGEBEN);
        buch.bestellen(id, Nachrichtentyp.AUSSONDERUNG);
    }

    /// Writes down that an archive without xdomea has everything.
    ///
    /// @param beleg how it is known, for example the letter of the archive
    /// @throws FachlicherFehler K-306, K-307 not at its turn, K-312 nothing is said
    @Braucht(Recht.AUSSONDERN)
    @Transactional
    public void bestaetigen(VerfahrenId id, String beleg) {
        Aussonderungen.begruendet(beleg);
        var v = bereit(id, Verfahrensstand.UEBERNOMMEN);
        v.gegenstaende().stream()
                .filter(Gegenstand::wartetAufArchiv)
                .forEach(g -> verfahren.uebernommen(id, g.objekt(), true, beleg.strip(), ""));
        protokoll("aussonderung.bestaetigt-von-hand", id, "");
        weiter(v, Verfahrensstand.UEBERNOMMEN);
    }

    /// Releases the destruction of everything that is left here.
    ///
    /// @throws FachlicherFehler K-306, K-307 not at its turn, K-310 one's own proposal, K-311
    ///   something is not decided or not taken over, K-305 something stands in the way
    @Braucht(Recht.AUSSONDERN)
    @Transactional
    public void freigeben(VerfahrenId id) {
        var v = aussonderungen.sperren(id);
        var person = wer.person().id();
        v.freigebbar(person);
        akten.ohneHindernis(v);
        verfahren.freigeben(id, person, uhr.instant());
        protokoll("aussonderung.freigegeben", id, Integer.toString(v.gegenstaende().size()));
    }

    private Verfahren bereit(VerfahrenId id, Verfahrensstand naechster) {
        var v = aussonderungen.sperren(id);
        v.pruefen(naechster);
        akten.ohneHindernis(v);
        return v;
    }

    /// In the caller's transaction.
    void weiter(Verfahren v, Verfahrensstand stand) {
        v.pruefen(stand);
        verfahren.weiter(v.id(), stand);
        protokoll("aussonderung.stand", v.id(), stand.name());
    }

    private void protokoll(String aktion, VerfahrenId id, String wert) {
        ereignisse.publishEvent(
                new Protokolleintrag(aktion, "aussonderung:" + id.wert(), Map.of("wert", wert)));
    }
}
