package dreiklang.postfach.anbindung.demo;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Opens what was submitted and checks that it is whole: encryption, hashes, attachments.
final class Demopruefung {

    static final String SCHEMA =
            "https://schema.fitko.de/fit-connect/id.bund.de/message_v6/1.0.0/zbp-message.schema.json";
    private static final String JSON = "application/json";

    private final Demoablage ablage;
    private final RSAKey schluessel;

    Demopruefung(Demoablage ablage, RSAKey schluessel) {
        this.ablage = ablage;
        this.schluessel = schluessel;
    }

    /// Why a message is not taken in.
    static final class Mangel extends Exception {

        private static final long serialVersionUID = 1L;

        private final String art;

        Mangel(String art, String naeheres) {
            super(naeheres);
            this.art = art;
        }

        Map<String, String> problem() {
            return Map.of(
                    "type",
                    "https://schema.fitko.de/fit-connect/events/problems/other",
                    "title",
                    art,
                    "detail",
                    String.valueOf(getMessage()),
                    "instance",
                    "other");
        }
    }

    /// What has passed.
    ///
    /// @param nachricht message of the Nutzerkonto
    /// @param anlagen content by id
    /// @param wann when the sender signed
    record Bestanden(JsonNode nachricht, Map<String, Anlage> anlagen, Instant wann) {}

    /// An attachment, opened.
    record Anlage(String name, byte[] inhalt) {}

    Bestanden pruefen(Demofall fall) throws IOException, Mangel {
        var eingereicht = baum(ablage.lesen(fall.inhaltsdatei()).orElseThrow());
        var metadaten = baum(geoeffnet(wort(eingereicht, "encryptedMetadata"), JSON));
        var daten = geoeffnet(wort(eingereicht, "encryptedData"), JSON);
        var angaben = metadaten.path("contentStructure").path("data");
        Demoumschlag.verlangen(
                wort(angaben.path("submissionSchema"), "schemaUri").equals(SCHEMA),
                "Schema",
                "Das Schema der Nachricht ist nicht das erwartete.");
        summe(angaben, daten);
        var anlagen = anlagen(fall, metadaten.path("contentStructure").path("attachments"));
        var umschlag = Demoumschlag.geprueft(baum(daten));
        return new Bestanden(
                Demonachricht.geprueft(umschlag.inhalt(), anlagen.values()),
                anlagen,
                umschlag.wann());
    }

    private Map<String, Anlage> anlagen(Demofall fall, JsonNode liste) throws IOException, Mangel {
        var anlagen = new LinkedHashMap<String, Anlage>();
        for (var anlage : liste) {
            var kennung = wort(anlage, "attachmentId");
            Demoumschlag.verlangen(
                    fall.anlagen().contains(kennung),
                    "Anlage",
                    "Die Metadaten nennen eine Anlage, die nicht angekündigt ist.");
            var jwe = ablage.lesen(fall.anlagendatei(kennung)).orElseThrow();
            var inhalt =
                    geoeffnet(new String(jwe, StandardCharsets.US_ASCII), wort(anlage, "mimeType"));
            summe(anlage, inhalt);
            anlagen.put(kennung, new Anlage(wort(anlage, "filename"), inhalt));
        }
        Demoumschlag.verlangen(
                anlagen.keySet().equals(new HashSet<>(fall.anlagen())),
                "Anlage",
                "Die Metadaten nennen nicht alle angekündigten Anlagen.");
        return anlagen;
    }

    private static void summe(JsonNode angaben, byte[] inhalt) throws Mangel {
        var summe = angaben.path("hash");
        Demoumschlag.verlangen(
                wort(summe, "type").equals("sha512")
                        && wort(summe, "content").equals(Demoumschlag.sha512(inhalt)),
                "Prüfsumme",
                "Die Prüfsumme in den Metadaten stimmt nicht.");
    }

    private byte[] geoeffnet(String text, String art) throws Mangel {
        try {
            var jwe = JWEObject.parse(text);
            var kopf = jwe.getHeader();
            Demoumschlag.verlangen(
                    JWEAlgorithm.RSA_OAEP_256.equals(kopf.getAlgorithm())
                            && EncryptionMethod.A256GCM.equals(kopf.getEncryptionMethod())
                            && schluessel.getKeyID().equals(kopf.getKeyID())
                            && art.equals(kopf.getContentType()),
                    "Verschlüsselung",
                    "Verfahren, Schlüssel oder Art des Inhalts sind nicht die erwarteten.");
            jwe.decrypt(new RSADecrypter(schluessel));
            return jwe.getPayload().toBytes();
        } catch (ParseException | JOSEException | IllegalStateException e) {
            throw new Mangel("Verschlüsselung", "Der Inhalt lässt sich nicht entschlüsseln.");
        }
    }

    static JsonNode baum(byte[] inhalt) throws Mangel {
        try {
            return Demoantwort.JSON.readTree(inhalt);
        } catch (JacksonException e) {
            throw new Mangel("Form", "Der Inhalt ist kein JSON.");
        }
    }

    /// Only a real string counts.
    static String wort(JsonNode objekt, String name) {
        var wert = objekt.path(name);
        return wert.isString() ? wert.stringValue() : "";
    }
}
