package dreiklang.leistung;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The known words that resemble an unknown one most: they end or begin alike. In German the end of
/// a compound says what a thing is (Katzensteuer – Hundesteuer).
final class NaechsteWorte {

    private static final int GEMEINSAM = 5;
    private static final int JE_WORT = 5;
    private static final int ENDE_ZAEHLT = 2;

    private final Suchindex index;

    NaechsteWorte(Suchindex index) {
        this.index = index;
    }

    private record Aehnlich(String wort, int gemeinsam) {}

    /// What has one of the words nearest to these.
    Query zu(List<String> worte) throws IOException {
        var frage = new BooleanQuery.Builder();
        for (var wort : worte) {
            for (var naechstes : naechste(wort.toLowerCase(Locale.GERMAN))) {
                var term = new Term(Suchindex.WORT, naechstes.wort());
                frage.add(new BoostQuery(new TermQuery(term), naechstes.gemeinsam()), Occur.SHOULD);
            }
        }
        return frage.build();
    }

    private List<Aehnlich> naechste(String wort) throws IOException {
        var alle = new ArrayList<Aehnlich>();
        var bekannte = MultiTerms.getTerms(index.sucher().getIndexReader(), Suchindex.WORT);
        if (bekannte != null && wort.length() >= GEMEINSAM) {
            var reihe = bekannte.iterator();
            for (var term = reihe.next(); term != null; term = reihe.next()) {
                var bekanntes = term.utf8ToString();
                int gemeinsam = gemeinsam(wort, bekanntes);
                if (gemeinsam > 0) {
                    alle.add(new Aehnlich(bekanntes, gemeinsam));
                }
            }
        }
        alle.sort(Comparator.comparingInt(Aehnlich::gemeinsam).reversed());
        return alle.subList(0, Math.min(JE_WORT, alle.size()));
    }

    /// Letters in common at the end, which count twice, or at the beginning; 0 when they are few.
    private static int gemeinsam(String eines, String anderes) {
        int hoechstens = Math.min(eines.length(), anderes.length());
        int anfang = 0;
        while (anfang < hoechstens && eines.charAt(anfang) == anderes.charAt(anfang)) {
            anfang++;
        }
        int ende = 0;
        while (ende < hoechstens
                && eines.charAt(eines.length() - 1 - ende)
                        == anderes.charAt(anderes.length() - 1 - ende)) {
            ende++;
        }
        return Math.max(
                anfang >= GEMEINSAM ? anfang : 0, ende >= GEMEINSAM ? ende * ENDE_ZAEHLT : 0);
    }
}
