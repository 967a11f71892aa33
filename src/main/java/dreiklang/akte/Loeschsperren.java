package dreiklang.akte;

import dreiklang.akte.Akteneinsicht.Blick;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of legal holds. Both those who lead an Akte and those who hand Akten over can order one
/// and lift it; why, stays in the row and goes with the Akte, the audit trail names only the row.
@Service
public class Loeschsperren {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int GRUND = 500;

    private final LoeschsperreRepository sperren;
    private final AktenRepository akten;
    private final Akteneinsicht einsicht;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Loeschsperren(
            LoeschsperreRepository sperren,
            AktenRepository akten,
            Akteneinsicht einsicht,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.sperren = sperren;
        this.akten = akten;
        this.einsicht = einsicht;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// The legal holds of an Akte one may lead, newest first.
    @Braucht(Recht.AKTE_FUEHREN)
    public List<Loeschsperre> zu(Aktenzeichen zeichen) {
        gibtEs(zeichen, einsicht.fuehrung());
        return sperren.zu(zeichen);
    }

    /// Orders a legal hold on an Akte one leads.
    ///
    /// @param bis last day; empty: until it is lifted
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-301 without a reason, K-302 it
    ///   would be over already
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void sperren(Aktenzeichen zeichen, String grund, Optional<LocalDate> bis) {
        gibtEs(zeichen, einsicht.fuehrung());
        eintragen(zeichen, grund, bis);
    }

    /// Lifts one.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-301 without a reason, K-303 it is
    ///   lifted already
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void aufheben(Aktenzeichen zeichen, UUID sperre, String grund) {
        gibtEs(zeichen, einsicht.fuehrung());
        var warum = begruendet(grund);
        if (!sperren.aufheben(zeichen, sperre, wer(), uhr.instant(), warum)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-303");
        }
        protokoll("akte.sperre-aufgehoben", zeichen, sperre, "");
    }

    /// Orders the same legal hold on several Akten one may hand over.
    ///
    /// @throws FachlicherFehler as for one
    @Braucht(Recht.AUSSONDERN)
    @Transactional
    public void sperren(List<Aktenzeichen> zeichen, String grund, Optional<LocalDate> bis) {
        for (var akte : zeichen) {
            gibtEs(akte, einsicht.aussonderung());
            eintragen(akte, grund, bis);
        }
    }

    private void eintragen(Aktenzeichen zeichen, String grund, Optional<LocalDate> bis) {
        var warum = begruendet(grund);
        var heute = LocalDate.ofInstant(uhr.instant(), ZONE);
        if (bis.isPresent() && bis.get().isBefore(heute)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-302");
        }
        // Whoever destroys it at this moment holds the row.
        if (akten.sperren(zeichen).isEmpty()) {
            throw unbekannt(zeichen);
        }
        var sperre =
                new Loeschsperre(
                        Zufall.kennung(uhr),
                        zeichen,
                        warum,
                        wer(),
                        uhr.instant().truncatedTo(ChronoUnit.MICROS),
                        bis,
                        Optional.empty());
        sperren.eintragen(sperre);
        protokoll(
                "akte.gesperrt",
                zeichen,
                sperre.id(),
                bis.map(LocalDate::toString).orElse("unbefristet"));
    }

    private void gibtEs(Aktenzeichen zeichen, Blick blick) {
        if (akten.finden(zeichen, blick).isEmpty()) {
            throw unbekannt(zeichen);
        }
    }

    private static String begruendet(String grund) {
        if (grund.isBlank() || grund.length() > GRUND) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-301");
        }
        return grund.strip();
    }

    private BeschaeftigteId wer() {
        return konten.aktuell() instanceof Handelnder.Amtsperson amt
                ? amt.person().id()
                : new BeschaeftigteId(new UUID(0, 0));
    }

    private static FachlicherFehler unbekannt(Aktenzeichen zeichen) {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen.wert());
    }

    private void protokoll(String aktion, Aktenzeichen zeichen, UUID sperre, String bis) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        aktion,
                        "akte:" + zeichen.wert(),
                        Map.of("sperre", sperre.toString(), "bis", bis)));
    }
}
