package dreiklang.blattwerk;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Draws marks into the picture of a page so that one still sees what lies under them.
final class Markenbild {

    private static final Color FLAECHE = new Color(179, 0, 27, 70);
    private static final Color RAND = new Color(179, 0, 27);
    private static final int ARM = 12;

    private Markenbild() {}

    /// @param ecke where a rectangle was begun
    static byte[] durchsichtig(byte[] jpeg, List<Marke> marken, Optional<Rechteck> ecke) {
        var bild = lesen(jpeg);
        var stift = bild.createGraphics();
        stift.setStroke(new BasicStroke(2));
        for (var marke : marken) {
            int links = marke.ort().links() * bild.getWidth() / Rechteck.GANZ;
            int oben = marke.ort().oben() * bild.getHeight() / Rechteck.GANZ;
            int breite = marke.ort().breite() * bild.getWidth() / Rechteck.GANZ;
            int hoehe = marke.ort().hoehe() * bild.getHeight() / Rechteck.GANZ;
            stift.setColor(FLAECHE);
            stift.fillRect(links, oben, breite, hoehe);
            stift.setColor(RAND);
            stift.drawRect(links, oben, breite, hoehe);
        }
        ecke.ifPresent(e -> {
            int x = e.links() * bild.getWidth() / Rechteck.GANZ;
            int y = e.oben() * bild.getHeight() / Rechteck.GANZ;
            stift.setColor(RAND);
            stift.drawLine(x - ARM, y, x + ARM, y);
            stift.drawLine(x, y - ARM, x, y + ARM);
        });
        stift.dispose();
        return schreiben(bild);
    }

    /// Anmerkungen with a place as their numbers in circles.
    static byte[] mitNummern(byte[] jpeg, List<Anmerkung> anmerkungen) {
        var bild = lesen(jpeg);
        var stift = bild.createGraphics();
        stift.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (var zettel : anmerkungen) {
            zettel.stelle()
                    .ifPresent(ort -> {
                        int x = ort.links() * bild.getWidth() / Rechteck.GANZ;
                        int y = ort.oben() * bild.getHeight() / Rechteck.GANZ;
                        stift.setColor(RAND);
                        stift.fillOval(x - ARM, y - ARM, 2 * ARM, 2 * ARM);
                        stift.setColor(Color.WHITE);
                        var nummer = Long.toString(zettel.id());
                        stift.drawString(
                                nummer, x - stift.getFontMetrics().stringWidth(nummer) / 2, y + 5);
                    });
        }
        stift.dispose();
        return schreiben(bild);
    }

    /// As they will be.
    static byte[] deckend(byte[] jpeg, List<Marke> marken, Schwaerzer schwaerzer) {
        var bild = lesen(jpeg);
        schwaerzer.einbrennen(bild, marken);
        return schreiben(bild);
    }

    private static BufferedImage lesen(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] schreiben(BufferedImage bild) {
        try {
            return Bildpdf.jpeg(bild);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
