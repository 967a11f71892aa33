package dreiklang.ablauf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.ablauf.Ablaeufe.Faellig;
import dreiklang.ablauf.Ablaeufe.Lage;
import dreiklang.ablauf.Ablaeufe.Umgebung;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flowable.common.engine.api.FlowableException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The second line: hostile models are put straight into the engine, past the Ablaufpruefer.
class AblaufmaschineTest extends Stadttest {

    @Autowired private Ablaufmaschine maschine;
    @Autowired private JdbcClient sql;

    @Test
    void keinFeindlichesModellFuehrtInDerGehaertetenMaschineEtwasAus() throws IOException {
        Path beweis = Files.createTempDirectory("dreiklang-probe").resolve("ausgefuehrt");
        var gelaufen = new ArrayList<String>();
        FeindlicheModelle.alle(beweis)
                .forEach((name, inhalt) -> {
                    if (ausgewaehlt(name, inhalt) && laeuft(inhalt)) {
                        gelaufen.add(name);
                    }
                    assertThat(beweis).as(name).doesNotExist();
                });
        // What runs at all has nothing in it that is executed: texts, unknown attributes, shapes
        // the checker dislikes.
        assertThat(gelaufen)
                .noneMatch(n ->
                        n.startsWith("dienst-")
                                || n.startsWith("klasse-")
                                || n.startsWith("skript-")
                                || n.startsWith("aufgabe-")
                                || n.startsWith("ausfuehrung-"));
        assertThat(gelaufen)
                .noneMatch(n ->
                        n.startsWith("ausdruck-bedingung")
                                || n.startsWith("ausdruck-dienst")
                                || n.startsWith("ausdruck-delegat")
                                || n.startsWith("ausdruck-dauer"));
    }

    /// Of the expressions the two that are worst: one that executes, one that is nested deeply.
    private static boolean ausgewaehlt(String name, byte[] inhalt) {
        return inhalt.length < 400_000
                && (!name.startsWith("ausdruck-") || name.endsWith("-0") || name.endsWith("-7"));
    }

    private boolean laeuft(byte[] inhalt) {
        var engine = maschine.engine();
        String text = new String(inhalt, StandardCharsets.UTF_8);
        try {
            var ablage =
                    engine.getRepositoryService()
                            .createDeployment()
                            .addString("probe.bpmn20.xml", text)
                            .deploy();
            try {
                for (var definition :
                        engine.getRepositoryService()
                                .createProcessDefinitionQuery()
                                .deploymentId(ablage.getId())
                                .list()) {
                    engine.getRuntimeService()
                            .startProcessInstanceById(definition.getId(), Map.of("name", "x"));
                    engine.getTaskService()
                            .createTaskQuery()
                            .processDefinitionId(definition.getId())
                            .list()
                            .forEach(t -> engine.getTaskService().complete(t.getId()));
                }
                return true;
            } finally {
                engine.getRepositoryService().deleteDeployment(ablage.getId(), true);
            }
        } catch (RuntimeException | StackOverflowError e) {
            assertThat(e).isNotInstanceOf(StackOverflowError.class);
            return false;
        }
    }

    @Test
    void imAusdruckGibtEsKeineSpracheMehr() {
        var ausdruecke = maschine.engine().getProcessEngineConfiguration();
        var verwalter =
                ((org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl) ausdruecke)
                        .getExpressionManager();
        assertThat(verwalter.createExpression("P1D").getExpressionText()).isEqualTo("P1D");
        for (String text :
                List.of(
                        "${1+1}",
                        "#{x}",
                        "a ${b}",
                        "${bedingung:f1}${x}",
                        "${bedingung:f1} ",
                        "${schritt:x.y()}",
                        "x".repeat(501))) {
            assertThatThrownBy(() -> verwalter.createExpression(text))
                    .as(text)
                    .isInstanceOf(FlowableException.class);
        }
        assertThat(verwalter.getBeans()).isEmpty();
    }

