package dreiklang.postfach;

import dreiklang.basis.Mailauftrag;
import dreiklang.identitaet.KontoId;
import dreiklang.identitaet.Nutzerkonten;
import dreiklang.identitaet.Nutzerkonten.Ziel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The way of a Sendung through the Postfach of a Nutzerkonto (§ 9 Abs. 1 OZG): ordered with the
/// Bescheid, announced when it lies there, or put into the portal when that was not possible.
@Component
class Nutzerkontoweg {

    private final Nutzerkontoleitung leitung;
    private final Nutzerkonten nutzerkonten;
    private final UebergabeRepository uebergaben;
    private final SendungRepository sendungen;
    private final Sendungsbuch buch;
    private final Benachrichtigung benachrichtigung;
    private final ApplicationEventPublisher ereignisse;

    Nutzerkontoweg(
            Nutzerkontoleitung leitung,
            Nutzerkonten nutzerkonten,
            UebergabeRepository uebergaben,
            SendungRepository sendungen,
            Sendungsbuch buch,
            Benachrichtigung benachrichtigung,
            ApplicationEventPublisher ereignisse) {
        this.leitung = leitung;
        this.nutzerkonten = nutzerkonten;
        this.uebergaben = uebergaben;
        this.sendungen = sendungen;
        this.buch = buch;
        this.benachrichtigung = benachrichtigung;
        this.ereignisse = ereignisse;
    }

    /// Where something for this account goes; empty when it stays in the portal.
    Optional<Ziel> ziel(Optional<KontoId> konto) {
        return konto.filter(k -> leitung.eingerichtet()).flatMap(nutzerkonten::ziel);
    }

    /// Orders that it is handed over, in the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void vormerken(Sendung sendung, Ziel ziel) {
        uebergaben.vormerken(sendung.id(), ziel, sendung.bereitgestellt());
    }

    /// It lies there: the person is told and the day of announcement is settled, in one
    /// transaction.
    ///
    /// @param bestaetigt when the Postfach has taken it
    /// @param beleg what it has signed
    @Transactional
    public void angenommen(UebergabeRepository.Fall fall, Instant bestaetigt, String beleg) {
        var alt = imUebergang(fall.sendung());
        if (alt.isEmpty()) {
            return;
        }
        var neu = Bekanntgabe.imNutzerkonto(alt.get(), buch.jetzt(), buch.land());
        uebergaben.angenommen(neu.id(), bestaetigt, beleg);
        bereitgestellt(neu);
        senden(benachrichtigung.imNutzerkonto(neu, fall.ziel().email()));
        buch.protokollieren(
                "postfach.im-nutzerkonto",
                neu,
                Map.of(
                        "bestaetigt", bestaetigt.toString(),
                        "bekanntgegeben", Sendungsbuch.tag(neu.bekanntgegeben())));
    }

    /// It was not possible: it waits in the portal from now on, and after ten days it goes by post.
    ///
    /// @param grund why, in a German sentence
    /// @param beleg what the other side has signed, if it has refused
    @Transactional
    public void gescheitert(UebergabeRepository.Fall fall, String grund, Optional<String> beleg) {
        var alt = imUebergang(fall.sendung());
        if (alt.isEmpty()) {
            return;
        }
        var s = alt.get();
        var neu =
                Bekanntgabe.imPortal(
                        s.id(), s.bezug(), s.titel(), s.dokument(), buch.jetzt(), buch.land());
        uebergaben.gescheitert(neu.id(), grund, beleg);
        bereitgestellt(neu);
        senden(benachrichtigung.bereitgestellt(neu, fall.ziel().email()));
        buch.protokollieren("postfach.nutzerkonto-gescheitert", neu, Map.of("grund", grund));
    }

    private Optional<Sendung> imUebergang(UUID sendung) {
        return sendungen
                .sperren(sendung)
                .filter(s -> s.stand().darfNach(Sendungsstand.BEREITGESTELLT));
    }

    private void bereitgestellt(Sendung neu) {
        var tag = Bekanntgabe.ortstag(neu.bereitgestellt());
        sendungen.bereitgestellt(neu, Bekanntgaberegeln.regel(neu.weg(), buch.land(), tag).id());
    }

    private void senden(Mailauftrag mail) {
        ereignisse.publishEvent(mail);
    }
}
