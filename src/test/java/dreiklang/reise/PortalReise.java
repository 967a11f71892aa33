package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From one's own words to the page of the Leistung.
class PortalReise extends Reisetest {

    @ParameterizedTest
    @EnumSource(Weise.class)
    void werPferdSchreibtFindetDasReitkennzeichen(Weise weise) {
        var seite = mensch(weise);
        oeffne(seite, "/");
        bild(seite, "start-" + weise);
        schaufenster(seite, "startseite");
        seite.locator("main input[type=search]").first().fill("nummernschild reiten");
        seite.locator("main form[role=search] button").first().click();
        ansehen(seite);
        bild(seite, "suche-" + weise);
        assertThat(seite.locator("main a[href^='/leistungen/']").first().innerText())
                .contains("Reitkennzeichen");
        seite.locator("main a[href^='/leistungen/']").first().click();
        ansehen(seite);
        bild(seite, "leistung-" + weise);
        assertThat(seite.locator("main").innerText()).contains("Untere Naturschutzbehörde");
        oeffne(seite, "/leistungen?suche=xqzw");
        oeffne(seite, "/?sprache=en");
        oeffne(seite, "/leistungen/reitkennzeichen");
        oeffne(seite, "/anliegen");
        oeffne(seite, "/barrierefreiheit?sprache=de");
        oeffne(seite, "/datenschutz");
        oeffne(seite, "/impressum");
        oeffne(seite, "/leichte-sprache");
    }

    @Test
    void dieStartseiteWiegtHoechstens150Kilobyte() {
        var seite = mensch(Weise.TELEFON);
        var bytes = new AtomicLong();
        seite.onRequestFinished(r -> {
            if (!r.url().startsWith("data:")) {
                var groessen = r.sizes();
                bytes.addAndGet((long) groessen.responseBodySize + groessen.responseHeadersSize);
            }
        });
        seite.navigate(adresse("/"));
        seite.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(bytes.get()).isBetween(10_000L, 150_000L);
    }
}
