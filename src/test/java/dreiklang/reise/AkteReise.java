package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A clerk leads an Akte that belongs to no Vorgang: opens it, files, moves, closes.
class AkteReise extends Reisetest {

    @Test
    void eineAkteOhneVorgangVomAnlegenBisZuDenAkten() {
        var amt = amtsperson("a.berger");
        var richtig = anlegen(amt, "Ausgleichsfläche Auenweg");
        oeffne(amt, "/amt/akten/neu");
        knopf(amt, "Akte anlegen");
        besehen(amt, "akte-neu-fehler");
        assertThat(amt.locator("main").innerText()).contains("Nummer aus dem Aktenplan");
        var falsch = anlegen(amt, "Ausgleichsfläche Hofstraße");
        besehen(amt, "akte-leer");
        amt.locator("#dateien")
                .setInputFiles(
                        new FilePayload[] {
                            datei("vermerk.txt", "Die Fläche ist 400 Quadratmeter groß."),
                            new FilePayload("plan.png", "image/png", Bilder.png(40, 30)),
                            datei("programm.exe", "MZ nicht erlaubt"),
                        });
        knopf(amt, "Ablegen");
        besehen(amt, "akte-abgewiesen");
        assertThat(amt.locator("main").innerText())
                .contains("programm.exe:", "Alles andere liegt in der Akte")
                .contains("vermerk.txt", "plan.png");
        assertThat(amt.url()).as("reloading files nothing once more").endsWith(falsch);
        amt.reload();
        assertThat(amt.locator("main tbody tr").count()).isEqualTo(2);
        assertThat(amt.locator("main").innerText()).doesNotContain("programm.exe:");
        verschieben(amt, richtig);
        besehen(amt, "akte-verschoben");
        assertThat(amt.locator("main").innerText())
                .contains("falsch abgelegt, jetzt in " + richtig);
        knopf(amt, "Akte schließen (zu den Akten)");
        besehen(amt, "akte-zda");
        assertThat(amt.locator("main").innerText()).doesNotContain("Etwas ablegen");
        oeffne(amt, "/amt/akten?suche=" + falsch);
        assertThat(amt.locator("main tbody tr").count()).isEqualTo(1);
    }

    private String anlegen(Page amt, String betreff) {
        oeffne(amt, "/amt/akten");
        amt.getByText("Akte anlegen").first().click();
        amt.getByLabel("Aktenplan").selectOption("36.20.20");
        amt.getByLabel("Betreff").fill(betreff);
        amt.getByLabel("Zuständig").selectOption("36.1");
        besehen(amt, "akte-neu");
        knopf(amt, "Akte anlegen");
        assertThat(amt.locator("h1").innerText()).isEqualTo(betreff);
        return amt.url().replaceFirst(".*/", "");
    }

    private void verschieben(Page amt, String nach) {
        aufklappen(amt, "Ein Schriftstück gehört in eine andere Akte");
        amt.locator("#blatt").fill("1");
        amt.getByLabel("Aktenzeichen der richtigen Akte").fill("99.99.99-2026-000001");
        amt.locator("#grund").fill("Nachbargrundstück");
        knopf(amt, "Verschieben");
        assertThat(amt.locator("main").innerText()).contains("gibt es nicht");
        amt.getByLabel("Aktenzeichen der richtigen Akte").fill(nach);
        amt.locator("#grund").fill("Nachbargrundstück");
        knopf(amt, "Verschieben");
    }

    private static FilePayload datei(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
