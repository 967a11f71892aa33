package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody reports a broken street light without an account and sees what became of it.
class MangelReise extends Reisetest {

    @ParameterizedTest
    @EnumSource(
            value = Weise.class,
            names = {"TISCH", "TELEFON_OHNE_SKRIPT"})
    void eineLaterneWirdGemeldetUndRepariert(Weise weise) {
        var melder = mensch(weise);
        melden(melder, weise);
        String referenz = melder.locator(".dk-geheim").nth(0).innerText();
        String pin = melder.locator(".dk-geheim").nth(1).innerText();
        reparieren(referenz, weise);
        oeffne(melder, "/anliegen");
        melder.getByLabel("Referenz").fill(referenz);
        melder.getByLabel("PIN").fill(pin);
        knopf(melder, "Stand anzeigen");
        besehen(melder, "mangel-stand-" + weise);
        assertThat(melder.locator("main").innerText()).contains("Die Laterne leuchtet wieder.");
    }

    private void melden(Page melder, Weise weise) {
        oeffne(melder, "/leistungen/mangel-melden");
        bild(melder, "mangel-leistung-" + weise);
        melder.locator("main form button").first().click();
        ansehen(melder);
        if (melder.url().endsWith("/beginnen")) {
            melder.locator("main form button").first().click();
        }
        besehen(melder, "mangel-was-" + weise);
        melder.getByLabel("Straßenbeleuchtung").check();
        melder.getByLabel("Was haben Sie gesehen?").fill("Die Laterne ist dunkel.");
        melder.locator("input[name=gefahr][value=ja]").check();
        knopf(melder, "Weiter");
        besehen(melder, "mangel-wo-" + weise);
        markieren(melder, weise);
        melder.getByLabel("Straße und Hausnummer").fill("Auenweg 12");
        melder.locator("input[type=file]")
                .setInputFiles(new FilePayload("laterne.png", "image/png", Bilder.png(60, 80)));
        knopf(melder, "Ausgewählte Dateien jetzt hinzufügen");
        besehen(melder, "mangel-foto-" + weise);
        assertThat(melder.locator("main").innerText()).contains("laterne.png");
        knopf(melder, "Weiter");
        knopf(melder, "Weiter");
        assertThat(melder.locator("main").innerText()).contains("° Nord", "Innenstadt");
        besehen(melder, "mangel-pruefen-" + weise);
        knopf(melder, "Jetzt absenden");
        besehen(melder, "mangel-quittung-" + weise);
    }

    /// Closer, and a click at the middle of the map, where the Markt is; with the keyboard too.
    private void markieren(Page melder, Weise weise) {
        for (int i = 0; i < 3; i++) {
            String davor = plan(melder).getAttribute("src");
            melder.locator("button[value='ort_punkt:naeher']").click();
            await().until(() -> !davor.equals(plan(melder).getAttribute("src")));
        }
        if (weise == Weise.TISCH) {
            plan(melder).press("Enter");
        } else {
            plan(melder).click();
        }
        assertThatStatus(melder, "Markiert: ");
        besehen(melder, "mangel-karte-" + weise);
        assertThat(melder.getByLabel("Straße und Hausnummer").inputValue()).isNotBlank();
        melder.locator("summary").click();
        melder.locator("button[value='ort_punkt:weg']").click();
        assertThatStatus(melder, "Noch ist keine Stelle markiert.");
        assertThat(melder.getByLabel("Straße und Hausnummer").inputValue()).isEmpty();
        if (weise == Weise.TISCH) {
            melder.context().grantPermissions(List.of("geolocation"));
            melder.context().setGeolocation(new Geolocation(51.4195, 8.118));
            melder.getByText("Meinen Standort verwenden").click();
            assertThatStatus(melder, "Markiert: ");
            besehen(melder, "mangel-standort");
        }
        plan(melder).click();
        assertThatStatus(melder, "Markiert: ");
    }

    private static void assertThatStatus(Page melder, String satz) {
        await().untilAsserted(() ->
                assertThat(melder.locator("[data-stadtplan] [role=status]").innerText())
                        .startsWith(satz));
    }

    private static Locator plan(Page melder) {
        return melder.locator("[data-stadtplan] input[type=image]:visible");
    }

    private void reparieren(String referenz, Weise weise) {
        var fremdes = amtsperson("b.kaya");
        oeffne(fremdes, "/amt/vorgaenge?suche=" + referenz);
        assertThat(fremdes.locator("main tbody a").count()).isZero();
        var amt = amtsperson("s.yilmaz");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    amt.navigate(adresse("/amt/vorgaenge?suche=" + referenz));
                    return amt.locator("main tbody a").count() > 0;
                });
        besehen(amt, "mangel-liste");
        amt.locator("main tbody a").first().click();
        besehen(amt, "mangel-vorgang-" + weise);
        assertThat(amt.locator("main").innerText()).contains("laterne.png", "Innenstadt");
        assertThat(amt.locator("main figure img").getAttribute("alt")).contains("° Nord");
        amt.locator("input[name=ergebnis][value=ERLEDIGT]").check();
        amt.locator("#begruendung").fill("Die Laterne leuchtet wieder.");
        amt.locator("button:has-text('Jetzt antworten')").click();
        ansehen(amt);
    }
}
