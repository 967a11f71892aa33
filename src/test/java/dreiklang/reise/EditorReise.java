package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Somebody who has never seen YAML builds a Leistung from nothing, tries it out, and a person
/// finds it and applies.
class EditorReise extends Reisetest {

    private static final String HIER = "/amt/leistungen/probe-hund";

    @Test
    void ausDemNichtsEntstehtHundAnmeldenOhneEineZeileYaml() {
        var kim = amtsperson("k.reuter");
        oeffne(kim, "/amt/leistungen");
        kim.locator("#schluessel").fill("probe-hund");
        knopf(kim, "Neue Leistung beginnen");
        besehen(kim, "editor-neu");

        texte(kim);
        amtUndAkte(kim);
        seiten(kim);
        bedingung(kim);
        gebuehr(kim);
        brief(kim);
        ausprobieren(kim);

        oeffne(kim, HIER);
        besehen(kim, "editor-fertig");
        schmal(kim);
        assertThat(kim.locator("main").innerText()).contains("Alles in Ordnung");
        var tom = amtsperson("t.adler");
        oeffne(tom, HIER);
        knopf(tom, "Als neue Fassung veröffentlichen");
        assertThat(tom.url()).endsWith("/amt/leistungen");

        beantragen();
    }

    @Test
    void werLangsamerWarBehaeltWasSieGeschriebenHatUndUeberschreibtNiemanden() {
        var hier = "/amt/leistungen/probe-zu-zweit";
        var kim = amtsperson("k.reuter");
        oeffne(kim, "/amt/leistungen");
        kim.locator("#schluessel").fill("probe-zu-zweit");
        knopf(kim, "Neue Leistung beginnen");
        oeffne(kim, hier + "/blatt/texte");
        var tom = amtsperson("t.adler");
        oeffne(tom, hier + "/blatt/texte");
        fuelle(tom, "name__de", "Von Tom");
        speichern(tom);
        fuelle(kim, "name__de", "Von Kim");
        knopf(kim, "Speichern");
        ansehen(kim);
        assertThat(kim.locator("[role=alert]").first().innerText()).contains("Jemand anders");
        assertThat(kim.locator("#frage-name__de").inputValue()).isEqualTo("Von Kim");
        oeffne(tom, hier + "/blatt/texte");
        assertThat(tom.locator("#frage-name__de").inputValue()).isEqualTo("Von Tom");
        oeffne(tom, hier);
        knopf(tom, "Diese Arbeit verwerfen");
    }

    private void texte(Page kim) {
        verweis(kim, "Texte: Name");
        besehen(kim, "editor-texte");
        fuelle(kim, "name__de", "Lindwurm anmelden");
        fuelle(kim, "name__en", "Register a lindworm");
        fuelle(kim, "kurz__de", "Einen Lindwurm zur Steuer anmelden");
        fuelle(kim, "kurz__en", "Register a lindworm for tax");
        fuelle(kim, "wer_darf__de", "Alle Menschen mit Wohnung in Lindenau.");
        fuelle(kim, "wer_darf__en", "Everybody with a home in Lindenau.");
        fuelle(
                kim,
                "rechtsgrundlagen__zeilen",
                "Lindwurmsteuersatzung der Stadt Lindenau an der Aue");
        fuelle(kim, "stichworte__de__zeilen", "Lindwurm\nDrache");
        knopf(kim, "Unterlage hinzufügen");
        ansehen(kim);
        fuelle(kim, "unterlagen.1.de", "Nummer des Mikrochips");
        fuelle(kim, "unterlagen.1.en", "Number of the microchip");
        speichern(kim);
        assertThat(kim.url()).endsWith(HIER);
    }

    private void amtUndAkte(Page kim) {
        verweis(kim, "Zuständiges Amt");
        kim.locator("#frage-zustaendig").selectOption("20.1");
        besehen(kim, "editor-amt");
        speichern(kim);
        verweis(kim, "Akte und Aktenplan");
        kim.locator("#frage-aktenplan").selectOption("20.30.10");
        fuelle(kim, "betreff", "Lindwurm von {nachname}");
        besehen(kim, "editor-akte");
        speichern(kim);
        verweis(kim, "Ablauf im Amt");
        besehen(kim, "editor-ablauf");
        oeffne(kim, HIER);
        verweis(kim, "Ziel für die Dauer");
        besehen(kim, "editor-ziel");
        fuelle(kim, "ziel_tage", "14");
        speichern(kim);
    }

