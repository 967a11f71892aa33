package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/// Somebody who has never drawn a process makes an internal Ablauf in the browser, without
/// JavaScript: a form and a list of steps.
class SchritteReise extends Reisetest {

    private static final String HIER = "/amt/leistungen/schluessel-ausgeben";

    @Test
    void einInternerAblaufEntstehtAlsListeVonSchritten() {
        var kim = ohneSkript("k.reuter");
        oeffne(kim, "/amt/leistungen");
        kim.locator("#schluessel").fill("schluessel-ausgeben");
        knopf(kim, "Internen Ablauf beginnen");
        ansehen(kim);
        beschreiben(kim);
        formular(kim);
        schritte(kim);
        oeffne(kim, HIER);
        knopf(kim, "Diese Arbeit verwerfen");
    }

    private void beschreiben(Page kim) {
        oeffne(kim, HIER + "/blatt/texte");
        fuelle(kim, "name__de", "Schlüssel ausgeben");
        fuelle(kim, "name__en", "Hand out a key");
        fuelle(kim, "kurz__de", "Einen Schlüssel für ein Dienstgebäude bekommen");
        fuelle(kim, "kurz__en", "Get a key for an office building");
        speichern(kim);
        oeffne(kim, HIER + "/blatt/amt");
        kim.locator("#frage-zustaendig").selectOption("10");
        speichern(kim);
    }

    private void formular(Page kim) {
        oeffne(kim, HIER + "/formular");
        verweis(kim, "Frage hinzufügen zu „Worum geht es?“");
        fuelle(kim, "frage__de", "Für welchen Raum?");
        fuelle(kim, "frage__en", "For which room?");
        kim.locator("#frage-art").selectOption("text");
        kim.locator("#frage-pflicht-ja").check();
        speichern(kim);
        if (!kim.url().contains("/formular")) {
            speichern(kim);
        }
        assertThat(kim.locator("main").innerText())
                .contains("Was brauchen Sie?", "Für welchen Raum?");
    }

    private void schritte(Page kim) {
        oeffne(kim, HIER + "/schritte");
        assertThat(kim.locator("main").innerText())
                .contains("Die Führungskraft entscheidet: Antrag genehmigen");
        verweis(kim, "„Erledigen, was genehmigt ist“ ändern");
        ansehen(kim);
        bild(kim, "schritte-blatt");
        fuelle(kim, "satz", "Schlüssel ausgeben");
        speichern(kim);
        schritt(kim, "Bitte bestätigen Sie den Empfang.", "nachreichen");
        assertThat(kim.locator("main").innerText()).contains("Die Person, die beantragt,");
        verweis(kim, "„Bitte bestätigen Sie den Empfang.“ ändern");
        verweis(kim, "Bedingung wählen");
        besehen(kim, "schritte-bedingung");
        kim.getByLabel("Wenn alles davon zutrifft (und)").check();
        speichern(kim);
        kim.getByLabel("Wie wurde entschieden?").check();
        speichern(kim);
        kim.getByLabel("ist", new Page.GetByLabelOptions().setExact(true)).check();
        speichern(kim);
        kim.getByLabel("bewilligt", new Page.GetByLabelOptions().setExact(true)).check();
        speichern(kim);
        oeffne(kim, HIER + "/schritte");
        knopf(kim, "„Bitte bestätigen Sie den Empfang.“ nach oben");
        ansehen(kim);
        assertThat(kim.locator("main li[id^=schritte]"))
                .satisfies(l ->
                        assertThat(l.allInnerTexts().get(1))
                                .contains("bestätigen", "Nur wenn: „Wie wurde entschieden?“ ist"));
        knopf(kim, "„Bitte bestätigen Sie den Empfang.“ nach oben");
        assertThat(kim.locator("main").innerText())
                .contains("V-444")
                .doesNotContain("Als BPMN herunterladen");
        bild(kim, "schritte-befund");
        knopf(kim, "„Bitte bestätigen Sie den Empfang.“ nach unten");
        knopf(kim, "„Bitte bestätigen Sie den Empfang.“ nach unten");
        besehen(kim, "schritte-liste");
    }

    private void schritt(Page kim, String satz, String aufgabe) {
        verweis(kim, "Schritt hinzufügen");
        ansehen(kim);
        fuelle(kim, "satz", satz);
        kim.locator("input[name=aufgabe][value=" + aufgabe + "]").check();
        if (kim.locator("input[name=gleichzeitig][value=nein]").count() > 0) {
            kim.locator("input[name=gleichzeitig][value=nein]").check();
        }
        speichern(kim);
        if (kim.url().contains("/blatt/schritt")) {
            speichern(kim);
        }
    }

    private Page ohneSkript(String anmeldename) {
        var seite = mensch(Weise.TISCH_OHNE_SKRIPT);
        seite.navigate(adresse("/amt/anmelden"));
        seite.getByLabel("Anmeldename").fill(anmeldename);
        seite.getByLabel("Kennwort").fill("lindenau-2026!");
        seite.locator("main button[type=submit]").first().click();
        return seite;
    }

    private static void fuelle(Page seite, String name, String wert) {
        seite.locator("[id='frage-" + name + "']").fill(wert);
    }

    private void speichern(Page seite) {
        knopf(seite, "Speichern");
        ansehen(seite);
    }

    private static void verweis(Page seite, String name) {
        seite.waitForNavigation(() ->
                seite.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                        .first()
                        .click());
    }
}
