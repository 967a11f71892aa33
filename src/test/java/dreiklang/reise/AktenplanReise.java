package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The Aktenplan is kept in the browser: looked through, read from a file after a dry run, changed
/// with a history; and an Akte is divided.
class AktenplanReise extends Reisetest {

    private static final String ORT = "/amt/verwaltung/aktenplan";

    @Test
    void derAktenplanWirdEingelesenUndGepflegt() {
        var kim = amtsperson("k.reuter");
        oeffne(kim, ORT);
        besehen(kim, "aktenplan");
        kim.getByText("36 aufklappen").first().focus();
        kim.waitForNavigation(() -> kim.keyboard().press("Enter"));
        besehen(kim, "aktenplan-zweig");
        assertThat(kim.locator("main").innerText()).contains("36.20", "(ohne eigene Zeile)");
        oeffne(kim, ORT + "?suche=baum");
        besehen(kim, "aktenplan-suche");
        assertThat(kim.locator("main tbody").innerText()).contains("36.20.30", "Baumschutz");
        einlesen(kim);
        aendern(kim);
        fragenFestlegen(kim);
        oeffne(kim, ORT + "/neu?unter=8801");
        knopf(kim, "Nummer anlegen");
        besehen(kim, "aktenplan-neu-fehler");
        assertThat(kim.locator("main").innerText()).contains("Zifferngruppen wie 36.20.10");
    }

    private void einlesen(Page kim) {
        oeffne(kim, ORT + "/einlesen");
        knopf(kim, "Prüfen, ohne etwas zu ändern");
        besehen(kim, "aktenplan-einlesen-leer");
        waehlen(kim, "8801;Radwege;zehn\n8801.10;Radwege: Planung;10\n");
        besehen(kim, "aktenplan-einlesen-fehler");
        assertThat(kim.locator("main tbody").innerText()).contains("2", "K-113");
        assertThat(kim.locator("main").innerText()).doesNotContain("So übernehmen");
        waehlen(kim, "8801;Radwege;10\n8801.10;Radwege: Planung;10\n36.20.30;Baumschutz;10\n");
        besehen(kim, "aktenplan-trockenlauf");
        assertThat(kim.locator("main").innerText())
                .contains("3 Nummern gelesen, 2 neu, 0 geändert, 0 beendet");
        knopf(kim, "So übernehmen");
        besehen(kim, "aktenplan-eingelesen");
        assertThat(kim.locator("main").innerText()).contains("Übernommen: 2 Nummern");
    }

    private static void waehlen(Page kim, String zeilen) {
        kim.locator("#datei")
                .setInputFiles(
                        new FilePayload(
                                "plan.csv",
                                "text/csv",
                                ("nummer;name;aufbewahrung\n" + zeilen)
                                        .getBytes(StandardCharsets.UTF_8)));
        knopf(kim, "Prüfen, ohne etwas zu ändern");
    }

    private void aendern(Page kim) {
        oeffne(kim, ORT + "/nummer/8801.10");
        kim.getByLabel("Muster der Aktenzeichen").fill("{nummer}{zaehler}");
        knopf(kim, "Änderungen speichern");
        besehen(kim, "aktenplan-muster-fehler");
        assertThat(kim.locator("main").innerText()).contains("keine eindeutigen Aktenzeichen");
        kim.getByLabel("Muster der Aktenzeichen").fill("{nummer}-{jahr}-{zaehler:4}-{kuerzel}");
        kim.getByLabel("Für neue Akten ab").fill("01.01.2026");
        knopf(kim, "Änderungen speichern");
        besehen(kim, "aktenplan-nummer");
        assertThat(kim.locator("main").innerText())
                .contains("Kim Reuter", "aus plan.csv", "→ {nummer}-{jahr}-{zaehler:4}-{kuerzel}");
        aufklappen(kim, "Diesem Zweig eine andere Nummer geben");
        kim.getByLabel("Neue Nummer").fill("36.20.30");
        kim.getByLabel("Ab welchem Tag?").fill("01.01.2040");
        knopf(kim, "Zweig umnummerieren");
        assertThat(kim.locator("main").innerText()).contains("36.20.30 ist schon vergeben");
        kim.getByLabel("Neue Nummer").fill("8802.10");
        knopf(kim, "Zweig umnummerieren");
        besehen(kim, "aktenplan-umnummeriert");
        assertThat(kim.locator("main").innerText())
                .contains("8801.10 heißt ab 1. Januar 2040 8802.10");
        kim.setViewportSize(320, 900);
        besehen(kim, "aktenplan-nummer-320");
        oeffne(kim, ORT + "?ueber=8801");
        besehen(kim, "aktenplan-320");
    }

