package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two children in one Antrag; the Elternbeitrag stands in the form before anything is sent.
class KitaReise extends Reisetest {

    @ParameterizedTest
    @EnumSource(names = {"TISCH_OHNE_SKRIPT", "TELEFON"})
    void derElternbeitragStehtVorDemAbsendenDa(Weise weise) {
        var mutter = mensch(weise);
        oeffne(mutter, "/leistungen/kita-platz");
        besehen(mutter, "kita-leistung-" + weise);
        knopf(mutter, "Online beantragen");
        kinder(mutter, weise);
        waehlen(mutter, "wunsch_1", "waldkita");
        waehlen(mutter, "wunsch_2", "waldkita");
        knopf(mutter, "Weiter");
        assertThat(mutter.locator("#fehlerliste").innerText()).contains("eine andere Kita");
        waehlen(mutter, "wunsch_2", "muehlrad");
        weiter(mutter);
        waehlen(mutter, "allein", "nein");
        waehlen(mutter, "arbeit", "alle");
        mutter.locator("input[name=geschwister]").fill("0");
        weiter(mutter);
        beitrag(mutter, weise);
    }

    private void kinder(Page mutter, Weise weise) {
        waehlen(mutter, "kitajahr", "2026");
        kind(mutter, "1", "Jona", LocalDate.of(2024, 8, 20), "45");
        knopf(mutter, "Kind hinzufügen");
        kind(mutter, "2", "Lea", LocalDate.of(2023, 1, 15), "25");
        besehen(mutter, "kita-kinder-" + weise);
        weiter(mutter);
    }

    private void kind(Page mutter, String nummer, String name, LocalDate geboren, String stunden) {
        var davor = "kinder." + nummer + ".";
        mutter.locator("input[name='" + davor + "kind_vorname']").fill(name);
        mutter.locator("input[name='" + davor + "kind_nachname']").fill("Falke");
        tag(mutter, davor + "kind_geburtsdatum", geboren);
        tag(mutter, davor + "kind_beginn", LocalDate.now(uhr).plusDays(60));
        waehlen(mutter, davor + "kind_stunden", stunden);
        waehlen(mutter, davor + "kind_foerderung", "nein");
    }

    private void beitrag(Page mutter, Weise weise) {
        waehlen(mutter, "einkommen_angabe", "nennen");
        knopf(mutter, "Weiter");
        mutter.locator("input[name=einkommen]").fill("75.000");
        weiter(mutter);
        knopf(mutter, "Zurück");
        besehen(mutter, "kita-beitrag-" + weise);
        assertThat(mutter.locator("main").innerText()).contains("252,00");
    }

    private static void tag(Page seite, String name, LocalDate tag) {
        var davor = "[id='frage-" + name;
        seite.locator(davor + "-tag']").fill("" + tag.getDayOfMonth());
        seite.locator(davor + "-monat']").fill("" + tag.getMonthValue());
        seite.locator(davor + "-jahr']").fill("" + tag.getYear());
    }

    private static void waehlen(Page seite, String name, String wert) {
        var radio = seite.locator("input[name='" + name + "'][value='" + wert + "']");
        if (radio.count() > 0) {
            radio.check();
        } else {
            seite.locator("select[name='" + name + "']").selectOption(wert);
        }
    }

    private void weiter(Page seite) {
        var vorher = seite.url();
        knopf(seite, "Weiter");
        ansehen(seite);
        assertThat(seite.url()).as(seite.locator("main").innerText()).isNotEqualTo(vorher);
    }
}
