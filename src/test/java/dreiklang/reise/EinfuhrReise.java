package dreiklang.reise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dreiklang.einfuhr.Liegeplatz;
import dreiklang.einfuhr.Pdfmuster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// A data schema and a PDF form become drafts in the browser.
class EinfuhrReise extends Reisetest {

    private static final String LEISTUNG =
            """
            name: {de: %s, en: %s}
            kurz: {de: Ein Satz für die Liste, en: One sentence for the list}
            rechtsgrundlagen: [§ 4 Hafensatzung]
            zustaendig: "40"
            bescheid: nein
            """;

    @Test
    void ausEinemDatenschemaWirdEinEntwurfZumHerunterladen() {
        var amt = amtsperson("t.adler");
        oeffne(amt, "/amt/leistungen");
        amt.getByText("Aus FIM oder PDF anfangen").click();
        ansehen(amt);
        bild(amt, "einfuhr");
        hochladen(amt, "liegeplatz.xml", Liegeplatz.zweite());
        bild(amt, "einfuhr-fim");
        assertThat(haupt(amt).innerText())
                .contains("Entwurf: Antrag auf einen Liegeplatz")
                .contains("segelboot = 'ja'")
                .contains("urn:demo:haefen");
        var geladen = amt.waitForDownload(() -> amt.getByText("Entwurf herunterladen").click());
        assertThat(geladen.suggestedFilename()).isEqualTo("entwurf.zip");
        amt.locator("#schluessel").fill("Reitkennzeichen!");
        knopf(amt, "Entwurf bearbeiten");
        ansehen(amt);
        assertThat(haupt(amt).innerText()).contains("Der Name besteht aus Kleinbuchstaben");
        amt.locator("#schluessel").fill("bootsliegeplatz");
        knopf(amt, "Entwurf bearbeiten");
        ansehen(amt);
        bild(amt, "einfuhr-bearbeiten");
        assertThat(amt.url()).endsWith("/amt/leistungen/bootsliegeplatz");
        assertThat(haupt(amt).innerText()).contains("formular.yaml");
    }

    @Test
    void ausEinemPdfFormularWirdEinEntwurfNebenDemBildDerSeite() {
        var amt = amtsperson("t.adler");
        oeffne(amt, "/amt/leistungen/einfuhr");
        hochladen(amt, "antrag.pdf", pdf());
        bild(amt, "einfuhr-pdf");
        assertThat(haupt(amt).innerText())
                .contains("Seite 1 des Formulars", "Hat das Boot einen Mast?", "janein");
        var breite = amt.evaluate("document.querySelector('main img').naturalWidth");
        assertThat(((Number) breite).intValue()).isGreaterThan(500);
    }

