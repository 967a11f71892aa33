package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A Dienstreise from the Antrag to the closed Abrechnung: traveller, superior, travel expenses
/// office. Nobody else sees it.
class DienstreiseReise extends Reisetest {

    @Test
    void vomAntragBisZurAbgeschlossenenAbrechnung() {
        var reisende = amtsperson("a.berger");
        String referenz = beantragen(reisende);
        genehmigen(referenz);
        abrechnen(reisende);
        festsetzen(referenz);
        auszahlen();
        oeffne(reisende, reisende.url().replaceFirst("https?://[^/]+", ""));
        besehen(reisende, "dienstreise-erstattet");
        assertThat(reisende.locator("main").innerText())
                .contains("Tagegeld", "88,60", "statt 93,60", "ausgezahlt", "Abgeschlossen");
    }

    private String beantragen(Page reisende) {
        oeffne(reisende, "/amt/antraege");
        knopf(reisende, "Dienstreise beantragen");
        if (reisende.url().endsWith("/beginnen")) {
            knopf(reisende, "Entwurf löschen und neu beginnen");
        }
        besehen(reisende, "dienstreise-reise");
        reisende.getByLabel("Reiseziel").fill("Münster");
        reisende.getByLabel("Zweck der Reise").fill("Fachtagung Naturschutz");
        tag(reisende, "beginn", LocalDate.now(uhr).plusDays(9));
        tag(reisende, "ende", LocalDate.now(uhr).plusDays(10));
        weiter(reisende);
        reisende.getByLabel("Bahn und Bus").check();
        reisende.locator("input[name=buchen][value=ja]").check();
        knopf(reisende, "Weiter");
        assertThat(reisende.locator("#fehlerliste").innerText()).contains("Übernachten Sie?");
        reisende.locator("input[name=uebernachtung][value=ja]").check();
        knopf(reisende, "Weiter");
        besehen(reisende, "dienstreise-neue-frage");
        assertThat(reisende.locator("#fehlerliste").count()).isZero();
        assertThat(reisende.locator("#nochfragen").innerText()).contains("Wie viele Nächte?");
        reisende.getByLabel("Wie viele Nächte?").fill("1");
        weiter(reisende);
        reisende.getByLabel("Geschätzte Kosten").fill("240");
        reisende.locator("input[name=vorschuss][value=nein]").check();
        weiter(reisende);
        besehen(reisende, "dienstreise-pruefen");
        knopf(reisende, "Jetzt absenden");
        besehen(reisende, "dienstreise-quittung");
        return reisende.locator(".dk-geheim").first().innerText();
    }

    private void genehmigen(String referenz) {
        var vorgesetzte = amtsperson("m.lenz");
        oeffneVorgang(vorgesetzte, referenz);
        vorgesetzte.locator("input[name=ergebnis][value=BEWILLIGT]").check();
        knopf(vorgesetzte, "Jetzt entscheiden und bekannt geben");
        besehen(vorgesetzte, "dienstreise-genehmigt");
        buchen(referenz);
    }

    private void buchen(String referenz) {
        var reisestelle = amtsperson("p.hoff");
        oeffneVorgang(reisestelle, referenz);
        reisestelle
                .getByLabel("Was ist dabei herausgekommen?")
                .fill("ICE 612 und Hotel am Dom, 214,80 €");
        knopf(reisestelle, "Als erledigt vermerken");
        besehen(reisestelle, "dienstreise-gebucht");
    }

    private void abrechnen(Page reisende) {
        oeffne(reisende, "/amt/meine-vorgaenge");
        reisende.locator("main tbody a").first().click();
        besehen(reisende, "dienstreise-aufgabe");
        knopf(reisende, "Formular jetzt ausfüllen");
        besehen(reisende, "dienstreise-abrechnung");
        tag(reisende, "tatsaechlicher_beginn", LocalDate.now(uhr).minusDays(1));
        tag(reisende, "tatsaechliches_ende", LocalDate.now(uhr));
        reisende.getByLabel("Fahrtkosten in Euro").fill("93,60");
        reisende.locator("input[type=file]")
                .setInputFiles(new FilePayload("fahrkarte.png", "image/png", Bilder.png(60, 40)));
        reisende.getByLabel("IBAN für die Erstattung").fill("DE89 3704 0044 0532 0130 00");
        reisende.locator("input[name=richtigkeit]").check();
        weiter(reisende);
        besehen(reisende, "dienstreise-abrechnung-pruefen");
        knopf(reisende, "Jetzt absenden");
        besehen(reisende, "dienstreise-abrechnung-quittung");
        oeffne(reisende, "/amt/meine-vorgaenge");
        reisende.locator("main tbody a").first().click();
    }

    private void festsetzen(String referenz) {
        var kasse = amtsperson("p.hoff");
        oeffneVorgang(kasse, referenz);
        besehen(kasse, "dienstreise-festsetzen");
        assertThat(kasse.locator("main").innerText())
                .contains("93,60", "2 Tage × 14,00", "§ 6 LRKG NRW", "fahrkarte.png");
        kasse.locator("#aendern-fahrtkosten summary").click();
        kasse.locator("#betrag-fahrtkosten").fill("88,60");
        knopf(kasse, "Festsetzen und Auszahlung anordnen");
        besehen(kasse, "dienstreise-grund-fehlt");
        assertThat(kasse.locator("#fehlerliste").innerText())
                .contains("nennen Sie dafür einen Grund");
        kasse.locator("#grund-fahrtkosten").fill("Ohne Reservierung");
        knopf(kasse, "Festsetzen und Auszahlung anordnen");
        ansehen(kasse);
        knopf(kasse, "Vorgang abschließen");
        besehen(kasse, "dienstreise-abgeschlossen");
    }

    private void auszahlen() {
        var kasse = amtsperson("o.brink");
        oeffne(kasse, "/amt/auszahlungen");
        besehen(kasse, "auszahlungen");
        knopf(kasse, "Ausgewählte freigeben");
        ansehen(kasse);
        assertThat(kasse.locator("#fehlerliste").innerText()).contains("mindestens eine");
        kasse.locator("input[name=gewaehlt]").all().forEach(k -> k.check());
        knopf(kasse, "Ausgewählte freigeben");
        besehen(kasse, "auszahlungen-freigegeben");
        knopf(kasse, "Zahllauf anlegen");
        besehen(kasse, "zahllauf");
        knopf(kasse, "Als ausgezahlt vermerken");
        besehen(kasse, "zahllauf-ausgefuehrt");
    }

    private static void tag(Page seite, String name, LocalDate tag) {
        seite.locator("#frage-" + name + "-tag").fill(String.valueOf(tag.getDayOfMonth()));
        seite.locator("#frage-" + name + "-monat").fill(String.valueOf(tag.getMonthValue()));
        seite.locator("#frage-" + name + "-jahr").fill(String.valueOf(tag.getYear()));
    }

    private void weiter(Page seite) {
        var vorher = seite.url();
        knopf(seite, "Weiter");
        ansehen(seite);
        assertThat(seite.url()).as(seite.locator("main").innerText()).isNotEqualTo(vorher);
    }
}
