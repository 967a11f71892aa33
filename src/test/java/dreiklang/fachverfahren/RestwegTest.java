package dreiklang.fachverfahren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dreiklang.basis.Aussenruf;
import dreiklang.fachverfahren.anbindung.demo.Gegenstelle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestwegTest implements Wegvertrag {

    @TempDir private Path ordner;
    private Gegenstelle demo;
    private final Aussenruf ruf = new Aussenruf(Duration.ofMillis(700));

    @BeforeEach
    void starten() throws IOException {
        demo = new Gegenstelle(0, ordner.resolve("buch.txt"));
    }

    @AfterEach
    void beenden() {
        demo.close();
        ruf.close();
    }

    @Override
    public Weg weg() {
        return weg(demo.port(), "/hundesteuer/anmeldungen");
    }

    private Weg weg(int port, String pfad) {
        var stamm = "http://127.0.0.1:" + port;
        return new Restweg(ruf, URI.create(stamm + pfad), stamm + "/openapi.json", "");
    }

    @Override
    public Weg tot() throws IOException {
        try (var frei = new ServerSocket(0)) {
            return weg(frei.getLocalPort(), "/hundesteuer/anmeldungen");
        }
    }

    @Override
    public long angekommen(String schluessel) {
        return demo.schluessel().stream().filter(schluessel::equals).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FEHLER", "STUMM", "ABRISS", "ANTWORT_VERLOREN", "FREMDE_SEITE"})
    void nachJederStoerungKommtEsBeimNaechstenMalGenauEinmalAn(String stoerung) throws Exception {
        demo.stoeren(stoerung);
        var brief = Fachbrief.mit("s.eingereicht.1", "{\"wert\": 1}");
        assertThatThrownBy(() -> weg().senden(brief))
                .isInstanceOfSatisfying(
                        Zustellfehler.class, f -> assertThat(f.endgueltig()).isFalse());
        assertThat(weg().senden(brief)).isEqualTo("HS-000001");
        assertThat(angekommen("s.eingereicht.1")).isEqualTo(1);
    }

    @Test
    void andererInhaltUnterDemselbenSchluesselIstEndgueltigAbgelehnt() throws Exception {
        weg().senden(Fachbrief.mit("k.eingereicht.1", "{}"));
        assertThatThrownBy(() -> weg().senden(Fachbrief.mit("k.eingereicht.1", "{\"a\": 1}")))
                .isInstanceOfSatisfying(
                        Zustellfehler.class, f -> assertThat(f.endgueltig()).isTrue());
    }

    @Test
    void dasNummerierteBuchUeberlebtEinenNeustart() throws Exception {
        weg().senden(Fachbrief.mit("n.eingereicht.1", "{}"));
        demo.close();
        demo = new Gegenstelle(0, ordner.resolve("buch.txt"));
        assertThat(weg().senden(Fachbrief.mit("n.eingereicht.1", "{}"))).isEqualTo("HS-000001");
        assertThat(demo.schluessel()).containsExactly("n.eingereicht.1");
    }

    @ParameterizedTest
    @CsvSource({
        "302, false",
        "401, false",
        "403, false",
        "404, false",
        "429, false",
        "500, false",
        "503, false",
        "400, true",
        "409, true",
        "413, true",
        "422, true"
    })
    void derStatusEntscheidetObSichEinNeuerVersuchLohnt(int status, boolean endgueltig)
            throws IOException {
        var aufrufe = new AtomicInteger();
        var server = server(status, "x".getBytes(StandardCharsets.UTF_8), aufrufe);
        try {
            assertThatThrownBy(() ->
                            weg(server.getAddress().getPort(), "/x")
                                    .senden(Fachbrief.mit("t.eingereicht.1", "{}")))
                    .isInstanceOfSatisfying(
                            Zustellfehler.class,
                            f -> assertThat(f.endgueltig()).isEqualTo(endgueltig));
            assertThat(aufrufe).hasValue(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void eineUebergrosseAntwortWirdNichtGelesen() throws IOException {
        var server = server(200, new byte[3_000_000], new AtomicInteger());
        try {
            assertThatThrownBy(() ->
                            weg(server.getAddress().getPort(), "/x")
                                    .senden(Fachbrief.mit("g.eingereicht.1", "{}")))
                    .isInstanceOf(Zustellfehler.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void unsichtbaresInDerAntwortVerdirbtNichtDenVermerk() throws Exception {
        var antwort = "{\"kennzeichen\": \"HS\\u0000\\ud800-\\u202e1\"}";
        var server = server(200, antwort.getBytes(StandardCharsets.UTF_8), new AtomicInteger());
        try {
            assertThat(
                            weg(server.getAddress().getPort(), "/x")
                                    .senden(Fachbrief.mit("u.eingereicht.1", "{}")))
                    .isEqualTo("HS-1");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void eineWebseiteIstKeineQuittungWieAuchImmerSieSichNennt() throws Exception {
        var server =
                server(
                        200,
                        "<html>".getBytes(StandardCharsets.UTF_8),
                        new AtomicInteger(),
                        "Text/HTML");
        try {
            assertThatThrownBy(() ->
                            weg(server.getAddress().getPort(), "/x")
                                    .senden(Fachbrief.mit("w.eingereicht.1", "{}")))
                    .isInstanceOf(Zustellfehler.class);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"geheim\nX-Boese: 1", "geheim und mehr", "geheím"})
    void einUnbrauchbaresGeheimnisWirdBeimStartGenanntUndStehtNirgends(String geheimnis) {
        var ziel =
                new FachverfahrenEinstellungen.Ziel(
                        "hunde",
                        FachverfahrenEinstellungen.Art.REST,
                        "https://verfahren.example/a",
                        "",
                        "",
                        geheimnis,
                        "",
                        "",
                        "",
                        "",
                        Duration.ofSeconds(1),
                        false,
                        false);
        assertThat(Wege.pruefen(ziel))
                .hasValueSatisfying(b -> assertThat(b.lesbar()).doesNotContain("geh"));
        assertThat(ziel.toString()).doesNotContain("geh");
    }

    @ParameterizedTest
    @CsvSource({
        "https://verfahren.example/a, true",
        "http://127.0.0.1:8095/a, true",
        "http://localhost/a, true",
        "http://verfahren.example/a, false",
        "http://127.0.0.1.example/a, false",
        "ftp://verfahren.example/a, false",
        "file:///etc/passwd, false",
        "https://benutzer@verfahren.example/a, false",
        "verfahren, false"
    })
    void unverschluesseltGehtNichtsAnAndereRechner(String adresse, boolean erlaubt) {
        assertThat(Aussenruf.erlaubt(URI.create(adresse))).isEqualTo(erlaubt);
    }

    private static HttpServer server(int status, byte[] inhalt, AtomicInteger aufrufe)
            throws IOException {
        return server(status, inhalt, aufrufe, "application/json");
    }

    private static HttpServer server(int status, byte[] inhalt, AtomicInteger aufrufe, String art)
            throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                anfrage -> {
                    try (anfrage) {
                        aufrufe.incrementAndGet();
                        anfrage.getResponseHeaders().add("Location", "/woanders");
                        anfrage.getResponseHeaders().add("Content-Type", art);
                        anfrage.sendResponseHeaders(status, inhalt.length);
                        anfrage.getResponseBody().write(inhalt);
                    }
                });
        server.start();
        return server;
    }
}
