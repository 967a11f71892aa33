package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.identitaet.Konten;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What happens to a draft beside the straight way: new questions, pages open for too long, links
/// and receipts.
class EntwurfswegeTest extends Stadttest {

    @Autowired Konten konten;

    @Test
    void eineFrageDieErstDurchDieAntwortEntstehtIstKeinFehler() {
        var erika = mensch();
        var erste = Reitantrag.beginnen(erika);
        var betrieb = new LinkedHashMap<>(Reitantrag.PERSON);
        betrieb.put("antragsteller", "betrieb");
        var neu = erika.ausfuellen(erste, betrieb, "weiter");
        assertThat(neu.pfad()).isEqualTo(erste.pfad());
        assertThat(neu.status()).isEqualTo(200);
        assertThat(neu.html())
                .contains("id=\"nochfragen\"", "href=\"#frage-betrieb_name\"", "value=\"Erika\"")
                .doesNotContain("fehlerliste");
        var leer = erika.ausfuellen(neu, betrieb, "weiter");
        assertThat(leer.status()).isEqualTo(422);
        assertThat(leer.html()).contains("id=\"fehlerliste\"", "href=\"#frage-betrieb_name\"");
        betrieb.put("betrieb_name", "Reiterhof Auenblick");
        assertThat(erika.ausfuellen(leer, betrieb, "weiter").pfad()).endsWith("/anschrift");
    }

    @Test
    void eineZuLangeOffeneSeiteKommtMitDenEingabenZurueck() {
        var erika = mensch();
        var erste = Reitantrag.beginnen(erika);
        var felder = new LinkedHashMap<>(Reitantrag.PERSON);
        felder.put("_csrf", "von gestern");
        felder.put("aktion", "weiter");
        var wieder = erika.senden(erste.pfad(), felder);
        assertThat(wieder.status()).isEqualTo(403);
        assertThat(wieder.html())
                .contains("Die Seite war lange offen", "value=\"Erika\"", "value=\"Feldmann\"");
        assertThat(erika.oeffnen(erste.pfad()).html()).doesNotContain("value=\"Erika\"");
        assertThat(erika.ausfuellen(wieder, Reitantrag.PERSON, "weiter").pfad())
                .endsWith("/anschrift");
    }

    @Test
    void auchJedesAndereFormularLaesstSichNochEinmalSenden() {
        var erika = mensch();
        var wieder =
                erika.senden("/anliegen", Map.of("referenz", "7K3M-92QX-D4TB", "_csrf", "alt"));
        assertThat(wieder.status()).isEqualTo(403);
        assertThat(wieder.html())
                .contains("action=\"/anliegen\"", "name=\"referenz\" value=\"7K3M-92QX-D4TB\"")
                .doesNotContain("value=\"alt\"");
        var kennwort = erika.senden("/konto/anmelden", Map.of("kennwort", "streng geheim"));
        assertThat(kennwort.status()).isEqualTo(403);
        assertThat(kennwort.html()).doesNotContain("streng geheim");
    }

    @Test
    void ohneDenEntwurfBleibtZuLesenWasGetipptWar() {
        var erste = Reitantrag.beginnen(mensch());
        var fremd = mensch().senden(erste.pfad(), Map.of("nachname", "Feldmann"));
        assertThat(fremd.status()).isEqualTo(403);
        assertThat(fremd.html()).contains("Feldmann", "href=\"/antraege/fortsetzen\"");
    }

    @Test
    void einFremdesFormularWirdAbgewiesen() {
        var antwort =
                mensch().roh(
                                HttpRequest.newBuilder(URI.create(adresse("/anliegen")))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .header("Origin", "https://boese.example")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "referenz=Mallory")));
        assertThat(antwort.statusCode()).isEqualTo(403);
        assertThat(new String(antwort.body(), StandardCharsets.UTF_8))
                .contains("B-403")
                .doesNotContain("Mallory");
    }

    @Test
    void nachDemAbsendenFuehrtDerLinkNurNochZumStand() {
        var erika = mensch();
        var pause = erika.ausfuellen(Reitantrag.beginnen(erika), Map.of(), "pause");
        String link =
                pause.html()
                        .replaceAll(
                                "(?s).*href=\"([^\"]*/antraege/fortsetzen/[^/]+/[^\"]+)\".*", "$1");
        var erste = erika.oeffnen(pause.pfad().replace("/pause", "/person"));
        var quittung = Reitantrag.absenden(erika, Reitantrag.ausfuellen(erika, erste));
        assertThat(erika.oeffnen(link).pfad()).isEqualTo(quittung.pfad());
        var finder = mensch();
        assertThat(finder.oeffnen(link).pfad()).isEqualTo("/anliegen");
        assertThat(finder.oeffnen(quittung.pfad()).status()).isEqualTo(404);
    }

    @Test
    void dieQuittungZeigtDerBrowserEinenTagLang() {
        var erika = mensch();
        var quittung = Reitantrag.absenden(erika, Reitantrag.bisPruefen(erika));
        uhr.vorstellen(Duration.ofHours(23));
        try {
            assertThat(erika.oeffnen(quittung.pfad()).geheim()).isEqualTo(quittung.geheim());
            uhr.vorstellen(Duration.ofHours(2));
            var spaeter = erika.oeffnen(quittung.pfad());
            assertThat(spaeter.pfad()).isEqualTo("/anliegen");
            assertThat(spaeter.html()).doesNotContain(quittung.geheim().get(1));
        } finally {
            uhr.zuruecksetzen();
        }
    }

    @Test
    void vonEinerAdresseBeginnenNurSoVieleEntwuerfe() {
        var zeit = new AtomicLong();
        var grenze = new Entwurfsgrenze(konten, 3, zeit::get);
        for (int i = 0; i < 3; i++) {
            grenze.pruefen("2001:db8:1:2::" + i);
        }
        assertThatThrownBy(() -> grenze.pruefen("2001:db8:1:2::9")).hasMessageContaining("A-116");
        grenze.pruefen("198.51.100.7");
        for (int i = 0; i < 9; i++) {
            grenze.pruefen("127.0.0.1");
        }
        zeit.set(Duration.ofMinutes(61).toNanos());
        grenze.pruefen("2001:db8:1:2::9");
    }

    private Mensch mensch() {
        return new Mensch(adresse(""));
    }
}
