package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.function.Consumer;

/// A person who answers whatever a form asks, page after page, without knowing it.
final class Ausfuellende {

    private static final int MEISTE_SEITEN = 40;
    private static final byte[] BILD =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Page seite;
    private final Consumer<Page> ansehen;

    Ausfuellende(Page seite, Consumer<Page> ansehen) {
        this.seite = seite;
        this.ansehen = ansehen;
    }

    /// From the first page of a form to the review page.
    void bisPruefen() {
        bis("/pruefen");
    }

    /// From the page that is open to the one whose address ends so.
    void bis(String ende) {
        for (int i = 0; i < MEISTE_SEITEN && !seite.url().endsWith(ende); i++) {
            beantworten();
            weiter();
            if (seite.locator("main input[aria-invalid=true]").count() > 0) {
                // What asks for another spelling wants a number.
                seite.locator("main input[aria-invalid=true]").all().forEach(f -> f.fill("185"));
                weiter();
            }
            var fehler = seite.locator("[role=alert]");
            assertThat(fehler.count() == 0 ? "" : fehler.first().innerText())
                    .as(seite.url())
                    .isEmpty();
            ansehen.accept(seite);
        }
        assertThat(seite.url()).endsWith(ende);
    }

    private void weiter() {
        seite.locator("main button[value=weiter]").last().click();
    }

    /// Answers all questions of the page, also those that only appear by an answer.
    private void beantworten() {
        for (var gruppe : seite.locator("main fieldset:has(> div input[type=radio])").all()) {
            gruppe.locator("input[type=radio]").first().check();
        }
        seite.locator("main :not(.dk-liste-kasten) > * > input[type=checkbox]")
                .all()
                .forEach(Locator::check);
        for (var liste : seite.locator("main .dk-liste").all()) {
            liste.locator("input[type=checkbox]").first().check();
        }
        for (var wahl : seite.locator("main select").all()) {
            wahl.selectOption(wahl.locator("option").last().getAttribute("value"));
        }
        for (var datei : seite.locator("main input[type=file]").all()) {
            datei.setInputFiles(new FilePayload("nachweis.png", "image/png", BILD));
        }
        for (var feld : seite.locator("main textarea, main input.kern-form-input__input").all()) {
            boolean gesucht = String.valueOf(feld.getAttribute("id")).endsWith("-suche");
            if (!gesucht && !"file".equals(feld.getAttribute("type"))) {
                feld.fill(antwort(feld));
            }
        }
    }

    private static String antwort(Locator feld) {
        var name = String.valueOf(feld.getAttribute("name"));
        var ende = name.substring(name.lastIndexOf('.') + 1);
        return switch (ende) {
            case "tag" -> "3";
            case "monat" -> "4";
            case "jahr" -> "1990";
            case "stunde" -> "10";
            case "minute" -> "30";
            default -> nachArt(feld, name);
        };
    }

    private static String nachArt(Locator feld, String name) {
        var art = String.valueOf(feld.getAttribute("type"));
        var tasten = String.valueOf(feld.getAttribute("inputmode"));
        if (art.equals("email") || tasten.equals("email")) {
            return "mira@post.example";
        }
        if (art.equals("tel") || tasten.equals("tel")) {
            return "02999 123456";
        }
        if (name.contains("plz") || name.contains("postleitzahl")) {
            return "59999";
        }
        if (name.contains("iban")) {
            return "DE02120300000000202051";
        }
        return tasten.equals("numeric") || tasten.equals("decimal") ? "42" : "Möwe";
    }
}
