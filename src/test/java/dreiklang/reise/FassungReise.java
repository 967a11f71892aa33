package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A clerk reserves a Schriftstück, files its next version and compares both.
class FassungReise extends Reisetest {

    @Test
    void reservierenNeueVersionAblegenUndVergleichen() {
        var amt = amtsperson("a.berger");
        oeffne(amt, "/amt/akten/neu");
        amt.getByLabel("Aktenplan").selectOption("36.20.20");
        amt.getByLabel("Betreff").fill("Ausgleichsfläche Mühlbach");
        amt.getByLabel("Zuständig").selectOption("36.1");
        knopf(amt, "Akte anlegen");
        hochladen(amt, "#dateien", "Die Fläche ist 400 Quadratmeter groß. Die Frist endet im Mai.");
        knopf(amt, "Ablegen");
        besehen(amt, "fassung-akte");
        amt.getByText("Version 1, alle Versionen").click();
        besehen(amt, "fassung-eine");
        amt.getByLabel("Woran arbeiten Sie?").fill("Messe neu nach");
        knopf(amt, "Reservieren");
        besehen(amt, "fassung-reserviert");
        fremd(amt.url());
        hochladen(amt, "#datei", "Die Fläche ist 400 Quadratmeter groß. Die Frist endet im Mai.");
        knopf(amt, "Version ablegen");
        besehen(amt, "fassung-gleich");
        assertThat(amt.locator("main").innerText()).contains("Byte für Byte dieselbe");
        hochladen(amt, "#datei", "Die Fläche ist 420 Quadratmeter groß. Die Frist endet im Mai.");
        amt.getByLabel("Was wurde geändert?").fill("Neu vermessen");
        knopf(amt, "Version ablegen");
        besehen(amt, "fassung-zwei");
        assertThat(amt.locator("main").innerText())
                .contains("Neu vermessen", "mit einer neuen Version beendet")
                .doesNotContain("Sie haben dieses Schriftstück");
        knopf(amt, "Texte vergleichen");
        besehen(amt, "fassung-vergleich");
        assertThat(amt.locator("main ins").innerText()).contains("eingefügt:", "420");
        assertThat(amt.locator("main del").innerText()).contains("gelöscht:", "400");
        amt.setViewportSize(320, 900);
        besehen(amt, "fassung-vergleich-320");
        amt.goBack();
        besehen(amt, "fassung-zwei-320");
    }

    @Test
    void einKennwortFuerDasLaufwerkAnlegenUndZuruecknehmen() {
        var amt = amtsperson("m.lenz");
        oeffne(amt, "/amt/app-kennwoerter");
        knopf(amt, "App-Kennwort anlegen");
        besehen(amt, "app-kennwort-fehler");
        amt.locator("#bezeichnung").fill("Explorer am Arbeitsplatz-Rechner");
        knopf(amt, "App-Kennwort anlegen");
        besehen(amt, "app-kennwort-neu");
        var geheimnis = amt.locator("main code").innerText();
        assertThat(geheimnis).hasSizeGreaterThan(12);
        amt.setViewportSize(320, 900);
        besehen(amt, "app-kennwort-neu-320");
        oeffne(amt, "/amt/app-kennwoerter");
        besehen(amt, "app-kennwort-320");
        assertThat(amt.locator("main").innerText())
                .contains("Explorer am Arbeitsplatz-Rechner")
                .doesNotContain(geheimnis);
        amt.locator("form[action$=widerrufen] button").click();
        assertThat(amt.locator("main").innerText())
                .doesNotContain("Explorer am Arbeitsplatz-Rechner");
    }

    private void fremd(String seite) {
        var andere = amtsperson("m.lenz");
        oeffne(andere, seite.replaceFirst("https?://[^/]*", ""));
        besehen(andere, "fassung-fremd");
        assertThat(andere.locator("main").innerText()).contains("hat es reserviert", "Messe neu");
        assertThat(andere.locator("#datei").count()).isZero();
        aufklappen(andere, "Diese Reservierung zurücknehmen");
        knopf(andere, "Reservierung zurücknehmen");
        besehen(andere, "fassung-ohne-grund");
    }

    private static void hochladen(Page amt, String feld, String text) {
        amt.locator(feld)
                .setInputFiles(
                        new FilePayload[] {
                            new FilePayload(
                                    "vermerk.txt",
                                    "text/plain",
                                    text.getBytes(StandardCharsets.UTF_8))
                        });
    }
}
