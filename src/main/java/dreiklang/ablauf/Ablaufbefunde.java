package dreiklang.ablauf;

import dreiklang.basis.Befund;
import dreiklang.basis.XmlLeser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What is found in a process file: what is wrong, what is ignored, and where every identifier
/// stands.
final class Ablaufbefunde {

    private static final Pattern KENNUNG = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,79}");
    private static final Pattern STEUERZEICHEN = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");

    private final String datei;
    private final List<Befund> befunde = new ArrayList<>();
    private final Map<String, Nebenbei> nebenbei = new LinkedHashMap<>();
    private final Map<String, Integer> kennungen = new HashMap<>();

    Ablaufbefunde(String datei) {
        this.datei = datei;
    }

    private record Nebenbei(Befund erster, int oft) {}

    /// What is wrong so far.
    List<Befund> befunde() {
        return befunde;
    }

    /// What is ignored, each kind once with its first place and how often it is there.
    List<Befund> hinweise() {
        return nebenbei.values().stream()
                .map(n ->
                        n.oft() == 1
                                ? n.erster()
                                : new Befund(
                                        datei,
                                        n.erster().zeile(),
                                        n.erster().code(),
                                        n.erster().satz() + " Das kommt " + n.oft() + "-mal vor."))
                .toList();
    }

    /// Line of every identifier.
    Map<String, Integer> zeilen() {
        return kennungen;
    }

    /// Takes an identifier in; it has to be well-formed and the only one.
    void kennung(XmlLeser.Element element, String wert) {
        if (!KENNUNG.matcher(wert).matches()) {
            befund(
                    element,
                    "V-108",
                    "hat eine ungültige id. Erlaubt sind Buchstaben, Ziffern, Punkt, Binde- und Unterstrich, höchstens 80 Zeichen.");
        } else if (kennungen.putIfAbsent(wert, element.zeile()) != null) {
            befund(element, "V-109", "hat eine id, die schon vergeben ist.");
        }
    }

    /// Adds a finding at an element.
    void befund(XmlLeser.Element element, String code, String satz) {
        befunde.add(new Befund(datei, element.zeile(), code, wo(element) + " " + satz));
    }

    /// Adds a remark about a kind of thing that is ignored.
    void hinweis(XmlLeser.Element element, int zeile, String art, String satz) {
        var befund = new Befund(datei, zeile, "V-420", wo(element) + " " + satz);
        nebenbei.merge(
                art, new Nebenbei(befund, 1), (a, b) -> new Nebenbei(a.erster(), a.oft() + 1));
    }

    private static String wo(XmlLeser.Element element) {
        String id = element.attribut("id").orElse("");
        String name = element.attribut("name").orElse("").strip().replaceAll("\\s+", " ");
        return kurz(element.name())
                + (id.isEmpty() ? "" : " „" + kurz(id) + "“")
                + (name.isEmpty() ? "" : " (" + kurz(name) + ")");
    }

    /// Adds the finding that something would be executed elsewhere.
    void wirksam(XmlLeser.Element an, int zeile, String name) {
        befunde.add(
                new Befund(
                        datei,
                        zeile,
                        "V-421",
                        wo(an)
                                + " trägt die Beigabe "
                                + kurz(name)
                                + ". Sie würde anderswo etwas ausführen, hier nicht. Entfernen Sie sie im Zeichenprogramm; was das Programm tut, sagt dreiklang:schritt."));
    }

    /// Whether a text may hold an expression or characters nobody types.
    static boolean verdaechtig(String wert) {
        return wert.contains("${") || wert.contains("#{") || STEUERZEICHEN.matcher(wert).find();
    }

    /// A text from the file, cut so that a finding stays readable.
    static String kurz(String text) {
        String lesbar = STEUERZEICHEN.matcher(text).replaceAll("?");
        return lesbar.length() > 60 ? lesbar.substring(0, 60) + "…" : lesbar;
    }
}
