package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dreiklang.ablage.Probepost;
import dreiklang.basis.Befehl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The other ways into an Akte: a folder is uploaded, looked at and filed; mails come and are
/// assigned; holdings are taken over and the administration reads what became of them.
class ZugangReise extends Reisetest {

    @TempDir private Path ort;
    @Autowired private ApplicationContext stadt;

    @Test
    void einOrdnerWirdHochgeladenAngesehenUndErstDannAbgelegt() throws IOException {
        var amt = amtsperson("a.berger");
        var akte = akte(amt);
        oeffne(amt, akte + "/stapel");
        besehen(amt, "stapel-leer");
        var ordner = Files.createDirectories(ort.resolve("Laufwerk"));
        Files.createDirectories(ordner.resolve("01 Antrag"));
        Files.writeString(ordner.resolve("01 Antrag/antrag.txt"), "Antrag");
        Files.writeString(ordner.resolve("liste.txt"), "Liste");
        Files.writeString(ordner.resolve("programm.exe"), "MZ");
        amt.locator("#ordner").setInputFiles(ordner);
        amt.waitForNavigation(() -> knopf(amt, "Hochladen"));
        besehen(amt, "stapel-vorschlag");
        assertThat(amt.locator("main").innerText())
                .contains(
                        "programm.exe: D-207",
                        "Vorgang aus dem Ordner „Laufwerk/01 Antrag“",
                        "direkt in der Akte");
        hineinziehen(amt);
        assertThat(amt.locator("main").innerText()).contains("gezogen.txt");
        amt.getByLabel("Vorgang aus dem Ordner").fill("Antrag vom Mai");
        amt.setViewportSize(320, 900);
        besehen(amt, "stapel-vorschlag-320");
        knopf(amt, "Änderungen speichern");
        oeffne(amt, akte + "/stapel");
        assertThat(amt.getByLabel("Vorgang aus dem Ordner").inputValue())
                .isEqualTo("Antrag vom Mai");
        knopf(amt, "Alles ablegen (3)");
        besehen(amt, "stapel-abgelegt");
        assertThat(amt.locator("main").innerText())
                .contains("antrag.txt", "liste.txt", "gezogen.txt", "Antrag vom Mai");
    }

    private static void hineinziehen(Page amt) {
        amt.waitForNavigation(() ->
                amt.locator("[data-ablagezone]")
                        .evaluate(
                                """
                                zone => {
                                  const d = new DataTransfer();
                                  d.items.add(new File(['gezogen'], 'gezogen.txt', { type: 'text/plain' }));
                                  zone.dispatchEvent(new DragEvent('drop', { dataTransfer: d, bubbles: true, cancelable: true }));
                                }
                                """));
    }

    @Test
    void ohneJavaScriptGehenMehrereDateienAuchAufDemTelefon() {
        var amt = mensch(Weise.TELEFON_OHNE_SKRIPT);
        oeffne(amt, "/amt/anmelden");
        amt.getByLabel("Anmeldename").fill("a.berger");
        amt.getByLabel("Kennwort").fill("lindenau-2026!");
        knopf(amt, "Anmelden");
        var akte = akte(amt);
        oeffne(amt, akte + "/stapel");
        knopf(amt, "Hochladen");
        besehen(amt, "stapel-nichts-gewaehlt-320");
        assertThat(amt.locator("main").innerText()).contains("Bitte wählen Sie Dateien");
        amt.locator("#dateien")
                .setInputFiles(new FilePayload[] {datei("eins.txt"), datei("zwei.txt")});
        knopf(amt, "Hochladen");
        assertThat(amt.locator("main").innerText()).contains("eins.txt", "zwei.txt");
        amt.locator("[name=heraus]").first().check();
        knopf(amt, "Alles ablegen (2)");
        assertThat(amt.locator("main").innerText()).contains("zwei.txt").doesNotContain("eins.txt");
    }

