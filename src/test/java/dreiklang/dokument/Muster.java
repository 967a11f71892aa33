package dreiklang.dokument;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// Good and hostile files, made while testing so that none lies in the repository.
final class Muster {

    private Muster() {}

    static byte[] pdf(Consumer<PDDocument> mit) {
        try (var pdf = new PDDocument();
                var aus = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            mit.accept(pdf);
            pdf.save(aus);
            return aus.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bild(String format) throws IOException {
        var aus = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, aus);
        return aus.toByteArray();
    }

    static byte[] zip(Map<String, String> teile) {
        var aus = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(aus)) {
            for (var teil : teile.entrySet()) {
                zip.putNextEntry(new ZipEntry(teil.getKey()));
                zip.write(bytes(teil.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return aus.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zusammen(byte[]... stuecke) {
        var aus = new ByteArrayOutputStream();
        for (byte[] stueck : stuecke) {
            aus.writeBytes(stueck);
        }
        return aus.toByteArray();
    }
}
