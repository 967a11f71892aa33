package dreiklang.einsicht;

import dreiklang.akte.Akte;
import dreiklang.akte.Aktengliederung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Speicherplatz;
import dreiklang.basis.Sprache;
import dreiklang.basis.Zufall;
import dreiklang.einsicht.Gesamtausgabe.Stand;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of whole Akten as PDF: order one, see how far it is, fetch it. Everybody sees only what
/// she has ordered herself, and only while she may see the Akte.
@Service
public class Gesamtausgaben {

    private static final int GEZEIGT = 10;
    private static final int OFFEN = 5;

    private final AusgabeRepository ablage;
    private final Ausgabeordner ordner;
    private final Aktengliederung akten;
    private final Konten konten;
    private final Speicherplatz platz;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Gesamtausgaben(
            AusgabeRepository ablage,
            Ausgabeordner ordner,
            Aktengliederung akten,
            Konten konten,
            Speicherplatz platz,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.ordner = ordner;
        this.akten = akten;
        this.konten = konten;
        this.platz = platz;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// A finished PDF.
    public record Datei(String name, long groesse, InputStream inhalt) {}

    /// The Akte for the head of a page.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see
    @Braucht(Recht.AKTE_LESEN)
    public Akte akte(Aktenzeichen akte) {
        return akten.akte(akte);
    }

    /// What she has ordered for this Akte, newest first.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see
    @Braucht(Recht.AKTE_LESEN)
    public List<Gesamtausgabe> zu(Aktenzeichen akte) {
        akten.akte(akte);
        return ablage.zu(akte, person(), GEZEIGT);
    }

    /// Orders the PDF of an Akte; while one is being made it is that one.
    ///
    /// @param sprache language of cover and table of contents
    /// @throws FachlicherFehler K-404 not an Akte one may see, K-427 too many at a time, B-507 no
    ///   room for files
    @Braucht(Recht.AKTE_LESEN)
    @Transactional
    public void ordern(Aktenzeichen akte, Sprache sprache) {
        akten.akte(akte);
        platz.dateienPruefen();
        var wer = person();
        if (ablage.zu(akte, wer, GEZEIGT).stream().anyMatch(a -> a.stand().offen())) {
            return;
        }
        if (ablage.offene(wer) >= OFFEN) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "K-427", OFFEN);
        }
        var id = new GesamtausgabeId(Zufall.kennung(uhr));
        ablage.anlegen(id, akte, wer, sprache, uhr.instant());
        protokoll("akte.gesamt-pdf-bestellt", akte, id);
    }

    /// Opens a finished PDF; it is written down who fetches it.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see, K-426 no such PDF, K-429 it was
    ///   removed
    @Braucht(Recht.AKTE_LESEN)
    @Transactional
    public Datei oeffnen(Aktenzeichen akte, GesamtausgabeId id) {
        akten.akte(akte);
        var da =
                ablage.finden(id, person())
                        .filter(a -> a.akte().equals(akte))
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-426"));
        if (da.stand() != Stand.FERTIG) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, da.stand().offen() ? "K-426" : "K-429");
        }
        protokoll("akte.gesamt-pdf-abgerufen", akte, id);
        try {
            return new Datei(akte.wert() + ".pdf", da.groesse(), ordner.oeffnen(id));
        } catch (IOException e) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-429");
        }
    }

    private BeschaeftigteId person() {
        if (konten.aktuell() instanceof Handelnder.Amtsperson amt) {
            return amt.person().id();
        }
        throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-426");
    }

    private void protokoll(String aktion, Aktenzeichen akte, GesamtausgabeId id) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        aktion, "akte:" + akte.wert(), Map.of("ausgabe", id.wert().toString())));
    }
}