    private static FilePayload datei(String name) {
        return new FilePayload(
                name, "text/plain", ("Inhalt von " + name).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eineMailWartetBisJemandSagtWohinSieGehoert() {
        var betreff = "Frage zur Linde " + UUID.randomUUID();
        Probepost.einwerfen(
                stadt,
                "From: Erika Muster <erika@post.example>\r\nTo: akte@lindenau.example\r\nSubject: "
                        + betreff
                        + "\r\nMessage-ID: <"
                        + UUID.randomUUID()
                        + "@post.example>\r\nDate: Mon, 23 Nov 2026 06:00:00 +0000\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n"
                        + "--g\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDarf die Linde weg?\r\n"
                        + "--g\r\nContent-Disposition: attachment; filename=notiz.txt\r\n\r\nNotiz\r\n"
                        + "--g\r\nContent-Disposition: attachment; filename=boese.exe\r\n\r\nMZ\r\n--g--\r\n");
        var poststelle = stadtspitze();
        oeffne(poststelle, "/amt/aktenpost");
        besehen(poststelle, "aktenpost");
        poststelle.getByText(betreff).first().click();
        besehen(poststelle, "aktenpost-eine");
        assertThat(poststelle.locator("main").innerText())
                .contains(
                        "Darf die Linde weg?",
                        "notiz.txt",
                        "D-207",
                        "Weder die Adresse noch der Betreff");
        poststelle.getByLabel("Aktenzeichen").fill("gibt es nicht");
        knopf(poststelle, "E-Mail in die Akte legen");
        besehen(poststelle, "aktenpost-fehler");
        poststelle.locator("#einheit").selectOption("36.1");
        knopf(poststelle, "E-Mail weitergeben");
        var amt = amtsperson("a.berger");
        var akte = akte(amt);
        oeffne(amt, "/amt/aktenpost");
        amt.getByText(betreff).first().click();
        amt.getByLabel("Aktenzeichen").fill(akte.replaceFirst(".*/", ""));
        knopf(amt, "E-Mail in die Akte legen");
        knopf(amt, "E-Mail-Adresse anlegen");
        besehen(amt, "akte-post");
        assertThat(amt.locator("main").innerText()).contains(betreff, "@lindenau.example");
        amt.getByText(betreff).first().click();
        aufklappen(amt, "Alle Kopfzeilen");
        amt.setViewportSize(320, 900);
        besehen(amt, "akte-post-eine-320");
        assertThat(amt.locator("main").innerText()).contains("Message-ID", "notiz.txt");
    }

    /// Whoever leads Akten for the unit at the top.
    private Page stadtspitze() {
        return amtsperson("p.hoff");
    }

    @Test
    void dieVerwaltungLiestWasAusJederZeileEinesBestandsWurde() throws IOException {
        var ordner = Files.createDirectories(ort.resolve("bestand"));
        Files.writeString(ordner.resolve("plan.txt"), "Plan " + UUID.randomUUID());
        var liste =
                Files.writeString(
                        ort.resolve("liste.csv"),
                        "Aktenplan;Akte;Datei;Einheit\n36.20.20;Reise "
                                + UUID.randomUUID()
                                + ";plan.txt;36.1\n36.20.20;Reise;../geheim.txt;36.1\n");
        var befehl =
                stadt.getBeansOfType(Befehl.class).values().stream()
                        .filter(b -> b.name().equals("bestand-einlesen"))
                        .findFirst()
                        .orElseThrow();
        int unused =
                befehl.ausfuehren(
                        List.of(ordner.toString(), "--liste", liste.toString()),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        var admin = amtsperson("t.adler");
        oeffne(admin, "/amt/verwaltung/altbestand");
        besehen(admin, "altbestand");
        admin.locator("main tbody th a").first().click();
        besehen(admin, "altbestand-bericht");
        assertThat(admin.locator("main").innerText())
                .contains("2 Zeilen gelesen, 1 abgelegt, 1 abgewiesen", "K-373");
        admin.setViewportSize(320, 900);
        besehen(admin, "altbestand-bericht-320");
    }

    private String akte(Page amt) {
        oeffne(amt, "/amt/akten/neu");
        amt.getByLabel("Aktenplan").selectOption("36.20.20");
        amt.getByLabel("Betreff").fill("Linde am Markt");
        amt.getByLabel("Zuständig").selectOption("36.1");
        knopf(amt, "Akte anlegen");
        return amt.url().replaceFirst(".*(/amt/akten/[^/?]+).*", "$1");
    }
}
