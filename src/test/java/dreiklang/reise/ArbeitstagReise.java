package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A whole working day: two people apply, one on a telephone without JavaScript; a Sachbearbeiterin
/// works on both, her Leitung steps in, and the Digitalkoordination sees the figures.
class ArbeitstagReise extends Reisetest {

    @Test
    void einArbeitstagMitDreiRollenUndZweiMenschen() {
        var erste = beantragt(Weise.TELEFON_OHNE_SKRIPT, "erste@post.example");
        var zweite = beantragt(Weise.TISCH, "zweite@post.example");

        var sachbearbeiterin = amtsperson("a.berger");
        besehen(sachbearbeiterin, "tag-schreibtisch");
        oeffnen(sachbearbeiterin, erste);
        knopf(sachbearbeiterin, "Vorgang übernehmen");
        telefonvermerk(sachbearbeiterin);
        berichtigen(sachbearbeiterin);
        wiedervorlegen(sachbearbeiterin);
        besehen(sachbearbeiterin, "tag-vorgang");

        var leitung = amtsperson("m.lenz");
        zweiFenster(sachbearbeiterin, leitung, zweite);
        kalender(sachbearbeiterin);
        oeffne(leitung, "/amt/eskalationen");
        oeffne(sachbearbeiterin, "/amt");
        bild(sachbearbeiterin, "tag-abend");
        entscheiden(sachbearbeiterin, erste);
        abholen(erste);
        oeffne(amtsperson("k.reuter"), "/amt/steuerung");
    }

    private Reitkennzeichenantrag.Beleg beantragt(Weise weise, String email) {
        var mensch = mensch(weise);
        mensch.navigate(adresse("/leistungen/reitkennzeichen"));
        knopf(mensch, "Online beantragen");
        if (mensch.url().endsWith("/beginnen")) {
            knopf(mensch, "Jetzt beginnen");
        }
        var antrag = new Reitkennzeichenantrag(mensch, (s, n) -> {});
        antrag.alleSeiten(email);
        return antrag.absenden();
    }

