package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dreiklang.akte.Aktenblaetter;
import dreiklang.akte.Aktenzeichen;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Seitenpdf;
import dreiklang.einsicht.Fassungen;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A clerk has a whole Akte made into a PDF, and lets an outside person look at it: link and PIN,
/// redacted pages with her name in them, and an end at once.
class EinsichtReise extends Reisetest {

    @Autowired private Aktenblaetter blaetter;
    @Autowired private Dokumente dokumente;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaktion;

    @Test
    void eineAussenstehendeSiehtNurGeschwaerztesUndNurSolangeEsGilt() {
        var amt = amtsperson("a.berger");
        var akte = mitBlaettern(amt);
        schwaerzen(akte);
        var zugang = erteilen(amt, akte);
        for (var weise : List.of(Weise.TELEFON_OHNE_SKRIPT, Weise.TISCH)) {
            hineinsehen(mensch(weise), zugang, weise.name().toLowerCase(java.util.Locale.ROOT));
        }
        var drin = angemeldet(mensch(Weise.TISCH), zugang);
        amt.navigate(adresse(zugang.get(2)));
        assertThat(amt.locator("main").innerText()).contains("Blatt 1, Seite 1: Bild angezeigt");
        besehen(amt, "einsicht-erteilt");
        aufklappen(amt, "Einsicht widerrufen");
        amt.locator("#endegrund").fill("Verfahren abgeschlossen");
        knopf(amt, "Sofort widerrufen");
        assertThat(amt.locator("main").innerText()).contains("Widerrufen");
        drin.reload();
        assertThat(drin.locator("main").innerText()).contains("beendet").doesNotContain("Blatt 1");
        drin.navigate(zugang.getFirst());
        assertThat(drin.locator("main").innerText()).contains("gilt nicht oder nicht mehr");
        var nie = drin.locator("main").innerText();
        drin.navigate(adresse("/einsicht/gibt-es-nicht"));
        assertThat(drin.locator("main").innerText()).as("as if it never was").isEqualTo(nie);
    }

