package dreiklang.formular;

import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import java.util.Set;

/// What browsers can fill in by themselves (WCAG 1.3.5).
final class Autofill {

    private static final Set<String> WERTE =
            Set.of(
                    "name",
                    "honorific-prefix",
                    "given-name",
                    "additional-name",
                    "family-name",
                    "honorific-suffix",
                    "organization",
                    "organization-title",
                    "street-address",
                    "address-line1",
                    "address-line2",
                    "address-level2",
                    "postal-code",
                    "country",
                    "country-name",
                    "bday",
                    "sex",
                    "tel",
                    "email",
                    "url");

    private Autofill() {}

    /// The value of the HTML attribute, may be empty (F-116).
    static String lesen(Kapitelleser leser, YamlKnoten knoten) {
        var wert = leser.text(knoten, "autofill", 40).orElse("");
        if (!wert.isEmpty() && !WERTE.contains(wert)) {
            leser.melde(
                    knoten.bei("autofill").orElse(knoten),
                    "F-116",
                    "„autofill: " + wert + "“ ist kein Wert des HTML-Attributs autocomplete.");
        }
        return wert;
    }
}
