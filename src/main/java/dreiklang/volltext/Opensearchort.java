package dreiklang.volltext;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/// Indexes on an OpenSearch server, which may be one of many machines.
final class Opensearchort implements Indexort {

    private static final Map<String, Object> WORT = Map.of("type", "keyword");

    /// The words come as Dreiklang has made them; the server only keeps them apart.
    private static final Map<String, Object> WORTE =
            Map.of("type", "text", "analyzer", "whitespace");

    /// Only a sign whether it stands there.
    private static final Map<String, Object> TEILE =
            Map.of("type", "text", "analyzer", "whitespace", "index_options", "freqs");

    private static final Map<String, Object> BEHALTEN = Map.of("type", "text", "index", false);
    private static final Map<String, Object> FELDER =
            Map.ofEntries(
                    Map.entry(Felder.STUECK, WORT),
                    Map.entry(Opensearchschrift.STAND, WORT),
                    Map.entry(Felder.AKTE, WORT),
                    Map.entry(Felder.BLATT, Map.of("type", "integer")),
                    Map.entry(Felder.SEITE, Map.of("type", "integer")),
                    Map.entry(Felder.TEXT, WORTE),
                    Map.entry(Felder.KOPF, WORTE),
                    Map.entry(Felder.TEXT + Opensearchschrift.TEILE, TEILE),
                    Map.entry(Felder.KOPF + Opensearchschrift.TEILE, TEILE),
                    Map.entry(Opensearchschrift.ROH, BEHALTEN),
                    Map.entry(Felder.EINHEIT, WORT),
                    Map.entry(Felder.LEISTUNG, WORT),
                    Map.entry(Felder.OEFFNUNG, WORT),
                    Map.entry(Felder.PLAN, WORT),
                    Map.entry(Felder.JAHR, WORT),
                    Map.entry(Felder.TYP, WORT),
                    Map.entry(Felder.PERSON, WORT),
                    Map.entry(Felder.WANN, Map.of("type", "long")));

    private final Opensearchleitung leitung;
    private final String vorsatz;
    private final int splitter;

    Opensearchort(Opensearchleitung leitung, VolltextEinstellungen wie) {
        this.leitung = leitung;
        this.vorsatz = wie.vorsatz().toLowerCase(Locale.ROOT) + "-akten-";
        this.splitter = wie.splitter();
    }

    @Override
    public Aktenindex oeffnen(String name) throws IOException {
        if (!brauchbar(name)) {
            leitung.anlegen(
                    vorsatz + name,
                    Map.of(
                            "settings",
                            Map.of(
                                    "number_of_shards",
                                    splitter,
                                    "auto_expand_replicas",
                                    "0-1",
                                    // What is safe is told by the server only when it is on disk.
                                    "translog.durability",
                                    "request"),
                            "mappings",
                            Map.of("dynamic", "strict", "properties", FELDER)));
        }
        return new Opensearchindex(leitung, vorsatz + name);
    }

    @Override
    public boolean brauchbar(String name) throws IOException {
        return leitung.gibtEs(vorsatz + name);
    }

    @Override
    public void nur(Collection<String> namen) throws IOException {
        var alle = leitung.holen("_cat/indices/" + vorsatz + "*?format=json&h=index");
        for (var eintrag : alle) {
            var index = eintrag.path("index").asString();
            if (!namen.contains(index.substring(vorsatz.length()))) {
                leitung.loeschen(index);
            }
        }
    }

    @Override
    public String maschine() {
        return "OpenSearch";
    }
}
