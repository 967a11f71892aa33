package dreiklang.aussonderung;

import dreiklang.akte.Aktenvernichtung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Aussonderungsakte;
import dreiklang.akte.Aussonderungsliste;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Aussonderungen: puts Akten together, takes one out, gives up, shows.
@Service
public class Aussonderungen {

    /// Most Akten in one Aussonderung.
    public static final int MEISTE = 500;

    private static final int ZEILEN = 25;
    private static final int GRUND = 500;

    private final VerfahrenRepository verfahren;
    private final NachrichtRepository nachrichten;
    private final Aktenvernichtung akten;
    private final Aussonderungsliste liste;
    private final Verfahrensakten inhalt;
    private final Wer wer;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Aussonderungen(
            VerfahrenRepository verfahren,
            NachrichtRepository nachrichten,
            Aktenvernichtung akten,
            Aussonderungsliste liste,
            Verfahrensakten inhalt,
            Wer wer,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.verfahren = verfahren;
        this.nachrichten = nachrichten;
        this.akten = akten;
        this.liste = liste;
        this.inhalt = inhalt;
        this.wer = wer;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Puts Akten together.
    ///
    /// @throws FachlicherFehler K-308 none, K-309 more than 500, K-404 not one's own, K-304 one is
    ///   in another Aussonderung, K-305 something stands in the way of one
    @Braucht(Recht.AUSSONDERN)
    @Transactional
    public VerfahrenId vorschlagen(List<Aktenzeichen> zeichen) {
        var alle = new LinkedHashSet<>(zeichen);
        if (alle.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-308");
        }
        if (alle.size() > MEISTE) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-309", MEISTE);
        }
        var id = new VerfahrenId(Zufall.kennung(uhr));
        verfahren.anlegen(id, wer.person().id(), uhr.instant());
        for (var akte : alle) {
            akten.vormerken(akte, id.wert());
            var stand = liste.finden(akte).orElseThrow(Aussonderungen::unbekannt);
            verfahren.hinzufuegen(id, akte, Verfahrensakten.objekt(akte), stand.einheit());
        }
        protokoll("aussonderung.vorgeschlagen", id, Map.of("akten", Integer.toString(alle.size())));
        return id;
    }

    /// Takes out an Akte that shall stay.
    ///
    /// @throws FachlicherFehler K-306 no such one, K-307 it is over, K-312 without a reason, K-313
    ///   the Akte is not in it or destroyed
    @Braucht(Recht.AUSSONDERN)
    @Transactional
    public void herausnehmen(VerfahrenId id, Aktenzeichen zeichen, String grund) {
        begruendet(grund);
        var v = sperren(id);
        if (v.stand().danach().isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-307");
        }
        if (v.gegenstaende().stream()
                .noneMatch(g -> g.zeichen().equals(zeichen) && !g.vernichtet())) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-313", zeichen.wert());
        }
        verfahren.herausnehmen(id, zeichen);
        akten.entlassen(zeichen, id.wert());
        protokoll("aussonderung.herausgenommen", id, Map.of("akte", zeichen.wert()));
        if (v.gegenstaende().size() == 1) {
            beenden(v, grund);
        }
    }

    /// Gives up; the Akten are as before. A release can be taken back until the first is destroyed.
    ///
    /// @throws FachlicherFehler K-306 no such one, K-307 too late, K-312 without a reason
    @Braucht(Recht.AUSSONDERN)
    @Transactional
    public void zurueckziehen(VerfahrenId id, String grund) {
        begruendet(grund);
        var v = sperren(id);
        beenden(v, grund);
        v.gegenstaende().forEach(g -> akten.entlassen(g.zeichen(), id.wert()));
    }

    private void beenden(Verfahren v, String grund) {
        v.pruefen(Verfahrensstand.ZURUECKGEZOGEN);
        if (v.gegenstaende().stream().anyMatch(Gegenstand::vernichtet)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-307");
        }
        verfahren.beenden(v.id(), Verfahrensstand.ZURUECKGEZOGEN, grund.strip(), uhr.instant());
        protokoll("aussonderung.zurueckgezogen", v.id(), Map.of());
    }

    /// The Aussonderungen of one's units, newest first.
    ///
    /// @param blatt number of the page, the first is 1
    @Braucht(Recht.AUSSONDERN)
    public Blatt<Verfahren> liste(int blatt) {
        int nummer = Math.clamp(blatt, 1, 100_000);
        var einheiten = wer.einheiten();
        return new Blatt<>(
                verfahren.liste(einheiten, ZEILEN, (nummer - 1) * ZEILEN),
                nummer,
                ZEILEN,
                verfahren.anzahl(einheiten));
    }

    /// One Aussonderung; foreign ones, and those with an Akte one may not know of, look like absent
    /// ones.
    ///
    /// @throws FachlicherFehler K-306 no such one
    @Braucht(Recht.AUSSONDERN)
    public Verfahren ansehen(VerfahrenId id) {
        return sichtbar(verfahren.finden(id).orElseThrow(Aussonderungen::unbekannt));
    }

    /// Its Akten as they are now.
    ///
    /// @throws FachlicherFehler K-306 no such one
    @Braucht(Recht.AUSSONDERN)
    public Map<Aktenzeichen, Aussonderungsakte> akten(VerfahrenId id) {
        return inhalt.stand(ansehen(id));
    }

    /// What was sent and came in, oldest first.
    ///
    /// @throws FachlicherFehler K-306 no such one
    @Braucht(Recht.AUSSONDERN)
    public List<Botschaft> nachrichten(VerfahrenId id) {
        ansehen(id);
        return nachrichten.zu(id);
    }

    /// What came in and belongs to none.
    @Braucht(Recht.AUSSONDERN)
    public List<Botschaft> verirrte() {
        return nachrichten.verirrte();
    }

    /// The same, locked.
    Verfahren sperren(VerfahrenId id) {
        return sichtbar(verfahren.sperren(id).orElseThrow(Aussonderungen::unbekannt));
    }

    private Verfahren sichtbar(Verfahren v) {
        if (!wer.darf(v) || !liste.alleSichtbar(inhalt.stand(v).keySet())) {
            throw unbekannt();
        }
        return v;
    }

    static void begruendet(String grund) {
        if (grund.isBlank() || grund.length() > GRUND) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-312");
        }
    }

    private static FachlicherFehler unbekannt() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-306");
    }

    private void protokoll(String aktion, VerfahrenId id, Map<String, String> dazu) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, "aussonderung:" + id.wert(), dazu));
    }
}
