package dreiklang.einfuhr;

import dreiklang.basis.Befund;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/// Checks `original.pdf`, into which answers are written back: it is a PDF.
@Component
class Pdfkapitel implements Kapitelpruefer {

    @Override
    public String datei() {
        return PdfEinfuhr.ORIGINAL;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var inhalt = paket.dateien().get(datei());
        if (inhalt == null || beginnt(inhalt)) {
            return List.of();
        }
        return List.of(
                new Befund(
                        datei(),
                        0,
                        "X-111",
                        "Das ist keine PDF-Datei. Legen Sie das PDF-Formular hier ab."));
    }

    private static boolean beginnt(byte[] inhalt) {
        return new String(inhalt, 0, Math.min(5, inhalt.length), StandardCharsets.ISO_8859_1)
                .equals("%PDF-");
    }
}
