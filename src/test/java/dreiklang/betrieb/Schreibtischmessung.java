package dreiklang.betrieb;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// How fast the desk is with 100,000 Vorgaenge: usual lists, every combination of filter and order,
/// the last pages, one Vorgang; beside bare PostgreSQL that reads the same rows.
final class Schreibtischmessung {

    private static final int MAL = 60;
    private static final String LISTE = "/amt/vorgaenge?";
    private static final List<String> STAENDE =
            List.of(
                    "OFFEN",
                    "EINGEGANGEN",
                    "IN_BEARBEITUNG",
                    "ANTWORT_DA",
                    "WARTET_AUF_PERSON",
                    "ENTSCHIEDEN",
                    "ABGESCHLOSSEN",
                    "ALLE");
    private static final List<String> FRISTEN = List.of("ALLE", "UEBERFAELLIG", "HEUTE", "WOCHE");
    private static final List<String> WESSEN =
            List.of("ALLE", "MEINE", "GENEHMIGEN", "NIEMAND", "JEMAND");
    private static final List<String> REIHENFOLGEN =
            List.of("FRIST", "EINGEGANGEN", "BETREFF", "AKTENZEICHEN");
    private static final List<String> ENGER =
            List.of(
                    "",
                    "&suche=m77",
                    "&leistung=reitkennzeichen",
                    "&einheit=36.1",
                    "&von.tag=1&von.monat=3&von.jahr=2026&bis.tag=7&bis.monat=3&bis.jahr=2026");

    private final Path daten;
    private final Bericht bericht;

    Schreibtischmessung(Path daten, Bericht bericht) {
        this.daten = daten;
        this.bericht = bericht;
    }

    private interface Arbeit {
        void tun(int mal) throws IOException, SQLException;
    }

    void messen() throws Exception {
        try (var stadt = Kindprozess.stadt(daten, List.of(), "--dreiklang.demo-vorgaenge=40")) {
            int port = stadt.bereit();
            vergangenheit(stadt);
            var zeiten = new LinkedHashMap<String, long[]>();
            Map<String, Long> alle;
            try (var roh = new Vergleichsvorgaenge(daten);
                    var berger = angemeldet(port, "a.berger");
                    var nowak = angemeldet(port, "e.nowak")) {
                roh.anlegen();
                uebliche(zeiten, roh, berger, nowak);
                alle = alleVerbindungen(nowak);
            }
            berichten(zeiten, alle);
            stadt.hoeflichBeenden();
            stadt.ende(Duration.ofSeconds(60));
        }
    }

