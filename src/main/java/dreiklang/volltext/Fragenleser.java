package dreiklang.volltext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Reads what people type: words that must all be there, "words in a row" and beginnings of words
/// with a star. Everything else is just letters; nothing one can type is an error.
final class Fragenleser {

    private static final int LAENGSTE_FRAGE = 500;
    private static final int MEISTE_TEILE = 20;
    private static final int KUERZESTER_ANFANG = 3;
    private static final float NEBENBEI = 0.1f;
    private static final float KOPF = 0.4f;
    private static final Pattern ANFUEHRUNG = Pattern.compile("[„“”‟«»]");
    private static final Pattern TEIL = Pattern.compile("\"([^\"]*)\"|([^\\s\"]+)");

    private Fragenleser() {}

    /// A word or a phrase, by the field in which it is looked for.
    ///
    /// @param fuellwort true for words that stand everywhere, such as "der"
    private record Teil(Function<String, Query> in, boolean fuellwort) {}

    /// The question; empty when there is nothing one could look for.
    static Optional<Query> lesen(String frage) {
        var teile = teile(frage);
        var wichtige = teile.stream().filter(t -> !t.fuellwort()).toList();
        var gemeint = wichtige.isEmpty() ? teile : wichtige;
        if (gemeint.isEmpty()) {
            return Optional.empty();
        }
        var alle = new BooleanQuery.Builder();
        var imText = new BooleanQuery.Builder();
        for (var teil : gemeint) {
            var text = teil.in().apply(Felder.TEXT);
            var kopf = new BoostQuery(teil.in().apply(Felder.KOPF), KOPF);
            alle.add(new DisjunctionMaxQuery(List.of(text, kopf), NEBENBEI), Occur.MUST);
            imText.add(text, Occur.SHOULD);
        }
        // The title alone would make every page of a Schriftstück a hit.
        alle.add(imText.build(), Occur.FILTER);
        return Optional.of(alle.build());
    }

    private static List<Teil> teile(String frage) {
        var kurz = frage.length() > LAENGSTE_FRAGE ? frage.substring(0, LAENGSTE_FRAGE) : frage;
        var gefunden = TEIL.matcher(ANFUEHRUNG.matcher(kurz).replaceAll("\""));
        var teile = new ArrayList<Teil>();
        while (gefunden.find() && teile.size() < MEISTE_TEILE) {
            var woertlich = gefunden.group(1);
            if (woertlich != null) {
                worte(woertlich.replace('*', ' ')).ifPresent(q -> teile.add(new Teil(q, false)));
            } else {
                wort(gefunden.group(2), teile);
            }
        }
        return teile;
    }

    private static void wort(String getippt, List<Teil> teile) {
        boolean anfang = getippt.endsWith("*");
        var stuecke = List.of(getippt.split("\\*+"));
        for (int i = 0; i < stuecke.size(); i++) {
            var stueck = stuecke.get(i);
            boolean offen = anfang && i == stuecke.size() - 1;
            (offen ? anfang(stueck) : worte(stueck))
                    .ifPresent(q -> teile.add(new Teil(q, fuellwort(stueck))));
        }
    }

    private static boolean fuellwort(String wort) {
        return GermanAnalyzer.getDefaultStopSet().contains(wort.toLowerCase(Locale.GERMAN));
    }

    /// One word, or several that stand in this order, such as the parts of an Aktenzeichen.
    private static Optional<Function<String, Query>> worte(String text) {
        var worte = Schriftanalyse.FRAGE.worte(text);
        return switch (worte.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(feld -> new TermQuery(new Term(feld, worte.getFirst())));
            default -> Optional.of(feld -> new PhraseQuery(feld, worte.toArray(String[]::new)));
        };
    }

    /// The beginning of a word. The word itself counts too: its ending is cut off in the index.
    private static Optional<Function<String, Query>> anfang(String text) {
        var worte = Schriftanalyse.FRAGE.worte(text);
        if (worte.size() != 1 || text.codePointCount(0, text.length()) < KUERZESTER_ANFANG) {
            return worte(text);
        }
        return Optional.of(feld -> {
            var anfang = new Term(feld, Schriftanalyse.FRAGE.normalize(feld, buchstaben(text)));
            return new BooleanQuery.Builder()
                    .add(new PrefixQuery(anfang), Occur.SHOULD)
                    .add(new TermQuery(new Term(feld, worte.getFirst())), Occur.SHOULD)
                    .build();
        });
    }

    /// Without what stands around a word, such as a bracket.
    private static String buchstaben(String text) {
        return text.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }
}
