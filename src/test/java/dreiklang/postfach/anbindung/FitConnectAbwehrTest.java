package dreiklang.postfach.anbindung;

import static dreiklang.postfach.anbindung.FitConnectTest.fehler;
import static dreiklang.postfach.anbindung.FitConnectTest.verschwiegen;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dreiklang.postfach.anbindung.FitConnect.Einreichung;
import dreiklang.postfach.anbindung.FitConnect.Fehlschlag;
import dreiklang.postfach.anbindung.FitConnect.Lage;
import dreiklang.postfach.anbindung.demo.Nutzerkontostelle;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The client against a service that lies.
class FitConnectAbwehrTest {

    private static final String PUNKT = Nutzerkontostelle.ZUSTELLPUNKT.toString();
    private static final Instant DAMALS = Instant.parse("2026-11-20T10:15:30Z");
    private static final RSAKey STELLE = schluessel("stelle", 2048);
    private static final RSAKey DIENST = schluessel("dienst", 2048);
    private static final Einreichung EINE = new Einreichung(UUID.randomUUID(), UUID.randomUUID());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BoeserDienst dienst;
    private FitConnect wir;

    @BeforeEach
    void starten() throws IOException {
        dienst = new BoeserDienst();
        dienst.sagt("POST /token", "{\"access_token\":\"zeichen\",\"expires_in\":1800}");
        dienst.sagt(
                "POST /v2/submissions",
                "{\"submissionId\":\"%s\",\"caseId\":\"%s\"}"
                        .formatted(EINE.einreichung(), EINE.fall()));
        dienst.sagt(
                "GET /v2/destinations/" + PUNKT,
                "{\"status\":\"active\",\"encryptionKid\":\"stelle\"}");
        dienst.sagt(
                "GET /v2/destinations/" + PUNKT + "/keys/stelle",
                STELLE.toPublicJWK().toJSONString());
        dienst.sagt("GET /.well-known/jwks.json", new JWKSet(DIENST).toString());
        dienst.sagt(ereignispfad(), "{\"eventLog\":[]}");
        dienst.sagt("PUT /v2/submissions/" + EINE.einreichung(), "");
        wir =
                new FitConnect(
                        Absender.zugang(
                                URI.create("http://localhost:" + dienst.port()),
                                "ein-geheimnis",
                                Duration.ofSeconds(3)),
                        Clock.systemUTC());
    }