    @Test
    void wasNichtPasstWirdMitEinemSatzAbgelehntUndNurDieVerwaltungDarfEinfuehren() {
        var amt = amtsperson("t.adler");
        oeffne(amt, "/amt/leistungen/einfuhr");
        hochladen(amt, "bombe.xml", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>".getBytes(UTF_8));
        assertThat(haupt(amt).innerText()).contains("DOCTYPE ist nicht erlaubt");
        oeffne(amt, "/amt/leistungen/einfuhr?sprache=en");
        assertThat(haupt(amt).innerText()).contains("Begin a Leistung from FIM or PDF");
        var andere = amtsperson("a.berger");
        var antwort = andere.navigate(adresse("/amt/leistungen/einfuhr"));
        assertThat(antwort.status()).isEqualTo(403);
    }

    @Test
    void vomDatenschemaZumAntragDerImAmtAnkommt() {
        var amt = amtsperson("t.adler");
        oeffne(amt, "/amt/leistungen/einfuhr");
        hochladen(amt, "liegeplatz.xml", Liegeplatz.zweite());
        veroeffentlichen(amt, "probe-liegeplatz", "Liegeplatz im Hafen");
        var kind = antragBisEingegangen("probe-liegeplatz", Weise.TELEFON_OHNE_SKRIPT);
        assertThat(haupt(kind).innerText()).contains("Möwe", "Segelboot");
        assertThat(kind.locator("a[href$='formular.pdf']").count()).isZero();
    }

    @Test
    void vomPdfFormularZumAntragUndZurueckInDasPdf() throws IOException {
        var amt = amtsperson("t.adler");
        oeffne(amt, "/amt/leistungen/einfuhr");
        hochladen(amt, "antrag.pdf", pdf());
        veroeffentlichen(amt, "probe-pdfantrag", "Bootsschein aus Papier");
        var mira = antragBisEingegangen("probe-pdfantrag", Weise.TISCH);
        bild(mira, "einfuhr-quittung-original");
        gefuellt(mira, "Im Formular des Amtes herunterladen (PDF)");

        var referenz = mira.locator(".dk-geheim").first().innerText();
        var fremde = amtsperson("a.berger");
        var jan = amtsperson("j.pohlmann");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    jan.navigate(adresse("/amt/vorgaenge?suche=" + referenz));
                    return jan.locator("main tbody a").count() > 0;
                });
        jan.locator("main tbody a").first().click();
        ansehen(jan);
        bild(jan, "einfuhr-vorgang-original");
        gefuellt(jan, "Im Originalformular öffnen (PDF)");
        var ziel = jan.locator("a[href$='formular.pdf']").getAttribute("href");
        assertThat(fremde.context().request().get(adresse(ziel)).status()).isEqualTo(404);
    }

    @Test
    @EnabledIfSystemProperty(named = "dreiklang.beispiele", matches = ".+")
    void vonDenBeispielenZuAntraegen() throws IOException {
        var amt = amtsperson("t.adler");
        oeffne(amt, "/amt/leistungen/einfuhr");
        hochladen(amt, "blaue-karte.xml", beispiel("xdf2_S00000121_BlaueKarteEU.xml"));
        veroeffentlichen(amt, "probe-blaue-karte", "Blaue Karte EU");
        var kind = antragBisEingegangen("probe-blaue-karte", Weise.TISCH);
        besehen(kind, "einfuhr-blaue-karte");
        oeffne(amt, "/amt/leistungen/einfuhr");
        hochladen(
                amt,
                "beratungshilfe.pdf",
                beispiel("Antrag_auf_Bewilligung_von_Beratungshilfe.pdf"));
        veroeffentlichen(amt, "probe-beratungshilfe", "Beratungshilfe");
        var mira = antragBisEingegangen("probe-beratungshilfe", Weise.TELEFON_OHNE_SKRIPT);
        besehen(mira, "einfuhr-beratungshilfe");
        var ziel = mira.locator("a[href$='formular.pdf']").getAttribute("href");
        var pdf = mira.context().request().get(adresse(ziel)).body();
        Files.write(Path.of("target", "bilder", "beratungshilfe.pdf"), pdf);
        try (var gelesen = Loader.loadPDF(pdf)) {
            var form = gelesen.getDocumentCatalog().getAcroForm(null);
            assertThat(form.getField("Beruf, Erwerbstätigkeit").getValueAsString())
                    .isEqualTo("Möwe");
        }
    }

    private static byte[] beispiel(String name) throws IOException {
        return Files.readAllBytes(Path.of(System.getProperty("dreiklang.beispiele"), name));
    }

    private void gefuellt(Page seite, String verweis) throws IOException {
        var ziel = seite.locator("main").getByText(verweis).getAttribute("href");
        var antwort = seite.context().request().get(adresse(ziel));
        assertThat(antwort.status()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(antwort.body())) {
            var form = pdf.getDocumentCatalog().getAcroForm(null);
            assertThat(form.getField("nn").getValueAsString()).isEqualTo("Möwe");
            assertThat(((PDCheckBox) form.getField("mast1")).isChecked()).isTrue();
            assertThat(((PDCheckBox) form.getField("mast2")).isChecked()).isFalse();
        }
    }

    /// Completes the draft as the Werkstatt asks for it; a second person publishes it.
    private void veroeffentlichen(Page amt, String schluessel, String name) {
        amt.locator("#schluessel").fill(schluessel);
        knopf(amt, "Entwurf bearbeiten");
        oeffne(amt, "/amt/leistungen/" + schluessel + "/datei?name=leistung.yaml");
        amt.locator("#text").fill(LEISTUNG.formatted(name, name));
        knopf(amt, "Speichern und prüfen");
        var kim = amtsperson("k.reuter");
        oeffne(kim, "/amt/leistungen/" + schluessel);
        ansehen(kim);
        knopf(kim, "Als neue Fassung veröffentlichen");
        assertThat(kim.url()).endsWith("/amt/leistungen");
    }

    private Page antragBisEingegangen(String schluessel, Weise weise) {
        var mira = mensch(weise);
        oeffne(mira, "/antraege/" + schluessel);
        knopf(mira, "Jetzt beginnen");
        new Ausfuellende(mira, this::ansehen).bisPruefen();
        knopf(mira, "Jetzt absenden");
        ansehen(mira);
        assertThat(mira.url()).contains("/antraege/quittung/");
        return mira;
    }

    private void hochladen(Page amt, String name, byte[] inhalt) {
        amt.locator("#datei")
                .setInputFiles(new FilePayload(name, "application/octet-stream", inhalt));
        knopf(amt, "Entwurf machen");
        ansehen(amt);
    }

    private static Locator haupt(Page seite) {
        return seite.locator("main");
    }

    private static byte[] pdf() {
        return new Pdfmuster()
                .text(50, 58, "Nachname")
                .feld(50, 60, "nn", "Nachname")
                .kaestchen(50, 110, "mast1", "Hat das Boot einen Mast? Ja", "On")
                .text(64, 118, "Ja")
                .kaestchen(100, 110, "mast2", "Hat das Boot einen Mast? Nein", "On")
                .text(114, 118, "Nein")
                .fertig();
    }
}
