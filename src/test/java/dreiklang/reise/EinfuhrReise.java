package dreiklang.reise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dreiklang.einfuhr.Liegeplatz;
import dreiklang.einfuhr.Pdfmuster;
import org.junit.jupiter.api.Test;

/// A data schema and a PDF form become drafts in the browser.
class EinfuhrReise extends Reisetest {

    @Test
    void ausEinemDatenschemaWirdEinEntwurfZumHerunterladen() {
        var amt = amtsperson("t.adler");
        oeffne(amt, "/amt/leistungen");
        amt.getByText("Aus FIM oder PDF anfangen").click();
        ansehen(amt);
        bild(amt, "einfuhr");
        hochladen(amt, "liegeplatz.xml", Liegeplatz.zweite());
        bild(amt, "einfuhr-fim");
        assertThat(haupt(amt).innerText())
                .contains("Entwurf: Antrag auf einen Liegeplatz")
                .contains("segelboot = 'ja'")
                .contains("urn:demo:haefen");
        var geladen = amt.waitForDownload(() -> amt.getByText("Entwurf herunterladen").click());
        assertThat(geladen.suggestedFilename()).isEqualTo("entwurf.zip");
        amt.locator("#schluessel").fill("Reitkennzeichen!");
        knopf(amt, "Entwurf bearbeiten");
        ansehen(amt);
        assertThat(haupt(amt).innerText()).contains("Der Name besteht aus Kleinbuchstaben");
        amt.locator("#schluessel").fill("bootsliegeplatz");
        knopf(amt, "Entwurf bearbeiten");
        ansehen(amt);
        bild(amt, "einfuhr-bearbeiten");
        assertThat(amt.url()).endsWith("/amt/leistungen/bootsliegeplatz");
        assertThat(haupt(amt).innerText()).contains("formular.yaml");
    }

    @Test
    void ausEinemPdfFormularWirdEinEntwurfNebenDemBildDerSeite() {
        var amt = amtsperson("t.adler");
        oeffne(amt, "/amt/leistungen/einfuhr");
        hochladen(amt, "antrag.pdf", pdf());
        bild(amt, "einfuhr-pdf");
        assertThat(haupt(amt).innerText())
                .contains("Seite 1 des Formulars", "Hat das Boot einen Mast?", "janein");
        var breite = amt.evaluate("document.querySelector('main img').naturalWidth");
        assertThat(((Number) breite).intValue()).isGreaterThan(500);
    }

    @Test
    void wasNichtPasstWirdMitEinemSatzAbgelehntUndNurDieVerwaltungDarfEinfuehren() {
        var amt = amtsperson("t.adler");
        oeffne(amt, "/amt/leistungen/einfuhr");
        hochladen(amt, "bombe.xml", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>".getBytes(UTF_8));
        assertThat(haupt(amt).innerText()).contains("DOCTYPE ist nicht erlaubt");
        oeffne(amt, "/amt/leistungen/einfuhr?sprache=en");
        assertThat(haupt(amt).innerText()).contains("Begin a Leistung from FIM or PDF");
        var andere = amtsperson("a.berger");
        var antwort = andere.navigate(adresse("/amt/leistungen/einfuhr"));
        assertThat(antwort.status()).isEqualTo(403);
    }

    private void hochladen(Page amt, String name, byte[] inhalt) {
        amt.locator("#datei")
                .setInputFiles(new FilePayload(name, "application/octet-stream", inhalt));
        knopf(amt, "Entwurf machen");
        ansehen(amt);
    }

    private static Locator haupt(Page seite) {
        return seite.locator("main");
    }

    private static byte[] pdf() {
        return new Pdfmuster()
                .text(50, 58, "Nachname")
                .feld(50, 60, "nn", "Nachname")
                .kaestchen(50, 110, "mast1", "Hat das Boot einen Mast? Ja", "On")
                .text(64, 118, "Ja")
                .kaestchen(100, 110, "mast2", "Hat das Boot einen Mast? Nein", "On")
                .text(114, 118, "Nein")
                .fertig();
    }
}
