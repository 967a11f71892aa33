package dreiklang.zahlung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dreiklang.basis.Geldbetrag;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EpcQrTest {

    private static final Kasse KASSE =
            Kasse.von("Stadt Lindenau an der Aue", "DE96 0000 0000 0000 0610 00", "");

    @Test
    void dasBildSagtDerBankWasZuZahlenIst() throws Exception {
        var inhalt = EpcQr.inhalt(KASSE, new Geldbetrag(6700), "Kassenzeichen 260000000123");
        assertThat(inhalt)
                .isEqualTo(
                        "BCD\n002\n1\nSCT\n\nStadt Lindenau an der Aue\nDE96000000000000061000\nEUR67.00\n\n\n"
                                + "Kassenzeichen 260000000123");
        assertThat(lesen(EpcQr.svg(inhalt))).isEqualTo(inhalt);
    }

    @Test
    void umlauteKommenAn() throws Exception {
        var kasse = Kasse.von("Gemeinde Kößlarn", "DE96000000000000061000", "ABCDDEFFXXX");
        var inhalt = EpcQr.inhalt(kasse, new Geldbetrag(1), "Gebühr");
        assertThat(lesen(EpcQr.svg(inhalt))).isEqualTo(inhalt).contains("Kößlarn", "EUR0.01");
    }

    @Test
    void dasBildKannInJederSeiteStehen() {
        assertThat(EpcQr.svg("x"))
                .startsWith("<svg ")
                .contains("role=\"img\"", "aria-label=")
                .doesNotContain("style", "script", "href");
    }

    @Test
    void zuLangesWirdNichtAbgeschnitten() {
        assertThatThrownBy(() -> EpcQr.inhalt(KASSE, new Geldbetrag(1), "x".repeat(141)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nurEchteKontonummernGelten() {
        assertThat(KASSE.gueltig()).isTrue();
        assertThat(Kasse.von("A", "DE96000000000000061001", "").gueltig()).isFalse();
        assertThat(Kasse.von("A", "DE9600", "").gueltig()).isFalse();
        assertThat(Kasse.von("", "DE96000000000000061000", "").gueltig()).isFalse();
        assertThat(Kasse.von("A\nB", "DE96000000000000061000", "").gueltig()).isFalse();
        assertThat(Kasse.von("A", "DE96000000000000061000", "KURZ").gueltig()).isFalse();
    }

    /// Draws the path and reads it as a telephone would.
    private static String lesen(String svg) throws Exception {
        var kopf = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(kopf.find()).isTrue();
        int punkte = Integer.parseInt(kopf.group(1));
        int seite = punkte * 4;
        int[] bild = new int[seite * seite];
        Arrays.fill(bild, 0xFFFFFF);
        var strich = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1").matcher(svg);
        while (strich.find()) {
            int x = Integer.parseInt(strich.group(1)) * 4;
            int y = Integer.parseInt(strich.group(2)) * 4;
            for (int zeile = y; zeile < y + 4; zeile++) {
                Arrays.fill(
                        bild,
                        zeile * seite + x,
                        zeile * seite + x + Integer.parseInt(strich.group(3)) * 4,
                        0);
            }
        }
        var quelle = new RGBLuminanceSource(seite, seite, bild);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(quelle)),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
