package dreiklang.einsicht;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Zufall;
import dreiklang.einsicht.Einsichtsabruf.Was;
import dreiklang.identitaet.Drossel;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door by which an outside person comes in, with a link and a PIN that went two ways, and goes
/// out. Guessing is throttled; a link that is over looks like one that never was.
@Service
public class Einsichtszugang {

    private static final Duration RUHE = Duration.ofMinutes(30);
    private static final Duration LAENGSTENS = Duration.ofHours(4);

    private final EinsichtRepository ablage;
    private final BesuchRepository besuche;
    private final Abrufbuch buch;
    private final Drossel drossel;
    private final Clock uhr;

    Einsichtszugang(
            EinsichtRepository ablage,
            BesuchRepository besuche,
            Abrufbuch buch,
            Drossel drossel,
            Clock uhr) {
        this.ablage = ablage;
        this.besuche = besuche;
        this.buch = buch;
        this.drossel = drossel;
        this.uhr = uhr;
    }

    /// Somebody who is in.
    record Gang(Einsicht einsicht, UUID besuch) {}

    /// Asks whether there is something behind a link.
    ///
    /// @param herkunft address of the browser, for throttling
    /// @throws FachlicherFehler K-442 there is nothing, K-444 too many such attempts
    @Offen("the link is the proof; it only opens the question for the PIN")
    public void pruefen(String link, String herkunft) {
        var unused = offen(link, herkunft);
    }

    private Einsicht offen(String link, String herkunft) {
        var hash = Einsichtsschluessel.hash(link);
        var konto = "einsichtslink:" + hash;
        if (!drossel.erlaubt(konto, herkunft)) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "K-444");
        }
        var einsicht = ablage.zuLink(hash).filter(e -> e.offen(uhr.instant()) && !e.verriegelt());
        if (einsicht.isEmpty()) {
            drossel.gescheitert(konto, herkunft);
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-442");
        }
        drossel.gelungen(konto, herkunft);
        return einsicht.get();
    }

    /// Lets somebody in.
    ///
    /// @return the secret of the visit, for a cookie
    /// @throws FachlicherFehler K-442 there is nothing behind the link, K-443 the PIN is wrong,
    ///   K-444 too many attempts
    @Offen("link and PIN are the proof")
    @Transactional(noRollbackFor = FachlicherFehler.class)
    public String eintreten(String link, String pin, String herkunft) {
        var einsicht = offen(link, herkunft);
        var hash = Einsichtsschluessel.hash(link);
        var konto = "einsicht:" + hash;
        if (!drossel.erlaubt(konto, herkunft)) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "K-444");
        }
        if (!Einsichtsschluessel.passt(ablage.pin(einsicht.id()), hash, pin)) {
            drossel.gescheitert(konto, herkunft);
            ablage.fehlversuch(einsicht.id());
            buch.schreiben(einsicht, Optional.empty(), Was.PIN_FALSCH);
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-443");
        }
        drossel.gelungen(konto, herkunft);
        var geheimnis = Zufall.geheimnis();
        var besuch = Zufall.kennung(uhr);
        besuche.anlegen(besuch, einsicht.id(), Einsichtsschluessel.hash(geheimnis), uhr.instant());
        buch.schreiben(einsicht, Optional.of(besuch), Was.ANGEMELDET);
        return geheimnis;
    }

    /// Lets her out; without effect when she is out already.
    @Offen("the secret of the visit is the proof")
    @Transactional
    public void verlassen(String sitzung) {
        var besuch = besuche.finden(Einsichtsschluessel.hash(sitzung));
        if (besuch.isPresent()) {
            besuche.beenden(besuch.get().id());
            ablage.finden(besuch.get().einsicht())
                    .ifPresent(e -> buch.schreiben(e, Optional.of(besuch.get().id()), Was.BEENDET));
        }
    }

    /// Whose visit it is; every look makes it last for another half an hour.
    ///
    /// @throws FachlicherFehler K-445 the visit or the Einsicht is over
    Gang gang(String sitzung) {
        var jetzt = uhr.instant();
        var besuch =
                besuche.finden(Einsichtsschluessel.hash(sitzung))
                        .filter(b ->
                                b.zuletzt().plus(RUHE).isAfter(jetzt)
                                        && b.begonnen().plus(LAENGSTENS).isAfter(jetzt))
                        .orElseThrow(Einsichtszugang::vorbei);
        var einsicht =
                ablage.finden(besuch.einsicht())
                        .filter(e -> e.offen(jetzt))
                        .orElseThrow(Einsichtszugang::vorbei);
        besuche.gesehen(besuch.id(), jetzt);
        return new Gang(einsicht, besuch.id());
    }

    private static FachlicherFehler vorbei() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-445");
    }
}
