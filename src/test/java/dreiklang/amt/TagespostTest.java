package dreiklang.amt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.vorgang.Amtsbrowser;
import dreiklang.vorgang.Reitfaelle;
import dreiklang.vorgang.Stadtleute;
import dreiklang.vorgang.Vorgangslisten;
import dreiklang.vorgang.Wiedervorlagen;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class TagespostTest extends Stadttest {

    private static final String LENZ = "m.lenz@lindenau.example";

    private final Amtsbrowser browser = new Amtsbrowser();
    private Stadtleute leute;

    @Autowired private Tagespost tagespost;
    @Autowired private Tagespostbote bote;
    @Autowired private Wiedervorlagen wiedervorlagen;
    @Autowired private Vorgangslisten listen;
    @Autowired private JdbcClient sql;

    @Autowired
    void stadt(ApplicationContext stadt) {
        leute = new Stadtleute(stadt);
    }

    @Test
    void einmalAmTagStehtInDerMailWievielWartetUndNichtsWovon() {
        var tag = LocalDate.now(uhr);
        var id = new Reitfaelle(leute).eroeffnen(1).getFirst();
        leute.als(
                "m.lenz",
                () ->
                        wiedervorlagen.anlegen(
                                id,
                                new Wiedervorlagen.Plan(
                                        tag, Optional.empty(), "", "Nachweis", Optional.empty())));
        austragen(tag);
        assertThat(mails(LENZ)).as("nobody gets it who has not asked for it").isEmpty();
        browser.anmelden(adresse(""), "m.lenz");
        String seite = adresse("/amt/wiedervorlagen");
        assertThat(browser.holen(seite).body()).contains("Überblick einschalten", LENZ);
        browser.absendenNach(seite, adresse("/amt/tagespost"), "an=ja");
        assertThat(browser.holen(seite).body()).contains("Überblick ausschalten");
        austragen(tag);
        austragen(tag);
        var v =
                Objects.requireNonNull(
                        leute.fragen("m.lenz", () -> listen.davon(List.of(id))).get(id));
        assertThat(mails(LENZ))
                .singleElement()
                .satisfies(m ->
                        assertThat(m)
                                .containsPattern(
                                        "(Eine Wiedervorlage ist|\\d+ Wiedervorlagen sind) fällig")
                                .contains("/amt")
                                .doesNotContain(
                                        v.aktenzeichen(), v.betreff(), "Nachweis", "{", "}"));
        austragen(tag.plusDays(1));
        assertThat(mails(LENZ)).hasSize(2);
        browser.absendenNach(seite, adresse("/amt/tagespost"), "an=nein");
        austragen(tag.plusDays(2));
        assertThat(mails(LENZ)).hasSize(2);
    }

    @Test
    void ohneDienstlicheAdresseLaesstSieSichNichtEinschalten() {
        assertThat(leute.fragen("l.okafor", tagespost::eigene))
                .isEqualTo(new Tagespost.Stand(Optional.empty(), false));
        assertThatThrownBy(() -> leute.als("l.okafor", tagespost::bestellen))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("V-502"));
    }

    @AfterEach
    void aufraeumen() {
        leute.als("m.lenz", tagespost::abbestellen);
        sql.sql("delete from postfach.mail where an = ?").param(LENZ).update();
    }

    private void austragen(LocalDate tag) {
        bote.austragen(leute.person("m.lenz"), tag);
    }

    private List<String> mails(String an) {
        return sql.sql("select betreff || inhalt from postfach.mail where an = ?")
                .param(an)
                .query(String.class)
                .list();
    }
}
