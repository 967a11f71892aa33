package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/// How a person fills in the Reitkennzeichen, page by page.
///
/// @param seite the browser
/// @param ansehen looks at every page, with its name
record Reitkennzeichenantrag(Page seite, BiConsumer<Page, String> ansehen) {

    /// What the person holds in hands after submitting.
    record Beleg(String referenz, String pin) {}

    void person() {
        wahl("Für mich oder meine Familie");
        text("Vorname", "Łucja");
        text("Nachname", "Brandt-Öztürk");
        text("Tag", "27");
        text("Monat", "3");
        text("Jahr", "1985");
        weiter("person");
    }

    /// @param email empty: the account has filled it in
    void anschrift(String email) {
        text("Straße und Hausnummer", "Auenweg 12");
        text("Postleitzahl", "59999");
        text("Ort", "Lindenau an der Aue");
        if (!email.isEmpty()) {
            text("E-Mail-Adresse", email);
        }
        weiter("anschrift");
    }

    void pferd() {
        wahl("Ein neues Kennzeichen mit Plakette");
        text("Wie viele Kennzeichen oder Plaketten brauchen Sie?", "2");
        text("Name, Farbe und Abzeichen der Pferde", "Wolke, Schimmel\nKaramell, Fuchs mit Stern");
        wahl("Im Wald");
        weiter("pferd");
    }

    void nachweis() {
        wahl("Nein");
        seite.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload[] {
                            new FilePayload("pass-1.png", "image/png", Bilder.png(40, 30)),
                            new FilePayload("pass-2.png", "image/png", Bilder.png(50, 30))
                        });
        weiter("nachweis");
    }

    void zustellung() {
        wahl("Ich hole sie ab");
        weiter("zustellung");
    }

    void alleSeiten(String email) {
        person();
        anschrift(email);
        pferd();
        nachweis();
        zustellung();
        while (seite.locator("main h1").innerText().contains("Schritt") || !aufPruefseite()) {
            restAusfuellen();
        }
    }

    boolean aufPruefseite() {
        return seite.url().endsWith("/pruefen");
    }

    Beleg absenden() {
        assertThat(seite.locator("main").innerText()).contains("67,00");
        knopf("Jetzt absenden");
        ansehen.accept(seite, "quittung");
        var geheim = seite.locator(".dk-geheim").allInnerTexts();
        return new Beleg(geheim.get(0), geheim.get(1));
    }

    void knopf(String name) {
        Reisetest.knopf(seite, name);
    }

    private void restAusfuellen() {
        seite.locator("main input[type=checkbox]").all().forEach(k -> k.check());
        weiter("rest");
    }

    private void weiter(String name) {
        var vorher = seite.url();
        knopf("Weiter");
        assertThat(seite.url())
                .as(() ->
                        new String(
                                seite.locator("main").innerText().getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.UTF_8))
                .isNotEqualTo(vorher);
        ansehen.accept(seite, name);
    }

    private void text(String frage, String antwort) {
        seite.getByLabel(frage).first().fill(antwort);
    }

    private void wahl(String antwort) {
        seite.getByLabel(antwort, new Page.GetByLabelOptions().setExact(true)).first().check();
    }
}
