package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The demo's past is made in the background; whoever ends the program meanwhile gets the rest at
/// the next start, and nothing twice.
class VergangenheitTest {

    private static final String ZWOELF = "--dreiklang.demo-vorgaenge=12";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path ordner;

    @Test
    void nachAbbruechenWirdDieVergangenheitVollstaendigUndNichtsGeschiehtZweimal()
            throws Exception {
        bisZurStelle("vorgang.vor-eroeffnen#3");
        bisZurStelle("antrag.vor-commit#3");
        try (var stadt = Kindprozess.stadt(ordner, List.of(), ZWOELF)) {
            stadt.bereit();
            while (!stadt.gesagt().contains(" steps made in ")
                    && !stadt.beendetIn(Duration.ofMillis(100))) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            assertThat(stadt.gesagt()).doesNotContain("did not notice", "ERROR");
            try (var bestand = new Bestand(ordner)) {
                assertThat(bestand.tatsachenUnterwegs(60)).isZero();
                vollstaendigUndEinmalig(bestand);
            }
            stadt.hoeflichBeenden();
            stadt.ende(Duration.ofSeconds(60));
        }
    }

    @Test
    void eineGanzeStadtZeigtAuchAlleBeispiele() throws Exception {
        try (var stadt = Kindprozess.stadt(ordner, List.of(), "--dreiklang.demo-vorgaenge=100")) {
            stadt.bereit();
            for (String folge :
                    List.of("Zustaendigkeits", "Schreib", "Erstattungs", "Widerspruchs")) {
                await().atMost(Duration.ofSeconds(120))
                        .until(() -> stadt.gesagt().contains("the examples of " + folge));
            }
            await().atMost(Duration.ofSeconds(240))
                    .until(() -> stadt.gesagt().contains(" steps made in "));
            assertThat(stadt.gesagt()).doesNotContain("ERROR");
            try (var bestand = new Bestand(ordner)) {
                for (String beispiel :
                        List.of("mitzeichnung", "beihilfe-bewilligt", "kita-widerspruch")) {
                    assertThat(
                                    bestand.zahl(
                                            "select count(*) from demo.beispiel where name = '"
                                                    + beispiel
                                                    + "'"))
                            .as(beispiel)
                            .isEqualTo(1);
                }
            }
            stadt.hoeflichBeenden();
            stadt.ende(Duration.ofSeconds(60));
        }
    }

    private void bisZurStelle(String stelle) throws Exception {
        try (var stadt =
                Kindprozess.stadt(ordner, List.of("-Ddreiklang.bruchstelle=" + stelle), ZWOELF)) {
            stadt.bereit();
            assertThat(stadt.ende(Duration.ofSeconds(90)))
                    .isEqualTo(dreiklang.basis.Bruchstelle.AUSGANG);
        }
    }

    private static void vollstaendigUndEinmalig(Bestand bestand) throws Exception {
        assertThat(bestand.zahl("select count(*) from demo.schritt where ausgang <> 'getan'"))
                .isZero();
        assertThat(bestand.zahl("select max(nummer) + 1 - count(*) from demo.schritt")).isZero();
        assertThat(bestand.zahl("select count(*) from demo.fall")).isEqualTo(12);
        for (var zaehlung :
                List.of(
                        "antrag.antrag",
                        "antrag.einreichung",
                        "vorgang.vorgang",
                        "akte.akte",
                        "steuerung.antrag",
                        "steuerung.vorgang")) {
            assertThat(bestand.zahl("select count(*) from " + zaehlung)).as(zaehlung).isEqualTo(12);
        }
        assertThat(
                        bestand.zahl(
                                "select count(*) from demo.fall f join antrag.antrag a on a.id ="
                                        + " f.antrag join vorgang.vorgang v on v.antrag = a.id"))
                .isEqualTo(12);
    }
}
