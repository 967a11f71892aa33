package dreiklang.karte;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Kommune's own map.
class StadtplanTest {

    private static final String FLAECHE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[8,51],[9,51],[9,52],[8,52],[8,51]]]}";

    private static Stadtplan lindenau() {
        var karten = new Karten();
        assertThat(karten.laden(Path.of("kommune/demo"))).isEmpty();
        return karten.plan().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Markt 1, Innenstadt",
        "bahnhofstr. 2, Innenstadt",
        "Seeblick 3, Stauseedorf",
        "Lindenallee 14, Innenstadt",
        "Birkenweg 8, Nordstadt"
    })
    void eineAdresseNenntIhrenOrtsteil(String anschrift, String ortsteil) {
        assertThat(lindenau().ortsteil(anschrift)).contains(ortsteil);
    }

    @Test
    void eineUnbekannteStrasseLiegtInKeinemOrtsteil() {
        assertThat(lindenau().ortsteil("Marktplatzgasse 1")).isEmpty();
        assertThat(lindenau().ortsteil("")).isEmpty();
    }

    @Test
    void jederOrtsteilLiegtInDerKommuneUndJedeStrasseInEinem() {
        var plan = lindenau();
        assertThat(plan.ortsteile()).hasSize(7);
        for (int x = 0; x <= 40; x++) {
            for (int y = 0; y <= 30; y++) {
                var punkt = plan.bei(Ausschnitt.ALLES, x / 40.0, y / 30.0);
                assertThat(plan.umfasst(punkt)).isEqualTo(!plan.stelle(punkt).ortsteil().isEmpty());
            }
        }
    }

    @Test
    void jedesBildIstEinKleinesSvgOhneStilUndSkript() throws Exception {
        var plan = lindenau();
        for (int stufe = 0; stufe <= Ausschnitt.NAECHSTE; stufe++) {
            for (int breite : Stadtplan.BREITEN) {
                var bild = plan.bild(plan.um(plan.finde("Markt").orElseThrow(), stufe), breite);
                var fabrik = DocumentBuilderFactory.newInstance();
                assertThat(
                                fabrik.newDocumentBuilder()
                                        .parse(
                                                new ByteArrayInputStream(
                                                        bild.getBytes(StandardCharsets.UTF_8)))
                                        .getDocumentElement()
                                        .getNodeName())
                        .isEqualTo("svg");
                assertThat(bild).doesNotContain("style", "script", "href");
                assertThat(bild.length()).isLessThan(40_000);
            }
        }
    }

    @Test
    void naeherHeranUndWiederWegFuehrtZurueck() {
        var ganz = Ausschnitt.ALLES;
        assertThat(ganz.naeher().weiter()).isEqualTo(ganz);
        assertThat(ganz.weiter()).isEqualTo(ganz);
        assertThat(IntStream.range(0, 9).boxed().reduce(ganz, (a, i) -> a.naeher(), (a, b) -> b))
                .extracting(Ausschnitt::stufe)
                .isEqualTo(Ausschnitt.NAECHSTE);
        assertThat(Ausschnitt.lesen("3-99-99")).contains(new Ausschnitt(3, 14, 14));
        assertThat(Ausschnitt.lesen("x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | O-201",
                "[] | O-202",
                "{'type':'FeatureCollection','features':[]} | O-204",
                "{'type':'FeatureCollection','features':[{'properties':{'art':'berg'}}]} | O-205",
                "{'type':'FeatureCollection','features':[{'properties':{'art':'ortsteil'},'geometry':F}]} | O-206",
                "{'type':'FeatureCollection','features':[{'properties':{'art':'strasse'},'geometry':F}]} | O-207",
                "{'type':'FeatureCollection','features':[{'properties':{'art':'ort'},'geometry':{'type':'Point','coordinates':[51.4,8.1]}}]} | O-207",
                "{'type':'FeatureCollection','features':[{'properties':{'art':'ort'},'geometry':{'type':'Point','coordinates':['x']}}]} | O-207",
                "{'type':'FeatureCollection','features':[{'properties':{'art':'weg'},'geometry':{'type':'LineString','coordinates':[[8,51]]}}]} | O-207"
            })
    void eineFehlerhafteKarteWirdMitDateiUndOrtBeanstandet(
            String inhalt, String code, @TempDir Path ordner) throws IOException {
        var text = inhalt.replace("'geometry':F", "'geometry':" + FLAECHE).replace('\'', '"');
        Files.writeString(ordner.resolve("karte.geojson"), text);
        var karten = new Karten();
        assertThat(karten.laden(ordner)).extracting(Befund::code).containsExactly(code);
        assertThat(karten.plan()).isEmpty();
    }

    @Test
    void ohneDateiGibtEsKeineKarteUndKeineBeanstandung(@TempDir Path ordner) {
        assertThat(new Karten().laden(ordner)).isEmpty();
    }

    @Test
    void verschachteltesUndRiesigesWirdBeanstandet() {
        var befunde = new ArrayList<Befund>();
        var tief = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThat(new Kartenleser("karte.geojson", befunde).lesen(tief)).isEmpty();
        assertThat(befunde).extracting(Befund::code).isEqualTo(List.of("O-201"));
    }
}
