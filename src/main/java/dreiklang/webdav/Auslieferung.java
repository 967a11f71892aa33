package dreiklang.webdav;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpRange;

/// Gives bytes out, whole or a part, always as a download.
final class Auslieferung {

    private Auslieferung() {}

    static void senden(Anfrage anfrage, HttpServletResponse antwort, Ort ort, Inhalte inhalte)
            throws IOException {
        if (ort instanceof Ort.Nichts || ort instanceof Ort.Frei) {
            throw new Absage(404, "K-278");
        }
        boolean nurKopf = anfrage.http().getMethod().equals("HEAD");
        var stand = Inhalte.stand(ort);
        if (stand.isEmpty()) {
            antwort.setContentType("text/plain;charset=UTF-8");
            if (!nurKopf) {
                antwort.getOutputStream()
                        .write("Dreiklang, WebDAV\n".getBytes(StandardCharsets.UTF_8));
            }
            return;
        }
        koepfe(antwort, stand.get(), Inhalte.etag(ort));
        if (trifft(anfrage.kopf("If-None-Match"), Inhalte.etag(ort))) {
            antwort.setStatus(304);
            return;
        }
        long groesse = stand.get().groesse();
        var teil = teil(anfrage, Inhalte.etag(ort));
        if (teil.isEmpty()) {
            antwort.setContentLengthLong(groesse);
            ausgeben(antwort, ort, inhalte, 0, nurKopf ? 0 : groesse);
            return;
        }
        stueck(antwort, ort, inhalte, teil.getFirst(), groesse, nurKopf);
    }

    private static void stueck(
            HttpServletResponse antwort,
            Ort ort,
            Inhalte inhalte,
            HttpRange teil,
            long groesse,
            boolean nurKopf)
            throws IOException {
        long von = groesse == 0 ? 0 : teil.getRangeStart(groesse);
        if (von >= groesse) {
            antwort.setHeader("Content-Range", "bytes */" + groesse);
            antwort.setStatus(416);
            return;
        }
        long bis = teil.getRangeEnd(groesse);
        antwort.setStatus(206);
        antwort.setHeader("Content-Range", "bytes " + von + "-" + bis + "/" + groesse);
        antwort.setContentLengthLong(bis - von + 1);
        ausgeben(antwort, ort, inhalte, von, nurKopf ? 0 : bis - von + 1);
    }

    private static void koepfe(HttpServletResponse antwort, Inhalte.Stand stand, String etag) {
        antwort.setContentType(stand.medientyp());
        antwort.setHeader("ETag", etag);
        antwort.setHeader("Last-Modified", Eigenschaften.zeit(stand.geaendert()));
        antwort.setHeader("Accept-Ranges", "bytes");
        antwort.setHeader("Content-Disposition", "attachment");
        antwort.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        antwort.setHeader("Cache-Control", "private, no-cache");
    }

    /// One part; who asks for several gets all, which is allowed.
    private static List<HttpRange> teil(Anfrage anfrage, String etag) {
        var wunsch = anfrage.kopf("Range");
        var wenn = anfrage.kopf("If-Range");
        if (!wunsch.startsWith("bytes=") || !wenn.isEmpty() && !wenn.equals(etag)) {
            return List.of();
        }
        var teile = HttpRange.parseRanges(wunsch);
        return teile.size() == 1 ? teile : List.of();
    }

    private static void ausgeben(
            HttpServletResponse antwort, Ort ort, Inhalte inhalte, long von, long anzahl)
            throws IOException {
        if (anzahl == 0) {
            return;
        }
        try (var strom = inhalte.oeffnen(ort)) {
            strom.skipNBytes(von);
            kopieren(strom, antwort.getOutputStream(), anzahl);
        }
    }

    private static void kopieren(InputStream von, OutputStream nach, long anzahl)
            throws IOException {
        byte[] puffer = new byte[64 * 1024];
        long rest = anzahl;
        while (rest > 0) {
            int n = von.read(puffer, 0, (int) Math.min(puffer.length, rest));
            if (n < 0) {
                return;
            }
            nach.write(puffer, 0, n);
            rest -= n;
        }
    }

    /// Whether `If-Match` and `If-None-Match` allow to write.
    static boolean passt(Anfrage anfrage, String etag) {
        var nur = anfrage.kopf("If-Match");
        var nicht = anfrage.kopf("If-None-Match");
        return (nur.isEmpty() || trifft(nur, etag)) && (nicht.isEmpty() || !trifft(nicht, etag));
    }

    private static boolean trifft(String kopf, String etag) {
        return !kopf.isEmpty()
                && !etag.isEmpty()
                && (kopf.strip().equals("*")
                        || Arrays.stream(kopf.split(","))
                                .map(k -> k.strip().replaceFirst("^W/", ""))
                                .anyMatch(etag::equals));
    }
}
