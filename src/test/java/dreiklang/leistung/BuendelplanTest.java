package dreiklang.leistung;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Formulare;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which Leistungen a Lebenslage proposes, and what it answers in their forms.
class BuendelplanTest {

    private static final Formulare FORMULARE = new Formulare(new Texte(), Clock.systemUTC());

    private final List<Befund> befunde = new ArrayList<>();

    @Test
    void werMitHundHerziehtMeldetIhnAnUndWerWegziehtMeldetIhnAb() {
        var umzug = plan("umzug");
        assertThat(vorgeschlagen(umzug, Map.of("richtung", "her", "hund", "ja")))
                .containsExactly("hund-anmelden");
        assertThat(vorgeschlagen(umzug, Map.of("richtung", "weg", "hund", "ja")))
                .containsExactly("hund-abmelden");
        assertThat(vorgeschlagen(umzug, Map.of("richtung", "innen", "hund", "ja"))).isEmpty();
        assertThat(befunde).isEmpty();
    }

    @Test
    void einGewerbeWirdImmerAngemeldet() {
        assertThat(vorgeschlagen(plan("gewerbe-selbststaendigkeit"), Map.of()))
                .containsExactly("gewerbeanmeldung");
    }

    @Test
    void diePlaeneDerDemostadtPassenZuIhrenLeistungen() {
        Stream.of("umzug", "geburt-kind", "gewerbe-selbststaendigkeit").forEach(this::plan);
        assertThat(befunde).isEmpty();
    }

    @Test
    void nachDerGeburtStehtDasKindSchonImAntragAufDenKitaPlatz() {
        var geburt = plan("geburt-kind");
        var kita =
                geburt.teile().stream()
                        .filter(t -> t.leistung().wert().equals("kita-platz"))
                        .findFirst()
                        .orElseThrow();
        var gegeben =
                kita.gegeben(
                        felder(geburt),
                        antworten(Map.of("kind_vorname", "Ada", "ort", "Lindenau")),
                        LeistungspaketeTest.paket("kita-platz").formular());
        assertThat(gegeben)
                .containsEntry("kinder.1.kind_vorname", List.of("Ada"))
                .containsEntry("ort", List.of("Lindenau"))
                .containsEntry("email", List.of());
    }

    @Test
    void wonachNichtGefragtWurdeGiltNichtAlsBeantwortet() {
        var umzug = plan("umzug");
        var gefragt = felder(umzug);
        gefragt.remove("geburtsdatum");
        var bescheinigung =
                umzug.teile().stream()
                        .filter(t -> t.leistung().wert().equals("meldebescheinigung"))
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        bescheinigung.gegeben(
                                gefragt,
                                Antworten.KEINE,
                                LeistungspaketeTest.paket("meldebescheinigung").formular()))
                .doesNotContainKey("geburtsdatum");
    }

    @Test
    void jederTextDerPlaeneIstAuchEnglischDa() {
        for (var name : List.of("umzug", "geburt-kind", "gewerbe-selbststaendigkeit")) {
            var plan = plan(name);
            assertThat(plan.einleitung().englisch()).isNotBlank();
            assertThat(plan.formular().felder())
                    .allSatisfy(f -> assertThat(f.frage().englisch()).isNotBlank());
        }
        assertThat(befunde).isEmpty();
    }

    @Test
    void einFehlerhafterPlanWirdMitZeileUndSatzAbgewiesen() {
        lies(
                "umzug",
                """
                seiten:
                  - name: fragen
                    titel: Fragen
                    felder:
                      - {name: a, art: text, frage: A}
                      - {name: bild, art: datei, frage: B}
                      - {name: welche, art: auswahl, frage: C, optionen: [{wert: x, text: X}]}
                leistungen:
                  - leistung: gibt-es-nicht
                  - leistung: sperrmuell
                    wenn: c = 'ja'
                    uebernimmt:
                      vorname: fehlt
                      gibt_es_nicht: a
                      ab_wann: a
                      regeln: a
                      was: welche
                    vorbelegt:
                      eilig: vielleicht
                      auch_nicht: ja
                  - leistung: sperrmuell
                """);
        assertThat(befunde)
                .extracting(b -> b.code() + " " + b.zeile())
                .containsExactlyInAnyOrder(
                        "L-151 1",
                        "L-154 9",
                        "L-155 11",
                        "L-155 13",
                        "L-156 14",
                        "L-157 15",
                        "L-157 16",
                        "L-157 17",
                        "L-158 19",
                        "L-156 20",
                        "L-153 21");
    }

    @Test
    void wasEinMenschSelbstBestaetigenMussWirdNieUebernommen() {
        var feld = LeistungspaketeTest.paket("sperrmuell").formular().feld("regeln").orElseThrow();
        assertThat(Buendelplan.passt(feld, feld)).isFalse();
    }

    private static List<String> vorgeschlagen(Buendelplan plan, Map<String, String> antworten) {
        return plan.vorgeschlagen(antworten(antworten)).stream()
                .map(t -> t.leistung().wert())
                .toList();
    }

    private static Antworten antworten(Map<String, String> werte) {
        return new Antworten(
                werte.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
    }

    private static Map<String, Feld> felder(Buendelplan plan) {
        return plan.formular().felder().stream()
                .collect(Collectors.toMap(Feld::name, Function.identity()));
    }

    private Buendelplan plan(String name) {
        try {
            return lies(name, Files.readString(Path.of("kommune/demo/buendel", name + ".yaml")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Buendelplan lies(String name, String text) {
        var pakete =
                Stream.of(Path.of("leistungen").toFile().list())
                        .map(LeistungspaketeTest::paket)
                        .collect(
                                Collectors.toMap(
                                        p -> p.leistung().schluessel(), Function.identity()));
        var wurzel = YamlKnoten.lesen("buendel/" + name + ".yaml", text.getBytes(UTF_8));
        return new Buendelleser(FORMULARE, pakete, befunde).lesen(name, wurzel);
    }
}
