package dreiklang.beweis.anbindung.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.UnaryOperator;

/// A time-stamping authority over HTTP on this machine (RFC 3161), so that the demo goes the way an
/// installation goes. Not qualified: it proves nothing to anybody.
public final class DemoZeitstempeldienst implements AutoCloseable {

    private static final int GROESSTE_FRAGE = 10_000;

    private final HttpServer server;
    private final UnaryOperator<byte[]> stelle;

    /// Starts on a free port.
    ///
    /// @param stelle answers a TimeStampReq with a TimeStampResp
    public DemoZeitstempeldienst(UnaryOperator<byte[]> stelle) throws IOException {
        this.stelle = stelle;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tsa", this::antworten);
        server.start();
    }

    /// Where it answers.
    public URI adresse() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/tsa");
    }

    private void antworten(HttpExchange wechsel) throws IOException {
        try (wechsel) {
            byte[] frage = wechsel.getRequestBody().readNBytes(GROESSTE_FRAGE);
            byte[] antwort = stelle.apply(frage);
            wechsel.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            wechsel.sendResponseHeaders(200, antwort.length);
            wechsel.getResponseBody().write(antwort);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
