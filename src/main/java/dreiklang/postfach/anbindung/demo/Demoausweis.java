package dreiklang.postfach.anbindung.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Zufall;
import dreiklang.postfach.anbindung.demo.Demoantwort.Ablehnung;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The sign-in of the demo: OpenID Connect, as a broker before the BundID would speak it.
final class Demoausweis {

    static final String KENNUNG = "dreiklang-demo";

    /// Stands in the open, as everything of the demo.
    static final String GEHEIMNIS = "demo-nutzerkonto-2026";

    static final String PFAD = "/anmeldung";
    private static final Duration CODE = Duration.ofMinutes(1);
    private static final Duration AUSWEIS = Duration.ofMinutes(5);

    private final String aussteller;
    private final RSAKey schluessel;
    private final Clock uhr;
    private final Map<String, Erlaubnis> codes = new ConcurrentHashMap<>();

    private record Erlaubnis(Demoeinwohner wer, Demoanfrage anfrage, Instant bis) {}

    /// @param aussteller its address, as it stands in what it signs
    Demoausweis(String aussteller, RSAKey schluessel, Clock uhr) {
        this.aussteller = aussteller;
        this.schluessel = schluessel;
        this.uhr = uhr;
    }

    Demoantwort antworten(Demoruf ruf) throws IOException, Ablehnung {
        return switch (ruf.was().replace(PFAD, "")) {
            case "GET /.well-known/openid-configuration" -> Demoantwort.json(200, beschreibung());
            case "GET /jwks" -> Demoantwort.json(200, new JWKSet(schluessel).toString());
            case "GET /authorize" -> Demoanfrage.aus(ruf.abfrage()).seite();
            case "POST /authorize" -> zurueck(ruf.formular());
            case "POST /token" -> ausweis(ruf);
            default -> throw new Ablehnung(404, "no such resource");
        };
    }

    private Map<String, Object> beschreibung() {
        return Map.ofEntries(
                Map.entry("issuer", aussteller),
                Map.entry("authorization_endpoint", aussteller + "/authorize"),
                Map.entry("token_endpoint", aussteller + "/token"),
                Map.entry("jwks_uri", aussteller + "/jwks"),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("grant_types_supported", List.of("authorization_code")),
                Map.entry("subject_types_supported", List.of("pairwise")),
                Map.entry("scopes_supported", List.of("openid")),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
                Map.entry("token_endpoint_auth_methods_supported", List.of("client_secret_basic")),
                Map.entry("code_challenge_methods_supported", List.of("S256")));
    }

    /// Back to the town, with a code or without.
    private Demoantwort zurueck(Map<String, String> form) throws Ablehnung {
        var anfrage = Demoanfrage.aus(form);
        var person = form.getOrDefault("person", "");
        if (person.isEmpty()) {
            return Demoantwort.umleitung(anfrage.zurueckMit("error", "access_denied"));
        }
        var wer =
                Demoeinwohner.mitName(person)
                        .orElseThrow(() -> new Ablehnung(400, "no such person"));
        var jetzt = uhr.instant();
        codes.values().removeIf(e -> e.bis().isBefore(jetzt));
        var code = Zufall.geheimnis();
        codes.put(code, new Erlaubnis(wer, anfrage, jetzt.plus(CODE)));
        return Demoantwort.umleitung(anfrage.zurueckMit("code", code));
    }

    private Demoantwort ausweis(Demoruf ruf) throws IOException, Ablehnung {
        if (!angemeldet(ruf.kopf("Authorization"))) {
            return Demoantwort.json(401, Map.of("error", "invalid_client"));
        }
        var form = ruf.formular();
        var erlaubnis = codes.remove(form.getOrDefault("code", ""));
        boolean gut =
                erlaubnis != null
                        && "authorization_code".equals(form.get("grant_type"))
                        && erlaubnis.anfrage().ziel().equals(form.get("redirect_uri"))
                        && erlaubnis.bis().isAfter(uhr.instant())
                        && erlaubnis
                                .anfrage()
                                .pruefwert()
                                .equals(s256(form.getOrDefault("code_verifier", "")));
        if (!gut || erlaubnis == null) {
            return Demoantwort.json(400, Map.of("error", "invalid_grant"));
        }
        return Demoantwort.json(
                200,
                Map.of(
                        "access_token",
                        Zufall.geheimnis(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        AUSWEIS.toSeconds(),
                        "id_token",
                        unterschrieben(angaben(erlaubnis))));
    }

    /// Client id and secret come form-encoded within Basic (RFC 6749, 2.3.1).
    private static boolean angemeldet(String kopf) throws Ablehnung {
        if (!kopf.startsWith("Basic ")) {
            return false;
        }
        try {
            var teile =
                    new String(
                                    Base64.getDecoder().decode(kopf.substring(6)),
                                    StandardCharsets.UTF_8)
                            .split(":", 2);
            return teile.length == 2
                    && Demoruf.entschluesselt(teile[0]).equals(KENNUNG)
                    && MessageDigest.isEqual(
                            Demoruf.entschluesselt(teile[1]).getBytes(StandardCharsets.UTF_8),
                            GEHEIMNIS.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private JWTClaimsSet angaben(Erlaubnis erlaubnis) {
        var wer = erlaubnis.wer();
        var jetzt = uhr.instant();
        var angaben =
                new JWTClaimsSet.Builder()
                        .issuer(aussteller)
                        .audience(KENNUNG)
                        // Who signs in for once is somebody else every time.
                        .subject(
                                wer.kennung().isEmpty()
                                        ? "einmal-" + Zufall.geheimnis()
                                        : wer.kennung())
                        .issueTime(Date.from(jetzt))
                        .expirationTime(Date.from(jetzt.plus(AUSWEIS)))
                        .claim("trustLevel", wer.niveau())
                        .claim("given_name", wer.vorname())
                        .claim("family_name", wer.nachname());
        wer.postkorb().ifPresent(p -> angaben.claim("legacyPostkorbHandle", p.toString()));
        if (!erlaubnis.anfrage().nonce().isEmpty()) {
            angaben.claim("nonce", erlaubnis.anfrage().nonce());
        }
        return angaben.build();
    }

    private String unterschrieben(JWTClaimsSet angaben) throws IOException {
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(schluessel.getKeyID())
                                .build(),
                        angaben);
        try {
            jwt.sign(new RSASSASigner(schluessel));
        } catch (JOSEException e) {
            throw new IOException("the token cannot be signed", e);
        }
        return jwt.serialize();
    }

    private static String s256(String wert) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        Pruefsumme.rechner().digest(wert.getBytes(StandardCharsets.US_ASCII)));
    }
}
