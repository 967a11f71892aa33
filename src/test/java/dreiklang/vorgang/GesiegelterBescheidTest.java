package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Musterbrief;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GesiegelterBescheidTest extends Vorgangstest {

    private final Amtsbrowser browser = new Amtsbrowser();

    @Autowired private Dokumente dokumente;

    @Test
    void derBescheidTraegtDasSiegelUndDasAmtSiehtEsGeprueft() throws Exception {
        var id = new Reitfaelle(leute()).eroeffnen(1).getFirst();
        als("a.berger", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, "Alles da."));
        var bescheid = ablage.finden(id).orElseThrow().bescheid().orElseThrow();
        var datei = dokumente.finden(bescheid).orElseThrow().ablage();
        byte[] pdf;
        try (var strom = dokumente.oeffnen(datei.pruefsumme())) {
            pdf = strom.readAllBytes();
        }
        assertThat(Musterbrief.maengel(pdf)).isEmpty();
        browser.anmelden(adresse(""), "a.berger");
        String vorgang = adresse("/amt/vorgaenge/" + id.wert());
        String seite = vorgang + "/dateien/" + bescheid.wert() + "/unterschrift";
        assertThat(browser.holen(vorgang).body()).contains("Unterschrieben, noch nicht geprüft");
        assertThat(browser.holen(seite + ".xml").statusCode()).isEqualTo(404);
        assertThat(browser.holen(seite).body()).contains("Jetzt prüfen");
        assertThat(browser.absenden(seite, "").statusCode()).isEqualTo(303);
        assertThat(browser.holen(seite).body())
                .contains("Auf diese Datei können Sie sich verlassen")
                .contains("Siegel Stadt Lindenau an der Aue")
                .contains("höchstens fortgeschritten")
                .doesNotContain(">vorgang.");
        assertThat(browser.holen(vorgang).body()).contains("Unterschrift geprüft: in Ordnung");
        assertThat(browser.holen(seite + ".xml").body()).contains("DetailedReport");
        var fremd = new Amtsbrowser();
        fremd.anmelden(adresse(""), "s.yilmaz");
        assertThat(fremd.holen(seite).statusCode()).isEqualTo(404);
        assertThat(fremd.holen(seite + ".xml").statusCode()).isEqualTo(404);
    }
}
