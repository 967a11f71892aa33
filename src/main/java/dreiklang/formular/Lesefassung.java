package dreiklang.formular;

import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Sprache;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;

/// Says answers in words.
final class Lesefassung {

    private static final String BETRAG = "-?\\d{1,12}\\.\\d{2}";

    private final Meldungen meldungen;
    private final Sprache sprache;

    Lesefassung(Meldungen meldungen, Sprache sprache) {
        this.meldungen = meldungen;
        this.sprache = sprache;
    }

    Abschnitt.Angabe angabe(Feld feld, List<String> werte) {
        var antwort =
                werte.stream().allMatch(String::isBlank)
                        ? meldungen.text(sprache, "formular.keine-angabe")
                        : worte(feld, werte);
        return new Abschnitt.Angabe(feld.name(), feld.frage().in(sprache), antwort);
    }

    String worte(Feld feld, List<String> werte) {
        var erstes = werte.getFirst();
        return switch (feld.art()) {
            case JANEIN, BESTAETIGUNG -> janein(erstes);
            case AUSWAHL, MEHRFACHAUSWAHL ->
                    werte.stream().map(w -> option(feld, w)).collect(Collectors.joining("\n"));
            case DATUM -> datum(werte);
            case BETRAG ->
                    erstes.matches(BETRAG)
                            ? Geldbetrag.euro(new BigDecimal(erstes)).lesbar(sprache.locale())
                            : erstes;
            case IBAN -> erstes.replaceAll("(.{4})(?=.)", "$1 ");
            case TEXT, MEHRZEILIG, ZAHL, EMAIL, TELEFON, PLZ, DATEI, HINWEIS ->
                    String.join("\n", werte);
        };
    }

    private String janein(String wert) {
        return switch (wert) {
            case "ja" -> meldungen.text(sprache, "formular.ja");
            case "nein" -> meldungen.text(sprache, "formular.nein");
            default -> wert;
        };
    }

    private String option(Feld feld, String wert) {
        return feld.optionen().stream()
                .filter(o -> o.wert().equals(wert))
                .map(o -> o.text().in(sprache))
                .findFirst()
                .orElse(wert);
    }

    private String datum(List<String> werte) {
        var form = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(sprache.locale());
        return werte.size() == 1
                ? Tage.iso(werte.getFirst()).map(form::format).orElse(werte.getFirst())
                : String.join(".", werte);
    }
}
