package dreiklang.postfach.anbindung.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dreiklang.basis.Zufall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/// The signed events of the demo (Security Event Token), each a file in the folder of its
/// Einreichung.
final class Demoereignisse {

    private static final String ARTEN = "https://schema.fitko.de/fit-connect/events/";

    private final Demoablage ablage;
    private final Clock uhr;

    Demoereignisse(Demoablage ablage, Clock uhr) {
        this.ablage = ablage;
        this.uhr = uhr;
    }

    /// Who says something.
    ///
    /// @param name issuer
    /// @param kid key that is named
    /// @param schluessel key that is used
    record Stimme(String name, String kid, RSAKey schluessel) {}

    /// Notes an event.
    ///
    /// @param ort folder of the Einreichung
    /// @param art `submit`, `accept` and so on
    void dazu(
            Stimme wer, Demofall fall, String art, Instant wann, List<Map<String, String>> probleme)
            throws IOException {
        var angaben =
                new JWTClaimsSet.Builder()
                        .issuer(wer.name())
                        .issueTime(Date.from(wann))
                        .jwtID(Zufall.kennung(uhr).toString())
                        .subject("submission:" + fall.einreichung())
                        .claim("txn", "case:" + fall.fall())
                        .claim(
                                "events",
                                Map.of(ARTEN + art + "-submission", Map.of("problems", probleme)))
                        .build();
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.PS512)
                                .type(new JOSEObjectType("secevent+jwt"))
                                .keyID(wer.kid())
                                .build(),
                        angaben);
        try {
            jwt.sign(new RSASSASigner(wer.schluessel()));
        } catch (JOSEException e) {
            throw new IOException("the event cannot be signed", e);
        }
        var nummer = ablage.namen(ordner(fall)).size() + 1;
        ablage.schreiben(
                ordner(fall) + "/%03d-%s".formatted(nummer, art),
                jwt.serialize().getBytes(StandardCharsets.US_ASCII));
    }

    /// Whether there is one of this kind.
    boolean hat(Demofall fall, String art) throws IOException {
        return ablage.namen(ordner(fall)).stream().anyMatch(n -> n.endsWith("-" + art));
    }

    List<String> alle(Demofall fall) throws IOException {
        var alle = new ArrayList<String>();
        for (var name : ablage.namen(ordner(fall))) {
            ablage.lesen(ordner(fall) + "/" + name)
                    .ifPresent(b -> alle.add(new String(b, StandardCharsets.US_ASCII)));
        }
        return alle;
    }

    private static String ordner(Demofall fall) {
        return fall.ordner() + "/ereignisse";
    }
}
