package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Kalender;
import dreiklang.basis.Land;
import dreiklang.vorgang.Eskalation.Anlass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The Frist of the law in the running town, and what is reported when nobody does anything.
class FristenTest extends Vorgangstest {

    private final Amtsbrowser browser = new Amtsbrowser();

    @Autowired private Fristen fristen;
    @Autowired private Fristwache wache;
    @Autowired private Eskalationen eskalationen;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private JdbcClient sql;

    @AfterEach
    void zurueckInDieGegenwart() {
        uhr.zuruecksetzen();
    }

    @Test
    void nachforderungRuhtDieFristUndDieAntwortSetztSieFort() {
        var id = eroeffnet("baumfaellung");
        als("a.berger", () -> vorgaenge.uebernehmen(id));
        var heute = heute();
        assertThat(ende(id)).isEqualTo(arbeitstag(heute.plusMonths(2)));
        als("a.berger", () -> vorgaenge.nachfordern(id, "Bitte ein Foto.", heute.plusDays(14)));
        assertThat(frist(id).ende()).isEmpty();
        uhr.vorstellen(Duration.ofDays(10));
        als("a.berger", () -> vorgaenge.fortsetzen(id));
        assertThat(ende(id)).isEqualTo(arbeitstag(heute.plusMonths(2).plusDays(10)));
        browser.anmelden(adresse(""), "a.berger");
        assertThat(browser.holen(adresse("/amt/vorgaenge/" + id.wert())).body())
                .contains("Zu entscheiden bis", "Baumschutzsatzung");
    }

    @Test
    void dieFristBeginntMitVollstaendigenUnterlagenUndWirdEinmalVerlaengert() {
        var id = eroeffnet("baumfaellung");
        var heute = heute();
        uhr.vorstellen(Duration.ofDays(20));
        scheitert(
                "V-336",
                () -> als("a.berger", () -> fristen.vollstaendig(id, heute.minusDays(1), "Foto")));
        scheitert(
                "V-337",
                () -> als("a.berger", () -> fristen.vollstaendig(id, heute.plusDays(3), "")));
        als("a.berger", () -> fristen.vollstaendig(id, heute.plusDays(20), "Das Foto fehlte."));
        var ab = heute.plusDays(20);
        assertThat(ende(id)).isEqualTo(arbeitstag(ab.plusMonths(2)));
        als("m.lenz", () -> fristen.verlaengern(id, "Gutachten nötig."));
        assertThat(ende(id)).isEqualTo(arbeitstag(ab.plusMonths(2).plusMonths(1)));
        scheitert("V-335", () -> als("m.lenz", () -> fristen.verlaengern(id, "Noch einmal.")));
        scheitert("V-404", () -> als("s.yilmaz", () -> fristen.verlaengern(id, "Fremd.")));
    }

