package dreiklang.dokument;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/// How a telephone was held: the orientation it wrote into the picture (EXIF, 1 to 8).
///
/// @param art the number, 1 is upright
record Bilddrehung(int art) {

    /// A picture that says nothing, or nothing that can be read, is upright.
    static Bilddrehung zu(Path datei) throws IOException {
        try {
            var angaben =
                    ImageMetadataReader.readMetadata(datei.toFile())
                            .getFirstDirectoryOfType(ExifIFD0Directory.class);
            var art =
                    angaben == null ? null : angaben.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return new Bilddrehung(art == null || art < 1 || art > 8 ? 1 : art);
        } catch (ImageProcessingException unlesbar) {
            return new Bilddrehung(1);
        }
    }

    BufferedImage gedreht(BufferedImage bild) {
        if (art == 1) {
            return bild;
        }
        int b = bild.getWidth();
        int h = bild.getHeight();
        var wie =
                switch (art) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, b, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, b, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, b);
                    default -> new AffineTransform(0, -1, 1, 0, 0, b);
                };
        boolean gekippt = art > 4;
        var neu = new BufferedImage(gekippt ? h : b, gekippt ? b : h, BufferedImage.TYPE_INT_RGB);
        var rgb = new BufferedImage(b, h, BufferedImage.TYPE_INT_RGB);
        var stift = rgb.createGraphics();
        stift.drawImage(bild, 0, 0, java.awt.Color.WHITE, null);
        stift.dispose();
        return new AffineTransformOp(wie, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(rgb, neu);
    }
}
