package dreiklang.formular;

import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Sprache;
import dreiklang.formular.Angabenstueck.Zelle;
import dreiklang.karte.Punkt;
import dreiklang.karte.Stadtplan;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says answers in words.
final class Lesefassung {

    private static final String ZAHL = "-?\\d{1,15}(\\.\\d{1,15})?";
    private static final String BETRAG = "-?\\d{1,12}\\.\\d{2}";

    private final Meldungen meldungen;
    private final Sprache sprache;
    private final Optional<Stadtplan> plan;

    /// @param plan the map for pictures of places
    Lesefassung(Meldungen meldungen, Sprache sprache, Optional<Stadtplan> plan) {
        this.meldungen = meldungen;
        this.sprache = sprache;
        this.plan = plan;
    }

    /// The answers page by page.
    List<Abschnitt> abschnitte(Sichtbarkeit sicht) {
        return sicht.seiten().stream()
                .map(seite ->
                        new Abschnitt(
                                seite.name(),
                                seite.titel().in(sprache),
                                angaben(sicht.felder(seite), sicht.antworten())))
                .filter(abschnitt -> !abschnitt.angaben().isEmpty())
                .toList();
    }

    private List<Abschnitt.Angabe> angaben(List<Feld> felder, Antworten alle) {
        var tafeln =
                felder.stream()
                        .filter(f ->
                                f.art() == Feldart.GRUPPE
                                        && f.gruppe().darstellung() == Gruppenart.TABELLE)
                        .toList();
        return felder.stream()
                .filter(f -> hatAngabe(f, alle))
                .map(f -> angabe(f, alle.alle(f.name()), zelle(f, tafeln)))
                .toList();
    }

    /// Single answers.
    List<Abschnitt.Angabe> einzeln(Formular formular, Map<String, List<String>> werte) {
        return werte.entrySet().stream()
                .flatMap(e ->
                        formular.feld(e.getKey()).stream()
                                .map(f -> angabe(f, e.getValue(), Optional.empty())))
                .toList();
    }

    private Optional<Zelle> zelle(Feld feld, List<Feld> tafeln) {
        return tafeln.stream()
                .filter(t -> feld.stelle().eintrag().startsWith(t.name() + "."))
                .findFirst()
                .map(t ->
                        new Zelle(
                                t.name(),
                                t.frage().in(sprache),
                                feld.stelle().titel().in(sprache),
                                feld.frage().in(sprache)));
    }

    /// A group without entries is an answer, too.
    private static boolean hatAngabe(Feld feld, Antworten antworten) {
        return switch (feld.art()) {
            case HINWEIS, BLOCK -> false;
            case PUNKT, ORTSTEIL -> !antworten.alle(feld.name()).isEmpty();
            case GRUPPE -> antworten.alle(feld.name()).isEmpty();
            default -> true;
        };
    }

    private Abschnitt.Angabe angabe(Feld feld, List<String> werte, Optional<Zelle> zelle) {
        var antwort =
                werte.stream().allMatch(String::isBlank)
                        ? meldungen.text(sprache, "formular.keine-angabe")
                        : worte(feld, werte);
        var titel = feld.stelle().titel().in(sprache);
        var frage = feld.frage().in(sprache);
        return new Abschnitt.Angabe(
                feld.name(),
                titel.isEmpty() ? frage : titel + ": " + frage,
                antwort,
                feld.art() == Feldart.PUNKT && !werte.isEmpty()
                        ? Kartenblatt.ansicht(plan, werte.getFirst())
                        : Optional.empty(),
                zelle);
    }

    String worte(Feld feld, List<String> werte) {
        var erstes = werte.getFirst();
        return switch (feld.art()) {
            case JANEIN, BESTAETIGUNG -> janein(erstes);
            case AUSWAHL, MEHRFACHAUSWAHL ->
                    werte.stream().map(w -> option(feld, w)).collect(Collectors.joining("\n"));
            case DATUM -> datum(werte);
            case BETRAG -> betrag(erstes);
            case BERECHNET -> feld.istEuro() ? betrag(erstes) : zahl(erstes);
            case ZAHL -> erstes.contains(".") ? zahl(erstes) : erstes;
            case IBAN -> erstes.replaceAll("(.{4})(?=.)", "$1 ");
            case PUNKT -> punkt(werte);
            case ORTSTEIL,
                    TEXT,
                    MEHRZEILIG,
                    UHRZEIT,
                    UNTERSCHRIFT,
                    EMAIL,
                    TELEFON,
                    PLZ,
                    DATEI,
                    HINWEIS,
                    BLOCK,
                    GRUPPE ->
                    String.join("\n", werte);
        };
    }

    private String punkt(List<String> werte) {
        return Punkt.lesen(werte.getFirst())
                .map(p -> {
                    var stelle = plan.map(k -> k.stelle(p).text()).orElse("");
                    return (stelle.isEmpty() ? "" : stelle + "\n")
                            + meldungen.text(
                                    sprache,
                                    "formular.karte.grad",
                                    grad(p.breite()),
                                    grad(p.laenge()));
                })
                .orElse(werte.getFirst());
    }

    private String grad(double wert) {
        return String.format(sprache.locale(), "%.5f", wert);
    }

    private String betrag(String wert) {
        return wert.matches(BETRAG)
                ? Geldbetrag.euro(new BigDecimal(wert)).lesbar(sprache.locale())
                : wert;
    }

    private String zahl(String wert) {
        return wert.matches(ZAHL)
                ? NumberFormat.getNumberInstance(sprache.locale()).format(new BigDecimal(wert))
                : wert;
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
                ? Tage.iso(werte.getFirst())
                        .map(form::format)
                        .orElseGet(() -> monat(werte.getFirst()))
                : String.join(".", werte);
    }

    /// A day of which only month or year is known.
    private String monat(String wert) {
        return wert.matches("\\d{4}-\\d{2}")
                ? Tage.erster(wert)
                        .map(DateTimeFormatter.ofPattern("MMMM yyyy", sprache.locale())::format)
                        .orElse(wert)
                : wert;
    }
}