    @Test
    void werNichtEntscheidetDessenGenehmigungGiltAlsErteiltUndDieLeitungErfaehrtEs() {
        var id = eroeffnet("baumfaellung");
        als("a.berger", () -> vorgaenge.uebernehmen(id));
        uhr.stellen(mittags(ende(id)));
        wache.pruefen();
        assertThat(frist(id).eingetreten()).as("am letzten Tag noch nicht").isEmpty();
        assertThat(gemeldet(id)).contains(Anlass.GESETZ).doesNotContain(Anlass.FIKTION);
        uhr.vorstellen(Duration.ofDays(1));
        wache.pruefen();
        wache.pruefen();
        assertThat(frist(id).eingetreten()).isPresent();
        assertThat(gemeldet(id)).containsOnlyOnce(Anlass.FIKTION).containsOnlyOnce(Anlass.FRIST);
        assertThat(stand(id).offen()).as("das Programm entscheidet nicht").isTrue();
        browser.anmelden(adresse(""), "m.lenz");
        assertThat(browser.holen(adresse("/amt/eskalationen")).body())
                .contains("/amt/vorgaenge/" + id.wert(), "Genehmigung gilt als erteilt");
        als("m.lenz", () -> eskalationen.gesehen(id));
        assertThat(gemeldet(id)).isEmpty();
        als("a.berger", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, "Gilt als erteilt."));
        assertThat(stand(id).offen()).isFalse();
    }

    @Test
    void wasNiemandUebernimmtWirdNachDreiArbeitstagenGemeldet() {
        var id = eroeffnet("reitkennzeichen");
        var faellig = heute();
        for (int i = 0; i < 3; i++) {
            faellig = arbeitstag(faellig.plusDays(1));
        }
        uhr.stellen(mittags(faellig.minusDays(1)));
        wachen();
        assertThat(gemeldet(id)).isEmpty();
        uhr.stellen(mittags(faellig.plusDays(1)));
        wachen();
        assertThat(gemeldet(id)).containsExactly(Anlass.NIEMAND);
        assertThat(fragen("j.krause", eskalationen::offene))
                .as("ein fremdes Amt erfährt nichts")
                .noneMatch(e -> e.vorgang().id().equals(id));
    }

    @Test
    void wasDieLeitungErfaehrtRaeumtNichtWegWenEsBetrifft() {
        var id = eroeffnet("reitkennzeichen");
        als("a.berger", () -> vorgaenge.uebernehmen(id));
        uhr.vorstellen(Duration.ofDays(60));
        wachen();
        assertThat(gemeldet(id)).containsExactly(Anlass.FRIST);
        assertThat(fragen("a.berger", eskalationen::offene)).isEmpty();
        assertThat(fragen("a.berger", eskalationen::anzahl)).isZero();
        scheitert("V-426", () -> als("a.berger", () -> eskalationen.gesehen(id)));
        assertThat(gemeldet(id)).containsExactly(Anlass.FRIST);
        browser.anmelden(adresse(""), "a.berger");
        assertThat(browser.holen(adresse("/amt")).body()).doesNotContain("/amt/eskalationen");
        browser.anmelden(adresse(""), "m.lenz");
        assertThat(browser.holen(adresse("/amt")).body()).contains("/amt/eskalationen");
    }

    @Test
    void wasInzwischenGefragtWurdeUeberschreibtDieWacheNicht() {
        var id = eroeffnet("baumfaellung");
        als("a.berger", () -> vorgaenge.uebernehmen(id));
        uhr.stellen(mittags(ende(id).plusDays(1)));
        var heute = heute();
        als("a.berger", () -> vorgaenge.nachfordern(id, "Bitte ein Foto.", heute.plusDays(14)));
        einzeln(() -> wache.eintreten(id, heute));
        assertThat(frist(id).eingetreten()).as("die Frist ruht").isEmpty();
        assertThat(frist(id).ende()).isEmpty();
        assertThat(gemeldet(id)).doesNotContain(Anlass.FIKTION);
    }

    @Test
    void werDieFristAendertWartetAufDieWache() {
        var id = eroeffnet("baumfaellung");
        als("a.berger", () -> vorgaenge.uebernehmen(id));
        var ende = ende(id);
        uhr.stellen(mittags(ende.plusDays(1)));
        var gesperrt = new CompletableFuture<Boolean>();
        var lenz = gesperrt.thenRunAsync(() -> als("m.lenz", () -> zuSpaet(id)));
        einzeln(() -> {
            wache.eintreten(id, heute());
            gesperrt.complete(true);
            await().until(this::wartet);
        });
        assertThat(lenz).succeedsWithin(Duration.ofSeconds(10));
        assertThat(frist(id).eingetreten()).isPresent();
        assertThat(frist(id).ende()).contains(ende);
    }

    private void zuSpaet(VorgangId id) {
        scheitert("V-335", () -> fristen.verlaengern(id, "Gutachten nötig."));
    }

    private boolean wartet() {
        return sql.sql("select count(*) from pg_locks where not granted").query(Long.class).single()
                > 0;
    }

    private void einzeln(Runnable arbeit) {
        transaktion.executeWithoutResult(_ -> arbeit.run());
    }

    /// Often enough for everything that is overdue in the town by then: one round takes so many.
    private void wachen() {
        for (int i = 0; i < 10; i++) {
            wache.pruefen();
        }
    }

    private List<Anlass> gemeldet(VorgangId id) {
        return fragen("m.lenz", eskalationen::offene).stream()
                .filter(e -> e.vorgang().id().equals(id))
                .map(Eskalation::anlass)
                .toList();
    }

    private Entscheidungsfrist frist(VorgangId id) {
        return fragen("a.berger", () -> fristen.zu(id)).orElseThrow();
    }

    private LocalDate ende(VorgangId id) {
        return frist(id).ende().orElseThrow();
    }

    private LocalDate heute() {
        return LocalDate.ofInstant(uhr.instant(), Kalender.ORTSZEIT);
    }

    private static LocalDate arbeitstag(LocalDate tag) {
        return Kalender.fuer(Land.NW).naechsterArbeitstag(tag);
    }

    private static Instant mittags(LocalDate tag) {
        return tag.atTime(12, 0).atZone(Kalender.ORTSZEIT).toInstant();
    }

    private static void scheitert(String code, ThrowingCallable tat) {
        assertThatThrownBy(tat)
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo(code));
    }
}
