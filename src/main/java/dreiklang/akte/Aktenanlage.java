package dreiklang.akte;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Draws the number of a new Akte and enters it, in the caller's transaction.
@Component
class Aktenanlage {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String PROGRAMM = "DV";

    private static final int VERSUCHE = 10_000;

    private final AktenRepository akten;
    private final ZaehlerRepository zaehler;
    private final PlanverlaufRepository verlauf;
    private final Planwerk werk;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Aktenanlage(
            AktenRepository akten,
            ZaehlerRepository zaehler,
            PlanverlaufRepository verlauf,
            Planwerk werk,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.akten = akten;
        this.zaehler = zaehler;
        this.verlauf = verlauf;
        this.werk = werk;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// The number a new Akte gets today instead of this one.
    String heutige(String nummer) {
        return verlauf.heutige(nummer, werk.heute());
    }

    /// The numbers under which Akten are found that are looked for by one of the Aktenplan; none
    /// for anything else.
    Set<String> auchUnter(String worte) {
        return Planzeile.istNummer(worte) ? verlauf.verwandte(worte) : Set.of();
    }

    /// @param bezug what it belongs to
    /// @param jahre years it is kept
    /// @param leistung key of the Leistung, empty for none
    Aktenzeichen anlegen(Neuanlage was, String bezug, int jahre, String leistung) {
        Instant jetzt = uhr.instant();
        int jahr = jetzt.atZone(ZONE).getYear();
        var regel = werk.regel(was.nummer());
        String kuerzel = kuerzel();
        for (int i = 0; i < VERSUCHE; i++) {
            long nummer = zaehler.naechster(was.nummer(), jahr, regel);
            var zeichen = regel.zeichen(was.nummer(), jahr, nummer, kuerzel);
            if (akten.anlegen(akte(zeichen, was, bezug, jetzt, jahre), leistung)) {
                ereignisse.publishEvent(
                        new Protokolleintrag(
                                "akte.eroeffnet",
                                "akte:" + zeichen.wert(),
                                Map.of("bezug", bezug)));
                return zeichen;
            }
        }
        throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-250", was.nummer());
    }

    private static Akte akte(
            Aktenzeichen zeichen, Neuanlage was, String bezug, Instant jetzt, int jahre) {
        return new Akte(
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
                List.of());
    }

    /// Initials of whoever opens it; the program has its own.
    private String kuerzel() {
        return konten.aktuell() instanceof Handelnder.Amtsperson amt
                ? initialen(amt.person().name())
                : PROGRAMM;
    }

    static String initialen(String name) {
        var ohneTitel = name.replaceAll("\\b\\p{L}+\\.\\s*", "");
        var buchstaben =
                Normalizer.normalize(ohneTitel, Normalizer.Form.NFD)
                        .replaceAll("(?<=[\\p{L}\\p{M}'’])[\\p{L}\\p{M}'’]+", "")
                        .replaceAll("[^A-Za-z]", "")
                        .toUpperCase(Locale.ROOT);
        return buchstaben.isEmpty() ? PROGRAMM : buchstaben;
    }
}
