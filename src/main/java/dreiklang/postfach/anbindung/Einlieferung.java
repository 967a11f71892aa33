package dreiklang.postfach.anbindung;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import dreiklang.postfach.anbindung.FitConnect.Einreichung;
import dreiklang.postfach.anbindung.FitConnect.Fehlschlag;
import dreiklang.postfach.anbindung.FitConnect.Nachricht;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Announces and hands over a message: attachment first, then metadata and data, all of it
/// encrypted for the destination.
final class Einlieferung {

    static final String PDF = "application/pdf";
    static final String SCHEMA =
            "https://schema.fitko.de/fit-connect/id.bund.de/message_v6/1.0.0/zbp-message.schema.json";
    private static final String METADATEN =
            "https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json";
    private static final String DIENST = "urn:schema-fitko-de:fit-connect:id.bund.de:message_v6";
    private static final String JSON = "application/json";

    private final Leitung leitung;
    private final Zustellpunkt punkt;
    private final Umschlag umschlag;

    Einlieferung(Leitung leitung, Zustellpunkt punkt, Umschlag umschlag) {
        this.leitung = leitung;
        this.punkt = punkt;
        this.umschlag = umschlag;
    }

    Einreichung ankuendigen(Nachricht n) throws Fehlschlag {
        var antwort =
                leitung.senden(
                        "/v2/submissions",
                        Map.of(
                                "destinationId",
                                umschlag.zustellpunkt().toString(),
                                "announcedAttachments",
                                List.of(n.sendung().toString()),
                                "publicService",
                                Map.of("identifier", DIENST, "name", n.leistung())));
        return new Einreichung(
                kennung(Leitung.wort(antwort, "submissionId")),
                kennung(Leitung.wort(antwort, "caseId")));
    }

    void einreichen(Einreichung e, Nachricht n) throws Fehlschlag {
        var schluessel = punkt.verschluesselung();
        var ziel = "/v2/submissions/" + e.einreichung();
        leitung.ersetzen(
                ziel + "/attachments/" + n.sendung(),
                "application/jose",
                verschluesselt(n.inhalt(), PDF, schluessel).getBytes(StandardCharsets.US_ASCII));
        byte[] daten = umschlag.daten(n);
        var inhalt =
                Map.of(
                        "encryptedMetadata",
                        verschluesselt(Leitung.bytes(metadaten(n, daten)), JSON, schluessel),
                        "encryptedData",
                        verschluesselt(daten, JSON, schluessel));
        leitung.ersetzen(ziel, JSON, Leitung.bytes(inhalt));
    }

    private static Map<String, ?> metadaten(Nachricht n, byte[] daten) {
        return Map.of(
                "$schema",
                METADATEN,
                "contentStructure",
                Map.of(
                        "data",
                        Map.of(
                                "submissionSchema",
                                Map.of("schemaUri", SCHEMA, "mimeType", JSON),
                                "hash",
                                summe(daten)),
                        "attachments",
                        List.of(
                                Map.of(
                                        "attachmentId",
                                        n.sendung().toString(),
                                        "purpose",
                                        "attachment",
                                        "filename",
                                        n.dateiname(),
                                        "description",
                                        n.titel(),
                                        "mimeType",
                                        PDF,
                                        "hash",
                                        summe(n.inhalt())))));
    }

    private static Map<String, String> summe(byte[] inhalt) {
        return Map.of("type", "sha512", "content", Umschlag.sha512(inhalt));
    }

    private static String verschluesselt(byte[] inhalt, String art, RSAKey schluessel)
            throws Fehlschlag {
        var kopf =
                new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                        .keyID(schluessel.getKeyID())
                        .contentType(art)
                        .build();
        var jwe = new JWEObject(kopf, new Payload(inhalt));
        try {
            jwe.encrypt(new RSAEncrypter(schluessel));
        } catch (JOSEException e) {
            throw Fehlschlag.spaeter("Der Schlüssel des Zustellpunkts ist nicht brauchbar.");
        }
        return jwe.serialize();
    }

    private static UUID kennung(String text) throws Fehlschlag {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw Fehlschlag.spaeter("Der Zustelldienst nennt keine Kennung der Einreichung.");
        }
        return UUID.fromString(text);
    }
}
