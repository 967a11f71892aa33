package dreiklang.dokument;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// Decodes the pages of a picture, never larger than asked for: of a large one only every second,
/// third … pixel.
final class Bildseiten {

    private Bildseiten() {}

    private interface Arbeit<T> {
        T an(ImageReader leser) throws IOException;
    }

    static int anzahl(Path datei, Dateityp typ) throws IOException {
        return mit(datei, typ, leser -> leser.getNumImages(true));
    }

    /// Upright, in RGB and on white, because a page is.
    ///
    /// @param nummer the first is 1
    /// @param kante so long is its longer edge at most
    static BufferedImage lesen(Path datei, Dateityp typ, int nummer, int kante) throws IOException {
        var drehung = Bilddrehung.zu(datei);
        var bild = mit(datei, typ, leser -> verkleinert(leser, nummer - 1, kante));
        var rgb = new BufferedImage(bild.getWidth(), bild.getHeight(), BufferedImage.TYPE_INT_RGB);
        var stift = rgb.createGraphics();
        stift.drawImage(bild, 0, 0, Color.WHITE, null);
        stift.dispose();
        return drehung.gedreht(rgb);
    }

    private static <T> T mit(Path datei, Dateityp typ, Arbeit<T> arbeit) throws IOException {
        Bildpruefung.pruefen(datei, typ);
        try (var strom = ImageIO.createImageInputStream(datei.toFile())) {
            var leser =
                    ImageIO.getImageReadersByFormatName(typ.name().toLowerCase(Locale.ROOT)).next();
            try {
                leser.setInput(strom);
                return arbeit.an(leser);
            } finally {
                leser.dispose();
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException kaputt) {
            throw new EOFException(String.valueOf(kaputt.getMessage()));
        }
    }

    private static BufferedImage verkleinert(ImageReader leser, int stelle, int kante)
            throws IOException {
        int lang = Math.max(leser.getWidth(stelle), leser.getHeight(stelle));
        int schritt = Math.max(1, Math.ceilDiv(lang, kante));
        var wie = leser.getDefaultReadParam();
        wie.setSourceSubsampling(schritt, schritt, 0, 0);
        return leser.read(stelle, wie);
    }
}
