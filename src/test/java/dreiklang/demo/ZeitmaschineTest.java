package dreiklang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ZeitmaschineTest extends Stadttest {

    private static final Instant DAMALS = Instant.parse("2026-02-03T09:30:00Z");

    @Autowired Zeitmaschine zeit;
    @Autowired Zeittraeger traeger;
    @Autowired ZeitRepository gemerkt;
    @Autowired JdbcClient datenbank;

    @AfterEach
    void zurueck() {
        datenbank.sql("delete from demo.zeit").update();
        zeit.afterSingletonsInstantiated();
    }

    @Test
    void dieVergangenheitGiltNurFuerDiesenFadenUndLaeuftWeiter() {
        zeit.bei(
                DAMALS,
                () -> {
                    assertThat(zeit.instant()).isBetween(DAMALS, DAMALS.plusSeconds(30));
                    assertThat(CompletableFuture.supplyAsync(zeit::instant).join())
                            .isAfter(DAMALS.plusSeconds(3600));
                    return DAMALS;
                });
        assertThat(zeit.gebunden()).isEmpty();
    }

    @Test
    void werSpaeterZuhoertHoertInDerselbenZeit() {
        var auftrag = new CompletableFuture<Instant>();
        var verziert =
                zeit.bei(DAMALS, () -> traeger.decorate(() -> auftrag.complete(zeit.instant())));
        CompletableFuture.runAsync(verziert).join();
        assertThat(auftrag.join()).isBetween(DAMALS, DAMALS.plusSeconds(30));
    }

    @Test
    void dieVorgestellteZeitGiltFuerAlleUndUeberlebtEinenNeustart() {
        assertThat(zeit.verschoben()).isEmpty();
        zeit.vorstellen(Duration.ofDays(10));
        var erwartet = LocalDate.now(java.time.Clock.system(Zeitwuerfel.ZONE)).plusDays(10);
        assertThat(zeit.verschoben()).isEqualTo(Optional.of(erwartet));
        assertThat(gemerkt.versatz()).isEqualTo(Duration.ofDays(10));
    }

    @Test
    void dieZeitLaeuftNieRueckwaerts() {
        assertThatThrownBy(() -> zeit.vorstellen(Duration.ofDays(-1)))
                .isInstanceOf(FachlicherFehler.class)
                .hasMessageStartingWith("E-101");
        assertThatThrownBy(() -> zeit.vorstellen(Duration.ofDays(4000)))
                .isInstanceOf(FachlicherFehler.class);
        assertThat(zeit.versatz()).isZero();
    }
}
