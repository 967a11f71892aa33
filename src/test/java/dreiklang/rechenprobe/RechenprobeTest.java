package dreiklang.rechenprobe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What does not close is found, and nothing else.
class RechenprobeTest {

    @Test
    void neumuensterHatGenauZweiFehlerInDerPersonaltabelle() {
        var bericht = Rechenprobe.pruefen(Tabellen.von(Tabellen.PERSONAL));
        assertThat(bericht.befunde())
                .extracting(b ->
                        b.ort()
                                + " "
                                + b.gedruckt()
                                + " ≠ "
                                + b.gerechnet()
                                + " "
                                + b.folgefehler())
                .containsExactlyInAnyOrder(
                        "C12 107.960 ≠ 96.320 false", "C13 647.760 ≠ 636.120 true");
        assertThat(bericht.befunde())
                .extracting(Rechenbefund::rechenweg)
                .containsExactlyInAnyOrder("20 % von 481.600", "539.800 + 96.320");
        assertThat(bericht.verstanden()).hasSize(5);
    }

    @Test
    void neumuensterHatKeinenFehlerInDerBudgettabelle() {
        var bericht = Rechenprobe.pruefen(Tabellen.von(Tabellen.BUDGET));
        assertThat(bericht.befunde()).isEmpty();
        assertThat(bericht.verstanden())
                .extracting(w -> w.name() + " " + w.geprueft() + "/" + w.stimmt())
                .containsExactlyInAnyOrder(
                        "Investitionen im Finanzplan 2/2", "Aufwand im Ergebnisplan 2/2");
    }

    @Test
    void unnaSchliesstUndEineUnbekannteZahlIstKeinFehler() {
        var bericht = Rechenprobe.pruefen(Tabellen.von(Tabellen.PROJEKTFELDER));
        assertThat(bericht.befunde()).isEmpty();
        assertThat(bericht.verstanden().stream().mapToInt(Rechenweg::geprueft).sum())
                .isGreaterThan(15);
    }

