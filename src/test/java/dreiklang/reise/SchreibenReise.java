package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dreiklang.vorgang.Stadtleute;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A letter with live preview, a message, and a Bescheid that two people see before it is
/// announced.
class SchreibenReise extends Reisetest {

    @Autowired private ApplicationContext stadt;

    @Test
    void einSchreibenEineNachrichtUndVierAugen() {
        var leute = new Stadtleute(stadt);
        var quittung = leute.einreichen("einbuergerung", _ -> true);
        var hier = "/amt/vorgaenge/" + leute.zu(quittung.antrag().id()).wert() + "/schreiben";
        var vera = amtsperson("v.brandis");
        oeffne(vera, hier);
        vera.getByLabel("Nachricht an die Person").fill("Ihr Antrag ist vollständig.");
        knopf(vera, "Nachricht senden");
        schreiben(vera);
        oeffne(vera, hier);
        vera.locator("input[name=ergebnis][value=BEWILLIGT]").check();
        vera.locator("#begruendung").fill("Die Voraussetzungen liegen vor.");
        vera.locator("#stelle1").selectOption("leitung:33.2");
        vera.locator("#stelle2").selectOption("leitung:33");
        besehen(vera, "schriftverkehr");
        knopf(vera, "In die Mitzeichnung geben");
        besehen(vera, "mitzeichnung-laeuft");
        var lena = amtsperson("l.okafor");
        oeffne(lena, "/amt/mitzeichnungen");
        bild(lena, "mitzeichnungen");
        lena.locator("main tbody a").last().click();
        knopf(lena, "Mitzeichnen");
        besehen(lena, "mitzeichnung-gezeichnet");
        lesen(quittung.antrag().referenz(), quittung.pin().orElseThrow());
    }

    private void schreiben(Page vera) {
        vera.locator("#vorlage").selectOption("anhoerung");
        knopf(vera, "Schreiben beginnen");
        vera.locator("#baustein").selectOption("sprechzeiten");
        knopf(vera, "Textbaustein anfügen");
        assertThat(vera.locator("#text").inputValue()).contains("Sie erreichen uns in {einheit}");
        vera.locator("#text").fill(vera.locator("#text").inputValue() + "\n\nLIVE {name}");
        vera.waitForFunction(
                "() => document.querySelector('#brief').innerText.includes('LIVE Irina')");
        besehen(vera, "schreiben");
        knopf(vera, "Schreiben absenden");
    }

    private void lesen(String referenz, String pin) {
        var irina = mensch(Weise.TELEFON_OHNE_SKRIPT);
        oeffne(irina, "/anliegen");
        irina.getByLabel("Referenz").fill(referenz);
        irina.getByLabel("PIN").fill(pin);
        knopf(irina, "Stand anzeigen");
        besehen(irina, "anliegen-mit-nachricht");
        assertThat(irina.locator("main").innerText())
                .contains("Ihr Antrag ist vollständig.", "Anhörung zu Ihrem Antrag")
                .doesNotContain("Widerspruch");
    }
}
