package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.SicheresZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// Looks into ODF and OOXML files: really one of them, no macros, no embedded programs, no bomb.
final class Bueropruefung {

    private static final int TEILE = 5_000;
    private static final long ENTPACKT = 300L * 1024 * 1024;
    private static final long VERZEICHNIS = 1024 * 1024;
    private static final String INHALTSARTEN = "[Content_Types].xml";
    private static final Pattern MAKRO =
            Pattern.compile(
                    "vbaproject|vbadata|macrosheets/|^basic/|^scripts/|activex/"
                            + "|\\.(exe|dll|js|vbs|bat|cmd|ps1|jar|class)$");
    private static final Pattern EINGEBETTET =
            Pattern.compile("oleobject|embeddings/|^object [0-9]+/.*ole");

    private Bueropruefung() {}

    /// The kind of the office file.
    ///
    /// @throws FachlicherFehler D-206 when it is an ordinary archive, D-231 macros, D-232 damaged
    ///   or too large
    static Dateityp erkennen(Path datei) throws IOException {
        try (var archiv = SicheresZip.oeffnen(datei, TEILE, VERZEICHNIS)) {
            return art(archiv);
        } catch (FachlicherFehler e) {
            throw uebersetzt(e);
        }
    }

    /// Looks at the name and the true size of every part.
    ///
    /// @throws FachlicherFehler D-231 macros, D-232 damaged or too large, D-234 files inside
    static void pruefen(Path datei) throws IOException {
        try (var archiv = SicheresZip.oeffnen(datei, TEILE, ENTPACKT)) {
            for (var name : archiv.namen()) {
                namePruefen(name.toLowerCase(Locale.ROOT));
            }
            archiv.durchlesen();
        } catch (FachlicherFehler e) {
            throw uebersetzt(e);
        }
    }

    private static void namePruefen(String name) {
        if (MAKRO.matcher(name).find()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-231");
        }
        if (EINGEBETTET.matcher(name).find()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-234");
        }
    }

    private static Dateityp art(SicheresZip archiv) throws IOException {
        var mimetype = text(archiv, "mimetype").strip();
        if (mimetype.equals(Dateityp.ODT.medientyp())) {
            return Dateityp.ODT;
        }
        if (mimetype.equals(Dateityp.ODS.medientyp())) {
            return Dateityp.ODS;
        }
        var inhaltsarten = text(archiv, INHALTSARTEN).toLowerCase(Locale.ROOT);
        if (inhaltsarten.contains("macroenabled") || inhaltsarten.contains("vbaproject")) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-231");
        }
        if (!inhaltsarten.isEmpty() && archiv.namen().contains("word/document.xml")) {
            return Dateityp.DOCX;
        }
        if (!inhaltsarten.isEmpty() && archiv.namen().contains("xl/workbook.xml")) {
            return Dateityp.XLSX;
        }
        throw new FachlicherFehler(Fehlerart.EINGABE, "D-206");
    }

    private static String text(SicheresZip archiv, String name) throws IOException {
        return archiv.lesen(name).map(b -> new String(b, StandardCharsets.UTF_8)).orElse("");
    }

    private static FachlicherFehler uebersetzt(FachlicherFehler fehler) {
        return fehler.code().startsWith("B-")
                ? new FachlicherFehler(Fehlerart.EINGABE, "D-232")
                : fehler;
    }
}
