package dreiklang.einfuhr;

import dreiklang.dokument.Pdfformular;
import dreiklang.einfuhr.Einfuhrbericht.Zahlen;
import java.util.ArrayList;
import java.util.List;

/// Imports a PDF form: makes the draft, keeps the original beside it, writes files and report.
final class PdfEinfuhr {

    /// Name of the original in the folder of the Leistungspaket.
    static final String ORIGINAL = "original.pdf";

    private static final int GROESSTES_ORIGINAL = 1_000_000;

    private PdfEinfuhr() {}

    /// @param name of the file, when the form has no title
    static Paketentwurf einfuehren(Pdfformular pdf, String name, byte[] inhalt) {
        var entwurf = new PdfEntwurf(pdf);
        var titel =
                pdf.titel().isBlank()
                        ? name.replaceFirst("(?i)\\.pdf$", "").replace('_', ' ')
                        : pdf.titel();
        var dateien =
                Entwurfsschreiber.dateien(
                        titel,
                        "Entwurf aus dem PDF-Formular „" + titel + "“; jede Frage ansehen",
                        List.of(),
                        entwurf.seiten());
        boolean mitOriginal = inhalt.length <= GROESSTES_ORIGINAL;
        if (mitOriginal) {
            dateien.put(ORIGINAL, inhalt);
        }
        return new Paketentwurf(dateien, bericht(pdf, titel, entwurf, zuTun(mitOriginal)));
    }

    private static Einfuhrbericht bericht(
            Pdfformular pdf, String titel, PdfEntwurf entwurf, List<String> zuTun) {
        var felder = Entwurfsschreiber.berichte(entwurf.seiten());
        int gruppen = (int) felder.stream().filter(f -> f.art().equals("gruppe")).count();
        var zahlen =
                new Zahlen(
                        pdf.felder().size(), gruppen, 0, 0, entwurf.seiten().size(), felder.size());
        return new Einfuhrbericht(
                "pdf",
                pdf.xfa() ? "AcroForm mit XFA" : "AcroForm",
                "",
                titel,
                zahlen,
                Entwurfsschreiber.seitenberichte(entwurf.seiten()),
                felder,
                List.of(),
                List.of(),
                entwurf.ausgelassen(),
                zuTun);
    }

    private static List<String> zuTun(boolean mitOriginal) {
        var zuTun = new ArrayList<String>();
        zuTun.add("Sehen Sie jede Frage neben dem Bild der Seite an: Wortlaut, Art, Reihenfolge.");
        zuTun.add(
                "Entscheiden Sie, was Pflicht ist und wann etwas gefragt wird; das steht in keinem PDF.");
        zuTun.add("Tragen Sie in leistung.yaml die zuständige Stelle ein.");
        zuTun.add("Ergänzen Sie die englischen Texte.");
        if (!mitOriginal) {
            zuTun.add(
                    "Das PDF ist größer als 1 MB und liegt nicht im Entwurf; zurückschreiben geht so nicht.");
        }
        return zuTun;
    }
}