    private void oeffnen(Page amt, Reitkennzeichenantrag.Beleg beleg) {
        // The Vorgang is opened by a fact, a moment after the receipt.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    amt.navigate(adresse("/amt/vorgaenge?suche=" + beleg.referenz()));
                    return amt.locator("main tbody a").count() > 0;
                });
        amt.locator("main tbody a").first().click();
    }

    private void telefonvermerk(Page amt) {
        aufklappen(amt, "Notiz oder Telefonvermerk schreiben");
        amt.getByLabel("Telefongespräch").check();
        amt.getByLabel("Was möchten Sie festhalten?").fill("Sie bringt den Equidenpass vorbei.");
        knopf(amt, "Notiz speichern");
        ansehen(amt);
        assertThat(amt.locator("#fehlerliste").innerText())
                .contains("mit wem Sie gesprochen haben");
        assertThat(amt.getByLabel("Was möchten Sie festhalten?").inputValue())
                .contains("Equidenpass");
        amt.getByLabel("Mit wem haben Sie gesprochen?").fill("Frau Brandt-Öztürk");
        amt.getByLabel("Als Schriftstück zur Akte nehmen").check();
        knopf(amt, "Notiz speichern");
        assertThat(amt.locator("main").innerText())
                .contains("Telefongespräch (Frau Brandt-Öztürk)");
    }

    private void berichtigen(Page amt) {
        amt.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("„Wer beantragt?“ berichtigen"))
                .click();
        amt.getByLabel("Nachname").fill("Brandt");
        knopf(amt, "Berichtigung speichern");
        besehen(amt, "tag-berichtigen");
        assertThat(amt.locator("#fehlerliste").innerText()).contains("warum Sie die Angabe");
        assertThat(amt.getByLabel("Nachname").inputValue()).isEqualTo("Brandt");
        amt.getByLabel("Warum berichtigen Sie die Angaben?").fill("Ausweis gesehen");
        knopf(amt, "Berichtigung speichern");
        assertThat(amt.locator("main").innerText())
                .contains("Eingereicht war: Brandt-Öztürk", "Ausweis gesehen");
    }

    private void wiedervorlegen(Page amt) {
        aufklappen(amt, "Wiedervorlage oder Termin anlegen");
        var tag = LocalDate.now(uhr).plusDays(7);
        amt.locator("#wv-tag-tag").fill(String.valueOf(tag.getDayOfMonth()));
        amt.locator("#wv-tag-monat").fill(String.valueOf(tag.getMonthValue()));
        amt.locator("#wv-tag-jahr").fill(String.valueOf(tag.getYear()));
        amt.locator("#wv-anlass").fill("Equidenpass da?");
        knopf(amt, "Wiedervorlage anlegen");
        assertThat(amt.locator("main").innerText()).contains("Equidenpass da?");
    }

    private void zweiFenster(
            Page sachbearbeiterin, Page leitung, Reitkennzeichenantrag.Beleg beleg) {
        oeffnen(sachbearbeiterin, beleg);
        knopf(sachbearbeiterin, "Vorgang übernehmen");
        oeffnen(leitung, beleg);
        aufklappen(leitung, "Zuweisen");
        leitung.locator("#person").selectOption(new SelectOption().setLabel("Martin Lenz (36.1)"));
        knopf(leitung, "Vorgang zuweisen");
        aufklappen(sachbearbeiterin, "Unterlagen nachfordern");
        sachbearbeiterin
                .getByLabel("Was fehlt?")
                .fill("Bitte schicken Sie ein Foto des zweiten Pferdes.");
        var bis = LocalDate.now(uhr).plusDays(14);
        sachbearbeiterin.locator("#antwort-tag").fill(String.valueOf(bis.getDayOfMonth()));
        sachbearbeiterin.locator("#antwort-monat").fill(String.valueOf(bis.getMonthValue()));
        sachbearbeiterin.locator("#antwort-jahr").fill(String.valueOf(bis.getYear()));
        knopf(sachbearbeiterin, "Nachforderung absenden");
        besehen(sachbearbeiterin, "tag-zwei-fenster");
        assertThat(sachbearbeiterin.locator("main").innerText())
                .contains("Inzwischen ist an diesem Vorgang etwas geschehen", "Martin Lenz");
        knopf(sachbearbeiterin, "Nachforderung absenden");
        assertThat(sachbearbeiterin.locator("main").innerText()).contains("Wartet auf Antwort");
    }

    private void kalender(Page amt) {
        oeffne(amt, "/amt/wiedervorlagen");
        knopf(amt, "Adresse für den Kalender anlegen");
        besehen(amt, "tag-wiedervorlagen");
        assertThat(amt.locator("main").innerText()).contains("Equidenpass da?", "/kalender/");
    }

    private void entscheiden(Page amt, Reitkennzeichenantrag.Beleg beleg) {
        oeffnen(amt, beleg);
        amt.locator("input[name=ergebnis][value=BEWILLIGT]").check();
        knopf(amt, "Jetzt entscheiden und bekannt geben");
        ansehen(amt);
        assertThat(amt.locator("main").innerText()).contains("Entschieden");
    }

    /// The person sees what became of it, and nothing of what the Amt noted for itself.
    private void abholen(Reitkennzeichenantrag.Beleg beleg) {
        var mensch = mensch(Weise.TELEFON_OHNE_SKRIPT);
        oeffne(mensch, "/anliegen");
        mensch.getByLabel("Referenz").fill(beleg.referenz());
        mensch.getByLabel("PIN").fill(beleg.pin());
        knopf(mensch, "Stand anzeigen");
        besehen(mensch, "tag-status");
        assertThat(mensch.locator("main").innerText())
                .contains("Bewilligt")
                .doesNotContain("Notiz", "Wiedervorlage", "berichtigt", "bringt den Equidenpass");
    }
}
