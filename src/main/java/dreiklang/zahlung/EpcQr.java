package dreiklang.zahlung;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import dreiklang.basis.Geldbetrag;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/// The EPC-QR code for a transfer (EPC069-12, version 002) as SVG that can stand inside a page.
final class EpcQr {

    /// The standard allows 331 bytes, so that the code stays at version 13 or below.
    private static final int LAENGSTE = 331;

    private EpcQr() {}

    /// The content of the code, line by line.
    static String inhalt(Kasse kasse, Geldbetrag betrag, String verwendungszweck) {
        var inhalt =
                String.join(
                        "\n",
                        "BCD",
                        "002",
                        "1",
                        "SCT",
                        kasse.bic(),
                        kasse.empfaenger(),
                        kasse.iban(),
                        "EUR" + betrag.inEuro().toPlainString(),
                        "",
                        "",
                        verwendungszweck);
        if (inhalt.getBytes(StandardCharsets.UTF_8).length > LAENGSTE
                || verwendungszweck.length() > 140) {
            throw new IllegalArgumentException("too long for an EPC-QR code");
        }
        return inhalt;
    }

    /// An image with a name for screen readers, without scripts, styles and references.
    static String svg(String inhalt) {
        var punkte = punkte(inhalt);
        var pfad = new StringBuilder();
        for (int y = 0; y < punkte.getHeight(); y++) {
            for (int x = 0; x < punkte.getWidth(); x++) {
                int breite = 0;
                while (x + breite < punkte.getWidth() && punkte.get(x + breite, y)) {
                    breite++;
                }
                if (breite > 0) {
                    pfad.append("M%d %dh%dv1h-%dz".formatted(x, y, breite, breite));
                    x += breite;
                }
            }
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="200" height="200" role="img" \
        aria-label="QR-Code (EPC)" shape-rendering="crispEdges">\
        <rect width="%1$d" height="%1$d" fill="#fff"/><path fill="#000" d="%2$s"/></svg>\
        """
                .formatted(punkte.getWidth(), pfad);
    }

    private static BitMatrix punkte(String inhalt) {
        var wuensche = new EnumMap<EncodeHintType, Object>(EncodeHintType.class);
        wuensche.putAll(
                Map.of(
                        EncodeHintType.ERROR_CORRECTION,
                        ErrorCorrectionLevel.M,
                        EncodeHintType.MARGIN,
                        4));
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(inhalt)) {
            // Only where needed: some banks' apps do not understand the extra segment that names
            // the character set.
            wuensche.put(EncodeHintType.CHARACTER_SET, "UTF-8");
        }
        try {
            return new QRCodeWriter().encode(inhalt, BarcodeFormat.QR_CODE, 0, 0, wuensche);
        } catch (WriterException e) {
            throw new IllegalArgumentException("not an EPC-QR code", e);
        }
    }
}
