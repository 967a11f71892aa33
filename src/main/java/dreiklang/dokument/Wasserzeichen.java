package dreiklang.dokument;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/// Burns a text into the picture of a page, across and again and again, so that no part of the page
/// is without it.
final class Wasserzeichen {

    private static final Font SCHRIFT = laden();
    private static final float DECKKRAFT = 0.22f;
    private static final int BREITEN_JE_SEITE = 3;

    private Wasserzeichen() {}

    private static Font laden() {
        var name = "schriften/NotoSans_700Bold.ttf";
        try (var strom = Wasserzeichen.class.getResourceAsStream(name)) {
            if (strom == null) {
                throw new IllegalStateException("missing in the program: " + name);
            }
            return Font.createFont(Font.TRUETYPE_FONT, strom);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param zeilen each is written in a line of its own
    static void auf(BufferedImage bild, List<String> zeilen) {
        Graphics2D stift = bild.createGraphics();
        try {
            stift.setRenderingHint(
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            stift.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, DECKKRAFT));
            stift.setColor(new Color(0x9A, 0x00, 0x2B));
            float groesse = Math.max(11, bild.getWidth() / 48f);
            stift.setFont(SCHRIFT.deriveFont(groesse));
            stift.rotate(-Math.PI / 7, bild.getWidth() / 2.0, bild.getHeight() / 2.0);
            kacheln(stift, bild, zeilen, groesse);
        } finally {
            stift.dispose();
        }
    }

    private static void kacheln(
            Graphics2D stift, BufferedImage bild, List<String> zeilen, float groesse) {
        int laengste =
                zeilen.stream()
                        .mapToInt(z -> stift.getFontMetrics().stringWidth(z))
                        .max()
                        .orElse(1);
        int w = bild.getWidth();
        int h = bild.getHeight();
        int schrittX = Math.max(laengste + (int) (3 * groesse), w / BREITEN_JE_SEITE);
        int schrittY = (int) (groesse * (1.3f * zeilen.size() + 5));
        int reihe = 0;
        for (int y = -h; y < 2 * h; y += schrittY, reihe++) {
            for (int x = -w - (reihe % 2) * schrittX / 2; x < 2 * w; x += schrittX) {
                for (int i = 0; i < zeilen.size(); i++) {
                    stift.drawString(zeilen.get(i), x, y + i * 1.3f * groesse);
                }
            }
        }
    }
}
