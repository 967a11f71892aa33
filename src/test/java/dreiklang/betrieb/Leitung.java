package dreiklang.betrieb;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The browser of one person, as cheap as possible: one kept connection, cookies, forms.
final class Leitung implements AutoCloseable {

    private static final String GRENZE = "grenze-7d1e4b90";

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable Socket verbindung;
    private @Nullable BufferedInputStream herein;
    private long empfangen;

    Leitung(int port) {
        this.port = port;
    }

    /// A member of staff who has signed in.
    static Leitung angemeldet(int port, String wer) throws IOException {
        var leitung = new Leitung(port);
        var anmelden = leitung.holen("/amt/anmelden");
        leitung.schicken(
                "/amt/anmelden",
                Map.of(
                        "_csrf", List.of(anmelden.feld("_csrf")),
                        "anmeldename", List.of(wer),
                        "kennwort", List.of("lindenau-2026!")));
        return leitung;
    }

    /// The same person at another port, after a restart.
    Leitung an(int neuerPort) {
        var neu = new Leitung(neuerPort);
        neu.cookies.putAll(cookies);
        return neu;
    }

    /// The cookies of the present person.
    Map<String, String> kekse() {
        return Map.copyOf(cookies);
    }

    /// From now on another person, with these cookies.
    void uebernehmen(Map<String, String> kekse) {
        cookies.clear();
        cookies.putAll(kekse);
    }

    /// From now on a person who was never here.
    void vergessen() {
        cookies.clear();
    }

    /// Fetches a page.
    Antwort holen(String pfad) throws IOException {
        return senden("GET " + pfad + " HTTP/1.1\r\n", new byte[0]);
    }

