package dreiklang.betrieb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Prints measured figures and keeps them in `docs/leistung.md`, each part between its own two
/// marks.
final class Bericht {

    private final Path datei;

    Bericht(Path datei) {
        this.datei = datei;
    }

    /// Replaces a part of the report and prints it.
    void schreiben(String teil, String inhalt) throws IOException {
        System.out.println("\n" + inhalt);
        var auf = "<!-- " + teil + " -->\n";
        var zu = "<!-- /" + teil + " -->\n";
        var alt = Files.exists(datei) ? Files.readString(datei) : "# Leistung\n";
        int anfang = alt.indexOf(auf);
        int ende = alt.indexOf(zu);
        var neu = auf + "\n" + inhalt.strip() + "\n\n" + zu;
        Files.writeString(
                datei,
                anfang < 0
                        ? alt.stripTrailing() + "\n\n" + neu
                        : alt.substring(0, anfang) + neu + alt.substring(ende + zu.length()));
    }

    /// The value below which that share of the times lies, in milliseconds.
    static double perzentil(long[] nanos, double anteil) {
        var sortiert = nanos.clone();
        Arrays.sort(sortiert);
        return sortiert[Math.min(sortiert.length - 1, (int) (sortiert.length * anteil))] / 1e6;
    }

    /// p50, p95 and p99 as cells of a table.
    static String zellen(long[] nanos) {
        return String.format(
                Locale.GERMANY,
                "%.1f | %.1f | %.1f",
                perzentil(nanos, 0.5),
                perzentil(nanos, 0.95),
                perzentil(nanos, 0.99));
    }

    /// On what was measured.
    static String rechner() {
        return Runtime.getRuntime().availableProcessors()
                + " Kerne, Java "
                + Runtime.version().feature()
                + ", "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.version").replaceAll("^(\\d+\\.\\d+).*", "$1");
    }
}
