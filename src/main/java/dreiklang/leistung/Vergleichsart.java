package dreiklang.leistung;

import dreiklang.ausdruck.Ausdrucksbaum;
import dreiklang.ausdruck.Ausdrucksbaum.Aufruf;
import dreiklang.ausdruck.Ausdrucksbaum.Vergleich;
import dreiklang.ausdruck.Ausdrucksbaum.Vergleichszeichen;
import dreiklang.ausdruck.Funktion;
import dreiklang.basis.Wortlaut;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import java.util.EnumSet;
import java.util.Set;

/// A comparison that can be picked for the answer to a question.
enum Vergleichsart {
    IST("ist", "is", Vergleichszeichen.GLEICH, "", Mit.GLEICHES),
    IST_NICHT("ist nicht", "is not", Vergleichszeichen.UNGLEICH, "", Mit.GLEICHES),
    ENTHAELT("enthält", "contains", Vergleichszeichen.ENTHAELT, "", Mit.GLEICHES),
    KLEINER("ist kleiner als", "is less than", Vergleichszeichen.KLEINER, "", Mit.GLEICHES),
    HOECHSTENS("ist höchstens", "is at most", Vergleichszeichen.HOECHSTENS, "", Mit.GLEICHES),
    GROESSER("ist größer als", "is more than", Vergleichszeichen.GROESSER, "", Mit.GLEICHES),
    MINDESTENS("ist mindestens", "is at least", Vergleichszeichen.MINDESTENS, "", Mit.GLEICHES),
    AM("ist am", "is on", Vergleichszeichen.GLEICH, "", Mit.TAG),
    VOR("liegt vor dem", "is before", Vergleichszeichen.KLEINER, "", Mit.TAG),
    NACH("liegt nach dem", "is after", Vergleichszeichen.GROESSER, "", Mit.TAG),
    JUENGER("Alter ist unter", "age is below", Vergleichszeichen.KLEINER, "alter", Mit.ZAHL),
    AELTER(
            "Alter ist mindestens",
            "age is at least",
            Vergleichszeichen.MINDESTENS,
            "alter",
            Mit.ZAHL),
    ZU_WENIGE(
            "Anzahl ist höchstens",
            "number is at most",
            Vergleichszeichen.HOECHSTENS,
            "anzahl",
            Mit.ZAHL),
    GENUG(
            "Anzahl ist mindestens",
            "number is at least",
            Vergleichszeichen.MINDESTENS,
            "anzahl",
            Mit.ZAHL),
    BEANTWORTET("ist beantwortet", "is answered", Vergleichszeichen.UNGLEICH, "", Mit.NICHTS),
    LEER("ist nicht beantwortet", "is not answered", Vergleichszeichen.GLEICH, "", Mit.NICHTS);

    /// What it is compared with.
    enum Mit {
        /// With an answer of the same kind.
        GLEICHES,
        /// With a day.
        TAG,
        /// With a whole number.
        ZAHL,
        /// With nothing.
        NICHTS
    }

    private final Wortlaut worte;
    private final Vergleichszeichen zeichen;
    private final String funktion;
    private final Mit mit;

    Vergleichsart(
            String deutsch, String englisch, Vergleichszeichen zeichen, String funktion, Mit mit) {
        worte = new Wortlaut(deutsch, englisch);
        this.zeichen = zeichen;
        this.funktion = funktion;
        this.mit = mit;
    }

    Wortlaut worte() {
        return worte;
    }

    Mit mit() {
        return mit;
    }

    /// What can be picked for a question of that kind.
    static Set<Vergleichsart> zu(Feld feld) {
        return switch (feld.art()) {
            case JANEIN,
                    AUSWAHL,
                    TEXT,
                    MEHRZEILIG,
                    EMAIL,
                    TELEFON,
                    PLZ,
                    IBAN,
                    UNTERSCHRIFT,
                    ORTSTEIL ->
                    EnumSet.of(IST, IST_NICHT, BEANTWORTET, LEER);
            case MEHRFACHAUSWAHL -> EnumSet.of(ENTHAELT, BEANTWORTET, LEER);
            case ZAHL, BETRAG, BERECHNET ->
                    EnumSet.of(
                            IST,
                            IST_NICHT,
                            KLEINER,
                            HOECHSTENS,
                            GROESSER,
                            MINDESTENS,
                            BEANTWORTET,
                            LEER);
            case DATUM -> EnumSet.of(AM, VOR, NACH, JUENGER, AELTER, BEANTWORTET, LEER);
            case GRUPPE -> EnumSet.of(GENUG, ZU_WENIGE);
            case UHRZEIT, BESTAETIGUNG, DATEI, PUNKT -> EnumSet.of(BEANTWORTET, LEER);
            case HINWEIS, BLOCK -> EnumSet.noneOf(Vergleichsart.class);
        };
    }

    /// As written in an Ausdruck.
    String ausdruck(Feld feld, String wert) {
        var links = funktion.isEmpty() ? feld.name() : funktion + "(" + feld.name() + ")";
        return links + " " + zeichen.zeichen() + " " + rechts(feld, wert);
    }

    private String rechts(Feld feld, String wert) {
        boolean zahl =
                feld.art() == Feldart.ZAHL
                        || feld.art() == Feldart.BETRAG
                        || feld.art() == Feldart.BERECHNET;
        return switch (mit) {
            case NICHTS -> "''";
            case ZAHL, TAG -> wert;
            case GLEICHES -> zahl ? wert.replace(',', '.') : "'" + wert + "'";
        };
    }

    /// Whether the comparison is this one for that question.
    boolean passt(Vergleich v) {
        boolean leer = v.rechts().equals(new Ausdrucksbaum.Text(""));
        boolean links =
                funktion.isEmpty()
                        ? v.links() instanceof Ausdrucksbaum.Feld
                        : v.links() instanceof Aufruf a
                                && a.funktion()
                                        == Funktion.valueOf(
                                                funktion.toUpperCase(java.util.Locale.ROOT))
                                && a.teile().size() == 1;
        boolean rechts =
                switch (mit) {
                    case NICHTS -> leer;
                    case TAG -> v.rechts() instanceof Ausdrucksbaum.Tag;
                    case ZAHL -> v.rechts() instanceof Ausdrucksbaum.Zahl;
                    case GLEICHES ->
                            !leer
                                    && (v.rechts() instanceof Ausdrucksbaum.Text
                                            || v.rechts() instanceof Ausdrucksbaum.Zahl);
                };
        return v.zeichen() == zeichen && links && rechts;
    }
}
