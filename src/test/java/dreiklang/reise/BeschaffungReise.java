package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.vorgang.Stadtleute;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A Beschaffung passes through another unit: SOEST-059, all involved see with whom it lies.
class BeschaffungReise extends Reisetest {

    @Autowired private ApplicationContext stadt;

    @Test
    void dieKaemmereiTutIhrenSchrittUndDieAntragstellerinSiehtBeiWemEsLiegt() {
        var leute = new Stadtleute(stadt);
        var id =
                leute.fragen(
                        "b.kaya",
                        () ->
                                leute.beispiel(
                                        "beschaffung", b -> b.name().endsWith("motorsense.yaml")));
        var kaemmerei = amtsperson("j.falk");
        oeffne(kaemmerei, "/amt");
        besehen(kaemmerei, "schritt-schreibtisch");
        assertThat(kaemmerei.locator("main").innerText()).contains("Schritte für andere Einheiten");
        oeffne(kaemmerei, "/amt/vorgaenge/" + id.wert());
        besehen(kaemmerei, "schritt-geliehen");
        kaemmerei.getByLabel("Was ist dabei herausgekommen?").fill("Deckung aus 67100");
        knopf(kaemmerei, "Als erledigt vermerken");
        besehen(kaemmerei, "schritt-erledigt");
        assertThat(kaemmerei.locator("main").innerText()).contains("Ihr Schritt ist erledigt");
        var person = amtsperson("b.kaya");
        oeffne(person, "/amt/meine-vorgaenge/" + id.wert());
        besehen(person, "schritt-eigener");
        assertThat(person.locator("main").innerText())
                .contains("Liegt gerade bei", "Sabine Quandt: Beschaffung genehmigen");
        var verwaltung = amtsperson("t.adler");
        oeffne(verwaltung, "/amt/verwaltung/verschlossen");
        besehen(verwaltung, "verschlossen");
        assertThat(verwaltung.locator("h1").innerText())
                .isEqualTo("Vertraulich, und niemand hat die Rolle");
    }
}
