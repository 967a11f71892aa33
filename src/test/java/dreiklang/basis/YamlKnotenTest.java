package dreiklang.basis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlKnotenTest {

    private static YamlKnoten lesen(String text) {
        return YamlKnoten.lesen("probe.yaml", text.getBytes(UTF_8));
    }

    @Test
    void jederKnotenWeissSeineZeile() {
        var wurzel = lesen("name: Über\nliste:\n  - eins\n  - zwei: 2\n    drei: nein\nleer:\n");
        assertThat(wurzel.text("name")).contains("Über");
        assertThat(wurzel.bei("liste").orElseThrow().zeile()).isEqualTo(2);
        var liste = wurzel.bei("liste").orElseThrow().liste();
        assertThat(liste.getFirst().text()).contains("eins");
        assertThat(liste.get(1).bei("drei").orElseThrow().zeile()).isEqualTo(5);
        assertThat(liste.get(1).text("drei")).contains("nein");
        assertThat(wurzel.text("leer")).isEmpty();
        assertThat(wurzel.befund("X-1", "Satz.").lesbar()).isEqualTo("probe.yaml:1 X-1 Satz.");
    }

    @Test
    void unbekannteSchluesselFallenAuf() {
        assertThat(lesen("a: 1\nb: 2\n").unbekannte(Set.of("a"))).containsOnlyKeys("b");
    }

    @Test
    void leereDateiIstLeererKnoten() {
        assertThat(lesen("").eintraege()).isEmpty();
        assertThat(lesen("# nur ein Kommentar\n").text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [1", "a: b: c", "\tx: 1", "a: !!java.net.URL ['http://x']", "!x a: 1",
                        "a: &b 1", "a: &b 1\nc: *b",
                "a: 1\na: 2", "[a]: 1", "a: 1\n---\nb: 2", "a: 'offen", "a: \u0001",
                        "{a: {a: 1}: 2}", "<<: *x",
                "a: \uD83D", "%TAG ! x\n---\na: !x 1"
            })
    void wasNichtErlaubtIstWirdMitDateiZeileUndGrundAbgelehnt(String text) {
        assertThatThrownBy(() -> lesen(text))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class,
                        e -> {
                            assertThat(e.code()).isEqualTo("B-201");
                            assertThat(e.werte()).hasSize(3).startsWith("probe.yaml");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "a: [", "? ", "&a ", "- - ", "{"})
    void riesigeVerschachtelungWirdAbgelehnt(String stueck) {
        assertThatThrownBy(() -> lesen(stueck.repeat(20_000))).isInstanceOf(FachlicherFehler.class);
        assertThatThrownBy(() -> lesen(stueck.repeat(1_000_000)))
                .isInstanceOf(FachlicherFehler.class);
    }

    @Test
    void nurUtf8WirdGelesen() {
        assertThatThrownBy(() -> YamlKnoten.lesen("x.yaml", "a: ä".getBytes(ISO_8859_1)))
                .isInstanceOf(FachlicherFehler.class);
    }

    @Test
    void ausDemFehlerWirdEinBefund() {
        var befunde = new ArrayList<Befund>();
        assertThat(YamlKnoten.lesen("x.yaml", "a: 1\nb: [".getBytes(UTF_8), befunde)).isEmpty();
        assertThat(befunde)
                .singleElement()
                .extracting(Befund::datei, Befund::code)
                .containsExactly("x.yaml", "B-201");
        assertThat(befunde.getFirst().zeile()).isGreaterThan(1);
    }
}
