package dreiklang.dokument;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// A scanner that speaks clamd's INSTREAM protocol over a real socket and knows one signature:
/// EICAR.
final class KleinerClamd implements AutoCloseable {

    /// The harmless test file of all scanners, in two pieces so that no scanner takes this source
    /// for it.
    static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /// How it behaves.
    enum Art {
        RICHTIG,
        SCHWEIGT,
        LEGT_AUF,
        ZU_GROSS,
        UNSINN
    }

    final AtomicReference<Art> art = new AtomicReference<>(Art.RICHTIG);
    private final ServerSocketChannel tuer;

    private KleinerClamd(ServerSocketChannel tuer) {
        this.tuer = tuer;
        Thread.ofVirtual().start(this::bedienen);
    }

    static KleinerClamd tcp() throws IOException {
        return new KleinerClamd(
                ServerSocketChannel.open()
                        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    static KleinerClamd unix(Path datei) throws IOException {
        return new KleinerClamd(
                ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                        .bind(UnixDomainSocketAddress.of(datei)));
    }

    String adresse() throws IOException {
        return tuer.getLocalAddress() instanceof InetSocketAddress tcp
                ? "tcp://127.0.0.1:" + tcp.getPort()
                : "unix:" + tuer.getLocalAddress();
    }

    private void bedienen() {
        while (tuer.isOpen()) {
            try {
                var gast = tuer.accept();
                Thread.ofVirtual().start(() -> einer(gast));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void einer(SocketChannel gast) {
        try (gast) {
            if (art.get() == Art.LEGT_AUF) {
                return;
            }
            lesen(gast, "zINSTREAM\0".length());
            var inhalt = new ByteArrayOutputStream();
            int laenge = lesen(gast, 4).getInt();
            while (laenge > 0) {
                inhalt.writeBytes(lesen(gast, laenge).array());
                laenge = lesen(gast, 4).getInt();
            }
            antworten(gast, inhalt.toString(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // The other side may hang up at any time.
        }
    }

    private void antworten(SocketChannel gast, String inhalt) throws IOException {
        var antwort =
                switch (Objects.requireNonNull(art.get())) {
                    case SCHWEIGT -> {
                        lesen(gast, 1);
                        yield "";
                    }
                    case ZU_GROSS -> "INSTREAM size limit exceeded. ERROR\0";
                    case UNSINN -> "HTTP/1.1 200 OK\r\n\0";
                    case RICHTIG, LEGT_AUF ->
                            inhalt.contains(EICAR)
                                    ? "stream: Eicar-Test-Signature FOUND\0"
                                    : "stream: OK\0";
                };
        gast.write(ByteBuffer.wrap(antwort.getBytes(StandardCharsets.US_ASCII)));
    }

    private static ByteBuffer lesen(SocketChannel gast, int anzahl) throws IOException {
        var bytes = ByteBuffer.allocate(anzahl);
        while (bytes.hasRemaining()) {
            if (gast.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        tuer.close();
    }
}
