package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Sprache;
import dreiklang.seite.Texte;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Service;

/// The door of pages as pictures with a text burnt in, for those who may look at a file but not
/// have it. Bounded in size and time like everything that reads foreign files.
@Service
public class Wasserzeichenbilder {

    /// Most pages of a PDF made of such pictures.
    public static final int MEISTE_SEITEN = Sammlung.MEISTE_SEITEN;

    private static final Set<String> DARSTELLBAR =
            Set.of("application/pdf", "image/jpeg", "image/png", "image/tiff", "text/plain");

    private final Inhaltszugang zugang;
    private final Briefsatz satz;
    private final Texte texte;
    private final Clock uhr;

    Wasserzeichenbilder(Inhaltszugang zugang, Briefsatz satz, Texte texte, Clock uhr) {
        this.zugang = zugang;
        this.satz = satz;
        this.texte = texte;
        this.uhr = uhr;
    }

    /// A page.
    ///
    /// @param jpeg the picture
    /// @param text what is written on it, where that is known
    public record Bild(byte[] jpeg, String text) {}

    /// Whether files of this kind have pages.
    @Offen("pure function")
    public boolean darstellbar(Ablage ablage) {
        return DARSTELLBAR.contains(ablage.medientyp());
    }

    /// How many pages a file has.
    ///
    /// @throws FachlicherFehler D-241 a kind without pages, D-2xx damaged, D-301 missing, D-302
    ///   found to be harmful
    @Offen("callers check who may see it")
    public int anzahl(Ablage ablage) {
        return switch (ablage.medientyp()) {
            case "application/pdf" -> ausPdf(ablage, PDDocument::getNumberOfPages);
            case "text/plain" -> alsPdf(ablage, PDDocument::getNumberOfPages);
            default -> bilder(ablage).size();
        };
    }

    /// One page as a picture in which the text is burnt.
    ///
    /// @param nummer the first is 1
    /// @throws FachlicherFehler as [#anzahl], D-301 there is no such page
    @Offen("callers check who may see it")
    public Bild bild(Ablage ablage, int nummer, List<String> wasserzeichen) {
        return gezeichnet(blatt(ablage, nummer), wasserzeichen);
    }

    /// The text of a page, without its picture; empty where none is known.
    ///
    /// @throws FachlicherFehler as [#bild]
    @Offen("callers check who may see it")
    public String text(Ablage ablage, int nummer) {
        return switch (ablage.medientyp()) {
            case "application/pdf" -> ausPdf(ablage, pdf -> Sammelleser.text(pdf, nummer));
            case "text/plain" -> alsPdf(ablage, pdf -> Sammelleser.text(pdf, nummer));
            default -> "";
        };
    }

    /// All pages as one accessible PDF made of such pictures.
    ///
    /// @param titel title of the PDF
    /// @throws FachlicherFehler as [#anzahl], D-242 more than 80 pages
    @Offen("callers check who may see it")
    public byte[] pdf(Ablage ablage, String titel, Sprache sprache, List<String> wasserzeichen) {
        int anzahl = anzahl(ablage);
        if (anzahl > MEISTE_SEITEN) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-242", MEISTE_SEITEN);
        }
        var blaetter = new ArrayList<Sammelblatt>();
        for (int i = 1; i <= anzahl; i++) {
            var blatt = blatt(ablage, i);
            var bild = gezeichnet(blatt, wasserzeichen);
            blaetter.add(new Sammelblatt(titel, i, blatt.text(), bild.jpeg(), blatt.quer()));
        }
        return satz.sammeln(new Sammlung(titel, sprache, List.of()), blaetter);
    }

    private Sammelblatt blatt(Ablage ablage, int nummer) {
        return switch (ablage.medientyp()) {
            case "application/pdf" -> ausPdf(ablage, pdf -> seite(pdf, ablage, nummer));
            case "text/plain" -> alsPdf(ablage, pdf -> seite(pdf, ablage, nummer));
            default -> {
                var alle = bilder(ablage);
                if (nummer < 1 || nummer > alle.size()) {
                    throw fehlt();
                }
                yield alle.get(nummer - 1);
            }
        };
    }

    private static Sammelblatt seite(PDDocument pdf, Ablage ablage, int nummer) throws IOException {
        if (nummer < 1 || nummer > pdf.getNumberOfPages()) {
            throw fehlt();
        }
        return Sammelleser.seite(pdf, ablage.name(), nummer);
    }

    private List<Sammelblatt> bilder(Ablage ablage) {
        return zugang.mitDatei(
                ablage.pruefsumme(), datei -> Sammelleser.lesen(datei, ablage, MEISTE_SEITEN));
    }

    private <T> T ausPdf(Ablage ablage, PdfLeser.Arbeit<T> arbeit) {
        return zugang.mitDatei(ablage.pruefsumme(), datei -> PdfLeser.mit(datei, arbeit));
    }

    /// A text is set on pages first.
    private <T> T alsPdf(Ablage ablage, PdfLeser.Arbeit<T> arbeit) {
        return zugang.mitDatei(ablage.pruefsumme(), datei -> alsPdf(ablage, datei, arbeit));
    }

    private <T> T alsPdf(Ablage ablage, Path quelle, PdfLeser.Arbeit<T> arbeit) {
        try {
            var ordner = Files.createTempDirectory("seiten");
            var ziel = ordner.resolve("text.pdf");
            try {
                var stueck = new Heft.Stueck(1, ablage.name(), "", ablage);
                var kapitel = new Heft.Kapitel("", List.of(stueck));
                var heft = new Heft(ablage.name(), Sprache.DE, "", List.of(), List.of(kapitel));
                var ort = Hefte.orte(s -> Optional.of(quelle));
                Hefte.binden(heft, ziel, ort, texte, uhr.instant(), n -> {});
                return PdfLeser.mit(ziel, arbeit);
            } finally {
                Files.deleteIfExists(ziel);
                Files.deleteIfExists(ordner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bild gezeichnet(Sammelblatt blatt, List<String> wasserzeichen) {
        try {
            BufferedImage bild = ImageIO.read(new ByteArrayInputStream(blatt.bild()));
            Wasserzeichen.auf(bild, wasserzeichen);
            return new Bild(Sammelleser.jpeg(bild), blatt.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FachlicherFehler fehlt() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "D-301");
    }
}
