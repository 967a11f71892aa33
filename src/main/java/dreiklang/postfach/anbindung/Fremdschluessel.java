package dreiklang.postfach.anbindung;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Reads keys of others (JWK) and takes only what is fit for its use.
final class Fremdschluessel {

    private static final int KLEINSTER = 2048;
    private static final int GROESSTER = 8192;
    private static final int GROESSTER_EXPONENT = 64;

    private Fremdschluessel() {}

    /// Whether it may stand in an address.
    static boolean istKennung(String kid) {
        return kid.matches("[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,199}");
    }

    static Optional<RSAKey> zumVerschluesseln(JsonNode jwk, String kid) {
        return lesen(jwk, kid)
                .filter(k -> passt(k, JWEAlgorithm.RSA_OAEP_256))
                .filter(darf(KeyUse.ENCRYPTION, KeyOperation.WRAP_KEY, KeyOperation.ENCRYPT));
    }

    static Optional<RSAKey> zumPruefen(JsonNode jwk, String kid) {
        return lesen(jwk, kid)
                .filter(k -> passt(k, JWSAlgorithm.PS512))
                .filter(darf(KeyUse.SIGNATURE, KeyOperation.VERIFY));
    }

    private static Optional<RSAKey> lesen(JsonNode jwk, String kid) {
        try {
            var schluessel = RSAKey.parse(jwk.toString()).toPublicJWK();
            var zahlen = schluessel.toRSAPublicKey();
            int laenge = zahlen.getModulus().bitLength();
            boolean gut =
                    kid.equals(schluessel.getKeyID())
                            && laenge >= KLEINSTER
                            && laenge <= GROESSTER
                            && zahlen.getPublicExponent().testBit(0)
                            && zahlen.getPublicExponent().bitLength() > 1
                            && zahlen.getPublicExponent().bitLength() <= GROESSTER_EXPONENT;
            return gut ? Optional.of(schluessel) : Optional.empty();
        } catch (ParseException
                | JOSEException
                | IllegalArgumentException
                | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static boolean passt(RSAKey schluessel, Algorithm erwartet) {
        return schluessel.getAlgorithm() == null || schluessel.getAlgorithm().equals(erwartet);
    }

    /// What a key does not say about its use is not held against it.
    private static Predicate<RSAKey> darf(KeyUse nutzung, KeyOperation... eine) {
        return k ->
                (k.getKeyUse() == null || k.getKeyUse().equals(nutzung))
                        && (k.getKeyOperations() == null
                                || Set.of(eine).stream().anyMatch(k.getKeyOperations()::contains));
    }
}
