package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dreiklang.antrag.Antraege;
import dreiklang.basis.Sprache;
import dreiklang.formular.Antworten;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who gets what while somebody is away, and who may see it.
class ZustaendigkeitReise extends Reisetest {

    @Autowired private Antraege antraege;
    @Autowired private JdbcClient sql;

    @Test
    void nichtsFaelltZwischenDieStuehleUndJedeRolleHatEinenGrund() {
        var nachname = "Zustein";
        antraege.einreichen(
                new LeistungsSchluessel("meldebescheinigung"),
                antworten(nachname),
                Map.of(),
                Sprache.DE);

        var leitung = amtsperson("g.holm");
        oeffne(leitung, "/amt");
        leitung.getByText("Abwesenheit und Vertretung").click();
        leitung.getByLabel("Für wen?").selectOption(wahl(leitung, "#fuer", "Falk Tietz"));
        knopf(leitung, "Person wählen");
        tag(leitung, "von", LocalDate.now(uhr));
        tag(leitung, "bis", LocalDate.now(uhr).minusDays(3));
        knopf(leitung, "Abwesenheit eintragen");
        ansehen(leitung);
        bild(leitung, "abwesenheit-fehler");
        tag(leitung, "bis", LocalDate.now(uhr).plusDays(3));
        knopf(leitung, "Abwesenheit eintragen");
        ansehen(leitung);
        bild(leitung, "abwesenheit");

        oeffne(leitung, "/amt");
        leitung.getByText("Ohne Bearbeitung").first().click();
        ansehen(leitung);
        bild(leitung, "ohne-bearbeitung");
        var zeile =
                leitung.locator("main tbody tr", new Page.LocatorOptions().setHasText(nachname));
        // The oldest stand first; other journeys leave some in the same unit.
        while (zeile.count() == 0 && leitung.getByText("Nächste Seite").count() > 0) {
            leitung.getByText("Nächste Seite").click();
        }
        assertThat(zeile.innerText()).contains("Falk Tietz ist abwesend");
        zeile.getByText("jemandem geben").click();
        ansehen(leitung);
        bild(leitung, "zustaendigkeit");
        leitung.locator("#person").selectOption(wahl(leitung, "#person", "Nuray Arslan"));
        leitung.locator("#grund-person").fill("Falk Tietz ist krank geworden.");
        knopf(leitung, "An die Person weitergeben");
        assertThat(leitung.locator("main").innerText()).doesNotContain(nachname);
        oeffne(leitung, "/amt/abwesenheit");
        leitung.getByText("Abwesenheit von Falk Tietz").click();
        assertThat(leitung.locator("main").innerText()).contains("keine Abwesenheit eingetragen");

        rolleAufZeit();
    }

    private void rolleAufZeit() {
        var administration = amtsperson("t.adler");
        oeffne(administration, "/amt/verwaltung/rollen");
        administration
                .locator("#person")
                .selectOption(wahl(administration, "#person", "Kim Reuter"));
        administration.locator("#rolle").selectOption("leitung");
        administration.locator("#einheit").selectOption("70");
        knopf(administration, "Rolle vergeben");
        ansehen(administration);
        assertThat(administration.locator("main").innerText()).contains("warum die Person");
        administration.locator("#grund").fill("Vertretung während der Elternzeit");
        knopf(administration, "Rolle vergeben");
        ansehen(administration);
        bild(administration, "rollen");
        assertThat(administration.locator("main").innerText())
                .contains("Kim Reuter (16) hat die Rolle Leitung in 70 bekommen, von Tom Adler");
        sql.sql("delete from identitaet.rollenvergabe where grund like 'Vertretung während%'")
                .update();
    }

    private static Antworten antworten(String nachname) {
        var werte = new HashMap<String, List<String>>();
        Map.of(
                        "vorname", "Mira",
                        "nachname", nachname,
                        "geburtsdatum", "1985-03-27",
                        "strasse", "Auenweg 12",
                        "plz", "59999",
                        "ort", "Lindenau an der Aue",
                        "umfang", "einfach",
                        "form", "elektronisch",
                        "email", "mira.soellner@post.example")
                .forEach((feld, wert) -> werte.put(feld, List.of(wert)));
        return new Antworten(werte);
    }

    private static String wahl(Page seite, String feld, String name) {
        return seite.locator(feld + " option", new Page.LocatorOptions().setHasText(name))
                .first()
                .getAttribute("value");
    }

    private static void tag(Page seite, String feld, LocalDate tag) {
        seite.locator("#" + feld + "-tag").fill(String.valueOf(tag.getDayOfMonth()));
        seite.locator("#" + feld + "-monat").fill(String.valueOf(tag.getMonthValue()));
        seite.locator("#" + feld + "-jahr").fill(String.valueOf(tag.getYear()));
    }
}
