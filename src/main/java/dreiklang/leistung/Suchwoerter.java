package dreiklang.leistung;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Turns texts into the words under which they are found: lower case, umlauts folded, endings off,
/// compounds taken apart.
final class Suchwoerter {

    private static final int KUERZESTES_GLIED = 4;
    private static final int LAENGSTES_GLIED = 25;

    /// Words people write around what they are looking for.
    private static final Set<String> FUELLWOERTER =
            Set.of(
                    "beantragen",
                    "beantrage",
                    "antrag",
                    "bekomme",
                    "bekommen",
                    "brauche",
                    "brauchen",
                    "möchte",
                    "moechte",
                    "will",
                    "wollen",
                    "kann",
                    "wo",
                    "wie",
                    "wer",
                    "bitte",
                    "mein",
                    "meine",
                    "meinen",
                    "meinem",
                    "stadt",
                    "lindenau",
                    "online",
                    "amt",
                    "gibt",
                    "es",
                    "apply",
                    "need",
                    "want",
                    "get",
                    "how",
                    "where",
                    "my",
                    "i",
                    "do");

    private static final Analyzer UNVERAENDERT =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String feld) {
                    Tokenizer quelle = new StandardTokenizer();
                    return new TokenStreamComponents(quelle, new LowerCaseFilter(quelle));
                }
            };

    private Suchwoerter() {}

    /// German; compounds are taken apart into words of the list.
    static Analyzer deutsch(Collection<String> glieder) {
        var liste = new CharArraySet(glieder, true);
        var fuell = fuellwoerter();
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String feld) {
                Tokenizer quelle = new StandardTokenizer();
                TokenStream strom = new StopFilter(new LowerCaseFilter(quelle), fuell);
                strom = new GermanNormalizationFilter(strom);
                if (!liste.isEmpty()) {
                    strom =
                            new DictionaryCompoundWordTokenFilter(
                                    strom,
                                    liste,
                                    KUERZESTES_GLIED + 1,
                                    KUERZESTES_GLIED,
                                    LAENGSTES_GLIED,
                                    false);
                }
                strom = new ASCIIFoldingFilter(new GermanLightStemFilter(strom));
                return new TokenStreamComponents(quelle, new RemoveDuplicatesTokenFilter(strom));
            }
        };
    }

    /// English.
    static Analyzer englisch() {
        return new EnglishAnalyzer(fuellwoerter());
    }

    /// Words as they are written, in lower case.
    static Analyzer unveraendert() {
        return UNVERAENDERT;
    }

    private static CharArraySet fuellwoerter() {
        var alle = new CharArraySet(GermanAnalyzer.getDefaultStopSet(), true);
        alle.addAll(EnglishAnalyzer.getDefaultStopSet());
        alle.addAll(FUELLWOERTER);
        return alle;
    }

    /// The words of a text in the order in which they come.
    static List<String> von(Analyzer zerleger, String text) {
        var worte = new ArrayList<String>();
        try (var strom = zerleger.tokenStream("", new StringReader(text))) {
            var wort = strom.addAttribute(CharTermAttribute.class);
            strom.reset();
            while (strom.incrementToken()) {
                worte.add(wort.toString());
            }
            strom.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return worte;
    }

    /// Whole words of texts that may be parts of compounds, folded like the index but with their
    /// endings.
    static Set<String> glieder(Collection<String> texte) {
        var glieder = new TreeSet<String>();
        try (var einfach = nurGefaltet()) {
            for (var text : texte) {
                von(einfach, text).stream()
                        .filter(w ->
                                w.length() >= KUERZESTES_GLIED && w.length() <= LAENGSTES_GLIED)
                        .forEach(glieder::add);
            }
        }
        return glieder;
    }

    private static Analyzer nurGefaltet() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String feld) {
                Tokenizer quelle = new StandardTokenizer();
                return new TokenStreamComponents(
                        quelle, new GermanNormalizationFilter(new LowerCaseFilter(quelle)));
            }
        };
    }
}
