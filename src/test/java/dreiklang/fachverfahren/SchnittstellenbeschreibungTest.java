package dreiklang.fachverfahren;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpServer;
import dreiklang.Stadttest;
import dreiklang.basis.Aussenruf;
import dreiklang.basis.Pruefsumme;
import dreiklang.fachverfahren.Anbindung.Format;
import dreiklang.fachverfahren.ZustellungRepository.Neu;
import dreiklang.fachverfahren.anbindung.demo.Gegenstelle;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the descriptions (OpenAPI) say is what goes over the wire, in both directions.
class SchnittstellenbeschreibungTest extends Stadttest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MELDUNGEN = "/schnittstelle/fachverfahren/meldungen";

    @Autowired private ZustellungRepository zustellungen;
    @Autowired private Zugaenge zugaenge;
    @Autowired private Leistungen leistungen;
    @Autowired private TransactionTemplate transaktion;
    @TempDir private Path ordner;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final String wer = "verfahren-" + UUID.randomUUID().toString().substring(0, 8);
    private String zeichen = "";

    @BeforeEach
    void zugestellt() {
        zeichen = String.valueOf(transaktion.<String>execute(status -> zugaenge.neu(wer)));
        zustellungen.anlegen(
                new Neu(
                        UUID.randomUUID(),
                        "REF." + wer + ".entschieden.1",
                        new Vorgangsdaten(
                                UUID.randomUUID(), "REF", "hund-anmelden", Map.of(), Map.of()),
                        wer,
                        Anlass.ENTSCHIEDEN,
                        Format.JSON,
                        "{}",
                        Pruefsumme.von("{}").hex(),
                        "not to be sent"),
                uhr.instant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'bezug':'REF','art':'EINGANG'}",
                "{'bezug':'REF','art':'EINGANG','wert':''}",
                "{'bezug':'REF','art':'EINGANG','wert':'  '}",
                "{'bezug':'REF','art':'KENNZEICHEN','wert':'HS-1 / ü'}",
                "{'bezug':'REF','art':'BETRAG','wert':'96.00'}",
                "{'bezug':'REF','art':'BETRAG','wert':'-3'}",
                "{'bezug':'FREMD','art':'STAND','wert':'x'}",
                "{'bezug':'REF','art':'BETRAG','wert':'96,00'}",
                "{'bezug':'REF','art':'BETRAG','wert':' 96.00'}",
                "{'bezug':'REF','art':'BETRAG','wert':96.00}",
                "{'bezug':'REF','art':'BETRAG','wert':'1234567890'}",
                "{'bezug':'REF','art':'STAND'}",
                "{'bezug':'REF','art':'STAND','wert':''}",
                "{'bezug':'REF','art':'STAND','wert':' \\u2003\\u00a0'}",
                "{'bezug':'REF','art':'STAND','wert':null}",
                "{'bezug':'REF','art':'STAND','wert':['x']}",
                "{'bezug':'REF','art':'STAND','wert':'a\\u0085b'}",
                "{'bezug':'REF','art':'STAND','wert':'a\\u202eb'}",
                "{'bezug':'REF','art':'STAND','wert':'a\\u0000b'}",
                "{'bezug':'REF','art':'stand','wert':'x'}",
                "{'bezug':'REF','wert':'x'}",
                "{'bezug':7,'art':'STAND','wert':'x'}",
                "{'bezug':'RE F','art':'STAND','wert':'x'}",
                "{'art':'STAND','wert':'x'}",
                "{'bezug':'REF','art':'STAND','wert':'x','schluessel':'k'}",
                "{'bezug':'REF','art':'STAND','wert':'x','mehr':'k'}",
                "[]",
                "'text'"
            })
    void wasDieBeschreibungErlaubtNimmtDasProgrammAnUndSonstNichts(String inhalt) throws Exception {
        beschriebenesTun(inhalt.replace('\'', '"'));
    }

    @Test
    void fuenfhundertZeichenSindDieGrenzeAuchMitSeltenenZeichen() throws Exception {
        for (var zeichenfolge : new String[] {"x", "ä", "𝄞"}) {
            for (int laenge : new int[] {500, 501}) {
                beschriebenesTun(
                        "{\"bezug\":\"REF\",\"art\":\"STAND\",\"wert\":\"%s\"}"
                                .formatted(zeichenfolge.repeat(laenge)));
            }
        }
    }

    private void beschriebenesTun(String inhalt) throws Exception {
        var beschreibung = beschreibung();
        boolean erlaubt = schema(beschreibung, "Meldung").validate(JSON.readTree(inhalt)).isEmpty();
        var antwort = melden(zeichen, "k" + UUID.randomUUID(), inhalt);
        assertThat(antwort.statusCode())
                .as(inhalt + " → " + antwort.body())
                .isIn(erlaubt ? new Object[] {200, 404} : new Object[] {422});
        beschrieben(beschreibung, antwort);
    }

    @Test
    void jedeAndereAntwortIstAuchBeschrieben() throws Exception {
        var beschreibung = beschreibung();
        var gut = "{\"bezug\":\"REF\",\"art\":\"EINGANG\"}";
        var ohne = melden("falsch", "k", gut);
        assertThat(ohne.statusCode()).isEqualTo(401);
        beschrieben(beschreibung, ohne);
        var lang = melden(zeichen, "k", " ".repeat(70_000));
        assertThat(lang.statusCode()).isEqualTo(413);
        beschrieben(beschreibung, lang);
        beschrieben(beschreibung, melden(zeichen, "k", gut));
        var anders = melden(zeichen, "k", gut.replace("EINGANG\"", "STAND\",\"wert\":\"x\""));
        assertThat(anders.statusCode()).isEqualTo(409);
        beschrieben(beschreibung, anders);
        var schluessel = melden(zeichen, "mit Leerzeichen", gut);
        assertThat(schluessel.statusCode()).isEqualTo(422);
        beschrieben(beschreibung, schluessel);
    }

    private static void beschrieben(JsonNode beschreibung, HttpResponse<String> antwort) {
        var art = antwort.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        var schema =
                beschreibung
                        .path("paths")
                        .path(MELDUNGEN)
                        .path("post")
                        .path("responses")
                        .path(Integer.toString(antwort.statusCode()))
                        .path("content")
                        .path(art)
                        .path("schema")
                        .path("$ref")
                        .asString("");
        assertThat(schema).as(antwort.statusCode() + " " + art).isNotEmpty();
        var name = schema.substring(schema.lastIndexOf('/') + 1);
        assertThat(schema(beschreibung, name).validate(JSON.readTree(antwort.body())))
                .as(antwort.body())
                .isEmpty();
    }

    /// Every Beispiel of the package with everything that has to be there, as it would be sent and
    /// as the demo answers.
    @Test
    void wasGesendetWirdPasstZurBeschreibungDesFachverfahrens() throws Exception {
        var beschreibung = lesen("/fachverfahren/demo-openapi.json");
        var paket = leistungen.paket(new LeistungsSchluessel("hund-anmelden")).orElseThrow();
        var auftrag = Anbindungskapitel.von(paket).auftraege().getFirst();
        int gesendet = 0;
        try (var demo = new Gegenstelle(0, ordner.resolve("buch.txt"))) {
            for (var beispiel : paket.beispiele()) {
                var angaben =
                        Map.of(
                                Vorgangsdaten.SCHLUESSEL,
                                "REF.hundesteuer.entschieden.1",
                                "vorgang.aktenzeichen",
                                "20.30.10-2026-000001",
                                "vorgang.entschieden",
                                "2026-03-02T10:00:00Z",
                                "zahlung.betrag",
                                "396.00");
                var rechner = new Zuordnungsrechner(beispiel.antworten().werte(), angaben);
                var werte = rechner.rechnen(auftrag.werte());
                if (!rechner.fehlend().isEmpty()) {
                    continue;
                }
                gesendet++;
                var inhalt = Nutzlast.schreiben(Format.JSON, auftrag.wurzel(), werte);
                assertThat(schema(beschreibung, "Anmeldung").validate(JSON.readTree(inhalt)))
                        .as(beispiel.name() + " " + inhalt)
                        .isEmpty();
                var antwort =
                        browser.send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://127.0.0.1:"
                                                                + demo.port()
                                                                + "/hundesteuer/anmeldungen"))
                                        .header("Idempotency-Key", "k" + UUID.randomUUID())
                                        .POST(BodyPublishers.ofString(inhalt))
                                        .build(),
                                BodyHandlers.ofString());
                assertThat(schema(beschreibung, "Quittung").validate(JSON.readTree(antwort.body())))
                        .isEmpty();
            }
        }
        assertThat(gesendet).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "XML", "CSV"})
    void eineZustellungSiehtAufDerLeitungAusWieBeschrieben(String format) throws Exception {
        var gesehen = new java.util.concurrent.ConcurrentHashMap<String, String>();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                ruf -> {
                    try (ruf) {
                        gesehen.put("Art", ruf.getRequestMethod());
                        ruf.getRequestHeaders().forEach((n, w) -> gesehen.put(n, w.getFirst()));
                        ruf.sendResponseHeaders(204, -1);
                    }
                });
        server.start();
        try (var leitung = new Aussenruf(Duration.ofSeconds(2))) {
            var ziel = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x");
            var brief = Fachbrief.mit("REF.hunde.entschieden.1", "{}");
            new Restweg(leitung, ziel, "", "Bearer geheim")
                    .senden(
                            new Sendung(
                                    brief.id(),
                                    brief.schluessel(),
                                    brief.referenz(),
                                    Format.valueOf(format),
                                    "{}",
                                    1,
                                    brief.ersterVersuch()));
        } finally {
            server.stop(0);
        }
        var post = beschreibung().path("webhooks").path("zustellung").path("post");
        var muster = post.path("parameters").path(0).path("schema").path("pattern").asString();
        assertThat(gesehen)
                .containsEntry("Art", "POST")
                .containsEntry("Authorization", "Bearer geheim");
        assertThat(gesehen.get("Idempotency-key")).matches(muster);
        assertThat(post.path("requestBody").path("content").has(gesehen.get("Content-type")))
                .as("%s", gesehen)
                .isTrue();
    }

    private JsonNode beschreibung() throws Exception {
        return JSON.readTree(
                browser.send(
                                HttpRequest.newBuilder(
                                                URI.create(adresse("/schnittstelle/openapi.json")))
                                        .build(),
                                BodyHandlers.ofString())
                        .body());
    }

    private static JsonNode lesen(String datei) {
        try (var strom = SchnittstellenbeschreibungTest.class.getResourceAsStream(datei)) {
            return JSON.readTree(java.util.Objects.requireNonNull(strom));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The schema by its name, with everything it refers to.
    private static Schema schema(JsonNode beschreibung, String name) {
        var mitVerweis = (ObjectNode) beschreibung.deepCopy();
        mitVerweis.put("$ref", "#/components/schemas/" + name);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(mitVerweis);
    }

    private HttpResponse<String> melden(String mit, String schluessel, String inhalt)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(adresse(MELDUNGEN)))
                        .header("Authorization", "Bearer " + mit)
                        .header("Idempotency-Key", schluessel)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(inhalt))
                        .build(),
                BodyHandlers.ofString());
    }
}
