package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The whole way of one Antrag: found, filled in, submitted, decided, read, counted.
class ReitkennzeichenReise extends Reisetest {

    @ParameterizedTest
    @EnumSource(Weise.class)
    void einAntragGehtGanzDurch(Weise weise) {
        var person = mensch(weise);
        var antrag = new Reitkennzeichenantrag(person, (s, n) -> besehen(s, n + "-" + weise));
        finden(person);
        antrag.alleSeiten("lucja.brandt@post.example");
        var beleg = antrag.absenden();

        var amt = amtsperson("a.berger");
        oeffnen(amt, beleg);
        uebernehmen(amt);
        nachfordern(amt);
        beantworten(person, beleg, weise);
        oeffnen(amt, beleg);
        bezahltVermerken(amt);
        entscheiden(amt);
        siegelPruefen(amt, weise);
        besehen(amt, "amt-entschieden-" + weise);

        bescheidLesen(person, beleg, weise);
        gezaehlt();
    }

    private void finden(Page person) {
        oeffne(person, "/");
        person.locator("main input[type=search]").first().fill("pferd");
        person.locator("main form[role=search] button").first().click();
        ansehen(person);
        person.locator("main a[href='/leistungen/reitkennzeichen']").first().click();
        ansehen(person);
        knopf(person, "Online beantragen");
        ansehen(person);
        if (person.url().endsWith("/beginnen")) {
            knopf(person, "Jetzt beginnen");
            ansehen(person);
        }
    }

    private void oeffnen(Page amt, Reitkennzeichenantrag.Beleg beleg) {
        // The Vorgang is opened by a fact, a moment after the receipt.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    amt.navigate(adresse("/amt/vorgaenge?suche=" + beleg.referenz()));
                    return amt.locator("main tbody a").count() > 0;
                });
        ansehen(amt);
        amt.locator("main tbody a").first().click();
        ansehen(amt);
        assertThat(amt.locator("main").innerText()).contains("Brandt-Öztürk");
    }

    private void uebernehmen(Page amt) {
        knopf(amt, "Vorgang übernehmen");
        ansehen(amt);
    }

    private void nachfordern(Page amt) {
        aufklappen(amt, "Unterlagen nachfordern");
        amt.getByLabel("Was fehlt?").fill("Bitte schicken Sie ein Foto des zweiten Pferdes.");
        var bis = LocalDate.now(uhr).plusDays(14);
        amt.locator("#antwort-tag").fill(String.valueOf(bis.getDayOfMonth()));
        amt.locator("#antwort-monat").fill(String.valueOf(bis.getMonthValue()));
        amt.locator("#antwort-jahr").fill(String.valueOf(bis.getYear()));
        knopf(amt, "Nachforderung absenden");
        besehen(amt, "amt-nachforderung");
        assertThat(amt.locator("main").innerText()).contains("Foto des zweiten Pferdes");
    }

    private void beantworten(Page person, Reitkennzeichenantrag.Beleg beleg, Weise weise) {
        anmelden(person, beleg);
        besehen(person, "status-nachforderung-" + weise);
        assertThat(person.locator("main").innerText()).contains("Foto des zweiten Pferdes");
        person.locator("main textarea").fill("Das ist Karamell.");
        knopf(person, "Antwort jetzt absenden");
        ansehen(person);
    }

    private void bezahltVermerken(Page amt) {
        knopf(amt, "Zahlung vermerken");
        ansehen(amt);
        assertThat(amt.locator("main").innerText()).contains("bezahlt");
    }

    private void entscheiden(Page amt) {
        besehen(amt, "amt-vorgang");
        schaufenster(amt, "vorgang");
        amt.locator("input[name=ergebnis][value=BEWILLIGT]").check();
        knopf(amt, "Jetzt entscheiden und bekannt geben");
        ansehen(amt);
    }

    private void siegelPruefen(Page amt, Weise weise) {
        String vorgang = amt.url();
        amt.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Unterschrieben")).click();
        besehen(amt, "amt-unterschrift-offen-" + weise);
        // The program checks what arrives by itself; who is quicker presses the button.
        if (amt.getByText("Jetzt prüfen").count() > 0) {
            knopf(amt, "Jetzt prüfen");
        }
        besehen(amt, "amt-unterschrift-" + weise);
        assertThat(amt.locator("main").innerText()).contains("Auf diese Datei können Sie sich");
        amt.navigate(vorgang);
    }

    private void bescheidLesen(Page person, Reitkennzeichenantrag.Beleg beleg, Weise weise) {
        anmelden(person, beleg);
        besehen(person, "status-bescheid-" + weise);
        var datei =
                person.waitForDownload(() ->
                        person.getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions()
                                                .setName("Bescheid öffnen (zählt als Abruf)"))
                                .press("Enter"));
        assertThat(datei.suggestedFilename()).endsWith(".pdf");
        oeffne(person, "/anliegen/" + beleg.referenz());
        bild(person, "status-geoeffnet-" + weise);
        assertThat(person.locator("main").innerText()).contains("Gilt als bekannt gegeben am");
        var pdf = person.locator("main a[href$='.pdf']").first().getAttribute("href");
        var antwort = person.request().get(adresse(pdf));
        assertThat(antwort.status()).isEqualTo(200);
        assertThat(new String(antwort.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private void anmelden(Page person, Reitkennzeichenantrag.Beleg beleg) {
        oeffne(person, "/anliegen");
        person.getByLabel("Referenz").fill(beleg.referenz());
        person.getByLabel("PIN").fill(beleg.pin());
        knopf(person, "Stand anzeigen");
        ansehen(person);
    }

    private void gezaehlt() {
        var steuerung = amtsperson("k.reuter");
        oeffne(steuerung, "/amt/steuerung");
        bild(steuerung, "steuerung");
        schaufenster(steuerung, "steuerung");
        assertThat(steuerung.locator("main").innerText()).contains("Reitkennzeichen");
    }
}
