package dreiklang.postfach.anbindung.demo;

import com.sun.net.httpserver.HttpExchange;
import dreiklang.postfach.anbindung.demo.Demoantwort.Ablehnung;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A call to the demo.
final class Demoruf {

    /// The demo has little memory and keeps no more than a Bescheid needs.
    private static final int GROESSTER = 6_000_000;

    private static final Set<String> HIER = Set.of("localhost", "127.0.0.1");

    private final HttpExchange wechsel;

    Demoruf(HttpExchange wechsel) {
        this.wechsel = wechsel;
    }

    /// Method and path, by which a call is told from another.
    String was() {
        return wechsel.getRequestMethod() + " " + wechsel.getRequestURI().getPath();
    }

    /// The parts of the path after the first slash.
    List<String> teile() {
        return List.of(wechsel.getRequestURI().getPath().substring(1).split("/", -1));
    }

    boolean ist(String methode) {
        return wechsel.getRequestMethod().equals(methode);
    }

    String kopf(String name) {
        var wert = wechsel.getRequestHeaders().getFirst(name);
        return wert == null ? "" : wert;
    }

    /// Whether it is meant for this machine; a page of the web that got here by its name is not.
    boolean istHier() {
        return HIER.contains(kopf("Host").replaceFirst(":[0-9]+$", ""));
    }

    byte[] inhalt() throws IOException, Ablehnung {
        var inhalt = wechsel.getRequestBody().readNBytes(GROESSTER + 1);
        if (inhalt.length > GROESSTER) {
            throw new Ablehnung(413, "too large for the demo");
        }
        return inhalt;
    }

    JsonNode json() throws IOException, Ablehnung {
        try {
            return Demoantwort.JSON.readTree(inhalt());
        } catch (JacksonException e) {
            throw new Ablehnung(400, "not JSON");
        }
    }

    Map<String, String> abfrage() throws Ablehnung {
        return werte(wechsel.getRequestURI().getRawQuery());
    }

    Map<String, String> formular() throws IOException, Ablehnung {
        return werte(new String(inhalt(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> werte(@Nullable String text) throws Ablehnung {
        var werte = new HashMap<String, String>();
        for (var teil : (text == null ? "" : text).split("&", -1)) {
            int grenze = teil.indexOf('=');
            if (grenze > 0) {
                werte.put(
                        entschluesselt(teil.substring(0, grenze)),
                        entschluesselt(teil.substring(grenze + 1)));
            }
        }
        return werte;
    }

    static String entschluesselt(String text) throws Ablehnung {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Ablehnung(400, "badly encoded");
        }
    }

    /// What nobody has read is read before, or the next call over the same line would break off.
    void antworten(Demoantwort antwort) throws IOException {
        wechsel.getRequestBody().transferTo(OutputStream.nullOutputStream());
        antwort.kopf().forEach(wechsel.getResponseHeaders()::set);
        wechsel.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        int laenge = antwort.inhalt().length;
        wechsel.sendResponseHeaders(antwort.status(), laenge == 0 ? -1 : laenge);
        if (laenge > 0) {
            wechsel.getResponseBody().write(antwort.inhalt());
        }
    }
}
