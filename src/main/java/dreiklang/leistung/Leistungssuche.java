package dreiklang.leistung;

import dreiklang.basis.Wortlaut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Finds Leistungen by people's own words, in memory. No query language: every input is just words.
final class Leistungssuche {

    private static final int LAENGSTE_FRAGE = 200;
    private static final int MEISTE_WORTE = 12;
    private static final int MEISTE_TREFFER = 50;

    /// What scores less than this share of the best result is noise.
    private static final float MINDESTANTEIL = 0.2f;

    private static final int TIPPFEHLER_AB = 4;
    private static final int ZWEI_TIPPFEHLER_AB = 8;
    private static final int WORTANFANG_AB = 3;
    private static final String NUMMER = "nummer";

    /// Field → weight. German fields end in _de, English ones in _en.
    private static final Map<String, Float> GEWICHT =
            Map.of(
                    "name_de",
                    8f,
                    "worte_de",
                    6f,
                    "kurz_de",
                    3f,
                    "text_de",
                    1f,
                    "name_en",
                    8f,
                    "worte_en",
                    6f,
                    "kurz_en",
                    3f,
                    "text_en",
                    1f);

    private final List<Leistung> leistungen;
    private final Analyzer deutsch;
    private final Analyzer englisch;
    private final IndexSearcher sucher;

    Leistungssuche(Collection<Leistung> leistungen) {
        this.leistungen = List.copyOf(leistungen);
        deutsch = Suchwoerter.deutsch(Suchwoerter.glieder(namenUndWorte(leistungen)));
        englisch = Suchwoerter.englisch();
        sucher = new IndexSearcher(verzeichnis());
    }

    private static List<String> namenUndWorte(Collection<Leistung> leistungen) {
        return leistungen.stream()
                .flatMap(l ->
                        Stream.concat(
                                Stream.of(l.name().deutsch(), l.kurz().deutsch()),
                                l.stichworte().stream()))
                .toList();
    }

    private DirectoryReader verzeichnis() {
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
                                englisch));
        var ordner = new ByteBuffersDirectory();
        try (var schreiber = new IndexWriter(ordner, new IndexWriterConfig(zerleger))) {
            for (int i = 0; i < leistungen.size(); i++) {
                schreiber.addDocument(dokument(i, leistungen.get(i)));
            }
            schreiber.commit();
            return DirectoryReader.open(ordner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document dokument(int nummer, Leistung leistung) {
        var dokument = new Document();
        dokument.add(new StoredField(NUMMER, nummer));
        feld(dokument, "name", leistung.name());
        feld(dokument, "kurz", leistung.kurz());
        feld(dokument, "text", leistung.beschreibung());
        feld(dokument, "text", leistung.werDarf());
        leistung.unterlagen().forEach(u -> feld(dokument, "text", u));
        for (var wort : leistung.stichworte()) {
            dokument.add(new TextField("worte_de", wort, Field.Store.NO));
            dokument.add(new TextField("worte_en", wort, Field.Store.NO));
        }
        return dokument;
    }

    private static void feld(Document dokument, String name, Wortlaut text) {
        dokument.add(new TextField(name + "_de", text.deutsch(), Field.Store.NO));
        dokument.add(new TextField(name + "_en", text.englisch(), Field.Store.NO));
    }

    /// The Leistungen that fit, best first; none when nothing fits.
    List<Leistung> suchen(String worte) {
        var kurz = worte.length() > LAENGSTE_FRAGE ? worte.substring(0, LAENGSTE_FRAGE) : worte;
        var frage = new BooleanQuery.Builder();
        worte(kurz).forEach(wort -> frage.add(einWort(wort), Occur.SHOULD));
        try {
            var treffer = sucher.search(frage.build(), MEISTE_TREFFER).scoreDocs;
            var gefunden = new ArrayList<Leistung>();
            for (ScoreDoc einer : treffer) {
                if (einer.score >= treffer[0].score * MINDESTANTEIL) {
                    var nummer =
                            sucher.storedFields()
                                    .document(einer.doc)
                                    .getField(NUMMER)
                                    .numericValue();
                    gefunden.add(leistungen.get(nummer.intValue()));
                }
            }
            return gefunden;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> worte(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isBlank())
                .distinct()
                .limit(MEISTE_WORTE)
                .toList();
    }

    /// A word may stand in any field and language: the best place counts.
    private Query einWort(String wort) {
        var moeglich = new ArrayList<Query>();
        GEWICHT.forEach((feld, gewicht) -> {
            var zerleger = feld.endsWith("_de") ? deutsch : englisch;
            var teile = Suchwoerter.von(zerleger, wort);
            for (int i = 0; i < teile.size(); i++) {
                // The first is the word itself, the others are parts of the compound.
                genauOderAehnlich(
                        new Term(feld, teile.get(i)), i == 0 ? gewicht : gewicht / 2, moeglich);
            }
        });
        return new DisjunctionMaxQuery(moeglich, 0.1f);
    }

    private static void genauOderAehnlich(Term term, float gewicht, List<Query> moeglich) {
        int laenge = term.text().codePointCount(0, term.text().length());
        moeglich.add(new BoostQuery(new TermQuery(term), gewicht));
        if (laenge >= WORTANFANG_AB) {
            moeglich.add(new BoostQuery(new PrefixQuery(term), gewicht / 4));
        }
        if (laenge >= TIPPFEHLER_AB) {
            int fehler = laenge >= ZWEI_TIPPFEHLER_AB ? 2 : 1;
            moeglich.add(new BoostQuery(new FuzzyQuery(term, fehler, 1), gewicht / 4));
        }
    }
}
