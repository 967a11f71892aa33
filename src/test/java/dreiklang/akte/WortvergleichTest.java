package dreiklang.akte;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.akte.Textvergleich.Art;
import dreiklang.akte.Textvergleich.Stelle;
import dreiklang.akte.Textvergleich.Stueck;
import dreiklang.dokument.Textauszuege.Seite;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who compares two versions sees what has changed, word by word, and where.
class WortvergleichTest {

    @Test
    void einGeaendertesWortStehtAlsGeloeschtUndEingefuegtDa() {
        var vergleich =
                vergleichen(
                        "Guten Tag. Die Frist endet am 1. Mai.",
                        "Guten Tag. Die Frist endet am 2. Mai.");
        assertThat(vergleich)
                .isEqualTo(
                        new Textvergleich(
                                1,
                                2,
                                List.of(
                                        new Stelle(
                                                3,
                                                List.of(
                                                        new Stueck(Art.GLEICH, "Guten Tag."),
                                                        new Stueck(
                                                                Art.GLEICH, "Die Frist endet am"),
                                                        new Stueck(Art.GELOESCHT, "1."),
                                                        new Stueck(Art.EINGEFUEGT, "2."),
                                                        new Stueck(Art.GLEICH, "Mai.")))),
                                false));
    }

    @Test
    void eineEingefuegteSeiteMachtDieFolgendenNichtNeu() {
        var alt = List.of(new Seite(1, "Erste Seite."), new Seite(2, "Letzte Seite."));
        var neu =
                List.of(
                        new Seite(1, "Erste Seite."),
                        new Seite(2, "Etwas dazwischen."),
                        new Seite(3, "Letzte Seite."));
        assertThat(Wortvergleich.vergleichen(1, 2, alt, neu).stellen())
                .containsExactly(
                        new Stelle(
                                2,
                                List.of(
                                        new Stueck(Art.GLEICH, "Erste Seite."),
                                        new Stueck(Art.EINGEFUEGT, "Etwas dazwischen."),
                                        new Stueck(Art.GLEICH, "Letzte Seite."))));
    }

    @Test
    void gleicheTexteHabenKeineStelle() {
        assertThat(vergleichen("A b c.", "A b c.").stellen()).isEmpty();
    }

    @Test
    void auchZweiRiesigeFremdeTexteSindBaldVerglichenUndEsHeisstDassEsMehrGibt() {
        var vergleich =
                org.junit.jupiter.api.Assertions.assertTimeout(
                        Duration.ofSeconds(20), () -> vergleichen(lang("a"), lang("b")));
        assertThat(vergleich.gekuerzt()).isTrue();
    }

    @Test
    void eineKleineAenderungAmEndeEinesRiesigenTextesWirdGefunden() {
        var vergleich = vergleichen(lang("a") + " Ende.", lang("a") + " Schluss.");
        assertThat(vergleich.gekuerzt()).isFalse();
        assertThat(vergleich.stellen()).hasSize(1);
    }

    private static String lang(String womit) {
        return IntStream.range(0, 60_000)
                .mapToObj(n -> womit + n + " steht hier.")
                .collect(Collectors.joining(" "));
    }

    private static Textvergleich vergleichen(String alt, String neu) {
        return Wortvergleich.vergleichen(
                1, 2, List.of(new Seite(3, alt)), List.of(new Seite(3, neu)));
    }
}
