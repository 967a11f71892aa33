package dreiklang.formular;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the questions of a Formular ask about the person who fills it in. That is what `autofill`
/// says already (WCAG 1.3.5); only the number of a house has no word there: it stands behind the
/// street.
public final class Bedeutungen {

    private static final String HAUSNUMMER = "house-number";
    private static final String STRASSE = "address-line1";

    private final Map<String, String> zuFeld = new LinkedHashMap<>();

    /// @param formular whose questions
    public Bedeutungen(Formular formular) {
        var davor = "";
        for (var feld : formular.felder()) {
            boolean nummer =
                    davor.equals(STRASSE)
                            && feld.autofill().isEmpty()
                            && feld.name().endsWith("hausnummer");
            davor = nummer ? HAUSNUMMER : feld.autofill();
            if (!davor.isEmpty()) {
                zuFeld.put(feld.name(), davor);
            }
        }
    }

    /// The meaning of a question, empty when it asks for nothing of that kind.
    public Optional<String> von(Feld feld) {
        return Optional.ofNullable(zuFeld.get(feld.name()));
    }

    /// The answer to a question from what is known.
    ///
    /// @param bekannt meaning → value
    public Optional<String> antwort(Feld feld, Map<String, String> bekannt) {
        return von(feld).filter(b -> passt(feld.art(), b)).flatMap(b -> wert(b, bekannt));
    }

    private Optional<String> wert(String bedeutung, Map<String, String> bekannt) {
        var teile =
                switch (bedeutung) {
                    case "name" -> List.of("given-name", "family-name");
                    case "street-address" -> List.of(STRASSE, HAUSNUMMER);
                    case STRASSE ->
                            zuFeld.containsValue(HAUSNUMMER)
                                    ? List.of(STRASSE)
                                    : List.of(STRASSE, HAUSNUMMER);
                    default -> List.of(bedeutung);
                };
        return bekannt.containsKey(teile.getFirst())
                ? Optional.of(
                        teile.stream()
                                .flatMap(t -> Stream.ofNullable(bekannt.get(t)))
                                .collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private static boolean passt(Feldart art, String bedeutung) {
        return switch (art) {
            case DATUM -> bedeutung.equals("bday");
            case EMAIL -> bedeutung.equals("email");
            case TELEFON -> bedeutung.equals("tel");
            case TEXT, PLZ -> !bedeutung.equals("bday");
            default -> false;
        };
    }
}
