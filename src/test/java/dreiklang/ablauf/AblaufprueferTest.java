package dreiklang.ablauf;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.ablauf.Ablaufmodell.Knoten;
import dreiklang.ablauf.Ablaufmodell.Zeit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AblaufprueferTest {

    private static final Path BEWEIS =
            Path.of(System.getProperty("java.io.tmpdir"), "dreiklang-ausgefuehrt");

    static Stream<Map.Entry<String, byte[]>> feindliche() {
        return FeindlicheModelle.alle(BEWEIS).entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("feindliche")
    void jedesFeindlicheModellWirdBeimEinlesenAbgelehnt(Map.Entry<String, byte[]> modell) {
        var pruefung =
                Ablaufpruefer.pruefen("ablauf.bpmn", modell.getValue(), Programmschritte.NAMEN);
        assertThat(pruefung.modell()).as(modell.getKey()).isEmpty();
        assertThat(pruefung.befunde())
                .isNotEmpty()
                .allSatisfy(b -> {
                    assertThat(b.code()).matches("V-(1[0-9]{2}|421)");
                    assertThat(b.satz()).endsWith(".").hasSizeLessThan(400);
                });
    }

    @Test
    void esSindMehrAlsHundertfuenfzigVonHandGeschriebeneUndVieleDazu() {
        assertThat(FeindlicheStellen.alle(BEWEIS)).hasSizeGreaterThanOrEqualTo(150);
        assertThat(FeindlicheModelle.alle(BEWEIS)).hasSizeGreaterThan(150);
    }

    @Test
    void derStandardablaufWirdAngenommen() throws IOException {
        try (var datei = getClass().getResourceAsStream("/ablauf/standard.bpmn")) {
            var pruefung =
                    Ablaufpruefer.pruefen(
                            "standard.bpmn", datei.readAllBytes(), Programmschritte.NAMEN);
            assertThat(pruefung.befunde()).isEmpty();
            assertThat(pruefung.modell().orElseThrow().knoten())
                    .extracting(Knoten::id)
                    .containsExactly(
                            "eingang", "bearbeiten", "entscheiden", "bekanntgeben", "ende");
        }
    }

    @Test
    void derAblaufDerDienstreiseWirdAngenommen() throws IOException {
        byte[] datei = Files.readAllBytes(Path.of("src/test/resources/ablauf/dienstreise.bpmn"));
        var pruefung = Ablaufpruefer.pruefen("ablauf.bpmn", datei, Programmschritte.NAMEN);
        assertThat(pruefung.befunde()).isEmpty();
        var modell = pruefung.modell().orElseThrow();
        assertThat(modell.kante("f4").orElseThrow().bedingung().orElseThrow().felder())
                .containsExactly("ergebnis");
        assertThat(Ablaufpruefer.felder("ablauf.bpmn", modell, Set.of("anderes")))
                .singleElement()
                .satisfies(b -> assertThat(b.code()).isEqualTo("V-116"));
    }

    @Test
    void einZeichenprogrammDarfSeinBildMitschicken() {
        String text =
                FeindlicheModelle.mit("<userTask id=\"t\" name=\"Prüfen\"/>", "t")
                        .replace(
                                "</definitions>",
                                "<b:BPMNDiagram xmlns:b=\"http://www.omg.org/spec/BPMN/20100524/DI\" xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\" xmlns:di=\"http://www.omg.org/spec/DD/20100524/DI\" id=\"d\"><b:BPMNPlane id=\"e\" bpmnElement=\"probe\">"
                                        + "<b:BPMNShape id=\"s\" bpmnElement=\"t\"><dc:Bounds x=\"100\" y=\"80.5\" width=\"100\" height=\"80\"/></b:BPMNShape>"
                                        + "<b:BPMNEdge id=\"k\" bpmnElement=\"f1\"><di:waypoint x=\"1\" y=\"2\"/></b:BPMNEdge></b:BPMNPlane></b:BPMNDiagram></definitions>");
        assertThat(pruefe(text).befunde()).isEmpty();
    }

    @Test
    void pausenUndZeitgrenzenSindErlaubt() {
        String text =
                FeindlicheModelle.mit(
                        "<userTask id=\"t\"/><boundaryEvent id=\"b\" attachedToRef=\"t\" cancelActivity=\"false\"><timerEventDefinition><timeDuration>P14D</timeDuration></timerEventDefinition></boundaryEvent>"
                                + "<sequenceFlow id=\"f3\" sourceRef=\"b\" targetRef=\"p\"/><intermediateCatchEvent id=\"p\"><timerEventDefinition><timeDuration>PT12H</timeDuration></timerEventDefinition></intermediateCatchEvent><sequenceFlow id=\"f4\" sourceRef=\"p\" targetRef=\"z\"/>",
                        "t");
        var modell = pruefe(text).modell().orElseThrow();
        assertThat(modell.knoten("b"))
                .contains(
                        new Knoten.Zeitgrenze(
                                "b", "", new Zeit.Dauer(Duration.ofDays(14)), "t", false));
        assertThat(modell.knoten("p"))
                .contains(new Knoten.Pause("p", "", new Zeit.Dauer(Duration.ofHours(12))));
    }

    @Test
    void einBefundNenntElementUndZeile() {
        String text = FeindlicheModelle.mit("\n\n<scriptTask id=\"boese\"/>", "boese");
        assertThat(pruefe(text).befunde().getFirst().lesbar())
                .startsWith("ablauf.bpmn:4 V-105 scriptTask „boese“");
    }

    private static Ablaufpruefer.Pruefung pruefe(String text) {
        return Ablaufpruefer.pruefen(
                "ablauf.bpmn", text.getBytes(StandardCharsets.UTF_8), Programmschritte.NAMEN);
    }
}
