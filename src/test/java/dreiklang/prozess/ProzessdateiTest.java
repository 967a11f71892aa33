package dreiklang.prozess;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import dreiklang.basis.Sprache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The file of a Kommune with its Prozesse.
class ProzessdateiTest {

    @Test
    void dieProzesseDerDemoSindLesbarUndDreiHabenIstUndSoll() throws IOException {
        var inhalt =
                Prozessdatei.lesen(
                        "prozesse.yaml", Files.readAllBytes(Path.of("kommune/demo/prozesse.yaml")));
        assertThat(inhalt.befunde()).isEmpty();
        assertThat(inhalt.eintraege()).hasSize(25);
        var drei = inhalt.eintraege().stream().filter(e -> !e.soll().isEmpty()).toList();
        assertThat(drei).hasSize(3).allMatch(e -> !e.ist().isEmpty());
        var hund = drei.getFirst();
        var ist = fassung(hund, Fassungsart.IST);
        var soll = fassung(hund, Fassungsart.SOLL);
        assertThat(Steckbrief.von(hund.prozess(), ist).jeFall().wortlaut(Sprache.DE))
                .isEqualTo("ca. 29,3 bis 33,3");
        assertThat(Steckbrief.von(hund.prozess(), ist).medienbrueche().wortlaut(Sprache.DE))
                .isEqualTo("3");
        assertThat(Ersparnis.von(hund.prozess(), ist, soll).minutenJeFall().wortlaut(Sprache.DE))
                .isEqualTo("ca. 22 bis 27,7");
    }

    @Test
    void jederFehlerhafteProzessWirdMitZeileGenanntUndDerRestGelesen() {
        var inhalt =
                Prozessdatei.lesen(
                        "prozesse.yaml",
                        """
                        prozesse:
                          - {kennung: gut, name: Gut, einheit: "10"}
                          - {kennung: farbig, name: Farbig, einheit: "10", farbe: rot}
                          - {kennung: ohne-name, einheit: "10"}
                          - {kennung: neu, name: Neu, einheit: "10"}
                          - {kennung: ohne-quelle, name: X, einheit: "10", fallzahl: {zahl: "5"}}
                          - {kennung: schaetzer, name: X, einheit: "10", fallzahl: {zahl: viele}}
                          - {kennung: tag, name: X, einheit: "10", dauer: {zahl: "5", quelle: Q, stichtag: 31.2.2026}}
                          - {kennung: zauber, name: X, einheit: "10", ist: [{baustein: zaubern, was: Y}]}
                          - {kennung: ohne-was, name: X, einheit: "10", ist: [{baustein: annehmen}]}
                        """
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(inhalt.eintraege())
                .extracting(e -> e.prozess().kennung())
                .containsExactly("gut");
        assertThat(inhalt.befunde())
                .extracting(Befund::code)
                .containsExactly(
                        "S-224", "S-202", "S-205", "S-203", "S-206", "S-224", "S-224", "S-207");
        assertThat(inhalt.befunde()).extracting(Befund::zeile).startsWith(3, 4, 5);
    }

    private static Prozessfassung fassung(Prozessdatei.Eintrag e, Fassungsart art) {
        return Prozessbeispiel.fassung(
                art, (art == Fassungsart.IST ? e.ist() : e.soll()).toArray(Schritt[]::new));
    }
}
