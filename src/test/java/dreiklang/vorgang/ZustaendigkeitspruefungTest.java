package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.basis.Befund;
import dreiklang.leistung.Leistungen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// What a package says about people must fit the people of this Kommune.
class ZustaendigkeitspruefungTest extends Stadttest {

    private static final String FORMULAR =
            "seiten:\n  - name: eins\n    titel: Eins\n    felder:\n      - {name: a, art: text, frage: A}\n";
    private static final String ABLAUF =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:dreiklang="urn:dreiklang:ablauf" targetNamespace="urn:t">
              <process id="p" name="Probe" isExecutable="true">
                <startEvent id="a" name="Anfang"/>
                <sequenceFlow id="f1" sourceRef="a" targetRef="s"/>
                <userTask id="s" name="Probeschritt" dreiklang:aufgabe="%s" dreiklang:wer="%s"/>
                <sequenceFlow id="f2" sourceRef="s" targetRef="e"/>
                <endEvent id="e" name="Ende"/>
              </process>
            </definitions>
            """;

    @Autowired private Leistungen leistungen;
    @TempDir private Path ordner;

    @Test
    void vertraulichesKannDieFuehrungskraftNichtGenehmigenUndDasSagtDiePruefung()
            throws IOException {
        assertThat(befunde("10.1", "vertraulich: [personal]\n", "entscheiden", "vorgesetzte"))
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.code()).isEqualTo("V-473");
                    assertThat(b.satz()).contains("Probeschritt", "Führungskräfte sehen solche");
                });
        assertThat(befunde("10.1", "", "entscheiden", "vorgesetzte")).isEmpty();
        assertThat(befunde("10.1", "vertraulich: [personal]\n", "entscheiden", "zustaendig"))
                .isEmpty();
    }

    @Test
    void eineUnbekannteStelleOderEinheitWirdGenanntMitDemWasZuTunIst() throws IOException {
        assertThat(befunde("10", "", "erledigen", "stelle:hausmeister"))
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.code()).isEqualTo("V-471");
                    assertThat(b.satz()).contains("organisation.yaml", "stellen: [hausmeister]");
                });
        assertThat(befunde("10", "", "erledigen", "einheit:99"))
                .extracting(Befund::code)
                .containsExactly("V-472");
        assertThat(befunde("10", "", "bearbeiten", "stelle:kaemmerei"))
                .extracting(Befund::code)
                .containsExactly("V-470");
        assertThat(befunde("10", "", "erledigen", "kaemmerei"))
                .extracting(Befund::code)
                .containsExactly("V-111");
        assertThat(befunde("10", "", "erledigen", "einheit:20.1")).isEmpty();
        assertThat(befunde("10", "", "festsetzen", "stelle:kaemmerei")).isEmpty();
    }

    @Test
    void vertraulichesBrauchtDieRolleInJederEinheitDieDamitZuTunHat() throws IOException {
        assertThat(befunde("51.1", "vertraulich: [jugend]\n", "erledigen", "stelle:kaemmerei"))
                .extracting(Befund::code)
                .containsExactly("V-474");
        assertThat(befunde("20", "vertraulich: [jugend]\n", "erledigen", "zustaendig"))
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.code()).isEqualTo("V-475");
                    assertThat(b.satz()).contains("Einheit 20", "niemand die Rolle jugend");
                });
    }

    @Test
    void hinterDemBearbeitenKaemeEinSchrittAndererNieAnDieReihe() throws IOException {
        var paket = Files.createDirectories(ordner.resolve("probe-spaet"));
        Files.writeString(
                paket.resolve("leistung.yaml"),
                "name: Probe\nkurz: Nur für Tests\nzustaendig: '10'\nintern: ja\n");
        Files.writeString(paket.resolve("formular.yaml"), FORMULAR);
        Files.writeString(
                paket.resolve("schritte.yaml"),
                """
                schritte:
                  - {name: ansehen, satz: Antrag ansehen, aufgabe: bearbeiten}
                  - {name: stellungnahme, satz: Stellung nehmen, wer: 'stelle:kaemmerei'}
                  - {name: entscheiden, satz: Entscheiden, aufgabe: entscheiden}
                """);
        assertThat(leistungen.pruefen(paket)).extracting(Befund::code).contains("V-478");
    }

    private List<Befund> befunde(String einheit, String dazu, String aufgabe, String wer)
            throws IOException {
        var paket = Files.createTempDirectory(ordner, "probe-");
        var name = Files.createDirectories(paket.resolve("probe-zustaendig"));
        Files.writeString(
                name.resolve("leistung.yaml"),
                "name: Probe\nkurz: Nur für Tests\nzustaendig: '"
                        + einheit
                        + "'\nintern: ja\n"
                        + dazu);
        Files.writeString(name.resolve("formular.yaml"), FORMULAR);
        Files.writeString(name.resolve("ablauf.bpmn"), ABLAUF.formatted(aufgabe, wer));
        return leistungen.pruefen(name);
    }
}
