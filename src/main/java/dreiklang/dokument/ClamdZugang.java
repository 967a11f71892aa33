package dreiklang.dokument;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Talks to clamd: the INSTREAM command over TCP or a Unix socket.
final class ClamdZugang {

    /// What the scanner said.
    enum Antwort {
        SAUBER,
        BEFUND,
        KEINE
    }

    private static final Logger LOG = LoggerFactory.getLogger(ClamdZugang.class);
    private static final int STUECK = 32 * 1024;
    private static final int LAENGSTE_ANTWORT = 4096;
    private static final ScheduledExecutorService WECKER =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("clamd-frist").factory());

    private final String adresse;
    private final Duration frist;

    ClamdZugang(DokumentEinstellungen.Clamd einstellungen) {
        this.adresse = einstellungen.adresse().strip();
        this.frist = einstellungen.frist();
    }

    boolean eingerichtet() {
        return !adresse.isEmpty();
    }

    /// Has a file looked at. Silence, nonsense and errors of the scanner are no answer, never
    /// "clean".
    Antwort pruefen(Path datei) {
        if (!eingerichtet()) {
            return Antwort.KEINE;
        }
        try (var inhalt = Files.newInputStream(datei)) {
            return deuten(fragen(inhalt));
        } catch (IOException e) {
            LOG.atWarn()
                    .addKeyValue("grund", e.getClass().getSimpleName())
                    .log("clamd did not answer");
            return Antwort.KEINE;
        }
    }

    private String fragen(InputStream inhalt) throws IOException {
        try (var kanal = oeffnen()) {
            var wecker =
                    WECKER.schedule(
                            () -> schliessen(kanal), frist.toMillis(), TimeUnit.MILLISECONDS);
            try {
                kanal.connect(ziel());
                senden(kanal, inhalt);
                return antwort(kanal);
            } finally {
                wecker.cancel(false);
            }
        }
    }

    private static void senden(SocketChannel kanal, InputStream inhalt) throws IOException {
        schreiben(kanal, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] puffer = new byte[STUECK];
        try {
            for (int n = inhalt.read(puffer); n > 0; n = inhalt.read(puffer)) {
                schreiben(kanal, ByteBuffer.allocate(4 + n).putInt(n).put(puffer, 0, n).flip());
            }
            schreiben(kanal, ByteBuffer.allocate(4).putInt(0).flip());
        } catch (IOException e) {
            // clamd hangs up in the middle when its own size limit is reached; its reason can still
            // be read.
            LOG.debug("clamd hung up while sending", e);
        }
    }

    private static void schreiben(SocketChannel kanal, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            kanal.write(bytes);
        }
    }

    private static String antwort(SocketChannel kanal) throws IOException {
        var bytes = ByteBuffer.allocate(LAENGSTE_ANTWORT);
        while (bytes.hasRemaining() && kanal.read(bytes) >= 0) {
            if (bytes.position() > 0 && bytes.get(bytes.position() - 1) == 0) {
                break;
            }
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static Antwort deuten(String antwort) {
        if (antwort.equals("stream: OK")) {
            return Antwort.SAUBER;
        }
        if (antwort.startsWith("stream: ") && antwort.endsWith(" FOUND")) {
            return Antwort.BEFUND;
        }
        LOG.atWarn()
                .addKeyValue("antwort", antwort.replaceAll("[^ -~]", "?"))
                .log("clamd gave no verdict");
        return Antwort.KEINE;
    }

    private SocketChannel oeffnen() throws IOException {
        return adresse.startsWith("unix:")
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    private SocketAddress ziel() {
        if (adresse.startsWith("unix:")) {
            return UnixDomainSocketAddress.of(adresse.substring("unix:".length()));
        }
        var uri = URI.create(adresse);
        return new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    private static void schliessen(SocketChannel kanal) {
        try {
            kanal.close();
        } catch (IOException e) {
            LOG.debug("closing after the time limit failed", e);
        }
    }
}
