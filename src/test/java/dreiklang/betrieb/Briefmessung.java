package dreiklang.betrieb;

import dreiklang.dokument.Zweiseitenbescheid;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/// How long the PDF/A of a two-page Bescheid takes, from the Vorlage to the bytes. That it has no
/// fault is checked by the tests, which have veraPDF.
final class Briefmessung {

    private static final int WARM = 60;
    private static final int ZAHL = 200;
    private static final int GRENZE = 150;

    private final Bericht bericht;

    Briefmessung(Bericht bericht) {
        this.bericht = bericht;
    }

    void messen() throws IOException {
        var bescheid = new Zweiseitenbescheid();
        for (int i = 0; i < WARM; i++) {
            bescheid.setzen();
        }
        long[] nanos = new long[ZAHL];
        for (int i = 0; i < ZAHL; i++) {
            long beginn = System.nanoTime();
            bescheid.setzen();
            nanos[i] = System.nanoTime() - beginn;
        }
        Arrays.sort(nanos);
        bericht.schreiben(
                "brief",
                String.format(
                        Locale.GERMANY,
                        """
                        ## Bescheid als PDF/A

                        Ein Bescheid von %d Seiten mit Tabelle, von der Vorlage bis zum fertigen PDF/A-2a, %d Mal nacheinander nach %d zum Warmlaufen.

                        | Median (ms) | p95 (ms) | längster (ms) | Ziel Median (ms) |
                        |---|---|---|---|
                        | %.0f | %.0f | %.0f | %d |
                        """,
                        bescheid.seiten(),
                        ZAHL,
                        WARM,
                        nanos[ZAHL / 2] / 1e6,
                        nanos[ZAHL * 95 / 100] / 1e6,
                        nanos[ZAHL - 1] / 1e6,
                        GRENZE));
    }
}
