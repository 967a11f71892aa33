package dreiklang.steuerung.web;

import dreiklang.seite.Rahmen;
import dreiklang.steuerung.Uebersicht.Monat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Draws what came and what was decided, month by month, as SVG bars. Says the same as the table
/// below it.
final class Diagramm {

    private static final int BREITE = 840;
    private static final int HOEHE = 300;
    private static final int LINKS = 48;
    private static final int UNTEN = 250;
    private static final int OBEN = 40;
    private static final String BLAU = "#0b63ad";
    private static final String BRAUN = "#8a4600";

    private final Rahmen rahmen;
    private final List<Monat> monate;
    private final long hoechster;
    private final StringBuilder svg = new StringBuilder();

    private Diagramm(Rahmen rahmen, List<Monat> monate) {
        this.rahmen = rahmen;
        this.monate = monate;
        this.hoechster =
                rund(
                        monate.stream()
                                .mapToLong(m -> Math.max(m.eingegangen(), m.entschieden()))
                                .max()
                                .orElse(0));
    }

    /// The chart as an SVG element with title and description.
    static String von(Rahmen rahmen, List<Monat> monate) {
        return new Diagramm(rahmen, monate).zeichnen();
    }

    private String zeichnen() {
        schreibe(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " aria-labelledby=\"diagramm-titel diagramm-text\" font-size=\"13\" fill=\"#171a2b\">",
                BREITE, HOEHE);
        schreibe(
                "<title id=\"diagramm-titel\">%s</title><desc id=\"diagramm-text\">%s</desc>",
                sicher(rahmen.text("steuerung.diagramm.titel")),
                sicher(rahmen.text("steuerung.diagramm.text", hoechster)));
        legende();
        linien();
        double breite = (BREITE - LINKS) / (double) Math.max(1, monate.size());
        for (int i = 0; i < monate.size(); i++) {
            saeulen(monate.get(i), LINKS + i * breite, breite);
        }
        return svg.append("</svg>").toString();
    }

    private void legende() {
        schreibe(
                "<rect x=\"%d\" y=\"8\" width=\"14\" height=\"14\" fill=\"%s\"/><text x=\"%d\" y=\"20\">%s</text>",
                LINKS, BLAU, LINKS + 20, sicher(rahmen.text("steuerung.eingegangen")));
        schreibe(
                "<rect x=\"%d\" y=\"9\" width=\"12\" height=\"12\" fill=\"#fff\" stroke=\"%s\" stroke-width=\"2\"/>"
                        + "<text x=\"%d\" y=\"20\">%s</text>",
                LINKS + 180, BRAUN, LINKS + 200, sicher(rahmen.text("steuerung.entschieden")));
    }

    private void linien() {
        for (int viertel = 0; viertel <= 4; viertel++) {
            double y = UNTEN - (UNTEN - OBEN) * viertel / 4.0;
            schreibe(
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#c5ccd8\"/>"
                            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d</text>",
                    LINKS, y, BREITE, y, LINKS - 6, y + 4, hoechster * viertel / 4);
        }
    }

    private void saeulen(Monat monat, double x, double breite) {
        double saeule = Math.min(26, breite * 0.38);
        double mitte = x + breite / 2;
        saeule(mitte - saeule - 1, saeule, monat.eingegangen(), "fill=\"" + BLAU + "\"");
        saeule(
                mitte + 1,
                saeule,
                monat.entschieden(),
                "fill=\"#fff\" stroke=\"" + BRAUN + "\" stroke-width=\"2\"");
        schreibe(
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                mitte,
                UNTEN + 20,
                DateTimeFormatter.ofPattern("MMM", rahmen.sprache().locale())
                        .format(monat.monat()));
        if (monat.monat().getMonthValue() == 1 || monat.equals(monate.getFirst())) {
            schreibe(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    mitte, UNTEN + 38, String.valueOf(monat.monat().getYear()));
        }
    }

    private void saeule(double x, double breite, long wert, String farbe) {
        double hoehe = (UNTEN - OBEN) * wert / (double) hoechster;
        schreibe(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" %s/>",
                x, UNTEN - hoehe, breite, hoehe, farbe);
    }

    /// The next number that can be divided by four, at least 4, so that the lines carry whole
    /// numbers.
    private static long rund(long hoechster) {
        long schritt = hoechster > 40 ? 20 : 4;
        return Math.max(4, (hoechster + schritt - 1) / schritt * schritt);
    }

    private void schreibe(String muster, Object... werte) {
        svg.append(String.format(Locale.ROOT, muster, werte));
    }

    private static String sicher(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
