package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The digital coordinator takes up a Prozess in a workshop, thinks of a better one and sees what
/// it would save; nobody else gets in.
class ProzessReise extends Reisetest {

    @Test
    void vomIstZumSollInEinemWorkshop() {
        var reuter = amtsperson("k.reuter");
        oeffne(reuter, "/amt/steuerung");
        reuter.getByText("Prozesse: IST, SOLL und was sich sparen lässt").click();
        oeffne(reuter, "/amt/steuerung/prozesse/neu");
        reuter.getByLabel("Kennung").fill("reise-prozess");
        reuter.locator("#name").fill("Reise nach Probstheide bewilligen");
        reuter.locator("#einheit").selectOption("36.1");
        reuter.locator("#fallzahl").fill("mehr als 220");
        knopf(reuter, "Steckbrief speichern");
        assertThat(reuter.locator("main").innerText()).contains("Zu einer Zahl gehören Quelle");
        assertThat(reuter.locator("#fallzahl").inputValue()).isEqualTo("mehr als 220");
        schmal(reuter, "prozess-kopf-fehler");
        zahl(reuter, "fallzahl", "ca. 1200");
        zahl(reuter, "kostensatz", "60");
        knopf(reuter, "Steckbrief speichern");
        schmal(reuter, "prozess-neu");

        knopf(reuter, "Neue Fassung des IST beginnen");
        schritt(reuter, "Antrag annehmen", "ANNEHMEN", "2");
        reuter.locator("#vorher").selectOption("PAPIER");
        reuter.locator("#nachher").selectOption("FACHVERFAHREN");
        schritt(reuter, "Antrag abtippen", "ABTIPPEN", "10 bis 15");
        schritt(reuter, "Dauer nennen", "BEURTEILEN", "2 h");
        assertThat(reuter.locator("main").innerText()).contains("Diese Zahl ist nicht lesbar");
        assertThat(reuter.locator("#bezeichnung").inputValue()).isEqualTo("Dauer nennen");
        schmal(reuter, "prozess-schritte-fehler");
        schritt(reuter, "Antrag prüfen", "BEURTEILEN", "ca. 8");
        knopf(reuter, "3 nach oben");
        assertThat(reuter.locator("tbody th").allInnerTexts().get(1)).contains("Antrag prüfen");
        schmal(reuter, "prozess-schritte");
        knopf(reuter, "Fassung feststellen");
        assertThat(reuter.locator("main").innerText()).contains("ca. 20 bis 25 Minuten");

        knopf(reuter, "Neue Fassung des SOLL beginnen");
        knopf(reuter, "3 entfernen");
        knopf(reuter, "Fassung feststellen");
        assertThat(reuter.locator("main").innerText())
                .contains("ca. 10 bis 15 Minuten", "ca. 12.000 bis 18.000 Euro");
        schmal(reuter, "prozess-ist-soll");
        bpmn(reuter);
        oeffne(reuter, "/amt/steuerung/prozesse");
        schmal(reuter, "prozess-register");
        assertThat(reuter.locator("main").innerText())
                .contains("Reise nach Probstheide bewilligen");

        var berger = amtsperson("a.berger");
        assertThat(berger.navigate(adresse("/amt/steuerung/prozesse")).status()).isEqualTo(403);
    }

    private void bpmn(Page reuter) {
        knopf(reuter, "Neue Fassung des SOLL beginnen");
        datei(reuter, "<!DOCTYPE a><a/>");
        assertThat(reuter.locator("main").innerText()).contains("DOCTYPE ist nicht erlaubt");
        datei(
                reuter,
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="p">
                <startEvent id="a"/><task id="t" name="Bescheid abholen"/><exclusiveGateway id="g" name="Da?"/><task id="u" name="Mahnen"/>
                <sequenceFlow id="f1" sourceRef="a" targetRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="g"/>
                <sequenceFlow id="f3" sourceRef="g" targetRef="u"/><sequenceFlow id="f4" sourceRef="g" targetRef="t"/>
                </process></definitions>
                """);
        assertThat(reuter.locator("main").innerText())
                .contains(
                        "Angefügte Schritte: 1",
                        "3. Bescheid abholen",
                        "Bei exclusiveGateway „Da?“ teilt sich der Weg",
                        "„Mahnen“ liegt nicht auf dem eindeutigen Weg");
        schmal(reuter, "prozess-bpmn");
        knopf(reuter, "Fassung feststellen");
        assertThat(reuter.locator("main").innerText())
                .contains("Schritt 3 hat noch keinen Baustein");
        schmal(reuter, "prozess-feststellen-fehler");
    }

    private static void datei(Page seite, String inhalt) {
        seite.locator("#datei")
                .setInputFiles(
                        new FilePayload(
                                "soll.bpmn",
                                "application/xml",
                                inhalt.getBytes(StandardCharsets.UTF_8)));
        knopf(seite, "Schritte anfügen");
    }

    private static void zahl(Page seite, String feld, String zahl) {
        seite.locator("#" + feld).fill(zahl);
        seite.locator("#" + feld + "-jahr").fill("2025");
        seite.locator("#" + feld + "-quelle").fill("Zählung");
        seite.locator("#" + feld + "-stichtag").fill("2026-01-31");
    }

    private static void schritt(Page seite, String name, String baustein, String minuten) {
        seite.locator("#bezeichnung").fill(name);
        seite.locator("#baustein").selectOption(baustein);
        seite.locator("#minuten").fill(minuten);
        knopf(seite, "Schritt hinzufügen");
    }

    private void schmal(Page seite, String name) {
        besehen(seite, name);
        seite.setViewportSize(320, 900);
        besehen(seite, name + "-320");
        seite.setViewportSize(1280, 900);
    }
}
