package dreiklang.volltext;

import dreiklang.volltext.Fundstellen.Stelle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/// The words of an index on an OpenSearch server.
final class Opensearchwoerter implements Woerterbuch {

    private final Opensearchleitung leitung;
    private final String name;

    Opensearchwoerter(Opensearchleitung leitung, String name) {
        this.leitung = leitung;
        this.name = name;
    }

    @Override
    public List<String> aehnliche(String stamm) throws IOException {
        var antwort =
                leitung.senden(
                        name + "/_search",
                        Map.of(
                                "size",
                                0,
                                "suggest",
                                Map.of(
                                        "aehnliche",
                                        Map.of("text", stamm, "term", aehnlichkeit()))));
        var worte = new ArrayList<String>();
        for (var wort : antwort.path("suggest").path("aehnliche")) {
            wort.path("options").forEach(o -> worte.add(o.path("text").asString()));
        }
        return worte;
    }

    private static Map<String, Object> aehnlichkeit() {
        return Map.of(
                "field",
                Felder.TEXT,
                "analyzer",
                "whitespace",
                "suggest_mode",
                "always",
                "string_distance",
                "internal",
                "accuracy",
                AEHNLICH,
                "min_word_length",
                KUERZESTES,
                "size",
                KANDIDATEN);
    }

    /// How many hits a question has.
    long anzahl(Query frage) throws IOException {
        return leitung.senden(name + "/_count", Map.of("query", Frageschrift.von(frage)))
                .path("count")
                .asLong();
    }

    @Override
    public boolean steht(Query frage) throws IOException {
        return anzahl(frage) > 0;
    }

    @Override
    public List<Stelle> stelle(Query eingegrenzt, Query frage) throws IOException {
        var antwort =
                leitung.senden(
                        name + "/_search",
                        Map.of(
                                "size",
                                1,
                                "query",
                                Frageschrift.von(eingegrenzt),
                                "_source",
                                List.of(Opensearchschrift.ROH)));
        var treffer = antwort.path("hits").path("hits");
        if (treffer.isEmpty()) {
            return List.of();
        }
        var text = treffer.get(0).path("_source").path(Opensearchschrift.ROH).asString("");
        return Hervorhebung.von(List.of(text), frage).getFirst();
    }
}
