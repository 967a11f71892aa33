package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Somebody fills a form in for somebody else: at the counter, or as a representative.
class AufnahmeTest extends Stadttest {

    private Mensch mensch() {
        return new Mensch(adresse(""));
    }

    @Test
    void werImAmtFuerJemandenAusfuelltStehtAmAntrag() {
        var amt = mensch();
        anmelden(amt, "a.berger");
        assertThat(amt.oeffnen("/antraege/reitkennzeichen/beginnen").html())
                .contains("im Amt aufgenommen haben");
        var pruefen = Reitantrag.bisPruefen(amt);
        assertThat(pruefen.html()).contains("Aufgenommen von");
        var quittung = Reitantrag.absenden(amt, pruefen);
        assertThat(quittung.html()).contains("Aufgenommen von", "Berger");
        assertThat(amt.oeffnen(quittung.pfad() + "/antrag.json").html())
                .contains("\"aufgenommen\"", "Berger");
        assertThat(amt.oeffnen(quittung.pfad() + "/eingangsbestaetigung.pdf").status())
                .isEqualTo(200);
        assertThat(amt.oeffnen("/amt/antraege").html()).doesNotContain("Reitkennzeichen");
    }

    @Test
    void werNichtAngemeldetIstStehtNichtDort() {
        var erika = mensch();
        var quittung = Reitantrag.absenden(erika, Reitantrag.bisPruefen(erika));
        assertThat(quittung.html()).doesNotContain("Aufgenommen von");
        assertThat(erika.oeffnen(quittung.pfad() + "/antrag.json").html())
                .doesNotContain("aufgenommen");
    }

    @Test
    void einGewerbeMeldetAuchJemandAnderesAn() {
        var berater = mensch();
        var erste =
                berater.senden("/antraege/gewerbeanmeldung", Map.of("_csrf", berater.zeichen()));
        assertThat(erste.pfad()).endsWith("/vertretung");
        var neu = berater.ausfuellen(erste, Map.of("vertretung_fuer", "unternehmen"), "weiter");
        assertThat(neu.html()).contains("vertretung_name", "Bevollmächtigte Person");
        var antworten = new HashMap<String, String>();
        antworten.put("vertretung_fuer", "unternehmen");
        antworten.put("vertretung_name", "Auental Maklerkontor GmbH");
        antworten.put("vertretung_als", "bevollmaechtigt");
        assertThat(berater.ausfuellen(neu, antworten, "weiter").pfad()).endsWith("/betrieb");
    }

    private static void anmelden(Mensch mensch, String name) {
        mensch.senden(
                "/amt/anmelden",
                Map.of(
                        "_csrf",
                        mensch.zeichen(),
                        "anmeldename",
                        name,
                        "kennwort",
                        "lindenau-2026!"));
    }
}