    @AfterEach
    void beenden() {
        wir.close();
        dienst.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"wort\"",
                "{}",
                "{\"access_token\":7,\"submissionId\":[],\"caseId\":{},\"status\":1,\"eventLog\":\"x\",\"keys\":3,\"kty\":9}",
                "{\"access_token\":\"a\\r\\nX: y\",\"submissionId\":\"../..\",\"caseId\":\"1-2-3-4-5\",\"status\":\"active\",\"encryptionKid\":\"../../x\",\"eventLog\":{},\"kty\":\"RSA\",\"kid\":\"stelle\",\"n\":\"AQAB\",\"e\":\"AQAB\"}",
                "{\"submissionId\":null,\"status\":null,\"eventLog\":null,\"kty\":\"RSA\",\"kid\":\"stelle\",\"n\":\"\",\"e\":\"\"}",
                "{\"kty\":\"oct\",\"kid\":\"stelle\",\"k\":\"AAAA\",\"status\":\"inactive\"}",
                "<html><body>Bitte anmelden</body></html>",
                "{\"a\":",
                "\u0000\u0001"
            })
    void feindlicheAntwortenSindEinFehlschlagMitEinemSatz(String antwort) {
        for (var ruf :
                List.of(
                        "POST /token",
                        "POST /v2/submissions",
                        "GET /v2/destinations/" + PUNKT,
                        "GET /v2/destinations/" + PUNKT + "/keys/stelle",
                        ereignispfad())) {
            var vorher = dienst.sagt(ruf, antwort);
            var fehler = fehler(this::alles);
            assertThat(fehler.endgueltig()).as(ruf).isFalse();
            verschwiegen(fehler);
            dienst.sagt(ruf, vorher);
        }
    }

    @Test
    void tiefVerschachteltesUndRiesigesWirdNichtGelesen() {
        for (var antwort :
                List.of("[".repeat(200_000), "{\"a\":\"" + "x".repeat(1_200_000) + "\"}")) {
            dienst.sagt(ereignispfad(), antwort);
            var fehler = fehler(() -> wir.lage(EINE));
            assertThat(fehler.endgueltig()).isFalse();
            verschwiegen(fehler);
        }
    }

    @Test
    void einZuKurzerOderFremdbestimmterSchluesselWirdNichtBenutzt() {
        var pfad = "GET /v2/destinations/" + PUNKT + "/keys/stelle";
        var kurz = STELLE.toPublicJWK().toJSONObject();
        kurz.put("n", "4w".repeat(80));
        var falscherName = new RSAKey.Builder(STELLE.toPublicJWK()).keyID("anderer").build();
        var nurZumPruefen =
                new RSAKey.Builder(STELLE.toPublicJWK()).keyUse(KeyUse.SIGNATURE).build();
        var nurPruefen =
                new RSAKey.Builder(STELLE.toPublicJWK())
                        .keyOperations(Set.of(KeyOperation.VERIFY))
                        .build();
        for (var jwk :
                List.of(
                        JSONObjectUtils.toJSONString(kurz),
                        falscherName.toJSONString(),
                        nurZumPruefen.toJSONString(),
                        nurPruefen.toJSONString())) {
            dienst.sagt(pfad, jwk);
            assertThat(
                            fehler(() -> wir.einreichen(EINE, Absender.an(Nutzerkontostelle.MIRA)))
                                    .grund())
                    .isEqualTo("Der Schlüssel des Zustellpunkts ist nicht brauchbar.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 413, 415, 422})
    void wasAmInhaltLiegtIstEndgueltig(int status) {
        dienst.antwortet("POST /v2/submissions", status);
        var fehler = fehler(() -> wir.ankuendigen(Absender.an(Nutzerkontostelle.MIRA)));
        assertThat(fehler.endgueltig()).isTrue();
        assertThat(fehler.grund())
                .isEqualTo("Der Zustelldienst antwortet " + status + ": Er nimmt das nicht an.");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 408, 425, 429, 500, 502, 503})
    void wasAnDerVerbindungLiegtIstNichtEndgueltig(int status) {
        dienst.antwortet("POST /v2/submissions", status);
        var fehler = fehler(() -> wir.ankuendigen(Absender.an(Nutzerkontostelle.MIRA)));
        assertThat(fehler.endgueltig()).isFalse();
        verschwiegen(fehler);
    }

    @Test
    void nachEinerAblehnungWirdGenauEinmalNeuAngemeldet() throws Exception {
        wir.ankuendigen(Absender.an(Nutzerkontostelle.MIRA));
        wir.ankuendigen(Absender.an(Nutzerkontostelle.MIRA));
        assertThat(dienst.rufe("POST /token")).isEqualTo(1);
        dienst.antwortet("POST /v2/submissions", 401);
        fehler(() -> wir.ankuendigen(Absender.an(Nutzerkontostelle.MIRA)));
        assertThat(dienst.rufe("POST /token")).isEqualTo(2);
        assertThat(dienst.rufe("POST /v2/submissions")).isEqualTo(4);
    }

    @Test
    void dasGeheimnisStehtImFormularUndNirgendsSonst() throws Exception {
        wir.ankuendigen(Absender.an(Nutzerkontostelle.MIRA));
        assertThat(dienst.gesendet("POST /token"))
                .contains("client_secret=ein-geheimnis", "grant_type=client_credentials");
        assertThat(dienst.gesendet("POST /v2/submissions")).doesNotContain("ein-geheimnis");
    }

    @Test
    void nurRichtigUnterschriebenesVonDerRichtigenStelleZaehlt() throws Exception {
        var gut = annahme();
        assertThat(lage(gut)).isEqualTo(new Lage.Angenommen(DAMALS, gut));
        var faelschungen =
                List.of(
                        // the delivery service itself says so, by whatever name
                        set(DIENST, a -> a.issuer("https://zustelldienst.example")),
                        set(DIENST, a -> a),
                        setMitKid(DIENST, "stelle", a -> a),
                        set(STELLE, a -> a.issuer(UUID.randomUUID().toString())),
                        set(STELLE, a -> a.subject("submission:" + UUID.randomUUID())),
                        set(STELLE, a -> a.claim("txn", "case:" + UUID.randomUUID())),
                        set(STELLE, a -> a.claim("events", Map.of())),
                        set(STELLE, a -> a.claim("events", "accept-submission")),
                        set(STELLE, a -> a.claim("events", Map.of("accept-submission", Map.of()))),
                        set(
                                STELLE,
                                a ->
                                        a.claim(
                                                "events",
                                                Map.of(
                                                        art("accept"), Map.of(),
                                                        art("reject"), Map.of()))),
                        set(STELLE, a -> a.issueTime(null)),
                        new PlainJWT(angaben().build()).serialize(),
                        ohneSchluessel(),
                        mitVerfahren(JWSAlgorithm.PS256, "secevent+jwt"),
                        mitVerfahren(JWSAlgorithm.RS512, "secevent+jwt"),
                        mitVerfahren(JWSAlgorithm.PS512, "JWT"),
                        mitOeffentlichemSchluesselAlsGeheimnis(),
                        gut.substring(0, gut.lastIndexOf('.') + 1),
                        gut.substring(0, gut.length() - 4) + "AAAA",
                        vertauscht(gut),
                        "",
                        "....",
                        "x.y.z");
        for (var falsch : faelschungen) {
            assertThat(lage(falsch)).as(falsch).isEqualTo(new Lage.NichtEingereicht());
        }
        assertThat(lage(faelschungen.toArray(String[]::new)))
                .isEqualTo(new Lage.NichtEingereicht());
    }

    /// Whatever stands in a key or an event: it counts or it does not, nothing else happens.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "-1",
                "1e400",
                "true",
                "\"\"",
                "\"x\"",
                "\"AQAB\"",
                "[]",
                "[7]",
                "[null]",
                "{}",
                "{\"a\":null}",
                "\"http://x\"",
                "\"sig\"",
                "\"\\u0000\""
            })
    void keinFalscherWertBringtEtwasDurcheinander(String wert) throws Exception {
        var schluessel = new RSAKey.Builder(STELLE.toPublicJWK()).build();
        var pfad = "GET /v2/destinations/" + PUNKT + "/keys/stelle";
        for (var feld : List.of("kty", "n", "e", "kid", "use", "key_ops", "alg", "x5c", "exp")) {
            dienst.sagt(pfad, mitWert(schluessel.toJSONString(), feld, wert));
            assertThat(lage(annahme()))
                    .isInstanceOfAny(Lage.NichtEingereicht.class, Lage.Angenommen.class);
        }
        dienst.sagt(pfad, schluessel.toJSONString());
        for (var feld : List.of("iss", "iat", "sub", "txn", "events", "exp", "aud", "jti")) {
            assertThat(lage(roh(mitWert(angaben().build().toString(), feld, wert))))
                    .isInstanceOfAny(Lage.NichtEingereicht.class, Lage.Angenommen.class);
        }
        dienst.sagt(ereignispfad(), "{\"eventLog\":[" + wert + "]}");
        assertThat(wir.lage(EINE)).isEqualTo(new Lage.NichtEingereicht());
    }

    @Test
    void einSchluesselZumVerschluesselnBelegtNichts() throws Exception {
        dienst.sagt(
                "GET /v2/destinations/" + PUNKT + "/keys/stelle",
                new RSAKey.Builder(STELLE.toPublicJWK())
                        .keyOperations(Set.of(KeyOperation.WRAP_KEY))
                        .build()
                        .toJSONString());
        assertThat(lage(annahme())).isEqualTo(new Lage.NichtEingereicht());
    }

    @Test
    void widersprechenSichDieAntwortenWirdNichtsBehauptet() {
        var ablehnung = set(STELLE, a -> a.claim("events", Map.of(art("reject"), Map.of())));
        assertThat(fehler(() -> lage(annahme(), ablehnung)).grund())
                .isEqualTo("Die Antworten des Nutzerkontos widersprechen sich.");
    }

    @Test
    void derGrundIstKurzUndOhneUnsichtbares() throws Exception {
        var probleme =
                List.of(
                        Map.of("title", "Post\u0000fach\u202E", "detail", " voll\n\n"),
                        Map.of("detail", "x".repeat(900)),
                        Map.of("title", 7),
                        "wort");
        var ablehnung =
                set(
                        STELLE,
                        a ->
                                a.claim(
                                        "events",
                                        Map.of(art("reject"), Map.of("problems", probleme))));
        assertThat(lage(ablehnung))
                .isInstanceOfSatisfying(
                        Lage.Abgewiesen.class,
                        l ->
                                assertThat(l.grund())
                                        .startsWith("Post fach: voll; xxx")
                                        .endsWith("…")
                                        .hasSize(300));
        var ohne = set(STELLE, a -> a.claim("events", Map.of(art("reject"), Map.of())));
        assertThat(lage(ohne))
                .isEqualTo(new Lage.Abgewiesen(DAMALS, "ohne Angabe von Gründen", ohne));
    }

    @Test
    void kenntDerDienstDenSchluesselNichtZaehltEsNichtUndFehltErIstEsEinFehlschlag()
            throws Exception {
        var pfad = "GET /v2/destinations/" + PUNKT + "/keys/stelle";
        dienst.antwortet(pfad, 404);
        assertThat(lage(annahme())).isEqualTo(new Lage.NichtEingereicht());
        dienst.antwortet(pfad, 503);
        assertThat(fehler(() -> lage(annahme())).endgueltig()).isFalse();
    }

    @Test
    void einEreignisprotokollVollerFremderSchluesselKostetNurWenigeRufe() throws Exception {
        var viele = new String[40];
        Arrays.setAll(viele, i -> setMitKid(STELLE, "kid-" + i, a -> a));
        assertThat(lage(viele)).isEqualTo(new Lage.NichtEingereicht());
        assertThat(dienst.alleRufe()).isLessThan(15);
    }

    private void alles() throws Fehlschlag {
        var eine = wir.ankuendigen(Absender.an(Nutzerkontostelle.MIRA));
        wir.einreichen(eine, Absender.an(Nutzerkontostelle.MIRA));
        wir.lage(EINE);
    }

    private Lage lage(String... ereignisse) throws Fehlschlag {
        dienst.sagt(
                ereignispfad(),
                Arrays.stream(ereignisse)
                        .map(e -> '"' + e + '"')
                        .collect(Collectors.joining(",", "{\"eventLog\":[", "]}")));
        return wir.lage(EINE);
    }

    private static String mitWert(String objekt, String feld, String wert) {
        var neu = (ObjectNode) JSON.readTree(objekt);
        neu.remove(feld);
        var text = neu.toString();
        return "{\"" + feld + "\":" + wert + "," + text.substring(1);
    }

    /// Rightly signed, whatever it says.
    private static String roh(String angaben) throws JOSEException {
        var jws =
                new JWSObject(
                        kopf(JWSAlgorithm.PS512, "secevent+jwt", "stelle"), new Payload(angaben));
        jws.sign(signer(STELLE));
        return jws.serialize();
    }

    private static String ereignispfad() {
        return "GET /v2/cases/" + EINE.fall() + "/events";
    }

    private static String art(String name) {
        return "https://schema.fitko.de/fit-connect/events/" + name + "-submission";
    }

    private static String annahme() {
        return set(STELLE, a -> a);
    }

    private static JWTClaimsSet.Builder angaben() {
        return new JWTClaimsSet.Builder()
                .issuer(PUNKT)
                .issueTime(Date.from(DAMALS))
                .jwtID("eine")
                .subject("submission:" + EINE.einreichung())
                .claim("txn", "case:" + EINE.fall())
                .claim("events", Map.of(art("accept"), Map.of("problems", List.of())));
    }

    private static String set(RSAKey wer, UnaryOperator<JWTClaimsSet.Builder> anders) {
        return setMitKid(wer, wer.getKeyID(), anders);
    }

    private static String setMitKid(
            RSAKey wer, String kid, UnaryOperator<JWTClaimsSet.Builder> anders) {
        return unterschrieben(kopf(JWSAlgorithm.PS512, "secevent+jwt", kid), anders, signer(wer));
    }

    private static String mitVerfahren(JWSAlgorithm verfahren, String typ) {
        return unterschrieben(kopf(verfahren, typ, "stelle"), a -> a, signer(STELLE));
    }

    private static String ohneSchluessel() {
        return unterschrieben(
                new JWSHeader.Builder(JWSAlgorithm.PS512)
                        .type(new JOSEObjectType("secevent+jwt"))
                        .build(),
                a -> a,
                signer(STELLE));
    }

    private static String mitOeffentlichemSchluesselAlsGeheimnis() throws JOSEException {
        return unterschrieben(
                kopf(JWSAlgorithm.HS512, "secevent+jwt", "stelle"),
                a -> a,
                new MACSigner(STELLE.toRSAPublicKey().getEncoded()));
    }

    /// The payload of one token with the signature of another.
    private static String vertauscht(String gut) {
        var fremd = set(DIENST, a -> a.jwtID("andere")).split("\\.");
        var teile = gut.split("\\.");
        return teile[0] + "." + fremd[1] + "." + teile[2];
    }

    private static JWSHeader kopf(JWSAlgorithm verfahren, String typ, String kid) {
        return new JWSHeader.Builder(verfahren).type(new JOSEObjectType(typ)).keyID(kid).build();
    }

    private static String unterschrieben(
            JWSHeader kopf, UnaryOperator<JWTClaimsSet.Builder> anders, JWSSigner womit) {
        var jwt = new SignedJWT(kopf, anders.apply(angaben()).build());
        try {
            jwt.sign(womit);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return jwt.serialize();
    }

    private static JWSSigner signer(RSAKey wer) {
        try {
            return new RSASSASigner(wer);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static RSAKey schluessel(String kid, int laenge) {
        try {
            return new RSAKeyGenerator(laenge).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /// Says to each call what it was told to, and counts.
    private static final class BoeserDienst implements AutoCloseable {

        private final HttpServer server;
        private final Map<String, String> worte = new HashMap<>();
        private final Map<String, Integer> status = new HashMap<>();
        private final Map<String, Integer> gezaehlt = new HashMap<>();
        private final Map<String, String> gesendet = new HashMap<>();

        BoeserDienst() throws IOException {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", this::antworten);
            server.start();
        }

        private void antworten(HttpExchange ruf) throws IOException {
            try (ruf) {
                var was = ruf.getRequestMethod() + " " + ruf.getRequestURI().getPath();
                gezaehlt.merge(was, 1, Integer::sum);
                gesendet.put(
                        was,
                        new String(ruf.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                boolean anlage = was.contains("/attachments/");
                var text = worte.getOrDefault(was, "").getBytes(StandardCharsets.UTF_8);
                int vorgabe = worte.containsKey(was) || anlage ? 200 : 404;
                ruf.sendResponseHeaders(
                        status.getOrDefault(was, vorgabe), text.length == 0 ? -1 : text.length);
                ruf.getResponseBody().write(text);
            }
        }

        /// @return what it said before
        String sagt(String ruf, String antwort) {
            var vorher = worte.put(ruf, antwort);
            return vorher == null ? "" : vorher;
        }

        void antwortet(String ruf, int mit) {
            status.put(ruf, mit);
        }

        int rufe(String ruf) {
            return gezaehlt.getOrDefault(ruf, 0);
        }

        int alleRufe() {
            return gezaehlt.values().stream().mapToInt(Integer::intValue).sum();
        }

        String gesendet(String ruf) {
            return gesendet.getOrDefault(ruf, "");
        }

        int port() {
            return server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
