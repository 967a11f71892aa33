package dreiklang.formular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import dreiklang.basis.Sprache;
import dreiklang.basis.YamlKnoten;
import dreiklang.seite.Texte;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What there is too much of to show is found by typing, in the words people use.
class WortsucheTest {

    private static final Formulare FORMULARE = new Formulare(new Texte(), Clock.systemUTC());
    private static final String LISTE =
            "wert;de;en;auch\n"
                    + "at;Österreich;Austria;\n"
                    + "nl;Niederlande;Netherlands;Holland\n"
                    + "ci;Côte d’Ivoire;Côte d’Ivoire;Elfenbeinküste, Ivory Coast\n"
                    + "gb;Vereinigtes Königreich;United Kingdom;England, Großbritannien\n"
                    + "kp;Nordkorea;North Korea;Korea\n"
                    + "kr;Südkorea;South Korea;Korea\n"
                    + IntStream.range(0, 20)
                            .mapToObj(i -> "x" + i + ";Land Nummer " + i + ";Country " + i + ";")
                            .collect(Collectors.joining("\n"));

    @ParameterizedTest
    @CsvSource({
        "Österreich, at",
        "oesterreich, at",
        "OESTERREICH, at",
        "austria, at",
        "at, at",
        "holland, nl",
        "elfenbeinkueste, ci",
        "Cote d'Ivoire, ci",
        "großbritannien, gb",
        "GROSSBRITANNIEN, gb",
        "Korea, Korea",
        "Atlantis, Atlantis"
    })
    void getipptesWirdZuDemWasGemeintIst(String getippt, String wert) {
        var formular = formular("auswahl", LISTE, new ArrayList<>());
        assertThat(angenommen(formular, List.of(getippt)).alle("land")).containsExactly(wert);
    }

    @ParameterizedTest
    @CsvSource({
        "oster, Österreich, false",
        "öster, Österreich, true",
        "oest, Österreich, true",
        "kön, Vereinigtes Königreich, true",
        "ver kö, Vereinigtes Königreich, true",
        "reich, Vereinigtes Königreich, false",
        "cote, Côte d’Ivoire, true",
        "'', Niederlande, true"
    })
    void gesuchtWirdNachDemAnfangJedesWortes(String getippt, String text, boolean passt) {
        assertThat(Wortsuche.passt(getippt, text)).isEqualTo(passt);
    }

    @Test
    void wasNichtInDerListeStehtWirdMitDemGetipptenBeanstandet() {
        var formular = formular("auswahl", LISTE, new ArrayList<>());
        var antworten = angenommen(formular, List.of("Atlantis"));
        assertThat(FORMULARE.pruefenAlles(formular, antworten))
                .extracting(Feldfehler::code, f -> f.satz().deutsch())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "F-231",
                                "„Atlantis“ steht bei „Land“ nicht in der Liste. Bitte schreiben Sie den Anfang und"
                                        + " wählen Sie einen Eintrag aus."));
    }

    @Test
    void beiMehrerenBleibtDasGewaehlteStehenAuchWennEsNichtZurSuchePasst() {
        var formular = formular("mehrfachauswahl", LISTE, new ArrayList<>());
        var antworten = angenommen(formular, List.of("at", "Holland"));
        assertThat(antworten.alle("land")).containsExactly("at", "nl");
        var ansicht =
                FORMULARE
                        .ansicht(
                                formular,
                                formular.seiten().getFirst(),
                                antworten,
                                List.of(),
                                Sprache.DE)
                        .mitSuche(Map.of("land", "kore"));
        var frage = ansicht.fragen().getFirst();
        assertThat(frage.suche().gefunden(frage.optionen(), frage.werte()).keySet())
                .containsExactly("at", "nl", "kp", "kr");
    }

    @Test
    void biszuFuenfzehnAntwortenSiehtManAlle() {
        var kurz = LISTE.lines().limit(16).collect(Collectors.joining("\n"));
        assertThat(feld(formular("auswahl", kurz, new ArrayList<>())).wirdGesucht()).isFalse();
        assertThat(feld(formular("auswahl", LISTE, new ArrayList<>())).wirdGesucht()).isTrue();
    }

    @Test
    void eineListeAusExcelWirdGelesen() {
        var befunde = new ArrayList<Befund>();
        var bytes =
                "wert;de;en\r\nat;Österreich;Austria\r\n".getBytes(Charset.forName("windows-1252"));
        var formular = formular("auswahl", bytes, befunde);
        assertThat(befunde).isEmpty();
        assertThat(feld(formular).optionen())
                .extracting(o -> o.text().deutsch())
                .containsExactly("Österreich");
    }

    @Test
    void fehlerEinerListeNennenDateiUndZeile() {
        assertThat(befunde("wert;de\nat;Österreich\nat;Noch einmal\nGroß;Nein\nbe;\n"))
                .containsExactly(
                        "codes/l.csv:3 F-114", "codes/l.csv:4 F-114", "codes/l.csv:5 F-145");
        assertThat(befunde("wort;de\n"))
                .containsExactly("codes/l.csv:1 F-151", "codes/l.csv F-146");
        assertThat(befunde("wert;de\nat;\"offen\n")).startsWith("codes/l.csv:2 F-153");
        assertThat(befunde("wert;de\n")).containsExactly("codes/l.csv F-146");
        assertThat(befunde("wert;de\n" + "a;b\n".repeat(301))).contains("codes/l.csv:302 F-152");
    }

    @Test
    void eineFehlendeListeWirdAnDerFrageBeanstandet() {
        var befunde = new ArrayList<Befund>();
        FORMULARE.lesen("t", wurzel("auswahl"), Map.of(), befunde);
        assertThat(befunde)
                .extracting(Befund::lesbar)
                .first()
                .asString()
                .startsWith("f.yaml:4 F-144");
    }

    private static List<String> befunde(String liste) {
        var befunde = new ArrayList<Befund>();
        formular("auswahl", liste, befunde);
        return befunde.stream()
                .map(b -> b.datei() + (b.zeile() > 0 ? ":" + b.zeile() : "") + " " + b.code())
                .toList();
    }

    private static Antworten angenommen(Formular formular, List<String> getippt) {
        var eingabe = new LinkedHashMap<String, List<String>>(Map.of("land", getippt));
        return FORMULARE.annehmen(formular.seiten().getFirst(), eingabe, Antworten.KEINE);
    }

    private static Feld feld(Formular formular) {
        return formular.seiten().getFirst().felder().getFirst();
    }

    private static Formular formular(String art, String liste, List<Befund> befunde) {
        return formular(art, liste.getBytes(UTF_8), befunde);
    }

    private static Formular formular(String art, byte[] liste, List<Befund> befunde) {
        return FORMULARE.lesen("t", wurzel(art), Map.of("codes/l.csv", liste), befunde);
    }

    private static YamlKnoten wurzel(String art) {
        var yaml =
                """
                seiten:
                  - {name: s, titel: {de: S, en: S}, felder: [
                    {name: land, art: %s, frage: {de: Land, en: Country},
                     optionen_datei: codes/l.csv}]}
                """;
        return YamlKnoten.lesen("f.yaml", yaml.formatted(art).getBytes(UTF_8));
    }
}
