package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Textdatei;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Service;

/// The door of the texts in files, page by page, for those who search in them. Bounded in size and
/// time like everything that reads foreign files.
@Service
public class Textauszuege {

    /// So many pages of a PDF are read at once: each reading has its own limit of time.
    private static final int SEITEN = 100;

    private static final int MEISTE_ZEICHEN = 100_000;
    private static final int STUECK = 20_000;
    private static final int MEISTE_STUECKE = 500;

    /// A word that was divided at the end of a line; "Haupt-" before "und" stays as it is.
    private static final Pattern TRENNUNG =
            Pattern.compile("(?<=\\p{L})-\\s*\\R\\s*(?=\\p{Ll})(?!(?:und|oder|bzw|sowie)\\b)");

    private final Inhaltszugang zugang;
    private final ErkannteTexte erkannte;

    Textauszuege(Inhaltszugang zugang, ErkannteTexte erkannte) {
        this.zugang = zugang;
        this.erkannte = erkannte;
    }

    /// The text of a page, in one line.
    ///
    /// @param nummer number of the page, the first is 1; 0 where the file knows no pages
    /// @param text without control characters
    public record Seite(int nummer, String text) {}

    /// The text of a file: PDF by pages, plain text, mails and office files in parts without a
    /// number, of other kinds nothing. Pages without text say what was recognised on them, where
    /// somebody did.
    ///
    /// @throws FachlicherFehler D-211, D-212, D-216, D-232 when it cannot be read, D-301 when the
    ///   content is missing, D-302 when it was found to be harmful
    @Offen("callers check who may see it")
    public List<Seite> lesen(Ablage ablage) {
        boolean mitText =
                ablage.medientyp().equals(Dateityp.PDF.medientyp())
                        || ablage.medientyp().equals(Dateityp.TEXT.medientyp())
                        || Bueroleser.fuer(ablage.medientyp()).isPresent();
        // A large scan is not copied to find that out.
        return mitText
                ? zugang.mitDatei(ablage.pruefsumme(), datei -> lesen(ablage, datei))
                : List.of();
    }

    private List<Seite> lesen(Ablage ablage, Path datei) {
        if (ablage.medientyp().equals(Dateityp.PDF.medientyp())) {
            return mitErkanntem(pdf(datei), ablage);
        }
        if (ablage.medientyp().equals(Dateityp.TEXT.medientyp())) {
            return stuecke(text(datei));
        }
        if (ablage.medientyp().equals(Dateityp.NACHRICHT.medientyp())) {
            return stuecke(nachricht(datei));
        }
        return Bueroleser.fuer(ablage.medientyp())
                .map(leser -> stuecke(leser.text(datei)))
                .orElseGet(() -> mitErkanntem(List.of(), ablage));
    }

    private List<Seite> mitErkanntem(List<Seite> eigene, Ablage ablage) {
        var erkannt = erkannte.zu(ablage.pruefsumme());
        if (erkannt.isEmpty()) {
            return eigene;
        }
        var alle = new TreeMap<Integer, Seite>();
        erkannt.forEach((nummer, text) -> alle.put(nummer, new Seite(nummer, text)));
        eigene.stream().filter(s -> !s.text().isEmpty()).forEach(s -> alle.put(s.nummer(), s));
        return List.copyOf(alle.values());
    }

    private static List<Seite> pdf(Path datei) {
        int anzahl = PdfLeser.mit(datei, PDDocument::getNumberOfPages);
        var seiten = new ArrayList<Seite>();
        for (int ab = 1; ab <= anzahl; ab += SEITEN) {
            int von = ab;
            int bis = Math.min(anzahl, ab + SEITEN - 1);
            seiten.addAll(PdfLeser.mit(datei, pdf -> seiten(pdf, von, bis)));
        }
        return seiten;
    }

    private static List<Seite> seiten(PDDocument pdf, int von, int bis) throws IOException {
        var leser = new PDFTextStripper();
        leser.setSortByPosition(true);
        var seiten = new ArrayList<Seite>();
        for (int nummer = von; nummer <= bis && !Thread.currentThread().isInterrupted(); nummer++) {
            leser.setStartPage(nummer);
            leser.setEndPage(nummer);
            seiten.add(new Seite(nummer, geglaettet(eine(leser, pdf))));
        }
        return seiten;
    }

    /// One page that cannot be read takes nothing from the others.
    private static String eine(PDFTextStripper leser, PDDocument pdf) {
        try {
            return leser.getText(pdf);
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    private static String nachricht(Path datei) {
        try {
            var nachricht = Nachrichtenleser.lesen(Files.readAllBytes(datei));
            return nachricht.betreff() + "\n" + nachricht.von() + "\n" + nachricht.text();
        } catch (IOException e) {
            throw unlesbar();
        }
    }

    private static String text(Path datei) {
        try (var leser = Textdatei.von(datei).leser()) {
            var puffer = new char[STUECK * MEISTE_STUECKE];
            int gelesen = 0;
            for (int n = 0; n >= 0 && gelesen < puffer.length; gelesen += Math.max(n, 0)) {
                n = leser.read(puffer, gelesen, puffer.length - gelesen);
            }
            return new String(puffer, 0, gelesen);
        } catch (IOException e) {
            throw unlesbar();
        }
    }

    private static List<Seite> stuecke(String text) {
        var glatt = glatt(text);
        var stuecke = new ArrayList<Seite>();
        int ab = 0;
        while (ab < glatt.length() && stuecke.size() < MEISTE_STUECKE) {
            int bis = Math.min(glatt.length(), ab + STUECK);
            int luecke = bis < glatt.length() ? glatt.lastIndexOf(' ', bis) : bis;
            bis = luecke > ab ? luecke : bis;
            stuecke.add(new Seite(0, glatt.substring(ab, bis).strip()));
            ab = bis;
        }
        return stuecke;
    }

    static String geglaettet(String text) {
        return glatt(text.length() > MEISTE_ZEICHEN ? text.substring(0, MEISTE_ZEICHEN) : text);
    }

    private static String glatt(String text) {
        return TRENNUNG.matcher(text)
                .replaceAll("")
                .replaceAll("[\\p{Cntrl}\\p{Co}\\s]+", " ")
                .strip();
    }

    private static FachlicherFehler unlesbar() {
        return new FachlicherFehler(Fehlerart.EINGABE, "D-232");
    }
}
