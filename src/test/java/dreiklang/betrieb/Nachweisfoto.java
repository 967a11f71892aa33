package dreiklang.betrieb;

import dreiklang.basis.Pruefsumme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/// A small picture that a person uploads as Nachweis; every person's pictures are different.
///
/// @param name file name
/// @param inhalt the bytes of a PNG
record Nachweisfoto(String name, byte[] inhalt) {

    private static final int SEITE = 16;

    /// Picture of a person.
    static Nachweisfoto von(String person, int nummer) throws IOException {
        var muster = HexFormat.of().parseHex(Pruefsumme.von(person + "/" + nummer).hex());
        var bild = new BufferedImage(SEITE, SEITE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SEITE * SEITE; i++) {
            bild.setRGB(i % SEITE, i / SEITE, muster[i % muster.length] * (i + 1) & 0xFFFFFF);
        }
        var aus = new ByteArrayOutputStream();
        ImageIO.write(bild, "png", aus);
        return new Nachweisfoto("equidenpass-" + nummer + ".png", aus.toByteArray());
    }

    /// SHA-256 of the bytes.
    String pruefsumme() {
        return Pruefsumme.von(inhalt).hex();
    }
}
