package dreiklang.ablauf;

import dreiklang.basis.XmlLeser;
import java.util.Set;
import java.util.regex.Pattern;

/// Checks the form of a process file against the list of elements and attributes; gathers what is
/// wrong, and what is ignored.
final class Ablaufform {

    private static final Pattern ZAHL = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,12})?");
    private static final Set<String> ZAHLEN = Set.of("x", "y", "width", "height");

    private final Ablaufbefunde befunde;
    private final Ablaufbeiwerk beiwerk;

    Ablaufform(Ablaufbefunde befunde) {
        this.befunde = befunde;
        this.beiwerk = new Ablaufbeiwerk(befunde);
    }

    /// Checks an element and everything in it.
    void form(XmlLeser.Element element) {
        var erlaubt = Ablaufformat.element(element.namensraum(), element.name());
        if (erlaubt == null) {
            befunde.befund(
                    element,
                    "V-104",
                    "wird nicht unterstützt. Bitte entfernen; was erlaubt ist, steht in docs/ablaeufe.md.");
            return;
        }
        element.attribute().forEach((name, wert) -> attribut(element, erlaubt, name, wert));
        text(element, erlaubt);
        for (var kind : element.kinder()) {
            boolean bpmn = Ablaufformat.BPMN.equals(kind.namensraum());
            if (bpmn && kind.name().equals(Ablaufformat.BEIGABEN)) {
                kind.kinder().forEach(k -> beiwerk.beigabe(element, k));
            } else if (erlaubt.kinder().contains("~" + kind.name())
                    && kind.namensraum().equals(element.namensraum())) {
                beiwerk.beiwerk(kind);
            } else if (erlaubt.kinder().contains(kind.name())) {
                form(kind);
            } else {
                befunde.befund(kind, "V-105", Ablaufrat.zu(kind.name(), element.name()));
            }
        }
    }

    private void attribut(
            XmlLeser.Element element, Ablaufformat.Element erlaubt, String name, String wert) {
        String lokal = Ablaufformat.attribut(name);
        boolean fremd = lokal.startsWith("{");
        boolean zier = erlaubt.attribute().contains("~" + lokal);
        if (fremd
                ? Ablaufbeigaben.wirkt(Ablaufbeiwerk.lokal(name))
                : !zier && !erlaubt.attribute().contains(lokal)) {
            befunde.befund(
                    element,
                    "V-106",
                    "trägt das Attribut "
                            + Ablaufbefunde.kurz(name)
                            + ", das nicht unterstützt wird. Bitte entfernen.");
        } else if (wert.length() > Ablaufformat.ATTRIBUT || Ablaufbefunde.verdaechtig(wert)) {
            befunde.befund(
                    element,
                    "V-107",
                    "trägt im Attribut "
                            + Ablaufbefunde.kurz(lokal)
                            + " einen Wert, der nicht erlaubt ist: zu lang, Steuerzeichen oder ein Ausdruck mit ${ oder #{.");
        } else if (fremd) {
            beiwerk.attribut(element, name);
        } else if (zier) {
            zier(element, lokal, wert);
        } else {
            wert(element, lokal, wert);
        }
    }

    private void zier(XmlLeser.Element element, String lokal, String wert) {
        if (lokal.equals("triggeredByEvent") && wert.equals("true")) {
            befunde.befund(
                    element,
                    "V-106",
                    "wird durch ein Ereignis ausgelöst. Das gibt es nicht; nehmen Sie einen Zeitgeber am Rand einer Aufgabe.");
        }
    }

    private void wert(XmlLeser.Element element, String lokal, String wert) {
        if (lokal.equals("id")) {
            befunde.kennung(element, wert);
        } else if (lokal.equals("xsi:type") && !wert.matches("([A-Za-z0-9]+:)?tFormalExpression")) {
            befunde.befund(element, "V-107", "hat einen unbekannten xsi:type.");
        } else if (ZAHLEN.contains(lokal) && !ZAHL.matcher(wert).matches()) {
            befunde.befund(element, "V-107", "trägt im Attribut " + lokal + " keine Zahl.");
        } else if ((lokal.startsWith("is") || lokal.equals("cancelActivity"))
                && !wert.equals("true")
                && !wert.equals("false")) {
            befunde.befund(
                    element, "V-107", "trägt im Attribut " + lokal + " weder true noch false.");
        }
    }

    private void text(XmlLeser.Element element, Ablaufformat.Element erlaubt) {
        String text = element.text();
        if (text.length() > erlaubt.text()) {
            befunde.befund(
                    element,
                    "V-110",
                    erlaubt.text() == 0
                            ? "darf keinen Text enthalten."
                            : "enthält mehr als " + erlaubt.text() + " Zeichen Text.");
        } else if (Ablaufbefunde.verdaechtig(text)) {
            befunde.befund(
                    element,
                    "V-110",
                    "enthält Steuerzeichen oder einen Ausdruck mit ${ oder #{. Bedingungen schreiben Sie so: ergebnis = 'BEWILLIGT'.");
        }
    }
}
