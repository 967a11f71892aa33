package dreiklang.fachverfahren;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.basis.Pruefsumme;
import dreiklang.fachverfahren.Anbindung.Format;
import dreiklang.fachverfahren.ZustellungRepository.Neu;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What Fachverfahren report back: once, at the right place, and nothing they send is a fault of
/// ours.
class MeldungenTest extends Stadttest {

    private static final int FEINDLICHE = 10_000;

    @Autowired private ZustellungRepository zustellungen;
    @Autowired private WarteschlangeRepository schlange;
    @Autowired private MeldungRepository ablage;
    @Autowired private Meldungen meldungen;
    @Autowired private Zugaenge zugaenge;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private dreiklang.postfach.Mailuebergabe post;
    @Autowired private dreiklang.seite.Texte texte;
    @Autowired private JdbcClient sql;

    @TempDir private Path ordner;
    private final HttpClient browser = HttpClient.newHttpClient();
    private final String wer = "verfahren-" + UUID.randomUUID().toString().substring(0, 8);
    private final String herkunft = "2001:db8:" + wer.substring(10, 14) + "::1";

    @Test
    void eineMeldungStehtEinmalDaUndDerselbeSchluesselGibtDieselbeAntwort() throws Exception {
        var zeichen = zeichen(wer);
        var vorgang = UUID.randomUUID();
        zugestellt(wer, "REF-1", vorgang);
        var inhalt = meldung("REF-1." + wer + ".entschieden.1", "KENNZEICHEN", "HS-000017");
        var erste = melden(zeichen, "k1", inhalt);
        assertThat(erste.statusCode()).isEqualTo(200);
        assertThat(melden(zeichen, "k1", inhalt).body()).isEqualTo(erste.body());
        var andere = melden(zeichen, "k1", meldung("REF-1", "KENNZEICHEN", "HS-000018"));
        assertThat(andere.statusCode()).isEqualTo(409);
        assertThat(andere.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(andere.body()).contains("\"H-304\"");
        assertThat(meldungen.zu(vorgang))
                .singleElement()
                .satisfies(m -> assertThat(m.wert()).isEqualTo("HS-000017"));
    }

    @Test
    void niemandMeldetZuEtwasDasIhmNichtZugestelltWurde() throws Exception {
        var fremd = zeichen(wer + "-fremd");
        zeichen(wer);
        zugestellt(wer, "REF-2", UUID.randomUUID());
        assertThat(melden(fremd, "k1", meldung("REF-2", "EINGANG", "")).statusCode())
                .isEqualTo(404);
        assertThat(melden("falsch", "k1", meldung("REF-2", "EINGANG", "")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void werRaetWirdGebremstUndWerEinZeichenHatNicht() throws Exception {
        var zeichen = zeichen(wer);
        zugestellt(wer, "REF-3", UUID.randomUUID());
        int letzter = 0;
        for (int i = 0; i < 8; i++) {
            letzter = melden("geraten" + i, "k", "{}").statusCode();
        }
        assertThat(letzter).isEqualTo(429);
        assertThat(melden(zeichen, "k1", meldung("REF-3", "EINGANG", "")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void einNeuesZeichenLoestDasAlteNachEinemTagAb() throws Exception {
        var alt = zeichen(wer);
        var neu = zeichen(wer);
        zugestellt(wer, "REF-4", UUID.randomUUID());
        assertThat(zugaenge.wessen(alt)).contains(wer);
        uhr.vorstellen(java.time.Duration.ofHours(25));
        try {
            assertThat(zugaenge.wessen(alt)).isEmpty();
            assertThat(zugaenge.wessen(neu)).contains(wer);
        } finally {
            uhr.zuruecksetzen();
        }
        assertThat(
                        sql.sql("select count(*) from fachverfahren.zugang where hash = :h")
                                .param("h", neu)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void mehrAlsSechshundertInDerMinuteSindZuViel() throws Exception {
        for (int i = 0; i < 600; i++) {
            assertThat(zugaenge.erlaubt(wer)).isTrue();
        }
        var antwort = melden(zeichen(wer), "k1", "{}");
        assertThat(antwort.statusCode()).isEqualTo(429);
        assertThat(antwort.body()).contains("H-429");
    }

    @Test
    void zehntausendFeindlicheMeldungenSindKeineStoerung() throws Exception {
        var zeichen = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            zeichen.add(zeichen(wer + "-" + i));
            zugestellt(wer + "-" + i, "REF-5", UUID.randomUUID());
        }
        var wuerfel = new Random(20260302);
        var gezaehlt = new TreeMap<Integer, Integer>();
        for (int i = 0; i < FEINDLICHE; i++) {
            var antwort =
                    browser.send(
                            feindlich(wuerfel, zeichen.get(i % zeichen.size())),
                            BodyHandlers.ofByteArray());
            gezaehlt.merge(antwort.statusCode(), 1, Integer::sum);
        }
        assertThat(gezaehlt.keySet()).as("%s", gezaehlt).allMatch(s -> s < 500);
        assertThat(gezaehlt).containsKeys(200, 404, 409, 413, 422);
    }

    private HttpRequest feindlich(Random wuerfel, String zeichen) {
        byte[] inhalt =
                switch (wuerfel.nextInt(8)) {
                    case 0 -> zufaellig(wuerfel);
                    case 1 -> "[".repeat(wuerfel.nextInt(5_000)).getBytes(StandardCharsets.UTF_8);
                    case 2 -> meldung(gift(wuerfel), "STAND", "x").getBytes(StandardCharsets.UTF_8);
                    case 3 -> meldung("REF-5", gift(wuerfel), "x").getBytes(StandardCharsets.UTF_8);
                    case 4 ->
                            meldung("REF-5", "STAND", gift(wuerfel))
                                    .getBytes(StandardCharsets.UTF_8);
                    case 5 ->
                            ("{\"bezug\":" + gift(wuerfel) + "}").getBytes(StandardCharsets.UTF_8);
                    case 6 -> verdreht(wuerfel);
                    default -> new byte[wuerfel.nextInt(80_000)];
                };
        return anfrage(zeichen, "k" + wuerfel.nextInt(300), inhalt);
    }

    private static byte[] zufaellig(Random wuerfel) {
        var bytes = new byte[wuerfel.nextInt(300)];
        wuerfel.nextBytes(bytes);
        return bytes;
    }

    /// A good report with one byte turned over.
    private static byte[] verdreht(Random wuerfel) {
        var bytes = meldung("REF-5", "BETRAG", "96.00").getBytes(StandardCharsets.UTF_8);
        bytes[wuerfel.nextInt(bytes.length)] ^= (byte) (1 << wuerfel.nextInt(8));
        return bytes;
    }

    private static String gift(Random wuerfel) {
        return List.of(
                        "\\u0000",
                        "'; drop table fachverfahren.meldung; --",
                        "<script>alert(1)</script>",
                        "../../etc/passwd",
                        "\\ud800",
                        "\\u202e",
                        "1e999999999",
                        "-0",
                        "null",
                        "9".repeat(3_000),
                        "x".repeat(9_000),
                        "{0}${jndi:ldap://x}",
                        "\\\"",
                        "\\uffff\\ufffe",
                        "REF-5",
                        "ä".repeat(500))
                .get(wuerfel.nextInt(16));
    }

    @Test
    void dateienWerdenAbgeholtUndWasNichtPasstKommtMitGrundBeiseite() throws Exception {
        var vorgang = UUID.randomUUID();
        zugestellt(wer, "REF-6", vorgang);
        Files.writeString(
                ordner.resolve("a.xml"),
                "<meldung><schluessel>a</schluessel><bezug>REF-6</bezug><art>BETRAG</art><wert>96.00</wert></meldung>");
        Files.writeString(
                ordner.resolve("b.json"),
                "{\"schluessel\":\"b\",\"bezug\":\"REF-6\",\"art\":\"STAND\",\"wert\":\"gebucht\"}");
        Files.writeString(
                ordner.resolve("c.xml"),
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><meldung>&e;</meldung>");
        Files.writeString(ordner.resolve("d.json"), "{kaputt");
        Files.writeString(ordner.resolve(".e.json"), "{");
        abholung().abholen();
        abholung().abholen();
        assertThat(meldungen.zu(vorgang))
                .extracting(Meldung::wert)
                .containsExactly("96.00", "gebucht");
        assertThat(ordner.resolve("erledigt/a.xml")).exists();
        assertThat(ordner.resolve("zurueckgewiesen/d.json")).exists();
        assertThat(ordner.resolve(".e.json")).exists();
        assertThat(ablage.zurueckgewiesene(100))
                .filteredOn(z -> z.fachverfahren().equals(wer))
                .extracting(Meldungen.Zurueckgewiesen::datei)
                .containsExactlyInAnyOrder("c.xml", "d.json");
    }

    @Test
    void einGleichnamigerNachfolgerVerdraengtNichts() throws Exception {
        for (var kaputt : List.of("{eins", "{zwei")) {
            Files.writeString(ordner.resolve("meldung.json"), kaputt);
            abholung().abholen();
        }
        try (var alle = Files.list(ordner.resolve("zurueckgewiesen"))) {
            assertThat(alle.map(MeldungenTest::inhalt)).containsExactlyInAnyOrder("{eins", "{zwei");
        }
    }

    @Test
    void eineDateiDieSichNichtWeglegenLaesstHaeltKeineAndereAuf() throws Exception {
        var vorgang = UUID.randomUUID();
        zugestellt(wer, "REF-7", vorgang);
        Files.writeString(ordner.resolve("zurueckgewiesen"), "no folder");
        Files.writeString(ordner.resolve("a.json"), "{kaputt");
        Files.writeString(
                ordner.resolve("b.json"),
                "{\"schluessel\":\"b\",\"bezug\":\"REF-7\",\"art\":\"STAND\",\"wert\":\"gebucht\"}");
        for (int runde = 0; runde < 3; runde++) {
            abholung().abholen();
        }
        assertThat(meldungen.zu(vorgang)).hasSize(1);
        assertThat(ablage.zurueckgewiesene(100))
                .filteredOn(z -> z.fachverfahren().equals(wer))
                .hasSize(1);
    }

    private static String inhalt(Path datei) {
        try {
            return Files.readString(datei);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Abholung abholung() {
        var ziel =
                new FachverfahrenEinstellungen.Ziel(
                        wer,
                        FachverfahrenEinstellungen.Art.DATEI,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        ordner.resolve("hin").toString(),
                        ordner.toString(),
                        java.time.Duration.ofSeconds(1),
                        false,
                        false);
        var wege =
                new Wege(
                        new FachverfahrenEinstellungen(
                                List.of(ziel), List.of(), List.of(), java.time.Duration.ofDays(5)),
                        post,
                        uhr,
                        true);
        return new Abholung(wege, meldungen, new Rueckweisungen(ablage, texte, uhr), uhr);
    }

    @Test
    void dieSchnittstelleBeschreibtSichSelbst() throws Exception {
        var antwort =
                browser.send(
                        HttpRequest.newBuilder(URI.create(adresse("/schnittstelle/openapi.json")))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(antwort.statusCode()).isEqualTo(200);
        var pfade =
                tools.jackson.databind.json.JsonMapper.shared()
                        .readTree(antwort.body())
                        .path("paths");
        assertThat(pfade.path("/schnittstelle/fachverfahren/meldungen").has("post")).isTrue();
    }

    private String zeichen(String fachverfahren) {
        return transaktion.execute(status -> zugaenge.neu(fachverfahren));
    }

    private void zugestellt(String ziel, String referenz, UUID vorgang) {
        var daten = new Vorgangsdaten(vorgang, referenz, "hund-anmelden", Map.of(), Map.of());
        var id = UUID.randomUUID();
        zustellungen.anlegen(
                new Neu(
                        id,
                        referenz + "." + ziel + ".entschieden.1",
                        daten,
                        ziel,
                        Anlass.ENTSCHIEDEN,
                        Format.JSON,
                        "{}",
                        Pruefsumme.von("{}").hex(),
                        ""),
                uhr.instant());
        schlange.zugestellt(id, "", uhr.instant());
    }

    private static String meldung(String bezug, String art, String wert) {
        return "{\"bezug\":\"%s\",\"art\":\"%s\",\"wert\":\"%s\"}".formatted(bezug, art, wert);
    }

    private HttpResponse<String> melden(String zeichen, String schluessel, String inhalt)
            throws IOException, InterruptedException {
        return browser.send(
                anfrage(zeichen, schluessel, inhalt.getBytes(StandardCharsets.UTF_8)),
                BodyHandlers.ofString());
    }

    private HttpRequest anfrage(String zeichen, String schluessel, byte[] inhalt) {
        return HttpRequest.newBuilder(URI.create(adresse("/schnittstelle/fachverfahren/meldungen")))
                .header("Authorization", "Bearer " + zeichen)
                .header("Idempotency-Key", schluessel)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", herkunft)
                .POST(BodyPublishers.ofByteArray(inhalt))
                .build();
    }
}
