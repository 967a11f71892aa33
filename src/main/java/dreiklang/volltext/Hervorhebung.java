package dreiklang.volltext;

import dreiklang.volltext.Fundstellen.Stelle;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Shows what stands around the words that were looked for. The text is taken apart anew for the
/// few hits that are shown, so the index need not keep where every letter stands.
final class Hervorhebung {

    private static final int STELLEN = 2;
    private static final int LAENGE = 160;
    private static final int LAENGSTER_TEXT = 100_000;
    private static final float MITTE = 0.5f;

    /// Marks from the private use area: the texts in the index hold none.
    private static final char AN = '\uE000';

    private static final char AUS = '\uE001';

    private Hervorhebung() {}

    /// One list of pieces for each hit, in the order of the hits.
    static List<List<Stelle>> von(IndexSearcher sucher, Query frage, TopDocs funde)
            throws IOException {
        var hervorheber =
                UnifiedHighlighter.builder(sucher, Schriftanalyse.SCHRIFT)
                        .withBreakIterator(Hervorhebung::umbruch)
                        .withFormatter(
                                new DefaultPassageFormatter(
                                        String.valueOf(AN), String.valueOf(AUS), " … ", false))
                        .withMaxLength(LAENGSTER_TEXT)
                        .withMaxNoHighlightPassages(1)
                        .build();
        return Stream.of(hervorheber.highlight(Felder.TEXT, frage, funde, STELLEN))
                .map(text -> stellen(text == null ? "" : text))
                .toList();
    }

    /// The same for texts that lie in no index here.
    static List<List<Stelle>> von(List<String> texte, Query frage) throws IOException {
        try (var ordner = new ByteBuffersDirectory()) {
            var form = new IndexWriterConfig(Schriftanalyse.SCHRIFT);
            try (var schreiber = new IndexWriter(ordner, form)) {
                for (var text : texte) {
                    var seite = new Document();
                    seite.add(new TextField(Felder.TEXT, text, Store.YES));
                    schreiber.addDocument(seite);
                }
            }
            try (var leser = DirectoryReader.open(ordner)) {
                var reihe =
                        IntStream.range(0, texte.size())
                                .mapToObj(i -> new ScoreDoc(i, 1))
                                .toArray(ScoreDoc[]::new);
                var gesamt = new TotalHits(reihe.length, TotalHits.Relation.EQUAL_TO);
                return von(new IndexSearcher(leser), frage, new TopDocs(gesamt, reihe));
            }
        }
    }

    private static BreakIterator umbruch() {
        return LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getWordInstance(Locale.GERMAN), LAENGE, MITTE);
    }

    /// Takes the marks out.
    static List<Stelle> stellen(String text) {
        var stellen = new ArrayList<Stelle>();
        int ab = 0;
        while (ab < text.length()) {
            boolean treffer = text.charAt(ab) == AN;
            int ende = text.indexOf(treffer ? AUS : AN, ab);
            int bis = ende < 0 ? text.length() : ende;
            var stueck = text.substring(treffer ? ab + 1 : ab, bis);
            if (!stueck.isEmpty()) {
                stellen.add(new Stelle(stueck, treffer));
            }
            ab = treffer ? bis + 1 : bis;
        }
        return stellen;
    }
}
