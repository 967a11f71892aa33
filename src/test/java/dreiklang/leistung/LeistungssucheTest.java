package dreiklang.leistung;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Wortlaut;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// People find a Leistung by their own words.
class LeistungssucheTest {

    private static final Leistungssuche SUCHE = new Leistungssuche(katalog());

    private static List<Leistung> katalog() {
        var alle = new ArrayList<Leistung>();
        alle.add(LeistungspaketeTest.paket("reitkennzeichen").leistung());
        alle.add(LeistungspaketeTest.paket("mangel-melden").leistung());
        alle.add(
                weitere(
                        "hundesteuer",
                        "Hundesteuer",
                        "Hund anmelden und Hundesteuer zahlen",
                        "Register a dog",
                        "Hund",
                        "Welpe"));
        alle.add(
                weitere(
                        "bewohnerparken",
                        "Bewohnerparkausweis",
                        "Parkausweis für das Parken vor der eigenen Wohnung",
                        "Resident parking permit",
                        "Anwohnerparken",
                        "Parkplatz"));
        alle.add(
                weitere(
                        "wohnsitz",
                        "Wohnsitz anmelden",
                        "Nach einem Umzug die neue Wohnung anmelden",
                        "Register your address",
                        "Umzug",
                        "Ummelden",
                        "Einwohnermeldeamt"));
        alle.add(
                weitere(
                        "wunschkennzeichen",
                        "Wunschkennzeichen für Kraftfahrzeuge",
                        "Eigene Buchstaben für das Auto reservieren",
                        "Personalised car plate",
                        "Autokennzeichen",
                        "Nummernschild Auto"));
        alle.add(
                weitere(
                        "geburtsurkunde",
                        "Geburtsurkunde",
                        "Urkunde über eine Geburt bestellen",
                        "Birth certificate",
                        "Kind",
                        "Baby"));
        alle.add(
                weitere(
                        "gewerbe",
                        "Gewerbe anmelden",
                        "Ein Gewerbe beginnen",
                        "Register a business",
                        "Selbstständig",
                        "Firma gründen"));
        return alle;
    }

    private static Leistung weitere(
            String schluessel, String name, String kurz, String englisch, String... worte) {
        return new Leistung(
                new LeistungsSchluessel(schluessel),
                1,
                new Wortlaut(name, englisch),
                Wortlaut.nur(kurz),
                Wortlaut.nur(""),
                Wortlaut.nur(""),
                List.of(),
                Wortlaut.nur(""),
                List.of(),
                "10",
                List.of(),
                List.of(),
                List.of(worte),
                false,
                true);
    }

    @ParameterizedTest
    @CsvSource({
        "pferd, reitkennzeichen",
        "Pferde, reitkennzeichen",
        "PFERD, reitkennzeichen",
        "nummernschild reiten, reitkennzeichen",
        "nummernschild pferd, reitkennzeichen",
        "reitkenzeichen, reitkennzeichen",
        "reitkennzeichn, reitkennzeichen",
        "Reit-Kennzeichen, reitkennzeichen",
        "reitplakette, reitkennzeichen",
        "reitplaketten, reitkennzeichen",
        "ausreiten, reitkennzeichen",
        "reiten im wald, reitkennzeichen",
        "Wo bekomme ich ein Nummernschild für mein Pferd?, reitkennzeichen",
        "pony, reitkennzeichen",
        "kutsche fahren, reitkennzeichen",
        "horse, reitkennzeichen",
        "horse riding plate, reitkennzeichen",
        "horses, reitkennzeichen",
        "reitabgabe 2026, reitkennzeichen",
        "schlagloch, mangel-melden",
        "schlaglöcher, mangel-melden",
        "schlagloecher, mangel-melden",
        "strassenlaterne kaputt, mangel-melden",
        "Straßenlaterne, mangel-melden",
        "lateren, mangel-melden",
        "müll, mangel-melden",
        "muell im wald, mangel-melden",
        "spielplatz schaukel, mangel-melden",
        "broken street light, mangel-melden",
        "pothole, mangel-melden",
        "mängelmelder, mangel-melden",
        "maengel, mangel-melden",
        "hund, hundesteuer",
        "hunde steuer, hundesteuer",
        "hundesteur, hundesteuer",
        "dog, hundesteuer",
        "parkausweis, bewohnerparken",
        "anwohner parken, bewohnerparken",
        "ummelden, wohnsitz",
        "umzug neue wohnung, wohnsitz",
        "auto kennzeichen, wunschkennzeichen",
        "autokenzeichen, wunschkennzeichen",
        "birth certificate, geburtsurkunde",
        "gewerbeanmeldung, gewerbe",
        "firma gründen, gewerbe"
    })
    void eigeneWorteFuehrenZuerstZurRichtigenLeistung(String worte, String erwartet) {
        assertThat(SUCHE.suchen(worte)).extracting(l -> l.schluessel().wert()).startsWith(erwartet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantenphysik", "xyzzy", "???", "§", "der die das", "wo wie wer", "a"})
    void wasEsNichtGibtWirdNichtErfunden(String worte) {
        assertThat(SUCHE.suchen(worte)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "name_de:*",
                "*:*",
                "pferd AND (",
                "pferd~2^99",
                "[a TO z]",
                "/.*/",
                "\\",
                "+-&&||!(){}[]^~*?:",
                "\u0000",
                "😀",
                "\uD83D",
                "'; drop table leistung.fassung; --",
                "%00",
                "<script>"
            })
    void keineEingabeIstEinSyntaxfehler(String worte) {
        assertThat(SUCHE.suchen(worte)).isNotNull();
    }

    @Test
    void auchRiesigeUndZufaelligeEingabenEndenSchnell() {
        assertThat(SUCHE.suchen("pferd ".repeat(100_000))).isNotEmpty();
        assertThat(SUCHE.suchen("a".repeat(1_000_000))).isEmpty();
        var zufall = new Random(3);
        for (int i = 0; i < 500; i++) {
            var text = new StringBuilder();
            for (int n = zufall.nextInt(60); n > 0; n--) {
                text.append((char) zufall.nextInt(i % 2 == 0 ? 128 : 0x10000));
            }
            assertThat(SUCHE.suchen(text.toString())).isNotNull();
        }
    }

    @Test
    void einLeererKatalogFindetNichts() {
        assertThat(new Leistungssuche(List.of()).suchen("pferd")).isEmpty();
    }
}
