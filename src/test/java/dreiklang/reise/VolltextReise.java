package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dreiklang.akte.Ablageauftrag;
import dreiklang.akte.Akten;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Seitenpdf;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A clerk looks for a word somebody wrote on the third page of something, and the administration
/// has the index built anew meanwhile.
class VolltextReise extends Reisetest {

    private static final String SATZ =
            "Das Gutachten hat erhebliche Bedenken gegen die Ausnahmegenehmigung am Quellenhang.";

    @Autowired private Akten akten;
    @Autowired private Dokumente dokumente;
    @Autowired private Leistungen leistungen;
    @Autowired private TransactionTemplate transaktion;

    @Test
    void einSatzAufDerDrittenSeiteWirdGefundenAuchAufEinemKleinenSchirm() {
        ablegen();
        var amt = amtsperson("a.berger");
        oeffne(amt, "/amt/akten");
        amt.getByText("Volltextsuche").first().click();
        ansehen(amt);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    amt.locator("#suche").fill("\"erhebliche Bedenken\" Quellen* Genehmigung");
                    amt.locator("#suche").press("Enter");
                    return amt.locator("mark").count() > 0;
                });
        besehen(amt, "volltext");
        assertThat(amt.locator("main h3 a").first().getAttribute("href"))
                .endsWith("/blatt/1/versionen/1/vorschau?seite=3");
        assertThat(amt.locator("mark").allInnerTexts())
                .contains("Ausnahmegenehmigung", "Quellenhang");
        amt.getByText("36.1 ").first().click();
        assertThat(amt.locator("main").innerText()).contains("Nicht mehr eingrenzen auf: 36.1");
        klein(amt, "volltext-klein");
        speichern(amt);

        var verwaltung = amtsperson("t.adler");
        oeffne(verwaltung, "/amt/verwaltung/volltext");
        knopf(verwaltung, "Index neu aufbauen");
        ansehen(verwaltung);
        klein(verwaltung, "volltext-index");
    }

    private void speichern(Page amt) {
        amt.getByText("Diese Suche speichern").first().click();
        knopf(amt, "Diese Suche speichern");
        besehen(amt, "suche-speichern-fehler");
        amt.getByLabel("Name der Suche").fill("Bedenken");
        knopf(amt, "Diese Suche speichern");
        assertThat(amt.locator("main").innerText()).contains("Nichts Neues seit");
        klein(amt, "suchen-klein");
        amt.getByText("Bedenken").first().click();
        assertThat(amt.locator("mark").count()).isPositive();
        amt.locator("#suche").fill("Ausnahmegenemigung");
        amt.locator("#suche").press("Enter");
        amt.getByText("Ausnahmegenehmigung").first().click();
        assertThat(amt.locator("mark").count()).isPositive();
    }

    private void klein(Page seite, String name) {
        seite.setViewportSize(320, 640);
        besehen(seite, name);
    }

    private void ablegen() {
        var paket = leistungen.paket(new LeistungsSchluessel("reitkennzeichen")).orElseThrow();
        var bezug = "probe:" + UUID.randomUUID();
        var akte = akten.oeffnen(new Ablageauftrag(paket, bezug, "Quellenhang", "36.1"));
        var ablage =
                dokumente.ablegen(
                        Seitenpdf.von("Deckblatt " + bezug, "Inhalt", SATZ), "gutachten.pdf");
        transaktion.executeWithoutResult(t ->
                akten.ablegen(akte, dokumente.eintragen(ablage, bezug).id(), "Gutachten Hang"));
    }
}