    @Test
    void derStandardablaufLaeuftVomEingangBisZurBekanntgabe() {
        var lauf = new ArrayList<String>();
        var umgebung = new Umgebung(Map.of(), lauf::add);
        String kennung = standard();
        var lage = maschine.starten(kennung, UUID.randomUUID().toString(), umgebung);
        assertThat(lage.aufgaben()).extracting(Lage.Offen::knoten).containsExactly("bearbeiten");
        lage =
                maschine.erledigen(
                        kennung, lage.instanz(), lage.aufgaben().getFirst().id(), umgebung);
        assertThat(lage.aufgaben()).extracting(Lage.Offen::knoten).containsExactly("entscheiden");
        assertThat(lauf).isEmpty();
        lage =
                maschine.erledigen(
                        kennung, lage.instanz(), lage.aufgaben().getFirst().id(), umgebung);
        assertThat(lage.beendet()).isTrue();
        assertThat(lauf).containsExactly("bekanntgeben");
    }

    @Test
    void eineListeVonSchrittenLaeuftWieEineZeichnung() {
        var datei =
                Schrittschreiber.schreiben(
                        Schrittplan.zu(
                                Ablaufquelle.liste(
                                                SchritteTest.REISE.getBytes(StandardCharsets.UTF_8),
                                                new ArrayList<>())
                                        .orElseThrow()));
        var modell =
                Ablaufpruefer.pruefen("schritte.yaml", datei, Programmschritte.NAMEN)
                        .modell()
                        .orElseThrow();
        String kennung = maschine.bereitstellen(datei, modell);
        var bewilligt = List.of("BEWILLIGT");
        assertThat(stationen(kennung, Map.of("ergebnis", List.of("ABGELEHNT"))))
                .containsExactly("[genehmigen]", "bekanntgeben", "[]");
        assertThat(stationen(kennung, Map.of("ergebnis", bewilligt, "vorschuss", List.of("ja"))))
                .containsExactly(
                        "[genehmigen]",
                        "bekanntgeben",
                        "[vorschuss]",
                        "[belege]",
                        "[abrechnen]",
                        "[]");
        assertThat(
                        stationen(
                                kennung,
                                Map.of(
                                        "ergebnis",
                                        bewilligt,
                                        "vorschuss",
                                        List.of("ja"),
                                        "uebernachtung",
                                        List.of("ja"))))
                .containsSequence("bekanntgeben", "[buchen, vorschuss]");
    }

    /// What is open after each Aufgabe that is finished, and the steps of the program in between.
    private List<String> stationen(String kennung, Map<String, List<String>> werte) {
        var gang = new ArrayList<String>();
        var umgebung = new Umgebung(werte, gang::add);
        var lage = maschine.starten(kennung, UUID.randomUUID().toString(), umgebung);
        while (!lage.aufgaben().isEmpty()) {
            gang.add(lage.aufgaben().stream().map(Lage.Offen::knoten).sorted().toList().toString());
            var erste = lage.aufgaben().getFirst().id();
            lage = maschine.erledigen(kennung, lage.instanz(), erste, umgebung);
        }
        gang.add("[]");
        return gang;
    }

