package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// A clerk of data protection answers somebody who wrote a letter, looks at the register, and the
/// digital coordinator at the E-Akte; nobody else sees either.
class AuskunftReise extends Reisetest {

    @Test
    void vomBriefBisZurAuskunft() {
        var wendt = amtsperson("c.wendt");
        oeffne(wendt, "/amt/auskunft/neu");
        knopf(wendt, "Ersuchen eintragen");
        besehen(wendt, "auskunft-neu-fehler");
        assertThat(wendt.locator("main").innerText()).contains("Nachnamen der Person");
        wendt.getByLabel("Vorname").fill("Bodo");
        wendt.getByLabel("Nachname").fill("Klee");
        knopf(wendt, "Ersuchen eintragen");
        assertThat(wendt.locator("main").innerText()).contains("wie Sie geprüft haben");
        assertThat(wendt.getByLabel("Nachname").inputValue()).isEqualTo("Klee");
        wendt.locator("#identitaet").fill("Personalausweis vorgelegt");
        schmal(wendt, "auskunft-neu");
        knopf(wendt, "Ersuchen eintragen");
        besehen(wendt, "auskunft-ersuchen");
        knopf(wendt, "Alles durchsuchen");
        schmal(wendt, "auskunft-durchsucht");
        for (var wahl : wendt.locator("select[name^='entscheid.']").all()) {
            wahl.evaluate("e => e.value = 'ANDERE_PERSON'");
        }
        if (wendt.locator("select[name^='entscheid.']").count() > 0) {
            knopf(wendt, "Entscheidungen speichern");
        }
        assertThat(wendt.locator("main").innerText()).contains("Über alles ist entschieden");
        knopf(wendt, "Auskunft endgültig erteilen");
        besehen(wendt, "auskunft-erteilt");
        assertThat(wendt.locator("main").innerText()).contains("Auskunft herunterladen (PDF)");
        oeffne(wendt, "/amt/auskunft");
        schmal(wendt, "auskunft-liste");
        oeffne(wendt, "/amt/auskunft/verzeichnis");
        schmal(wendt, "auskunft-verzeichnis");
        wendt.getByText("Hund anmelden").first().click();
        schmal(wendt, "auskunft-verarbeitung");
        assertThat(wendt.locator("main").innerText()).contains("Erheben der Hundesteuer");

        var reuter = amtsperson("k.reuter");
        oeffne(reuter, "/amt/steuerung/e-akte");
        schmal(reuter, "auskunft-eakte");
        oeffne(reuter, "/amt/steuerung/e-akte/einheit/36.1");
        reuter.locator("#ziel").fill("Alle Reitkennzeichen");
        schmal(reuter, "auskunft-eakte-einheit");
        knopf(reuter, "Stand melden");
        assertThat(reuter.url()).endsWith("/amt/steuerung/e-akte");

        assertThat(reuter.navigate(adresse("/amt/auskunft")).status()).isEqualTo(403);
        var berger = amtsperson("a.berger");
        assertThat(berger.navigate(adresse("/amt/steuerung/e-akte")).status()).isEqualTo(403);
    }

    private void schmal(Page seite, String name) {
        besehen(seite, name);
        seite.setViewportSize(320, 900);
        besehen(seite, name + "-320");
        seite.setViewportSize(1280, 900);
    }
}
