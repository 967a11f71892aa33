package dreiklang.akte.suche;

import dreiklang.akte.suche.Indexstueck.Seite;
import dreiklang.akte.suche.Suchauftrag.Sicht;
import dreiklang.akte.suche.Suchauftrag.Wahl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/// How fast pages get into the index beside bare Lucene with the same analysis, how large it gets
/// and how long questions take, with rights and counts. The texts are words of the Leistungspakete,
/// common ones more often.
public final class Volltextmessung {

    private static final int WORTE = 420;
    private static final int JE_STUECK = 5;
    private static final int EINHEITEN = 60;
    private static final int FRAGEN = 400;
    private static final Path TEXTE = Path.of("leistungen");

    private final Random zufall = new Random(42);
    private final List<String> worte;

    private Volltextmessung() throws IOException {
        try (var dateien = Files.walk(TEXTE)) {
            var alle = new ArrayList<String>();
            for (var datei : dateien.filter(p -> p.toString().matches(".*\\.(yaml|md)")).toList()) {
                alle.addAll(Arrays.asList(Files.readString(datei).split("[^\\p{L}]+")));
            }
            worte = alle.stream().filter(w -> w.length() > 1).toList();
        }
    }

    /// @param worte number of pages
    public static void main(String[] worte) throws IOException {
        new Volltextmessung().messen(worte.length == 0 ? 50_000 : Integer.parseInt(worte[0]));
    }

    private void messen(int seiten) throws IOException {
        System.out.printf(
                Locale.GERMANY,
                "%,d Wörter aus %s, %,d verschiedene%n",
                worte.size(),
                TEXTE,
                Set.copyOf(worte).size());
        var texte = IntStream.range(0, 2_000).mapToObj(i -> text()).toList();
        System.out.printf(
                Locale.GERMANY,
                "%.0f Zeichen je Seite%n",
                texte.stream().mapToInt(String::length).average().orElse(0));
        bloss(texte, seiten / 4, Schriftanalyse.SCHRIFT, "aufgewärmt");
        bloss(texte, seiten, Schriftanalyse.FRAGE, "bloßes Lucene ohne Zerlegung");
        bloss(texte, seiten, Schriftanalyse.SCHRIFT, "bloßes Lucene");
        var ordner = Files.createTempDirectory("volltext");
        try (var index = Aktenindex.oeffnen(ordner)) {
            fuellen(index, texte, seiten);
            index.sichern();
            groesse("Aktenindex", ordner, seiten);
            fragen(index, texte);
        }
        entfernen(ordner);
    }

    private void bloss(List<String> texte, int seiten, Analyzer zerleger, String was)
            throws IOException {
        var ordner = Files.createTempDirectory("lucene");
        long beginn = System.nanoTime();
        try (var ort = FSDirectory.open(ordner);
                var schreiber =
                        new IndexWriter(
                                ort, new IndexWriterConfig(zerleger).setRAMBufferSizeMB(32))) {
            for (int i = 0; i < seiten; i++) {
                var dokument = new Document();
                dokument.add(new TextField("text", texte.get(i % texte.size()), Store.YES));
                schreiber.addDocument(dokument);
            }
            schreiber.commit();
        }
        tempo(was, seiten, beginn);
        entfernen(ordner);
    }

    private void fuellen(Aktenindex index, List<String> texte, int seiten) throws IOException {
        long beginn = System.nanoTime();
        for (int i = 0; i < seiten / JE_STUECK; i++) {
            int ab = i * JE_STUECK;
            var inhalt =
                    IntStream.range(0, JE_STUECK)
                            .mapToObj(n -> new Seite(n + 1, texte.get((ab + n) % texte.size())))
                            .toList();
            var nummer = String.format(Locale.ROOT, "%02d.%02d.10", i % 40, i % 7 * 10);
            index.ersetzen(
                    new Indexstueck(
                            nummer + "-2026-" + i / 20,
                            i % 20 + 1,
                            "Bescheid Antrag " + i,
                            "E" + i % EINHEITEN,
                            i % 50 == 0 ? "geheim" : "offen",
                            nummer,
                            2015 + i % 12,
                            "pdf",
                            inhalt));
            if (i % 200 == 199) {
                index.sichern();
            }
        }
        index.sichern();
        tempo("Aktenindex, nach je 200 Schriftstücken dauerhaft", seiten, beginn);
    }

    private void fragen(Aktenindex index, List<String> texte) throws IOException {
        var sicht =
                new Sicht(
                        IntStream.range(0, EINHEITEN / 2)
                                .mapToObj(i -> "E" + i)
                                .collect(Collectors.toSet()),
                        Set.of("geheim"),
                        Set.of());
        for (var art : List.of("ein Wort", "zwei Wörter", "Folge", "Wortanfang")) {
            var zeiten = new long[FRAGEN];
            long treffer = 0;
            for (int i = -FRAGEN / 4; i < FRAGEN; i++) {
                var auftrag =
                        new Suchauftrag(frage(art, texte), sicht, Set.of(), Wahl.ALLES, 0, 20);
                long beginn = System.nanoTime();
                treffer += index.suchen(auftrag).gesamt();
                zeiten[Math.max(0, i)] = System.nanoTime() - beginn;
            }
            Arrays.sort(zeiten);
            System.out.printf(
                    Locale.GERMANY,
                    "%s: p50 %.1f ms, p95 %.1f ms, %,d Treffer im Mittel%n",
                    art,
                    zeiten[FRAGEN / 2] / 1e6,
                    zeiten[FRAGEN * 95 / 100] / 1e6,
                    treffer / (FRAGEN + FRAGEN / 4));
        }
    }

    private String frage(String art, List<String> texte) {
        var text = texte.get(zufall.nextInt(texte.size())).split(" ");
        int ab = zufall.nextInt(text.length - 2);
        return switch (art) {
            case "ein Wort" -> text[ab];
            case "zwei Wörter" -> text[ab] + " " + text[(ab + 37) % text.length];
            case "Folge" -> "\"" + text[ab] + " " + text[ab + 1] + "\"";
            default -> text[ab].substring(0, Math.min(5, text[ab].length())) + "*";
        };
    }

    /// Runs of words as they stand in the packages, so that sequences exist and common words stay
    /// common.
    private String text() {
        var text = new ArrayList<String>();
        while (text.size() < WORTE) {
            int ab = zufall.nextInt(worte.size() - 12);
            text.addAll(worte.subList(ab, ab + 12));
        }
        return String.join(" ", text);
    }

    private static void tempo(String was, int seiten, long beginn) {
        double sekunden = (System.nanoTime() - beginn) / 1e9;
        System.out.printf(Locale.GERMANY, "%s: %,.0f Seiten je Sekunde%n", was, seiten / sekunden);
    }

    private static void groesse(String was, Path ordner, int seiten) throws IOException {
        try (var dateien = Files.list(ordner)) {
            long bytes = dateien.mapToLong(d -> d.toFile().length()).sum();
            System.out.printf(
                    Locale.GERMANY, "%s: %,d Byte je Seite%n", was, bytes / Math.max(1, seiten));
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
