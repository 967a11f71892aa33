package dreiklang.ressourcen;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.basis.FachlicherFehler;
import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.ressourcen.Istwertdatei.Zeilengrund;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of finance systems are read row by row.
class IstwertdateiTest {

    @TempDir Path ordner;

    @Test
    void jedeZeileDieNichtGelesenWirdHatIhrenGrund() throws IOException {
        var datei =
                csv(
                        """
                        Haushaltsjahr;Produktnummer;Sachkonto;Planart;Ist (EUR);Kontobezeichnung
                        2026;11.10;5261000;Ergebnisplan;1.234,56;Schulungen
                        2026;11.10;0831000;Finanzplan;60.000,00 €;Scanner
                        26;11.10;5261000;Ergebnisplan;1,00;Jahr zu kurz
                        2026;11.10;5261000;Stellenplan;1,00;keine Art
                        2026;11.10;5261000;Ergebnisplan;1,234.56;englisch
                        2026;11.10;5261000;Ergebnisplan;12 T€;Tausender
                        2026;11.10;5261000;Ergebnisplan;;leer
                        ;;;;61.234,56;Summe
                        2026;11.10;5261000;E;-34,56;Schulungen
                        """,
                        StandardCharsets.UTF_8);
        assertThat(datei.werte())
                .containsExactly(
                        ist(Haushaltsart.ERGEBNISPLAN, "5261000", "Schulungen", "1200.00"),
                        ist(Haushaltsart.FINANZPLAN, "0831000", "Scanner", "60000.00"));
        assertThat(datei.gruende())
                .containsExactly(
                        new Zeilengrund(4, "G-123", "26"),
                        new Zeilengrund(5, "G-124", "Stellenplan"),
                        new Zeilengrund(6, "G-125", "1,234.56"),
                        new Zeilengrund(7, "G-125", "12 T€"),
                        new Zeilengrund(8, "G-125", ""),
                        new Zeilengrund(9, "G-126", ""));
        assertThat(datei.zeilen()).isEqualTo(9);
        assertThat(datei.spalten())
                .isEqualTo(
                        Map.of(
                                Istspalte.JAHR, "Haushaltsjahr",
                                Istspalte.PRODUKT, "Produktnummer",
                                Istspalte.KONTO, "Sachkonto",
                                Istspalte.ART, "Planart",
                                Istspalte.BETRAG, "Ist (EUR)",
                                Istspalte.BEZEICHNUNG, "Kontobezeichnung"));
    }

    @Test
    void eineZeileDieZweimalDastehtZaehltZweimalUndWirdGenannt() throws IOException {
        var datei =
                csv(
                        """
                        Jahr;Konto;Art;Betrag
                        2026;5261000;E;10,00
                        2026;5261000;E;10,00
                        """,
                        StandardCharsets.UTF_8);
        assertThat(datei.werte())
                .extracting(Istwert::betrag)
                .containsExactly(new BigDecimal("20.00"));
        assertThat(datei.gleiche()).containsExactly(new Zeilengrund(3, "G-127", "2"));
    }

    @Test
    void umlauteAusAltenProgrammenUndVorspannUeberDerKopfzeileStoerenNicht() throws IOException {
        var datei =
                csv(
                        """
                        Auswertung der Kämmerei;;;;
                        Stand 31.10.2026;;;;
                        Jahr;Konto;Art;Betrag in EUR;Bezeichnung
                        2026;5261000;Ergebnishaushalt;5,00;Büro
                        """,
                        StandardCharsets.ISO_8859_1);
        assertThat(datei.werte())
                .extracting(Istwert::konto, Istwert::bezeichnung)
                .containsExactly(tuple("5261000", "Büro"));
    }

    @Test
    void ohneDieSpaltenWirdNichtsGeraten() {
        var fehler =
                catchThrowableOfType(
                        FachlicherFehler.class,
                        () -> csv("Jahr;Konto;Betrag\n2026;1;2\n", StandardCharsets.UTF_8));
        assertThat(fehler.code()).isEqualTo("G-121");
    }

