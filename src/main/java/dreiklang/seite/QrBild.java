package dreiklang.seite;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A QR code as SVG for [bausteine/qr]; contains nothing but squares, so the text in it cannot
/// break out.
public final class QrBild {

    private static final Map<EncodeHintType, Object> ART =
            Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8",
                    EncodeHintType.MARGIN,
                    4);

    private QrBild() {}

    /// Draws it.
    ///
    /// @param text what a camera shall read, at most about 300 characters
    public static String svg(String text) {
        try {
            return zeichnen(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, ART));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
        }
    }

    private static String zeichnen(BitMatrix feld) {
        var pfad = new StringBuilder();
        for (int y = 0; y < feld.getHeight(); y++) {
            for (int x = 0; x < feld.getWidth(); x++) {
                if (feld.get(x, y)) {
                    pfad.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        int seite = feld.getWidth();
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="200" height="200" \
        shape-rendering="crispEdges" aria-hidden="true"><path fill="#fff" d="M0 0h%dv%dH0z"/>\
        <path d="%s"/></svg>\
        """
                .formatted(seite, seite, seite, seite, pfad);
    }
}
