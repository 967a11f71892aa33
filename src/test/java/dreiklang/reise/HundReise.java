package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody registers two dogs in one Antrag and the tax office sends the Bescheid.
class HundReise extends Reisetest {

    @ParameterizedTest
    @EnumSource(
            value = Weise.class,
            names = {"TISCH", "TELEFON_OHNE_SKRIPT"})
    void zweiHundeWerdenInEinemAntragAngemeldet(Weise weise) {
        var halterin = mensch(weise);
        oeffne(halterin, "/leistungen?suche=welpe");
        halterin.locator("main a[href='/leistungen/hund-anmelden']").first().click();
        besehen(halterin, "hund-leistung-" + weise);
        halterin.locator("main form button").first().click();
        if (halterin.url().endsWith("/beginnen")) {
            halterin.locator("main form button").first().click();
        }
        person(halterin);
        besehen(halterin, "hund-person-" + weise);
        knopf(halterin, "Weiter");
        hund(halterin, 1, "Frieda", "nein");
        knopf(halterin, "Hund hinzufügen");
        hund(halterin, 2, "Kalle", "gefaehrlich");
        besehen(halterin, "hund-hunde-" + weise);
        knopf(halterin, "Weiter");
        if (halterin.url().endsWith("/hunde")) {
            befreiung(halterin);
            besehen(halterin, "hund-befreiung-" + weise);
            knopf(halterin, "Weiter");
        }
        waehle(halterin, "einkommen", "nein");
        knopf(halterin, "Weiter");
        waehle(halterin, "lastschrift", "nein");
        halterin.locator("input[name=richtig]").check();
        besehen(halterin, "hund-zahlung-" + weise);
        knopf(halterin, "Weiter");
        besehen(halterin, "hund-pruefen-" + weise);
        assertThat(halterin.locator("main").innerText()).contains("Frieda", "Kalle", "756,00");
        knopf(halterin, "Jetzt absenden");
        besehen(halterin, "hund-quittung-" + weise);
        bewilligen(halterin.locator(".dk-geheim").nth(0).innerText());
    }

    private static void person(Page seite) {
        seite.locator("[name=vorname]").fill("Mira");
        seite.locator("[name=nachname]").fill("Söllner");
        seite.locator("[name=strasse]").fill("Auenweg 12");
        seite.locator("[name=plz]").fill("59999");
        seite.locator("[name=ort]").fill("Lindenau an der Aue");
        seite.locator("[name=bereits]").fill("0");
    }

    private static void hund(Page seite, int nummer, String name, String gefaehrlich) {
        var davor = "hunde." + nummer + ".";
        feld(seite, davor + "hund_name").fill(name);
        feld(seite, davor + "rasse").fill("Mischling");
        tag(seite, davor + "geboren", LocalDate.of(2024, 3, 27));
        tag(seite, davor + "seit", LocalDate.of(2025, 5, 4));
        waehle(seite, davor + "herkunft", "privat");
        waehle(seite, davor + "gross", "nein");
        waehle(seite, davor + "gefaehrlich", gefaehrlich);
        if (feld(seite, davor + "verguenstigung").count() > 0) {
            waehle(seite, davor + "verguenstigung", "keine");
        }
    }

    private static void befreiung(Page seite) {
        waehle(seite, "hunde.1.verguenstigung", "keine");
    }

    private static Locator feld(Page seite, String name) {
        return seite.locator("[name='" + name + "']");
    }

    private static void tag(Page seite, String name, LocalDate tag) {
        feld(seite, name + ".tag").fill(String.valueOf(tag.getDayOfMonth()));
        feld(seite, name + ".monat").fill(String.valueOf(tag.getMonthValue()));
        feld(seite, name + ".jahr").fill(String.valueOf(tag.getYear()));
    }

    private static void waehle(Page seite, String name, String wert) {
        seite.locator("input[name='" + name + "'][value='" + wert + "']").check();
    }

    private void bewilligen(String referenz) {
        var amt = amtsperson("i.sanders");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    amt.navigate(adresse("/amt/vorgaenge?suche=" + referenz));
                    return amt.locator("main tbody a").count() > 0;
                });
        amt.locator("main tbody a").first().click();
        besehen(amt, "hund-vorgang");
        assertThat(amt.locator("main").innerText()).contains("Kalle", "Frieda");
        amt.locator("input[name=ergebnis][value=BEWILLIGT]").check();
        knopf(amt, "Jetzt entscheiden und bekannt geben");
        besehen(amt, "hund-entschieden");
        amt.getByText("Zustellungen und Rückmeldungen ansehen").click();
        besehen(amt, "hund-fachverfahren");
        amt.getByText("Inhalt ansehen").first().click();
        besehen(amt, "hund-zustellung");
        assertThat(amt.locator("main pre").innerText()).contains("Kalle", "Frieda");
    }
}
