package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.stereotype.Service;

/// The door of the original forms: what was submitted, written into the PDF form that the Formular
/// was made from. For those who still need the paper, such as another authority.
@Service
public class Originalformulare {

    /// Name of the PDF form in the folder of a Leistungspaket.
    public static final String DATEI = "original.pdf";

    private final Fassungen fassungen;
    private final Pdfausfueller ausfueller;

    Originalformulare(Fassungen fassungen, Pdfausfueller ausfueller) {
        this.fassungen = fassungen;
        this.ausfueller = ausfueller;
    }

    /// Whether the Leistungspaket of this Antrag holds the form.
    @Offen("callers check who may see the Antrag")
    public boolean gibtEs(Antrag antrag) {
        return antrag.folge().isEmpty()
                && fassungen
                        .paket(antrag.leistung(), antrag.fassung())
                        .dateien()
                        .containsKey(DATEI);
    }

    /// The filled form as PDF. What the form has no room for stands in the Antrag only.
    ///
    /// @throws FachlicherFehler A-404 when there is no such form
    @Offen("callers check who may see the Antrag")
    public byte[] ausgefuellt(Antrag antrag) {
        if (!gibtEs(antrag)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-404");
        }
        var paket = fassungen.paket(antrag.leistung(), antrag.fassung());
        try {
            var datei = Files.createTempFile("original", ".pdf");
            try {
                Files.write(datei, paket.dateien().get(DATEI));
                return ausfueller
                        .ausfuellen(datei, fassungen.formular(antrag), antrag.antworten())
                        .pdf();
            } finally {
                Files.delete(datei);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
