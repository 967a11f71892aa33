package dreiklang.akte;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the Aktenplan says of a number; the same names in files, forms and the history.
public enum Planspalte {
    /// The number.
    NUMMER,
    /// What belongs there.
    NAME,
    /// Years.
    AUFBEWAHRUNG,
    /// What the period rests on.
    RECHTSGRUNDLAGE,
    /// Responsible unit.
    EINHEIT,
    /// First day.
    GUELTIG_AB,
    /// Last day.
    GUELTIG_BIS,
    /// Pattern of the Aktenzeichen.
    AKTENZEICHEN,
    /// `jahr` or `fortlaufend`.
    ZAEHLUNG,
    /// `lueckenlos` or `schnell`.
    VERGABE;

    /// The name in files and forms.
    public String feld() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The column that a file calls so.
    static Optional<Planspalte> von(String feld) {
        var wort = feld.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(s -> s.feld().equals(wort)).findFirst();
    }

    /// A line as texts, empty ones included.
    public static Map<Planspalte, String> texte(Planstelle stelle) {
        var texte = new EnumMap<Planspalte, String>(Planspalte.class);
        texte.put(NUMMER, stelle.nummer());
        texte.put(NAME, stelle.name());
        texte.put(AUFBEWAHRUNG, Integer.toString(stelle.aufbewahrung()));
        texte.put(RECHTSGRUNDLAGE, stelle.rechtsgrundlage());
        texte.put(EINHEIT, stelle.einheit());
        texte.put(GUELTIG_AB, stelle.ab().map(LocalDate::toString).orElse(""));
        texte.put(GUELTIG_BIS, stelle.bis().map(LocalDate::toString).orElse(""));
        var regel = stelle.regel();
        texte.put(AKTENZEICHEN, regel.map(Zeichenregel::muster).orElse(""));
        texte.put(ZAEHLUNG, regel.map(r -> r.jaehrlich() ? "jahr" : "fortlaufend").orElse(""));
        texte.put(VERGABE, regel.map(r -> r.lueckenlos() ? "lueckenlos" : "schnell").orElse(""));
        return texte;
    }
}
