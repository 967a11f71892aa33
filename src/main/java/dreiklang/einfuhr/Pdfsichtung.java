package dreiklang.einfuhr;

import dreiklang.dokument.Pdfformular;
import dreiklang.dokument.Pdfformular.Pdffeld;
import dreiklang.dokument.Pdfformular.Pdffeldart;
import dreiklang.dokument.Pdfformular.Textstelle;
import dreiklang.einfuhr.Einfuhrbericht.Auslassung;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Puts the fields of a PDF in the order people read, and leaves out what is not for them.
final class Pdfsichtung {

    private static final Pattern AMT =
            Pattern.compile(
                    "(?i)nicht vo[nm] .{0,40}(auszufüllen|ausgefüllt|antrags+teller)"
                            + "|vo[nm] .{0,20}(amt|behörde|gericht|sachbearbeitung|verwaltung)\\w* .{0,20}(auszufüllen|ausgefüllt)"
                            + "|nur für .{0,20}(amt|behörde|dienst|intern|bearbeit|verwaltung|vermerk|gericht)"
                            + "|amtliche vermerke|bearbeitungsvermerke?\\b|eingangsstempel");
    private static final Pattern AMTSPERSON =
            Pattern.compile("(?i)rechtspf ?l?eger|sachbearbeiter");
    private static final Pattern NUMMERIERT = Pattern.compile("([A-Z])(\\d{0,2}) ?-.*");
    private static final int LAENGSTER_VERMERK = 120;
    private static final double NEBEN_VERMERK = 40;
    private static final double UNTER_VERMERK = 90;

    private final Pdfformular pdf;
    private final List<Auslassung> ausgelassen = new ArrayList<>();

    Pdfsichtung(Pdfformular pdf) {
        this.pdf = pdf;
    }

    List<Auslassung> ausgelassen() {
        return ausgelassen;
    }

    /// The fields for people, in the order they read them.
    List<Pdffeld> felder() {
        var bleiben = pdf.felder().stream().filter(this::fuerMenschen).toList();
        var felder = new ArrayList<Pdffeld>();
        for (int seite = 1; seite <= pdf.seiten().size(); seite++) {
            int diese = seite;
            felder.addAll(geordnet(bleiben.stream().filter(f -> f.seite() == diese).toList()));
        }
        return felder;
    }

    private boolean fuerMenschen(Pdffeld feld) {
        var grund =
                switch (feld.art()) {
                    case SIGNATUR -> "Signatur mit Zertifikat: online nicht nötig";
                    case KNOPF -> "Knopf ohne Angabe";
                    case TEXT, KAESTCHEN, RADIO, LISTE -> amtsgrund(feld);
                };
        if (!grund.isEmpty()) {
            ausgelassen.add(new Auslassung(feld.name(), grund));
        }
        return grund.isEmpty();
    }

    private String amtsgrund(Pdffeld feld) {
        if (feld.seite() > pdf.seiten().size()) {
            return "Das Formular hat mehr Seiten, als gelesen werden";
        }
        if (AMT.matcher(feld.tooltip()).find() || AMTSPERSON.matcher(feld.tooltip()).find()) {
            return "Vom Amt auszufüllen (sagt das Feld)";
        }
        return pdf.seiten().get(feld.seite() - 1).texte().stream()
                .filter(t -> t.text().length() < LAENGSTER_VERMERK && AMT.matcher(t.text()).find())
                .filter(t -> gehoertDazu(feld, t))
                .findFirst()
                .map(t -> "Vom Amt auszufüllen (auf der Seite steht: „" + t.text() + "“)")
                .orElse("");
    }

    /// A remark at the left edge is about everything below it, one further right only about what is
    /// near.
    private boolean gehoertDazu(Pdffeld feld, Textstelle vermerk) {
        var seite = pdf.seiten().get(feld.seite() - 1);
        double abstand = feld.ort().y() - vermerk.ort().unten();
        boolean links = vermerk.ort().x() < seite.breite() / 3;
        boolean obenAufDerSeite = vermerk.ort().y() < seite.hoehe() / 4;
        if (links && !obenAufDerSeite) {
            return abstand > -2;
        }
        return feld.ort().x() > vermerk.ort().x() - NEBEN_VERMERK
                && feld.ort().x() < vermerk.ort().rechts() + NEBEN_VERMERK
                && abstand > -NEBEN_VERMERK
                && abstand < UNTER_VERMERK;
    }

    /// Row by row; where the form numbers its fields (`E2-…`), each letter stays together.
    private static List<Pdffeld> geordnet(List<Pdffeld> felder) {
        var zeilen = zeilen(felder);
        Map<String, Integer> abschnitte = new HashMap<>();
        long nummerierte =
                felder.stream().filter(f -> NUMMERIERT.matcher(f.name()).matches()).count();
        if (nummerierte * 2 > felder.size()) {
            felder.forEach(
                    f -> abschnitte.merge(buchstabe(f), zeilen.getOrDefault(f, 0), Math::min));
        }
        abschnitte.remove("");
        return felder.stream()
                .sorted(
                        Comparator.<Pdffeld>comparingInt(f ->
                                        abschnitte.getOrDefault(
                                                buchstabe(f), zeilen.getOrDefault(f, 0)))
                                .thenComparing(f ->
                                        abschnitte.containsKey(buchstabe(f)) ? buchstabe(f) : "")
                                .thenComparingInt(
                                        f -> abschnitte.containsKey(buchstabe(f)) ? nummer(f) : 0)
                                .thenComparingInt(f -> zeilen.getOrDefault(f, 0))
                                .thenComparingDouble(f -> f.ort().x()))
                .toList();
    }

    private static Map<Pdffeld, Integer> zeilen(List<Pdffeld> felder) {
        var zeilen = new HashMap<Pdffeld, Integer>();
        double beginn = Double.NEGATIVE_INFINITY;
        int zeile = 0;
        for (var feld :
                felder.stream().sorted(Comparator.comparingDouble(f -> f.ort().y())).toList()) {
            if (feld.ort().y() - beginn > 8) {
                zeile++;
                beginn = feld.ort().y();
            }
            zeilen.put(feld, zeile);
        }
        return zeilen;
    }

    private static String buchstabe(Pdffeld feld) {
        var name = NUMMERIERT.matcher(feld.name());
        return name.matches() ? name.group(1) : "";
    }

    private static int nummer(Pdffeld feld) {
        var name = NUMMERIERT.matcher(feld.name());
        return name.matches() && !name.group(2).isEmpty() ? Integer.parseInt(name.group(2)) : 0;
    }

    /// Whether a field is a box on its own.
    static boolean istKaestchen(Pdffeld feld) {
        return feld.art() == Pdffeldart.KAESTCHEN;
    }
}
