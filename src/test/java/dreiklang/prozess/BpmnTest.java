package dreiklang.prozess;

import static dreiklang.prozess.Prozessbeispiel.fassung;
import static dreiklang.prozess.Prozessbeispiel.offen;
import static dreiklang.prozess.Prozessbeispiel.prozess;
import static dreiklang.prozess.Prozessbeispiel.schritt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.basis.FachlicherFehler;
import dreiklang.prozess.Bpmneinlesung.Bpmnbefund;
import dreiklang.prozess.Bpmneinlesung.Bpmnbefund.Art;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.UserTask;
import org.junit.jupiter.api.Test;

/// BPMN 2.0 out and in.
class BpmnTest {

    private static final Schritt ANDERSWO =
            new Schritt(
                    Optional.of(Prozessbaustein.ABTIPPEN),
                    "In \"Hundewelt\" & Co. <abtippen>",
                    "Poststelle",
                    Zeitaufwand.lesen("ca. 5 bis 10"),
                    Schritt.anteil("mindestens 12,5 %"),
                    "Zwei Bildschirme",
                    Optional.of(Medium.PAPIER),
                    Optional.of(Medium.FACHVERFAHREN));

    private static final Prozessfassung FASSUNG =
            fassung(
                    Fassungsart.IST,
                    schritt(Prozessbaustein.ANNEHMEN, "2", ""),
                    ANDERSWO,
                    offen("Jemand tut etwas"),
                    schritt(Prozessbaustein.VERSENDEN, "unbekannt", "unbekannt"));

    @Test
    void eineFassungIstGueltigesBpmnUndFlowableLiestSie() {
        byte[] datei = BpmnSchreiber.schreiben(prozess("600", "60"), FASSUNG);
        var modell =
                new BpmnXMLConverter()
                        .convertToBpmnModel(() -> new ByteArrayInputStream(datei), true, false);
        var ablauf = modell.getProcessById("prozess");
        assertThat(ablauf.findFlowElementsOfType(UserTask.class))
                .extracting(UserTask::getName)
                .containsExactlyElementsOf(
                        FASSUNG.schritte().stream().map(Schritt::bezeichnung).toList());
        assertThat(ablauf.getLanes())
                .extracting(org.flowable.bpmn.model.Lane::getName)
                .containsExactly("Sachbearbeitung", "Poststelle");
        assertThat(modell.getLocationMap()).containsKeys("anfang", "schritt-1", "ende");
    }

    @Test
    void wasGeschriebenWurdeWirdGleichWiederGelesen() {
        var gelesen = BpmnLeser.lesen(BpmnSchreiber.schreiben(prozess("600", "60"), FASSUNG));
        assertThat(gelesen.befunde()).isEmpty();
        assertThat(gelesen.schritte()).containsExactlyElementsOf(FASSUNG.schritte());
    }

    @Test
    void eineLeereFassungIstAuchGueltig() {
        byte[] datei = BpmnSchreiber.schreiben(prozess("600", "60"), fassung(Fassungsart.SOLL));
        assertThat(
                        new BpmnXMLConverter()
                                .convertToBpmnModel(
                                        () -> new ByteArrayInputStream(datei), true, false)
                                .getProcessById("prozess")
                                .getFlowElements())
                .hasSize(3);
        assertThat(BpmnLeser.lesen(datei).schritte()).isEmpty();
    }

