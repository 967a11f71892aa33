package dreiklang.volltext;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Turns texts into the words under which they are found: lower case, umlauts folded, endings off.
/// Only what is kept is taken apart into the parts of its compounds, not what is asked: so a list
/// of parts that grows later makes nothing unfindable, and nobody who asks for a compound gets
/// everything that shares a part with it.
final class Schriftanalyse extends Analyzer {

    /// For texts that are kept.
    static final Schriftanalyse SCHRIFT = new Schriftanalyse(true);

    /// For what people ask.
    static final Schriftanalyse FRAGE = new Schriftanalyse(false);

    /// What joins the words of a file name or an address.
    private static final Pattern BINDUNG =
            Pattern.compile("(?<=\\p{L})\\.(?=\\p{L})|(?<=[\\p{L}\\p{N}])_(?=[\\p{L}\\p{N}])");

    private final boolean zerlegt;

    private Schriftanalyse(boolean zerlegt) {
        this.zerlegt = zerlegt;
    }

    @Override
    protected TokenStreamComponents createComponents(String feld) {
        Tokenizer quelle = new StandardTokenizer();
        TokenStream strom = new GermanNormalizationFilter(new LowerCaseFilter(quelle));
        if (zerlegt) {
            strom = new Wortglieder(strom);
        }
        strom = new ASCIIFoldingFilter(new GermanLightStemFilter(strom));
        return new TokenStreamComponents(quelle, new RemoveDuplicatesTokenFilter(strom));
    }

    @Override
    protected Reader initReader(String feld, Reader leser) {
        return new PatternReplaceCharFilter(BINDUNG, " ", leser);
    }

    /// For the beginning of a word: as above, but with its ending.
    @Override
    protected TokenStream normalize(String feld, TokenStream strom) {
        return new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(strom)));
    }

    /// The words that stand at the place of another: parts of compounds.
    List<String> glieder(String text) {
        var glieder = new ArrayList<String>();
        try (var strom = tokenStream("", new StringReader(text))) {
            var wort = strom.addAttribute(CharTermAttribute.class);
            var schritt = strom.addAttribute(PositionIncrementAttribute.class);
            strom.reset();
            while (strom.incrementToken()) {
                if (schritt.getPositionIncrement() == 0) {
                    glieder.add(wort.toString());
                }
            }
            strom.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glieder;
    }

    /// The words of a text in the order in which they come.
    List<String> worte(String text) {
        var worte = new ArrayList<String>();
        try (var strom = tokenStream("", new StringReader(text))) {
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
}
