package dreiklang.volltext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/// Writes a question in the language of OpenSearch. Both machines are asked the same question; only
/// its letters differ.
final class Frageschrift {

    private static final Set<String> MIT_TEILEN = Set.of(Felder.TEXT, Felder.KOPF);

    /// Finds nothing, as a question without any part does in Lucene.
    private static final Map<String, Object> NICHTS = Map.of("match_none", Map.of());

    private Frageschrift() {}

    static Map<String, Object> von(Query frage) {
        return switch (frage) {
            case BooleanQuery b -> verknuepft(b);
            case DisjunctionMaxQuery d ->
                    Map.of(
                            "dis_max",
                            Map.of(
                                    "tie_breaker",
                                    d.getTieBreakerMultiplier(),
                                    "queries",
                                    d.getDisjuncts().stream().map(Frageschrift::von).toList()));
            case BoostQuery b ->
                    Map.of(
                            "bool",
                            Map.of("must", List.of(von(b.getQuery())), "boost", b.getBoost()));
            case TermQuery t -> wort("term", t.getTerm());
            case PrefixQuery p -> wort("prefix", p.getPrefix());
            case PhraseQuery p -> folge(p);
            case TermInSetQuery t -> Map.of("terms", Map.of(t.getField(), werte(t)));
            case MatchAllDocsQuery _ -> Map.of("match_all", Map.of());
            case PointRangeQuery p -> mindestens(p);
            default -> throw new IllegalArgumentException("no such question: " + frage.getClass());
        };
    }

    private static Map<String, Object> mindestens(PointRangeQuery frage) {
        long wert = LongPoint.decodeDimension(frage.getLowerPoint(), 0);
        return Map.of("range", Map.of(frage.getField(), Map.of("gte", wert)));
    }

    private static Map<String, Object> verknuepft(BooleanQuery frage) {
        var teile = new LinkedHashMap<String, Object>();
        for (var art : Occur.values()) {
            var fragen = frage.getClauses(art).stream().map(Frageschrift::von).toList();
            if (!fragen.isEmpty()) {
                teile.put(name(art), fragen);
            }
        }
        return teile.isEmpty() ? NICHTS : Map.of("bool", teile);
    }

    private static String name(Occur art) {
        return switch (art) {
            case MUST -> "must";
            case FILTER -> "filter";
            case SHOULD -> "should";
            case MUST_NOT -> "must_not";
        };
    }

    private static Map<String, Object> wort(String art, Term wort) {
        Map<String, Object> ganz = einzeln(art, wort.field(), wort.text());
        return MIT_TEILEN.contains(wort.field())
                ? Map.of(
                        "dis_max",
                        Map.of(
                                "queries",
                                List.of(
                                        ganz,
                                        einzeln(
                                                art,
                                                wort.field() + Opensearchschrift.TEILE,
                                                wort.text()))))
                : ganz;
    }

    private static Map<String, Object> einzeln(String art, String feld, String wort) {
        return Map.of(art, Map.of(feld, Map.of("value", wort)));
    }

    private static Map<String, Object> folge(PhraseQuery frage) {
        var worte = new ArrayList<String>();
        for (var wort : frage.getTerms()) {
            worte.add(wort.text());
        }
        return Map.of(
                "match_phrase",
                Map.of(
                        frage.getField(),
                        Map.of("query", String.join(" ", worte), "analyzer", "whitespace")));
    }

    private static List<String> werte(TermInSetQuery frage) {
        var werte = new ArrayList<String>();
        try {
            var alle = frage.getBytesRefIterator();
            for (var wert = alle.next(); wert != null; wert = alle.next()) {
                werte.add(wert.utf8ToString());
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return werte;
    }
}
