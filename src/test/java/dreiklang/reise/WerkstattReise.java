package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// A Leistung is made and changed in the browser while somebody fills it in; nobody publishes what
/// she has written herself.
class WerkstattReise extends Reisetest {

    private static final String HIER = "/amt/leistungen/probe-werkstatt";
    private static final String LEISTUNG =
            """
            name: {de: Parkplatz für Diensträder, en: Parking for office bicycles}
            kurz: {de: Einen Platz in der Radgarage bekommen, en: Get a place in the bicycle garage}
            zustaendig: "16"
            intern: ja
            bescheid: nein
            """;
    private static final String FORMULAR =
            """
            seiten:
              - name: rad
                titel: {de: Ihr Rad, en: Your bicycle}
                felder:
                  - {name: farbe, art: text, frage: {de: Farbe, en: Colour}}
            """;

    @Test
    void eineLeistungEntstehtImBrowserUndAendertSichWaehrendJemandSieAusfuellt() {
        var kim = amtsperson("k.reuter");
        oeffne(kim, "/amt");
        kim.getByText("Leistungen", new Page.GetByTextOptions().setExact(true)).first().click();
        ansehen(kim);
        bild(kim, "werkstatt-liste");
        kim.locator("#schluessel").fill("Probe Werkstatt!");
        knopf(kim, "Neue Leistung beginnen");
        ansehen(kim);
        assertThat(kim.locator("#schluessel").inputValue()).isEqualTo("Probe Werkstatt!");
        kim.locator("#schluessel").fill("probe-werkstatt");
        knopf(kim, "Neue Leistung beginnen");
        ansehen(kim);
        bild(kim, "werkstatt-neu");
        assertThat(kim.locator("main").innerText()).contains("Befund", "leistung.yaml");

        schreibe(kim, "leistung.yaml", LEISTUNG);
        schreibe(kim, "formular.yaml", FORMULAR.replace("art: text", "art: tekst"));
        ansehen(kim);
        bild(kim, "werkstatt-datei-fehler");
        assertThat(kim.locator("main").innerText()).contains("Zeile 5:", "F-113");
        kim.locator("#text").fill(FORMULAR);
        knopf(kim, "Speichern und prüfen");
        assertThat(kim.locator("main").innerText()).doesNotContain("F-113");
        oeffne(kim, HIER);
        ansehen(kim);
        bild(kim, "werkstatt-fertig");
        knopf(kim, "Als neue Fassung veröffentlichen");
        assertThat(kim.locator("[role=alert]").innerText()).contains("eine andere Person");
        ansehen(kim);

        var tom = amtsperson("t.adler");
        veroeffentlichen(tom);

        var anna = amtsperson("a.berger");
        oeffne(anna, "/amt/antraege/probe-werkstatt");
        knopf(anna, "Jetzt beginnen");
        anna.locator("#frage-farbe").fill("grün");

        oeffne(tom, "/amt/leistungen");
        knopf(tom, "Parkplatz für Diensträder bearbeiten");
        schreibe(
                tom,
                "formular.yaml",
                FORMULAR + "      - {name: marke, art: text, frage: {de: Marke, en: Make}}\n");
        oeffne(tom, HIER);
        ansehen(tom);
        bild(tom, "werkstatt-vergleich");
        assertThat(tom.locator("main").innerText()).contains("Neu gefragt wird: Marke");
        veroeffentlichen(kim);

        knopf(anna, "Weiter");
        ansehen(anna);
        bild(anna, "werkstatt-entwurf-folgt");
        assertThat(anna.locator("main").innerText())
                .contains("Dieses Formular hat sich geändert", "Neu gefragt wird: „Marke“");
        assertThat(anna.locator("#frage-farbe").inputValue()).isEqualTo("grün");
        anna.locator("#frage-marke").fill("Aurad");
        knopf(anna, "Weiter");
        ansehen(anna);
        assertThat(anna.locator("main").innerText()).contains("grün", "Aurad");
    }

    @Test
    void wasEineAndereInzwischenGespeichertHatWirdNichtUeberschrieben() {
        var hier = "/amt/leistungen/probe-zwei-leute";
        var kim = amtsperson("k.reuter");
        oeffne(kim, "/amt/leistungen");
        kim.locator("#schluessel").fill("probe-zwei-leute");
        knopf(kim, "Neue Leistung beginnen");
        oeffne(kim, hier + "/datei?name=leistung.yaml");
        var tom = amtsperson("t.adler");
        oeffne(tom, hier + "/datei?name=leistung.yaml");
        tom.locator("#text").fill("name: Von Tom\n");
        knopf(tom, "Speichern und prüfen");

        kim.locator("#text").fill("name: Von Kim\n");
        for (int malGedrueckt = 0; malGedrueckt < 2; malGedrueckt++) {
            knopf(kim, "Speichern und prüfen");
            assertThat(kim.locator("[role=alert]").innerText()).contains("Jemand anders");
            assertThat(kim.locator("#text").inputValue()).contains("Von Kim");
        }
        ansehen(kim);
        oeffne(tom, hier + "/datei?name=leistung.yaml");
        assertThat(tom.locator("#text").inputValue()).contains("Von Tom");
        oeffne(tom, hier);
        knopf(tom, "Diese Arbeit verwerfen");
    }

    private void schreibe(Page seite, String datei, String text) {
        oeffne(seite, HIER + "/datei?name=" + datei);
        seite.locator("#text").fill(text);
        knopf(seite, "Speichern und prüfen");
    }

    private void veroeffentlichen(Page seite) {
        oeffne(seite, HIER);
        knopf(seite, "Als neue Fassung veröffentlichen");
        assertThat(seite.url()).endsWith("/amt/leistungen");
    }
}