    private void seiten(Page kim) {
        verweis(kim, "Seiten und Fragen");
        ansehen(kim);
        seite(kim, "Zur Person", "About you");
        frage(kim, "Zur Person", "Vorname", "First name", "text");
        frage(kim, "Zur Person", "Nachname", "Last name", "text");
        seite(kim, "Zum Lindwurm", "About the lindworm");
        frage(kim, "Zum Lindwurm", "Wie heißt er?", "What is its name?", "text");
        frage(kim, "Zum Lindwurm", "Wann ist er geboren?", "When was it born?", "datum");

        verweis(kim, "Frage hinzufügen zu „Zum Lindwurm“");
        fuelle(kim, "frage__de", "Woher kommt er?");
        fuelle(kim, "frage__en", "Where does it come from?");
        kim.locator("#frage-art").selectOption("auswahl");
        kim.locator("#frage-pflicht-ja").check();
        knopf(kim, "Speichern");
        besehen(kim, "editor-auswahl");
        fuelle(kim, "optionen.1.text__de", "Von zu Hause");
        fuelle(kim, "optionen.1.text__en", "From home");
        knopf(kim, "Möglichkeit hinzufügen");
        fuelle(kim, "optionen.2.text__de", "Er ist zugezogen");
        fuelle(kim, "optionen.2.text__en", "It has moved here");
        speichern(kim);

        frage(kim, "Zum Lindwurm", "Wo war er bisher?", "Where was it before?", "text");
        besehen(kim, "editor-fragen");
        knopf(kim, "„Wann ist er geboren?“ nach oben");
        assertThat(kim.locator("main").innerText())
                .containsSubsequence("Wann ist er geboren?", "Wie heißt er?", "Woher kommt er?");
        knopf(kim, "„Wann ist er geboren?“ nach unten");
    }

    private void bedingung(Page kim) {
        verweis(kim, "„Wo war er bisher?“ ändern");
        besehen(kim, "editor-frage");
        verweis(kim, "Codeliste hochladen");
        besehen(kim, "editor-codeliste");
        verweis(kim, "Zurück zur Frage");
        kim.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Bedingung wählen").setExact(true))
                .click();
        kim.locator("#frage-weise-und").check();
        knopf(kim, "Speichern");
        kim.getByLabel("Woher kommt er?").check();
        knopf(kim, "Speichern");
        besehen(kim, "editor-bedingung");
        kim.getByLabel("ist", new Page.GetByLabelOptions().setExact(true)).check();
        knopf(kim, "Speichern");
        kim.getByLabel("Er ist zugezogen").check();
        besehen(kim, "editor-bedingung-wert");
        knopf(kim, "Speichern");
        ansehen(kim);
        assertThat(kim.locator("main").innerText())
                .contains("„Woher kommt er?“ ist „Er ist zugezogen“");
    }

    private void gebuehr(Page kim) {
        oeffne(kim, HIER + "/blatt/gebuehren");
        knopf(kim, "Posten hinzufügen");
        fuelle(kim, "regeln.1.text__de", "Lindwurmmarke");
        fuelle(kim, "regeln.1.text__en", "Lindworm tag");
        fuelle(kim, "regeln.1.betrag", "12,50");
        besehen(kim, "editor-gebuehr");
        speichern(kim);
    }

    private void brief(Page kim) {
        oeffne(kim, HIER + "/vorlage?name=vorlagen/bescheid-bewilligt.md");
        kim.locator("#text")
                .fill(
                        "# Bescheid\n\nGuten Tag {vorname} {nachname},\n\nIhr Lindwurm ist angemeldet. Es kostet {gebuehr}.\n");
        kim.locator("#brief:has-text('Ihr Lindwurm ist angemeldet')").waitFor();
        besehen(kim, "editor-brief");
        knopf(kim, "Brief speichern");
        knopf(kim, "Vorschau zeigen");
        assertThat(kim.locator("#brief").innerText()).contains("Ihr Lindwurm ist angemeldet");
    }

