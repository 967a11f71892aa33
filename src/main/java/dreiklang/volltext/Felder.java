package dreiklang.volltext;

import dreiklang.basis.Kalender;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/// The fields of the index, and how a page becomes a document of it.
final class Felder {

    static final String STUECK = "stueck";
    static final String AKTE = "akte";
    static final String BLATT = "blatt";
    static final String SEITE = "seite";
    static final String TEXT = "text";
    static final String KOPF = "kopf";
    static final String EINHEIT = "einheit";
    static final String LEISTUNG = "leistung";
    static final String OEFFNUNG = "oeffnung";
    static final String PLAN = "plan";
    static final String JAHR = "jahr";
    static final String TYP = "typ";
    static final String PERSON = "person";
    static final String ART = "art";
    static final String WANN = "wann";

    /// Those by which hits are narrowed and counted.
    static final List<String> GEZAEHLT = List.of(PLAN, EINHEIT, JAHR, TYP, PERSON);

    private Felder() {}

    static List<Document> dokumente(Indexstueck stueck) {
        return stueck.seiten().stream().map(s -> dokument(stueck, s)).toList();
    }

    private static Document dokument(Indexstueck stueck, Indexstueck.Seite seite) {
        var dokument = new Document();
        dokument.add(new StringField(STUECK, stueck.schluessel(), Store.NO));
        dokument.add(new StringField(AKTE, stueck.akte(), Store.YES));
        dokument.add(new StoredField(BLATT, stueck.blatt()));
        dokument.add(new StoredField(SEITE, seite.nummer()));
        dokument.add(new TextField(TEXT, seite.text(), Store.YES));
        dokument.add(new TextField(KOPF, stueck.kopf(), Store.NO));
        dokument.add(new StringField(LEISTUNG, stueck.leistung(), Store.NO));
        dokument.add(
                new StringField(OEFFNUNG, stueck.leistung() + "@" + stueck.einheit(), Store.NO));
        gezaehlt(dokument, EINHEIT, stueck.einheit());
        gezaehlt(dokument, JAHR, String.valueOf(stueck.wann().atZone(Kalender.ORTSZEIT).getYear()));
        gezaehlt(dokument, TYP, stueck.typ());
        dokument.add(new StoredField(ART, stueck.typ()));
        dokument.add(new LongPoint(WANN, stueck.wann().getEpochSecond()));
        stueck.personen().forEach(person -> gezaehlt(dokument, PERSON, person));
        stufen(stueck.plan()).forEach(stufe -> gezaehlt(dokument, PLAN, stufe));
        return dokument;
    }

    private static void gezaehlt(Document dokument, String feld, String wert) {
        dokument.add(new StringField(feld, wert, Store.NO));
        dokument.add(new SortedSetDocValuesField(feld, new BytesRef(wert)));
    }

    /// `36.20.10` belongs to `36`, `36.20` and itself.
    static List<String> stufen(String nummer) {
        var stufen = new ArrayList<String>();
        for (int punkt = nummer.indexOf('.'); punkt > 0; punkt = nummer.indexOf('.', punkt + 1)) {
            stufen.add(nummer.substring(0, punkt));
        }
        stufen.add(nummer);
        return stufen;
    }
}
