package dreiklang.fachverfahren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.fachverfahren.FachverfahrenEinstellungen.Art;
import dreiklang.fachverfahren.FachverfahrenEinstellungen.Ziel;
import dreiklang.fachverfahren.anbindung.demo.DemoFachverfahren;
import dreiklang.fachverfahren.anbindung.demo.Gegenstelle;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Stadtleute;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.VorgangId;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The Fachverfahren is down for an hour, comes back, is killed, falters: everything arrives, each
/// once.
class AusfallTest extends Stadttest {

    private static final int ANTRAEGE = 8;

    @Autowired private ApplicationContext stadt;
    @Autowired private Vorgaenge vorgaenge;
    @Autowired private ZustellungRepository ablage;
    @Autowired private WarteschlangeRepository schlange;
    @Autowired private VerbindungRepository verbindungen;
    @Autowired private Zustellungen zustellungen;
    @Autowired private Zugaenge zugaenge;
    @Autowired private Meldungen meldungen;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private dreiklang.postfach.Mailuebergabe post;

    @TempDir private Path ordner;
    private final String ziel = "hunde-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void zurueck() {
        uhr.zuruecksetzen();
    }

    @Test
    void nachEinerStundeAusfallKommtAllesGenauEinmalAn() throws Exception {
        var schluessel = entschieden();
        int port = freierPort();
        var bote = bote(port);
        for (int minute = 0; minute < 60; minute += 5) {
            bote.senden(ziel);
            uhr.vorstellen(Duration.ofMinutes(5));
        }
        assertThat(staende()).containsOnly(Zustellstand.WARTET);
        assertThat(gestoert()).isTrue();
        var buch = ordner.resolve("buch.txt");
        var prozess = starten(port, buch);
        try {
            uhr.vorstellen(Duration.ofMinutes(11));
            bote.senden(ziel);
            assertThat(staende()).containsOnly(Zustellstand.ZUGESTELLT);
        } finally {
            prozess.destroyForcibly().waitFor();
        }
        assertThat(eingetragen(buch)).containsExactlyInAnyOrderElementsOf(schluessel);
        assertThat(gestoert()).isFalse();
    }

    @Test
    void hartBeendetUndNeuGestartetBleibtDortNichtsDoppelt() throws Exception {
        var schluessel = entschieden();
        int port = freierPort();
        var buch = ordner.resolve("buch.txt");
        var bote = bote(port);
        for (int i = 0; i < ANTRAEGE; i++) {
            var prozess = starten(port, buch);
            var jetzt = uhr.instant();
            // Our side dies after sending and before noting it: the lease runs out.
            var sendung = schlange.nehmen(ziel, false, jetzt, jetzt.plusSeconds(60));
            if (sendung.isPresent()) {
                wege(port).zu(ziel).orElseThrow().senden(sendung.get());
            }
            prozess.destroyForcibly().waitFor();
            bote.senden(ziel);
            uhr.vorstellen(Duration.ofMinutes(12));
        }
        var prozess = starten(port, buch);
        bote.senden(ziel);
        prozess.destroyForcibly().waitFor();
        assertThat(staende()).containsOnly(Zustellstand.ZUGESTELLT);
        assertThat(eingetragen(buch)).containsExactlyInAnyOrderElementsOf(schluessel);
    }

    @Test
    void werFlackertBekommtTrotzdemAllesEinmal() throws Exception {
        var schluessel = entschieden();
        try (var demo = new Gegenstelle(0, ordner.resolve("buch.txt"))) {
            var bote = bote(demo.port());
            demo.stoeren(
                    "FEHLER",
                    "ANTWORT_VERLOREN",
                    "ABRISS",
                    "FREMDE_SEITE",
                    "ANTWORT_VERLOREN",
                    "STUMM",
                    "ANTWORT_VERLOREN",
                    "FEHLER",
                    "ABRISS",
                    "ANTWORT_VERLOREN");
            for (int runde = 0; runde < 12; runde++) {
                bote.senden(ziel);
                uhr.vorstellen(Duration.ofMinutes(11));
            }
            assertThat(staende()).containsOnly(Zustellstand.ZUGESTELLT);
            assertThat(demo.schluessel()).containsExactlyInAnyOrderElementsOf(schluessel);
        }
    }

    @Test
    void nachFuenfTagenWartetEsAufEinenMenschenDerEsNochEinmalSendet() throws Exception {
        entschieden();
        var tot = bote(freierPort());
        tot.senden(ziel);
        uhr.vorstellen(Duration.ofDays(6));
        for (int runde = 0; runde < ANTRAEGE; runde++) {
            tot.senden(ziel);
            uhr.vorstellen(Duration.ofMinutes(11));
        }
        assertThat(staende()).contains(Zustellstand.GESCHEITERT);
        var eine = ablage.liste("GESCHEITERT", ziel, 1, 0).getFirst();
        assertThat(eine.fehler()).isEqualTo("Die Gegenstelle ist nicht erreichbar.");
        als("t.adler", () -> zustellungen.erneutSenden(eine.id()));
        try (var demo = new Gegenstelle(0, ordner.resolve("buch.txt"))) {
            bote(demo.port()).senden(ziel);
            assertThat(demo.schluessel()).contains(eine.schluessel());
        }
        assertThat(ablage.finden(eine.id()).orElseThrow().stand())
                .isEqualTo(Zustellstand.ZUGESTELLT);
    }

    @Test
    void dasKennzeichenKommtVonSelbstZurueck() throws Exception {
        var schluessel = entschieden();
        var zeichen = ordner.resolve("zeichen");
        Files.writeString(zeichen, transaktion.execute(status -> zugaenge.neu(ziel)));
        try (var demo = new Gegenstelle(0, ordner.resolve("buch.txt"))) {
            bote(demo.port()).senden(ziel);
            demo.zurueckmelden(adresse(""), zeichen);
            await().atMost(Duration.ofSeconds(20)).until(demo::allesGemeldet);
        }
        assertThat(schluessel).hasSize(ANTRAEGE);
        assertThat(ablage.liste("", ziel, 100, 0))
                .allSatisfy(z ->
                        assertThat(meldungen.zu(z.vorgang()))
                                .singleElement()
                                .satisfies(m -> assertThat(m.wert()).isEqualTo(z.antwort())));
    }

    @Test
    void wasSichNieUebergebenLaesstWartetAmEndeAufEinenMenschen() throws Exception {
        var id = UUID.randomUUID();
        var daten = new Vorgangsdaten(UUID.randomUUID(), "R", "hund-anmelden", Map.of(), Map.of());
        ablage.anlegen(
                new ZustellungRepository.Neu(
                        id,
                        ziel + "\nX-Boese: 1",
                        daten,
                        ziel,
                        Anlass.ENTSCHIEDEN,
                        Anbindung.Format.JSON,
                        "{}",
                        "0".repeat(64),
                        ""),
                uhr.instant());
        try (var demo = new Gegenstelle(0, ordner.resolve("buch.txt"))) {
            var bote = bote(demo.port());
            bote.senden(ziel);
            uhr.vorstellen(Duration.ofDays(6));
            bote.senden(ziel);
            assertThat(demo.schluessel()).isEmpty();
        }
        var eine = ablage.finden(id).orElseThrow();
        assertThat(eine.stand()).isEqualTo(Zustellstand.GESCHEITERT);
        assertThat(eine.fehler()).contains("Fehler im Programm");
    }

    @Test
    void wasGeradeUnterwegsIstWirdNichtVerworfen() {
        entschieden();
        var jetzt = uhr.instant();
        var sendung = schlange.nehmen(ziel, false, jetzt, jetzt.plusSeconds(60)).orElseThrow();
        als(
                "t.adler",
                () ->
                        assertThatThrownBy(() -> zustellungen.verwerfen(sendung.id(), "Von Hand"))
                                .isInstanceOfSatisfying(
                                        FachlicherFehler.class,
                                        f -> assertThat(f.code()).isEqualTo("H-211")));
        uhr.vorstellen(Duration.ofSeconds(61));
        als("t.adler", () -> zustellungen.verwerfen(sendung.id(), "Von Hand"));
        assertThat(ablage.finden(sendung.id()).orElseThrow().stand())
                .isEqualTo(Zustellstand.VERWORFEN);
    }

    @Test
    void derReiheNachUeberholtNichts() throws Exception {
        entschieden();
        var folge =
                ablage.liste("", ziel, 100, 0).reversed().stream()
                        .map(Zustellung::schluessel)
                        .toList();
        try (var demo = new Gegenstelle(0, ordner.resolve("buch.txt"))) {
            var bote = bote(demo.port(), true);
            demo.stoeren("FEHLER", "ANTWORT_VERLOREN", "ABRISS", "ANTWORT_VERLOREN", "FEHLER");
            for (int runde = 0; runde < 8; runde++) {
                bote.senden(ziel);
                uhr.vorstellen(Duration.ofMinutes(11));
            }
            assertThat(demo.schluessel()).isEqualTo(folge);
        }
    }

    private List<String> entschieden() {
        var alle = new ArrayList<String>();
        for (int i = 0; i < ANTRAEGE; i++) {
            var vorgang = eroeffnet();
            als(
                    "i.sanders",
                    () -> vorgaenge.entscheiden(vorgang, Ergebnis.BEWILLIGT, "Angemeldet."));
            var zustellung = ablage.zu(vorgang.wert()).getFirst();
            assertThat(zustellung.vollstaendig()).isTrue();
            alle.add(zustellung.schluessel());
            // The town itself knows no such Fachverfahren and leaves it to this test.
            sql.sql(
                            "update fachverfahren.zustellung set ziel = :ziel, pacht = null, versuche = 0, erster_versuch = null, naechster_versuch = angelegt where id = :id")
                    .param("ziel", ziel)
                    .param("id", zustellung.id())
                    .update();
        }
        return alle;
    }

    private VorgangId eroeffnet() {
        return new Stadtleute(stadt)
                .beispiel("hund-anmelden", b -> b.name().endsWith("drei-hunde-umzug.yaml"));
    }

    private boolean gestoert() {
        return verbindungen.finden(ziel).orElseThrow().gestoert();
    }

    private List<Zustellstand> staende() {
        return ablage.liste("", ziel, 100, 0).stream().map(Zustellung::stand).toList();
    }

    private Zustellbote bote(int port) {
        return bote(port, false);
    }

    private Zustellbote bote(int port, boolean derReiheNach) {
        return new Zustellbote(
                schlange,
                verbindungen,
                wege(port, derReiheNach),
                einstellungen(port, derReiheNach),
                transaktion,
                uhr);
    }

    private Wege wege(int port) {
        return wege(port, false);
    }

    private Wege wege(int port, boolean derReiheNach) {
        return new Wege(einstellungen(port, derReiheNach), post, uhr, true);
    }

    private FachverfahrenEinstellungen einstellungen(int port, boolean derReiheNach) {
        var adresse = "http://127.0.0.1:" + port + "/hundesteuer/anmeldungen";
        var eines =
                new Ziel(
                        ziel,
                        Art.REST,
                        adresse,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Duration.ofMillis(700),
                        derReiheNach,
                        false);
        return new FachverfahrenEinstellungen(
                List.of(eines), List.of(), List.of(), Duration.ofDays(5));
    }

    private static int freierPort() throws IOException {
        try (var frei = new ServerSocket(0)) {
            return frei.getLocalPort();
        }
    }

    /// A program of its own, started and waited for.
    private static Process starten(int port, Path buch) throws IOException {
        var prozess =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx64m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DemoFachverfahren.class.getName(),
                                "--port",
                                Integer.toString(port),
                                "--buch",
                                buch.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        await().atMost(Duration.ofSeconds(30)).until(() -> offen(port));
        return prozess;
    }

    private static boolean offen(int port) {
        try (var leitung = new java.net.Socket("127.0.0.1", port)) {
            return leitung.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> eingetragen(Path buch) throws IOException {
        return Files.readAllLines(buch).stream()
                .filter(z -> z.startsWith("E "))
                .map(z -> z.split(" ")[1])
                .toList();
    }

    private void als(String name, Runnable arbeit) {
        new Stadtleute(stadt).als(name, arbeit);
    }
}
