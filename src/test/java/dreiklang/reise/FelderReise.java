package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// What a form asks in a special way: a nationality out of two hundred, a street of the town.
class FelderReise extends Reisetest {

    @Test
    void werVieleAntwortenZurWahlHatTipptUndWaehlt() {
        var mira = mensch(Weise.TELEFON);
        oeffne(mira, "/antraege/einbuergerung");
        ueberspringen(mira);
        mira.locator("input[value=fuenf]").check();
        knopf(mira, "Weiter");
        var suche = mira.getByLabel("Liste durchsuchen");
        suche.fill("oster");
        assertThat(mira.locator(".dk-liste .kern-form-check:visible").count()).isZero();
        suche.fill("niger");
        assertThat(mira.locator(".dk-liste .kern-form-check:visible").allInnerTexts())
                .containsExactly("Niger", "Nigeria");
        mira.getByLabel("Nigeria").check();
        ansage(mira, "Gewählt: Nigeria");
        besehen(mira, "felder-liste-telefon");
        suche.fill("");
        new Ausfuellende(mira, this::ansehen).bis("/kinder");
        mira.locator("input[name=kinder_mit][value=ja]").check();
        knopf(mira, "Weiter");
        besehen(mira, "felder-unterseiten-leer");
        knopf(mira, "Kind 1 ausfüllen");
        kindKommtAus(mira);
        jedesKindAufSeinerSeite(mira);
    }

    private void jedesKindAufSeinerSeite(Page mira) {
        assertThat(mira.locator("h1").innerText()).isEqualTo("Ihre Kinder – Kind 1");
        mira.getByLabel("Vorname des Kindes").fill("Ada");
        knopf(mira, "Eintrag speichern");
        besehen(mira, "felder-unterseite-fehler");
        mira.getByLabel("Nachname des Kindes").fill("Söllner");
        mira.locator("[id='frage-kinder.1.kind_geburtsdatum-tag']").fill("3");
        mira.locator("[id='frage-kinder.1.kind_geburtsdatum-monat']").fill("4");
        mira.locator("[id='frage-kinder.1.kind_geburtsdatum-jahr']").fill("2020");
        mira.locator("input[name='kinder.1.kind_einkommen'][value=nein]").check();
        knopf(mira, "Eintrag speichern");
        assertThat(mira.locator("main").innerText()).contains("Ada Söllner", "Kind 1 ändern");
        knopf(mira, "Kind hinzufügen");
        assertThat(mira.locator("h1").innerText()).isEqualTo("Ihre Kinder – Kind 2");
        knopf(mira, "Zurück");
        knopf(mira, "Weiter");
        besehen(mira, "felder-unterseiten-fehler");
        assertThat(mira.locator("#fehlerliste").innerText()).contains("Kind 2, Vorname");
    }

    /// Only with the keyboard, and what a screen reader is told on the way.
    private void kindKommtAus(Page mira) {
        var land = mira.getByLabel("Staatsangehörigkeit des Kindes");
        var suche = mira.getByLabel("Liste durchsuchen");
        suche.focus();
        mira.keyboard().type("gro");
        ansage(mira, "Gewählt: Vereinigtes Königreich");
        suche.fill("atlantis");
        ansage(mira, "Dazu steht nichts in der Liste");
        suche.fill("nig");
        ansage(mira, "Einträge in der Liste: 2");
        assertThat(land.locator("option").allInnerTexts())
                .containsExactly("Bitte wählen", "Niger", "Nigeria");
        besehen(mira, "felder-wahl-telefon");
        mira.keyboard().press("Tab");
        mira.keyboard().press("ArrowDown");
        mira.keyboard().press("ArrowDown");
        assertThat(land.inputValue()).isEqualTo("ng");
        ansage(mira, "Gewählt: Nigeria");
        besehen(mira, "felder-wahl-gewaehlt");
    }

    private static void ansage(Page seite, String satz) {
        seite.locator("[role=status]", new Page.LocatorOptions().setHasText(satz)).waitFor();
    }

    private static void ueberspringen(Page seite) {
        if (seite.url().endsWith("/beginnen") || seite.url().endsWith("/einbuergerung")) {
            seite.locator("main form button:visible").first().click();
        }
    }
}
