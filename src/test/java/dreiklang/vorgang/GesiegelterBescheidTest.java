package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.antrag.Einreichungen;
import dreiklang.antrag.Entwuerfe;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Musterbrief;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GesiegelterBescheidTest extends Stadttest {

    private final Amtsbrowser browser = new Amtsbrowser();

    @Autowired private Vorgaenge vorgaenge;
    @Autowired private VorgangRepository ablage;
    @Autowired private Entwuerfe entwuerfe;
    @Autowired private Einreichungen einreichungen;
    @Autowired private Dokumente dokumente;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;

    @Test
    void derBescheidTraegtDasSiegelUndDasAmtSiehtEsGeprueft() throws Exception {
        var id = Reitvorgang.eroeffnet(vorgaenge, Reitvorgang.einreichen(entwuerfe, einreichungen));
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

    private void als(String name, Runnable arbeit) {
        Supplier<String> lauf =
                () -> {
                    arbeit.run();
                    return name;
                };
        konten.als(person(name).id(), lauf);
    }

    private Beschaeftigte person(String name) {
        return organisation.einheiten().stream()
                .flatMap(e -> organisation.personen(e.kurz()).stream())
                .filter(p -> p.anmeldename().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
