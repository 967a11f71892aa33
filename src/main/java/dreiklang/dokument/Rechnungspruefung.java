package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.XmlLeser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Lets XML in when it is an electronic invoice (EN 16931, UBL or CII): passive, in one piece.
final class Rechnungspruefung {

    private static final int GROESSTE = 20 * 1024 * 1024;
    private static final int ELEMENTE = 500_000;
    private static final Set<String> WURZELN =
            Set.of("Invoice", "CreditNote", "CrossIndustryInvoice");

    private Rechnungspruefung() {}

    /// @throws FachlicherFehler D-203 when it is none
    static void pruefen(Path datei) throws IOException {
        if (Files.size(datei) > GROESSTE || !WURZELN.contains(wurzel(datei))) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-203", Dateityp.alleLesbar());
        }
    }

    private static String wurzel(Path datei) throws IOException {
        try {
            var name = String.valueOf(datei.getFileName());
            return XmlLeser.lesen(name, Files.readAllBytes(datei), GROESSTE, ELEMENTE).name();
        } catch (FachlicherFehler unlesbar) {
            return "";
        }
    }
}
