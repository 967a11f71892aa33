package dreiklang.volltext;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.compound.CompoundWordTokenFilterBase;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Takes compounds apart into the words of an office: a list of our own, because the lists that can
/// be had carry licences that do not fit or are not clear.
final class Wortglieder extends CompoundWordTokenFilterBase {

    private static final int KUERZESTES_WORT = 7;
    private static final int KUERZESTES_GLIED = 4;
    private static final int LAENGSTES_GLIED = 25;
    private static final char ZUSAMMENGESETZT = '+';

    /// Compounds whose parts count as well, folded like the index.
    private static final CharArraySet OFFENE = new CharArraySet(100, false);

    private static final CharArraySet ALLE = lesen();

    Wortglieder(TokenStream worte) {
        super(worte, ALLE, KUERZESTES_WORT, KUERZESTES_GLIED, LAENGSTES_GLIED, false);
    }

    /// A part of the word at hand.
    ///
    /// @param offen whether parts inside of it count as well
    private record Glied(int ab, int laenge, boolean offen) {

        /// Whether the other one is only there by accident: it lies inside, or ends only one letter
        /// later, like "zeugen" in "Fahrzeugen".
        boolean verdeckt(Glied anderes) {
            int ende = ab + laenge;
            int anderesEnde = anderes.ab + anderes.laenge;
            boolean innen = ab <= anderes.ab && anderesEnde <= ende && laenge > anderes.laenge;
            boolean hinten = ab < anderes.ab && anderes.ab < ende && anderesEnde == ende + 1;
            return !offen && (innen || hinten);
        }
    }

    @Override
    protected void decompose() {
        var gefunden = new ArrayList<Glied>();
        for (int ab = 0; ab <= termAtt.length() - KUERZESTES_GLIED; ab++) {
            int laengstes = Math.min(LAENGSTES_GLIED, termAtt.length() - ab);
            for (int laenge = KUERZESTES_GLIED; laenge <= laengstes; laenge++) {
                if (ALLE.contains(termAtt.buffer(), ab, laenge)) {
                    boolean offen = OFFENE.contains(termAtt.buffer(), ab, laenge);
                    gefunden.add(new Glied(ab, laenge, offen));
                }
            }
        }
        for (var glied : gefunden) {
            if (gefunden.stream().noneMatch(g -> g.verdeckt(glied))) {
                tokens.add(new CompoundToken(glied.ab(), glied.laenge()));
            }
        }
    }

    private static CharArraySet lesen() {
        try (var strom = Wortglieder.class.getResourceAsStream("/volltext/glieder.txt")) {
            if (strom == null) {
                throw new IllegalStateException("/volltext/glieder.txt is missing");
            }
            var text = new String(strom.readAllBytes(), StandardCharsets.UTF_8);
            return falten(text.lines().filter(z -> !z.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharArraySet falten(List<String> zeilen) throws IOException {
        var alle = new CharArraySet(1_000, false);
        var quelle = new WhitespaceTokenizer();
        quelle.setReader(new StringReader(String.join("\n", zeilen)));
        try (TokenStream worte = new GermanNormalizationFilter(quelle)) {
            var wort = worte.addAttribute(CharTermAttribute.class);
            worte.reset();
            while (worte.incrementToken()) {
                boolean offen = wort.charAt(wort.length() - 1) == ZUSAMMENGESETZT;
                var glied = wort.subSequence(0, wort.length() - (offen ? 1 : 0)).toString();
                alle.add(glied);
                if (offen) {
                    OFFENE.add(glied);
                }
            }
        }
        return CharArraySet.unmodifiableSet(alle);
    }
}
