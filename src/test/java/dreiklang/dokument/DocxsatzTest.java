package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Sprache;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocxsatzTest {

    @Test
    void einBriefLaesstSichAlsDocxWiederLesen() throws Exception {
        var info = new LinkedHashMap<String, String>();
        info.put("Aktenzeichen", "36.1-2026-0001");
        var brief =
                new Brief(
                        "Sachstand",
                        Sprache.DE,
                        List.of("Stadt Lindenau an der Aue", "Markt 1, 59999 Lindenau"),
                        List.of("Mira Musterfrau", "Beispielweg 1", "59999 Lindenau"),
                        info,
                        "# Sachstand\n\nGuten Tag **Mira** *Musterfrau*,\n\n1. eins\n2. zwei\n\n- Punkt\n\n| Posten | Betrag |\n|---|---|\n| Gebühr | 12,50 € |\n| Porto | 1,00 € |\n\nEine Zeile  \nund noch eine mit [Verweis](https://lindenau-aue.example/).\n");
        byte[] inhalt = Docxsatz.setzen(brief);
        Files.createDirectories(Path.of("target/bilder"));
        Files.write(Path.of("target/bilder/schreiben.docx"), inhalt);
        try (var docx = new XWPFDocument(new ByteArrayInputStream(inhalt));
                var leser = new XWPFWordExtractor(docx)) {
            assertThat(leser.getText())
                    .contains(
                            "Stadt Lindenau an der Aue",
                            "Mira Musterfrau",
                            "Aktenzeichen: 36.1-2026-0001",
                            "Guten Tag Mira Musterfrau,",
                            "1. eins",
                            "2. zwei",
                            "• Punkt",
                            "Verweis (https://lindenau-aue.example/)");
            assertThat(docx.getTables()).hasSize(1);
            assertThat(docx.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("12,50 €");
            assertThat(docx.getProperties().getCoreProperties().getTitle()).isEqualTo("Sachstand");
        }
    }
}
