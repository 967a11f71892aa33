package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// RSK-039: a civil servant hands in bills with a telephone, photos included; the Beihilfestelle
/// decides, and her superior learns nothing of it.
class BeihilfeReise extends Reisetest {

    @Test
    void rechnungenKommenVomHandyUndDerBescheidDorthin() {
        var beamtin = amtsperson("a.berger");
        beamtin.setViewportSize(320, 900);
        belege(beamtin);
        angaben(beamtin);
        String referenz = auszahlung(beamtin);
        entscheiden(referenz);
        oeffne(beamtin, "/amt/meine-vorgaenge");
        beamtin.locator("main tbody a").first().click();
        besehen(beamtin, "beihilfe-bescheid");
        assertThat(beamtin.locator("main").innerText()).contains("Bescheid");
        beamtin.waitForDownload(() -> beamtin.getByText("Bescheid öffnen (zählt").click());
        beamtin.reload();
        besehen(beamtin, "beihilfe-widerspruch");
        knopf(beamtin, "Widerspruch schreiben");
        besehen(beamtin, "beihilfe-widerspruch-formular");
    }

    private void belege(Page beamtin) {
        oeffne(beamtin, "/amt/antraege");
        knopf(beamtin, "Beihilfe beantragen");
        beleg(beamtin, "belege.1.", "selbst", "arzt", "200");
        beamtin.locator("button[name=_dazu]").click();
        ansehen(beamtin);
        beleg(beamtin, "belege.2.", "kind", "medikamente", "100");
        beamtin.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload[] {
                            new FilePayload("arzt.png", "image/png", Bilder.png(60, 40)),
                            new FilePayload("rezept.png", "image/png", Bilder.png(40, 60))
                        });
        assertThat(beamtin.getByLabel("Betrag in Euro, Rechnung 2").inputValue()).isEqualTo("100");
        besehen(beamtin, "beihilfe-belege");
        beamtin.setViewportSize(1280, 900);
        besehen(beamtin, "beihilfe-belege-breit");
        assertThat(beamtin.locator(".dk-fragentafel thead th").allInnerTexts())
                .startsWith("Eintrag", "Datum der Rechnung", "Für wen");
        beamtin.setViewportSize(320, 900);
        weiter(beamtin);
    }

    private void beleg(Page beamtin, String davor, String person, String art, String betrag) {
        var tag = LocalDate.now(uhr).minusDays(10);
        beamtin.locator(eingabe(davor + "beleg_datum-tag")).fill("" + tag.getDayOfMonth());
        beamtin.locator(eingabe(davor + "beleg_datum-monat")).fill("" + tag.getMonthValue());
        beamtin.locator(eingabe(davor + "beleg_datum-jahr")).fill("" + tag.getYear());
        beamtin.locator(eingabe(davor + "beleg_person")).selectOption(person);
        beamtin.locator(eingabe(davor + "beleg_art")).selectOption(art);
        beamtin.locator("input[name='" + davor + "beleg_betrag']").fill(betrag);
    }

    private void angaben(Page beamtin) {
        waehlen(beamtin, "zwei_kinder", "nein");
        waehlen(beamtin, "unfall", "nein");
        weiter(beamtin);
    }

    private String auszahlung(Page beamtin) {
        besehen(beamtin, "beihilfe-auszahlung");
        assertThat(beamtin.locator("main").innerText()).contains("300,00", "180,00");
        waehlen(beamtin, "konto", "bezuege");
        beamtin.locator("input[name=richtigkeit]").check();
        weiter(beamtin);
        besehen(beamtin, "beihilfe-pruefen");
        assertThat(beamtin.locator("main").innerText()).contains("arzt.png", "rezept.png");
        assertThat(beamtin.locator(".dk-antworttafel tbody tr").last().innerText())
                .contains("Rechnung 2", "Kind", "Medikamente", "100,00");
        knopf(beamtin, "Jetzt absenden");
        besehen(beamtin, "beihilfe-quittung");
        var pdf = beamtin.request().get(beamtin.url() + "/eingangsbestaetigung.pdf");
        assertThat(pdf.ok()).isTrue();
        assertThat(gelesen(pdf.body())).contains("Kind Medikamente 100,00");
        return beamtin.locator(".dk-geheim").first().innerText();
    }

    private void entscheiden(String referenz) {
        var amt = amtsperson("r.ebbing");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    amt.navigate(adresse("/amt/vorgaenge?suche=" + referenz));
                    return amt.locator("main tbody a").count() > 0;
                });
        amt.locator("main tbody a").first().click();
        besehen(amt, "beihilfe-vorgang");
        assertThat(amt.locator("main").innerText()).contains("180,00", "rezept.png");
        fuehrungskraftErfaehrtNichts(referenz, amt.url());
        amt.locator("input[name=ergebnis][value=BEWILLIGT]").check();
        knopf(amt, "Jetzt entscheiden und bekannt geben");
        besehen(amt, "beihilfe-entschieden");
    }

    /// What an illness costs is no business of the superior (§ 50 BeamtStG).
    private void fuehrungskraftErfaehrtNichts(String referenz, String vorgang) {
        var lenz = amtsperson("m.lenz");
        oeffne(lenz, "/amt/vorgaenge?suche=" + referenz);
        assertThat(lenz.locator("main tbody a").count()).isZero();
        assertThat(lenz.navigate(vorgang).status()).isEqualTo(404);
    }

    private static String eingabe(String name) {
        return "[id='frage-" + name + "']";
    }

    private static void waehlen(Page seite, String name, String wert) {
        seite.locator("input[name='" + name + "'][value='" + wert + "']").check();
    }

    private void weiter(Page seite) {
        var vorher = seite.url();
        knopf(seite, "Weiter");
        ansehen(seite);
        assertThat(seite.url()).as(seite.locator("main").innerText()).isNotEqualTo(vorher);
    }

    private static String gelesen(byte[] pdf) {
        try (var dokument = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(dokument);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
