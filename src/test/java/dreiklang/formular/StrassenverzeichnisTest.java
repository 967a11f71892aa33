package dreiklang.formular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import dreiklang.basis.Sprache;
import dreiklang.basis.YamlKnoten;
import dreiklang.karte.Karten;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An Anschrift in the Kommune is compared with its streets; nobody is kept from going on.
class StrassenverzeichnisTest {

    private static final String FORMULAR =
            """
            seiten:
              - {name: s, titel: {de: S, en: S}, felder: [
                {name: strasse, art: text, frage: {de: Straße und Hausnummer, en: Street}, im_ort: ja},
                {name: plz, art: plz, frage: {de: Postleitzahl, en: Postcode}},
                {name: ort, art: text, frage: {de: Ort, en: Town}},
                {name: lager, art: anschrift, frage: {de: Lager, en: Store}, pflicht: nein, im_ort: ja}]}
            """;

    private final Strassenverzeichnis verzeichnis = new Strassenverzeichnis();
    private final Formulare formulare =
            new Formulare(new Texte(), Clock.systemUTC(), new Karten(), verzeichnis);
    private final Formular formular = lesen(FORMULAR, new ArrayList<>());

    @BeforeEach
    void stadt() {
        assertThat(verzeichnis.laden(Path.of("kommune/demo"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Bahnhofstr. 5, Bahnhofstraße 5",
        "bahnhofstrasse 5a, Bahnhofstraße 5a",
        "BAHNHOF STR 5, Bahnhofstraße 5",
        "Bahnhof-Straße, Bahnhofstraße",
        "Str. der Flößer 1 - 3, Straße der Flößer 1 - 3",
        "am markt 1, Am Markt 1"
    })
    void dieStrasseWirdGeschriebenWieDieKommuneSieSchreibt(String getippt, String geschrieben) {
        var antworten = annehmen(Antworten.KEINE, Map.of("strasse", getippt));
        assertThat(antworten.eins("strasse")).isEqualTo(geschrieben);
        assertThat(antworten.eins("plz")).isEqualTo("59999");
        assertThat(antworten.eins("ort")).isEqualTo("Lindenau an der Aue");
        assertThat(formulare.pruefenAlles(formular, antworten)).isEmpty();
    }

    @Test
    void dieHausnummerEntscheidetUeberDiePostleitzahl() {
        assertThat(annehmen(Antworten.KEINE, Map.of("strasse", "Auestr. 12")).eins("plz"))
                .isEqualTo("59999");
        assertThat(annehmen(Antworten.KEINE, Map.of("strasse", "Auestr. 99")).eins("plz"))
                .isEqualTo("59998");
        assertThat(annehmen(Antworten.KEINE, Map.of("strasse", "Auestr.")).alle("plz")).isEmpty();
    }

    @Test
    void eineUnbekannteStrasseWirdErfragtUndKannBestaetigtWerden() {
        var eingabe =
                new HashMap<>(
                        Map.of("strasse", "Bahnhoffstr. 5", "plz", "59999", "ort", "Lindenau"));
        var offen = annehmen(Antworten.KEINE, eingabe);
        assertThat(formulare.pruefenAlles(formular, offen))
                .extracting(Feldfehler::feld, Feldfehler::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("strasse_richtig", "F-232"));
        assertThat(hilfe(offen))
                .isEqualTo("Im Verzeichnis steht: Bahnhofstraße, 59999 Lindenau an der Aue");

        eingabe.put("strasse_richtig", "ja");
        var richtig = annehmen(offen, eingabe);
        assertThat(formulare.pruefenAlles(formular, richtig)).isEmpty();
        assertThat(richtig.eins("strasse")).isEqualTo("Bahnhoffstr. 5");

        eingabe.put("strasse", "Möwenstieg 1");
        var andere = annehmen(richtig, eingabe);
        assertThat(andere.eins("strasse_richtig")).isEqualTo("offen");
        assertThat(hilfe(andere)).contains("nichts Ähnliches");

        eingabe.put("strasse", "Bahnhofstr. 5");
        var bekannt = annehmen(andere, eingabe);
        assertThat(bekannt.alle("strasse_richtig")).isEmpty();
        assertThat(bekannt.eins("ort")).isEqualTo("Lindenau");
    }

    @Test
    void postleitzahlUndOrtWerdenZusammenMitDerStrasseGeprueft() {
        var antworten =
                annehmen(
                        Antworten.KEINE,
                        Map.of("strasse", "Markt 1", "plz", "12345", "ort", "Lindenau an der Aue"));
        assertThat(formulare.pruefenAlles(formular, antworten))
                .extracting(Feldfehler::code)
                .containsExactly("F-232");
        assertThat(hilfe(antworten)).contains("Markt, 59999 Lindenau an der Aue");
    }

    @Test
    void auchEineAnschriftMitEigenerHausnummerWirdVerglichen() {
        var eins = annehmen(Antworten.KEINE, Map.of("lager_strasse", "Auestr 99"));
        assertThat(eins.eins("lager_strasse")).isEqualTo("Auestraße");
        assertThat(eins.eins("lager_hausnummer")).isEqualTo("99");
        assertThat(eins.eins("lager_plz")).isEqualTo("59998");
        var zwei =
                annehmen(
                        Antworten.KEINE,
                        Map.of("lager_strasse", "Auestr", "lager_hausnummer", "12 b"));
        assertThat(zwei.eins("lager_plz")).isEqualTo("59999");
        assertThat(zwei.eins("lager_hausnummer")).isEqualTo("12 b");
    }

    @Test
    void ohneVerzeichnisWirdNichtsVerglichen(@TempDir Path leer) {
        assertThat(verzeichnis.laden(leer)).isEmpty();
        var antworten =
                annehmen(
                        Antworten.KEINE,
                        Map.of("strasse", "Möwenstieg 1", "plz", "12345", "ort", "Irgendwo"));
        assertThat(antworten.alle("strasse_richtig")).isEmpty();
        assertThat(formulare.pruefenAlles(formular, antworten)).isEmpty();
    }

    @Test
    void fehlerhafteZeilenWerdenGenanntUndDieAnderenZaehlen(@TempDir Path ordner)
            throws IOException {
        Files.writeString(
                ordner.resolve("strassen.csv"),
                "strasse;plz;ort;von;bis\nMarkt;59999;Lindenau;;\n;59999;Lindenau;;\nWeg;5999;Lindenau;;\nGasse;59999;Lindenau;9;3\n");
        assertThat(verzeichnis.laden(ordner))
                .extracting(b -> b.datei() + ":" + b.zeile() + " " + b.code())
                .containsExactly(
                        "strassen.csv:3 F-162", "strassen.csv:4 F-163", "strassen.csv:5 F-164");
        assertThat(verzeichnis.vorschlaege()).containsExactly("Markt");
        Files.writeString(ordner.resolve("strassen.csv"), "name;plz\nMarkt;1\n");
        assertThat(verzeichnis.laden(ordner)).extracting(Befund::code).containsExactly("F-151");
    }

    @Test
    void imOrtGehoertNurZuEinerStrasse() {
        var befunde = new ArrayList<Befund>();
        lesen(
                FORMULAR.replace("name: plz, art: plz,", "name: plz, art: plz, im_ort: ja,"),
                befunde);
        assertThat(befunde)
                .extracting(Befund::lesbar)
                .first()
                .asString()
                .startsWith("f.yaml:4 F-148");
    }

    private String hilfe(Antworten antworten) {
        return formulare
                .ansicht(formular, formular.seiten().getFirst(), antworten, List.of(), Sprache.DE)
                .fragen()
                .get(1)
                .hilfe();
    }

    private Antworten annehmen(Antworten bisher, Map<String, String> getippt) {
        var eingabe = new HashMap<String, List<String>>();
        getippt.forEach((n, w) -> eingabe.put(n, List.of(w)));
        return formulare.annehmen(formular.seiten().getFirst(), eingabe, bisher);
    }

    private Formular lesen(String yaml, List<Befund> befunde) {
        return formulare.lesen("t", YamlKnoten.lesen("f.yaml", yaml.getBytes(UTF_8)), befunde);
    }
}
