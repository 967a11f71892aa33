package dreiklang.leistung;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is changed in a form changes one place of the file; the rest stays as somebody wrote it.
class YamldateiTest {

    private static final List<String> FOLGE = List.of("name", "art", "frage", "pflicht", "laenge");
    private static final String GEMISCHT =
            """
            # Why this page comes first
            seiten:
              - name: rad   # short
                titel: {de: Ihr Rad, en: Your bicycle}
                # the questions
                felder:
                  # colour matters
                  - name: farbe
                    art: text
                    frage:
                      de: >-
                        Welche
                        Farbe?
                      en: "Which colour?"   # checked by Ann
                    eigenes: bleibt
                  - {name: marke, art: text, frage: {de: Marke, en: Make}}

              - name: ende
                titel: Ende
                felder: []
            """;

    @Test
    void werNichtsAendertBekommtDieDateiZeichenFuerZeichenWieder() throws IOException {
        for (var datei : alle()) {
            var bytes = Files.readAllBytes(datei);
            var gelesen = Yamldatei.lesen(datei.toString(), bytes);
            assertThat(gelesen.text().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
            for (var pfad : texte(gelesen, Yamlpfad.WURZEL)) {
                var gleich = gelesen.setze(pfad, gelesen.text(pfad).orElseThrow(), FOLGE);
                assertThat(gleich).as(datei + " " + pfad).isSameAs(gelesen);
            }
        }
    }

    @Test
    void jederTextJedesPaketsLaesstSichErsetzenOhneDassSichEtwasAnderesAendert()
            throws IOException {
        var neue =
                List.of(
                        "Neu: „ja“, #1",
                        "Erster Absatz\n\nzweiter: Absatz",
                        "lang ".repeat(60).strip(),
                        "nein",
                        "20.1",
                        "- 'a\"b\\");
        int nummer = 0;
        for (var datei : alle()) {
            var vorher = Yamldatei.lesen(datei.toString(), Files.readAllBytes(datei));
            for (var pfad : texte(vorher, Yamlpfad.WURZEL)) {
                if (++nummer % 11 != 0) {
                    continue;
                }
                var neu = neue.get(nummer % neue.size());
                var nachher = neuGelesen(vorher.setze(pfad, neu, FOLGE));
                assertThat(baum(nachher))
                        .as(datei + " " + pfad)
                        .isEqualTo(ersetzt(baum(vorher), pfad, neu));
                assertThat(vermerke(nachher)).as(datei + " " + pfad).containsAll(vermerke(vorher));
            }
        }
    }

    @Test
    void jederEintragJedesPaketsLaesstSichEntfernenUndVerschieben() throws IOException {
        for (var datei : alle()) {
            var vorher = Yamldatei.lesen(datei.toString(), Files.readAllBytes(datei));
            for (var pfad : listen(vorher, Yamlpfad.WURZEL)) {
                int anzahl = vorher.anzahl(pfad);
                for (int i = anzahl > 12 ? anzahl - 2 : 0; i < anzahl; i++) {
                    var ohne = neuGelesen(vorher.loesche(pfad.zu(i)));
                    var erwartet = new ArrayList<>(liste(vorher, pfad));
                    var weg = erwartet.remove(i);
                    assertThat(liste(ohne, pfad)).as(datei + " " + pfad.zu(i)).isEqualTo(erwartet);
                    var wieder = neuGelesen(ohne.fuegeEin(pfad, i, weg, FOLGE));
                    if (!erwartet.isEmpty()) {
                        assertThat(baum(wieder))
                                .as(datei + " " + pfad.zu(i))
                                .isEqualTo(baum(vorher));
                    }
                    var hin = neuGelesen(vorher.tausche(pfad, i));
                    assertThat(neuGelesen(hin.tausche(pfad, i)).text()).isEqualTo(vorher.text());
                }
            }
        }
    }

    @Test
    void vermerkeReihenfolgeUndUnbekanntesBleiben() {
        var datei = Yamldatei.lesen("f", GEMISCHT.getBytes(StandardCharsets.UTF_8));
        var feld = Yamlpfad.von("seiten.0.felder.0");
        assertThat(datei.setze(feld.zu("frage", "en"), "Colour", FOLGE).text())
                .isEqualTo(GEMISCHT.replace("\"Which colour?\"", "\"Colour\""));
        assertThat(datei.setze(feld.zu("frage", "de"), "Farbe", FOLGE).text())
                .isEqualTo(
                        GEMISCHT.replace(
                                "de: >-\n            Welche\n            Farbe?", "de: Farbe"));
        assertThat(datei.setze(feld.zu("pflicht"), "nein", FOLGE).text())
                .contains("# checked by Ann\n        pflicht: nein\n        eigenes: bleibt");
        assertThat(datei.setze(Yamlpfad.von("seiten.0.felder.1.laenge"), "80", FOLGE).text())
                .contains("frage: {de: Marke, en: Make}, laenge: 80}");
        assertThat(datei.tausche(Yamlpfad.von("seiten"), 0).text())
                .startsWith("# Why this page comes first\nseiten:\n  - name: ende")
                .contains("      # colour matters\n      - name: farbe");
        assertThat(
                        datei.fuegeEin(
                                        Yamlpfad.von("seiten.1.felder"),
                                        0,
                                        Map.of("name", "x"),
                                        FOLGE)
                                .text())
                .endsWith("    titel: Ende\n    felder:\n      - {name: x}\n");
    }

    @Test
    void zeilenMitRuecklaufUndOhneEndeBleibenSo() {
        var datei = Yamldatei.lesen("f", "a: 1\r\nb: 2".getBytes(StandardCharsets.UTF_8));
        assertThat(datei.setze(Yamlpfad.von("c"), "x", List.of()).text())
                .isEqualTo("a: 1\r\nb: 2\r\nc: x");
        assertThat(datei.loesche(Yamlpfad.von("a")).text()).isEqualTo("b: 2");
    }

    @Test
    void eineListeAendertNurWasSichAendert() {
        var datei =
                Yamldatei.lesen(
                        "f",
                        "w:\n  - a # eins\n  - b\n  - c # drei\n".getBytes(StandardCharsets.UTF_8));
        var w = Yamlpfad.von("w");
        assertThat(new Yamlliste(w, FOLGE).setze(datei, List.of("a", "x", "y", "c")).text())
                .isEqualTo("w:\n  - a # eins\n  - x\n  - y\n  - c # drei\n");
        assertThat(new Yamlliste(w, FOLGE).setze(datei, List.of("a", "c")).text())
                .isEqualTo("w:\n  - a # eins\n  - c # drei\n");
        assertThat(new Yamlliste(w, FOLGE).setze(datei, List.of()).text()).isEmpty();
    }

    private static Yamldatei neuGelesen(Yamldatei datei) {
        return Yamldatei.lesen("neu", datei.text().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> alle() throws IOException {
        try (Stream<Path> alle = Files.walk(Path.of("leistungen"))) {
            return alle.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static Object baum(Yamldatei datei) {
        return datei.knoten(Yamlpfad.WURZEL).map(Yamldatei::wert).orElse("");
    }

    private static List<?> liste(Yamldatei datei, Yamlpfad pfad) {
        return datei.knoten(pfad).map(k -> (List<?>) Yamldatei.wert(k)).orElse(List.of());
    }

    private static List<String> vermerke(Yamldatei datei) {
        return datei.text().lines().map(String::strip).filter(z -> z.startsWith("#")).toList();
    }

    private static Object ersetzt(Object baum, Yamlpfad pfad, String neu) {
        if (pfad.teile().isEmpty()) {
            return neu;
        }
        var rest = new Yamlpfad(pfad.teile().subList(1, pfad.teile().size()));
        var erstes = pfad.teile().getFirst();
        if (baum instanceof Map<?, ?> m) {
            var kopie = new LinkedHashMap<Object, Object>(m);
            kopie.put(erstes, ersetzt(Objects.requireNonNull(m.get(erstes)), rest, neu));
            return kopie;
        }
        var kopie = new ArrayList<Object>((List<?>) baum);
        kopie.set(
                Integer.parseInt(erstes), ersetzt(kopie.get(Integer.parseInt(erstes)), rest, neu));
        return kopie;
    }

    private static List<Yamlpfad> texte(Yamldatei datei, Yamlpfad pfad) {
        return pfade(datei, pfad).stream().filter(p -> datei.text(p).isPresent()).toList();
    }

    private static List<Yamlpfad> listen(Yamldatei datei, Yamlpfad pfad) {
        return pfade(datei, pfad).stream().filter(p -> datei.anzahl(p) > 0).toList();
    }

    private static List<Yamlpfad> pfade(Yamldatei datei, Yamlpfad pfad) {
        var alle = new ArrayList<Yamlpfad>();
        var wert = datei.knoten(pfad).map(Yamldatei::wert).orElse("");
        if (wert instanceof Map<?, ?> m) {
            m.keySet().forEach(k -> alle.addAll(pfade(datei, pfad.zu(k.toString()))));
        } else if (wert instanceof List<?> l) {
            for (int i = 0; i < l.size(); i++) {
                alle.addAll(pfade(datei, pfad.zu(i)));
            }
        }
        if (!pfad.teile().isEmpty()) {
            alle.add(pfad);
        }
        return alle;
    }
}
