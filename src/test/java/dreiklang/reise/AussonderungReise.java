package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dreiklang.aussonderung.anbindung.demo.DemoArchiv;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An archivist and the registry bring two old Akten from the list to the proof.
class AussonderungReise extends Reisetest {

    @Autowired private JdbcClient sql;

    @Value("${dreiklang.aussonderung.austausch}")
    private Path austausch;

    @Test
    void eineAussonderungVonDerListeBisZumNachweis() {
        var amt = amtsperson("a.berger");
        var wichtig = faellig(amt, "36.20.20", "Ausgleichsfläche Mühlenteich");
        var unwichtig = faellig(amt, "36.20.30", "Baumfällung Lindenweg");
        sperreSetzenUndAufheben(amt, unwichtig);

        var registratur = amtsperson("f.oster");
        oeffne(registratur, "/amt/aussonderung");
        besehen(registratur, "aussonderung-liste");
        registratur.setViewportSize(320, 900);
        besehen(registratur, "aussonderung-liste-320");
        registratur.setViewportSize(1280, 900);
        knopf(registratur, "Ausgewählte zur Aussonderung vorschlagen");
        besehen(registratur, "aussonderung-nichts-gewaehlt");
        assertThat(registratur.locator("main").innerText()).contains("mindestens eine Akte");
        waehle(registratur, wichtig);
        waehle(registratur, unwichtig);
        knopf(registratur, "Ausgewählte zur Aussonderung vorschlagen");
        besehen(registratur, "aussonderung-vorgeschlagen");
        knopf(registratur, "Dem Archiv anbieten");
        besehen(registratur, "aussonderung-angeboten");
        bis(registratur, "Dem Archiv übergeben");
        assertThat(registratur.locator("main").innerText())
                .contains("nicht gegen das Schema geprüft", "nicht mit einem echten Archivsystem");
        knopf(registratur, "Dem Archiv übergeben");
        bis(registratur, "Freigeben muss eine andere Person");
        besehen(registratur, "aussonderung-vier-augen");
        registratur.setViewportSize(320, 900);
        besehen(registratur, "aussonderung-vier-augen-320");

        var archiv = amtsperson("w.harms");
        oeffne(archiv, registratur.url().replaceFirst("https?://[^/]+", ""));
        besehen(archiv, "aussonderung-freigabe");
        knopf(archiv, "Vernichtung freigeben");
        bis(archiv, "Vernichtungsnachweis herunterladen");
        besehen(archiv, "aussonderung-vernichtet");
        assertThat(archiv.locator("main").innerText())
                .doesNotContain("Mühlenteich", "Lindenweg")
                .contains(wichtig, unwichtig);
        oeffne(archiv, "/amt/aussonderung/vorschau");
        besehen(archiv, "aussonderung-vorschau");
        oeffne(archiv, "/amt/aussonderung/verfahren");
        besehen(archiv, "aussonderung-verfahren");
    }

    private void sperreSetzenUndAufheben(Page amt, String akte) {
        oeffne(amt, "/amt/akten/" + akte);
        amt.getByText("Löschsperren dieser Akte").click();
        knopf(amt, "Löschsperre setzen");
        besehen(amt, "sperre-fehler");
        amt.locator("#grund").fill("Klage beim Verwaltungsgericht");
        knopf(amt, "Löschsperre setzen");
        besehen(amt, "sperre-gesetzt");
        amt.setViewportSize(320, 900);
        besehen(amt, "sperre-gesetzt-320");
        amt.setViewportSize(1280, 900);
        amt.locator("#aufhebung").fill("Klage zurückgenommen");
        knopf(amt, "Sperre aufheben");
        assertThat(amt.locator("main").innerText()).contains("aufgehoben am");
    }

    private void waehle(Page seite, String akte) {
        seite.locator("input[name=akte][value='" + akte + "']").check();
    }

    /// The demo archive and the program walk, the person looks again.
    private void bis(Page seite, String wort) {
        var archiv = new DemoArchiv(austausch);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    archiv.rundgang();
                    seite.reload();
                    return seite.locator("main").innerText().contains(wort);
                });
    }

    private String faellig(Page amt, String nummer, String betreff) {
        oeffne(amt, "/amt/akten/neu");
        amt.getByLabel("Aktenplan").selectOption(nummer);
        amt.getByLabel("Betreff").fill(betreff);
        amt.getByLabel("Zuständig").selectOption("36.1");
        knopf(amt, "Akte anlegen");
        amt.locator("#dateien")
                .setInputFiles(
                        new FilePayload(
                                "vermerk.txt",
                                "text/plain",
                                ("Vermerk zu " + betreff).getBytes(StandardCharsets.UTF_8)));
        knopf(amt, "Ablegen");
        knopf(amt, "Akte schließen (zu den Akten)");
        var akte = amt.url().replaceFirst(".*/", "");
        // As if it had been closed long ago; so that it stands on the first page of the list.
        sql.sql("update akte.akte set aufbewahren_bis = '1999-12-31' where aktenzeichen = ?")
                .param(akte)
                .update();
        return akte;
    }
}
