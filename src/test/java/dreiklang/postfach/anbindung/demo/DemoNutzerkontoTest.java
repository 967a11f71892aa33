package dreiklang.postfach.anbindung.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import tools.jackson.databind.JsonNode;

/// The sign-in and the pages of the demo.
class DemoNutzerkontoTest {

    private static final String ZIEL = "http://localhost:8080/konto/verknuepfen?x=1";
    private static final String PRUEFWERT = "ein-langer-zufaelliger-wert-der-nur-im-test-steht";

    @TempDir private Path ordner;
    private Nutzerkontostelle demo;
    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void starten() throws IOException {
        demo = new Nutzerkontostelle(0, ordner);
    }

    @AfterEach
    void beenden() {
        demo.close();
        browser.close();
    }

    @Test
    void springFindetDieAnmeldungUeberIhreBeschreibung() {
        var anmeldung =
                ClientRegistrations.fromIssuerLocation(demo.adresse("/anmeldung").toString())
                        .clientId("dreiklang-demo")
                        .build();
        assertThat(anmeldung.getProviderDetails().getTokenUri())
                .isEqualTo(demo.adresse("/anmeldung/token").toString());
    }

    @Test
    void diePersonWirdGefragtUndDieSeiteSagtDassSieNichtDieBundidIst() throws Exception {
        var seite = holen(frage(Map.of()));
        assertThat(seite.statusCode()).isEqualTo(200);
        assertThat(seite.body())
                .contains(
                        "<html lang=\"de\">",
                        "Demo-Nutzerkonto – nicht die BundID",
                        "<h1>Wer möchte sich anmelden?</h1>",
                        "Als Mira Söllner anmelden",
                        "Als Bodo Klee anmelden",
                        "Als Jorin Falke anmelden",
                        "Abbrechen und zurück")
                .doesNotContain("<script");
        assertThat(seite.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
    }

    @Test
    void werSichAnmeldetBringtKontoNiveauUndPostfachMit() throws Exception {
        var angaben = angemeldet("mira");
        assertThat(angaben.getIssuer()).isEqualTo(demo.adresse("/anmeldung").toString());
        assertThat(angaben.getAudience()).containsExactly("dreiklang-demo");
        assertThat(angaben.getClaims())
                .containsEntry("sub", "DEMO-bPK2-kQ7w2mVx0LtB")
                .containsEntry("nonce", "einmal & nie wieder")
                .containsEntry("trustLevel", "STORK-QAA-Level-4")
                .containsEntry("legacyPostkorbHandle", Nutzerkontostelle.MIRA.toString())
                .containsEntry("given_name", "Mira")
                .containsEntry("family_name", "Söllner");
        assertThat(angemeldet("bodo").getClaim("trustLevel")).isEqualTo("STORK-QAA-Level-1");
        assertThat(angemeldet("mira").getSubject()).isEqualTo(angaben.getSubject());
    }

    @Test
    void werSichNurEinmalAnmeldetHatKeinPostfachUndIstJedesmalEinAnderer() throws Exception {
        var erstes = angemeldet("jorin");
        assertThat(erstes.getClaims()).doesNotContainKey("legacyPostkorbHandle");
        assertThat(erstes.getClaim("trustLevel")).isEqualTo("STORK-QAA-Level-3");
        assertThat(angemeldet("jorin").getSubject()).isNotEqualTo(erstes.getSubject());
    }

    @Test
    void werAbbrichtKommtOhneAusweisZurueck() throws Exception {
        var werte = werte(Nutzerkontostelle.anmelden(frage(Map.of()), ""));
        assertThat(werte)
                .containsEntry("error", "access_denied")
                .containsEntry("state", "merk=würdig")
                .doesNotContainKey("code");
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri, https://boese.example/zurueck",
        "redirect_uri, http://localhost.boese.example/",
        "redirect_uri, http://localhost@boese.example/",
        "redirect_uri, javascript:alert(1)",
        "client_id, jemand",
        "response_type, token",
        "code_challenge_method, plain",
        "code_challenge, ''",
        "scope, profile"
    })
    void wasNichtPasstFuehrtNirgendwohin(String name, String wert) throws Exception {
        var antwort = holen(frage(Map.of(name, wert)));
        assertThat(antwort.statusCode()).isEqualTo(400);
        assertThat(antwort.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void einCodeGiltEinmalUndNurMitDemPruefwert() throws Exception {
        var code = code("mira");
        assertThat(einloesen(code, "falsch", "demo-nutzerkonto-2026").statusCode()).isEqualTo(400);
        assertThat(einloesen(code, PRUEFWERT, "demo-nutzerkonto-2026").statusCode()).isEqualTo(400);
        var anderer = code("mira");
        assertThat(einloesen(anderer, PRUEFWERT, "falsch").statusCode()).isEqualTo(401);
        assertThat(einloesen(anderer, PRUEFWERT, "demo-nutzerkonto-2026").statusCode())
                .isEqualTo(200);
        assertThat(einloesen(anderer, PRUEFWERT, "demo-nutzerkonto-2026").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/anmeldung/jwks", "/.well-known/jwks.json"})
    void schluesselZeigtSieNurOeffentlich(String pfad) throws Exception {
        var text = holen(demo.adresse(pfad)).body();
        assertThat(text).contains("\"kid\"").doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    @Test
    void diePostfachseitenNennenWemSieGehoeren() throws Exception {
        assertThat(holen(demo.adresse("/postfach")).body())
                .contains("Postfach von Mira Söllner", "Postfach von Bodo Klee")
                .doesNotContain("Jorin");
        assertThat(holen(demo.adresse("/postfach/" + Nutzerkontostelle.MIRA)).body())
                .contains("<h1>Postfach von Mira Söllner</h1>", "noch nichts angekommen");
        assertThat(holen(demo.adresse("/")).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/postfach/x",
                "/postfach/..%2f..",
                "/postfach/5b0f2a51-7c1d-4a8e-9d35-1f6b0c2e7a01/../schluessel",
                "/postfach/5b0f2a51-7c1d-4a8e-9d35-1f6b0c2e7a01/../../schluessel/dienst.json",
                "/etwas"
            })
    void anderesGibtEsNicht(String pfad) throws Exception {
        assertThat(holen(demo.adresse(pfad)).statusCode()).isEqualTo(404);
    }

    @Test
    void ohneZeichenGibtDerZustelldienstNichtsHer() throws Exception {
        var pfad = "/v2/destinations/" + Nutzerkontostelle.ZUSTELLPUNKT;
        assertThat(holen(demo.adresse(pfad)).statusCode()).isEqualTo(401);
    }

    private JWTClaimsSet angemeldet(String person) throws Exception {
        var antwort = einloesen(code(person), PRUEFWERT, "demo-nutzerkonto-2026");
        assertThat(antwort.statusCode()).isEqualTo(200);
        var jwt = SignedJWT.parse(json(antwort).path("id_token").asString());
        var schluessel =
                JWKSet.parse(holen(demo.adresse("/anmeldung/jwks")).body())
                        .getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(jwt.verify(new RSASSAVerifier(schluessel.toRSAKey()))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private String code(String person) throws Exception {
        var zurueck = Nutzerkontostelle.anmelden(frage(Map.of()), person);
        assertThat(zurueck.toString()).startsWith(ZIEL + "&code=");
        assertThat(werte(zurueck)).containsEntry("state", "merk=würdig");
        return werte(zurueck).getOrDefault("code", "");
    }

    private URI frage(Map<String, String> anders) {
        var werte = new LinkedHashMap<String, String>();
        werte.put("response_type", "code");
        werte.put("client_id", "dreiklang-demo");
        werte.put("scope", "openid");
        werte.put("redirect_uri", ZIEL);
        werte.put("state", "merk=würdig");
        werte.put("nonce", "einmal & nie wieder");
        werte.put("code_challenge_method", "S256");
        werte.put(
                "code_challenge",
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                Pruefsumme.rechner()
                                        .digest(PRUEFWERT.getBytes(StandardCharsets.US_ASCII))));
        werte.putAll(anders);
        return demo.adresse("/anmeldung/authorize?" + kodiert(werte));
    }

    private HttpResponse<String> einloesen(String code, String pruefwert, String geheimnis)
            throws IOException, InterruptedException {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", ZIEL);
        form.put("code_verifier", pruefwert);
        var basic = "dreiklang-demo:" + geheimnis;
        return browser.send(
                HttpRequest.newBuilder(demo.adresse("/anmeldung/token"))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        basic.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(kodiert(form)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> holen(URI adresse) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(adresse).GET().build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> antwort) {
        return Demoantwort.JSON.readTree(antwort.body());
    }

    private static String kodiert(Map<String, String> werte) {
        return werte.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> werte(URI adresse) {
        return Arrays.stream(adresse.getRawQuery().split("&"))
                .map(p -> p.split("=", 2))
                .collect(
                        Collectors.toMap(
                                p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }
}
