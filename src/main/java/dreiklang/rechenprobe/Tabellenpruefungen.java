package dreiklang.rechenprobe;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Door of the Rechenprobe for staff: tables pasted from a spreadsheet, or a file. Nothing of them
/// is kept.
@Component
public class Tabellenpruefungen {

    private static final List<String> ENDUNGEN = List.of(".csv", ".tsv", ".txt", ".xlsx", ".docx");
    private static final int LAENGSTER_TEXT = 500_000;

    Tabellenpruefungen() {}

    /// Only that one may: the page itself asks nothing.
    @Braucht(Recht.STEUERUNG_LESEN)
    public void darf() {
        // The right is asked for before this is reached.
    }

    /// Checks tables as they are pasted from a spreadsheet or a text.
    ///
    /// @throws FachlicherFehler R-103 too long, R-104 nothing in it
    @Braucht(Recht.STEUERUNG_LESEN)
    public Pruefbericht eingefuegte(String text) {
        if (text.isBlank()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "R-104");
        }
        if (text.length() > LAENGSTER_TEXT) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "R-103", 64);
        }
        var gelesen = Tabellendatei.text(text);
        return Rechenprobe.pruefen("", gelesen);
    }

    /// Checks the tables of a file.
    ///
    /// @param name name of the file; its ending says what it is
    /// @throws FachlicherFehler R-101 it cannot be read, R-102 it is neither CSV nor XLSX nor DOCX,
    ///   R-103 it is too large
    @Braucht(Recht.STEUERUNG_LESEN)
    public Pruefbericht datei(String name, InputStream inhalt) {
        var endung =
                ENDUNGEN.stream()
                        .filter(name.toLowerCase(Locale.ROOT)::endsWith)
                        .findFirst()
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "R-102", name));
        try {
            var datei = Files.createTempFile("rechenprobe", endung);
            try {
                Files.copy(inhalt, datei, StandardCopyOption.REPLACE_EXISTING);
                return Rechenprobe.pruefen(name, Tabellendatei.lesen(datei));
            } finally {
                Files.delete(datei);
            }
        } catch (IOException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "R-101", name);
        }
    }
}
