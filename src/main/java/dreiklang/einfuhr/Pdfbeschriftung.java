package dreiklang.einfuhr;

import dreiklang.dokument.Pdfformular;
import dreiklang.dokument.Pdfformular.Ort;
import dreiklang.dokument.Pdfformular.Pdffeld;
import dreiklang.dokument.Pdfformular.Textstelle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// Finds out what a field of a PDF asks: from its tooltip, and where that is junk from the text
/// beside it.
final class Pdfbeschriftung {

    private static final double WEIT_DAVOR = 150;
    private static final double WEIT_DANACH = 25;
    private static final double WEIT_DARUEBER = 16;
    private static final int KUERZESTE = 4;

    private final Pdfformular pdf;

    Pdfbeschriftung(Pdfformular pdf) {
        this.pdf = pdf;
    }

    /// A label and whether somebody has to look at it.
    record Beschriftung(String text, boolean fraglich) {}

    Beschriftung von(Pdffeld feld) {
        var tooltip = gereinigt(feld.tooltip());
        if (!istMuell(feld.tooltip())) {
            return new Beschriftung(tooltip, false);
        }
        var daneben =
                feld.kaestchen().isEmpty()
                        ? beiText(feld.seite(), feld.ort())
                        : beiKaestchen(feld.seite(), feld.ort());
        var text =
                daneben.filter(t -> t.length() > 1)
                        .orElse(tooltip.isEmpty() ? feld.name() : tooltip);
        return new Beschriftung(text, true);
    }

    /// The words right of a box, else left of it.
    Optional<String> beiKaestchen(int seite, Ort box) {
        Predicate<Textstelle> gleicheZeile =
                t -> Math.abs(mitte(t.ort()) - mitte(box)) < Math.max(6, box.hoehe() * 0.7);
        var rechts =
                naechste(
                        seite,
                        gleicheZeile.and(t ->
                                t.ort().x() >= box.rechts() - 3
                                        && t.ort().x() - box.rechts() < WEIT_DANACH),
                        t -> t.ort().x() - box.rechts());
        return rechts.or(() -> links(seite, box, 60));
    }

    /// The words in or above a field, else left of it, else below.
    Optional<String> beiText(int seite, Ort ort) {
        return ueber(seite, ort, WEIT_DARUEBER)
                .or(() -> links(seite, ort, WEIT_DAVOR))
                .or(() ->
                        naechste(
                                seite,
                                t ->
                                        ueberdeckt(t.ort(), ort)
                                                && t.ort().y() >= ort.unten() - 2
                                                && t.ort().y() - ort.unten() < WEIT_DARUEBER,
                                t -> t.ort().y() - ort.unten()));
    }

    /// The words above a place, at most that far.
    Optional<String> ueber(int seite, Ort ort, double weit) {
        return naechste(
                seite,
                t ->
                        ueberdeckt(t.ort(), ort)
                                && t.ort().unten() <= ort.y() + Math.min(12, ort.hoehe() / 2)
                                && ort.y() - t.ort().unten() < weit,
                t -> ort.y() - t.ort().unten());
    }

    Optional<String> links(int seite, Ort ort, double weit) {
        return naechste(
                seite,
                t ->
                        Math.abs(mitte(t.ort()) - mitte(ort)) < Math.max(6, ort.hoehe() * 0.6)
                                && t.ort().rechts() <= ort.x() + 4
                                && ort.x() - t.ort().rechts() < weit,
                t -> ort.x() - t.ort().rechts());
    }

    private Optional<String> naechste(
            int seite, Predicate<Textstelle> passt, ToDoubleFunction<Textstelle> abstand) {
        return texte(seite).stream()
                .filter(passt)
                .filter(t -> !gereinigt(t.text()).isEmpty())
                .min(Comparator.comparingDouble(abstand))
                .map(t -> gereinigt(t.text()));
    }

    private List<Textstelle> texte(int seite) {
        return seite <= pdf.seiten().size() ? pdf.seiten().get(seite - 1).texte() : List.of();
    }

