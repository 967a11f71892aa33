package dreiklang.leistung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.basis.Befund;
import dreiklang.leistung.spi.Auswahlliste;
import dreiklang.seite.Kommunenangaben;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// What of another Kommune's package does not fit here.
class PassungTest {

    private record Aemter(String name, Map<String, String> werte) implements Auswahlliste {}

    @Test
    void einAmtDasEsHierNichtGibtHaeltDieVeroeffentlichungAuf() {
        var fremd =
                paket("zustaendig: offen\nzustaendigkeit:\n  - {wenn: a = 'x', einheit: \"99\"}\n");
        assertThat(passung(Map.of("16", "16 Digitales")).aemter(fremd))
                .extracting(Befund::code, Befund::zeile)
                .containsExactly(tuple("L-147", 3), tuple("L-147", 5));
        assertThat(passung(Map.of("16", "16 Digitales")).aemter(paket("zustaendig: \"16\"\n")))
                .isEmpty();
        assertThat(passung(Map.of()).aemter(fremd)).isEmpty();
    }

    @Test
    void auchOhneKommuneFaelltAufDassEinAmtFehlt() {
        var offen =
                paket("zustaendig: offen\nzustaendigkeit:\n  - {wenn: a = 'x', einheit: \"99\"}\n");
        assertThat(passung(Map.of()).aemterOderOffene(offen))
                .extracting(Befund::lesbar)
                .containsExactly(
                        "leistung.yaml:3 L-191 Hier steht noch kein Amt. Tragen Sie das Kurzzeichen des"
                                + " zuständigen Amts ein, sonst lässt sich das Paket nicht veröffentlichen.");
        assertThat(passung(Map.of("16", "16 Digitales")).aemterOderOffene(offen))
                .extracting(Befund::code)
                .containsExactly("L-147", "L-147");
        assertThat(passung(Map.of()).aemterOderOffene(paket("zustaendig: \"16\"\n"))).isEmpty();
    }

    @Test
    void rechtEinesAnderenLandesWirdGenannt() {
        var fremd =
                paket(
                        "zustaendig: \"16\"\nrechtsgrundlagen:\n  - § 1 BayHundG\n  - § 2 KAG NRW\n"
                                + "  - § 3 Gesetz des Landes Niedersachsen\n  - § 4 Bundesmeldegesetz\n");
        assertThat(passung(Map.of()).recht(fremd))
                .extracting(Befund::zeile, Befund::satz)
                .containsExactly(
                        tuple(
                                5,
                                "„§ 1 BayHundG“ ist Recht von Bayern. Nennen Sie die Vorschrift, die in"
                                        + " Nordrhein-Westfalen gilt."),
                        tuple(
                                7,
                                "„§ 3 Gesetz des Landes Niedersachsen“ ist Recht von Niedersachsen. Nennen"
                                        + " Sie die Vorschrift, die in Nordrhein-Westfalen gilt."));
    }

    @Test
    void dieEigenenPaketeNennenKeinFremdesRecht() {
        for (var name :
                List.of("hund-anmelden", "reitkennzeichen", "fischereischein", "beihilfe")) {
            var schluessel = new LeistungsSchluessel(name);
            var paket =
                    LeistungspaketeTest.LESER.lesen(
                            schluessel, 1, LeistungspaketeTest.dateien(name), new ArrayList<>());
            assertThat(passung(Map.of()).recht(paket)).as(name).isEmpty();
        }
    }

    private static Passung passung(Map<String, String> aemter) {
        var bohnen = new StaticListableBeanFactory();
        bohnen.addBean("aemter", new Aemter("zustaendig", aemter));
        return new Passung(bohnen.getBeanProvider(Auswahlliste.class), new Kommunenangaben());
    }

    private static Leistungspaket paket(String rest) {
        var text = "name: Fremdes\nkurz: Von nebenan\n" + rest;
        return LeistungspaketeTest.LESER.lesen(
                new LeistungsSchluessel("fremd"),
                1,
                Map.of("leistung.yaml", text.getBytes(StandardCharsets.UTF_8)),
                new ArrayList<>());
    }
}
