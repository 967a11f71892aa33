package dreiklang.dokument;

import dreiklang.basis.Geldbetrag;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts values into a Vorlage. What people wrote stays text: it can become neither a heading nor a
/// link nor a tag.
final class Fuellung {

    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private static final Pattern SATZZEICHEN = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern LEERES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern ABSATZ = Pattern.compile("\\n[\\s\\p{Z}]*\\n");

    private Fuellung() {}

    /// The filled text in Markdown.
    static String fuellen(List<Vorlage.Teil> teile, Map<String, ?> werte) {
        var aus = new StringBuilder();
        teile.forEach(teil -> schreiben(teil, werte, aus));
        return aus.toString();
    }

    private static void schreiben(Vorlage.Teil teil, Map<String, ?> werte, StringBuilder aus) {
        switch (teil) {
            case Vorlage.Teil.Text text -> aus.append(text.text());
            case Vorlage.Teil.Wert wert ->
                    aus.append(
                            wert.allein()
                                    ? absaetze(lesbar(werte.get(wert.feld())))
                                    : zeile(lesbar(werte.get(wert.feld()))));
            case Vorlage.Teil.Wenn wenn -> {
                if (gilt(werte.get(wenn.feld())) != wenn.nicht()) {
                    wenn.teile().forEach(t -> schreiben(t, werte, aus));
                }
            }
            case Vorlage.Teil.Je je -> {
                for (Object eintrag : liste(werte.get(je.liste()))) {
                    var innen = innen(werte, eintrag);
                    je.teile().forEach(t -> schreiben(t, innen, aus));
                }
            }
        }
    }

    private static Map<String, Object> innen(Map<String, ?> aussen, Object eintrag) {
        var werte = new HashMap<String, Object>(aussen);
        if (eintrag instanceof Map<?, ?> felder) {
            felder.forEach((name, wert) -> werte.put(String.valueOf(name), wert));
        } else {
            werte.put(Vorlage.EINTRAG, eintrag);
        }
        return werte;
    }

    private static Collection<?> liste(@Nullable Object wert) {
        return switch (wert) {
            case null -> List.of();
            case Collection<?> mehrere -> mehrere;
            default -> lesbar(wert).isBlank() ? List.of() : List.of(wert);
        };
    }

    /// Empty, false and "nein" do not hold.
    private static boolean gilt(@Nullable Object wert) {
        return switch (wert) {
            case null -> false;
            case Boolean ja -> ja;
            case Collection<?> mehrere -> mehrere.stream().anyMatch(Fuellung::gilt);
            default -> {
                var text = lesbar(wert);
                yield !text.isBlank() && !text.equalsIgnoreCase("nein");
            }
        };
    }

    private static String lesbar(@Nullable Object wert) {
        return switch (wert) {
            case null -> "";
            case Geldbetrag betrag -> betrag.lesbar(Locale.GERMANY);
            case LocalDate tag -> TAG.format(tag);
            case Boolean ja -> ja ? "ja" : "nein";
            case BigDecimal zahl -> NumberFormat.getNumberInstance(Locale.GERMANY).format(zahl);
            case Collection<?> mehrere ->
                    mehrere.stream().map(Fuellung::lesbar).collect(Collectors.joining(", "));
            default -> wert.toString();
        };
    }

    private static String zeile(String text) {
        return maskiert(LEERES.matcher(text).replaceAll(" ").strip());
    }

    /// Paragraphs and line breaks survive where the value has the line for itself.
    private static String absaetze(String text) {
        return ABSATZ.splitAsStream(text.replace("\r\n", "\n").replace('\r', '\n').strip())
                .map(absatz ->
                        absatz.lines()
                                .map(Fuellung::zeile)
                                .filter(z -> !z.isEmpty())
                                .collect(Collectors.joining("\\\n")))
                .filter(absatz -> !absatz.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String maskiert(String text) {
        return SATZZEICHEN.matcher(text).replaceAll("\\\\$0");
    }
}
