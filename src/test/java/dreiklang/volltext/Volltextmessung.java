package dreiklang.volltext;

import com.sun.management.OperatingSystemMXBean;
import dreiklang.volltext.Indexstueck.Seite;
import dreiklang.volltext.Suchauftrag.Sicht;
import dreiklang.volltext.Suchauftrag.Wahl;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/// How fast pages get into the index beside bare Lucene with the same analysis of the same pages,
/// how large it gets, and how long questions take with rights and counts.
public final class Volltextmessung {

    private static final int JE_STUECK = 5;
    private static final int JE_SICHERUNG = 1_000;
    private static final int EINHEITEN = 60;
    private static final int FRAGEN = 300;
    private static final int IM_VORAUS = 5_000;
    private static final long GANZER_BESTAND = 13_000_000;

    private final Messtexte texte;
    private final int seiten;
    private final Path ordner;
    private final Random zufall = new Random(42);

    private Volltextmessung(int seiten, Path ordner) throws IOException {
        this.texte = new Messtexte(Path.of("leistungen"));
        this.seiten = seiten;
        this.ordner = ordner;
    }

    /// Measures.
    ///
    /// @param seiten number of pages
    /// @param ordner where the indexes lie meanwhile; is there one already, only questions are
    ///   asked
    /// @return a part of docs/leistung.md
    public static String messen(int seiten, Path ordner) throws IOException {
        Files.createDirectories(ordner);
        return new Volltextmessung(seiten, ordner).messen();
    }

    /// @param worte number of pages, and a directory that keeps the index for another time
    public static void main(String[] worte) throws IOException {
        System.out.println(messen(Integer.parseInt(worte[0]), Path.of(worte[1])));
    }

    /// Time that passed and time that was computed, in seconds.
    private record Dauer(double uhr, double rechnen) {

        double je(int seiten) {
            return seiten / uhr;
        }

        double jeRechenzeit(int seiten) {
            return seiten / rechnen;
        }
    }

    /// Adds up the times between start and stop.
    private static final class Stoppuhr {
        private final OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private long uhr;
        private long rechnen;

        void an() {
            uhr -= System.nanoTime();
            rechnen -= system.getProcessCpuTime();
        }

        void aus() {
            uhr += System.nanoTime();
            rechnen += system.getProcessCpuTime();
        }

        Dauer dauer() {
            return new Dauer(uhr / 1e9, rechnen / 1e9);
        }
    }

    private String messen() throws IOException {
        var ort = ordner.resolve("akten");
        boolean vorhanden = Luceneindex.brauchbar(ort);
        var tempo = vorhanden ? "" : tempo(ort);
        try (var index = Luceneindex.oeffnen(ort)) {
            return tempo + fragen(index);
        }
    }

    private String tempo(Path ort) throws IOException {
        bloss(Math.min(seiten, 20_000));
        var bloss = bloss(seiten);
        Dauer eigene;
        try (var index = Luceneindex.oeffnen(ort)) {
            eigene = fuellen(index);
        }
        long bytes = groesse(ort);
        return String.format(
                Locale.GERMANY,
                """
                ## Volltext der Akten

                %,d Seiten mit im Mittel %,.0f Zeichen und %,d verschiedenen Wörtern auf den ersten 20.000 (die ersten davon häufig, viele einmalig), %d
                Seiten je Schriftstück, dauerhaft nach je %,d Schriftstücken. Daneben bloßes Lucene mit derselben Zerlegung derselben Seiten, ein Textfeld,
                dauerhaft am Ende.

                | | Seiten je Sekunde | je Sekunde Rechenzeit |
                |---|---|---|
                | Index der Akten | %,.0f | %,.0f |
                | bloßes Lucene | %,.0f | %,.0f |

                Anteil: %.0f %% der Seiten je Sekunde, %.0f %% nach Rechenzeit. %,d Byte je Seite, Text eingeschlossen; für 13 Millionen Seiten %,.0f GB.
                Ziel: mindestens 60 %%.

                """,
                seiten,
                IntStream.range(0, 500)
                        .mapToDouble(i -> texte.seite(i).length())
                        .average()
                        .orElse(0),
                texte.wortschatz(20_000),
                JE_STUECK,
                JE_SICHERUNG,
                eigene.je(seiten),
                eigene.jeRechenzeit(seiten),
                bloss.je(seiten),
                bloss.jeRechenzeit(seiten),
                100 * eigene.je(seiten) / bloss.je(seiten),
                100 * eigene.jeRechenzeit(seiten) / bloss.jeRechenzeit(seiten),
                bytes / seiten,
                bytes / (double) seiten * GANZER_BESTAND / 1e9);
    }

