package dreiklang.ablauf;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.ablauf.Ablaufmodell.Knoten;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AblaufwegeTest {

    private static final String NEBENEINANDER =
            "<userTask id=\"vor\"/><sequenceFlow id=\"f3\" sourceRef=\"vor\" targetRef=\"gabel\"/><parallelGateway id=\"gabel\"/>"
                    + "<sequenceFlow id=\"f4\" sourceRef=\"gabel\" targetRef=\"links\"/><userTask id=\"links\"/><sequenceFlow id=\"f5\" sourceRef=\"links\" targetRef=\"join\"/>"
                    + "<sequenceFlow id=\"f6\" sourceRef=\"gabel\" targetRef=\"rechts\"/><userTask id=\"rechts\"/><sequenceFlow id=\"f7\" sourceRef=\"rechts\" targetRef=\"join\"/>"
                    + "<parallelGateway id=\"join\"/><sequenceFlow id=\"f8\" sourceRef=\"join\" targetRef=\"nach\"/>"
                    + "<userTask id=\"nach\" dreiklang:aufgabe=\"entscheiden\"/><sequenceFlow id=\"f9\" sourceRef=\"nach\" targetRef=\"danach\"/><userTask id=\"danach\"/>";

    private final Ablaufmodell modell =
            Ablaufpruefer.pruefen(
                            "x",
                            FeindlicheModelle.mit(NEBENEINANDER, "vor")
                                    .replace(
                                            "id=\"f2\" sourceRef=\"vor\"",
                                            "id=\"f2\" sourceRef=\"danach\"")
                                    .getBytes(StandardCharsets.UTF_8),
                            Programmschritte.NAMEN)
                    .modell()
                    .orElseThrow();

    @Test
    void zwischenGabelUndVereinigungFuehrtNiemandHinein() {
        assertThat(new Ablaufwege(modell).ziele(false))
                .extracting(Knoten.Aufgabe::id)
                .isEqualTo(List.of("vor", "nach"));
    }

    @Test
    void nachDerEntscheidungGehtEsNichtMehrDavorWeiter() {
        assertThat(new Ablaufwege(modell).ziele(true))
                .extracting(Knoten.Aufgabe::id)
                .isEqualTo(List.of("danach"));
    }

    @Test
    void derLangsamsteWegGehtUeberDenLangsamerenZweig() {
        assertThat(
                        new Ablaufwege(modell)
                                .laengster(
                                        Map.of(
                                                "links", Duration.ofDays(1),
                                                "rechts", Duration.ofDays(3))))
                .isEqualTo(
                        List.of(
                                "a", "f1", "vor", "f3", "gabel", "f6", "rechts", "f7", "join", "f8",
                                "nach", "f9", "danach", "f2", "z"));
    }
}
