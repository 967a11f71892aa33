package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dreiklang.antrag.Antraege;
import dreiklang.basis.Sprache;
import dreiklang.formular.Antworten;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// "Heute", the list with the keyboard, and several Vorgaenge at once.
class SchreibtischReise extends Reisetest {

    private static final String NAME = "Schreibtischmann";
    private static final Map<String, String> REITEN =
            Map.ofEntries(
                    Map.entry("antragsteller", "privat"),
                    Map.entry("vorname", "Erik"),
                    Map.entry("nachname", NAME),
                    Map.entry("geburtsdatum", "1985-03-27"),
                    Map.entry("strasse", "Mühlenweg 4"),
                    Map.entry("plz", "59494"),
                    Map.entry("ort", "Lindenau an der Aue"),
                    Map.entry("anlass", "neu"),
                    Map.entry("anzahl", "1"),
                    Map.entry("pferde", "Flicka, braun"),
                    Map.entry("reitart", "wald"),
                    Map.entry("haftpflicht", "ja"),
                    Map.entry("zustellung", "abholung"));

    @Autowired private Antraege antraege;

    @Test
    void amSchreibtischMitDerTastaturUndVielesAufEinmal() {
        List.of(1, 2, 3).forEach(i -> einreichen());
        var berger = amtsperson("a.berger");
        oeffne(berger, "/amt?wessen=ALLE");
        besehen(berger, "amt-heute");
        assertThat(berger.locator("main").innerText()).contains("Von niemandem übernommen");
        liste(berger);
        tasten(berger);
        auftrag(berger);
        serienbrief(berger);
        oeffne(berger, "/amt/ansichten?frage=stand%3DALLE");
        berger.getByLabel("Name der Ansicht").fill("Alles");
        besehen(berger, "amt-ansichten");
        knopf(berger, "Ansicht speichern");
        assertThat(berger.url()).endsWith("/amt/vorgaenge?stand=ALLE");
        berger.locator("details#tasten summary").click();
        knopf(berger, "Tasten ausschalten");
        berger.keyboard().press("j");
        assertThat(berger.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
        ansehen(berger);
        berger.locator("details#tasten summary").click();
        knopf(berger, "Tasten einschalten");
    }

    private void liste(Page amt) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    amt.navigate(adresse("/amt/vorgaenge?suche=" + NAME));
                    return amt.locator("main tbody tr").count() == 3;
                });
        besehen(amt, "amt-liste");
        amt.locator("details summary").first().click();
        besehen(amt, "amt-liste-weiteres");
        amt.setViewportSize(320, 900);
        besehen(amt, "amt-liste-320");
        amt.setViewportSize(1280, 900);
    }

    private static void tasten(Page amt) {
        amt.navigate(amt.url());
        amt.keyboard().press("j");
        amt.keyboard().press("x");
        amt.keyboard().press("j");
        amt.keyboard().press("j");
        amt.keyboard().press("ArrowUp");
        amt.keyboard().press("k");
        amt.keyboard().press("ArrowDown");
        amt.keyboard().press("x");
        assertThat(amt.locator("tbody input:checked").count()).isEqualTo(2);
        amt.keyboard().press("/");
        assertThat(amt.evaluate("document.activeElement.id")).isEqualTo("suche");
        amt.keyboard().press("x");
        assertThat(amt.locator("#suche").inputValue()).contains("x");
        assertThat(amt.locator("tbody input:checked").count()).isEqualTo(2);
        amt.locator("h1").click();
        amt.keyboard().press("?");
        assertThat(amt.locator("details#tasten").getAttribute("open")).isNotNull();
    }

    private void auftrag(Page amt) {
        knopf(amt, "Ausgewählte bearbeiten");
        besehen(amt, "amt-sammelbearbeitung");
        assertThat(amt.locator("h1").innerText())
                .isEqualTo("Was soll mit diesen 2 Vorgängen geschehen?");
        amt.locator("#person").selectOption("Anna Berger, Sachbearbeiterin");
        knopf(amt, "Alle 2 zuweisen");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    amt.reload();
                    return amt.locator("main").innerText().contains("2 von 2 sind bearbeitet");
                });
        besehen(amt, "amt-sammelauftrag");
        oeffne(amt, "/amt/sammelbearbeitung");
    }

    private void serienbrief(Page amt) {
        oeffne(amt, "/amt/vorgaenge?suche=" + NAME);
        amt.locator("tbody input[type=checkbox]").nth(0).check();
        amt.locator("tbody input[type=checkbox]").nth(1).check();
        knopf(amt, "Ausgewählte bearbeiten");
        amt.locator("#vorlage").selectOption("zwischennachricht");
        knopf(amt, "Brief schreiben");
        assertThat(amt.locator("h1").innerText()).isEqualTo("Brief zu 2 Vorgängen");
        besehen(amt, "amt-serienbrief");
        knopf(amt, "Jetzt 2 Briefe verschicken");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    amt.reload();
                    return amt.locator("main").innerText().contains("2 von 2 sind bearbeitet");
                });
        besehen(amt, "amt-serienbrief-ergebnis");
    }

    private void einreichen() {
        antraege.einreichen(
                new LeistungsSchluessel("reitkennzeichen"),
                new Antworten(
                        REITEN.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey, e -> List.of(e.getValue())))),
                Map.of(),
                Sprache.DE);
    }
}