    private Dauer bloss(int anzahl) throws IOException {
        var ort = ordner.resolve("bloss");
        var uhr = new Stoppuhr();
        try (var platte = FSDirectory.open(ort);
                var schreiber =
                        new IndexWriter(
                                platte,
                                new IndexWriterConfig(Schriftanalyse.SCHRIFT)
                                        .setRAMBufferSizeMB(Luceneindex.SPEICHER_MB))) {
            for (int ab = 0; ab < anzahl; ab += IM_VORAUS) {
                var voraus = voraus(ab);
                uhr.an();
                for (var text : voraus) {
                    var dokument = new Document();
                    dokument.add(new TextField("text", text, Store.YES));
                    schreiber.addDocument(dokument);
                }
                uhr.aus();
            }
            uhr.an();
            schreiber.commit();
            uhr.aus();
        }
        entfernen(ort);
        return uhr.dauer();
    }

    private List<String> voraus(int ab) {
        return IntStream.range(ab, ab + IM_VORAUS).mapToObj(texte::seite).toList();
    }

    private Dauer fuellen(Aktenindex index) throws IOException {
        var uhr = new Stoppuhr();
        for (int ab = 0; ab < seiten; ab += IM_VORAUS) {
            var voraus = voraus(ab);
            uhr.an();
            for (int i = 0; i < IM_VORAUS; i += JE_STUECK) {
                index.ersetzen(stueck((ab + i) / JE_STUECK, voraus.subList(i, i + JE_STUECK)));
                if ((ab + i) / JE_STUECK % JE_SICHERUNG == JE_SICHERUNG - 1) {
                    index.sichern();
                }
            }
            uhr.aus();
        }
        uhr.an();
        index.sichern();
        uhr.aus();
        return uhr.dauer();
    }

    private static Indexstueck stueck(int i, List<String> texte) {
        var nummer = String.format(Locale.ROOT, "%02d.%02d.10", i % 40, i % 7 * 10);
        return new Indexstueck(
                nummer + "-2026-" + i / 20,
                i % 20 + 1,
                "Bescheid Antrag " + i,
                "E" + i % EINHEITEN,
                i % 50 == 0 ? "geheim" : "offen",
                nummer,
                Instant.ofEpochSecond(1_420_070_400L + i % 4_000 * 86_400L),
                i % 3 == 0 ? "text" : "pdf",
                Set.of("Person " + i / 20 % 100_000),
                IntStream.range(0, texte.size())
                        .mapToObj(n -> new Seite(n + 1, texte.get(n)))
                        .toList());
    }

    private String fragen(Aktenindex index) throws IOException {
        var sicht =
                new Sicht(
                        IntStream.range(0, EINHEITEN / 2)
                                .mapToObj(i -> "E" + i)
                                .collect(Collectors.toSet()),
                        Set.of("geheim"),
                        Set.of());
        var zeilen = new StringBuilder();
        for (var art : List.of("ein Wort", "zwei Wörter", "Folge", "Wortanfang")) {
            zeilen.append(frage(index, sicht, art));
        }
        return """
        Fragen mit Rechten (die Hälfte der Einheiten, Vertrauliches ausgenommen), Zählung nach Aktenplan, Einheit, Jahr, Art und Beteiligten und 20 hervorgehobenen
        Fundstellen; gefragt werden Wörter aus den Seiten mit mindestens vier Buchstaben, häufige also häufig. Ziel: p95 höchstens 100 ms.

        | Frage | p50 (ms) | p95 (ms) | Treffer im Mittel |
        |---|---|---|---|
        """
                + zeilen;
    }

    private String frage(Aktenindex index, Sicht sicht, String art) throws IOException {
        var zeiten = new long[FRAGEN];
        long treffer = 0;
        for (int i = -FRAGEN / 4; i < FRAGEN; i++) {
            var auftrag = new Suchauftrag(worte(art), sicht, Set.of(), Wahl.ALLES, 0, 20);
            long beginn = System.nanoTime();
            treffer += index.suchen(auftrag).gesamt();
            zeiten[Math.max(0, i)] = System.nanoTime() - beginn;
        }
        Arrays.sort(zeiten);
        return String.format(
                Locale.GERMANY,
                "| %s | %.1f | %.1f | %,d |%n",
                art,
                zeiten[FRAGEN / 2] / 1e6,
                zeiten[FRAGEN * 95 / 100] / 1e6,
                treffer / (FRAGEN + FRAGEN / 4));
    }

    private String worte(String art) {
        var text = texte.seite(zufall.nextInt(seiten)).split(" ");
        var lange =
                IntStream.range(0, text.length - 1).filter(i -> text[i].length() >= 4).toArray();
        int ab = lange[zufall.nextInt(lange.length)];
        var anderes = text[lange[zufall.nextInt(lange.length)]];
        return switch (art) {
            case "ein Wort" -> text[ab];
            case "zwei Wörter" -> text[ab] + " " + anderes;
            case "Folge" -> "\"" + text[ab] + " " + text[ab + 1] + "\"";
            default -> text[ab].substring(0, Math.min(6, text[ab].length())) + "*";
        };
    }

    private static long groesse(Path ordner) throws IOException {
        try (var dateien = Files.list(ordner)) {
            return dateien.mapToLong(d -> d.toFile().length()).sum();
        }
    }

    private static void entfernen(Path ordner) throws IOException {
        try (var alle = Files.list(ordner)) {
            for (var datei : alle.toList()) {
                Files.delete(datei);
            }
        }
        Files.delete(ordner);
    }
}
