package dreiklang.akte;

import dreiklang.basis.Protokolleintrag;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Draws the number of a new Akte and enters it, in the caller's transaction.
@Component
class Aktenanlage {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final AktenRepository akten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Aktenanlage(AktenRepository akten, ApplicationEventPublisher ereignisse, Clock uhr) {
        this.akten = akten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// @param bezug what it belongs to
    /// @param jahre years it is kept
    /// @param leistung key of the Leistung, empty for none
    Aktenzeichen anlegen(Neuanlage was, String bezug, int jahre, String leistung) {
        Instant jetzt = uhr.instant();
        int jahr = jetzt.atZone(ZONE).getYear();
        var zeichen =
                Aktenzeichen.aus(was.nummer(), jahr, akten.naechsteNummer(was.nummer(), jahr));
        akten.anlegen(
                new Akte(
                        zeichen,
                        was.nummer(),
                        "",
                        was.betreff(),
                        bezug,
                        was.einheit(),
                        jetzt,
                        jahre,
                        Optional.empty(),
                        Optional.empty(),
                        was.standort(),
                        List.of()),
                leistung);
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "akte.eroeffnet", "akte:" + zeichen.wert(), Map.of("bezug", bezug)));
        return zeichen;
    }
}
