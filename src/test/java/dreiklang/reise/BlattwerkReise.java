package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Position;
import dreiklang.dokument.Musterbrief;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A clerk looks at what is filed, blackens a name, sorts pages, stamps and writes at a page.
class BlattwerkReise extends Reisetest {

    private static final String BRIEF =
            "# Bescheid\n\nDie Nachbarin Erna Zwirbelmeier ist einverstanden.\n\nEs wird erlaubt.\n";

    @Test
    void ansehenUndSchwaerzenOhneSkript() {
        var amt = angemeldet(Weise.TISCH_OHNE_SKRIPT);
        var akte = mitBrief(amt);
        amt.getByText("Blatt 1 ansehen").click();
        besehen(amt, "blattwerk-vorschau");
        var bild = amt.locator("img.dk-seitenbild");
        assertThat(bild.count()).isEqualTo(1);
        oeffne(amt, akte + "/blatt/1/versionen/1/schwaerzung");
        amt.locator("#wort").fill("Erna Zwirbelmeier");
        knopf(amt, "Alle Fundstellen markieren");
        assertThat(amt.locator("main").innerText()).contains("Eine Stelle wurde markiert");
        besehen(amt, "blattwerk-schwaerzen");
        klick(amt, 100, 100);
        assertThat(amt.locator("main").innerText()).contains("gegenüberliegende Ecke");
        geladen(amt);
        besehen(amt, "blattwerk-schwaerzen-ecke");
        klick(amt, 220, 140);
        assertThat(amt.locator("tbody tr").count()).isEqualTo(2);
        amt.getByText("Vorschau ansehen").click();
        geladen(amt);
        besehen(amt, "blattwerk-schwaerzen-pruefen");
        knopf(amt, "Geschwärzte Fassung anlegen");
        assertThat(amt.locator("main").innerText()).contains("Fassung vom", "2 Stellen");
        besehen(amt, "blattwerk-schwaerzen-fertig");
    }

    @Test
    void zweiNebeneinanderOrdnenStempelnUndAnmerken() {
        var amt = angemeldet(Weise.TELEFON);
        var akte = mitBrief(amt);
        var blatt = akte + "/blatt/1/versionen/1";
        oeffne(amt, blatt + "/stempel");
        knopf(amt, "Stempeln");
        assertThat(amt.url()).endsWith("/versionen");
        oeffne(amt, blatt + "/schwaerzung");
        geladen(amt);
        klick(amt, 100, 100);
        assertThat(amt.url()).as("the first click stays on the page").endsWith("/schwaerzung");
        assertThat(amt.locator("form[data-marken] [role=status]").innerText())
                .contains("gegenüberliegende Ecke");
        klick(amt, 220, 140);
        assertThat(amt.locator("tbody tr").count()).isEqualTo(1);
        geladen(amt);
        besehen(amt, "blattwerk-schwaerzen-telefon");
        oeffne(amt, blatt + "/seiten");
        geladen(amt);
        besehen(amt, "blattwerk-seiten");
        knopf(amt, "Seiten so anlegen");
        assertThat(amt.locator("main").innerText()).contains("Es ist nichts geändert");
        besehen(amt, "blattwerk-seiten-fehler");
        oeffne(amt, blatt + "/vorschau?mit=1&mitversion=2");
        besehen(amt, "blattwerk-nebeneinander");
        assertThat(amt.locator("img.dk-seitenbild").count()).isEqualTo(2);
        amt.locator("#text").fill("Ist das die richtige Nachbarin?");
        amt.locator("#von-links").fill("20");
        amt.locator("#von-oben").fill("40,5");
        knopf(amt, "Anmerkung speichern");
        assertThat(amt.locator("main").innerText()).contains("Ist das die richtige Nachbarin?");
        geladen(amt);
        besehen(amt, "blattwerk-anmerkung");
        oeffne(amt, blatt + "/stempel");
        besehen(amt, "blattwerk-stempel");
    }

    private Page angemeldet(Weise weise) {
        var seite = mensch(weise);
        seite.navigate(adresse("/amt/anmelden"));
        seite.getByLabel("Anmeldename").fill("a.berger");
        seite.getByLabel("Kennwort").fill("lindenau-2026!");
        seite.locator("main button[type=submit]").first().click();
        return seite;
    }

    /// The pictures of the pages come after the page.
    private static void geladen(Page amt) {
        amt.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void klick(Page amt, int x, int y) {
        amt.locator("#seitenbild")
                .click(new Locator.ClickOptions().setPosition(new Position(x, y)));
    }

    private String mitBrief(Page amt) {
        oeffne(amt, "/amt/akten/neu");
        amt.getByLabel("Aktenplan").selectOption("36.20.20");
        amt.getByLabel("Betreff").fill("Grenzbebauung Auenweg");
        amt.getByLabel("Zuständig").selectOption("36.1");
        knopf(amt, "Akte anlegen");
        amt.locator("#dateien")
                .setInputFiles(
                        new FilePayload[] {
                            new FilePayload(
                                    "bescheid.pdf", "application/pdf", Musterbrief.setzen(BRIEF)),
                            new FilePayload(
                                    "vermerk.txt",
                                    "text/plain",
                                    "Vermerk".getBytes(StandardCharsets.UTF_8)),
                        });
        knopf(amt, "Ablegen");
        return amt.url().replaceFirst("^https?://[^/]+", "");
    }
}
