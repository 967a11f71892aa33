package dreiklang.postfach.anbindung.demo;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Set;

/// The keys of the demo; made once, then kept.
///
/// @param verschluesselung messages are encrypted for it
/// @param zustellpunkt the destination signs with it
/// @param dienst the delivery service signs with it
/// @param anmeldung the sign-in signs with it
record Demoschluessel(
        RSAKey verschluesselung, RSAKey zustellpunkt, RSAKey dienst, RSAKey anmeldung) {

    private static final int LAENGE = 2048;

    static Demoschluessel aus(Demoablage ablage) throws IOException {
        return new Demoschluessel(
                einer(ablage, "verschluesselung", JWEAlgorithm.RSA_OAEP_256, KeyOperation.WRAP_KEY),
                einer(ablage, "zustellpunkt", JWSAlgorithm.PS512, KeyOperation.VERIFY),
                einer(ablage, "dienst", JWSAlgorithm.PS512, KeyOperation.VERIFY),
                einer(ablage, "anmeldung", JWSAlgorithm.RS256, KeyOperation.VERIFY));
    }

    private static RSAKey einer(
            Demoablage ablage, String name, Algorithm verfahren, KeyOperation wozu)
            throws IOException {
        var datei = "schluessel/" + name + ".json";
        var vorhanden = ablage.lesen(datei);
        if (vorhanden.isEmpty()) {
            var neuer = neuer(verfahren, wozu);
            ablage.schreiben(datei, neuer.toJSONString().getBytes(StandardCharsets.UTF_8));
            return neuer;
        }
        try {
            return RSAKey.parse(new String(vorhanden.get(), StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IOException("a key of the demo is broken", e);
        }
    }

    private static RSAKey neuer(Algorithm verfahren, KeyOperation wozu) {
        try {
            return new RSAKeyGenerator(LAENGE)
                    .algorithm(verfahren)
                    .keyOperations(Set.of(wozu))
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java makes RSA keys", e);
        }
    }
}
