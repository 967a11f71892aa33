package dreiklang.dokument;

import dreiklang.basis.Sprache;
import java.util.List;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Letters and their check, for tests of other modules.
public final class Musterbrief {

    private static final Briefsatz SATZ = new Briefsatz();

    private Musterbrief() {}

    /// A letter as the program sets it.
    public static byte[] setzen(String text) {
        return SATZ.setzen(
                new Brief(
                        "Bescheid: Reitkennzeichen",
                        Sprache.DE,
                        List.of("Stadt Lindenau an der Aue", "Umweltamt", "Rathausplatz 1"),
                        List.of("Erika Feldmann", "Mühlenweg 4", "59494 Lindenau an der Aue"),
                        Map.of("Aktenzeichen", "36.20.10-1/2026"),
                        text));
    }

    /// The same with a field for a signature.
    public static byte[] mitFeld(byte[] pdf) {
        return Unterschriftsfeld.einfuegen(pdf, "Siegel der Stadt Lindenau an der Aue");
    }

    /// What veraPDF has against it as PDF/A-2a and PDF/UA-1.
    public static List<String> maengel(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var alle = new java.util.ArrayList<String>();
        alle.addAll(BriefsatzTest.maengel(pdf, PDFAFlavour.PDFA_2_A));
        alle.addAll(BriefsatzTest.maengel(pdf, PDFAFlavour.PDFUA_1));
        return alle;
    }
}
