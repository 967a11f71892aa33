package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class VertraulichkeitTest extends Stadttest {

    private static final Vorgangsfilter ALLE = Vorgangsfilter.OFFENE.mit(Vorgangsfilter.Stand.ALLE);

    private Stadtleute leute;
    @Autowired private Schreibtisch schreibtisch;
    @Autowired private Vorgangslisten listen;
    @Autowired private Vorgaenge vorgaenge;
    @Autowired private VorgangRepository ablage;
    @Autowired private Akten akten;
    @Autowired private JdbcClient sql;

    @Autowired
    void stadt(ApplicationContext stadt) {
        leute = new Stadtleute(stadt);
    }

    @Test
    void vertraulichesSiehtNurWerDieRolleInDerEinheitHatAuchNichtDieLeitungDarueber() {
        var id = leute.reiserueckkehr("Stillich", LocalDate.now(uhr));
        var zeichen = new Aktenzeichen(ablage.finden(id).orElseThrow().aktenzeichen());
        for (String darf : List.of("t.engel", "p.voss")) {
            assertThat(leute.fragen(darf, () -> schreibtisch.ansehen(id)).vorgang().id())
                    .isEqualTo(id);
            assertThat(ausgegeben(darf)).contains(id);
            assertThat(leute.fragen(darf, () -> akten.ansehen(zeichen)).zeichen())
                    .isEqualTo(zeichen);
        }
        for (String darfNicht : List.of("e.nowak", "s.luehrs", "c.winkels", "a.berger")) {
            assertThatThrownBy(() -> leute.fragen(darfNicht, () -> schreibtisch.ansehen(id)))
                    .isInstanceOfSatisfying(
                            FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("V-404"));
            assertThatThrownBy(() -> leute.als(darfNicht, () -> vorgaenge.uebernehmen(id)))
                    .isInstanceOf(FachlicherFehler.class);
            assertThat(ausgegeben(darfNicht)).doesNotContain(id);
            assertThatThrownBy(() -> leute.fragen(darfNicht, () -> akten.ansehen(zeichen)))
                    .isInstanceOfSatisfying(
                            FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("K-404"));
            assertThat(leute.fragen(darfNicht, () -> akten.liste(zeichen.wert(), 1)).gesamt())
                    .isZero();
        }
        assertThatThrownBy(() ->
                        leute.als("t.engel", () -> vorgaenge.zuweisen(id, leute.id("e.nowak"))))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("V-204"));
    }

    @Test
    void jederBlickInEinenVertraulichenVorgangStehtImProtokoll() {
        var id = leute.reiserueckkehr("Blickfeld", LocalDate.now(uhr));
        var zeichen = ablage.finden(id).orElseThrow().aktenzeichen();
        leute.fragen("t.engel", () -> schreibtisch.ansehen(id));
        leute.fragen("t.engel", () -> schreibtisch.dateien(id));
        leute.fragen("p.voss", () -> akten.ansehen(new Aktenzeichen(zeichen)));
        String engel = "beschaeftigte:" + leute.id("t.engel").wert();
        assertThat(wer("vorgang.gelesen", id.bezug())).containsExactly(engel, engel);
        assertThat(wer("akte.gelesen", "akte:" + zeichen))
                .containsExactly("beschaeftigte:" + leute.id("p.voss").wert());
    }

    @Test
    void auchWerEineListeHerunterlaedtHatVertraulichesGelesen() {
        var id = leute.reiserueckkehr("Listig", LocalDate.now(uhr));
        assertThat(ausgegeben("p.voss")).contains(id);
        assertThat(wer("vorgang.gelesen", id.bezug()))
                .containsExactly("beschaeftigte:" + leute.id("p.voss").wert());
    }

    private List<VorgangId> ausgegeben(String name) {
        return leute.fragen(
                name,
                () -> {
                    var alle = new ArrayList<VorgangId>();
                    listen.ausgeben(ALLE, "csv", v -> alle.add(v.id()));
                    return alle;
                });
    }

    private List<String> wer(String aktion, String gegenstand) {
        return sql.sql(
                        "select handelnder from identitaet.protokoll where aktion = ? and gegenstand = ? order by id")
                .params(aktion, gegenstand)
                .query(String.class)
                .list();
    }
}
