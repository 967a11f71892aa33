package dreiklang.ausdruck;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a decision table holds once it was read: only what was understood.
///
/// @param name what it is called
/// @param wahl which of the rules that apply count
/// @param eingaben its questions
/// @param ausgaben what follows
/// @param regeln its rows
record Tafelinhalt(
        String name,
        Wahl wahl,
        List<Eingabe> eingaben,
        List<Ausgabe> ausgaben,
        List<Zeile> regeln) {

    /// Which of the rules that apply count.
    enum Wahl {
        /// There is never more than one.
        UNIQUE("UNIQUE", ""),
        /// The first.
        FIRST("FIRST", ""),
        /// Any: they all say the same.
        ANY("ANY", ""),
        /// Their numbers are added up.
        SUMME("COLLECT", "SUM"),
        /// The smallest of their numbers.
        KLEINSTE("COLLECT", "MIN"),
        /// The largest of their numbers.
        GROESSTE("COLLECT", "MAX");

        final String verfahren;
        final String zusammen;

        Wahl(String verfahren, String zusammen) {
            this.verfahren = verfahren;
            this.zusammen = zusammen;
        }
    }

    /// Kinds of values.
    enum Art {
        TEXT,
        ZAHL,
        JANEIN,
        TAG
    }

    /// A question.
    ///
    /// @param text as it stands: the name of a field or a calculation
    record Eingabe(String text, Ausdruck ausdruck, Art art) {

        /// Its value as the engine wants it; null when it was not answered.
        @Nullable Object wert(Map<String, List<String>> antworten) {
            boolean feld = text.matches("[a-z][a-z0-9_]*");
            if (!feld) {
                return art == Art.JANEIN
                        ? (Object) ausdruck.gilt(antworten)
                        : ausdruck.rechne(antworten);
            }
            var erste = antworten.getOrDefault(text, List.of()).stream().findFirst();
            return erste.filter(t -> !t.isBlank())
                    .flatMap(t -> gedeutet(t, antworten))
                    .orElse(null);
        }

        private Optional<Object> gedeutet(String text, Map<String, List<String>> antworten) {
            return switch (art) {
                case TEXT -> Optional.of(text);
                case ZAHL -> Optional.of(ausdruck.rechne(antworten));
                case JANEIN -> Optional.of(text.equals("ja") || text.equals("true"));
                case TAG -> tag(text);
            };
        }

        private static Optional<Object> tag(String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /// What follows.
    record Ausgabe(String name, Art art) {}

    /// A row: one test per question, one value per output.
    ///
    /// @param zeile line in the file
    /// @param warum what the author wrote beside it
    record Zeile(List<Tafelzelle> tests, List<String> werte, int zeile, String warum) {}

    /// A number as text, without zeros at the end.
    static String alsText(Object wert) {
        return wert instanceof Number zahl
                ? new BigDecimal(zahl.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(wert);
    }
}
