package dreiklang.ressourcen;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.YamlKnoten;
import dreiklang.rechenprobe.Zahlenangabe;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads entries out of `ressourcen.yaml`.
final class Ressourcenleser {

    private Ressourcenleser() {}

    /// @throws FachlicherFehler G-103 the number is none, G-114 a day is none, G-130 a word is not
    ///   one of those possible
    static Stelle stelle(YamlKnoten k) {
        return new Stelle(
                RessourceId.neu(),
                text(k, "gruppe"),
                text(k, "rolle"),
                text(k, "entgeltgruppe"),
                text(k, "einheit"),
                anzahl(text(k, "anzahl")),
                tag(k, "beginn").orElseThrow(() -> Angabenpruefung.fehler("G-114")),
                tag(k, "befristet-bis"),
                wort(Stelle.Besetzung.class, k, "besetzung", Optional.of("unbekannt")),
                tag(k, "seit"),
                liste(text(k, "massnahmen")),
                0);
    }

    /// @throws FachlicherFehler as [#stelle], G-108 a figure is none, G-118 a year is none
    static Kostensatz satz(YamlKnoten k) {
        return new Kostensatz(
                RessourceId.neu(),
                wort(Kostensatz.Art.class, k, "art", Optional.empty()),
                text(k, "entgeltgruppe"),
                jahr(text(k, "ab")),
                zahl(text(k, "wert")),
                text(k, "quelle"),
                tag(k, "stichtag"),
                0);
    }

    /// @throws FachlicherFehler as [#satz]
    static Ansatz ansatz(YamlKnoten k) {
        return new Ansatz(
                RessourceId.neu(),
                wort(Haushaltsart.class, k, "art", Optional.empty()),
                text(k, "wofuer"),
                text(k, "produkt"),
                text(k, "konto"),
                jahr(text(k, "jahr")),
                zahl(text(k, "betrag")),
                text(k, "quelle"),
                tag(k, "stichtag"),
                0);
    }

    /// @throws FachlicherFehler as [#satz]
    static Foerderung foerderung(YamlKnoten k) {
        return new Foerderung(
                RessourceId.neu(),
                text(k, "geber"),
                text(k, "zweck"),
                zahl(text(k, "betrag")),
                wort(Foerderstand.class, k, "stand", Optional.empty()),
                tag(k, "ende"),
                tag(k, "abruf-bis"),
                tag(k, "nachweis-bis"),
                liste(text(k, "massnahmen")),
                text(k, "quelle"),
                tag(k, "stichtag"),
                0);
    }

    /// @throws FachlicherFehler as [#satz]
    static Nennung nennung(YamlKnoten k) {
        return new Nennung(
                RessourceId.neu(),
                text(k, "zeile"),
                jahr(text(k, "von")),
                k.text("bis").map(Ressourcenleser::jahr),
                zahl(text(k, "genannt")),
                text(k, "quelle"),
                tag(k, "stichtag"),
                0);
    }

    private static String text(YamlKnoten k, String name) {
        return k.text(name).orElse("").strip();
    }

    private static Optional<LocalDate> tag(YamlKnoten k, String name) {
        try {
            return k.text(name).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw Angabenpruefung.fehler("G-114");
        }
    }

    private static int jahr(String text) {
        if (!text.matches("\\d{4}")) {
            throw Angabenpruefung.fehler("G-118");
        }
        return Integer.parseInt(text);
    }

    private static Zahlenangabe zahl(String text) {
        return text.isEmpty()
                ? Zahlenangabe.UNBEKANNT
                : Zahlenangabe.lesen(text).orElseThrow(() -> Angabenpruefung.fehler("G-108"));
    }

    private static BigDecimal anzahl(String text) {
        return Zahlenangabe.lesen(text)
                .filter(z -> z.art() == Zahlenangabe.Art.GENAU)
                .map(Zahlenangabe::wert)
                .orElseThrow(() -> Angabenpruefung.fehler("G-103"));
    }

    private static Set<String> liste(String text) {
        var menge = new LinkedHashSet<String>();
        Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .forEach(menge::add);
        return menge;
    }

    private static <E extends Enum<E>> E wort(
            Class<E> art, YamlKnoten k, String name, Optional<String> sonst) {
        var wort = k.text(name).or(() -> sonst).orElse("");
        var gesucht = wort.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(art.getEnumConstants())
                .filter(e -> e.name().equals(gesucht))
                .findFirst()
                .orElseThrow(() -> Angabenpruefung.fehler("G-130", wort));
    }
}