    private void hineinsehen(Page gast, List<String> zugang, String name) {
        angemeldet(gast, zugang);
        besehen(gast, "einsicht-raum-" + name);
        assertThat(gast.url()).as("the secret of the link is gone").endsWith("/einsicht/akte");
        assertThat(gast.locator("main").innerText())
                .contains("Klara Fall", "Geschwärzte Fassung", "weil: Rechte Dritter")
                .doesNotContain("anzeige-hofweg", "intern");
        gast.locator("main tbody a").first().click();
        besehen(gast, "einsicht-blatt-" + name);
        var bild = gast.locator("main img");
        bild.scrollIntoViewIfNeeded();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ((Number) bild.evaluate("b => b.naturalWidth")).intValue() > 500);
        bild(gast, "einsicht-bild-" + name);
        aufklappen(gast, "Text dieser Seite");
        assertThat(gast.locator("#text").innerText()).contains("Anzeige").doesNotContain("Hofweg");
        gast.navigate(adresse("/einsicht/akte/3"));
        assertThat(gast.locator("main").innerText()).contains("nicht Teil Ihrer Einsicht");
        gast.navigate(adresse("/einsicht/akte"));
        knopf(gast, "Einsicht beenden");
        besehen(gast, "einsicht-beendet-" + name);
    }

    private Page angemeldet(Page gast, List<String> zugang) {
        var antwort = gast.navigate(zugang.getFirst());
        assertThat(antwort.headers())
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-robots-tag", "noindex, nofollow, noarchive");
        gast.getByLabel("PIN").fill("falsch");
        knopf(gast, "Akte ansehen");
        besehen(gast, "einsicht-pin");
        gast.getByLabel("PIN").fill(zugang.get(1));
        knopf(gast, "Akte ansehen");
        return gast;
    }

    private List<String> erteilen(Page amt, String akte) {
        oeffne(amt, "/amt/akten/" + akte + "/einsicht");
        amt.getByText("Einsicht gewähren").first().click();
        knopf(amt, "Weiter zur Auswahl der Blätter");
        besehen(amt, "einsicht-neu-fehler");
        amt.getByLabel("Name der Person").fill("Klara Fall");
        amt.getByLabel("Als was").selectOption("BETEILIGT");
        amt.getByLabel("Rechtsgrundlage").fill("§ 29 VwVfG");
        amt.getByLabel("Anlass").fill("Antrag vom 3. Mai");
        amt.getByLabel("Erster Tag").fill(LocalDate.now(uhr).toString());
        amt.getByLabel("Letzter Tag").fill(LocalDate.now(uhr).plusDays(14).toString());
        knopf(amt, "Weiter zur Auswahl der Blätter");
        knopf(amt, "Einsicht erteilen");
        assertThat(amt.locator("main").innerText()).contains("noch kein Blatt enthalten");
        amt.locator("#wahl-1").selectOption("ENTHALTEN");
        amt.locator("#wahl-2").selectOption("ZURUECKGEHALTEN");
        knopf(amt, "Auswahl dieser Seite speichern");
        besehen(amt, "einsicht-auswahl-fehler");
        amt.locator("#grund-2").fill("Rechte Dritter");
        knopf(amt, "Auswahl dieser Seite speichern");
        besehen(amt, "einsicht-auswahl");
        assertThat(amt.locator("main tbody tr").first().innerText())
                .contains("Geschwärzte Fassung");
        var ort = amt.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        knopf(amt, "Einsicht erteilen");
        besehen(amt, "einsicht-zugang");
        var zugang = new ArrayList<>(amt.locator("strong.dk-geheim").allInnerTexts());
        zugang.add(ort);
        amt.navigate(adresse(ort));
        assertThat(amt.locator("strong.dk-geheim").count()).as("shown once").isZero();
        return zugang;
    }

    private void schwaerzen(String akte) {
        var zeichen = new Aktenzeichen(akte);
        var wer = organisation.mitAnmeldename("a.berger").orElseThrow().id();
        var blatt = konten.als(wer, () -> blaetter.eines(zeichen, 1));
        new Fassungen(dokumente, sql, transaktion)
                .schwaerzen(zeichen, blatt.dokument().id(), "Anzeige von ---\nvom 3. Mai");
    }

    private String mitBlaettern(Page amt) {
        oeffne(amt, "/amt/akten/neu");
        amt.getByLabel("Aktenplan").selectOption("36.20.20");
        amt.getByLabel("Betreff").fill("Anzeige wegen Lagerfeuer");
        amt.getByLabel("Zuständig").selectOption("36.1");
        knopf(amt, "Akte anlegen");
        var akte = amt.url().replaceFirst(".*/", "");
        amt.locator("#dateien")
                .setInputFiles(
                        new FilePayload[] {
                            pdf("anzeige-hofweg.pdf", "Anzeige von Frau Holle\nHofweg 1"),
                            pdf("stellungnahme.pdf", "Stellungnahme des Nachbarn"),
                            pdf("vermerk-intern.pdf", "Vermerk"),
                        });
        knopf(amt, "Ablegen");
        alsPdf(amt, akte);
        return akte;
    }

    private void alsPdf(Page amt, String akte) {
        amt.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ganze Akte als ein PDF"))
                .click();
        knopf(amt, "PDF der ganzen Akte erstellen");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> {
                    amt.navigate(adresse("/amt/akten/" + akte + "/gesamt-pdf"));
                    return amt.locator("main").innerText().contains("Fertig: 5 Seiten");
                });
        besehen(amt, "gesamt-pdf");
        var datei = amt.waitForDownload(() -> amt.getByText("herunterladen").first().click());
        assertThat(datei.suggestedFilename()).isEqualTo(akte + ".pdf");
    }

    private static FilePayload pdf(String name, String text) {
        return new FilePayload(name, "application/pdf", Seitenpdf.von(text));
    }
}
