package dreiklang.fachverfahren;

import dreiklang.basis.Aussenruf;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends by POST with the key as `Idempotency-Key`.
final class Restweg implements Weg {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KENNZEICHEN = 200;
    private static final Duration LAENGSTE_PAUSE = Duration.ofHours(1);

    private final Aussenruf ruf;
    private final URI adresse;
    private final String pruefadresse;
    private final String anmeldung;

    /// @param anmeldung value of `Authorization`, empty for none
    Restweg(Aussenruf ruf, URI adresse, String pruefadresse, String anmeldung) {
        this.ruf = ruf;
        this.adresse = adresse;
        this.pruefadresse = pruefadresse;
        this.anmeldung = anmeldung;
    }

    @Override
    public String senden(Sendung sendung) throws Zustellfehler {
        var kopf = kopf();
        kopf.put("Idempotency-Key", sendung.schluessel());
        kopf.put("Content-Type", sendung.medientyp());
        var antwort = rufen(() -> ruf.senden(adresse, kopf, sendung.bytes()));
        pruefen(antwort);
        return kennzeichen(antwort.text());
    }

    @Override
    public String verbindungPruefen() throws Zustellfehler {
        if (pruefadresse.isBlank()) {
            throw Zustellfehler.spaeter("Es ist keine Prüfadresse eingerichtet.");
        }
        var antwort = rufen(() -> ruf.holen(URI.create(pruefadresse), kopf()));
        pruefen(antwort);
        try {
            var beschreibung = JSON.readTree(antwort.text());
            boolean offen =
                    beschreibung.path("openapi").asString("").startsWith("3.")
                            && nimmtAn(beschreibung.path("paths"));
            if (!offen) {
                throw Zustellfehler.endgueltig(
                        "Die Beschreibung (OpenAPI) nennt unsere Adresse nicht.");
            }
        } catch (JacksonException e) {
            throw Zustellfehler.endgueltig("Die Beschreibung (OpenAPI) ist nicht lesbar.");
        }
        return "Erreichbar. Die Beschreibung (OpenAPI) nennt unsere Adresse.";
    }

    private boolean nimmtAn(JsonNode pfade) {
        return pfade.properties().stream()
                .anyMatch(p -> adresse.getPath().endsWith(p.getKey()) && p.getValue().has("post"));
    }

    private Map<String, String> kopf() {
        var kopf = new LinkedHashMap<String, String>();
        kopf.put("Accept", "application/json");
        if (!anmeldung.isEmpty()) {
            kopf.put("Authorization", anmeldung);
        }
        return kopf;
    }

    private interface Ruf {
        Aussenruf.Antwort jetzt() throws Aussenruf.Unerreichbar;
    }

    private static Aussenruf.Antwort rufen(Ruf ruf) throws Zustellfehler {
        try {
            return ruf.jetzt();
        } catch (Aussenruf.Unerreichbar e) {
            throw Zustellfehler.spaeter(e.grund());
        }
    }

    /// What is about this content is final; what is about the connection or the sign-in is not.
    private static void pruefen(Aussenruf.Antwort antwort) throws Zustellfehler {
        int status = antwort.status();
        if (status >= 200 && status < 300) {
            if (antwort.medientyp().toLowerCase(Locale.ROOT).contains("html")) {
                throw Zustellfehler.spaeter("Es antwortet eine Webseite, nicht das Fachverfahren.");
            }
            return;
        }
        var grund = "Das Fachverfahren antwortet " + status;
        if (status >= 300 && status < 400) {
            throw Zustellfehler.spaeter(grund + ": Es leitet um, das wird nicht verfolgt.");
        }
        switch (status) {
            case 401, 403 -> throw Zustellfehler.spaeter(grund + ": Die Anmeldung wird abgelehnt.");
            case 404, 405, 407, 408, 425, 429 ->
                    throw Zustellfehler.spaeter(grund + ".", pause(antwort.spaeter()));
            case 409 ->
                    throw Zustellfehler.endgueltig(
                            grund + ": Unter diesem Schlüssel liegt dort ein anderer Inhalt.");
            default -> {
                if (status < 500) {
                    throw Zustellfehler.endgueltig(grund + ": Es nimmt diesen Inhalt nicht an.");
                }
                throw Zustellfehler.spaeter(grund + ".", pause(antwort.spaeter()));
            }
        }
    }

    private static Duration pause(String sekunden) {
        if (!sekunden.matches("[0-9]{1,6}")) {
            return Duration.ZERO;
        }
        var pause = Duration.ofSeconds(Long.parseLong(sekunden));
        return pause.compareTo(LAENGSTE_PAUSE) > 0 ? LAENGSTE_PAUSE : pause;
    }

    /// The Fachverfahren may answer with its own Kennzeichen; anything else is ignored, and so are
    /// characters nobody sees: the database knows no zero byte, and what was taken there must be
    /// noted here.
    private static String kennzeichen(String text) {
        try {
            var wert = JSON.readTree(text).path("kennzeichen").asString("");
            return Sichtbares.in(wert, KENNZEICHEN);
        } catch (JacksonException e) {
            return "";
        }
    }
}
