package dreiklang.rechenprobe;

import java.util.regex.Pattern;

/// Words that say what a row or a column is.
final class Summenwort {

    private static final Pattern SUMME =
            Pattern.compile(
                    "(?iu).*(\\b(zwischen|teil|end|gesamt|quer)?summe(n)?\\b|\\binsgesamt\\b|\\bzusammen\\b|\\btotal\\b|\\bsubtotal\\b|\\bsum\\b"
                            + "|\\bgesamt\\b|\\bgesamt(kosten|betrag|ausgaben|einnahmen|aufwand|aufwendungen|erträge|auszahlungen|einzahlungen|zahl|anzahl"
                            + "|volumen|ergebnis|bedarf|stunden|budget)\\b|\\bübertrag\\b|^∑|^Σ).*");
    private static final Pattern GANZES =
            Pattern.compile("(?iu).*(gesamt|insgesamt|total|zusammen|end).*");
    private static final Pattern DAVON =
            Pattern.compile("(?iu)\\s*(davon|darunter|nachrichtlich|hiervon|of which)\\b.*");
    private static final Pattern MITTEL =
            Pattern.compile("(?iu).*(durchschnitt|mittelwert|ø|\\bmittel\\b|average|median).*");
    private static final Pattern DIFFERENZ =
            Pattern.compile(
                    "(?iu).*(differenz|abweichung|veränderung|\\bsaldo\\b|unterschied|\\bdelta\\b|Δ|\\+/-|±|überschuss|fehlbetrag|\\brest\\b|verbleib|difference|change).*");

    private static final Pattern VERHAELTNIS =
            Pattern.compile(
                    "(?iu).*(\\b(je|pro|per)\\b(?!\\s+(jahr|monat|quartal|woche|tag|year|month))|\\bsatz\\b|\\bpreis\\b|\\bindex\\b|\\brate\\b|dichte\\b).*");

    private Summenwort() {}

    static boolean nenntSumme(String name) {
        return SUMME.matcher(name).matches();
    }

    static boolean nenntGanzes(String name) {
        return GANZES.matcher(name).matches();
    }

    static boolean nenntTeil(String name) {
        return DAVON.matcher(name).matches();
    }

    static boolean nenntMittel(String name) {
        return MITTEL.matcher(name).matches();
    }

    /// Whether it is one figure by another, which is not added as a rule.
    static boolean nenntVerhaeltnis(String name) {
        return VERHAELTNIS.matcher(name).matches() || nenntMittel(name);
    }

    static boolean nenntDifferenz(String name) {
        return DIFFERENZ.matcher(name).matches();
    }

    /// Rows that are never a part of a sum.
    static boolean zaehltNicht(String name) {
        return nenntTeil(name) || nenntMittel(name);
    }
}
