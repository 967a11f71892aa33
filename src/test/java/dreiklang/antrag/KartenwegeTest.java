package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A place on the map over plain HTTP, as without a script.
class KartenwegeTest extends Stadttest {

    private static final Pattern BILD = Pattern.compile("src=\"(/karte/[^\"]+/640\\.svg)\"");

    @Test
    void einKlickGehtOhneSkriptBisInDieDaten() {
        var mira = new Mensch(adresse(""));
        var erste =
                mira.senden(
                        "/antraege/mangel-melden",
                        Map.of("_csrf", mira.zeichen(), "entwurf", "neu"));
        var wo =
                mira.ausfuellen(
                        erste,
                        Map.of("kategorie", "muell", "beschreibung", "Reifen", "gefahr", "nein"),
                        "weiter");
        assertThat(wo.html()).contains("Noch ist keine Stelle markiert.");

        var klick =
                Map.of(
                        "_csrf",
                        wo.verborgen().getOrDefault("_csrf", ""),
                        "ort_punkt.b640.x",
                        "320",
                        "ort_punkt.b640.y",
                        "240");
        var markiert = mira.senden(wo.pfad(), klick);
        assertThat(markiert.pfad()).isEqualTo(wo.pfad());
        assertThat(markiert.html()).contains("Markiert: ", "dk-plan-marke");

        var danach =
                mira.ausfuellen(markiert, Map.of("ort_adresse", "Hinter dem Rathaus"), "weiter");
        var pruefen = mira.ausfuellen(danach, Map.of("email", ""), "weiter");
        assertThat(pruefen.html())
                .contains("° Nord", "Hinter dem Rathaus", "Innenstadt", "<figure");
        var quittung =
                mira.senden(pruefen.pfad().replace("/pruefen", "/absenden"), pruefen.verborgen());
        assertThat(mira.oeffnen(quittung.pfad() + "/antrag.json").html())
                .containsPattern("\"geojson\" : \\{\\s+\"(type|coordinates)\"")
                .contains("\"werte\" : [ \"Innenstadt\" ]")
                .doesNotContain("ausschnitt");
    }

    @Test
    void dieBilderDerKarteBleibenImBrowser() {
        var mira = new Mensch(adresse(""));
        var erste =
                mira.senden(
                        "/antraege/mangel-melden",
                        Map.of("_csrf", mira.zeichen(), "entwurf", "neu"));
        var wo =
                mira.ausfuellen(
                        erste,
                        Map.of("kategorie", "muell", "beschreibung", "Reifen", "gefahr", "nein"),
                        "weiter");
        var treffer = BILD.matcher(wo.html());
        assertThat(treffer.find()).isTrue();
        var bild = mira.roh(HttpRequest.newBuilder(URI.create(adresse(treffer.group(1)))));
        assertThat(bild.statusCode()).isEqualTo(200);
        assertThat(bild.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(bild.headers().firstValue("Content-Type").orElse(""))
                .startsWith("image/svg+xml");
        for (var falsch :
                new String[] {"/karte/000000000000/0-0-0/640.svg", "/karte/x", "/karte"}) {
            assertThat(mira.oeffnen(falsch).status()).as(falsch).isEqualTo(404);
        }
        assertThat(mira.oeffnen(treffer.group(1).replace("640", "999")).status()).isEqualTo(404);
    }
}
