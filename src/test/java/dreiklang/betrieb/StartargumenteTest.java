package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The words behind `./dreiklang`.
class StartargumenteTest {

    @Test
    void schalterWerdenEinstellungen() {
        var gelesen =
                Startargumente.lesen(
                        List.of(
                                "--port",
                                "9000",
                                "--daten",
                                "/srv/d",
                                "--ohne-demo",
                                "--datenbank",
                                "jdbc:postgresql://db/x"));
        assertThat(gelesen.befehl()).isEmpty();
        assertThat(gelesen.einstellungen())
                .containsExactly(
                        "--server.port=9000",
                        "--dreiklang.daten=/srv/d",
                        "--dreiklang.demo=false",
                        "--dreiklang.datenbank.url=jdbc:postgresql://db/x");
    }

    @Test
    void einBefehlLaeuftOhnePort() {
        var gelesen =
                Startargumente.lesen(List.of("pruefe-paket", "leistungen/x", "--daten", "/srv/d"));
        assertThat(gelesen.befehl()).isEqualTo("pruefe-paket");
        assertThat(gelesen.argumente()).containsExactly("leistungen/x");
        assertThat(gelesen.einstellungen())
                .contains("--server.port=-1", "--dreiklang.daten=/srv/d");
    }

    @Test
    void unbekannteSchalterWerdenBenannt() {
        assertThatThrownBy(() -> Startargumente.lesen(List.of("--prot", "1")))
                .hasMessage("M-114 Die Angabe --prot gibt es nicht. Hilfe: ./dreiklang hilfe");
    }

    @Test
    void einPortIstEineZahl() {
        assertThatThrownBy(() -> Startargumente.lesen(List.of("--port", "achtzig")))
                .hasMessageStartingWith("M-114 Der Port muss eine Zahl");
    }
}
