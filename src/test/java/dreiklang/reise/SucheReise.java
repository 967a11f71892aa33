package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dreiklang.basis.Befehl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finding something, finding nothing and saying so, and knowing beforehand whether it is worth
/// while.
class SucheReise extends Reisetest {

    @Autowired private List<Befehl> befehle;
    @Autowired private JdbcClient db;
    @TempDir private Path ordner;

    private void katalog() throws IOException {
        var datei = ordner.resolve("katalog.csv");
        var zeilen =
                new StringBuilder(
                        "leika_schluessel;leistung;typisierung;ozg_id;ozg_leistung;lage;themenfeld\n");
        for (int i = 0; i < 60; i++) {
            zeilen.append(
                    "99110%09d;Aquarium Zierfischzucht Anzeige Art %d;4;10001;Zierfische;Tierhaltung;Engagement & Hobby\n"
                            .formatted(i, i));
        }
        zeilen.append(
                "99111000000000;Überlandleitung Genehmigung;2/3;10002;Leitungen;Anlagen & Stoffe;Umwelt\n");
        Files.writeString(datei, zeilen);
        var befehl =
                befehle.stream().filter(b -> b.name().equals("katalog")).findFirst().orElseThrow();
        assertThat(
                        befehl.ausfuehren(
                                List.of(
                                        datei.toString(),
                                        "--quelle",
                                        "Reise",
                                        "--stichtag",
                                        "2026-11-01"),
                                new PrintStream(new ByteArrayOutputStream())))
                .isZero();
    }

    private void aufraeumen() {
        db.sql("delete from leistung.katalogeintrag where quelle = 'Reise'").update();
        db.sql("update leistung.katalogquelle set lauf = nextval('leistung.lauf')").update();
    }

