package dreiklang.akte;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Checks one line of the Aktenplan as somebody has typed it, in a form or in a file.
final class Planzeile {

    private static final Pattern NUMMER = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,4}){0,5}");
    private static final DateTimeFormatter DEUTSCH =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LAENGSTENS = 110;
    private static final int NAME = 200;
    private static final int GRUND = 500;

    private final Map<Planspalte, String> texte;
    private final List<Mangel> maengel = new ArrayList<>();

    /// What is wrong with one value.
    ///
    /// @param satz German, says what to do
    record Mangel(Planspalte spalte, String code, String satz) {}

    Planzeile(Map<Planspalte, String> texte) {
        this.texte = texte;
    }

    List<Mangel> maengel() {
        return maengel;
    }

    /// The line; empty when something is wrong.
    ///
    /// @param einheiten short names there are; empty: not checked, because none are known yet
    Optional<Planstelle> lesen(Set<String> einheiten) {
        String nummer = nummer();
        String name = text(Planspalte.NAME);
        if (name.isBlank() || name.length() > NAME) {
            mangel(
                    Planspalte.NAME,
                    "K-112",
                    "Die Nummer " + nummer + " braucht einen Namen mit höchstens 200 Zeichen.");
        }
        int jahre = jahre(nummer);
        String grund = grund();
        String einheit = einheit(einheiten);
        var ab = tag(Planspalte.GUELTIG_AB);
        var bis = tag(Planspalte.GUELTIG_BIS);
        if (ab.isPresent() && bis.isPresent() && bis.get().isBefore(ab.get().minusDays(1))) {
            mangel(
                    Planspalte.GUELTIG_BIS,
                    "K-236",
                    "Die Nummer " + nummer + " endet vor ihrem Beginn. Prüfen Sie beide Tage.");
        }
        var regel = regel();
        return maengel.isEmpty()
                ? Optional.of(new Planstelle(nummer, name, jahre, grund, einheit, ab, bis, regel))
                : Optional.empty();
    }

    static boolean istNummer(String text) {
        return NUMMER.matcher(text).matches();
    }

    private String nummer() {
        String nummer = text(Planspalte.NUMMER);
        if (!istNummer(nummer)) {
            mangel(
                    Planspalte.NUMMER,
                    "K-111",
                    "Die Nummer fehlt oder ist falsch. Erwartet werden Zifferngruppen wie 36.20.10.");
        }
        return nummer;
    }

    private int jahre(String nummer) {
        String text = text(Planspalte.AUFBEWAHRUNG);
        int jahre = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
        if (jahre < 0 || jahre > LAENGSTENS) {
            mangel(
                    Planspalte.AUFBEWAHRUNG,
                    "K-113",
                    "Die Nummer " + nummer + " braucht unter aufbewahrung Jahre von 0 bis 110.");
        }
        return jahre;
    }

    private String grund() {
        String grund = text(Planspalte.RECHTSGRUNDLAGE);
        if (grund.length() > GRUND) {
            mangel(
                    Planspalte.RECHTSGRUNDLAGE,
                    "K-249",
                    "Die Rechtsgrundlage hat mehr als 500 Zeichen. Kürzen Sie sie.");
        }
        return grund;
    }

    private String einheit(Set<String> einheiten) {
        String einheit = text(Planspalte.EINHEIT);
        if (!einheit.isEmpty() && !einheiten.isEmpty() && !einheiten.contains(einheit)) {
            mangel(
                    Planspalte.EINHEIT,
                    "K-234",
                    "Die Einheit „"
                            + einheit
                            + "“ gibt es nicht. Tragen Sie ihr Kurzzeichen ein oder lassen Sie das Feld leer.");
        }
        return einheit;
    }

    private Optional<LocalDate> tag(Planspalte spalte) {
        String text = text(spalte);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.contains(".") ? LocalDate.parse(text, DEUTSCH) : LocalDate.parse(text));
        } catch (DateTimeException e) {
            mangel(
                    spalte,
                    "K-235",
                    "„" + text + "“ ist kein Tag. Schreiben Sie ihn wie 31.12.2027.");
            return Optional.empty();
        }
    }

    private Optional<Zeichenregel> regel() {
        String muster = text(Planspalte.AKTENZEICHEN);
        String zaehlung = text(Planspalte.ZAEHLUNG);
        String vergabe = text(Planspalte.VERGABE);
        if (!Set.of("", "jahr", "fortlaufend").contains(zaehlung)) {
            mangel(Planspalte.ZAEHLUNG, "K-238", "Möglich sind jahr und fortlaufend.");
        }
        if (!Set.of("", "lueckenlos", "schnell").contains(vergabe)) {
            mangel(Planspalte.VERGABE, "K-238", "Möglich sind lueckenlos und schnell.");
        }
        if (muster.isEmpty()) {
            return Optional.empty();
        }
        var regel =
                new Zeichenregel(
                        muster, !zaehlung.equals("fortlaufend"), !vergabe.equals("schnell"));
        if (!regel.brauchbar()) {
            mangel(
                    Planspalte.AKTENZEICHEN,
                    "K-237",
                    "Aus diesem Muster entstehen keine eindeutigen Aktenzeichen. Nötig sind {nummer}, dahinter ein Strich, und {zaehler:6}, bei Zählung je Jahr auch {jahr}; möglich sind {kuerzel}, Buchstaben, Ziffern, Punkt und Strich.");
        }
        return Optional.of(regel);
    }

    private String text(Planspalte spalte) {
        return texte.getOrDefault(spalte, "").replaceAll("\\p{Cntrl}", " ").strip();
    }

    private void mangel(Planspalte spalte, String code, String satz) {
        maengel.add(new Mangel(spalte, code, satz));
    }
}