    @Test
    void woDerWegSichTeiltWirdNichtGeraten() {
        var gelesen =
                lesen(
                        """
                        <startEvent id="a"/><task id="t1" name="Annehmen"/><userTask id="t2"/>
                        <intermediateCatchEvent id="w" name="Warten"/><exclusiveGateway id="g" name="Vollständig?"/>
                        <task id="t3" name="Nachfordern"/><textAnnotation id="n"><text>Achtung</text></textAnnotation><endEvent id="e"/>
                        <sequenceFlow id="f1" sourceRef="a" targetRef="t1"/><sequenceFlow id="f2" sourceRef="t1" targetRef="t2"/>
                        <sequenceFlow id="f3" sourceRef="t2" targetRef="w"/><sequenceFlow id="f4" sourceRef="w" targetRef="g"/>
                        <sequenceFlow id="f5" sourceRef="g" targetRef="t3"/><sequenceFlow id="f6" sourceRef="g" targetRef="e"/>
                        """);
        assertThat(gelesen.schritte())
                .extracting(Schritt::bezeichnung)
                .containsExactly("Annehmen", "t2");
        assertThat(gelesen.schritte()).allMatch(s -> s.baustein().isEmpty());
        assertThat(gelesen.befunde())
                .extracting(Bpmnbefund::art)
                .containsExactly(
                        Art.OHNE_NAME,
                        Art.KEINE_AUFGABE,
                        Art.VERZWEIGT,
                        Art.NICHT_ERREICHT,
                        Art.KEINE_AUFGABE);
    }

    @Test
    void einKreisWirdGenannt() {
        var gelesen =
                lesen(
                        """
                        <startEvent id="a"/><task id="t1" name="Eins"/><task id="t2" name="Zwei"/>
                        <sequenceFlow id="f1" sourceRef="a" targetRef="t1"/><sequenceFlow id="f2" sourceRef="t1" targetRef="t2"/>
                        <sequenceFlow id="f3" sourceRef="t2" targetRef="t1"/>
                        """);
        assertThat(gelesen.schritte()).hasSize(2);
        assertThat(gelesen.befunde()).extracting(Bpmnbefund::art).containsExactly(Art.KREIS);
    }

    @Test
    void unlesbareAngabenBleibenLeerUndWerdenGenannt() {
        var gelesen =
                lesen(
                        """
                        <task id="t1" name="Eins" dreiklang:minuten="bald" dreiklang:anteil="300" dreiklang:baustein="ZAUBERN"/>
                        """);
        var s = gelesen.schritte().getFirst();
        assertThat(s.baustein()).isEmpty();
        assertThat(s.minuten()).isEqualTo(Zeitaufwand.UNBEKANNT);
        assertThat(Spanne.von(s.anteil()).unbekannt()).isTrue();
        assertThat(gelesen.befunde())
                .extracting(Bpmnbefund::art)
                .containsExactly(Art.UNLESBAR, Art.UNLESBAR, Art.UNLESBAR);
    }

    @Test
    void feindlichesXmlUndFremdeDateienWerdenMitSatzAbgelehnt() {
        assertThat(code("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))
                .isEqualTo("B-202");
        assertThat(code("kein XML")).isEqualTo("B-202");
        assertThat(code("<a/>")).isEqualTo("S-216");
        assertThat(code(datei(""))).isEqualTo("S-216");
        assertThat(code(datei("<task id=\"a\"/><task id=\"b\"/>"))).isEqualTo("S-216");
        assertThat(code(datei("<task id=\"a\"/><task id=\"a\"/>"))).isEqualTo("S-216");
        assertThat(code(datei("<startEvent id=\"a\"/><startEvent id=\"b\"/>"))).isEqualTo("S-216");
    }

    private static Bpmneinlesung lesen(String inhalt) {
        return BpmnLeser.lesen(datei(inhalt).getBytes(StandardCharsets.UTF_8));
    }

    private static String datei(String inhalt) {
        return "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:dreiklang=\"urn:dreiklang:prozess\""
                + " targetNamespace=\"x\"><process id=\"p\">"
                + inhalt
                + "</process></definitions>";
    }

    private static String code(String datei) {
        var fehler =
                catchThrowableOfType(
                        FachlicherFehler.class,
                        () -> BpmnLeser.lesen(datei.getBytes(StandardCharsets.UTF_8)));
        return fehler == null ? "" : fehler.code();
    }
}
