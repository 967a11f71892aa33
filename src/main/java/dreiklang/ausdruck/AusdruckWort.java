package dreiklang.ausdruck;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A word of an Ausdruck: sign, name, number, text or day.
///
/// @param art what it is
/// @param text as written; a text without its quotation marks
/// @param stelle where it begins, the first character is 1
/// @param wert the tree of a value, null for signs and names
record AusdruckWort(Art art, String text, int stelle, @Nullable Ausdrucksbaum wert) {

    enum Art {
        ZEICHEN,
        NAME,
        WERT,
        ENDE
    }

    private static final int LAENGSTER_TEXT = 2_000;

    /// Possessive, so that no input can make it slow.
    private static final Pattern WORT =
            Pattern.compile(
                    "\\s*+(?:(?<tag>\\d{4}-\\d{2}-\\d{2})(?![\\d-])"
                            + "|(?<zahl>\\d{1,15}+(?:\\.\\d{1,6}+)?+)(?![\\w.]|,\\d)"
                            + "|(?<name>[A-Za-z_]\\w{0,99}+(?:\\.\\w{1,99}+){0,9}+)"
                            + "|'(?<text>(?:[^']|'')*+)'"
                            + "|\"(?<doppelt>[^\"]*+)\""
                            + "|(?<zeichen>!=|<=|>=|<>|==|[=<>+\\-*/(),]))");

    private static final Pattern REST_LEER = Pattern.compile("\\s*+$");

    static List<AusdruckWort> zerlegen(String text) {
        if (text.length() > LAENGSTER_TEXT) {
            throw fehler(LAENGSTER_TEXT, "Der Ausdruck ist länger als 2.000 Zeichen.");
        }
        var worte = new ArrayList<AusdruckWort>();
        int stelle = 0;
        var muster = WORT.matcher(text);
        while (muster.region(stelle, text.length()).lookingAt()) {
            worte.add(wort(muster));
            stelle = muster.end();
        }
        if (!REST_LEER.matcher(text.substring(stelle)).matches()) {
            throw fehler(
                    stelle + 1,
                    "Hier steht etwas, das nicht gelesen werden kann. Texte stehen in einfachen"
                            + " Anführungszeichen, Zahlen mit Punkt (12.50).");
        }
        worte.add(new AusdruckWort(Art.ENDE, "", text.length() + 1, null));
        return worte;
    }

    private static AusdruckWort wort(Matcher muster) {
        int stelle = muster.start() + 1;
        if (muster.group("tag") != null) {
            return new AusdruckWort(
                    Art.WERT, muster.group("tag"), stelle, tag(muster.group("tag"), stelle));
        }
        if (muster.group("zahl") != null) {
            var zahl = new Ausdrucksbaum.Zahl(new BigDecimal(muster.group("zahl")));
            return new AusdruckWort(Art.WERT, muster.group("zahl"), stelle, zahl);
        }
        if (muster.group("name") != null) {
            return new AusdruckWort(Art.NAME, muster.group("name"), stelle, null);
        }
        if (muster.group("zeichen") != null) {
            return new AusdruckWort(Art.ZEICHEN, muster.group("zeichen"), stelle, null);
        }
        String einfach = muster.group("text");
        String text = einfach != null ? einfach.replace("''", "'") : muster.group("doppelt");
        return new AusdruckWort(Art.WERT, text, stelle, new Ausdrucksbaum.Text(text));
    }

    private static Ausdrucksbaum tag(String text, int stelle) {
        try {
            return new Ausdrucksbaum.Tag(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw fehler(stelle, "Den Tag " + text + " gibt es nicht.");
        }
    }

    static FachlicherFehler fehler(int stelle, String grund) {
        return new FachlicherFehler(Fehlerart.EINGABE, "B-301", stelle, grund);
    }
}
