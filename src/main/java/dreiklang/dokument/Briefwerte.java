package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Geldbetrag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a Vorlage is filled with. Nothing of it is ever taken as Markdown or as a Vorlage.
///
/// @param werte what placeholders show: texts, Geldbetrag, LocalDate, numbers, yes/no, and lists of
///   them or of maps
/// @param antworten what conditions test: stored answers by field; what is missing is taken from
///   `werte`
/// @param bausteine text blocks by name, themselves Vorlagen without text blocks
public record Briefwerte(
        Map<String, Object> werte,
        Map<String, List<String>> antworten,
        Map<String, String> bausteine) {

    /// In the map of an entry of a group: what stands before its fields in the answers, for example
    /// `kinder.2.`. No field can be called like that.
    public static final String ORT = "#ort";

    /// Values without stored answers and text blocks.
    public static Briefwerte nur(Map<String, Object> werte) {
        return new Briefwerte(werte, Map.of(), Map.of());
    }

    /// The fields a Vorlage would name without having a value for them; conditions count, the
    /// entries of lists do not.
    ///
    /// @throws FachlicherFehler as when it is filled
    public Set<String> luecken(String vorlage) {
        return Fuellung.luecken(Vorlage.lesen(vorlage), this);
    }

    Map<String, List<String>> bedingungswerte() {
        var alle = new HashMap<String, List<String>>();
        werte.forEach((name, wert) -> {
            switch (wert) {
                case Geldbetrag betrag -> alle.put(name, List.of(betrag.inEuro().toPlainString()));
                case BigDecimal zahl -> alle.put(name, List.of(zahl.toPlainString()));
                case LocalDate tag -> alle.put(name, List.of(tag.toString()));
                case Boolean ja -> alle.put(name, List.of(ja ? "ja" : "nein"));
                case String text -> alle.put(name, text.isEmpty() ? List.of() : List.of(text));
                default -> {
                    // A list has no single value to compare.
                }
            }
        });
        alle.putAll(antworten);
        return alle;
    }
}
