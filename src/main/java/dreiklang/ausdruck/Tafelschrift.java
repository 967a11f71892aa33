package dreiklang.ausdruck;

import dreiklang.ausdruck.Tafelinhalt.Art;

/// Writes the table anew for the engine: questions by number, cells that were understood, FEEL
/// everywhere.
final class Tafelschrift {

    private static final String FEEL = " expressionLanguage=\"feel\"";

    private Tafelschrift() {}

    static String schreiben(Tafelinhalt tafel, String verfahren, String zusammen) {
        var xml =
                new StringBuilder(
                        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"urn:dreiklang:tafel\">"
                                + "<decision id=\"t\" name=\"t\"><decisionTable id=\"tt\" hitPolicy=\""
                                + verfahren
                                + (zusammen.isEmpty()
                                        ? "\""
                                        : "\" aggregation=\"" + zusammen + "\"")
                                + ">");
        for (int i = 0; i < tafel.eingaben().size(); i++) {
            xml.append(
                    "<input id=\"i%d\"><inputExpression id=\"x%d\"%s><text>e%d</text></inputExpression></input>"
                            .formatted(i, i, FEEL, i));
        }
        for (var ausgabe : tafel.ausgaben()) {
            xml.append(
                    "<output id=\"o_%s\" name=\"%s\"/>".formatted(ausgabe.name(), ausgabe.name()));
        }
        for (int n = 1; n <= tafel.regeln().size(); n++) {
            regel(tafel, n, xml);
        }
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    private static void regel(Tafelinhalt tafel, int nummer, StringBuilder xml) {
        var regel = tafel.regeln().get(nummer - 1);
        xml.append("<rule id=\"r").append(nummer).append("\">");
        int spalte = 0;
        for (var test : regel.tests()) {
            String text = test.text().equals("-") ? "" : test.text();
            xml.append(zelle("inputEntry", "c" + nummer + "_" + spalte++, text));
        }
        spalte = 0;
        for (var wert : regel.werte()) {
            boolean text = tafel.ausgaben().get(spalte).art() == Art.TEXT;
            String literal = text ? "\"" + wert + "\"" : wert;
            xml.append(zelle("outputEntry", "w" + nummer + "_" + spalte++, literal));
        }
        xml.append("</rule>");
    }

    private static String zelle(String element, String id, String text) {
        String sicher = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<%s id=\"%s\"%s><text>%s</text></%s>".formatted(element, id, FEEL, sicher, element);
    }
}
