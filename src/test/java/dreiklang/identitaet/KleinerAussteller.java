package dreiklang.identitaet;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A small OpenID Connect issuer that speaks the real protocol over HTTP and can be told to lie.
final class KleinerAussteller implements AutoCloseable {

    static final String KENNUNG = "dreiklang";
    static final String GEHEIMNIS = "nur-im-test";

    /// How the next token is signed.
    enum Unterschrift {
        RICHTIG,
        KEINE,
        FREMDER_SCHLUESSEL
    }

    private final HttpServer server;
    private final RSAKey schluessel = neuerSchluessel();
    private final RSAKey fremder = neuerSchluessel();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    volatile String person = "a.berger";
    volatile String kennung = "f3c1-a.berger";
    volatile Unterschrift unterschrift = Unterschrift.RICHTIG;
    volatile UnaryOperator<JWTClaimsSet.Builder> verfaelschung = b -> b;

    KleinerAussteller() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration", a -> antworten(a, 200, beschreibung()));
        server.createContext(
                "/jwks", a -> antworten(a, 200, new JWKSet(schluessel.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String adresse() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// What the issuer does when the person has signed in there: back to the town with a code.
    ///
    /// @param ziel where the town has sent the browser
    /// @return path and query of the way back
    String anmelden(String ziel) {
        var werte = parameter(URI.create(ziel).getRawQuery());
        String code = dreiklang.basis.Zufall.geheimnis();
        codes.put(code, werte);
        return URI.create(werte.get("redirect_uri")).getPath()
                + "?code="
                + code
                + "&state="
                + kodiert(werte.getOrDefault("state", ""));
    }

    private void token(HttpExchange anfrage) throws IOException {
        var werte =
                parameter(
                        new String(
                                anfrage.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var wunsch = codes.remove(String.valueOf(werte.get("code")));
        String basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (KENNUNG + ":" + GEHEIMNIS)
                                                .getBytes(StandardCharsets.UTF_8));
        if (wunsch == null
                || !basic.equals(anfrage.getRequestHeaders().getFirst("Authorization"))
                || !herausforderung(werte.getOrDefault("code_verifier", ""))
                        .equals(wunsch.get("code_challenge"))) {
            antworten(anfrage, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        antworten(
                anfrage,
                200,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"%s\"}"
                        .formatted(ausweis(wunsch.getOrDefault("nonce", ""))));
    }

    private String ausweis(String nonce) {
        var jetzt = Instant.now();
        var angaben =
                verfaelschung
                        .apply(
                                new JWTClaimsSet.Builder()
                                        .issuer(adresse())
                                        .audience(KENNUNG)
                                        .subject(kennung)
                                        .claim("preferred_username", person)
                                        .claim("nonce", nonce)
                                        .issueTime(Date.from(jetzt))
                                        .expirationTime(Date.from(jetzt.plusSeconds(300))))
                        .build();
        if (unterschrift == Unterschrift.KEINE) {
            return new PlainJWT(angaben).serialize();
        }
        var wer = unterschrift == Unterschrift.RICHTIG ? schluessel : fremder;
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(schluessel.getKeyID())
                                .build(),
                        angaben);
        try {
            jwt.sign(new RSASSASigner(wer));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private String beschreibung() {
        return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/logout","response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["RS256"]}
        """
                .formatted(adresse());
    }

    private static String herausforderung(String pruefwert) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        Pruefsumme.rechner()
                                .digest(
                                        String.valueOf(pruefwert)
                                                .getBytes(StandardCharsets.US_ASCII)));
    }

    private static void antworten(HttpExchange anfrage, int status, String json)
            throws IOException {
        byte[] inhalt = json.getBytes(StandardCharsets.UTF_8);
        anfrage.getResponseHeaders().set("Content-Type", "application/json");
        anfrage.sendResponseHeaders(status, inhalt.length);
        anfrage.getResponseBody().write(inhalt);
        anfrage.close();
    }

    private static Map<String, String> parameter(String abfrage) {
        return Arrays.stream(abfrage.split("&"))
                .map(p -> p.split("=", 2))
                .collect(
                        Collectors.toMap(
                                p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }

    private static String kodiert(String wert) {
        return java.net.URLEncoder.encode(wert, StandardCharsets.UTF_8);
    }

    private static RSAKey neuerSchluessel() {
        try {
            return new RSAKeyGenerator(2048).keyID("haus").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
