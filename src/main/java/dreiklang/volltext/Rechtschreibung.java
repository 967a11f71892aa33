package dreiklang.volltext;

import dreiklang.volltext.Fundstellen.Stelle;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Proposes words for those that stand nowhere. A word is proposed only when it stands on a page
/// that the asking person may see, written as it stands there: so a proposal tells nothing about
/// what is closed to her.
final class Rechtschreibung {

    private static final int MEISTE_WOERTER = 4;
    private static final Pattern WORT = Pattern.compile("[\\p{L}]{4,40}(?![\\p{L}*])");

    private final Woerterbuch woerter;
    private final UnaryOperator<Query> sichtbar;

    /// @param sichtbar adds to a question what the person may see
    Rechtschreibung(Woerterbuch woerter, UnaryOperator<Query> sichtbar) {
        this.woerter = woerter;
        this.sichtbar = sichtbar;
    }

    /// The question with other words in the place of those that stand nowhere; empty when there are
    /// none, or when the question then finds nothing either.
    Optional<String> vorschlag(String frage) throws IOException {
        var neu = new StringBuilder();
        var worte = WORT.matcher(frage);
        int fehlende = 0;
        while (worte.find()) {
            var anderes = ersatz(worte.group());
            if (anderes.isPresent() && fehlende++ < MEISTE_WOERTER) {
                worte.appendReplacement(neu, Matcher.quoteReplacement(anderes.get()));
            }
        }
        worte.appendTail(neu);
        var gelesen = Fragenleser.lesen(neu.toString());
        return fehlende > 0 && gelesen.isPresent() && steht(gelesen.get())
                ? Optional.of(neu.toString())
                : Optional.empty();
    }

    private Optional<String> ersatz(String wort) throws IOException {
        var staemme = Schriftanalyse.FRAGE.worte(wort);
        if (staemme.size() != 1 || steht(im(staemme.getFirst()))) {
            return Optional.empty();
        }
        for (var stamm : woerter.aehnliche(staemme.getFirst())) {
            var geschrieben = geschrieben(stamm);
            if (geschrieben.isPresent()) {
                return geschrieben;
            }
        }
        return Optional.empty();
    }

    /// How a word is written on a page the person may see.
    private Optional<String> geschrieben(String stamm) throws IOException {
        var frage = im(stamm);
        return woerter.stelle(sichtbar.apply(frage), frage).stream()
                .filter(Stelle::treffer)
                .map(Stelle::text)
                .filter(text -> Schriftanalyse.FRAGE.worte(text).equals(List.of(stamm)))
                .findFirst();
    }

    private boolean steht(Query frage) throws IOException {
        return woerter.steht(sichtbar.apply(frage));
    }

    private static Query im(String stamm) {
        return new TermQuery(new Term(Felder.TEXT, stamm));
    }
}
