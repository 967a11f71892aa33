package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Sprache;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class BriefsatzTest {

    /// Letters of DIN SPEC 91379 from all blocks, some of them only as letter and combining mark.
    private static final String DIN_91379 =
            "ÄÖÜäöüßẞ ĀāĂăĄąĆćĈĉĊċČčĎďĐđ ĞğĢģĤĥĦħİıŁłŃńŅņŇň ŐőŒœŔŕŘřŚśŞşŠšŢţŤť ŮůŰűŲųŹźŻżŽž ƏəƠơƯư ǍǎǦǧǨǩ ȘșȚț"
                    + " ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ ỲỳỴỵỶỷỸỹ A̋a̋ C̀c̀ C̄c̄ K̂k̂ L̥̄l̥̄ M̂m̂ R̥̄r̥̄ Z̈z̈ ʰ ʳ ΑΩάώ Жжщя";

    private static final String TEXT =
            """
            # Bescheid über die Erteilung eines Reitkennzeichens

            Guten Tag *Mira* **Musterfrau-Łódź**, ***beides***,

            1. Erster Punkt
               - darunter
               - noch einer
            2. Zweiter Punkt

            ### Eine Ebene wird übersprungen

            | Leistung | Betrag | Bemerkung |
            |:---------|-------:|:---------:|
            | Abgabe   | 25,00 € | je Pferd \\| je Jahr |
            | Versand  | 4,50 € | |

            Ein [Verweis](https://lindenau-aue.example/a?b=1&c=2), ein Bild ![Wappen](http://127.0.0.1:9/x.png),
            <script>alert(1)</script> und <b>fett</b>; harter\\
            Umbruch, → Pfeil, ✓ Haken, 😀 Gesicht, \u0007 Glocke.

            > Zitat

            ---

            `Code` und

                eingerückt

            """;

    private static final Briefsatz SATZ = new Briefsatz();

    @TempDir Path ordner;

    @BeforeAll
    static void pruefwerkBereitstellen() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void jederBriefIstArchivfaehigUndBarrierefrei() throws Exception {
        for (var sprache : Sprache.values()) {
            pruefen(brief(sprache, TEXT + DIN_91379));
            pruefen(brief(sprache, "Nur ein Satz."));
            pruefen(brief(sprache, langerText()));
            pruefen(
                    new Brief(
                            "Quittung",
                            sprache,
                            List.of("Stadt Lindenau an der Aue"),
                            List.of(),
                            Map.of(),
                            TEXT));
        }
    }

    @Test
    void derTextStehtVollstaendigUndInLesereihenfolgeDa() throws Exception {
        byte[] pdf = SATZ.setzen(brief(Sprache.DE, TEXT + DIN_91379));
        assertThat(Vorleser.vorlesen(pdf))
                .containsSubsequence(
                        "Stadt Lindenau an der Aue",
                        "Mira Musterfrau",
                        "Aktenzeichen: 36.1-2026-0001",
                        "Bescheid über die Erteilung eines Reitkennzeichens",
                        "Erster Punkt",
                        "je Pferd | je Jahr",
                        "Verweis (https://lindenau-aue.example/a?b=1&c=2)",
                        "<script>alert(1)</script>")
                .contains("ẞ ĀāĂăĄą")
                .doesNotContain("127.0.0.1");
        assertThat(text(pdf)).contains("Seite 1 von");
    }

    @Test
    void derGemesseneBescheidHatZweiSeitenUndKeinenMangel() throws Exception {
        var bescheid = new Zweiseitenbescheid();
        assertThat(bescheid.seiten()).isEqualTo(2);
        assertThat(maengel(bescheid.setzen(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(maengel(bescheid.setzen(), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static String langerText() {
        var text = new StringBuilder("# Lang\n\n| Nr. | Angabe |\n|---|---|\n");
        for (int i = 0; i < 120; i++) {
            text.append("| ")
                    .append(i)
                    .append(
                            " | Wert mit etwas längerem Text, der umbrochen werden muss, weil er nicht passt |\n");
        }
        return text + "\n" + "Ein langer Absatz mit vielen Wörtern. ".repeat(400);
    }

    private static Brief brief(Sprache sprache, String markdown) {
        var info = new LinkedHashMap<String, String>();
        info.put("Aktenzeichen", "36.1-2026-0001");
        info.put("Datum", "22.11.2026");
        return new Brief(
                "Bescheid & <Test> \"x\"",
                sprache,
                List.of(
                        "Stadt Lindenau an der Aue",
                        "Umwelt- und Veterinäramt",
                        "Rathausplatz 1, 59999 Lindenau"),
                List.of("Mira Musterfrau", "Beispielweg 1", "59999 Lindenau"),
                info,
                markdown);
    }

    private void pruefen(Brief brief) throws Exception {
        byte[] pdf = SATZ.setzen(brief);
        assertThat(maengel(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(maengel(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        var datei = Files.write(ordner.resolve("brief.pdf"), pdf);
        PdfLeser.pruefen(datei);
    }

    static List<String> maengel(byte[] pdf, PDFAFlavour art) throws Exception {
        try (var leser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), art);
                var pruefer = Foundries.defaultInstance().createValidator(art, false)) {
            return pruefer.validate(leser).getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> art + " " + a.getRuleId().getClause() + ": " + a.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (var dokument = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(dokument);
        }
    }
}
