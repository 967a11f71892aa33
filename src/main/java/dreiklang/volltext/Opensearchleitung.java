package dreiklang.volltext;

import dreiklang.basis.Aussenruf;
import dreiklang.basis.Aussenruf.Antwort;
import dreiklang.basis.Aussenruf.Unerreichbar;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks with an OpenSearch server: JSON by HTTP. Every answer but the expected one is an
/// [IOException].
final class Opensearchleitung {

    private static final int GROESSTE_ANTWORT = 64_000_000;
    private static final int GEZEIGT = 300;

    /// Finds nothing and is no error.
    private static final int FEHLT = 404;

    private final Aussenruf ruf;
    private final String adresse;
    private final Map<String, String> kopf;
    private final JsonMapper json = JsonMapper.shared();

    Opensearchleitung(URI adresse, VolltextEinstellungen wie) {
        this.ruf = new Aussenruf(wie.frist(), GROESSTE_ANTWORT);
        this.adresse = adresse.toString().replaceAll("/+$", "") + "/";
        var ausweis = wie.benutzer() + ":" + wie.kennwort();
        this.kopf =
                wie.benutzer().isEmpty()
                        ? Map.of("Content-Type", "application/json")
                        : Map.of(
                                "Content-Type",
                                "application/json",
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        ausweis.getBytes(StandardCharsets.UTF_8)));
    }

    private interface Ruf {
        Antwort an(URI ziel) throws Unerreichbar;
    }

    private Antwort rufen(String pfad, Ruf was) throws IOException {
        try {
            return was.an(URI.create(adresse + pfad));
        } catch (Unerreichbar e) {
            throw new IOException("OpenSearch at " + adresse + ": " + e.grund(), e);
        }
    }

    private JsonNode gelesen(String pfad, Antwort antwort) throws IOException {
        if (antwort.status() >= 300) {
            var text = antwort.text();
            throw new IOException(
                    "OpenSearch answers %d to %s: %s"
                            .formatted(
                                    antwort.status(),
                                    pfad,
                                    text.substring(0, Math.min(GEZEIGT, text.length()))));
        }
        try {
            return json.readTree(antwort.text());
        } catch (JacksonException e) {
            throw new IOException("OpenSearch answers no JSON to " + pfad, e);
        }
    }

    /// Whether there is something at that place.
    boolean gibtEs(String pfad) throws IOException {
        var antwort = rufen(pfad, ziel -> ruf.holen(ziel, kopf));
        if (antwort.status() == FEHLT) {
            return false;
        }
        gelesen(pfad, antwort);
        return true;
    }

    JsonNode holen(String pfad) throws IOException {
        return gelesen(pfad, rufen(pfad, ziel -> ruf.holen(ziel, kopf)));
    }

    JsonNode senden(String pfad, Object inhalt) throws IOException {
        return senden(pfad, json.writeValueAsBytes(inhalt));
    }

    JsonNode senden(String pfad, byte[] inhalt) throws IOException {
        return gelesen(pfad, rufen(pfad, ziel -> ruf.senden(ziel, kopf, inhalt)));
    }

    void anlegen(String pfad, Object inhalt) throws IOException {
        var text = json.writeValueAsBytes(inhalt);
        gelesen(pfad, rufen(pfad, ziel -> ruf.ersetzen(ziel, kopf, text)));
    }

    void loeschen(String pfad) throws IOException {
        gelesen(pfad, rufen(pfad, ziel -> ruf.loeschen(ziel, kopf)));
    }

    /// One line of a list of orders.
    byte[] zeile(Object inhalt) {
        return (json.writeValueAsString(inhalt) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
