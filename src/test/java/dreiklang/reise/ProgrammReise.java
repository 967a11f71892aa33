package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dreiklang.identitaet.Organisation;
import dreiklang.programm.Programmladung;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The digital coordination works with the Masterplan: finds, enters, proves; a Fachdienst sees its
/// own.
class ProgrammReise extends Reisetest {

    private static final String PLAN = "/amt/steuerung/programm/lindenau-2025";

    @Autowired private Organisation organisation;
    @Autowired private Programmladung ladung;

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
        ladung.laden(Path.of("kommune/demo"));
    }

    @Test
    void eineMassnahmeWirdEingetragenBegonnenUndMitNachweisAbgeschlossen() {
        var amt = amtsperson("k.reuter");
        amt.navigate(adresse("/amt/steuerung"));
        amt.getByText("Pläne und Maßnahmen").click();
        schmalUndBreit(amt, "programm-plaene");
        amt.getByText("Masterplan Digitales Lindenau").click();
        amt.getByLabel("Gruppieren nach").selectOption("FELD");
        knopf(amt, "Anzeigen");
        assertThat(amt.locator("main").innerText()).contains("F5 Technik und Sicherheit (12)");
        schmalUndBreit(amt, "programm-liste");
        eintragen(amt);
        meilensteine(amt);
        abschliessen(amt);
        oeffne(amt, PLAN + "/stand");
        assertThat(amt.locator("main").innerText()).contains("mindestens");
        schmalUndBreit(amt, "programm-stand");
    }

    private void eintragen(Page amt) {
        amt.navigate(adresse(PLAN + "/neu"));
        amt.getByLabel("Nummer").first().fill("9.1");
        amt.getByLabel("Titel der Maßnahme").fill("Reitkennzeichen ohne Papier");
        amt.getByLabel("Ende").first().fill("bald");
        knopf(amt, "Maßnahme speichern");
        assertThat(amt.locator("main").innerText()).contains("Dieses Datum lässt sich nicht lesen");
        amt.getByLabel("Ende").first().fill("3. Quartal 2027");
        knopf(amt, "Maßnahme speichern");
        assertThat(amt.locator("main").innerText())
                .contains("dient jede Maßnahme mindestens einer");
        assertThat(amt.getByLabel("Titel der Maßnahme").inputValue())
                .isEqualTo("Reitkennzeichen ohne Papier");
        schmalUndBreit(amt, "programm-formular");
        amt.getByLabel("P1 Menschen in der Stadt").check();
        amt.locator("select[name=einheit]").selectOption("36.1");
        knopf(amt, "Maßnahme speichern");
        assertThat(amt.locator("main").innerText()).contains("3. Quartal 2027");
    }

    private void meilensteine(Page amt) {
        meilenstein(amt, "31.12.2026", "50");
        knopf(amt, "Meilenstein speichern");
        assertThat(amt.locator("main").innerText()).contains("Bitte sagen Sie, ob die Zahl");
        assertThat(amt.getByLabel("Soll").first().inputValue()).isEqualTo("50");
        amt.getByLabel("Alles bis dahin Erreichte").check();
        knopf(amt, "Meilenstein speichern");
        for (var paar : new String[][] {{"Ende 2027", "200"}, {"Ende 2028", "ca. 575"}}) {
            meilenstein(amt, paar[0], paar[1]);
            amt.getByLabel("Alles bis dahin Erreichte").check();
            knopf(amt, "Meilenstein speichern");
        }
        assertThat(amt.locator("main").innerText())
                .contains("12,5 im Monat")
                .contains("31,25 im Monat")
                .contains("mehr als das Anderthalbfache");
    }

    private static void meilenstein(Page amt, String bis, String soll) {
        amt.getByLabel("Was gezählt wird").fill("Onlinedienste");
        amt.getByLabel("Bis wann").fill(bis);
        amt.getByLabel("Soll").first().fill(soll);
    }

    private void abschliessen(Page amt) {
        amt.locator("select[name=stand]").selectOption("LAUFEND");
        knopf(amt, "Stand ändern");
        amt.locator("select[name=stand]").selectOption("ABGESCHLOSSEN");
        knopf(amt, "Stand ändern");
        assertThat(amt.locator("main").innerText())
                .contains("Abgeschlossen ist eine Maßnahme erst mit Nachweis");
        assertThat(amt.locator("select[name=stand]").inputValue()).isEqualTo("ABGESCHLOSSEN");
        amt.locator("#nachweis").fill("Abnahme vom 20.11.2026");
        knopf(amt, "Stand ändern");
        assertThat(amt.locator("main").innerText())
                .contains("Kim Reuter: Stand von „Laufend“ auf „Abgeschlossen“ geändert");
        schmalUndBreit(amt, "programm-massnahme");
    }

    @Test
    void werZuSpaetSpeichertBehaeltSeineEingabenUndSiehtDieDerAnderen() {
        var erste = amtsperson("i.sanders");
        var zweite = amtsperson("k.reuter");
        erste.navigate(adresse(PLAN + "/1.1/bearbeiten"));
        zweite.navigate(adresse(PLAN + "/1.1/bearbeiten"));
        zweite.getByLabel("Verantwortlich").fill("Uwe Kirsten");
        zweite.getByLabel("Titel der Maßnahme").fill("Hund ohne Papier anmelden");
        zweite.getByLabel("Umsetzungsweg").selectOption("EFA");
        knopf(zweite, "Maßnahme speichern");
        erste.getByLabel("Bemerkung").fill("Mit der Kasse abgestimmt");
        knopf(erste, "Maßnahme speichern");
        assertThat(erste.locator("main").innerText())
                .contains("Jemand anderes hat inzwischen gespeichert")
                .contains("Uwe Kirsten")
                .contains("Titel der Maßnahme\nHund ohne Papier anmelden")
                .contains("Umsetzungsweg\nEiner für Alle");
        assertThat(erste.getByLabel("Bemerkung").inputValue())
                .isEqualTo("Mit der Kasse abgestimmt");
        schmalUndBreit(erste, "programm-ueberholt");
        knopf(erste, "Maßnahme speichern");
        assertThat(erste.locator("main").innerText()).contains("Mit der Kasse abgestimmt");
    }

    @Test
    void derFachdienstKommtVonSeinerStartseiteZuSeinenMassnahmen() {
        var amt = amtsperson("i.sanders");
        amt.navigate(adresse("/amt"));
        amt.getByText("Pläne und Maßnahmen").click();
        assertThat(amt.locator("main").innerText()).contains("Maßnahmen Ihrer Einheit");
        amt.getByText("Masterplan Digitales Lindenau").click();
        assertThat(amt.locator("main tbody th a").allInnerTexts()).hasSize(1);
        ansehen(amt);
        amt.navigate(adresse(PLAN + "/2.1"));
        assertThat(amt.locator("main").innerText()).contains("gibt es hier nicht");
    }

    @Test
    void eineTabelleWirdDurchgesehenUndDannErstUebernommen() {
        var amt = amtsperson("k.reuter");
        oeffne(amt, PLAN + "/einlesen");
        knopf(amt, "Datei durchsehen");
        assertThat(amt.locator("main").innerText()).contains("Bitte wählen Sie eine Datei");
        schmalUndBreit(amt, "programm-einlesen");
        amt.locator("#datei")
                .setInputFiles(
                        new FilePayload(
                                "umsetzungsplan.csv",
                                "text/csv",
                                """
                                Nr;Maßnahme;Fachdienst;Perspektive;Status;Wer macht das
                                8.1;Bauakten scannen;63;P1;in Arbeit;Team Scan
                                8.2;Bescheide elektronisch;63;P1;bald;Team Scan
                                """
                                        .getBytes(StandardCharsets.UTF_8)));
        knopf(amt, "Datei durchsehen");
        assertThat(amt.locator("main").innerText())
                .contains("1 neu, 0 geändert, 0 unverändert, 1 abgewiesen")
                .contains("Das Wort „bald“ ist hier nicht vorgesehen");
        amt.getByLabel("Wer macht das").selectOption("VERANTWORTLICH");
        knopf(amt, "Zuordnung merken und neu prüfen");
        schmalUndBreit(amt, "programm-durchsicht");
        knopf(amt, "Eine Zeile übernehmen");
        assertThat(amt.locator("main").innerText())
                .contains("0 neu, 0 geändert, 1 unverändert, 1 abgewiesen");
        oeffne(amt, PLAN + "/8.1");
        assertThat(amt.locator("main").innerText()).contains("Team Scan");
    }

    @Test
    void dieKommuneNenntIhreZieleUndFelderSelbst() {
        var amt = amtsperson("k.reuter");
        oeffne(amt, "/amt/steuerung/programm/neu");
        amt.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Smarte Aue");
        amt.getByLabel("Kurzname").fill("Smarte Aue");
        amt.getByLabel("Erster Tag").fill("2027-01-01");
        amt.getByLabel("Letzter Tag").fill("2028-12-31");
        knopf(amt, "Plan speichern");
        assertThat(amt.locator("main").innerText()).contains("Kurznamen aus Kleinbuchstaben");
        schmalUndBreit(amt, "programm-plan");
        amt.getByLabel("Kurzname").fill("aue-2027");
        knopf(amt, "Plan speichern");
        assertThat(amt.url()).endsWith("/aue-2027");
        amt.navigate(adresse("/amt/steuerung/programm/aue-2027/begriffe"));
        for (var kurz : new String[] {"Z1", "Z2"}) {
            amt.getByLabel("Kürzel").fill(kurz);
            amt.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                    .fill("Ziel " + kurz);
            knopf(amt, "Begriff speichern");
        }
        amt.locator("tbody a").first().click();
        amt.getByLabel("Z2 Ziel Z2").check();
        knopf(amt, "Begriff speichern");
        assertThat(amt.locator("tbody tr").first().innerText()).contains("Z2");
        schmalUndBreit(amt, "programm-begriffe");
    }

    private void schmalUndBreit(Page seite, String name) {
        besehen(seite, name);
        seite.setViewportSize(320, 900);
        besehen(seite, name + "-320");
        seite.setViewportSize(1280, 900);
    }
}
