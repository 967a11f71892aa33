package dreiklang.volltext;

import dreiklang.volltext.Suchauftrag.Menge;
import dreiklang.volltext.Suchauftrag.Sicht;
import java.time.Instant;
import java.util.Collection;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Adds to a question what somebody may see and what she has narrowed it to, so that hits, counts
/// and proposals come from what is left.
final class Eingrenzung {

    private Eingrenzung() {}

    /// A question that finds only what the asking person may see and has chosen.
    static Query von(Query frage, Suchauftrag auftrag) {
        var alles = new BooleanQuery.Builder().add(frage, Occur.MUST);
        sichtbar(auftrag.sicht(), alles);
        if (!auftrag.verborgen().isEmpty()) {
            alles.add(eines(Felder.AKTE, auftrag.verborgen()), Occur.MUST_NOT);
        }
        var wahl = auftrag.wahl();
        if (auftrag.plaene().isEmpty()) {
            gewaehlt(Felder.PLAN, wahl.plan(), alles);
        } else {
            alles.add(eines(Felder.PLAN, auftrag.plaene()), Occur.FILTER);
        }
        gewaehlt(Felder.EINHEIT, wahl.einheit(), alles);
        gewaehlt(Felder.JAHR, wahl.jahr(), alles);
        gewaehlt(Felder.TYP, wahl.typ(), alles);
        gewaehlt(Felder.PERSON, wahl.person(), alles);
        if (wahl.seit().isAfter(Instant.EPOCH)) {
            alles.add(
                    LongPoint.newRangeQuery(
                            Felder.WANN, wahl.seit().getEpochSecond(), Long.MAX_VALUE),
                    Occur.FILTER);
        }
        return alles.build();
    }

    private static void sichtbar(Sicht sicht, BooleanQuery.Builder alles) {
        var offen =
                new BooleanQuery.Builder()
                        .add(new MatchAllDocsQuery(), Occur.MUST)
                        .add(eines(Felder.LEISTUNG, sicht.vertraulich()), Occur.MUST_NOT)
                        .build();
        var hell = einer(sicht.offen());
        hell.add(eines(Felder.EINHEIT, sicht.einheiten()), Occur.SHOULD);
        alles.add(hell.build(), Occur.FILTER)
                .add(einer(sicht.zu()).build(), Occur.MUST_NOT)
                .add(
                        new BooleanQuery.Builder()
                                .add(offen, Occur.SHOULD)
                                .add(eines(Felder.OEFFNUNG, sicht.geoeffnet()), Occur.SHOULD)
                                .build(),
                        Occur.FILTER);
    }

    private static BooleanQuery.Builder einer(Menge menge) {
        return new BooleanQuery.Builder()
                .add(eines(Felder.EINHEIT, menge.einheiten()), Occur.SHOULD)
                .add(eines(Felder.PLAN, menge.nummern()), Occur.SHOULD)
                .add(eines(Felder.AKTE, menge.akten()), Occur.SHOULD);
    }

    private static Query eines(String feld, Collection<String> werte) {
        return new TermInSetQuery(feld, werte.stream().map(BytesRef::new).toList());
    }

    private static void gewaehlt(String feld, String wert, BooleanQuery.Builder alles) {
        if (!wert.isEmpty()) {
            alles.add(new TermQuery(new Term(feld, wert)), Occur.FILTER);
        }
    }
}