    private void ausprobieren(Page kim) {
        oeffne(kim, HIER + "/probe");
        assertThat(kim.locator("main").innerText()).contains("Dies ist eine Probe");
        knopf(kim, "Weiter");
        besehen(kim, "editor-probe-fehler");
        assertThat(kim.locator("#fehlerliste").isVisible()).isTrue();
        fuelle(kim, "vorname", "Ada");
        fuelle(kim, "nachname", "Drache");
        knopf(kim, "Weiter");
        fuelle(kim, "wie_heisst_er", "Fafnir");
        tag(kim, "wann_ist_er_geboren", "1", "2", "2020");
        kim.getByLabel("Er ist zugezogen").check();
        knopf(kim, "Weiter");
        assertThat(kim.locator("#nochfragen").innerText()).contains("Wo war er bisher?");
        fuelle(kim, "wo_war_er_bisher", "Worms");
        besehen(kim, "editor-probe");
        knopf(kim, "Weiter");
        knopf(kim, "Zurück");
        assertThat(kim.locator("#frage-wo_war_er_bisher").inputValue()).isEqualTo("Worms");
        knopf(kim, "Weiter");
        besehen(kim, "editor-probe-ende");
        assertThat(kim.locator("main").innerText())
                .contains(
                        "Fafnir",
                        "1. Februar 2020",
                        "12,50",
                        "Lindwurmmarke",
                        "20.1",
                        "Guten Tag Ada Drache");
        kim.locator("#beschreibung").fill("Ein zugezogener Lindwurm");
        knopf(kim, "Als Beispiel behalten");
        oeffne(kim, HIER + "/vorlage?name=vorlagen/bescheid-bewilligt.md");
        assertThat(kim.locator("#brief").innerText()).contains("Guten Tag Ada Drache");
    }

    private void beantragen() {
        var ada = mensch(Weise.TELEFON_OHNE_SKRIPT);
        oeffne(ada, "/leistungen?suche=drache");
        ada.locator("main a[href='/leistungen/probe-hund']").first().click();
        besehen(ada, "editor-portal");
        ada.locator("main form button").first().click();
        if (ada.url().endsWith("/beginnen")) {
            ada.locator("main form button").first().click();
        }
        fuelle(ada, "vorname", "Ada");
        fuelle(ada, "nachname", "Drache");
        knopf(ada, "Weiter");
        fuelle(ada, "wie_heisst_er", "Fafnir");
        tag(ada, "wann_ist_er_geboren", "1", "2", "2020");
        ada.getByLabel("Von zu Hause").check();
        knopf(ada, "Weiter");
        besehen(ada, "editor-pruefen");
        assertThat(ada.locator("main").innerText()).contains("Fafnir", "12,50");
        knopf(ada, "Jetzt absenden");
        besehen(ada, "editor-quittung");
        assertThat(ada.url()).contains("quittung");
    }

    /// Every page of the editor once more at the width of a telephone.
    private void schmal(Page kim) {
        kim.setViewportSize(320, 900);
        for (var pfad :
                List.of(
                        "",
                        "/blatt/texte",
                        "/blatt/amt",
                        "/blatt/akte",
                        "/blatt/gebuehren",
                        "/formular",
                        "/blatt/seite?ort=seiten.1",
                        "/blatt/feld?ort=seiten.1.felder.3",
                        "/blatt/bedingung?ort=seiten.1.felder.3.wenn",
                        "/vorlage?name=vorlagen/bescheid-bewilligt.md",
                        "/probe")) {
            oeffne(kim, HIER + pfad);
        }
        bild(kim, "editor-probe-schmal");
        oeffne(kim, HIER + "/formular?sprache=en");
        bild(kim, "editor-fragen-schmal-en");
        oeffne(kim, HIER + "?sprache=de");
        kim.setViewportSize(1280, 900);
    }

    private void seite(Page kim, String deutsch, String englisch) {
        verweis(kim, "Seite hinzufügen");
        fuelle(kim, "titel__de", deutsch);
        fuelle(kim, "titel__en", englisch);
        speichern(kim);
        if (!kim.url().contains("/formular")) {
            kim.navigate(adresse(HIER + "/formular"));
        }
    }

    private void frage(Page kim, String seite, String deutsch, String englisch, String art) {
        verweis(kim, "Frage hinzufügen zu „" + seite + "“");
        fuelle(kim, "frage__de", deutsch);
        fuelle(kim, "frage__en", englisch);
        kim.locator("#frage-art").selectOption(art);
        kim.locator("#frage-pflicht-ja").check();
        knopf(kim, "Speichern");
        if (kim.locator("#nochfragen").count() > 0) {
            ansehen(kim);
            speichern(kim);
        }
        assertThat(kim.url()).as(deutsch).contains("/formular");
    }

    private static void tag(Page seite, String name, String tag, String monat, String jahr) {
        seite.locator("#frage-" + name + "-tag").fill(tag);
        seite.locator("#frage-" + name + "-monat").fill(monat);
        seite.locator("#frage-" + name + "-jahr").fill(jahr);
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
