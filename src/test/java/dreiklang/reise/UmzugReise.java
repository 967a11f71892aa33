package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody moves within the town and does everything for it at once.
class UmzugReise extends Reisetest {

    @ParameterizedTest
    @EnumSource(
            value = Weise.class,
            names = {"TISCH", "TELEFON_OHNE_SKRIPT"})
    void einUmzugWirdInEinemZugErledigt(Weise weise) {
        var mira = mensch(weise);
        oeffne(mira, "/leistungen?lebenslage=umzug");
        bild(mira, "umzug-lebenslage-" + weise);
        mira.locator("main a[href='/lebenslagen/umzug']").click();
        besehen(mira, "umzug-beginn-" + weise);
        knopf(mira, "Jetzt beginnen");
        fragen(mira, weise);
        person(mira, weise);
        anschriften(mira, weise);
        besehen(mira, "umzug-liste-" + weise);
        assertThat(mira.locator("h1").innerText()).isEqualTo("Das sind Ihre 3 Anliegen");
        sperrmuell(mira, weise);
        tonne(mira, weise);
        bescheinigung(mira);
        besehen(mira, "umzug-liste-fertig-" + weise);
        mira.locator("main a[href$='/pruefen']").click();
        besehen(mira, "umzug-pruefen-" + weise);
        assertThat(mira.locator("main").innerText())
                .contains("Mira", "Lindenstraße 4", "Auenweg 12", "Zusammen sind es");
        knopf(mira, "Alle 3 absenden");
        besehen(mira, "umzug-ende-" + weise);
        assertThat(mira.locator("h1").innerText()).isEqualTo("Ihre 3 Anliegen sind angekommen");
        var referenzen = mira.locator("li .dk-geheim").allInnerTexts();
        assertThat(referenzen).hasSize(3);
        mira.locator("main li h2 a").first().click();
        besehen(mira, "umzug-quittung-" + weise);
        jedesAmtSiehtNurSeines(referenzen);
    }

    private void fragen(Page mira, Weise weise) {
        waehle(mira, "richtung", "innen");
        besehen(mira, "umzug-fragen-" + weise);
        knopf(mira, "Weiter");
        tag(mira, "tag", LocalDate.now().plusDays(10));
        for (var nein : List.of("hund", "parken", "kita")) {
            waehle(mira, nein, "nein");
        }
        for (var ja : List.of("tonne", "sperrmuell", "bescheinigung")) {
            waehle(mira, ja, "ja");
        }
        besehen(mira, "umzug-fragen-mehr-" + weise);
        knopf(mira, "Weiter");
    }

    private void person(Page mira, Weise weise) {
        schreibe(mira, "vorname", "Mira");
        schreibe(mira, "nachname", "Söllner");
        tag(mira, "geburtsdatum", LocalDate.of(1985, 3, 27));
        besehen(mira, "umzug-person-" + weise);
        knopf(mira, "Weiter");
    }

    private void anschriften(Page mira, Weise weise) {
        schreibe(mira, "alt_strasse", "Auenweg 12");
        schreibe(mira, "alt_plz", "59999");
        schreibe(mira, "alt_ort", "Lindenau an der Aue");
        schreibe(mira, "neu_strasse", "Lindenstraße 4");
        schreibe(mira, "neu_plz", "59999");
        schreibe(mira, "neu_ort", "Lindenau an der Aue");
        besehen(mira, "umzug-anschriften-" + weise);
        knopf(mira, "Weiter");
    }

    private void sperrmuell(Page mira, Weise weise) {
        anliegen(mira, "Sperrmüll");
        ansehen(mira);
        mira.locator("[name=was][value=moebel]").check();
        schreibe(mira, "liste", "Ein Sofa");
        knopf(mira, "Weiter");
        schreibe(mira, "menge", "2");
        knopf(mira, "Weiter");
        assertThat(mira.locator("[name=strasse]").inputValue()).isEqualTo("Auenweg 12");
        waehle(mira, "eilig", "ja");
        besehen(mira, "umzug-sperrmuell-" + weise);
        knopf(mira, "Weiter");
        mira.locator("[name=regeln]").check();
        knopf(mira, "Weiter");
        besehen(mira, "umzug-sperrmuell-fertig-" + weise);
        mira.locator("main a.kern-btn--primary").click();
    }

    private void tonne(Page mira, Weise weise) {
        anliegen(mira, "tonne");
        besehen(mira, "umzug-tonne-" + weise);
        waehle(mira, "tonne", "bio");
        knopf(mira, "Weiter");
        waehle(mira, "groesse", "l120");
        assertThat(mira.locator("[name=standort_strasse]").inputValue())
                .isEqualTo("Lindenstraße 4");
        besehen(mira, "umzug-tonne-groesse-" + weise);
        knopf(mira, "Weiter");
        mira.locator("main a.kern-btn--primary").click();
    }

    private void bescheinigung(Page mira) {
        anliegen(mira, "Meldebescheinigung");
        knopf(mira, "Weiter");
        waehle(mira, "umfang", "einfach");
        knopf(mira, "Weiter");
        waehle(mira, "form", "elektronisch");
        knopf(mira, "Weiter");
        if (mira.url().endsWith("/form")) {
            knopf(mira, "Weiter");
        }
        mira.locator("main a.kern-btn--primary").click();
    }

    private static void anliegen(Page mira, String name) {
        mira.locator("main li h2 a:has-text('" + name + "')").click();
    }

    private void jedesAmtSiehtNurSeines(List<String> referenzen) {
        var stadtreinigung = amtsperson("d.ilic");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sichtbare(stadtreinigung, referenzen) == 2);
        var meldewesen = amtsperson("n.arslan");
        await().atMost(Duration.ofSeconds(20)).until(() -> sichtbare(meldewesen, referenzen) == 1);
        assertThat(sichtbare(stadtreinigung, referenzen)).isEqualTo(2);
    }

    /// How many of them this member of staff finds, once all Vorgaenge are there.
    private long sichtbare(Page amt, List<String> referenzen) {
        return referenzen.stream().filter(r -> findet(amt, r)).count();
    }

    private boolean findet(Page amt, String referenz) {
        amt.navigate(adresse("/amt/vorgaenge?suche=" + referenz));
        return amt.locator("main tbody a").count() > 0;
    }

    private static void schreibe(Page seite, String name, String text) {
        seite.locator("[name='" + name + "']").fill(text);
    }

    private static void waehle(Page seite, String name, String wert) {
        seite.locator("input[name='" + name + "'][value='" + wert + "']").check();
    }

    private static void tag(Page seite, String name, LocalDate tag) {
        schreibe(seite, name + ".tag", String.valueOf(tag.getDayOfMonth()));
        schreibe(seite, name + ".monat", String.valueOf(tag.getMonthValue()));
        schreibe(seite, name + ".jahr", String.valueOf(tag.getYear()));
    }
}
