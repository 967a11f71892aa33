package dreiklang.postfach.anbindung;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dreiklang.postfach.anbindung.FitConnect.Fehlschlag;
import dreiklang.postfach.anbindung.FitConnect.Nachricht;
import dreiklang.postfach.anbindung.FitConnect.Zugang;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The signed envelope in which the Nutzerkonto expects a message: its text, a signature over it, a
/// token that says who writes, and the certificate of the Kommune.
final class Umschlag {

    private static final Duration GUELTIG = Duration.ofMinutes(30);

    private final Zugang zugang;
    private final Clock uhr;

    Umschlag(Zugang zugang, Clock uhr) {
        this.zugang = zugang;
        this.uhr = uhr;
    }

    UUID zustellpunkt() {
        return zugang.zustellpunkt();
    }

    /// What is sent as data, not yet encrypted.
    byte[] daten(Nachricht n) throws Fehlschlag {
        var inhalt = new String(Leitung.bytes(nachricht(n)), StandardCharsets.UTF_8);
        try {
            return Leitung.bytes(
                    Map.of(
                            "content",
                            inhalt,
                            "sha512sum",
                            unterschrift(inhalt),
                            "authorToken",
                            zeichen(),
                            "authorCertificate",
                            Autorenzertifikat.pem(zugang.zertifikat())));
        } catch (GeneralSecurityException | JOSEException | IllegalArgumentException e) {
            throw Fehlschlag.spaeter("Mit dem Schlüssel der Kommune lässt sich nicht signieren.");
        }
    }

    private static Map<String, Object> nachricht(Nachricht n) {
        var worte = new LinkedHashMap<String, Object>();
        worte.put("stork_qaa_level", n.niveau());
        worte.put("mailboxUuid", n.postkorb().toString());
        worte.put("sender", n.absender());
        worte.put("title", n.titel());
        worte.put("content", n.text());
        worte.put("service", n.leistung());
        worte.put("applicationId", n.sendung().toString());
        worte.put("reference", n.sendung().toString());
        n.absenderseite().ifPresent(seite -> worte.put("senderUrl", seite.toString()));
        worte.put(
                "attachments",
                List.of(
                        Map.of(
                                "filename",
                                n.dateiname(),
                                "sha512sum",
                                sha512(n.inhalt()),
                                "contentLength",
                                n.inhalt().length)));
        return worte;
    }

    private String unterschrift(String inhalt) throws GeneralSecurityException {
        var stift = Signature.getInstance("SHA512withRSA");
        stift.initSign(zugang.schluessel());
        stift.update(inhalt.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(stift.sign());
    }

    private String zeichen() throws JOSEException {
        var jetzt = uhr.instant();
        var angaben =
                new JWTClaimsSet.Builder()
                        .issueTime(Date.from(jetzt))
                        .expirationTime(Date.from(jetzt.plus(GUELTIG)))
                        .claim("signer", Autorenzertifikat.name(zugang.zertifikat()))
                        .claim("roles", List.of("THIRD_PARTY"))
                        .build();
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS512), angaben);
        jwt.sign(new RSASSASigner(zugang.schluessel()));
        return jwt.serialize();
    }

    /// SHA-512 in lower-case hexadecimal.
    static String sha512(byte[] inhalt) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(inhalt));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }
}
