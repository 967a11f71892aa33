package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Geldbetrag;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static final int LAENGE = 2_000_000;
    private static final int SCHRITTE = 100_000;

    private final Briefwerte briefwerte;
    private final StringBuilder aus = new StringBuilder();
    private final Set<String> luecken = new LinkedHashSet<>();
    private int schritte;
    private int tiefe;

    private Fuellung(Briefwerte briefwerte) {
        this.briefwerte = briefwerte;
    }

    /// The filled text in Markdown.
    ///
    /// @throws FachlicherFehler D-407 when a text block is missing, D-408 when the letter becomes
    ///   endless
    static String fuellen(List<Vorlage.Teil> teile, Briefwerte werte) {
        var fuellung = new Fuellung(werte);
        fuellung.alle(teile, werte.werte(), "");
        return fuellung.aus.toString();
    }

    /// The fields that would be written but are empty; what stands in the entries of a list may be.
    static Set<String> luecken(List<Vorlage.Teil> teile, Briefwerte werte) {
        var fuellung = new Fuellung(werte);
        fuellung.alle(teile, werte.werte(), "");
        return fuellung.luecken;
    }

    private void alle(List<Vorlage.Teil> teile, Map<String, ?> werte, String eintrag) {
        for (var teil : teile) {
            if (++schritte > SCHRITTE || aus.length() > LAENGE) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "D-408");
            }
            schreiben(teil, werte, eintrag);
        }
    }

    private void schreiben(Vorlage.Teil teil, Map<String, ?> werte, String eintrag) {
        switch (teil) {
            case Vorlage.Teil.Text text -> aus.append(text.text());
            case Vorlage.Teil.Wert wert -> {
                var text = lesbar(werte.get(wert.feld()));
                if (tiefe == 0 && text.isBlank()) {
                    luecken.add(wert.feld());
                }
                aus.append(wert.allein() ? absaetze(text) : zeile(text));
            }
            case Vorlage.Teil.Baustein baustein -> alle(baustein(baustein), werte, eintrag);
            case Vorlage.Teil.Wenn wenn -> {
                if (gilt(werte.get(wenn.feld())) != wenn.nicht()) {
                    alle(wenn.teile(), werte, eintrag);
                }
            }
            case Vorlage.Teil.Falls falls -> {
                if (falls.bedingung().gilt(briefwerte.bedingungswerte(), eintrag)) {
                    alle(falls.teile(), werte, eintrag);
                }
            }
            case Vorlage.Teil.Je je -> {
                tiefe++;
                for (Object e : liste(werte.get(je.liste()))) {
                    alle(je.teile(), innen(werte, e), ort(e, eintrag));
                }
                tiefe--;
            }
        }
    }

    private List<Vorlage.Teil> baustein(Vorlage.Teil.Baustein baustein) {
        var text = briefwerte.bausteine().get(baustein.name());
        if (text == null) {
            throw new FachlicherFehler(
                    Fehlerart.EINGABE, "D-407", baustein.zeile(), baustein.name());
        }
        return Vorlage.lesen(text).stream()
                .filter(t -> !(t instanceof Vorlage.Teil.Baustein))
                .toList();
    }

    /// What stands before the names of the fields of an entry in the answers.
    private static String ort(Object eintrag, String sonst) {
        return eintrag instanceof Map<?, ?> felder && felder.get(Briefwerte.ORT) instanceof String o
                ? o
                : sonst;
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

    static String lesbar(@Nullable Object wert) {
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
