package dreiklang.beweis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dreiklang.basis.Aussenruf;
import dreiklang.beweis.Stempelfehler.Grund;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.Test;

/// A time-stamping authority that lies, fails or dawdles gets no tree stamped.
class ZeitstempelabrufTest {

    private static final byte[] HASH = NachweisTest.hash("Wurzel".getBytes(StandardCharsets.UTF_8));

    private final Stempelschluessel ausweis;
    private final Zeitstempelstelle stelle;

    ZeitstempelabrufTest() throws Exception {
        ausweis = Stempelschluessel.neu("Testzeit", Instant.now(), Duration.ofDays(300));
        stelle = new Zeitstempelstelle(ausweis);
    }

    @Test
    void eineEhrlicheAntwortWirdAngenommen() throws Exception {
        try (var dienst = new Dienst(200, frage -> stelle.antworten(frage, Instant.now()))) {
            assertThat(dienst.holen(Vertrauen.KEINES).aussteller()).isEqualTo("CN=Testzeit");
            assertThat(dienst.holen(new Vertrauen(List.of(ausweis.zertifikat()))).zeit())
                    .isBeforeOrEqualTo(Instant.now());
        }
    }

    @Test
    void eineAntwortAufEineAndereFrageWirdVerworfen() throws Exception {
        assertThat(grund(frage -> stelle.antworten(andereNummer(frage), Instant.now())))
                .isEqualTo(Grund.FALSCHE_ANTWORT);
        assertThat(grund(frage -> stelle.antworten(andererHash(frage), Instant.now())))
                .isEqualTo(Grund.FALSCHE_ANTWORT);
    }

    @Test
    void einAbgelaufenesZertifikatStempeltNicht() throws Exception {
        var alt =
                new Zeitstempelstelle(
                        Stempelschluessel.neu(
                                "Alt",
                                Instant.now().minus(Duration.ofDays(100)),
                                Duration.ofDays(10)));
        assertThat(grund(frage -> alt.antworten(frage, Instant.now()))).isEqualTo(Grund.ZERTIFIKAT);
    }

    @Test
    void einFremderAusstellerStempeltNichtWennEinAndererGenanntIst() throws Exception {
        var anderer = Stempelschluessel.neu("Anderer", Instant.now(), Duration.ofDays(300));
        try (var dienst = new Dienst(200, frage -> stelle.antworten(frage, Instant.now()))) {
            assertThat(dienst.grund(new Vertrauen(List.of(anderer.zertifikat()))))
                    .isEqualTo(Grund.FREMD);
        }
    }

    @Test
    void ablehnungUnsinnUndRiesigesSindKeineZeitstempel() throws Exception {
        assertThat(grund(frage -> abgelehnt(frage))).isEqualTo(Grund.ABGELEHNT);
        assertThat(grund(frage -> "<html>Wartung</html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Grund.UNLESBAR);
        assertThat(grund(frage -> new byte[0])).isEqualTo(Grund.UNLESBAR);
        assertThat(grund(frage -> new byte[20_000_000])).isEqualTo(Grund.UNERREICHBAR);
        try (var dienst = new Dienst(500, frage -> new byte[] {1})) {
            assertThat(dienst.grund(Vertrauen.KEINES)).isEqualTo(Grund.ABGELEHNT);
        }
    }

    @Test
    void eineVerfaelschteUnterschriftWirdBemerkt() throws Exception {
        var grund =
                grund(frage -> {
                    byte[] antwort = stelle.antworten(frage, Instant.now());
                    antwort[antwort.length - 1] ^= 1;
                    return antwort;
                });
        assertThat(grund).isEqualTo(Grund.ZERTIFIKAT);
    }

    @Test
    void wenNiemandAntwortetOderZuLangeBrauchtAufDenWirdNichtGewartet() throws Exception {
        var nie = new java.util.concurrent.CountDownLatch(1);
        long anfang = System.nanoTime();
        try (var dienst =
                new Dienst(
                        200,
                        frage -> {
                            try {
                                nie.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return frage;
                        })) {
            assertThat(dienst.grund(Vertrauen.KEINES)).isEqualTo(Grund.UNERREICHBAR);
            nie.countDown();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - anfang)).isLessThan(Duration.ofSeconds(20));
        var zu = new Dienst(200, frage -> frage);
        zu.close();
        assertThat(zu.grund(Vertrauen.KEINES)).isEqualTo(Grund.UNERREICHBAR);
    }

    private static Grund grund(UnaryOperator<byte[]> wie) throws Exception {
        try (var dienst = new Dienst(200, wie)) {
            return dienst.grund(Vertrauen.KEINES);
        }
    }

    private static byte[] andereNummer(byte[] frage) {
        return neu(frage, HASH, BigInteger.TEN);
    }

    private static byte[] andererHash(byte[] frage) {
        try {
            return neu(frage, NachweisTest.hash(HASH), new TimeStampRequest(frage).getNonce());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] neu(byte[] frage, byte[] hash, BigInteger nummer) {
        assertThat(frage).isNotEmpty();
        try {
            var macher = new TimeStampRequestGenerator();
            macher.setCertReq(true);
            return macher.generate(TSPAlgorithms.SHA256, hash, nummer).getEncoded();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// An algorithm the authority does not know is refused by it.
    private byte[] abgelehnt(byte[] frage) {
        try {
            var macher = new TimeStampRequestGenerator();
            return stelle.antworten(
                    macher.generate(
                                    new org.bouncycastle.asn1.ASN1ObjectIdentifier("1.2.3.4"),
                                    new byte[20],
                                    new TimeStampRequest(frage).getNonce())
                            .getEncoded(),
                    Instant.now());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// An authority that answers as the test wants.
    private static final class Dienst implements AutoCloseable {
        private final HttpServer server;
        private final int status;
        private final UnaryOperator<byte[]> wie;

        Dienst(int status, UnaryOperator<byte[]> wie) throws IOException {
            this.status = status;
            this.wie = wie;
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::antworten);
            server.start();
        }

        private void antworten(HttpExchange wechsel) throws IOException {
            try (wechsel) {
                byte[] antwort = wie.apply(wechsel.getRequestBody().readAllBytes());
                wechsel.sendResponseHeaders(status, antwort.length == 0 ? -1 : antwort.length);
                wechsel.getResponseBody().write(antwort);
            }
        }

        Zeitstempel holen(Vertrauen vertrauen) throws Stempelfehler {
            var adresse = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
            try (var abruf =
                    Zeitstempelabruf.bei(
                            new Aussenruf(Duration.ofSeconds(3)), adresse, vertrauen)) {
                return abruf.holen(HASH);
            }
        }

        Grund grund(Vertrauen vertrauen) {
            return catchThrowableOfType(Stempelfehler.class, () -> holen(vertrauen)).grund();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
