package dreiklang.dokument;

import dreiklang.basis.Offen;
import dreiklang.lager.Speicherausfall;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Service;

/// A door for questions about files: many at once, and whether one carries a signature.
@Service
public class Dokumentauskunft {

    private final DokumentRepository dokumente;
    private final Inhaltsspeicher speicher;

    Dokumentauskunft(DokumentRepository dokumente, Inhaltsspeicher speicher) {
        this.dokumente = dokumente;
        this.speicher = speicher;
    }

    /// Dokumente by identifier, in one question; those that do not exist are missing.
    @Offen("callers check who may see it")
    public Map<DokumentId, Dokument> mehrere(Collection<DokumentId> ids) {
        return dokumente.mehrere(ids).stream()
                .collect(Collectors.toMap(Dokument::id, Function.identity()));
    }

    /// Whether a PDF carries an electronic signature or a seal. What changes it ends it.
    @Offen("callers check who may see it")
    public boolean unterschrieben(Ablage ablage) {
        try {
            return ablage.medientyp().equals(Dateityp.PDF.medientyp())
                    && speicher.mitDatei(
                            ablage.pruefsumme(),
                            datei -> PdfLeser.mit(datei, Dokumentauskunft::traegtUnterschrift));
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw Speicherausfall.fuerMenschen(e);
        }
    }

    private static boolean traegtUnterschrift(PDDocument pdf) {
        return !pdf.getSignatureDictionaries().isEmpty();
    }
}
