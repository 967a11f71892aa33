package dreiklang.postfach.anbindung;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dreiklang.postfach.anbindung.FitConnect.Einreichung;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One event of a case (Security Event Token, RFC 8417), read but not yet believed.
///
/// @param art last part of its name, for example `accept-submission`
/// @param aussteller who says so
/// @param kid key it claims to be signed with
/// @param wann when it says it happened
/// @param grund problems it names, empty for none
/// @param beleg the token as it came
record Ereignis(
        String art, String aussteller, String kid, Instant wann, String grund, SignedJWT beleg) {

    private static final String ARTEN = "https://schema.fitko.de/fit-connect/events/";
    private static final JOSEObjectType TYP = new JOSEObjectType("secevent+jwt");
    private static final int GRUND = 300;

    /// Reads one; empty when it is none, or about something else.
    static Optional<Ereignis> lesen(String text, Einreichung zu) {
        try {
            var jwt = SignedJWT.parse(text);
            var kopf = jwt.getHeader();
            boolean gut =
                    TYP.equals(kopf.getType())
                            && JWSAlgorithm.PS512.equals(kopf.getAlgorithm())
                            && kopf.getKeyID() != null
                            && Fremdschluessel.istKennung(kopf.getKeyID());
            return gut ? lesen(jwt, jwt.getJWTClaimsSet(), zu) : Optional.empty();
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Optional<Ereignis> lesen(SignedJWT jwt, JWTClaimsSet angaben, Einreichung zu)
            throws ParseException {
        var arten = angaben.getJSONObjectClaim("events");
        boolean gut =
                ("submission:" + zu.einreichung()).equals(angaben.getSubject())
                        && ("case:" + zu.fall()).equals(angaben.getStringClaim("txn"))
                        && angaben.getIssuer() != null
                        && angaben.getIssueTime() != null
                        && arten != null
                        && arten.size() == 1;
        if (!gut) {
            return Optional.empty();
        }
        var art = arten.entrySet().iterator().next();
        if (!art.getKey().startsWith(ARTEN)) {
            return Optional.empty();
        }
        return Optional.of(
                new Ereignis(
                        art.getKey().substring(ARTEN.length()),
                        angaben.getIssuer(),
                        jwt.getHeader().getKeyID(),
                        angaben.getIssueTime().toInstant(),
                        grund(art.getValue()),
                        jwt));
    }

    /// Whether this key signed it.
    boolean unterschriebenMit(RSAKey schluessel) {
        try {
            return beleg.verify(new RSASSAVerifier(schluessel));
        } catch (JOSEException | IllegalStateException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String grund(Object inhalt) {
        if (inhalt instanceof Map<?, ?> m && m.get("problems") instanceof List<?> probleme) {
            var text =
                    probleme.stream()
                            .map(Ereignis::problem)
                            .filter(p -> !p.isEmpty())
                            .distinct()
                            .collect(Collectors.joining("; "));
            return text.length() <= GRUND ? text : text.substring(0, GRUND - 1).strip() + "…";
        }
        return "";
    }

    private static String problem(Object problem) {
        if (!(problem instanceof Map<?, ?> p)) {
            return "";
        }
        var titel = sichtbar(p.get("title"));
        var naeheres = sichtbar(p.get("detail"));
        return titel.isEmpty() || naeheres.isEmpty() ? titel + naeheres : titel + ": " + naeheres;
    }

    /// Characters nobody sees have no place in a sentence, and the database knows no zero byte.
    private static String sichtbar(@Nullable Object text) {
        return text instanceof String s ? s.replaceAll("[\\p{C}\\p{Z}\\s]+", " ").strip() : "";
    }
}
