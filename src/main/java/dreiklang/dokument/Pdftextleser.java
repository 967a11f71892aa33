package dreiklang.dokument;

import dreiklang.dokument.Pdfformular.Ort;
import dreiklang.dokument.Pdfformular.Textstelle;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Reads the letters of a page with their places and joins those that stand close together in a
/// line. Spaces do not count: they can be drawn, too, and would fill any gap.
final class Pdftextleser extends PDFTextStripper {

    private static final int MEISTE_STELLEN = 20_000;
    private static final double GLEICHE_ZEILE = 2.5;
    private static final double WORTABSTAND = 0.15;
    private static final double KLEINSTE_SCHRIFT = 4;

    private final List<Textstelle> stellen = new ArrayList<>();

    Pdftextleser() {
        setSortByPosition(true);
    }

    List<Textstelle> lesen(PDDocument pdf, int seite) throws IOException {
        setStartPage(seite);
        setEndPage(seite);
        var unused = getText(pdf);
        return stellen.stream()
                .map(s ->
                        new Textstelle(
                                Normalizer.normalize(s.text(), Normalizer.Form.NFC), s.ort()))
                .toList();
    }

    @Override
    protected void writeString(String text, List<TextPosition> orte) {
        for (var ort : orte) {
            var zeichen = ort.getUnicode();
            if (zeichen != null && !zeichen.isBlank() && stellen.size() < MEISTE_STELLEN) {
                anfuegen(zeichen, ort(ort));
            }
        }
    }

    private static Ort ort(TextPosition zeichen) {
        double hoehe = Math.max(KLEINSTE_SCHRIFT, zeichen.getFontSizeInPt() * 0.75);
        return new Ort(
                zeichen.getXDirAdj(),
                zeichen.getYDirAdj() - hoehe,
                zeichen.getWidthDirAdj(),
                hoehe);
    }

    private void anfuegen(String zeichen, Ort ort) {
        var letzte = stellen.isEmpty() ? null : stellen.getLast();
        if (letzte == null || !schliesstAn(letzte.ort(), ort)) {
            stellen.add(new Textstelle(zeichen, ort));
            return;
        }
        var davor = letzte.ort();
        boolean neuesWort = ort.x() - davor.rechts() > WORTABSTAND * ort.hoehe();
        double oben = Math.min(davor.y(), ort.y());
        stellen.set(
                stellen.size() - 1,
                new Textstelle(
                        letzte.text() + (neuesWort ? " " : "") + zeichen,
                        new Ort(
                                davor.x(),
                                oben,
                                ort.rechts() - davor.x(),
                                Math.max(davor.unten(), ort.unten()) - oben)));
    }

    private static boolean schliesstAn(Ort davor, Ort danach) {
        double luecke = danach.x() - davor.rechts();
        return Math.abs(davor.unten() - danach.unten()) < GLEICHE_ZEILE
                && luecke > -danach.hoehe()
                && luecke < 1.2 * Math.max(davor.hoehe(), danach.hoehe());
    }
}
