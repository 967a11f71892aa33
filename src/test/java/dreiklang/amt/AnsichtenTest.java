package dreiklang.amt;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.vorgang.Amtsbrowser;
import dreiklang.vorgang.Reitfaelle;
import dreiklang.vorgang.Stadtleute;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class AnsichtenTest extends Stadttest {

    private final Amtsbrowser browser = new Amtsbrowser();
    private Stadtleute leute;

    @Autowired private Ansichten ansichten;

    @Autowired
    void stadt(ApplicationContext stadt) {
        leute = new Stadtleute(stadt);
    }

    @Test
    void eineAnsichtMerktSichFilterReihenfolgeUndSpaltenUndOeffnetDieListe() {
        browser.anmelden(adresse(""), "m.lenz");
        String frage =
                "stand=ALLE&frist=HEUTE&sortierung=BETREFF&absteigend=ja&spalten=BETREFF&spalten=REFERENZ";
        String formular = adresse("/amt/ansichten?frage=" + kodiert(frage));
        var ohneName = browser.absenden(formular, "name=+&frage=" + kodiert(frage));
        assertThat(ohneName.statusCode()).isEqualTo(422);
        assertThat(ohneName.body()).contains("Bitte geben Sie der Ansicht einen Namen");
        browser.absenden(
                formular, "name=Morgens&vorgabe=ja&frage=" + kodiert(frage + "&boese=\"><script>"));
        var gespeichert = als("m.lenz", ansichten::eigene);
        assertThat(gespeichert)
                .singleElement()
                .satisfies(a -> assertThat(a.frage()).isEqualTo(frage))
                .satisfies(a -> assertThat(a.vorgabe()).isTrue());
        var liste = browser.holen(adresse("/amt/vorgaenge"));
        assertThat(liste.statusCode()).isEqualTo(302);
        assertThat(liste.headers().firstValue("Location").orElseThrow()).endsWith("?" + frage);
        assertThat(browser.holen(adresse("/amt/vorgaenge?" + frage)).body()).contains("Morgens");
        assertThat(als("a.berger", ansichten::eigene)).noneMatch(a -> a.name().equals("Morgens"));
        var fremde = gespeichert.getFirst().id();
        als(
                "a.berger",
                () -> {
                    ansichten.loeschen(fremde);
                    return fremde;
                });
        assertThat(als("m.lenz", ansichten::eigene)).hasSize(1);
        browser.absenden(formular.replace("?frage", "?x"), "name=Morgens&frage=stand%3DOFFEN");
        assertThat(als("m.lenz", ansichten::vorgabe)).isEmpty();
        als(
                "m.lenz",
                () -> {
                    ansichten.loeschen(ansichten.eigene().getFirst().id());
                    return fremde;
                });
        assertThat(als("m.lenz", ansichten::eigene)).isEmpty();
    }

    @Test
    void werKeineTastenWillSchaltetSieAus() {
        new Reitfaelle(leute).eroeffnen(1);
        browser.anmelden(adresse(""), "m.lenz");
        String seite = adresse("/amt/vorgaenge?stand=ALLE");
        assertThat(browser.holen(seite).body()).contains("data-tasten=\"ja\"", "j oder Pfeil");
        String schalter = adresse("/amt/ansichten/tasten");
        browser.absendenNach(seite, schalter, "tasten=aus&frage=stand%3DALLE");
        assertThat(browser.holen(seite).body())
                .doesNotContain("data-tasten")
                .contains("Die Tasten sind für Sie ausgeschaltet.");
        browser.absendenNach(seite, schalter, "tasten=an&frage=stand%3DALLE");
        assertThat(browser.holen(seite).body()).contains("data-tasten=\"ja\"");
    }

    private static String kodiert(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private <T> T als(String name, Supplier<T> arbeit) {
        return leute.fragen(name, arbeit);
    }
}
