package dreiklang.webdav;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Writes answers in XML, refusals with their sentence.
final class Antwortschrift {

    private Antwortschrift() {}

    static int status(FachlicherFehler e) {
        return switch (e.code()) {
            case "K-266" -> 423;
            case "K-201" -> 403;
            case "B-202" -> 400;
            default -> e.art() == Fehlerart.EINGABE ? 415 : e.art().status();
        };
    }

    static void absagen(HttpServletResponse antwort, int status, String bedingung, String satz)
            throws IOException {
        var regel = bedingung.isEmpty() ? "" : "<D:" + bedingung + "/>";
        senden(
                antwort,
                status,
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><D:error xmlns:D=\"DAV:\">"
                        + regel
                        + "<k:satz xmlns:k=\"urn:dreiklang:webdav\">"
                        + Eigenschaften.text(satz)
                        + "</k:satz></D:error>");
    }

    static void senden(HttpServletResponse antwort, int status, String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        antwort.setStatus(status);
        antwort.setContentType("application/xml;charset=utf-8");
        antwort.setContentLength(bytes.length);
        antwort.getOutputStream().write(bytes);
    }
}
