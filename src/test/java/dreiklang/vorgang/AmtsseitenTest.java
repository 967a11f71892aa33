package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AmtsseitenTest extends Stadttest {

    private final Amtsbrowser browser = new Amtsbrowser();

    @Test
    void dieSeitenDesAmtsLassenSichOeffnen() {
        anmelden("a.berger");
        for (String pfad :
                List.of(
                        "/amt",
                        "/amt/vorgaenge",
                        "/amt/vorgaenge?suche=feld%20*'%26&stand=ENTSCHIEDEN&wessen=meine&blatt=2",
                        "/amt/akten",
                        "/amt/akten?suche=36.20",
                        "/amt/meine-vorgaenge",
                        "/amt?sprache=en")) {
            var antwort = holen(pfad);
            assertThat(antwort.statusCode()).as(pfad).isEqualTo(200);
            assertThat(antwort.body())
                    .as(pfad)
                    .containsOnlyOnce("<h1>")
                    .doesNotContain("vorgang.")
                    .doesNotContain("akte.t");
        }
    }

    @Test
    void wasEsNichtGibtUndUnsinnGebenNieEineStoerung() {
        anmelden("a.berger");
        for (String pfad :
                List.of(
                        "/amt/vorgaenge/" + UUID.randomUUID(),
                        "/amt/vorgaenge/quatsch",
                        "/amt/akten/quatsch",
                        "/amt/akten/quatsch/blatt/x",
                        "/amt/meine-vorgaenge/" + UUID.randomUUID())) {
            assertThat(holen(pfad).statusCode()).as(pfad).isBetween(400, 404);
        }
        assertThat(holen("/amt/akten?suche=%00%01").statusCode()).isLessThan(500);
        assertThat(holen("/amt/vorgaenge?blatt=-1&stand=x&leistung=%00").statusCode())
                .isLessThan(500);
    }

    private void anmelden(String name) {
        browser.anmelden(adresse(""), name);
    }

    private HttpResponse<String> holen(String pfad) {
        return browser.holen(adresse(pfad));
    }
}
