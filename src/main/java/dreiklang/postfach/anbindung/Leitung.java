package dreiklang.postfach.anbindung;

import dreiklang.basis.Aussenruf;
import dreiklang.basis.Aussenruf.Antwort;
import dreiklang.postfach.anbindung.FitConnect.Fehlschlag;
import dreiklang.postfach.anbindung.FitConnect.Zugang;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The line to the delivery service: signs in, judges answers, reads JSON.
final class Leitung implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNLESBAR = "Die Antwort des Zustelldienstes ist nicht lesbar.";

    private final Aussenruf ruf;
    private final Zugangszeichen zeichen;
    private final String dienst;

    Leitung(Zugang zugang, Clock uhr) {
        this.ruf = new Aussenruf(zugang.frist());
        this.zeichen = new Zugangszeichen(ruf, zugang, uhr);
        this.dienst = zugang.zustelldienst().toString().replaceAll("/+$", "");
    }

    private interface Ruf {
        Antwort jetzt(Map<String, String> kopf) throws Aussenruf.Unerreichbar;
    }

    /// Gets a JSON object.
    JsonNode holen(String pfad) throws Fehlschlag {
        return objekt(geprueft(rufen(kopf -> ruf.holen(adresse(pfad), kopf))));
    }

    /// Gets a JSON object that may be missing.
    Optional<JsonNode> finden(String pfad) throws Fehlschlag {
        var antwort = rufen(kopf -> ruf.holen(adresse(pfad), kopf));
        return antwort.status() == 404 ? Optional.empty() : Optional.of(objekt(geprueft(antwort)));
    }

    /// Posts a JSON object and gets one.
    JsonNode senden(String pfad, Map<String, ?> inhalt) throws Fehlschlag {
        var bytes = bytes(inhalt);
        return objekt(
                geprueft(
                        rufen(kopf -> {
                            kopf.put("Content-Type", "application/json");
                            return ruf.senden(adresse(pfad), kopf, bytes);
                        })));
    }

    /// Puts something in its place; what is answered does not matter.
    void ersetzen(String pfad, String medientyp, byte[] inhalt) throws Fehlschlag {
        geprueft(
                rufen(kopf -> {
                    kopf.put("Content-Type", medientyp);
                    return ruf.ersetzen(adresse(pfad), kopf, inhalt);
                }));
    }

    static byte[] bytes(Map<String, ?> inhalt) {
        return JSON.writeValueAsString(inhalt).getBytes(StandardCharsets.UTF_8);
    }

    /// @throws Fehlschlag when it is not a JSON object
    static JsonNode objekt(Antwort antwort) throws Fehlschlag {
        try {
            var baum = JSON.readTree(antwort.text());
            if (baum.isObject()) {
                return baum;
            }
        } catch (JacksonException e) {
            throw Fehlschlag.spaeter(UNLESBAR);
        }
        throw Fehlschlag.spaeter(UNLESBAR);
    }

    /// Only a real string counts; anything else is empty.
    static String wort(JsonNode objekt, String name) {
        var wert = objekt.path(name);
        return wert.isString() ? wert.stringValue() : "";
    }

    private URI adresse(String pfad) {
        return URI.create(dienst + pfad);
    }

    /// A token may have been withdrawn: then once more with a new one.
    private Antwort rufen(Ruf was) throws Fehlschlag {
        var erstes = zeichen.geben();
        var antwort = einmal(was, erstes);
        if (antwort.status() != 401) {
            return antwort;
        }
        zeichen.vergessen(erstes);
        return einmal(was, zeichen.geben());
    }

    private static Antwort einmal(Ruf was, String zeichen) throws Fehlschlag {
        var kopf = new LinkedHashMap<String, String>();
        kopf.put("Accept", "application/json");
        kopf.put("Authorization", "Bearer " + zeichen);
        try {
            return was.jetzt(kopf);
        } catch (Aussenruf.Unerreichbar e) {
            throw Fehlschlag.spaeter(e.grund());
        }
    }

    private static Antwort geprueft(Antwort antwort) throws Fehlschlag {
        int status = antwort.status();
        if (status >= 200 && status < 300) {
            if (istSeite(antwort)) {
                throw Fehlschlag.spaeter("Es antwortet eine Webseite, nicht der Zustelldienst.");
            }
            return antwort;
        }
        var grund = "Der Zustelldienst antwortet " + status;
        throw switch (status) {
            case 401 -> Fehlschlag.spaeter(grund + ": Die Anmeldung wird abgelehnt.");
            case 408, 425, 429 -> Fehlschlag.spaeter(grund + ".");
            default ->
                    status >= 400 && status < 500
                            ? Fehlschlag.endgueltig(grund + ": Er nimmt das nicht an.")
                            : Fehlschlag.spaeter(grund + ".");
        };
    }

    static boolean istSeite(Antwort antwort) {
        return antwort.medientyp().toLowerCase(Locale.ROOT).contains("html")
                || antwort.text().stripLeading().startsWith("<");
    }

    @Override
    public void close() {
        ruf.close();
    }
}
