package dreiklang.betrieb;

import dreiklang.basis.Bruchstelle;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Kills the real program while what was filed goes into the index of the full text, and while a
/// new index is built beside it, starts it again and compares the index with one that nobody
/// disturbed.
final class Indexabbruch {

    /// Places at which the program is ended, one life each.
    static final List<String> STELLEN = List.of("akte.volltext-gesichert", "akte.volltext-gebaut");

    /// Outcome.
    ///
    /// @param stuecke how many pages, titles and Akten are in the index in the end
    /// @param abbrueche how often everything was killed meanwhile
    /// @param maengel everything that was lost or doubled; empty when nothing was
    record Ergebnis(int stuecke, int abbrueche, List<String> maengel) {}

    private static final String SEITE = "/amt/verwaltung/volltext";
    private static final Pattern UMFANG =
            Pattern.compile("(?s)Seiten, Titel und Akten im Index.*?>\\s*([0-9.]+)\\s*<");

    private final Path daten;
    private final int anzahl;
    private final Zaehlbuch buch = new Zaehlbuch();

    /// @param anzahl how many Akten, at least
    Indexabbruch(Path daten, int anzahl) {
        this.daten = daten;
        this.anzahl = anzahl;
    }

    Ergebnis laufen() throws IOException, InterruptedException, SQLException {
        try (var stadt = starten(STELLEN.getFirst() + "#2")) {
            einreichen(stadt.bereit(), anzahl / 2, stadt);
            sterben(stadt);
        }
        try (var stadt = starten("")) {
            einreichen(stadt.bereit(), anzahl, stadt);
            stadt.toeten(stadt.datenbank());
        }
        try (var stadt = starten(STELLEN.getLast() + "#1")) {
            neuAufbauen(stadt.bereit());
            sterben(stadt);
        }
        try (var stadt = starten("")) {
            int port = stadt.bereit();
            var maengel = new ArrayList<String>();
            int gestoert = umfangInRuhe(port);
            maengel.addAll(nichtGefundene(port));
            neuAufbauen(port);
            int ungestoert = umfangInRuhe(port);
            if (gestoert != ungestoert) {
                maengel.add("im Index %d, richtig wären %d".formatted(gestoert, ungestoert));
            }
            stadt.hoeflichBeenden();
            stadt.ende(Duration.ofSeconds(60));
            return new Ergebnis(ungestoert, STELLEN.size() + 1, List.copyOf(maengel));
        }
    }

    private Kindprozess starten(String bruchstelle) throws IOException {
        return Kindprozess.stadt(
                daten,
                bruchstelle.isEmpty()
                        ? List.of()
                        : List.of("-Ddreiklang.bruchstelle=" + bruchstelle));
    }

    /// Until so many have applied, or the program has ended.
    private void einreichen(int port, int bis, Kindprozess stadt) throws InterruptedException {
        var leute = Antragstellende.losschicken(port, buch);
        while (buch.nummern().size() < bis && !stadt.beendetIn(Duration.ofMillis(50))) {
            Thread.onSpinWait();
        }
        leute.aufhoeren();
    }

    private static void sterben(Kindprozess stadt) throws InterruptedException {
        if (!stadt.beendetIn(Duration.ofSeconds(180))
                || stadt.ende(Duration.ZERO) != Bruchstelle.AUSGANG) {
            throw new IllegalStateException("the place was not reached:\n" + stadt.gesagt());
        }
    }

    private static void neuAufbauen(int port) throws IOException {
        try (var leitung = Leitung.angemeldet(port, "t.adler")) {
            var seite = leitung.holen(SEITE);
            var antwort = leitung.schicken(SEITE, Map.of("_csrf", List.of(seite.feld("_csrf"))));
            if (antwort.status() != 303) {
                throw new IllegalStateException("no new index is built: " + antwort);
            }
        }
    }

    /// How much is in the index when nothing waits and none is being built.
    private int umfangInRuhe(int port) throws IOException, SQLException {
        long ende = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        try (var bestand = new Bestand(daten)) {
            if (bestand.tatsachenUnterwegs(120) > 0) {
                throw new IllegalStateException("facts are under way");
            }
            while (!bestand.texte(
                                    "select 1 from akte.indexauftrag union all select 1 from akte.indexstand where neu <> ''")
                            .isEmpty()
                    && System.nanoTime() < ende) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        try (var leitung = Leitung.angemeldet(port, "t.adler")) {
            var gefunden = UMFANG.matcher(leitung.holen(SEITE).text());
            if (!gefunden.find()) {
                throw new IllegalStateException("the page of the index says no number");
            }
            return Integer.parseInt(gefunden.group(1).replace(".", ""));
        }
    }

    private List<String> nichtGefundene(int port) throws IOException, SQLException {
        var maengel = new ArrayList<String>();
        try (var bestand = new Bestand(daten);
                var leitung = Leitung.angemeldet(port, "a.berger")) {
            for (var akte :
                    bestand.texte("select aktenzeichen from akte.akte where einheit = '36.1'")) {
                var text = leitung.holen("/amt/akten/suche?suche=" + akte).text();
                if (!text.contains("/amt/akten/" + akte)) {
                    maengel.add("nicht gefunden: " + akte);
                }
            }
        }
        return maengel;
    }
}
