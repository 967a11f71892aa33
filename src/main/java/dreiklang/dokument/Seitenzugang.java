package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/// The door of the pages in files, for those who show them or make new ones of them. Bounded in
/// size, time and number like everything that reads foreign files.
@Service
public class Seitenzugang {

    private static final int GLEICHZEITIG = 2;

    private final Inhaltszugang zugang;
    private final Semaphore bilder = new Semaphore(GLEICHZEITIG);

    Seitenzugang(Inhaltszugang zugang) {
        this.zugang = zugang;
    }

    /// Does something with a PDF. Nothing in it is executed; at most 20 seconds.
    ///
    /// @throws FachlicherFehler D-211 damaged, D-212 encrypted, D-216 too complex or too slow,
    ///   D-301 when the content is missing, D-302 when it was found to be harmful
    @Offen("callers check who may see it")
    public <T> T pdf(Ablage ablage, Pdfarbeit<T> arbeit) {
        return zugang.mitDatei(ablage.pruefsumme(), datei -> PdfLeser.mit(datei, arbeit::an));
    }

    /// Does something with a PDF the program has made itself.
    ///
    /// @throws IOException when it is none
    @Offen("pure function of content of our own making")
    public <T> T eigenes(byte[] pdf, Pdfarbeit<T> arbeit) throws IOException {
        return PdfLeser.eigenes(pdf, arbeit::an);
    }

    /// How many pages a picture has; a TIFF can have several.
    ///
    /// @throws FachlicherFehler D-222 damaged, D-301, D-302
    @Offen("callers check who may see it")
    public int bildseiten(Ablage ablage) {
        return ausBild(ablage, datei -> Bildseiten.anzahl(datei, typ(ablage)));
    }

    /// A page of a picture: upright, in RGB, on white.
    ///
    /// @param nummer the first is 1
    /// @param kante so many pixels is its longer edge at most
    /// @throws FachlicherFehler D-222 damaged, D-301, D-302
    @Offen("callers check who may see it")
    public BufferedImage bild(Ablage ablage, int nummer, int kante) {
        bilder.acquireUninterruptibly();
        try {
            return ausBild(ablage, datei -> Bildseiten.lesen(datei, typ(ablage), nummer, kante));
        } finally {
            bilder.release();
        }
    }

    /// The typeface of everything the program sets, as TrueType; the caller closes it.
    @Offen("part of the program")
    public InputStream schrift() {
        return Optional.ofNullable(
                        Seitenzugang.class.getResourceAsStream("schriften/NotoSans_400Regular.ttf"))
                .orElseThrow();
    }

    private interface Bildarbeit<T> {
        T an(Path datei) throws IOException;
    }

    private <T> T ausBild(Ablage ablage, Bildarbeit<T> arbeit) {
        return zugang.mitDatei(
                ablage.pruefsumme(),
                datei -> {
                    try {
                        return arbeit.an(datei);
                    } catch (IOException e) {
                        throw new FachlicherFehler(Fehlerart.EINGABE, "D-222");
                    }
                });
    }

    private static Dateityp typ(Ablage ablage) {
        return Arrays.stream(Dateityp.values())
                .filter(t -> t.medientyp().equals(ablage.medientyp()))
                .findFirst()
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "D-222"));
    }
}
