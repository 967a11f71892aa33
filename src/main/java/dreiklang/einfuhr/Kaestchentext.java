package dreiklang.einfuhr;

import dreiklang.dokument.Pdfformular.Pdffeld;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What the words at a box say: Ja or Nein, a letter, an option.
final class Kaestchentext {

    private static final Pattern VORN = Pattern.compile("(?is)(ja|nein)\\b[,:.]? ?(.*)");
    private static final Pattern HINTEN = Pattern.compile("(?is)(.*?)[ ?.,:]+(ja|nein)\\.?");
    private static final Pattern BUCHSTABE = Pattern.compile("(?s)([A-Z])(?:[,.):]\\s*(.*))?");

    private final Pdfbeschriftung beschriftung;

    Kaestchentext(Pdfbeschriftung beschriftung) {
        this.beschriftung = beschriftung;
    }

    /// `ja`, `nein` or empty: what the words beside the box say, else its tooltip.
    String antwort(Pdffeld feld) {
        var daneben =
                beschriftung
                        .beiKaestchen(feld.seite(), feld.ort())
                        .orElse("")
                        .toLowerCase(Locale.GERMAN);
        if (daneben.matches("(ja|nein)\\b.{0,40}")) {
            return daneben.startsWith("ja") ? "ja" : "nein";
        }
        var vorn = VORN.matcher(feld.tooltip());
        if (vorn.matches()) {
            return vorn.group(1).toLowerCase(Locale.GERMAN);
        }
        var hinten = HINTEN.matcher(feld.tooltip());
        return hinten.matches() ? hinten.group(2).toLowerCase(Locale.GERMAN) : "";
    }

    String buchstabe(Pdffeld feld) {
        var tooltip = BUCHSTABE.matcher(feld.tooltip());
        var daneben = beschriftung.beiKaestchen(feld.seite(), feld.ort()).orElse("");
        return tooltip.matches() ? tooltip.group(1) : daneben.matches("[A-Z]") ? daneben : "";
    }

    static String stamm(Pdffeld feld) {
        var name = feld.name().replaceFirst("^[A-Z]\\d{0,2} ?- ?", "");
        int komma = name.lastIndexOf(',');
        return komma < 0 ? "" : name.substring(0, komma).strip();
    }

    static Map<String, Object> option(String wert, String text) {
        var option = new LinkedHashMap<String, Object>();
        option.put("wert", wert);
        option.put("text", Datenfeldumsetzung.gekuerzt(text, 300));
        return option;
    }

    static String wert(String text, Map<String, String> vergeben) {
        var kennung = Namensgeber.kennung(text, '-', 30);
        var stamm = kennung.isEmpty() ? "wert" : kennung;
        var wert = stamm;
        for (int i = 2; vergeben.containsKey(wert); i++) {
            wert = stamm + "-" + i;
        }
        return wert;
    }

    String optionstext(Pdffeld feld) {
        var text = BUCHSTABE.matcher(feld.tooltip());
        if (text.matches() && text.group(2) != null) {
            return gross(Pdfbeschriftung.gereinigt(text.group(2)));
        }
        return gross(ohneAntwort(beschriftung.von(feld).text()));
    }

    /// Without Ja or Nein in front or behind.
    static String ohneAntwort(String label) {
        var rein = Pdfbeschriftung.gereinigt(label);
        var hinten = HINTEN.matcher(rein);
        if (hinten.matches()) {
            var frage = hinten.group(1).strip();
            return rein.substring(frage.length()).startsWith("?") ? frage + "?" : frage;
        }
        var vorn = VORN.matcher(rein);
        return vorn.matches() ? gross(vorn.group(2)) : rein;
    }

    private static String gross(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
