package dreiklang.einfuhr;

import java.util.List;
import java.util.Map;

/// What stands in a file of XDatenfelder, version 2.0 or 3.0.
///
/// @param fassung `2.0` or `3.0`
/// @param kopf the schema itself
/// @param inhalt what it contains, in order
/// @param regeln its own rules
record Xdf(String fassung, Kopf kopf, List<Glied> inhalt, List<Regel> regeln) {

    static final int UNBEGRENZT = Integer.MAX_VALUE;

    /// The same with the entries of lists that are only named.
    ///
    /// @param listen the lists by their address
    Xdf mit(Map<String, Codeliste> listen) {
        return new Xdf(fassung, kopf, mit(inhalt, listen), regeln);
    }

    private static List<Glied> mit(List<Glied> inhalt, Map<String, Codeliste> listen) {
        return inhalt.stream()
                .map(g -> new Glied(g.von(), g.bis(), g.bezug(), mit(g.element(), listen)))
                .toList();
    }

    private static Element mit(Element element, Map<String, Codeliste> listen) {
        return switch (element) {
            case Gruppe g -> new Gruppe(g.kopf(), mit(g.inhalt(), listen), g.regeln());
            case Datenfeld f when f.liste().werte().isEmpty() ->
                    new Datenfeld(
                            f.kopf(),
                            f.feldart(),
                            f.datentyp(),
                            f.grenzen(),
                            f.inhalt(),
                            listen.getOrDefault(f.liste().kennung(), f.liste()));
            case Datenfeld f -> f;
        };
    }

    /// What every element has.
    ///
    /// @param id its FIM id
    /// @param version its version
    /// @param name internal name
    /// @param bezeichnung what people read, may be empty
    /// @param hilfe help for people who fill in, may be empty
    /// @param bezug legal rule, may be empty
    record Kopf(
            String id,
            String version,
            String name,
            String bezeichnung,
            String hilfe,
            String bezug) {

        String lesbar() {
            return bezeichnung.isBlank() ? name : bezeichnung;
        }
    }

    /// Something in a structure, with how often it occurs.
    record Glied(int von, int bis, String bezug, Element element) {}

    /// A field or a group.
    sealed interface Element permits Datenfeld, Gruppe {
        Kopf kopf();
    }

    /// A Datenfeldgruppe.
    record Gruppe(Kopf kopf, List<Glied> inhalt, List<Regel> regeln) implements Element {}

    /// A Datenfeld.
    ///
    /// @param feldart `input`, `select`, `label` and others
    /// @param datentyp `text`, `bool` and others
    /// @param grenzen minLength, maxLength, minValue, maxValue, pattern
    /// @param inhalt preset content or text of a label
    /// @param liste the code list, when it has one
    record Datenfeld(
            Kopf kopf,
            String feldart,
            String datentyp,
            Map<String, String> grenzen,
            String inhalt,
            Codeliste liste)
            implements Element {}

    /// A code list, named or complete.
    ///
    /// @param kennung its address or id, empty when there is none
    /// @param version its version
    /// @param werte codes and texts, empty when it is only named
    record Codeliste(String kennung, String version, Map<String, String> werte) {

        static final Codeliste KEINE = new Codeliste("", "", Map.of());

        boolean gibtEs() {
            return !kennung.isEmpty() || !werte.isEmpty();
        }
    }

    /// A rule: a German sentence.
    record Regel(String id, String name, String satz) {}
}
