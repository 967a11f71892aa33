package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Leaving a draft and coming back, errors, and pages that were open for too long.
class WiederkommenReise extends Reisetest {

    @ParameterizedTest
    @EnumSource(Weise.class)
    void werUnterbrichtKommtMitLinkOderReferenzUndPinZurueck(Weise weise) {
        var person = mensch(weise);
        beginnen(person);
        person.getByLabel("Vorname").fill("Łucja");
        knopf(person, "Speichern und später weitermachen");
        besehen(person, "pause-" + weise);
        String referenz = person.locator(".dk-geheim").nth(0).innerText();
        String pin = person.locator(".dk-geheim").nth(1).innerText();
        String link = person.locator("a[href*='/antraege/fortsetzen/']").getAttribute("href");

        var mitLink = mensch(weise);
        mitLink.navigate(link);
        ansehen(mitLink);
        assertThat(mitLink.getByLabel("Vorname").inputValue()).isEqualTo("Łucja");

        var mitPin = mensch(weise);
        oeffne(mitPin, "/antraege/fortsetzen");
        bild(mitPin, "fortsetzen-" + weise);
        mitPin.getByLabel("Referenz").fill(referenz);
        mitPin.getByLabel("PIN").fill(pin);
        knopf(mitPin, "Entwurf öffnen");
        ansehen(mitPin);
        assertThat(mitPin.getByLabel("Vorname").inputValue()).isEqualTo("Łucja");

        beginnen(person);
        besehen(person, "entwurf-oder-neu-" + weise);
        assertThat(person.locator("main").innerText()).contains("Sie haben einen Entwurf vom");
        person.getByText("Mit dem Entwurf weitermachen").click();
        assertThat(person.getByLabel("Vorname").inputValue()).isEqualTo("Łucja");
    }

    @ParameterizedTest
    @EnumSource(Weise.class)
    void dieFehlerlisteFuehrtZumFeld(Weise weise) {
        var person = mensch(weise);
        beginnen(person);
        person.getByLabel("Vorname").fill("Łucja");
        knopf(person, "Weiter");
        besehen(person, "fehler-im-formular-" + weise);
        assertThat(person.title()).startsWith("Fehler:");
        if (weise.skript) {
            assertThat(person.evaluate("document.activeElement.id")).isEqualTo("fehlerliste");
        }
        var erster = person.locator("#fehlerliste a").first();
        String feld = erster.getAttribute("href").substring(1);
        erster.focus();
        erster.press("Enter");
        assertThat(person.url()).endsWith("#" + feld);
        if (weise.skript) {
            assertThat(person.evaluate("document.activeElement.id")).isEqualTo(feld);
        }
    }

    @Test
    void eineZuLangeOffeneSeiteVerliertNichts() {
        var person = mensch(Weise.TELEFON);
        beginnen(person);
        person.getByLabel("Vorname").fill("Łucja");
        person.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("formular"));
        knopf(person, "Weiter");
        besehen(person, "zu-lange-offen");
        assertThat(person.locator("main").innerText()).contains("Die Seite war lange offen");
        assertThat(person.getByLabel("Vorname").inputValue()).isEqualTo("Łucja");
        knopf(person, "Speichern und später weitermachen");
        assertThat(person.url()).endsWith("/pause");

        oeffne(person, "/anliegen");
        person.getByLabel("Referenz").fill("7K3M-92QX-D4TB");
        person.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("formular"));
        knopf(person, "Stand anzeigen");
        besehen(person, "noch-einmal-senden");
        knopf(person, "Jetzt noch einmal senden");
        ansehen(person);
        assertThat(person.getByLabel("Referenz").inputValue()).isEqualTo("7K3M-92QX-D4TB");
    }

    private void beginnen(Page person) {
        oeffne(person, "/leistungen/reitkennzeichen");
        knopf(person, "Online beantragen");
        ansehen(person);
        if (person.url().endsWith("/beginnen")
                && person.locator("main").innerText().contains("Jetzt beginnen")) {
            knopf(person, "Jetzt beginnen");
            ansehen(person);
        }
    }
}
