package dreiklang.volltext;

import dreiklang.basis.Kalender;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a page becomes a document of OpenSearch. The words are made here, so both machines find the
/// same: the words as they stand in one field, the parts of compounds beside it in another.
final class Opensearchschrift {

    static final String STAND = "stand";
    static final String ROH = "roh";
    static final String TEILE = "_teile";

    /// What is shown around a word is looked for up to here.
    private static final int LAENGSTER_TEXT = 100_000;

    private Opensearchschrift() {}

    /// @param stand tells this state of the piece from earlier ones
    static Map<String, Object> seite(Indexstueck stueck, Indexstueck.Seite seite, String stand) {
        var felder = new LinkedHashMap<String, Object>();
        felder.put(Felder.STUECK, stueck.schluessel());
        felder.put(STAND, stand);
        felder.put(Felder.AKTE, stueck.akte());
        felder.put(Felder.BLATT, stueck.blatt());
        felder.put(Felder.SEITE, seite.nummer());
        worte(Felder.TEXT, seite.text(), felder);
        worte(Felder.KOPF, stueck.kopf(), felder);
        felder.put(ROH, lesbar(seite.text()));
        felder.put(Felder.EINHEIT, stueck.einheit());
        felder.put(Felder.LEISTUNG, stueck.leistung());
        felder.put(Felder.OEFFNUNG, stueck.leistung() + "@" + stueck.einheit());
        felder.put(Felder.PLAN, Felder.stufen(stueck.plan()));
        felder.put(Felder.JAHR, String.valueOf(stueck.wann().atZone(Kalender.ORTSZEIT).getYear()));
        felder.put(Felder.TYP, stueck.typ());
        felder.put(Felder.PERSON, stueck.personen());
        felder.put(Felder.WANN, stueck.wann().getEpochSecond());
        return felder;
    }

    private static void worte(String feld, String text, Map<String, Object> felder) {
        felder.put(feld, String.join(" ", Schriftanalyse.FRAGE.worte(text)));
        felder.put(feld + TEILE, String.join(" ", Schriftanalyse.SCHRIFT.glieder(text)));
    }

    /// Half a letter of two cannot be sent.
    private static String lesbar(String text) {
        var kurz = text.length() > LAENGSTER_TEXT ? text.substring(0, LAENGSTER_TEXT) : text;
        return new String(kurz.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
