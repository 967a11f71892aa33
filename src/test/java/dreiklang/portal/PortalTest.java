package dreiklang.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalTest extends Stadttest {

    private final HttpClient jemand = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {"pferd", "nummernschild reiten", "Nummernschild+Pferd", "reitkenzeichen"})
    void eigeneWorteFuehrenZumReitkennzeichen(String worte) throws Exception {
        var seite = holen("/leistungen?suche=" + worte.replace(" ", "+"));
        assertThat(seite.statusCode()).isEqualTo(200);
        assertThat(seite.body()).contains("href=\"/leistungen/reitkennzeichen\"");
    }

    @Test
    void werNichtsFindetBekommtHilfe() throws Exception {
        assertThat(holen("/leistungen?suche=xyzzyqwert").body())
                .contains("Dazu haben wir nichts gefunden", "Keine Leistung gefunden", "02999 10-0")
                .as("what most people need, whatever that is by now")
                .containsPattern("href=\"/leistungen/[a-z-]+\"");
    }

    @Test
    void interneLeistungenGibtEsFuerBuergerNicht() throws Exception {
        assertThat(holen("/leistungen/dienstreise").statusCode()).isEqualTo(404);
        assertThat(holen("/leistungen").body()).doesNotContain("ienstreise");
        assertThat(holen("/leistungen?suche=dienstreise").body())
                .doesNotContain("/leistungen/dienstreise");
    }

    @Test
    void eineLebenslageOhneLeistungFuerBuergerWirdNichtGezeigt() throws Exception {
        assertThat(holen("/").body())
                .contains("lebenslage=tiere")
                .doesNotContain("lebenslage=beschaeftigte");
    }

    @Test
    void dieSeiteDerLeistungSagtAllesVorDemAntrag() throws Exception {
        assertThat(holen("/leistungen/reitkennzeichen").body())
                .contains("Worum geht es?", "Was wird gebraucht?", "Was kostet es?")
                .contains("Wie lange dauert es wirklich?", "Rechtsgrundlagen")
                .contains("Untere Naturschutzbehörde", "Mühlenweg 4", "8.30 bis 12 Uhr")
                .contains("action=\"/antraege/reitkennzeichen\"", "Online beantragen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/leistungen",
                "/leistungen?lebenslage=tiere",
                "/leistungen?lebenslage=gibtesnicht",
                "/leistungen/mangel-melden",
                "/anliegen",
                "/barrierefreiheit",
                "/datenschutz",
                "/impressum",
                "/leichte-sprache",
                "/?sprache=en"
            })
    void jedeSeiteHatGenauEineUeberschriftErsterOrdnung(String pfad) throws Exception {
        var seite = holen(pfad);
        assertThat(seite.statusCode()).isEqualTo(200);
        assertThat(seite.body().split("<h1")).hasSize(2);
        assertThat(seite.body())
                .doesNotContain("portal.")
                .doesNotContain("http://")
                .doesNotContain("<style");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/leistungen/Gross",
                "/leistungen/%00",
                "/leistungen/a%2F..%2Fb",
                "/anliegen/7K3M-92QX-D4TB",
                "/anliegen/7K3M-92QX-D4TB/sendungen/0b8fa0de-0000-4000-8000-000000000000.pdf",
                "/anliegen/x/sendungen/unsinn.pdf",
                "/leistungen?suche=%00%FF"
            })
    void unsinnInDerAdresseIstNieEinFehlerDesProgramms(String pfad) throws Exception {
        assertThat(holen(pfad).statusCode()).isBetween(200, 499);
    }

    private HttpResponse<String> holen(String pfad) throws IOException, InterruptedException {
        return jemand.send(
                HttpRequest.newBuilder(URI.create(adresse(pfad))).build(), BodyHandlers.ofString());
    }
}
