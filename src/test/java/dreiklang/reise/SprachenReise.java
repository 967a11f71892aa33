package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every page in English, for people and for the Amt; and what comes out of the printer.
class SprachenReise extends Reisetest {

    @Test
    void aufEnglischStehtAllesAnSeinemPlatz() {
        var person = mensch(Weise.TELEFON);
        oeffne(person, "/leistungen?suche=pferd");
        person.getByText("English", new Page.GetByTextOptions().setExact(true)).click();
        englisch(person);
        assertThat(person.url()).contains("suche=pferd");
        assertThat(person.locator("main input[type=search]").inputValue()).isEqualTo("pferd");
        person.getByText("Deutsch", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(person.locator("html").getAttribute("lang")).isEqualTo("de");
        assertThat(person.locator("main input[type=search]").inputValue()).isEqualTo("pferd");
        oeffne(person, "/?sprache=en");
        for (String pfad :
                List.of(
                        "/",
                        "/leistungen/mangel-melden",
                        "/antraege/mangel-melden",
                        "/antraege/fortsetzen",
                        "/anliegen",
                        "/konto/anmelden",
                        "/konto/registrieren",
                        "/impressum",
                        "/gibt-es-nicht")) {
            oeffne(person, pfad);
            englisch(person);
        }
        oeffne(person, "/leistungen/reitkennzeichen");
        bild(person, "leistung-englisch");
        person.locator("main form button").first().click();
        if (person.url().endsWith("/beginnen")) {
            person.locator("main form button").first().click();
        }
        knopf(person, "Continue");
        englisch(person);
        besehen(person, "formular-englisch");
        oeffne(person, "/leistungen/hund-anmelden?sprache=de");
        person.getByText("Diese Seite in Leichter Sprache").click();
        besehen(person, "leistung-leicht");
        assertThat(person.locator("main").getAttribute("lang")).isEqualTo("de-x-leicht");
        person.locator("main form button").first().click();
        if (person.url().endsWith("/beginnen")) {
            person.locator("main form button").first().click();
        }
        assertThat(person.locator("h1").innerText()).isEqualTo("Wem gehören die Hunde?");
        besehen(person, "formular-leicht");
    }

    @Test
    void dasAmtKannEnglisch() {
        var amt = amtsperson("a.berger");
        oeffne(amt, "/amt");
        bild(amt, "amt-schreibtisch");
        oeffne(amt, "/amt/vorgaenge");
        bild(amt, "amt-liste");
        oeffne(amt, "/amt/zeitmaschine");
        bild(amt, "amt-zeitmaschine");
        oeffne(amt, "/amt/vorgaenge?suche=pferd&sprache=en");
        assertThat(amt.locator("main input[name=suche]").inputValue()).isEqualTo("pferd");
        for (String pfad :
                List.of(
                        "/amt",
                        "/amt/akten",
                        "/amt/antraege",
                        "/amt/meine-vorgaenge",
                        "/amt/kennwort",
                        "/amt/zeitmaschine")) {
            oeffne(amt, pfad);
            englisch(amt);
        }
        amt.setViewportSize(320, 900);
        oeffne(amt, "/amt?sprache=de");
        bild(amt, "amt-schreibtisch-schmal");
        oeffne(amt, "/amt/vorgaenge");
        bild(amt, "amt-liste-schmal");
        var steuerung = amtsperson("k.reuter");
        oeffne(steuerung, "/amt/steuerung?sprache=en");
        englisch(steuerung);
        steuerung.setViewportSize(320, 900);
        oeffne(steuerung, "/amt/steuerung?sprache=de");
        bild(steuerung, "steuerung-schmal");
    }

    @Test
    void aufPapierStehtNurDerInhalt() {
        var person = mensch(Weise.TISCH);
        var antrag = new Reitkennzeichenantrag(person, (s, n) -> {});
        oeffne(person, "/leistungen/reitkennzeichen");
        gedruckt(person, "druck-leistung");
        knopf(person, "Online beantragen");
        if (person.url().endsWith("/beginnen")) {
            knopf(person, "Jetzt beginnen");
        }
        antrag.alleSeiten("lucja.brandt@post.example");
        antrag.absenden();
        gedruckt(person, "druck-quittung");
        person.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(
                        person.evaluate(
                                "getComputedStyle(document.querySelector('main a[href^=http]'),"
                                        + " '::after').content"))
                .asString()
                .contains("/anliegen?referenz=");
    }

    private void gedruckt(Page seite, String name) {
        seite.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String weg : List.of("header", "footer", "main form button")) {
            for (var teil : seite.locator(weg).all()) {
                assertThat(teil.isVisible()).as(weg).isFalse();
            }
        }
        assertThat(seite.locator("h1").isVisible()).isTrue();
        bild(seite, name);
        seite.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static void englisch(Page seite) {
        assertThat(seite.locator("html").getAttribute("lang")).as(seite.url()).isEqualTo("en");
        assertThat(seite.locator("body").innerText())
                .as(seite.url())
                .doesNotContain("Weitere Seiten", "Zur Startseite", "Bitte ");
    }
}
