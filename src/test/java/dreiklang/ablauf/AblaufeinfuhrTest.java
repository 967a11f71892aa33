package dreiklang.ablauf;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.ablauf.Ablaufmodell.Knoten;
import dreiklang.basis.Befund;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files in the shape in which drawing programs write them; what they say is invented.
class AblaufeinfuhrTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bpmn-io",
                "camunda-modeler-7",
                "camunda-modeler-8",
                "signavio",
                "adonis",
                "flowable-design"
            })
    void eineDateiAusJedemZeichenprogrammWirdAngenommen(String programm) throws IOException {
        var pruefung = pruefe(programm);
        assertThat(pruefung.befunde()).isEmpty();
        var modell = pruefung.modell().orElseThrow();
        assertThat(modell.knoten())
                .filteredOn(
                        k -> k instanceof Knoten.Aufgabe a && a.art() == Aufgabenart.ENTSCHEIDEN)
                .hasSize(1);
        assertThat(pruefung.hinweise())
                .isNotEmpty()
                .allSatisfy(b -> {
                    assertThat(b.code()).isEqualTo("V-420");
                    assertThat(b.zeile()).isPositive();
                    assertThat(b.satz()).contains("beachtet.").hasSizeLessThan(300);
                });
    }

    @Test
    void jedeArtVonBeigabeWirdEinmalGenannt() throws IOException {
        assertThat(pruefe("signavio").hinweise())
                .extracting(Befund::satz)
                .contains(
                        "laneSet „sid-l0“ ist nur gezeichnet und wird nicht beachtet. Wer eine Aufgabe hat, sagt dreiklang:wer.",
                        "collaboration „sid-7c1“ ist nur gezeichnet und wird nicht beachtet.")
                .filteredOn(s -> s.contains("signavioMetaData"))
                .singleElement()
                .asString()
                .endsWith("Das kommt 5-mal vor.");
    }

    @Test
    void wasNichtGehtWirdMitKennungNamenZeileUndAuswegGenannt() throws IOException {
        var befunde = pruefe("nicht-ausfuehrbar").befunde();
        assertThat(befunde)
                .extracting(Befund::lesbar)
                .containsExactly(
                        "ablauf.bpmn:6 V-105 task „t1“ (Akte heraussuchen) wird nicht unterstützt. Machen Sie daraus eine Benutzeraufgabe (userTask) und sagen Sie mit dreiklang:aufgabe, was zu tun ist.",
                        "ablauf.bpmn:8 V-106 serviceTask „t2“ (Mail schicken) trägt das Attribut {http://camunda.org/schema/1.0/bpmn}class, das nicht unterstützt wird. Bitte entfernen.",
                        "ablauf.bpmn:11 V-421 userTask „t3“ (Anrufen) trägt die Beigabe taskListener. Sie würde anderswo etwas ausführen, hier nicht. Entfernen Sie sie im Zeichenprogramm; was das Programm tut, sagt dreiklang:schritt.",
                        "ablauf.bpmn:12 V-105 multiInstanceLoopCharacteristics wird nicht unterstützt. Mehrfachaufgaben gibt es nicht. Zeichnen Sie die Aufgaben einzeln oder führen Sie mit einer Verzweigung zurück.",
                        "ablauf.bpmn:15 V-105 terminateEventDefinition „te“ wird nicht unterstützt. Nehmen Sie ein einfaches Ende und führen Sie jeden Weg einzeln dorthin.");
    }

    @Test
    void ohneEntscheidungGibtEsEinenHinweis() {
        assertThat(
                        Ablaufpruefer.pruefen(
                                        "x",
                                        FeindlicheModelle.mit("<userTask id=\"t\"/>", "t")
                                                .getBytes(),
                                        Programmschritte.NAMEN)
                                .hinweise())
                .extracting(Befund::code)
                .isEqualTo(List.of("V-422"));
    }

    private static Ablaufpruefer.Pruefung pruefe(String name) throws IOException {
        try (var datei = AblaufeinfuhrTest.class.getResourceAsStream("/ablauf/" + name + ".bpmn")) {
            return Ablaufpruefer.pruefen(
                    "ablauf.bpmn", datei.readAllBytes(), Programmschritte.NAMEN);
        }
    }
}
