package dreiklang.webdav;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a program asks for, taken from the headers.
record Anfrage(HttpServletRequest http) {

    private static final int XML = 256 * 1024;
    private static final Pattern SEKUNDEN = Pattern.compile("Second-(\\d{1,9})");

    String pfad() {
        return http.getRequestURI();
    }

    String kopf(String name) {
        return Optional.ofNullable(http.getHeader(name)).orElse("");
    }

    /// The path of the header `Destination`.
    ///
    /// @throws Absage 400 without one, 502 when it leads elsewhere
    String ziel() {
        try {
            var ziel = new URI(kopf("Destination"));
            var pfad = ziel.getRawPath();
            if (pfad == null || pfad.isEmpty() || pfad.contains("/../") || pfad.endsWith("/..")) {
                throw new Absage(400, "K-278");
            }
            if (!pfad.startsWith(Verzeichnis.WURZEL + "/")
                    || ziel.getHost() != null && !hier(ziel)) {
                throw new Absage(502, "K-278");
            }
            return pfad;
        } catch (URISyntaxException e) {
            throw new Absage(400, "K-278");
        }
    }

    /// Behind a proxy the port may be another one than ours.
    private boolean hier(URI ziel) {
        return ziel.getHost().equalsIgnoreCase(http.getServerName());
    }

    boolean ueberschreiben() {
        return !kopf("Overwrite").strip().equalsIgnoreCase("F");
    }

    Bedingung bedingung() {
        return Bedingung.lesen(kopf("If"));
    }

    /// The Frist a program wants, within ours.
    Duration dauer(Duration laengste) {
        var wunsch = SEKUNDEN.matcher(kopf("Timeout"));
        long sekunden = wunsch.find() ? Long.parseLong(wunsch.group(1)) : laengste.toSeconds();
        return Duration.ofSeconds(Math.clamp(sekunden, 60, laengste.toSeconds()));
    }

    /// The body of a question, which is small.
    ///
    /// @throws Absage 413 when it is not
    byte[] frage() throws IOException {
        byte[] inhalt = http.getInputStream().readNBytes(XML + 1);
        if (inhalt.length > XML) {
            throw new Absage(413, "K-278");
        }
        return inhalt;
    }
}