    private static boolean ueberdeckt(Ort text, Ort feld) {
        return text.x() < feld.rechts() && text.rechts() > feld.x() && text.x() > feld.x() - 12;
    }

    private static double mitte(Ort ort) {
        return ort.y() + ort.hoehe() / 2;
    }

    /// Without dots to write on, hyphens of broken lines and requests to fill in.
    static String gereinigt(String roh) {
        return roh.replaceAll("[._…]{3,}", " ")
                .replaceAll("(\\p{Ll})- (\\p{Ll})", "$1$2")
                .replaceAll("\\s+", " ")
                .replaceAll("^Bitte (?=.* eintragen)", "")
                .replaceAll(
                        "[:,]? ?(bitte )?(Betrag in Euro |in Euro )?(eintragen|eingeben)\\.?$", "")
                .replaceAll("[\\s:]+$", "")
                .strip();
    }

    /// Nothing that tells a person what to enter: too short, a name a program made up, or a text
    /// that has lost letters.
    static boolean istMuell(String tooltip) {
        var text = tooltip.strip();
        return text.length() < KUERZESTE
                || text.matches(
                        "(?i)(text(feld|field)?|feld|field|undefined|check ?box|kontrollkästchen|optionsfeld|dropdown)[ _]?\\d*")
                || text.matches(".*_\\d+$")
                || text.indexOf('\uFFFD') >= 0
                || !text.contains(" ") && text.length() <= 5
                || verlorene(text) >= 2;
    }

    /// Single letters between words are what is left of letters the maker of the PDF lost.
    private static long verlorene(String text) {
        return List.of(text.split("\\s+")).stream()
                        .filter(w ->
                                w.matches("\\p{Ll}{1,2}")
                                        && !w.matches(
                                                "zu|am|im|in|an|um|ab|es|er|ob|so|da|je|km|m|a|b|c"))
                        .count()
                + (text.matches(".*\\p{L}{5,} (ft|pf|fl|ff|fi)\\b.*") ? 1 : 0)
                + (text.matches(".*\\p{L} ?f? eger.*") ? 1 : 0);
    }

    /// Whether a text stands for money.
    static boolean istBetrag(String text) {
        return text.matches(
                "(?is).*(\\beuro\\b|\\beur\\b|€|betrag|\\bbrutto|\\bnetto|verkehrswert|restschuld|kontostand"
                        + "|(zahle|zahlt|zahlung|kosten|einkünfte|einkommen)\\b.*monatlich|monatlich.*(kosten|einkünfte|einkommen)).*");
    }

    /// The kind of a text field as far as its label tells.
    static String art(Pdffeld feld, String label, String daneben) {
        var klein = (label + " " + feld.name()).toLowerCase(Locale.GERMAN);
        var anschrift = anschrift(label, klein);
        if (!anschrift.isEmpty()) {
            return anschrift;
        }
        if (klein.contains("unterschrift")) {
            return "unterschrift";
        }
        boolean tag = klein.matches("(?s).*(datum\\b|geburtsdatum|\\bgeboren am|geburts-datum).*");
        if (tag && !klein.matches("(?s).*\\bort\\b.*")) {
            return "datum";
        }
        if (klein.matches("(?s)(anzahl|zahl der).*") || label.contains("Quadratmeter")) {
            return "zahl";
        }
        if (istBetrag(feld.tooltip()) || istBetrag(label) || istBetrag(daneben)) {
            return "betrag";
        }
        return feld.mehrzeilig() ? "mehrzeilig" : "text";
    }

    private static String anschrift(String label, String klein) {
        if (klein.matches("(?s).*\\biban\\b.*")) {
            return "iban";
        }
        if (klein.matches("(?s).*(e-?mail).*")) {
            return "email";
        }
        if (klein.matches("(?s).*(telefon|mobil|handy|rufnummer).*")) {
            return "telefon";
        }
        return label.matches("(?i)(postleitzahl|plz)") ? "plz" : "";
    }
}