    /// The running town looks every few seconds whether something is new.
    private void warten(Page seite, String pfad, String worauf) {
        for (int i = 0; i < 30; i++) {
            seite.navigate(adresse(pfad));
            if (seite.locator("main").innerText().contains(worauf)) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        assertThat(seite.locator("main").innerText()).contains(worauf);
    }

    @ParameterizedTest
    @EnumSource(Weise.class)
    void derKatalogIstBlattFuerBlattZuFindenUndSagtWieWeitErIst(Weise weise) throws IOException {
        katalog();
        try {
            var seite = mensch(weise);
            warten(seite, "/leistungen?suche=Aquarium", "Aquarium Zierfischzucht");
            besehen(seite, "suche-katalog-" + weise);
            assertThat(seite.locator("main").innerText()).contains("60 Leistungen", "Information");
            seite.locator("a[rel=next]").click();
            ansehen(seite);
            assertThat(seite.url()).contains("blatt=2");
            oeffne(seite, "/leistungen?suche=Zierfischzuchd");
            assertThat(seite.locator("main").innerText()).contains("Meinten Sie: zierfischzucht");
            seite.locator("main a[href^='/leistungen/katalog/']").first().click();
            besehen(seite, "suche-eintrag-" + weise);
            assertThat(seite.locator("main").innerText())
                    .contains("noch nicht online", "LeiKa-Schlüssel", "Stichtag 1. November 2026");
            oeffne(seite, "/leistungen?buchstabe=U");
            besehen(seite, "suche-buchstabe-" + weise);
            assertThat(seite.locator("main").innerText()).contains("Überlandleitung");
            seite.locator("#fuer").selectOption("personen");
            seite.locator("#nur").selectOption("online");
            seite.locator("#amt").selectOption("36.1");
            knopf(seite, "Liste eingrenzen");
            ansehen(seite);
            assertThat(seite.locator("main").innerText())
                    .contains("Reitkennzeichen")
                    .doesNotContain("Überlandleitung", "Aquarium");
            oeffne(seite, "/leistungen?lebenslage=tiere&fuer=unternehmen&amt=36.1");
            oeffne(seite, "/leistungen?sprache=en");
        } finally {
            aufraeumen();
        }
    }

    @ParameterizedTest
    @EnumSource(Weise.class)
    void werNichtsFindetSagtEsDerKommuneUndDieKoordinationSiehtEs(Weise weise) {
        var seite = mensch(weise);
        var wort = "kamelritt" + "abcd".charAt(weise.ordinal());
        oeffne(seite, "/leistungen?suche=" + wort);
        besehen(seite, "suche-nichts-" + weise);
        assertThat(seite.locator("main").innerText())
                .contains("nichts gefunden", "Sagen Sie uns, was fehlt");
        knopf(seite, "Nachricht absenden");
        besehen(seite, "suche-nichts-leer-" + weise);
        assertThat(seite.locator("#fehlerliste").innerText()).contains("Schreiben Sie");
        seite.locator("#nachricht").fill("Ich möchte <b>ein Kamel</b> anmelden.");
        knopf(seite, "Nachricht absenden");
        ansehen(seite);
        assertThat(seite.locator("main").innerText()).contains("Ihre Nachricht ist angekommen");
        var amt = amtsperson("k.reuter");
        warten(amt, "/amt/steuerung", wort);
        besehen(amt, "steuerung-suchen-" + weise);
        oeffne(amt, "/amt/steuerung/suchnachrichten");
        bild(amt, "suchnachrichten-" + weise);
        assertThat(amt.locator("main").innerText()).contains(wort, "<b>ein Kamel</b>");
        assertThat(amt.request().get(adresse("/amt/steuerung/suchen.csv")).text())
                .contains(wort + ";");
    }

    @ParameterizedTest
    @EnumSource(Weise.class)
    void obEsSichLohntStehtVorDemAntragFest(Weise weise) {
        var seite = mensch(weise);
        oeffne(seite, "/leistungen/reitkennzeichen");
        bild(seite, "leistung-digital-" + weise);
        assertThat(seite.locator("main").innerText()).contains("Durchgängig digital");
        seite.getByText("Lohnt sich das?").first().click();
        besehen(seite, "lohnt-fragen-" + weise);
        knopf(seite, "Ergebnis zeigen");
        ansehen(seite);
        assertThat(seite.locator("#fehlerliste").count()).isEqualTo(1);
        seite.getByLabel("Nur auf dem Reitplatz oder in der Halle").check();
        knopf(seite, "Ergebnis zeigen");
        besehen(seite, "lohnt-nein-" + weise);
        assertThat(seite.locator("main").innerText()).contains("Sie brauchen kein Kennzeichen");
        seite.getByLabel("Im Wald oder in der freien Landschaft").check();
        knopf(seite, "Ergebnis zeigen");
        ansehen(seite);
        assertThat(seite.locator("#nochfragen").count()).isEqualTo(1);
        seite.getByLabel("Für mich oder meine Familie").check();
        seite.getByLabel("Ein neues Kennzeichen mit Plakette").check();
        seite.getByLabel("Wie viele Kennzeichen").fill("2");
        seite.getByLabel("Mit der Post").check();
        knopf(seite, "Ergebnis zeigen");
        besehen(seite, "lohnt-ja-" + weise);
        assertThat(seite.locator("main").innerText())
                .contains("71,50", "Name, Farbe und Abzeichen")
                .doesNotContain("die Nummer Ihres Kennzeichens", "dazukommen");
        seite.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Weiter zum Antrag"))
                .click();
        assertThat(seite.url()).endsWith("/leistungen/reitkennzeichen");
    }

    @Test
    void selteneSuchenBleibenVerborgen() {
        var seite = mensch(Weise.TISCH_OHNE_SKRIPT);
        seite.navigate(adresse("/leistungen?suche=nasenbaerzaehlung"));
        var amt = amtsperson("k.reuter");
        amt.navigate(adresse("/amt/steuerung"));
        assertThat(amt.locator("main").innerText()).doesNotContain("nasenbaerzaehlung");
    }
}