    @Test
    void derselbeAblaufWirdNurEinmalEingerichtet() {
        assertThat(standard()).isEqualTo(standard());
        assertThat(
                        sql.sql("select count(*) from ablauf.act_re_procdef where key_ = :k")
                                .param("k", standard())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void eineBedingungEntscheidetDenWeg() throws IOException {
        byte[] datei = Files.readAllBytes(Path.of("src/test/resources/ablauf/dienstreise.bpmn"));
        String kennung =
                maschine.bereitstellen(
                        datei,
                        Ablaufpruefer.pruefen("ablauf.bpmn", datei, Programmschritte.NAMEN)
                                .modell()
                                .orElseThrow());
        for (String ergebnis : List.of("BEWILLIGT", "ABGELEHNT")) {
            var umgebung = new Umgebung(Map.of("ergebnis", List.of(ergebnis)), s -> {});
            var lage = maschine.starten(kennung, UUID.randomUUID().toString(), umgebung);
            lage =
                    maschine.erledigen(
                            kennung, lage.instanz(), lage.aufgaben().getFirst().id(), umgebung);
            assertThat(lage.beendet()).isEqualTo(ergebnis.equals("ABGELEHNT"));
        }
    }

    @Test
    void eineZeitgrenzeLaeuftMitDerUhrDesProgrammsAb() {
        String text =
                FeindlicheModelle.mit(
                        "<userTask id=\"t\"/><boundaryEvent id=\"b\" attachedToRef=\"t\"><timerEventDefinition id=\"d\"><timeDuration>P14D</timeDuration></timerEventDefinition></boundaryEvent><sequenceFlow id=\"f3\" sourceRef=\"b\" targetRef=\"u\"/>"
                                + "<userTask id=\"u\"/><sequenceFlow id=\"f4\" sourceRef=\"u\" targetRef=\"z\"/>",
                        "t");
        byte[] datei = text.getBytes(StandardCharsets.UTF_8);
        var pruefung = Ablaufpruefer.pruefen("x", datei, Set.of());
        assertThat(pruefung.befunde()).isEmpty();
        String kennung = maschine.bereitstellen(datei, pruefung.modell().orElseThrow());
        var umgebung = new Umgebung(Map.of(), s -> {});
        var lage = maschine.starten(kennung, UUID.randomUUID().toString(), umgebung);
        assertThat(meine(lage.instanz())).isEmpty();
        try {
            uhr.vorstellen(Duration.ofDays(15));
            var faellig = meine(lage.instanz());
            assertThat(faellig).hasSize(1);
            assertThat(maschine.zeitAblaufen(kennung, faellig.getFirst(), umgebung).aufgaben())
                    .extracting(Lage.Offen::knoten)
                    .containsExactly("u");
        } finally {
            uhr.zuruecksetzen();
        }
    }

    private static final String ZWEIMAL =
            "<userTask id=\"t\"/><boundaryEvent id=\"b\" attachedToRef=\"t\" cancelActivity=\"false\"><timerEventDefinition><timeCycle>R2/P7D</timeCycle></timerEventDefinition></boundaryEvent>"
                    + "<sequenceFlow id=\"f3\" sourceRef=\"b\" targetRef=\"u\"/><userTask id=\"u\"/><sequenceFlow id=\"f4\" sourceRef=\"u\" targetRef=\"z\"/>";
    private static final String TEIL =
            "<subProcess id=\"s\" name=\"Ortstermin\"><startEvent id=\"sa\"/><sequenceFlow id=\"s1\" sourceRef=\"sa\" targetRef=\"st\"/><userTask id=\"st\" name=\"Ansehen\"/><sequenceFlow id=\"s2\" sourceRef=\"st\" targetRef=\"sz\"/><endEvent id=\"sz\"/></subProcess>"
                    + "<boundaryEvent id=\"b\" attachedToRef=\"s\"><timerEventDefinition><timeDate>beginn</timeDate></timerEventDefinition></boundaryEvent><sequenceFlow id=\"f3\" sourceRef=\"b\" targetRef=\"u\"/><userTask id=\"u\"/><sequenceFlow id=\"f4\" sourceRef=\"u\" targetRef=\"z\"/>";

    @Test
    void eineErinnerungKommtSoOftWieGezeichnetUndNichtOefter() {
        var umgebung = new Umgebung(Map.of(), s -> {});
        String kennung = bereit(FeindlicheModelle.mit(ZWEIMAL, "t"));
        var lage = maschine.starten(kennung, UUID.randomUUID().toString(), umgebung);
        try {
            for (int mal = 1; mal <= 2; mal++) {
                uhr.vorstellen(Duration.ofDays(8));
                var faellig = meine(lage.instanz());
                assertThat(faellig).as("reminder " + mal).hasSize(1);
                lage = maschine.zeitAblaufen(kennung, faellig.getFirst(), umgebung);
            }
            assertThat(lage.aufgaben())
                    .extracting(Lage.Offen::knoten)
                    .containsExactlyInAnyOrder("t", "u", "u");
            uhr.vorstellen(Duration.ofDays(30));
            assertThat(meine(lage.instanz())).isEmpty();
        } finally {
            uhr.zuruecksetzen();
        }
    }

    @Test
    void einTeilprozessLaeuftUndEndetAmGefragtenTag() {
        String kennung = bereit(FeindlicheModelle.mit(TEIL, "s"));
        String tag =
                java.time.LocalDate.ofInstant(uhr.instant(), java.time.ZoneId.of("Europe/Berlin"))
                        .plusDays(10)
                        .toString();
        var umgebung = new Umgebung(Map.of("beginn", List.of(tag)), s -> {});
        var fertig = maschine.starten(kennung, UUID.randomUUID().toString(), umgebung);
        assertThat(maschine.stellen(kennung, fertig.instanz())).isEqualTo(List.of("st"));
        assertThat(
                        maschine.erledigen(
                                        kennung,
                                        fertig.instanz(),
                                        fertig.aufgaben().getFirst().id(),
                                        umgebung)
                                .beendet())
                .isTrue();
        var zuSpaet = maschine.starten(kennung, UUID.randomUUID().toString(), umgebung);
        try {
            uhr.vorstellen(Duration.ofDays(11));
            assertThat(
                            maschine.zeitAblaufen(
                                            kennung, meine(zuSpaet.instanz()).getFirst(), umgebung)
                                    .aufgaben())
                    .extracting(Lage.Offen::knoten)
                    .isEqualTo(List.of("u"));
        } finally {
            uhr.zuruecksetzen();
        }
    }

    @Test
    void ohneAntwortLaeuftEineZeitgrenzeNieAb() {
        String kennung = bereit(FeindlicheModelle.mit(TEIL, "s"));
        var umgebung = new Umgebung(Map.of(), s -> {});
        var lage = maschine.starten(kennung, UUID.randomUUID().toString(), umgebung);
        try {
            uhr.vorstellen(Duration.ofDays(4_000));
            assertThat(meine(lage.instanz())).isEmpty();
        } finally {
            uhr.zuruecksetzen();
        }
    }

    @Test
    void einLaufenderAblaufWirdAuchInEinenTeilprozessUndZurueckGebracht() {
        String kennung =
                bereit(
                        FeindlicheModelle.mit(
                                TEIL.replace(
                                                "sourceRef=\"u\" targetRef=\"z\"",
                                                "sourceRef=\"u\" targetRef=\"v\"")
                                        + "<userTask id=\"v\"/><sequenceFlow id=\"f5\" sourceRef=\"v\" targetRef=\"z\"/>",
                                "s"));
        var umgebung = new Umgebung(Map.of(), s -> {});
        var lage = maschine.starten(kennung, UUID.randomUUID().toString(), umgebung);
        for (String ziel : List.of("v", "st", "u")) {
            lage = maschine.verschieben(kennung, lage.instanz(), ziel, umgebung);
            assertThat(lage.aufgaben()).extracting(Lage.Offen::knoten).isEqualTo(List.of(ziel));
        }
    }

    @Test
    void eineNeueFassungLaesstLaufendeInRuhe() {
        var umgebung = new Umgebung(Map.of(), s -> {});
        String alt = bereit(FeindlicheModelle.mit("<userTask id=\"t\" name=\"Alt\"/>", "t"));
        var lage = maschine.starten(alt, UUID.randomUUID().toString(), umgebung);
        String neu = bereit(FeindlicheModelle.mit("<userTask id=\"n\" name=\"Neu\"/>", "n"));
        assertThat(neu).isNotEqualTo(alt);
        assertThat(maschine.starten(neu, UUID.randomUUID().toString(), umgebung).aufgaben())
                .extracting(Lage.Offen::knoten)
                .isEqualTo(List.of("n"));
        assertThat(
                        maschine.erledigen(
                                        alt,
                                        lage.instanz(),
                                        lage.aufgaben().getFirst().id(),
                                        umgebung)
                                .beendet())
                .isTrue();
    }

    private String bereit(String text) {
        byte[] datei = text.getBytes(StandardCharsets.UTF_8);
        var pruefung = Ablaufpruefer.pruefen("x", datei, Set.of());
        assertThat(pruefung.befunde()).isEmpty();
        return maschine.bereitstellen(datei, pruefung.modell().orElseThrow());
    }

    private List<Faellig> meine(String instanz) {
        return maschine.faellige(100).stream().filter(f -> f.instanz().equals(instanz)).toList();
    }

    private String standard() {
        try (var datei = getClass().getResourceAsStream("/ablauf/standard.bpmn")) {
            byte[] inhalt = datei.readAllBytes();
            return maschine.bereitstellen(
                    inhalt,
                    Ablaufpruefer.pruefen("standard.bpmn", inhalt, Programmschritte.NAMEN)
                            .modell()
                            .orElseThrow());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