    private void fragenFestlegen(Page kim) {
        oeffne(kim, ORT + "/nummer/36.20.30");
        aufklappen(kim, "Eigene Fragen zu Akten dieses Zweigs");
        kim.getByLabel("Fragen (YAML)").fill("seiten: nein");
        knopf(kim, "Fragen speichern");
        besehen(kim, "aktenplan-fragen-fehler");
        assertThat(kim.getByLabel("Fragen (YAML)").inputValue()).isEqualTo("seiten: nein");
        kim.getByLabel("Fragen (YAML)")
                .fill(
                        """
                        seiten:
                          - name: baum
                            titel: {de: Angaben zum Baum, en: About the tree}
                            felder:
                              - name: umfang
                                art: zahl
                                frage: {de: Stammumfang in Zentimetern, en: Girth in centimetres}
                        """);
        knopf(kim, "Fragen speichern");
        var amt = amtsperson("a.berger");
        oeffne(amt, "/amt/akten/neu");
        amt.getByLabel("Aktenplan").selectOption("36.20.30");
        amt.getByLabel("Betreff").fill("Linde am Markt");
        amt.getByLabel("Zuständig").selectOption("36.1");
        knopf(amt, "Akte anlegen");
        oeffne(amt, amt.url().replaceFirst(".*(/amt/akten/[^/]+)", "$1/angaben"));
        amt.getByLabel("Stammumfang in Zentimetern").fill("dick");
        knopf(amt, "Angaben speichern");
        besehen(amt, "angaben-eigene-fehler");
        amt.getByLabel("Stammumfang in Zentimetern").fill("240");
        knopf(amt, "Angaben speichern");
        besehen(amt, "angaben-eigene");
        assertThat(amt.locator("main").innerText()).contains("umfang: – → 240");
    }

    @Test
    void eineAkteWirdGegliedert() {
        var amt = mensch(Weise.TISCH_OHNE_SKRIPT);
        amt.navigate(adresse("/amt/anmelden"));
        amt.getByLabel("Anmeldename").fill("a.berger");
        amt.getByLabel("Kennwort").fill("lindenau-2026!");
        amt.locator("main button[type=submit]").first().click();
        oeffne(amt, "/amt/akten/neu");
        amt.getByLabel("Aktenplan").selectOption("36.20.20");
        amt.getByLabel("Betreff").fill("Ausgleich am Auenweg");
        amt.getByLabel("Zuständig").selectOption("36.1");
        knopf(amt, "Akte anlegen");
        amt.locator("#dateien")
                .setInputFiles(
                        new FilePayload(
                                "vermerk.txt",
                                "text/plain",
                                "Ort".getBytes(StandardCharsets.UTF_8)));
        knopf(amt, "Ablegen");
        amt.getByText("Vorgänge der Akte").first().click();
        besehen(amt, "gliederung-leer");
        knopf(amt, "Vorgang eröffnen");
        assertThat(amt.locator("main").innerText()).contains("Bitte geben Sie einen Betreff an");
        amt.getByLabel("Betreff").fill("Abschnitt Nord");
        knopf(amt, "Vorgang eröffnen");
        besehen(amt, "gliederung-vorgang");
        amt.getByText("Vorgänge der Akte").first().click();
        amt.getByLabel("Welche Blätter?").fill("1, 7");
        amt.getByLabel("Nummer des Vorgangs").fill("1");
        knopf(amt, "Blätter umordnen");
        besehen(amt, "gliederung-fehler");
        assertThat(amt.locator("main").innerText()).contains("Blatt 7 liegt nicht");
        amt.getByLabel("Welche Blätter?").fill("1");
        knopf(amt, "Blätter umordnen");
        besehen(amt, "gliederung-umgeordnet");
        assertThat(amt.locator("main").innerText())
                .contains("vermerk.txt", "Blatt 1 von", "Anna Berger");
        knopf(amt, "Vorgang abschließen");
        assertThat(amt.locator("main").innerText()).contains("Vorgang wieder öffnen");
        gegliedert(amt);
        angaben(amt);
    }

