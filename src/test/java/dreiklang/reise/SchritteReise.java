package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Somebody who has never drawn a process makes an internal Ablauf in the browser, without
/// JavaScript: a form, a list of steps, a Folgeformular. Somebody else publishes it, and it runs.
class SchritteReise extends Reisetest {

    private static final String HIER = "/amt/leistungen/schluessel-ausgeben";

    @Test
    void einInternerAblaufEntstehtAlsListeVonSchrittenUndLaeuft() {
        var kim = ohneSkript("k.reuter");
        oeffne(kim, "/amt/leistungen");
        kim.locator("#schluessel").fill("schluessel-ausgeben");
        knopf(kim, "Internen Ablauf beginnen");
        ansehen(kim);
        beschreiben(kim);
        formular(kim);
        schritte(kim);
        folgeformular(kim);
        var tom = ohneSkript("t.adler");
        oeffne(tom, HIER);
        besehen(tom, "schritte-fertig");
        bild(kim);
        knopf(tom, "Als neue Fassung veröffentlichen");
        assertThat(tom.url()).endsWith("/amt/leistungen");
        laufen();
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

    private void folgeformular(Page kim) {
        oeffne(kim, HIER + "/schritte");
        kim.locator("#name").fill("Empfang bestätigen");
        knopf(kim, "Folgeformular anlegen");
        besehen(kim, "schritte-folgeformular-neu");
        assertThat(kim.locator("h1").innerText()).isEqualTo("Folgeformular „empfang-bestaetigen“");
        verweis(kim, "Seite hinzufügen");
        fuelle(kim, "titel__de", "Empfang");
        fuelle(kim, "titel__en", "Receipt");
        speichern(kim);
        oeffne(kim, HIER + "/formular?name=empfang-bestaetigen");
        verweis(kim, "Frage hinzufügen zu „Empfang“");
        fuelle(kim, "frage__de", "Nummer des Schlüssels");
        fuelle(kim, "frage__en", "Number of the key");
        kim.locator("#frage-art").selectOption("text");
        kim.locator("#frage-pflicht-ja").check();
        speichern(kim);
        if (!kim.url().contains("/formular")) {
            speichern(kim);
        }
        assertThat(kim.url()).contains("name=empfang-bestaetigen");
        assertThat(kim.locator("main").innerText()).contains("Nummer des Schlüssels");
        oeffne(kim, HIER);
        assertThat(kim.locator("main").innerText()).contains("V-119");
        oeffne(kim, HIER + "/blatt/schritt?ort=schritte.2");
        kim.locator("input[name=formular][value=empfang-bestaetigen]").check();
        speichern(kim);
        assertThat(kim.locator("main").innerText())
                .contains("füllt das Folgeformular „empfang-bestaetigen“ aus");
    }

    /// The picture is for those who have JavaScript.
    private void bild(Page kim) {
        var mitSkript = amtsperson("k.reuter");
        oeffne(mitSkript, HIER + "/schritte");
        mitSkript.locator("[data-gezeichnet=ja]").waitFor();
        mitSkript.locator("g.djs-shape[data-element-id='genehmigen']").waitFor();
        besehen(mitSkript, "schritte-bild");
        var antwort = kim.request().get(adresse(HIER + "/schritte.bpmn"));
        assertThat(antwort.text()).contains("BPMNShape", "dreiklang:formular");
    }

    private void laufen() {
        var anna = ohneSkript("a.berger");
        oeffne(anna, "/amt/antraege/schluessel-ausgeben");
        knopf(anna, "Jetzt beginnen");
        fuelle(anna, "anliegen", "Einen Schlüssel für das Archiv");
        fuelle(anna, "fuer_welchen_raum", "Archiv 2");
        knopf(anna, "Weiter");
        knopf(anna, "Jetzt absenden");
        var referenz = anna.locator(".dk-geheim").first().innerText();
        var martin = ohneSkript("m.lenz");
        oeffneVorgang(martin, referenz);
        martin.locator("input[name=ergebnis][value=BEWILLIGT]").check();
        knopf(martin, "Jetzt entscheiden und bekannt geben");
        ansehen(martin);
        var petra = ohneSkript("p.hoff");
        oeffneVorgang(petra, referenz);
        assertThat(petra.locator("main").innerText()).contains("Schlüssel ausgeben");
        knopf(petra, "Als erledigt vermerken");
        ansehen(petra);
        oeffne(anna, "/amt/meine-vorgaenge");
        anna.locator("main tbody a").first().click();
        besehen(anna, "schritte-empfang");
        assertThat(anna.locator("main").innerText()).contains("Bitte bestätigen Sie den Empfang.");
        knopf(anna, "Formular jetzt ausfüllen");
        fuelle(anna, "nummer_des_schluessels", "4711");
        knopf(anna, "Weiter");
        knopf(anna, "Jetzt absenden");
        ansehen(anna);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    oeffneVorgang(petra, referenz);
                    return petra.locator("main").innerText().contains("4711");
                });
        knopf(petra, "Vorgang abschließen");
        besehen(petra, "schritte-abgeschlossen");
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