    @Test
    void eineExcelDateiWirdGelesenWieSieDasteht() throws IOException {
        var datei = ordner.resolve("ist.xlsx");
        try (var mappe = new XSSFWorkbook();
                var aus = Files.newOutputStream(datei)) {
            var blatt = mappe.createSheet("Ist");
            var kopf = blatt.createRow(0);
            var namen = List.of("Jahr", "Produkt", "Konto", "Art", "Betrag");
            for (int i = 0; i < namen.size(); i++) {
                kopf.createCell(i).setCellValue(namen.get(i));
            }
            var zeile = blatt.createRow(1);
            zeile.createCell(0).setCellValue(2026);
            zeile.createCell(1).setCellValue("11.10");
            zeile.createCell(2).setCellValue("0831000");
            zeile.createCell(3).setCellValue("Finanzrechnung");
            zeile.createCell(4).setCellValue(58_999.5);
            mappe.write(aus);
        }
        assertThat(Istwertdatei.lesen(datei).werte())
                .extracting(
                        Istwert::jahr,
                        Istwert::art,
                        Istwert::produkt,
                        Istwert::konto,
                        i -> i.betrag().stripTrailingZeros())
                .containsExactly(
                        tuple(
                                2026,
                                Haushaltsart.FINANZPLAN,
                                "11.10",
                                "0831000",
                                new BigDecimal("58999.5")));
    }

    @Test
    void planUndIstStehenNebeneinanderUndUnbekanntesBleibtUnbekannt() {
        var vergleich =
                Planvergleich.von(
                        List.of(
                                ansatz("Schulungen", "5261000", 2026, "30.000"),
                                ansatz("Beratung", "", 2026, "10.000"),
                                ansatz("Schulungen", "5261000", 2027, "30.000")),
                        List.of(
                                ist(Haushaltsart.ERGEBNISPLAN, "5261000", "", "31000.50"),
                                ist(Haushaltsart.ERGEBNISPLAN, "5291000", "Porto", "12.00")));
        var zeilen = requireNonNull(vergleich.zeilen().get(Haushaltsart.ERGEBNISPLAN));
        assertThat(zeilen)
                .extracting(
                        Planvergleich.Zeile::namen,
                        z -> z.paare().getFirst().ist(),
                        z -> z.paare().getFirst().rest())
                .containsExactly(
                        tuple(
                                List.of("Schulungen"),
                                Zahlenangabe.genau(new BigDecimal("31000.50")),
                                Optional.of(new BigDecimal("-1000.50"))),
                        tuple(List.of("Beratung"), Zahlenangabe.UNBEKANNT, Optional.empty()),
                        tuple(
                                List.of("Porto"),
                                Zahlenangabe.genau(new BigDecimal("12")),
                                Optional.of(new BigDecimal("-12"))),
                        tuple(
                                List.of(),
                                Zahlenangabe.genau(new BigDecimal("31012.50")),
                                Optional.of(new BigDecimal("8987.50"))));
        assertThat(zeilen.getFirst().paare().getLast().ist()).isEqualTo(Zahlenangabe.UNBEKANNT);
    }

    private static Ansatz ansatz(String name, String konto, int jahr, String betrag) {
        return new Ansatz(
                RessourceId.neu(),
                Haushaltsart.ERGEBNISPLAN,
                name,
                konto.isEmpty() ? "" : "11.10",
                konto,
                jahr,
                Neumuenster.zahl(betrag),
                "Haushaltsplan",
                Optional.empty(),
                1);
    }

    private static Istwert ist(Haushaltsart art, String konto, String name, String betrag) {
        return new Istwert(2026, art, "11.10", konto, name, new BigDecimal(betrag));
    }

    private Istwertdatei csv(String text, Charset kodierung) throws IOException {
        var datei = ordner.resolve("ist.csv");
        Files.writeString(datei, text, kodierung);
        return Istwertdatei.lesen(datei);
    }
}
