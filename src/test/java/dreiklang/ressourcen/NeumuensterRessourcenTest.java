package dreiklang.ressourcen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.basis.Sprache;
import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.ressourcen.Ressourcentabelle.Spalte;
import dreiklang.ressourcen.Ressourcentabelle.Zelle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Neumünster's personnel and budget tables, entered as they stand, and reckoned anew.
class NeumuensterRessourcenTest {

    private final Ressourcenbestand bestand = Neumuenster.bestand();
    private final Ressourcentabelle tabelle = Tabellenrechner.rechnen(2021, 2025, bestand);

    @Test
    void genauZweiBefundeUndKeinFalscherAlarm() {
        var befunde = Nennungsprobe.pruefen(tabelle, bestand.nennungen());
        assertThat(befunde)
                .extracting(
                        b -> b.zeile().schluessel(),
                        Ressourcenbefund::spalten,
                        b -> b.genannt().wert(),
                        Ressourcenbefund::gerechnet,
                        Ressourcenbefund::differenz,
                        b -> b.weg().formel(Sprache.DE),
                        Ressourcenbefund::folgefehler)
                .containsExactly(
                        tuple(
                                Ressourcentabelle.GEMEINKOSTEN,
                                List.of(new Spalte(2026, true)),
                                Zahlenangabe.genau(107_960),
                                Zahlenangabe.genau(96_320),
                                Optional.of(BigDecimal.valueOf(11_640)),
                                "20 % × 481.600",
                                false),
                        tuple(
                                Ressourcentabelle.GESAMTKOSTEN,
                                List.of(new Spalte(2026, true)),
                                Zahlenangabe.genau(647_760),
                                Zahlenangabe.genau(636_120),
                                Optional.of(BigDecimal.valueOf(11_640)),
                                "539.800 + 96.320",
                                true));
        assertThat(bestand.nennungen()).hasSize(30);
        assertThat(Nennungsprobe.ohneZelle(tabelle, bestand.nennungen())).isEmpty();
    }

    @Test
    void jedesJahrHatSeineSpalteUndDanachKommtEineFuerAlleFolgenden() {
        assertThat(tabelle.spalten())
                .extracting(Spalte::titel)
                .containsExactly("2021", "2022", "2023", "2024", "2025", "2026 ff");
        assertThat(werte(Ressourcentabelle.GESAMTKOSTEN))
                .containsExactly(
                        "1.038.880", "1.038.880", "1.038.880", "1.038.880", "1.038.880", "636.120");
        assertThat(werte(Ressourcentabelle.SACHKOSTEN))
                .containsExactly("97.000", "97.000", "97.000", "97.000", "97.000", "58.200");
    }

    @Test
    void jedeZelleSagtWieSieGerechnetIst() {
        assertThat(weg(Ressourcentabelle.stelle(Neumuenster.PROZESSE.id()), 0))
                .isEqualTo("3 × 74.200");
        assertThat(weg(Ressourcentabelle.PERSONALKOSTEN, 5))
                .isEqualTo("91.100 + 242.100 + 148.400");
        assertThat(weg(Ressourcentabelle.SACHKOSTEN, 0)).isEqualTo("10 × 9.700");
        assertThat(weg(Ressourcentabelle.GEMEINKOSTEN, 0)).isEqualTo("20 % × 784.900");
    }

    @Test
    void ausdruecklichNullIstNichtKeineUndNichtUnbekannt() {
        assertThat(werte("finanzplan:WLAN-Ausleuchtung"))
                .containsExactly("10.000", "0", "keine", "keine", "keine", "keine");
        assertThat(werte(Ressourcentabelle.stelle(Neumuenster.TECHNIK.id())).getLast())
                .isEqualTo("keine");
    }

    @Test
    void investitionenUndAufwandWerdenNieZusammengezaehlt() {
        assertThat(werte(Ressourcentabelle.FINANZPLAN).subList(0, 2))
                .containsExactly("150.000", "200.000");
        assertThat(werte(Ressourcentabelle.ERGEBNISPLAN).subList(0, 2))
                .containsExactly("350.000", "400.000");
        assertThat(tabelle.alle().stream().flatMap(z -> z.zellen().stream()).map(Zelle::wert))
                .doesNotContain(Zahlenangabe.genau(500_000), Zahlenangabe.genau(600_000));
    }

    @Test
    void jedeEinzelneVerfaelschteZahlWirdGefunden() {
        var richtige =
                bestand.nennungen().stream()
                        .filter(n ->
                                !n.wert().equals(Zahlenangabe.genau(107_960))
                                        && !n.wert().equals(Zahlenangabe.genau(647_760)))
                        .toList();
        assertThat(Nennungsprobe.pruefen(tabelle, richtige)).isEmpty();
        for (int i = 0; i < richtige.size(); i++) {
            var falsch = new ArrayList<>(richtige);
            var n = richtige.get(i);
            var anders = Zahlenangabe.genau(n.wert().wert().add(BigDecimal.ONE));
            falsch.set(
                    i,
                    new Nennung(
                            n.id(),
                            n.zeile(),
                            n.von(),
                            n.bis(),
                            anders,
                            n.quelle(),
                            n.stichtag(),
                            1));
            assertThat(Nennungsprobe.pruefen(tabelle, falsch)).as("%s", n).hasSize(1);
        }
    }

    private List<String> werte(String zeile) {
        return tabelle.zeile(zeile).orElseThrow().zellen().stream()
                .map(z -> z.wert().wortlaut(Sprache.DE))
                .toList();
    }

    private String weg(String zeile, int spalte) {
        return tabelle.zeile(zeile).orElseThrow().zellen().get(spalte).weg().formel(Sprache.DE);
    }
}
