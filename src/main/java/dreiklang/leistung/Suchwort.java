package dreiklang.leistung;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// One word of a search. It may stand in any field and language: the best place counts.
final class Suchwort {

    private static final int TIPPFEHLER_AB = 4;
    private static final int ZWEI_TIPPFEHLER_AB = 8;
    private static final int WORTANFANG_AB = 3;
    private static final float NEBENBEI = 0.1f;

    /// Parts of a word that is known as a whole say little.
    private static final float GANZ_BEKANNT = 1 / 3f;

    private final List<Query> genau = new ArrayList<>();
    private final List<Query> aehnlich = new ArrayList<>();
    private final Suchindex index;
    private final String text;
    private final List<Query> glieder = new ArrayList<>();

    Suchwort(Suchindex index, String wort) {
        this.index = index;
        text = wort;
        Suchindex.GEWICHT.forEach((feld, gewicht) -> {
            var teile = Suchwoerter.von(index.zerleger(feld), wort);
            if (teile.isEmpty()) {
                return;
            }
            // The first is the word itself, the others are parts of the compound.
            ganz(new Term(feld, teile.getFirst()), gewicht);
            if (teile.size() > 1) {
                glieder(feld, teile.subList(1, teile.size()), gewicht);
            }
        });
    }

    private void ganz(Term term, float gewicht) {
        int laenge = term.text().codePointCount(0, term.text().length());
        genau.add(new BoostQuery(new TermQuery(term), gewicht));
        if (laenge >= WORTANFANG_AB) {
            genau.add(new BoostQuery(new PrefixQuery(term), gewicht / 4));
        }
    }

    /// The more parts fit, the better.
    private void glieder(String feld, List<String> teile, float gewicht) {
        var alle = new BooleanQuery.Builder();
        for (var teil : teile) {
            alle.add(
                    new BoostQuery(new TermQuery(new Term(feld, teil)), gewicht / 2), Occur.SHOULD);
        }
        glieder.add(alle.build());
    }

    /// False for words nobody looks for, such as "der".
    boolean zaehlt() {
        return !genau.isEmpty();
    }

    /// The word as it is, or its beginning.
    Query genau() {
        return new DisjunctionMaxQuery(genau, NEBENBEI);
    }

    /// The word as it was typed.
    String text() {
        return text;
    }

    /// The word with the typing errors that were found.
    Query aehnlich() {
        return new DisjunctionMaxQuery(aehnlich, NEBENBEI);
    }

    /// Looks for typing errors, once for each language.
    ///
    /// @return false when nothing resembles the word
    boolean vertippt() throws IOException {
        for (var sprache : List.of("de", "en")) {
            var teile = Suchwoerter.von(index.zerleger("name_" + sprache), text);
            int laenge = teile.isEmpty() ? 0 : teile.getFirst().length();
            if (laenge >= TIPPFEHLER_AB) {
                int fehler = laenge >= ZWEI_TIPPFEHLER_AB ? 2 : 1;
                index.vertippte(sprache, teile.getFirst(), fehler)
                        .forEach((wort, wert) -> aehnlich(sprache, wort, wert));
            }
        }
        return !aehnlich.isEmpty();
    }

    private void aehnlich(String sprache, String wort, float wert) {
        Suchindex.GEWICHT.forEach((feld, gewicht) -> {
            if (feld.endsWith(sprache)) {
                aehnlich.add(
                        new BoostQuery(new TermQuery(new Term(feld, wort)), gewicht * wert / 4));
            }
        });
    }

    /// The word with what makes up for it: typing errors when only they are known, parts of it when
    /// nothing else is. Parts of a word that is known itself count little.
    Query alles(boolean bekannt, boolean vertippt) {
        var alles = new ArrayList<>(genau);
        if (bekannt) {
            glieder.forEach(g -> alles.add(new BoostQuery(g, GANZ_BEKANNT)));
        } else {
            alles.addAll(vertippt ? aehnlich : glieder);
        }
        return new DisjunctionMaxQuery(alles, NEBENBEI);
    }
}
