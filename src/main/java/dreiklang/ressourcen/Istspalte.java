package dreiklang.ressourcen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A column of a file of the finance system, and how finance systems head it.
public enum Istspalte {
    JAHR("jahr", "haushaltsjahr", "hhj", "hhjahr", "buchungsjahr", "rechnungsjahr", "gj", "year"),
    PRODUKT("produkt", "produktnummer", "produktnr", "kostenträger", "teilplan", "product"),
    KONTO(
            "konto",
            "kontonummer",
            "kontonr",
            "sachkonto",
            "sachkontonummer",
            "buchungsstelle",
            "haushaltsstelle",
            "finanzposition",
            "kostenart",
            "account"),
    ART(
            "art",
            "planart",
            "haushaltsart",
            "haushalt",
            "rechnung",
            "rechnungsart",
            "teilhaushalt",
            "ergebnisfinanzplan",
            "ergebnisplanfinanzplan",
            "efplan",
            "kind"),
    BETRAG(
            "betrag",
            "ist",
            "istbetrag",
            "istwert",
            "istergebnis",
            "rechnungsergebnis",
            "ergebnis",
            "buchungsbetrag",
            "amount"),
    BEZEICHNUNG(
            "bezeichnung", "kontobezeichnung", "sachkontobezeichnung", "kontotext", "text", "name");

    private final Set<String> namen;

    Istspalte(String... namen) {
        this.namen = Set.of(namen);
    }

    /// The column that a heading means; units and signs in it do not count.
    static Optional<Istspalte> von(String kopf) {
        var wort =
                kopf.toLowerCase(Locale.GERMAN)
                        .replaceAll("\\b(in )?(euro|eur)\\b|€", "")
                        .replaceAll("[^\\p{L}\\p{N}]", "");
        return Arrays.stream(values()).filter(s -> s.namen.contains(wort)).findFirst();
    }
}
