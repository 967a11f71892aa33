package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A clerk's morning with the keyboard alone: sign in, open an Akte, file, find it again by a word
/// in it, close it. Nothing is clicked; what has the focus is always to be seen.
class TastaturReise extends Reisetest {

    private static final int WEITESTER_WEG = 120;

    private static final String NAME =
            """
            (() => { const e = document.activeElement;
              const text = (e.labels && e.labels.length ? e.labels[0].innerText : '')
                  || e.getAttribute('aria-label') || e.innerText || e.value || '';
              return text.trim().replace(/\\s+/g, ' '); })()
            """;

    /// A ring, a frame or another background than without focus.
    private static final String ZU_SEHEN =
            """
            (() => { const e = document.activeElement;
              const sicht = s => [s.outlineStyle, s.outlineWidth, s.boxShadow, s.borderColor, s.backgroundColor].join();
              const mit = getComputedStyle(e), ring = mit.outlineStyle !== 'none' && parseFloat(mit.outlineWidth) > 0;
              if (ring || mit.boxShadow !== 'none') return true;
              const vorher = sicht(mit); e.blur(); const ohne = sicht(getComputedStyle(e)); e.focus();
              return vorher !== ohne; })()
            """;

    private final String wort =
            "uferweide" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "holz";

    @Test
    void einMorgenNurMitDerTastatur() {
        var amt = mensch(Weise.TISCH);
        amt.navigate(adresse("/amt/anmelden"));
        tippen(amt, "Anmeldename", "a.berger");
        tippen(amt, "Kennwort", "lindenau-2026!");
        weiter(amt, () -> amt.keyboard().press("Enter"));
        bis(amt, "Akten");
        eingabe(amt);
        anlegen(amt);
        ablegen(amt);
        var akte = amt.url();
        wiederfinden(amt);
        bis(amt, "Rodung am Ufer " + wort);
        eingabe(amt);
        assertThat(amt.url()).isEqualTo(akte);
        bis(amt, "Akte schließen (zu den Akten)");
        eingabe(amt);
        besehen(amt, "tastatur-zda");
        assertThat(amt.locator("main").innerText()).doesNotContain("Etwas ablegen");
    }

    private void anlegen(Page amt) {
        amt.keyboard().press("Tab");
        assertThat(name(amt)).as("the first stop leads to the content").contains("Inhalt");
        amt.keyboard().press("Enter");
        bis(amt, "Akte anlegen");
        eingabe(amt);
        tippen(amt, "Aktenplan", "36.20.20");
        tippen(amt, "Betreff", "Rodung am Ufer " + wort);
        tippen(amt, "Zuständig", "36.1");
        bis(amt, "Akte anlegen");
        eingabe(amt);
        assertThat(amt.locator("h1").innerText()).isEqualTo("Rodung am Ufer " + wort);
    }

    private void ablegen(Page amt) {
        bis(amt, "Dateien");
        var dateien = amt.waitForFileChooser(() -> amt.keyboard().press("Space"));
        dateien.setFiles(
                new FilePayload(
                        "vermerk.txt",
                        "text/plain",
                        ("Die Weide steht am Ufer. " + wort).getBytes(StandardCharsets.UTF_8)));
        bis(amt, "Ablegen");
        eingabe(amt);
        assertThat(amt.locator("main tbody").innerText()).contains("vermerk.txt");
    }

    /// The index knows it a moment later: the question is asked again.
    private void wiederfinden(Page amt) {
        bis(amt, "Akten");
        eingabe(amt);
        bis(amt, "Volltextsuche");
        eingabe(amt);
        tippen(amt, "Wörter in Akten und Schriftstücken", wort);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    weiter(amt, () -> amt.keyboard().press("Enter"));
                    if (amt.locator("main").innerText().contains("2 Fundstellen")) {
                        return true;
                    }
                    bis(amt, "Wörter in Akten und Schriftstücken");
                    return false;
                });
        ansehen(amt);
    }

    /// Goes on to a field and types.
    private static void tippen(Page seite, String feld, String text) {
        bis(seite, feld);
        seite.keyboard().type(text);
    }

    /// Presses Tab until something of that name has the focus, and looks whether one sees it.
    private static void bis(Page seite, String gesucht) {
        var unterwegs = new ArrayList<String>();
        for (int i = 0; i < WEITESTER_WEG; i++) {
            seite.keyboard().press("Tab");
            var name = name(seite);
            if (name.equals(gesucht) || name.startsWith(gesucht + " (")) {
                assertThat(seite.evaluate(ZU_SEHEN)).as("focus is seen on " + name).isEqualTo(true);
                return;
            }
            unterwegs.add(name);
        }
        assertThat(List.of(gesucht)).as("reached by Tab on " + seite.url()).isSubsetOf(unterwegs);
    }

    private static String name(Page seite) {
        return String.valueOf(seite.evaluate(NAME));
    }

    private void eingabe(Page seite) {
        weiter(seite, () -> seite.keyboard().press("Enter"));
        ansehen(seite);
    }

    private static void weiter(Page seite, Runnable taste) {
        seite.waitForNavigation(taste);
    }
}