    private static void vergangenheit(Kindprozess stadt) {
        for (int i = 0; i < 600 && !stadt.gesagt().contains("steps made in"); i++) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static Leitung angemeldet(int port, String name) throws IOException {
        var leitung = new Leitung(port);
        var zeichen = leitung.holen("/amt/anmelden").feld("_csrf");
        leitung.schicken(
                "/amt/anmelden",
                Map.of(
                        "_csrf", List.of(zeichen),
                        "anmeldename", List.of(name),
                        "kennwort", List.of("lindenau-2026!")));
        holen(leitung, "/amt");
        return leitung;
    }

    private static void uebliche(
            Map<String, long[]> zeiten, Vergleichsvorgaenge roh, Leitung berger, Leitung nowak)
            throws IOException, SQLException {
        var tief = roh.einige("einheit = '" + Vergleichsvorgaenge.EINHEIT + "'", MAL);
        var lesbar =
                roh.einige(
                        "einheit = '36.1' and leistung = 'reitkennzeichen' and stand in ('EINGEGANGEN', 'IN_BEARBEITUNG')",
                        MAL);
        var faelle = new LinkedHashMap<String, Arbeit>();
        faelle.put("Mein Schreibtisch", n -> holen(berger, "/amt"));
        faelle.put("Schreibtisch der ganzen Einheit", n -> holen(berger, "/amt?wessen=ALLE"));
        faelle.put("Schreibtisch der Oberbürgermeisterin", n -> holen(nowak, "/amt?wessen=ALLE"));
        faelle.put("alle offenen", n -> holen(berger, LISTE + "stand=OFFEN"));
        faelle.put("nur meine", n -> holen(berger, LISTE + "stand=OFFEN&wessen=MEINE"));
        faelle.put("überfällige", n -> holen(berger, LISTE + "stand=OFFEN&frist=UEBERFAELLIG"));
        faelle.put("Suche nach einem Wort", n -> holen(berger, LISTE + "stand=ALLE&suche=m" + n));
        faelle.put(
                "eine Leistung, nach Betreff",
                n ->
                        holen(
                                berger,
                                LISTE + "stand=OFFEN&leistung=reitkennzeichen&sortierung=BETREFF"));
        faelle.put(
                "weit hinten in allen 100.000",
                n ->
                        holen(
                                nowak,
                                LISTE
                                        + "stand=ALLE&sortierung=EINGEGANGEN&nach="
                                        + tief.get(n % tief.size())));
        faelle.put("bloßes PostgreSQL, alle offenen", n -> roh.liste());
        faelle.put(
                "ein Vorgang",
                n -> holen(berger, "/amt/vorgaenge/" + lesbar.get(n % lesbar.size())));
        faelle.put(
                "bloßes PostgreSQL, Vorgang mit Verlauf",
                n -> roh.vorgang(lesbar.get(n % lesbar.size())));
        for (var runde : List.of("warm", "gemessen")) {
            for (var fall : faelle.entrySet()) {
                zeiten.put(fall.getKey(), block(fall.getValue(), runde.equals("warm") ? 20 : MAL));
            }
        }
    }

    private static long[] block(Arbeit arbeit, int mal) throws IOException, SQLException {
        var zeiten = new long[mal];
        for (int i = 0; i < mal; i++) {
            long anfang = System.nanoTime();
            arbeit.tun(i);
            zeiten[i] = System.nanoTime() - anfang;
        }
        return zeiten;
    }

    /// Each once, as somebody who sees them all.
    private static Map<String, Long> alleVerbindungen(Leitung leitung) throws IOException {
        var zeiten = new LinkedHashMap<String, Long>();
        for (var stand : STAENDE) {
            for (var frist : FRISTEN) {
                for (var wessen : WESSEN) {
                    for (var reihe : REIHENFOLGEN) {
                        var frage =
                                "stand=%s&frist=%s&wessen=%s&sortierung=%s"
                                        .formatted(stand, frist, wessen, reihe);
                        // Both directions and every narrowing, spread over the combinations.
                        for (var enger : ENGER) {
                            var ganz =
                                    frage
                                            + (zeiten.size() % 2 == 0 ? "" : "&absteigend=ja")
                                            + enger;
                            long anfang = System.nanoTime();
                            holen(leitung, LISTE + ganz);
                            zeiten.put(ganz, System.nanoTime() - anfang);
                        }
                    }
                }
            }
        }
        return zeiten;
    }

    private static void holen(Leitung leitung, String pfad) throws IOException {
        var antwort = leitung.holen(pfad);
        if (antwort.status() != 200) {
            throw new IllegalStateException(pfad + ": " + antwort.status());
        }
    }

    private void berichten(Map<String, long[]> zeiten, Map<String, Long> alle) throws IOException {
        var jede = alle.values().stream().mapToLong(Long::longValue).toArray();
        var langsam =
                alle.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(3)
                        .map(e ->
                                String.format(
                                        Locale.GERMANY,
                                        "`%s` (%.0f ms)",
                                        e.getKey(),
                                        e.getValue() / 1e6))
                        .collect(Collectors.joining(", "));
        var zeilen = new ArrayList<String>();
        zeiten.forEach(
                (was, dauer) -> zeilen.add("| " + was + " | " + Bericht.zellen(dauer) + " |"));
        bericht.schreiben(
                "schreibtisch",
                String.format(
                        Locale.GERMANY,
                        """
                        ## Schreibtisch

                        %d Vorgänge, davon drei von zehn offen und die Hälfte in einem Amt, dazu ihr Verlauf; ganze Seiten über HTTP, von der Anfrage bis
                        zum letzten Byte, je %d Mal (%s). Die Sachbearbeiterin sieht die Hälfte, die Oberbürgermeisterin alles außer Vertraulichem.

                        | | p50 (ms) | p95 (ms) | p99 (ms) |
                        |---|---|---|---|
                        %s
                        | jede Verbindung aus Stand, Frist, Person, Reihenfolge und einer Eingrenzung, %d Listen je einmal | %s |

                        Die langsamsten: %s. Ziele: Liste p95 höchstens 100 ms, ein Vorgang p95 höchstens 80 ms.
                        """,
                        Vergleichsvorgaenge.ANZAHL,
                        MAL,
                        Bericht.rechner(),
                        String.join("\n", zeilen),
                        jede.length,
                        Bericht.zellen(jede),
                        langsam));
    }
}