    private void gegliedert(Page amt) {
        oeffne(amt, amt.url().replaceFirst(".*(/amt/akten/[^/]+)/.*", "$1"));
        assertThat(amt.locator("main tbody").innerText()).contains("Vorgang 1: Abschnitt Nord");
        amt.locator("#vorgang").selectOption("0");
        knopf(amt, "Anzeigen");
        assertThat(amt.locator("main").innerText()).contains("So liegt hier kein Blatt");
        amt.locator("#vorgang").selectOption("1");
        knopf(amt, "Anzeigen");
        besehen(amt, "gliederung-akte");
        amt.setViewportSize(320, 900);
        besehen(amt, "gliederung-akte-320");
        amt.setViewportSize(1280, 900);
    }

    private void angaben(Page amt) {
        oeffne(amt, amt.url().replaceFirst(".*(/amt/akten/[^/?]+).*", "$1/angaben"));
        besehen(amt, "angaben-leer");
        aufklappen(amt, "Beteiligte eintragen");
        knopf(amt, "Beteiligte eintragen");
        besehen(amt, "angaben-fehler");
        assertThat(amt.locator("main").innerText()).contains("Bitte geben Sie Namen und Rolle an");
        amt.locator("#name").fill("Hanne Volkerts");
        amt.getByLabel("Rolle in der Akte").fill("Eigentümerin");
        knopf(amt, "Beteiligte eintragen");
        aufklappen(amt, "Verfügung schreiben");
        amt.getByLabel("Was ist zu tun?").fill("Ortstermin vereinbaren");
        knopf(amt, "Verfügung schreiben");
        besehen(amt, "angaben");
        knopf(amt, "Erledigt: Ortstermin vereinbaren");
        assertThat(amt.locator("main").innerText()).contains("Erledigt", "Anna Berger");
        amt.setViewportSize(320, 900);
        besehen(amt, "angaben-320");
        zugriff(amt);
    }

    private void zugriff(Page amt) {
        oeffne(amt, amt.url().replaceFirst(".*(/amt/akten/[^/]+)/.*", "$1/zugriff"));
        knopf(amt, "Regel festlegen");
        besehen(amt, "zugriff-akte-fehler-320");
        assertThat(amt.locator("main").innerText()).contains("Bitte wählen Sie aus");
        amt.getByLabel("Für wen?").selectOption("ALLE:");
        amt.getByLabel("Was gilt?").selectOption("nicht-lesen");
        amt.getByLabel("Warum?").fill("Versehen");
        knopf(amt, "Regel festlegen");
        assertThat(amt.locator("main").innerText()).contains("könnten Sie selbst");
        amt.getByLabel("Für wen?").selectOption("ROLLE:leitung");
        knopf(amt, "Regel festlegen");
        amt.setViewportSize(1280, 900);
        besehen(amt, "zugriff-akte");
        assertThat(amt.locator("main tbody").innerText())
                .contains("Rolle Leitung", "darf nicht sehen");
    }

    @Test
    void dieVerwaltungLegtRegelnFest() {
        var tom = amtsperson("t.adler");
        oeffne(tom, "/amt/verwaltung/aktenzugriff");
        tom.getByLabel("Nummer oder Kurzzeichen").fill("99.99");
        tom.getByLabel("Für wen?").selectOption("EINHEIT:36");
        tom.getByLabel("Warum?").fill("Gemeinsame Spielplätze");
        knopf(tom, "Regel festlegen");
        besehen(tom, "zugriff-fehler");
        assertThat(tom.locator("main").innerText()).contains("Das gibt es nicht");
        tom.getByLabel("Nummer oder Kurzzeichen").fill("67.20");
        knopf(tom, "Regel festlegen");
        besehen(tom, "zugriff");
        assertThat(tom.locator("main tbody").innerText())
                .contains(
                        "Aktenplan 67.20 mit allem darunter",
                        "darf sehen",
                        "Gemeinsame Spielplätze");
        tom.setViewportSize(320, 900);
        besehen(tom, "zugriff-320");
        knopf(
                tom,
                "Regel für Aktenplan 67.20 mit allem darunter, Beschäftigte von 36 Umwelt- und Veterinäramt und darunter beenden");
        var zeile = tom.locator("main tbody tr", new Page.LocatorOptions().setHasText("67.20"));
        assertThat(zeile.locator("form").count()).isZero();
    }
}
