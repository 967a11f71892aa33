package dreiklang.postfach.anbindung.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import dreiklang.postfach.anbindung.demo.Demopruefung.Mangel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import tools.jackson.databind.JsonNode;

/// Checks the signed envelope: certificate, token and signature belong together.
///
/// The demo takes any certificate; the real service knows those that are registered. Nor does it
/// hold the token against its own clock, because the town of the demo may travel in time.
final class Demoumschlag {

    private static final Duration LAENGSTE = Duration.ofMinutes(30);

    private Demoumschlag() {}

    /// @param inhalt the message, not yet looked at
    /// @param wann when the sender signed
    record Inhalt(JsonNode inhalt, Instant wann) {}

    static Inhalt geprueft(JsonNode umschlag) throws Mangel {
        var text = Demopruefung.wort(umschlag, "content");
        try {
            var zertifikat = zertifikat(Demopruefung.wort(umschlag, "authorCertificate"));
            if (!(zertifikat.getPublicKey() instanceof RSAPublicKey schluessel)) {
                throw new Mangel("Zertifikat", "Es ist keines für RSA.");
            }
            var wann = zeichen(Demopruefung.wort(umschlag, "authorToken"), zertifikat, schluessel);
            var stift = Signature.getInstance("SHA512withRSA");
            stift.initVerify(schluessel);
            stift.update(text.getBytes(StandardCharsets.UTF_8));
            verlangen(
                    stift.verify(
                            Base64.getDecoder().decode(Demopruefung.wort(umschlag, "sha512sum"))),
                    "Unterschrift",
                    "Die Unterschrift des Umschlags passt nicht zu seinem Inhalt.");
            return new Inhalt(Demopruefung.baum(text.getBytes(StandardCharsets.UTF_8)), wann);
        } catch (GeneralSecurityException
                | ParseException
                | JOSEException
                | InvalidNameException
                | IllegalArgumentException e) {
            throw new Mangel("Umschlag", "Der Umschlag ist nicht lesbar.");
        }
    }

    private static Instant zeichen(String text, X509Certificate zertifikat, RSAPublicKey schluessel)
            throws Mangel, ParseException, JOSEException, InvalidNameException {
        var jwt = SignedJWT.parse(text);
        var angaben = jwt.getJWTClaimsSet();
        var ab = angaben.getIssueTime();
        var bis = angaben.getExpirationTime();
        verlangen(
                JWSAlgorithm.RS512.equals(jwt.getHeader().getAlgorithm())
                        && jwt.verify(new RSASSAVerifier(schluessel)),
                "Autorenzeichen",
                "Es ist nicht mit dem Schlüssel des Zertifikats unterschrieben.");
        verlangen(
                ab != null
                        && bis != null
                        && bis.after(ab)
                        && Duration.between(ab.toInstant(), bis.toInstant()).compareTo(LAENGSTE)
                                <= 0
                        && !ab.before(zertifikat.getNotBefore())
                        && !ab.after(zertifikat.getNotAfter()),
                "Autorenzeichen",
                "Seine Gültigkeit fehlt oder ist zu lang.");
        verlangen(
                name(zertifikat).equals(angaben.getStringClaim("signer"))
                        && List.of("THIRD_PARTY").equals(angaben.getStringListClaim("roles")),
                "Autorenzeichen",
                "Wer es ausgestellt hat, passt nicht zum Zertifikat.");
        return ab == null ? Instant.EPOCH : ab.toInstant();
    }

    private static X509Certificate zertifikat(String pem) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String name(X509Certificate zertifikat) throws InvalidNameException {
        return new LdapName(zertifikat.getSubjectX500Principal().getName())
                .getRdns().stream()
                        .filter(r -> r.getType().equalsIgnoreCase("CN"))
                        .map(r -> String.valueOf(r.getValue()))
                        .findFirst()
                        .orElse("");
    }

    static void verlangen(boolean gut, String art, String mangel) throws Mangel {
        if (!gut) {
            throw new Mangel(art, mangel);
        }
    }

    static String sha512(byte[] inhalt) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(inhalt));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }
}
