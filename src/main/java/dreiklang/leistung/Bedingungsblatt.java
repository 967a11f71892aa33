package dreiklang.leistung;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.ausdruck.Ausdrucksbaum;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Wortlaut;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks for a condition by picking: question, comparison, value, joined by und or oder. What cannot
/// be said that way is asked as text.
final class Bedingungsblatt {

    static final String GRUPPE = "teile";
    private static final Set<Feldart> WAEHLBAR = Set.of(Feldart.AUSWAHL, Feldart.MEHRFACHAUSWAHL);

    private final List<Feld> felder;

    /// @param felder the questions a condition can look at here
    Bedingungsblatt(List<Feld> felder) {
        this.felder =
                felder.stream()
                        .filter(f -> !Vergleichsart.zu(f).isEmpty() && !f.name().isEmpty())
                        .filter(f -> !f.optionen().isEmpty() || !WAEHLBAR.contains(f.art()))
                        .toList();
    }

    /// The questions about the condition.
    Formular formular(Formulare formulare) {
        return new Bedingungsfragen(felder).formular(formulare);
    }

    static String wertname(int nummer, Vergleichsart.Mit mit) {
        return switch (mit) {
            case GLEICHES, NICHTS -> "w" + nummer;
            case TAG -> "t" + nummer;
            case ZAHL -> "z" + nummer;
        };
    }

    /// What is written now as answers.
    Antworten lesen(String text) {
        var werte = new LinkedHashMap<String, List<String>>();
        werte.put("weise", List.of(text.isBlank() ? "immer" : "text"));
        if (!text.isBlank()) {
            werte.put("text", List.of(text));
            gelesen(text).map(Ausdruck::baum).ifPresent(b -> gewaehlt(b, werte));
        }
        return new Antworten(werte);
    }

    private void gewaehlt(Ausdrucksbaum baum, Map<String, List<String>> werte) {
        var teile =
                switch (baum) {
                    case Ausdrucksbaum.Und u -> u.teile();
                    case Ausdrucksbaum.Oder o -> o.teile();
                    default -> List.of(baum);
                };
        var neu = new LinkedHashMap<String, List<String>>();
        var nummern = new ArrayList<String>();
        for (var teil : teile) {
            nummern.add(String.valueOf(nummern.size() + 1));
            if (!(teil instanceof Ausdrucksbaum.Vergleich v)
                    || !gewaehlt(v, GRUPPE + "." + nummern.size() + ".", neu)) {
                return;
            }
        }
        werte.putAll(neu);
        werte.put(GRUPPE, nummern);
        werte.put("weise", List.of(baum instanceof Ausdrucksbaum.Oder ? "oder" : "und"));
    }

    private boolean gewaehlt(
            Ausdrucksbaum.Vergleich v, String davor, Map<String, List<String>> werte) {
        var links = v.links() instanceof Ausdrucksbaum.Aufruf a ? a.teile().getFirst() : v.links();
        var name = links instanceof Ausdrucksbaum.Feld f ? f.name() : "";
        for (int i = 0; i < felder.size(); i++) {
            var feld = felder.get(i);
            var art = Vergleichsart.zu(feld).stream().filter(a -> a.passt(v)).findFirst();
            var wert = wert(v.rechts());
            boolean waehlbar =
                    feld.optionen().isEmpty()
                            || wert.isEmpty()
                            || feld.optionen().stream().anyMatch(o -> o.wert().equals(wert));
            if (feld.name().equals(name) && art.isPresent() && waehlbar) {
                werte.put(davor + "feld", List.of(name));
                werte.put(davor + "v" + i, List.of(art.get().name().toLowerCase(Locale.ROOT)));
                if (!wert.isEmpty()) {
                    werte.put(davor + wertname(i, art.get().mit()), List.of(wert));
                }
                return true;
            }
        }
        return false;
    }

    private static String wert(Ausdrucksbaum baum) {
        return switch (baum) {
            case Ausdrucksbaum.Text t -> t.wert();
            case Ausdrucksbaum.Zahl z -> z.wert().toPlainString();
            case Ausdrucksbaum.Tag t -> t.wert().toString();
            default -> "";
        };
    }

    /// The condition to write; empty for none.
    String ausdruck(Antworten antworten) {
        var weise = antworten.eins("weise");
        return switch (weise) {
            case "immer" -> "";
            case "text" -> antworten.eins("text").replaceAll("\\s+", " ").strip();
            default -> {
                var teile =
                        antworten.alle(GRUPPE).stream()
                                .map(n -> teil(GRUPPE + "." + n + ".", antworten))
                                .toList();
                yield String.join(" " + weise + " ", teile);
            }
        };
    }

    private String teil(String davor, Antworten antworten) {
        int nummer =
                felder.stream().map(Feld::name).toList().indexOf(antworten.eins(davor + "feld"));
        var art =
                Vergleichsart.valueOf(
                        antworten.eins(davor + "v" + nummer).toUpperCase(Locale.ROOT));
        return art.ausdruck(
                felder.get(nummer), antworten.eins(davor + wertname(nummer, art.mit())));
    }

    /// What is wrong with a condition written as text.
    static List<Feldfehler> fehler(Antworten antworten) {
        if (!antworten.eins("weise").equals("text")) {
            return List.of();
        }
        try {
            Ausdruck.lesen(antworten.eins("text"));
            return List.of();
        } catch (FachlicherFehler e) {
            var satz = "Stelle %s: %s".formatted(e.werte().get(0), e.werte().get(1));
            return List.of(new Feldfehler("text", e.code(), Wortlaut.nur(satz)));
        }
    }

    static Optional<Ausdruck> gelesen(String text) {
        try {
            return Optional.of(Ausdruck.lesen(text));
        } catch (FachlicherFehler e) {
            return Optional.empty();
        }
    }
}