    @ParameterizedTest
    @CsvSource({
        "784.900, 784.800, B9",
        "881.900, 891.900, B11",
        "156.980, 156.890, B12",
        "97.000, 79.000, B10"
    })
    void jederVertauschteBetragDerPersonaltabelleWirdGefunden(
            String richtig, String falsch, String ort) {
        var text = Tabellen.PERSONAL.replace("107.960", "96.320").replace("647.760", "636.120");
        assertThat(Rechenprobe.pruefen(Tabellen.von(text)).befunde()).isEmpty();
        var befunde = Rechenprobe.pruefen(Tabellen.von(text.replace(richtig, falsch))).befunde();
        assertThat(befunde).extracting(Rechenbefund::ort).contains(ort);
        assertThat(befunde.stream().filter(b -> !b.folgefehler() && !b.ort().equals(ort)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"150.000|200.000, 150.000|210.000, C2", "350.000|400.000, 340.000|400.000, B9"})
    void eineFalscheSummeUeberIhrenTeilenWirdGefunden(String richtig, String falsch, String ort) {
        var befunde =
                Rechenprobe.pruefen(Tabellen.von(Tabellen.BUDGET.replace(richtig, falsch)))
                        .befunde();
        assertThat(befunde).extracting(Rechenbefund::ort).containsExactly(ort);
    }

    @Test
    void einFalscherAnteilWirdGefunden() {
        var befunde =
                Rechenprobe.pruefen(
                                Tabellen.von(Tabellen.PROJEKTFELDER.replace("59,7 %", "57,9 %")))
                        .befunde();
        assertThat(befunde)
                .extracting(
                        b -> b.art() + " " + b.ort() + " " + b.gerechnet() + " " + b.rechenweg())
                .containsExactly("ANTEIL I7 59,7 46 : 77 × 100");
    }

    @Test
    void eineFalscheQuersummeWirdGefunden() {
        var befunde =
                Rechenprobe.pruefen(
                                Tabellen.von(Tabellen.PROJEKTFELDER.replace("|12|6|", "|21|6|")))
                        .befunde();
        assertThat(befunde).extracting(Rechenbefund::ort).contains("D4");
    }

    @Test
    void lueckenUndDoppelteInDerNummerierungWerdenGenannt() {
        var befunde =
                Rechenprobe.pruefen(
                                Tabellen.von(
                                        """
                                        Nr.|Maßnahme|Beginn|Ende
                                        1|Terminvergabe|01.01.2027|31.12.2027
                                        2|E-Akte|Q1 2027|2028
                                        4|Relaunch|Ende 2027|Anfang 2027
                                        5|Scanstelle|2027|2027
                                        5|WLAN|2027|2028
                                        6|Schulung|2027|2028\
                                        """))
                        .befunde();
        assertThat(befunde)
                .extracting(b -> b.art() + " " + b.ort() + " " + b.gerechnet())
                .containsExactly(
                        "NUMMER_FEHLT A4 3", "NUMMER_DOPPELT A6 6", "ZEITFOLGE D4 ≥ Ende 2027");
    }

    @Test
    void eineDifferenzWirdNachgerechnetUndEnglischeZahlenWerdenGelesen() {
        var befunde =
                Rechenprobe.pruefen(
                                Tabellen.von(
                                        """
                                        Budget|Plan|Ist|Abweichung
                                        Hardware|1,200.50|1,000.00|-200.50
                                        Software|2,000.00|2,500.25|500.25
                                        Schulung|300.00|310.00|20.00
                                        Summe|3,500.50|3,810.25|309.75\
                                        """))
                        .befunde();
        assertThat(befunde)
                .extracting(b -> b.art() + " " + b.ort() + " " + b.gerechnet())
                .contains("DIFFERENZ D4 10");
    }

    @Test
    void eineTabelleOhneSummenHatKeineBefunde() {
        var befunde =
                Rechenprobe.pruefen(
                                Tabellen.von(
                                        """
                                        Fachdienst|Einzelmaßnahmen
                                        Aktenplan|22
                                        DMS|24
                                        OZG-Leistungen|125 x
                                        Sachgebiet I|862
                                        Zentrale Verwaltung|783
                                        EDV|90
                                        Recht|11\
                                        """))
                        .befunde();
        assertThat(befunde).isEmpty();
    }

    @Test
    void gliederungsnummernSindKeineZahlen() {
        var bericht =
                Rechenprobe.pruefen(
                        Tabellen.von(
                                """
                                1|Verwaltung||
                                1.1|Hauptamt|25|1.200
                                1.2|Personal|12|800
                                |Summe 1|37|2.000
                                2|Soziales||
                                2.1|Sozialamt|40|3.500
                                2.2|Jugendamt|55|4.800
                                |Summe 2|95|8.300
                                |Summe gesamt|132|10.030\
                                """));
        assertThat(bericht.zahlen()).isEqualTo("deutsch");
        assertThat(bericht.befunde())
                .extracting(b -> b.ort() + " " + b.gerechnet() + " " + b.rechenweg())
                .containsExactly("D9 10.300 2.000 + 8.300");
    }

    @Test
    void verhaeltniszahlenWerdenNichtZusammengezaehlt() {
        var bericht =
                Rechenprobe.pruefen(
                        Tabellen.von(
                                """
                                Stadtteil|Einwohner|Fläche (ha)|Einwohner je ha|Anteil Einwohner
                                Nord|12.400|310|40,0|31,0 %
                                Süd|9.600|480|20,0|24,0 %
                                Mitte|18.000|150|120,0|45,0 %
                                Stadt|40.000|940|42,6|100 %\
                                """));
        assertThat(bericht.befunde()).isEmpty();
        assertThat(bericht.verstanden())
                .extracting(w -> w.name() + " " + w.stimmt())
                .containsExactly("Stadt 2", "Anteil Einwohner 4");
    }

    @Test
    void teileInSpaltenErgebenDasGanze() {
        var text =
                """
                Einheit|Beschäftigte|mit E-Akte|davon voll|davon teilweise
                30.2 Ausländerangelegenheiten|45|45|45|0
                51.5 Kindertagesbetreuung|60|55|40|15
                11.2 Vergabestelle|25|18|10|8
                17 Archiv|9|9|9|0
                Summe|139|127|104|23\
                """;
        assertThat(Rechenprobe.pruefen(Tabellen.von(text)).befunde()).isEmpty();
        assertThat(Rechenprobe.pruefen(Tabellen.von(text.replace("|18|", "|28|"))).befunde())
                .extracting(b -> b.art() + " " + b.ort())
                .containsExactly("SPALTENSUMME C6", "ZEILENSUMME C4");
    }

    @Test
    void einSaldoIstDieDifferenzDerSummen() {
        var befunde =
                Rechenprobe.pruefen(
                                Tabellen.von(
                                        """
                                        Ergebnisplan|2026|2027|2028
                                        Steuern|10.000.000|10.200.000|10.400.000
                                        Zuwendungen|5.000.000|5.100.000|5.150.000
                                        Summe Erträge|15.000.000|15.300.000|15.550.000
                                        Personal|7.000.000|7.200.000|7.400.000
                                        Sachaufwand|7.300.000|7.490.000|7.680.000
                                        Summe Aufwendungen|14.300.000|14.690.000|15.080.000
                                        Saldo|700.000|610.000|740.000\
                                        """))
                        .befunde();
        assertThat(befunde)
                .extracting(b -> b.art() + " " + b.ort() + " " + b.gerechnet())
                .containsExactly("DIFFERENZ D8 470.000");
    }
}
