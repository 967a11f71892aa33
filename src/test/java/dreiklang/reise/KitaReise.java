package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two children in one Antrag; the Elternbeitrag stands in the form before anything is sent, and
/// whoever shares custody has to agree.
class KitaReise extends Reisetest {

    private static final Path NACHWEIS = Path.of("kommune/demo/anlagen/nachweise.png");

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
        waehlen(mutter, "sorge_gemeinsam", "nein");
        waehlen(mutter, "arbeit", "nein");
        mutter.locator("input[name=geschwister]").fill("0");
        weiter(mutter);
        beitrag(mutter, weise);
    }

    @ParameterizedTest
    @EnumSource(names = {"TISCH", "TELEFON_OHNE_SKRIPT"})
    void werDasSorgerechtTeiltSendetErstNachDerZustimmungAb(Weise weise) {
        var mutter = mensch(weise);
        oeffne(mutter, "/leistungen/kita-platz");
        knopf(mutter, "Online beantragen");
        kinder(mutter, weise);
        waehlen(mutter, "wunsch_1", "waldkita");
        weiter(mutter);
        familie(mutter);
        beitrag(mutter, weise);
        weiter(mutter);
        eltern(mutter);
        var links = nennen(mutter, weise);
        zustimmen(links.get(0), weise);
        ablehnenUndZustimmen(links.get(1), weise);
        mutter.reload();
        besehen(mutter, "kita-pruefen-bereit-" + weise);
        knopf(mutter, "Jetzt absenden");
        besehen(mutter, "kita-quittung-" + weise);
        assertThat(mutter.locator("main").innerText())
                .contains("Wer noch beteiligt ist", "Jorin Falke", "Olga Falke", "nachweise.png");
        var geheim = mutter.locator(".dk-geheim").allInnerTexts();
        imAmt(geheim.getFirst());
        if (weise == Weise.TELEFON_OHNE_SKRIPT) {
            widersprechen(mutter, geheim.get(0), geheim.get(1));
        }
    }

    /// The place was refused; she does not agree.
    private void widersprechen(Page mutter, String referenz, String pin) {
        oeffne(mutter, "/anliegen");
        mutter.locator("#referenz").fill(referenz);
        mutter.locator("#pin").fill(pin);
        knopf(mutter, "Stand anzeigen");
        mutter.waitForDownload(() -> mutter.getByText("Bescheid öffnen (zählt").click());
        mutter.reload();
        besehen(mutter, "widerspruch-moeglich");
        mutter.locator("a[href$='/widerspruch']").click();
        besehen(mutter, "widerspruch-vorher");
        knopf(mutter, "Widerspruch schreiben");
        besehen(mutter, "widerspruch-bescheid");
        waehlen(mutter, "umfang", "teil");
        knopf(mutter, "Weiter");
        mutter.locator("textarea[name=teil]").fill("Mit der Wahl der Kita.");
        weiter(mutter);
        mutter.locator("textarea[name=gruende]").fill("Lea hat schon Freunde in der Waldkita.");
        besehen(mutter, "widerspruch-gruende");
        weiter(mutter);
        weiter(mutter);
        besehen(mutter, "widerspruch-pruefen");
        knopf(mutter, "Jetzt absenden");
        besehen(mutter, "widerspruch-quittung");
        var neu = mutter.locator(".dk-geheim").first().innerText();
        var amt = amtsperson("m.celik");
        gefunden(amt, neu);
        besehen(amt, "widerspruch-vorgang");
        assertThat(amt.locator("main").innerText())
                .contains("Verknüpft", "ohne Unterschrift", "Waldkita");
        oeffne(mutter, "/anliegen/" + referenz + "/widerspruch");
        besehen(mutter, "widerspruch-stand");
        assertThat(mutter.locator("main").innerText()).contains("noch nicht unterschrieben");
    }

    private void gefunden(Page amt, String referenz) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    amt.navigate(adresse("/amt/vorgaenge?suche=" + referenz));
                    return amt.locator("main tbody a").count() > 0;
                });
        amt.locator("main tbody a").first().click();
    }

    private void imAmt(String referenz) {
        var amt = amtsperson("m.celik");
        gefunden(amt, referenz);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    amt.reload();
                    return amt.locator("main").innerText().contains("(zusammengefasst).pdf");
                });
        besehen(amt, "kita-vorgang");
        assertThat(amt.locator("main").innerText())
                .contains("Jorin Falke hat am", "Olga Falke hat am");
        amt.locator("input[name=ergebnis][value=ABGELEHNT]").check();
        amt.locator("textarea[name=begruendung]").fill("Alle Plätze sind vergeben.");
        knopf(amt, "Jetzt entscheiden und bekannt geben");
        ansehen(amt);
    }

    @ParameterizedTest
    @EnumSource(names = {"TISCH", "TELEFON_OHNE_SKRIPT"})
    void wasAlsDateiGesichertIstLaesstSichAnderswoLaden(Weise weise) {
        var mutter = mensch(weise);
        oeffne(mutter, "/leistungen/kita-platz");
        knopf(mutter, "Online beantragen");
        kinder(mutter, weise);
        knopf(mutter, "Speichern und später weitermachen");
        besehen(mutter, "kita-sichern-" + weise);
        var datei =
                mutter.waitForDownload(
                                () -> mutter.getByText("Antworten als Datei sichern").click())
                        .path();
        var anderswo = mensch(weise);
        oeffne(anderswo, "/leistungen/kita-platz");
        anderswo.getByText("Mit einer gesicherten Datei beginnen").click();
        besehen(anderswo, "kita-laden-" + weise);
        anderswo.locator("#entwurfsdatei").setInputFiles(NACHWEIS);
        knopf(anderswo, "Datei laden");
        besehen(anderswo, "kita-laden-fehler-" + weise);
        anderswo.locator("#entwurfsdatei").setInputFiles(datei);
        knopf(anderswo, "Datei laden");
        besehen(anderswo, "kita-geladen-" + weise);
        anderswo.getByText("Weitermachen").click();
        ansehen(anderswo);
        assertThat(anderswo.url()).endsWith("/wuensche");
        knopf(anderswo, "Zurück");
        assertThat(anderswo.locator("input[name='kinder.2.kind_vorname']").inputValue())
                .isEqualTo("Lea");
    }

    private void familie(Page mutter) {
        waehlen(mutter, "allein", "nein");
        waehlen(mutter, "sorge_gemeinsam", "ja");
        waehlen(mutter, "arbeit", "alle");
        mutter.locator("input[name=geschwister]").fill("0");
        knopf(mutter, "Weiter");
        ansehen(mutter);
        waehlen(mutter, "sorge2_wer", "selbst");
        mutter.locator("input[name=arbeit_nachweis]")
                .setInputFiles(new Path[] {NACHWEIS, Path.of("kommune/demo/anlagen/fotos.png")});
        knopf(mutter, "Ausgewählte Dateien jetzt hinzufügen");
        mutter.waitForNavigation(() -> mutter.locator("button[name=_hoch]").press("Enter"));
        assertThat(mutter.locator("#frage-arbeit_nachweis-da + ul li").allInnerTexts().getFirst())
                .startsWith("fotos.png");
        besehen(mutter, "kita-nachweise-" + mutter.viewportSize().width);
        weiter(mutter);
    }

    private void eltern(Page mutter) {
        mutter.locator("input[name=vorname]").fill("Tilda");
        mutter.locator("input[name=nachname]").fill("Falke");
        mutter.locator("input[name=strasse]").fill("Hofstraße 1");
        mutter.locator("input[name=plz]").fill("59999");
        mutter.locator("input[name=ort]").fill("Lindenau an der Aue");
        mutter.locator("input[name=weitergabe]").check();
        weiter(mutter);
    }

    private List<String> nennen(Page mutter, Weise weise) {
        knopf(mutter, "Link erstellen");
        besehen(mutter, "kita-mitzeichnende-leer-" + weise);
        mutter.locator("#name-1").fill("Jorin Falke");
        mutter.locator("#email-1").fill("jorin.falke@post.example");
        mutter.locator("#name-2").fill("Olga Falke");
        knopf(mutter, "Link erstellen");
        besehen(mutter, "kita-mitzeichnende-" + weise);
        var links =
                mutter.locator("dd").allInnerTexts().stream()
                        .map(l -> l.substring(l.indexOf("/antraege/")))
                        .toList();
        assertThat(mutter.locator("main").innerText())
                .contains("füllt die andere Person", "Wer hat noch das Sorgerecht?");
        selbstAusfuellen(links.getFirst(), weise);
        mutter.reload();
        besehen(mutter, "kita-mitzeichnende-ausgefuellt-" + weise);
        mutter.getByText("Weiter zur Prüfung").click();
        besehen(mutter, "kita-pruefen-wartet-" + weise);
        assertThat(mutter.locator("main").innerText()).contains("Hat noch nicht geantwortet");
        return links;
    }

    /// The father enters what he knows best.
    private void selbstAusfuellen(String link, Weise weise) {
        var vater = mensch(weise);
        oeffne(vater, link);
        besehen(vater, "kita-eigener-teil-" + weise);
        vater.getByText("Meinen Teil ausfüllen").click();
        besehen(vater, "kita-eigene-seite-" + weise);
        knopf(vater, "Weiter");
        besehen(vater, "kita-eigene-seite-fehler-" + weise);
        vater.locator("input[name=sorge2_vorname]").fill("Jorin");
        vater.locator("input[name=sorge2_nachname]").fill("Falke");
        waehlen(vater, "sorge2_haushalt", "ja");
        knopf(vater, "Weiter");
        besehen(vater, "kita-eigener-teil-fertig-" + weise);
        assertThat(vater.locator("main").innerText()).contains("Sie haben alles ausgefüllt");
    }

    private void zustimmen(String link, Weise weise) {
        var vater = mensch(weise);
        oeffne(vater, link);
        besehen(vater, "kita-zustimmung-" + weise);
        assertThat(vater.locator("main").innerText()).contains("Jona", "nachweise.png");
        knopf(vater, "Ich bin einverstanden");
        besehen(vater, "kita-zustimmung-fehler-" + weise);
        vater.locator("#bestaetigt").check();
        knopf(vater, "Ich bin einverstanden");
        besehen(vater, "kita-zugestimmt-" + weise);
        assertThat(vater.locator("main").innerText()).contains("Sie haben am");
    }

    private void ablehnenUndZustimmen(String link, Weise weise) {
        var oma = mensch(weise);
        oeffne(oma, link);
        oma.locator("#grund").fill("Ich möchte erst die Kita sehen.");
        knopf(oma, "Ich bin nicht einverstanden");
        besehen(oma, "kita-abgelehnt-" + weise);
        oma.locator("#bestaetigt").check();
        knopf(oma, "Ich bin einverstanden");
        ansehen(oma);
        oeffne(oma, "/antraege/mitzeichnen/gibt-es-nicht");
        assertThat(oma.locator("main").innerText()).contains("A-406");
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
