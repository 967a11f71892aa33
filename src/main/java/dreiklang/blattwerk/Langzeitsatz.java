package dreiklang.blattwerk;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Sprache;
import dreiklang.blattwerk.Bildpdf.Bauseite;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Seitenzugang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/// Makes a PDF/A-2b of what is none: pictures, texts, files of office programs where LibreOffice is
/// there, and PDFs that only lack a few words about themselves. Whether it is one is checked
/// afterwards.
@Component
class Langzeitsatz {

    private static final float DICHTE = 300;
    private static final int AUF_EINMAL = 2;
    private static final int SEITEN = 200;

    private final Seitenleser leser;
    private final Seitenzugang zugang;
    private final Klartexte klartexte;
    private final Buerowandler wandler;

    Langzeitsatz(
            Seitenleser leser, Seitenzugang zugang, Klartexte klartexte, Buerowandler wandler) {
        this.leser = leser;
        this.zugang = zugang;
        this.klartexte = klartexte;
        this.wandler = wandler;
    }

    /// @throws FachlicherFehler K-424 nothing can be made of it, D-2xx when it cannot be read
    byte[] setzen(Ablage ablage) throws IOException {
        if (Seitenleser.istBild(ablage)) {
            return bilder(ablage);
        }
        return switch (ablage.medientyp()) {
            case Seitenleser.PDF -> zugang.pdf(ablage, pdf -> ergaenzt(pdf, ablage.name()));
            case "text/plain" -> {
                try (var schrift = zugang.schrift()) {
                    yield Textpdf.setzen(klartexte.lesen(ablage), ablage.name(), schrift);
                }
            }
            default -> {
                if (!Buerowandler.kennt(ablage)) {
                    throw new FachlicherFehler(Fehlerart.EINGABE, "K-424");
                }
                yield wandler.wandeln(ablage);
            }
        };
    }

    private byte[] bilder(Ablage ablage) throws IOException {
        int anzahl = leser.seiten(ablage);
        if (anzahl > SEITEN) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-410", SEITEN);
        }
        var seiten = new ArrayList<Bauseite>();
        for (int von = 1; von <= anzahl; von += AUF_EINMAL) {
            int bis = Math.min(anzahl, von + AUF_EINMAL - 1);
            for (var seite : leser.lesen(ablage, von, bis, DICHTE)) {
                seiten.add(Bauseite.von(seite.bild(), seite, List.of()));
            }
        }
        try (var schrift = zugang.schrift()) {
            return Bildpdf.bauen(seiten, ablage.name(), Sprache.DE, schrift);
        }
    }

    /// Says what it is and in which colours; takes out what PDF/A forbids and nobody sees.
    private static byte[] ergaenzt(PDDocument pdf, String titel) throws IOException {
        var katalog = pdf.getDocumentCatalog();
        for (var verboten : List.of(COSName.AA, COSName.OPEN_ACTION, COSName.OUTPUT_INTENTS)) {
            katalog.getCOSObject().removeItem(verboten);
        }
        if (katalog.getNames() != null) {
            katalog.getNames().getCOSObject().removeItem(COSName.getPDFName("JavaScript"));
        }
        pdf.getDocument().setVersion(1.7f);
        new Langzeitangaben(titel, Sprache.DE).eintragen(pdf);
        Bildpdf.farbraum(pdf);
        var aus = new ByteArrayOutputStream();
        pdf.save(aus);
        return aus.toByteArray();
    }
}
