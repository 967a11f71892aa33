package dreiklang.ablauf;

import dreiklang.basis.Befund;
import dreiklang.basis.XmlLeser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Checks the form of a process file against the list of elements and attributes; gathers what is
/// wrong.
final class Ablaufform {

    private static final Pattern KENNUNG = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,79}");
    private static final Pattern ZAHL = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,12})?");
    private static final Pattern STEUERZEICHEN = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");
    private static final Set<String> ZAHLEN = Set.of("x", "y", "width", "height");

    private final String datei;
    private final List<Befund> befunde = new ArrayList<>();
    private final Map<String, Integer> kennungen = new HashMap<>();

    Ablaufform(String datei) {
        this.datei = datei;
    }

    /// What is wrong so far.
    List<Befund> befunde() {
        return befunde;
    }

    /// Line of every identifier.
    Map<String, Integer> zeilen() {
        return kennungen;
    }

    /// Checks an element and everything in it.
    void form(XmlLeser.Element element) {
        var erlaubt = Ablaufformat.element(element.namensraum(), element.name());
        if (erlaubt == null) {
            befund(
                    element,
                    "V-104",
                    "wird nicht unterstützt. Bitte entfernen; was erlaubt ist, steht in docs/ablaeufe.md.");
            return;
        }
        element.attribute().forEach((name, wert) -> attribut(element, erlaubt, name, wert));
        text(element, erlaubt);
        for (var kind : element.kinder()) {
            if (erlaubt.kinder().contains(kind.name())) {
                form(kind);
            } else {
                befund(kind, "V-105", "darf in " + element.name() + " nicht stehen.");
            }
        }
    }

    private void attribut(
            XmlLeser.Element element, Ablaufformat.Element erlaubt, String name, String wert) {
        String lokal = Ablaufformat.attribut(name);
        if (!erlaubt.attribute().contains(lokal)) {
            befund(
                    element,
                    "V-106",
                    "trägt das Attribut " + kurz(name) + ", das nicht unterstützt wird.");
        } else if (wert.length() > Ablaufformat.ATTRIBUT || verdaechtig(wert)) {
            befund(
                    element,
                    "V-107",
                    "trägt im Attribut "
                            + lokal
                            + " einen Wert, der nicht erlaubt ist: zu lang, Steuerzeichen oder ein Ausdruck mit ${ oder #{.");
        } else if (lokal.equals("id")) {
            kennung(element, wert);
        } else if (lokal.equals("xsi:type") && !wert.matches("([A-Za-z0-9]+:)?tFormalExpression")) {
            befund(element, "V-107", "hat einen unbekannten xsi:type.");
        } else if (ZAHLEN.contains(lokal) && !ZAHL.matcher(wert).matches()) {
            befund(element, "V-107", "trägt im Attribut " + lokal + " keine Zahl.");
        } else if (lokal.startsWith("is") || lokal.equals("cancelActivity")) {
            if (!wert.equals("true") && !wert.equals("false")) {
                befund(element, "V-107", "trägt im Attribut " + lokal + " weder true noch false.");
            }
        }
    }

    private void kennung(XmlLeser.Element element, String wert) {
        if (!KENNUNG.matcher(wert).matches()) {
            befund(
                    element,
                    "V-108",
                    "hat eine ungültige id. Erlaubt sind Buchstaben, Ziffern, Punkt, Binde- und Unterstrich, höchstens 80 Zeichen.");
        } else if (kennungen.putIfAbsent(wert, element.zeile()) != null) {
            befund(element, "V-109", "hat eine id, die schon vergeben ist.");
        }
    }

    private void text(XmlLeser.Element element, Ablaufformat.Element erlaubt) {
        String text = element.text();
        if (text.length() > erlaubt.text()) {
            befund(
                    element,
                    "V-110",
                    erlaubt.text() == 0
                            ? "darf keinen Text enthalten."
                            : "enthält mehr als " + erlaubt.text() + " Zeichen Text.");
        } else if (verdaechtig(text)) {
            befund(element, "V-110", "enthält Steuerzeichen oder einen Ausdruck mit ${ oder #{.");
        }
    }

    private static boolean verdaechtig(String wert) {
        return wert.contains("${") || wert.contains("#{") || STEUERZEICHEN.matcher(wert).find();
    }

    /// Adds a finding at an element.
    void befund(XmlLeser.Element element, String code, String satz) {
        String id = element.attribut("id").orElse("");
        String wo = kurz(element.name()) + (id.isEmpty() ? "" : " „" + kurz(id) + "“");
        befunde.add(new Befund(datei, element.zeile(), code, wo + " " + satz));
    }

    /// A text from the file, cut so that a finding stays readable.
    static String kurz(String text) {
        String lesbar = STEUERZEICHEN.matcher(text).replaceAll("?");
        return lesbar.length() > 60 ? lesbar.substring(0, 60) + "…" : lesbar;
    }
}
