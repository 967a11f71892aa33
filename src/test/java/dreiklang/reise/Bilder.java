package dreiklang.reise;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Small pictures as a telephone would make them.
final class Bilder {

    private Bilder() {}

    static byte[] png(int breite, int hoehe) {
        var bild = new BufferedImage(breite, hoehe, BufferedImage.TYPE_INT_RGB);
        var stift = bild.createGraphics();
        stift.setColor(new Color(breite % 255, 120, hoehe % 255));
        stift.fillRect(0, 0, breite, hoehe);
        stift.dispose();
        var aus = new ByteArrayOutputStream();
        try {
            ImageIO.write(bild, "png", aus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return aus.toByteArray();
    }
}
