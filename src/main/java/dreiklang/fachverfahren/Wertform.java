package dreiklang.fachverfahren;

import dreiklang.basis.Kalender;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a value is written for a Fachverfahren.
enum Wertform {
    TEXT,
    GROSS,
    ZAHL,
    CENT,
    JA_NEIN,
    DATUM,
    DATUM_DEUTSCH,
    DATUM_KURZ,
    LISTE;

    private static final DateTimeFormatter DEUTSCH = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    static Optional<Wertform> von(String wort) {
        return Arrays.stream(values()).filter(f -> f.wort().equals(wort)).findFirst();
    }

    static String alle() {
        return Arrays.stream(values()).map(Wertform::wort).collect(Collectors.joining(", "));
    }

    private String wort() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The value in this form; empty when it cannot be written so.
    ///
    /// @return text, number, truth value or list of texts
    Optional<Object> von(List<String> werte) {
        var text = String.join(", ", werte);
        return switch (this) {
            case TEXT -> Optional.of(text);
            case GROSS -> Optional.of(text.toUpperCase(Locale.GERMAN));
            case LISTE -> Optional.of(List.copyOf(werte));
            case ZAHL -> zahl(text).map(z -> z);
            case CENT -> zahl(text).map(Wertform::cent);
            case JA_NEIN -> janein(text);
            case DATUM -> tag(text).map(LocalDate::toString);
            case DATUM_DEUTSCH -> tag(text).map(DEUTSCH::format);
            case DATUM_KURZ -> tag(text).map(DateTimeFormatter.BASIC_ISO_DATE::format);
        };
    }

    private static Optional<BigDecimal> zahl(String text) {
        return text.matches("-?\\d{1,15}([.,]\\d{1,6})?")
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }

    private static Object cent(BigDecimal euro) {
        return euro.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    }

    private static Optional<Object> janein(String text) {
        return switch (text) {
            case "ja", "true" -> Optional.of(true);
            case "nein", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> tag(String text) {
        try {
            return Optional.of(
                    text.length() > 10
                            ? LocalDate.ofInstant(Instant.parse(text), Kalender.ORTSZEIT)
                            : LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