    /// Sends a form.
    Antwort schicken(String pfad, Map<String, List<String>> felder) throws IOException {
        var rumpf =
                felder.entrySet().stream()
                        .flatMap(f ->
                                f.getValue().stream()
                                        .map(w -> kodiert(f.getKey()) + "=" + kodiert(w)))
                        .collect(Collectors.joining("&"));
        return senden(
                kopf(pfad, "application/x-www-form-urlencoded", rumpf.length()),
                rumpf.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends a form with pictures.
    ///
    /// @param feld name of the input the pictures were chosen in
    Antwort hochladen(
            String pfad, Map<String, List<String>> felder, String feld, List<Nachweisfoto> fotos)
            throws IOException {
        var rumpf = new ByteArrayOutputStream();
        felder.forEach((name, werte) ->
                werte.forEach(w ->
                        teil(rumpf, "name=\"" + name + "\"", w.getBytes(StandardCharsets.UTF_8))));
        fotos.forEach(f ->
                teil(rumpf, "name=\"" + feld + "\"; filename=\"" + f.name() + "\"", f.inhalt()));
        rumpf.writeBytes(("--" + GRENZE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return senden(
                kopf(pfad, "multipart/form-data; boundary=" + GRENZE, rumpf.size()),
                rumpf.toByteArray());
    }

    private static void teil(ByteArrayOutputStream rumpf, String kopf, byte[] inhalt) {
        rumpf.writeBytes(
                ("--" + GRENZE + "\r\nContent-Disposition: form-data; " + kopf + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        rumpf.writeBytes(inhalt);
        rumpf.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private String kopf(String pfad, String art, int laenge) {
        return "POST "
                + pfad
                + " HTTP/1.1\r\n"
                + "Content-Type: "
                + art
                + "\r\nContent-Length: "
                + laenge
                + "\r\nOrigin: http://localhost:"
                + port
                + "\r\n";
    }

    /// Bytes received since the connection was made, headers included.
    long empfangen() {
        return empfangen;
    }

    private static String kodiert(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Antwort senden(String anfang, byte[] rumpf) throws IOException {
        boolean alt = verbindung != null;
        try {
            return einmal(anfang, rumpf);
        } catch (EOFException e) {
            // A kept connection may have been closed for being idle; a page can be fetched again, a
            // form never.
            if (alt && anfang.startsWith("GET")) {
                return einmal(anfang, rumpf);
            }
            throw e;
        }
    }

    private Antwort einmal(String anfang, byte[] rumpf) throws IOException {
        try {
            var leitung = offen();
            var kekse =
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; "));
            var ganz =
                    anfang
                            + "Host: localhost:"
                            + port
                            + "\r\nAccept-Language: de\r\n"
                            + (kekse.isEmpty() ? "" : "Cookie: " + kekse + "\r\n")
                            + "\r\n";
            var alles = new ByteArrayOutputStream();
            alles.writeBytes(ganz.getBytes(StandardCharsets.UTF_8));
            alles.writeBytes(rumpf);
            alles.writeTo(leitung.getOutputStream());
            return lesen();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Socket offen() throws IOException {
        var leitung = verbindung;
        if (leitung == null || leitung.isClosed()) {
            leitung = new Socket();
            leitung.connect(new InetSocketAddress("127.0.0.1", port), 5000);
            leitung.setTcpNoDelay(true);
            leitung.setSoTimeout(60_000);
            verbindung = leitung;
            herein = new BufferedInputStream(leitung.getInputStream(), 1 << 15);
        }
        return leitung;
    }

    private Antwort lesen() throws IOException {
        int status = Integer.parseInt(zeile().split(" ")[1]);
        var kopf = new HashMap<String, String>();
        for (var z = zeile(); !z.isEmpty(); z = zeile()) {
            int trenner = z.indexOf(':');
            var name = z.substring(0, trenner).toLowerCase(Locale.ROOT);
            var wert = z.substring(trenner + 1).strip();
            if (name.equals("set-cookie")) {
                merken(wert);
            } else {
                kopf.put(name, wert);
            }
        }
        var rumpf =
                "chunked".equals(kopf.get("transfer-encoding"))
                        ? stuecke()
                        : genau(Integer.parseInt(kopf.getOrDefault("content-length", "0")));
        if ("close".equals(kopf.get("connection"))) {
            close();
        }
        var ziel = kopf.getOrDefault("location", "").replaceFirst("^https?://[^/]+", "");
        return new Antwort(status, ziel, new String(rumpf, StandardCharsets.UTF_8));
    }

    private void merken(String keks) {
        var paar = keks.split(";", 2)[0].split("=", 2);
        if (paar.length < 2 || paar[1].isEmpty() || keks.contains("Max-Age=0")) {
            cookies.remove(paar[0]);
        } else {
            cookies.put(paar[0], paar[1]);
        }
    }

    private BufferedInputStream strom() throws EOFException {
        if (herein == null) {
            throw new EOFException("closed");
        }
        return herein;
    }

    private String zeile() throws IOException {
        var puffer = new ByteArrayOutputStream();
        for (int b = strom().read(); b != '\n'; b = strom().read()) {
            if (b < 0) {
                throw new EOFException("closed by the server");
            }
            puffer.write(b);
        }
        empfangen += puffer.size() + 1;
        return puffer.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private byte[] genau(int laenge) throws IOException {
        var inhalt = strom().readNBytes(laenge);
        if (inhalt.length < laenge) {
            throw new EOFException("closed by the server");
        }
        empfangen += laenge;
        return inhalt;
    }

    private byte[] stuecke() throws IOException {
        var ganz = new ByteArrayOutputStream();
        for (int laenge = Integer.parseInt(zeile(), 16);
                laenge > 0;
                laenge = Integer.parseInt(zeile(), 16)) {
            ganz.write(genau(laenge));
            zeile();
        }
        zeile();
        return ganz.toByteArray();
    }

    @Override
    public void close() {
        try {
            if (verbindung != null) {
                verbindung.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            verbindung = null;
            herein = null;
        }
    }
}
