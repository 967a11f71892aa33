package dreiklang.identitaet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Recht;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RollenvergabeTest extends Stadttest {

    private static final String GRUND = "Vertretung während der Elternzeit";

    @Autowired private Rollenvergaben rollen;
    @Autowired private Abwesenheiten abwesenheiten;
    @Autowired private Organisation organisation;
    @Autowired private Konten konten;
    @Autowired private JdbcClient sql;

    @AfterEach
    void aufraeumen() {
        uhr.zuruecksetzen();
        sql.sql("delete from identitaet.rollenvergabe where grund = ?").param(GRUND).update();
        sql.sql("delete from identitaet.abwesenheit where person = ?")
                .param(id("a.berger").wert())
                .update();
        organisation.auffrischen();
    }

    @Test
    void eineRolleGiltNurAnIhrenTagenInIhrerEinheitUndDarunter() {
        var heute = LocalDate.now(uhr);
        var reuter = id("k.reuter");
        assertThat(organisation.wirkungskreis(reuter, Recht.VORGANG_LESEN)).isEmpty();
        als("t.adler", () -> vergeben(reuter, "leitung", heute.plusDays(2), heute.plusDays(4)));
        assertThat(organisation.wirkungskreis(reuter, Recht.VORGANG_LESEN)).isEmpty();
        uhr.vorstellen(Duration.ofDays(2));
        assertThat(organisation.wirkungskreis(reuter, Recht.VORGANG_LESEN))
                .containsExactlyInAnyOrder("50", "50.1", "50.2");
        assertThat(organisation.person(reuter).orElseThrow().rechte())
                .contains(Recht.VORGANG_ENTSCHEIDEN);
        assertThat(organisation.wirkungskreis(reuter, "soziales")).isEmpty();
        uhr.vorstellen(Duration.ofDays(3));
        assertThat(organisation.person(reuter).orElseThrow().rechte())
                .doesNotContain(Recht.VORGANG_LESEN);
    }

    @Test
    void niemandGibtSichSelbstEineRolleUndWasAndereTunSehenAlle() {
        var heute = LocalDate.now(uhr);
        var reuter = id("k.reuter");
        als("t.adler", () -> vergeben(reuter, "administration", heute, heute));
        for (String name : List.of("t.adler", "k.reuter")) {
            assertThatThrownBy(
                            () -> als(name, () -> vergeben(id(name), "gesundheit", heute, heute)))
                    .isInstanceOfSatisfying(
                            FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("I-310"));
        }
        assertThatThrownBy(
                        () -> als("a.berger", () -> vergeben(reuter, "gesundheit", heute, heute)))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("I-403"));
        als(
                "k.reuter",
                () ->
                        assertThat(rollen.aenderungen())
                                .anySatisfy(a -> {
                                    assertThat(a.person()).isEqualTo(reuter);
                                    assertThat(a.rolle()).isEqualTo("administration");
                                    assertThat(a.wer()).contains(id("t.adler"));
                                }));
        assertThat(
                        sql.sql(
                                        "select count(*) from identitaet.protokoll where aktion = 'rolle.vergeben' and gegenstand = ?")
                                .param("beschaeftigte:" + reuter.wert())
                                .query(Long.class)
                                .single())
                .isPositive();
    }

    @Test
    void werAbwesendIstWirdBisZumLetztenTagVertreten() {
        var heute = LocalDate.now(uhr);
        var berger = id("a.berger");
        var lenz = id("m.lenz");
        als(
                "m.lenz",
                () -> abwesenheiten.eintragen(berger, heute, heute.plusDays(1), Optional.of(lenz)));
        assertThat(organisation.vertretenDurch(berger)).contains(lenz);
        assertThat(organisation.vertretene(lenz)).contains(berger);
        uhr.vorstellen(Duration.ofDays(2));
        assertThat(organisation.vertretenDurch(berger)).contains(berger);
        assertThat(organisation.vertretene(lenz)).isEmpty();
    }

    @Test
    void vertretenKannNurWerDieVorgaengeDerEinheitBearbeitenDarf() {
        var morgen = LocalDate.now(uhr).plusDays(1);
        var fremd = Optional.of(id("s.yilmaz"));
        assertThatThrownBy(() ->
                        als(
                                "a.berger",
                                () ->
                                        abwesenheiten.eintragen(
                                                id("a.berger"), morgen, morgen, fremd)))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("I-322"));
        assertThatThrownBy(() ->
                        als(
                                "s.yilmaz",
                                () ->
                                        abwesenheiten.eintragen(
                                                id("a.berger"), morgen, morgen, Optional.empty())))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("I-320"));
    }

    private void vergeben(BeschaeftigteId wem, String rolle, LocalDate von, LocalDate bis) {
        rollen.vergeben(wem, rolle, "50", Optional.of(von), Optional.of(bis), GRUND);
    }

    private void als(String name, Runnable arbeit) {
        konten.als(
                id(name),
                () -> {
                    arbeit.run();
                    return name;
                });
    }

    private BeschaeftigteId id(String name) {
        return organisation.einheiten().stream()
                .flatMap(e -> organisation.personen(e.kurz()).stream())
                .filter(p -> p.anmeldename().equals(name))
                .map(Beschaeftigte::id)
                .findFirst()
                .orElseThrow();
    }
}
