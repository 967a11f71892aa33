package dreiklang.volltext;

import dreiklang.volltext.Fundstellen.Anzahl;
import dreiklang.volltext.Fundstellen.Fund;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;

/// An index on an OpenSearch server. What is shown around the words is marked here, by the same
/// means as in an index of this machine.
final class Opensearchindex implements Aktenindex {

    /// Most values of a field that are counted.
    private static final int MEISTE_WERTE = 1_000;

    private static final List<String> GEZEIGT =
            List.of(Felder.AKTE, Felder.BLATT, Felder.SEITE, Felder.TYP, Opensearchschrift.ROH);

    private final Opensearchleitung leitung;
    private final String name;
    private final Opensearchkorb korb;

    Opensearchindex(Opensearchleitung leitung, String name) {
        this.leitung = leitung;
        this.name = name;
        this.korb = new Opensearchkorb(leitung, name);
    }

    @Override
    public synchronized void ersetzen(Indexstueck stueck) throws IOException {
        korb.ersetzen(stueck);
    }

    @Override
    public synchronized void entfernen(String akte, int blatt) throws IOException {
        korb.entfernen(Indexstueck.schluessel(akte, blatt));
    }

    @Override
    public synchronized void sichern() throws IOException {
        korb.sichern();
    }

    @Override
    public void ausmerzen() throws IOException {
        leitung.senden(name + "/_forcemerge?only_expunge_deletes=true", Map.of());
    }

    @Override
    public long umfang() throws IOException {
        return leitung.holen(name + "/_count").path("count").asLong();
    }

    @Override
    public Fundstellen suchen(Suchauftrag auftrag) throws IOException {
        var gelesen = Fragenleser.lesen(auftrag.worte());
        if (gelesen.isEmpty()) {
            return Fundstellen.OHNE_FRAGE;
        }
        var frage = gelesen.get();
        var antwort =
                leitung.senden(
                        name + "/_search",
                        Map.of(
                                "query",
                                Frageschrift.von(Eingrenzung.von(frage, auftrag)),
                                "from",
                                auftrag.ab(),
                                "size",
                                auftrag.anzahl(),
                                "track_total_hits",
                                true,
                                "_source",
                                GEZEIGT,
                                "aggs",
                                zaehlung()));
        var treffer = antwort.path("hits");
        return new Fundstellen(
                true,
                treffer.path("total").path("value").asLong(),
                funde(treffer.path("hits"), frage),
                anzahlen(antwort.path("aggregations")));
    }

    private static Map<String, Object> zaehlung() {
        return Felder.GEZAEHLT.stream()
                .collect(
                        Collectors.toMap(
                                feld -> feld,
                                feld ->
                                        Map.of(
                                                "terms",
                                                Map.of("field", feld, "size", MEISTE_WERTE))));
    }

    private static Map<String, List<Anzahl>> anzahlen(JsonNode gezaehlt) {
        var anzahlen = new LinkedHashMap<String, List<Anzahl>>();
        for (var feld : Felder.GEZAEHLT) {
            var werte = new ArrayList<Anzahl>();
            for (var wert : gezaehlt.path(feld).path("buckets")) {
                werte.add(new Anzahl(wert.path("key").asString(), wert.path("doc_count").asLong()));
            }
            if (!werte.isEmpty()) {
                anzahlen.put(feld, List.copyOf(werte));
            }
        }
        return Map.copyOf(anzahlen);
    }

    private static List<Fund> funde(JsonNode treffer, Query frage) throws IOException {
        var quellen = new ArrayList<JsonNode>();
        treffer.forEach(t -> quellen.add(t.path("_source")));
        var texte = quellen.stream().map(q -> q.path(Opensearchschrift.ROH).asString("")).toList();
        var stellen = Hervorhebung.von(texte, frage);
        var funde = new ArrayList<Fund>();
        for (int i = 0; i < quellen.size(); i++) {
            var quelle = quellen.get(i);
            funde.add(
                    new Fund(
                            quelle.path(Felder.AKTE).asString(),
                            quelle.path(Felder.BLATT).asInt(),
                            quelle.path(Felder.SEITE).asInt(),
                            quelle.path(Felder.TYP).asString(),
                            stellen.get(i)));
        }
        return funde;
    }

    @Override
    public long anzahl(Suchauftrag auftrag) throws IOException {
        var gelesen = Fragenleser.lesen(auftrag.worte());
        return gelesen.isEmpty()
                ? 0
                : new Opensearchwoerter(leitung, name)
                        .anzahl(Eingrenzung.von(gelesen.get(), auftrag));
    }

    @Override
    public Optional<String> meinten(Suchauftrag auftrag) throws IOException {
        return new Rechtschreibung(
                        new Opensearchwoerter(leitung, name),
                        frage -> Eingrenzung.von(frage, auftrag))
                .vorschlag(auftrag.worte());
    }

    @Override
    public void close() {
        // The server keeps what it has; what waits here is done again by whoever ordered it.
    }
}
