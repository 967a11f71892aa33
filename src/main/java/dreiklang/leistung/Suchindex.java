package dreiklang.leistung;

import dreiklang.basis.Wortlaut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The index of the search, in memory: built once, then only read.
final class Suchindex {

    /// Every word of a language whatever field it stands in: where typing errors are looked up
    /// once.
    static final String ALLES = "alles_";

    /// Words as people write them, for suggestions.
    static final String WORT = "wort";

    private static final String NUMMER = "nummer";
    private static final double SPEICHER_MB = 64;

    /// Field → weight. German fields end in _de, English ones in _en.
    static final Map<String, Float> GEWICHT =
            Stream.of("de", "en")
                    .flatMap(s ->
                            Map.of(
                                    "name_" + s,
                                    8f,
                                    "worte_" + s,
                                    6f,
                                    "kurz_" + s,
                                    3f,
                                    "text_" + s,
                                    1f)
                                    .entrySet()
                                    .stream())
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Analyzer deutsch;
    private final Analyzer englisch = Suchwoerter.englisch();
    private final IndexSearcher sucher;
    private final int[] nummern;

    Suchindex(List<Suchgegenstand> gegenstaende) {
        deutsch =
                Suchwoerter.deutsch(
                        Suchwoerter.glieder(
                                gegenstaende.stream().flatMap(Suchgegenstand::namen).toList()));
        try {
            var leser = bauen(gegenstaende);
            sucher = new IndexSearcher(leser);
            sucher.setQueryCache(null);
            nummern = new int[leser.maxDoc()];
            for (var blatt : leser.leaves()) {
                nummerieren(blatt);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IndexSearcher sucher() {
        return sucher;
    }

    /// Place in the list of the thing that was found.
    int nummer(int dokument) {
        return nummern[dokument];
    }

    /// The known words of a language that differ from this one by typing errors, with what they are
    /// worth, 0 to 1.
    Map<String, Float> vertippte(String sprache, String wort, int fehler) throws IOException {
        var woerter = new HashMap<String, Float>();
        var bekannte = MultiTerms.getTerms(sucher.getIndexReader(), ALLES + sprache);
        if (bekannte != null) {
            var term = new Term(ALLES + sprache, wort);
            var reihe = new FuzzyTermsEnum(bekannte, term, fehler, 1, true);
            var wert = reihe.attributes().addAttribute(BoostAttribute.class);
            for (var eines = reihe.next(); eines != null; eines = reihe.next()) {
                woerter.put(eines.utf8ToString(), wert.getBoost());
            }
        }
        return woerter;
    }

    /// What makes words of texts in that field.
    Analyzer zerleger(String feld) {
        return feld.endsWith("_de") ? deutsch : englisch;
    }

    private DirectoryReader bauen(List<Suchgegenstand> gegenstaende) throws IOException {
        var zerleger =
                new PerFieldAnalyzerWrapper(
                        deutsch,
                        Map.of(
                                "name_en",
                                englisch,
                                "worte_en",
                                englisch,
                                "kurz_en",
                                englisch,
                                "text_en",
                                englisch,
                                ALLES + "en",
                                englisch,
                                WORT,
                                Suchwoerter.unveraendert()));
        var ordner = new ByteBuffersDirectory();
        var einstellung = new IndexWriterConfig(zerleger).setRAMBufferSizeMB(SPEICHER_MB);
        try (var schreiber = new IndexWriter(ordner, einstellung)) {
            for (int i = 0; i < gegenstaende.size(); i++) {
                schreiber.addDocument(dokument(i, gegenstaende.get(i)));
            }
            schreiber.forceMerge(1);
            schreiber.commit();
            return DirectoryReader.open(ordner);
        }
    }

    private void nummerieren(LeafReaderContext blatt) throws IOException {
        var werte = blatt.reader().getNumericDocValues(NUMMER);
        while (werte.nextDoc() < blatt.reader().maxDoc()) {
            nummern[blatt.docBase + werte.docID()] = (int) werte.longValue();
        }
    }

    private static Document dokument(int nummer, Suchgegenstand gegenstand) {
        var dokument = new Document();
        dokument.add(new NumericDocValuesField(NUMMER, nummer));
        var angebot = gegenstand.angebot();
        feld(dokument, "name", angebot.name());
        feld(dokument, "kurz", angebot.kurz());
        gegenstand.texte().forEach(t -> feld(dokument, "text", t));
        for (var wort : gegenstand.worte()) {
            text(dokument, "worte_de", wort);
            text(dokument, "worte_en", wort);
            text(dokument, WORT, wort);
        }
        text(dokument, WORT, angebot.name().deutsch());
        text(dokument, WORT, angebot.name().englisch());
        return dokument;
    }

    private static void feld(Document dokument, String name, Wortlaut text) {
        text(dokument, name + "_de", text.deutsch());
        text(dokument, name + "_en", text.englisch());
    }

    private static void text(Document dokument, String feld, String text) {
        if (!text.isEmpty()) {
            dokument.add(new TextField(feld, text, Field.Store.NO));
            int sprache = feld.lastIndexOf('_');
            if (sprache > 0) {
                var alles = ALLES + feld.substring(sprache + 1);
                dokument.add(new TextField(alles, text, Field.Store.NO));
            }
        }
    }
}
