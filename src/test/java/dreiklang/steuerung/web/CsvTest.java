package dreiklang.steuerung.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void dieTabelleOeffnetSichInDeutschenProgrammen() {
        var inhalt =
                Csv.aus(List.of(List.of("Leistung", "Tage"), List.of("Mängel; Straße", "5,250")));
        assertThat(new String(inhalt, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFLeistung;Tage\r\n\"Mängel; Straße\";5,250\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "  =1+1", "|calc"})
    void keineZelleWirdZurFormel(String boese) {
        assertThat(Csv.zelle(boese)).matches("(?s)\"?'.*");
    }

    @Test
    void zahlenUndGedankenstricheBleibenWasSieSind() {
        assertThat(Csv.zelle("-3,5")).isEqualTo("-3,5");
        assertThat(Csv.zelle("0")).isEqualTo("0");
        assertThat(Csv.zelle("– (zu wenige: 3)")).isEqualTo("– (zu wenige: 3)");
        assertThat(Csv.zelle("er sagte \"ja\"")).isEqualTo("\"er sagte \"\"ja\"\"\"");
    }
}
