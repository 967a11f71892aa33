package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dreiklang.identitaet.Organisation;
import dreiklang.programm.Programmladung;
import dreiklang.ressourcen.Ressourcenladung;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The digital coordination sees what the plan costs, enters a post and reads in actuals.
class RessourcenReise extends Reisetest {

    private static final String HIER = "/amt/steuerung/ressourcen/lindenau-2025";

    @Autowired private Organisation organisation;
    @Autowired private Programmladung programm;
    @Autowired private Ressourcenladung ladung;

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
        programm.laden(Path.of("kommune/demo"));
        ladung.laden(Path.of("kommune/demo"));
    }

    @Test
    void derPlanZeigtWasErKostetUndWasDieVorlageAndersSagt() {
        var amt = amtsperson("k.reuter");
        amt.navigate(adresse("/amt/steuerung"));
        amt.getByText("Ressourcen: Stellen, Kosten, Förderungen").click();
        amt.getByText("Masterplan Digitales Lindenau").click();
        assertThat(amt.locator("main").innerText())
                .contains("Kalkulatorische Gemeinkosten, 2026 – 2027: genannt 108.580")
                .contains("gerechnet 97.800 = 20 % × 489.000")
                .contains("Das folgt nur aus einem anderen Befund")
                .contains("Koordination Onlinedienste)“ ist unbesetzt, seit: 1. September 2026");
        aufklappen(amt, "So ist gerechnet: Personalbedarf in Euro");
        schmalUndBreit(amt, "ressourcen-uebersicht");
        stelle(amt);
        istwerte(amt);
        oeffne(amt, HIER + "/auslastung");
        assertThat(amt.locator("main").innerText()).contains("davon besetzt");
        schmalUndBreit(amt, "ressourcen-auslastung");
        for (var seite : new String[] {"saetze", "ansaetze", "foerderungen", "nennungen"}) {
            oeffne(amt, HIER + "/" + seite);
            ansehen(amt);
        }
    }

    private void stelle(Page amt) {
        amt.navigate(adresse(HIER + "/stellen"));
        amt.getByLabel("Aufgabe der Stelle").fill("Koordination Befähigung");
        amt.getByLabel("Entgeltgruppe").last().fill("EGr. 10");
        amt.getByLabel("Stellenanteil").last().fill("halb");
        amt.locator("#beginn").fill("2027-01-01");
        amt.locator("#einheit").selectOption("16");
        knopf(amt, "Eintrag speichern");
        assertThat(amt.locator("main").innerText()).contains("Stellenanteil als Zahl über 0");
        assertThat(amt.getByLabel("Aufgabe der Stelle").inputValue())
                .isEqualTo("Koordination Befähigung");
        schmalUndBreit(amt, "ressourcen-stellen");
        amt.locator("#anzahl").fill("0,5");
        knopf(amt, "Eintrag speichern");
        assertThat(amt.locator("main tbody").innerText()).contains("Koordination Befähigung");
        amt.getByText("Koordination Befähigung").click();
        assertThat(amt.locator("#anzahl").inputValue()).isEqualTo("0,5");
        knopf(amt, "Eintrag entfernen");
        assertThat(amt.locator("main tbody").innerText()).doesNotContain("Koordination Befähigung");
    }

    private void istwerte(Page amt) {
        amt.navigate(adresse(HIER + "/istwerte"));
        knopf(amt, "Datei prüfen");
        assertThat(amt.locator("main").innerText()).contains("Bitte wählen Sie eine Datei");
        amt.locator("#datei")
                .setInputFiles(
                        new FilePayload(
                                "ist-2026.csv",
                                "text/csv",
                                """
                                Haushaltsjahr;Produkt;Sachkonto;Planart;Ist (EUR);Kontobezeichnung
                                2026;11.10;5261000;Ergebnisplan;31.250,00;Schulungen
                                2026;11.10;0111000;Finanzplan;99.000,00;Lizenzen
                                2026;11.10;0831000;Stellenplan;1,00;Scanner
                                """
                                        .getBytes(StandardCharsets.UTF_8)));
        knopf(amt, "Datei prüfen");
        assertThat(amt.locator("main").innerText())
                .contains("Noch ist nichts geändert")
                .contains("Zeile 4: „Stellenplan“ ist weder Ergebnisplan noch Finanzplan");
        schmalUndBreit(amt, "ressourcen-vorschau");
        knopf(amt, "Istwerte übernehmen");
        assertThat(amt.locator("main").innerText()).contains("wurden übernommen");
        amt.getByText("Zu Plan und Ist").click();
        assertThat(amt.locator("main").innerText()).contains("-1.250");
        schmalUndBreit(amt, "ressourcen-istwerte");
    }

    private void schmalUndBreit(Page seite, String name) {
        besehen(seite, name);
        seite.setViewportSize(320, 900);
        besehen(seite, name + "-320");
        seite.setViewportSize(1280, 900);
    }
}
