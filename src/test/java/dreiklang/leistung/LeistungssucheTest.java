package dreiklang.leistung;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Wortlaut;
import dreiklang.formular.Formular;
import dreiklang.leistung.Katalogeintrag.Einordnung;
import dreiklang.leistung.Katalogeintrag.Herkunft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// People find a Leistung by their own words.
class LeistungssucheTest {

    private static final Leistungssuche SUCHE = suche(katalog());

    private static Leistungssuche suche(List<Leistungspaket> pakete) {
        return new Leistungssuche(pakete.stream().map(Suchgegenstand::von).toList());
    }

    private static List<String> gefunden(String worte) {
        return SUCHE.suchen(worte, a -> true).angebote().stream().map(Angebot::kennung).toList();
    }

    private static List<Leistungspaket> katalog() {
        var alle = new ArrayList<Leistungspaket>();
        alle.add(LeistungspaketeTest.paket("reitkennzeichen"));
        alle.add(LeistungspaketeTest.paket("mangel-melden"));
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

    private static Leistungspaket weitere(
            String schluessel, String name, String kurz, String englisch, String... worte) {
        var leistung =
                new Leistung(
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
                        true,
                        Leistung.Verortung.UEBLICH);
        return new Leistungspaket(leistung, new Formular("", List.of()), Map.of());
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
        assertThat(gefunden(worte)).startsWith(erwartet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantenphysik", "xyzzy", "???", "§", "der die das", "wo wie wer", "a"})
    void wasEsNichtGibtWirdNichtErfunden(String worte) {
        assertThat(gefunden(worte)).isEmpty();
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
        assertThat(gefunden(worte)).isNotNull();
    }

    @Test
    void auchRiesigeUndZufaelligeEingabenEndenSchnell() {
        assertThat(gefunden("pferd ".repeat(100_000))).isNotEmpty();
        assertThat(gefunden("a".repeat(1_000_000))).isEmpty();
        var zufall = new Random(3);
        for (int i = 0; i < 500; i++) {
            var text = new StringBuilder();
            for (int n = zufall.nextInt(60); n > 0; n--) {
                text.append((char) zufall.nextInt(i % 2 == 0 ? 128 : 0x10000));
            }
            assertThat(gefunden(text.toString())).isNotNull();
        }
    }

    @Test
    void einLeererKatalogFindetNichts() {
        assertThat(suche(List.of()).suchen("pferd", a -> true).angebote()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hundesteur, hundesteuer",
        "Gebursurkunde bestellen, geburtsurkunde bestellen",
        "reitkenzeichen, reitkennzeichen"
    })
    void einTippfehlerWirdBenannt(String worte, String gemeint) {
        assertThat(SUCHE.suchen(worte, a -> true).meinten()).contains(gemeint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pferd", "Pferde", "hunde steuer", "quantenphysik", "muell im wald"})
    void wasStimmtOderFernLiegtWirdNichtVerbessert(String worte) {
        assertThat(SUCHE.suchen(worte, a -> true).meinten()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantenphysik", "Katzensteuer", "Schwimmbadsteuer bezahlen"})
    void wasNurInTeilenPasstIstNichtGefundenSondernDasNaechste(String worte) {
        assertThat(SUCHE.suchen(worte, a -> true).getroffen()).isFalse();
    }

    @Test
    void dasNaechsteWirdTrotzdemGezeigt() {
        assertThat(gefunden("Katzensteuer")).startsWith("hundesteuer");
    }

    @Test
    void wasDieKommuneAnbietetStehtVorDemWasDerKatalogNurNennt() {
        var alle = new ArrayList<>(katalog().stream().map(Suchgegenstand::von).toList());
        alle.add(Suchgegenstand.von(eintrag("99010001000000", "Hund", "Tierhaltung"), List.of()));
        alle.add(
                Suchgegenstand.von(
                        eintrag("99010002000000", "Jagdschein Erteilung", "Fischen & Jagen"),
                        List.of()));
        var suche = new Leistungssuche(alle);
        assertThat(suche.suchen("hund", a -> true).angebote())
                .extracting(Angebot::kennung)
                .containsExactly("hundesteuer", "99010001000000");
        assertThat(suche.suchen("jagdscheine", a -> true).angebote())
                .extracting(Angebot::stand)
                .containsExactly(Digitalstand.INFORMATION);
        assertThat(suche.suchen("hund", a -> a.eintrag().isPresent()).angebote())
                .extracting(Angebot::kennung)
                .containsExactly("99010001000000");
    }

    private static Katalogeintrag eintrag(String leika, String name, String lage) {
        return new Katalogeintrag(
                leika,
                Optional.of(new LeikaSchluessel(leika)),
                name,
                new Einordnung("4", "10001", "", lage, ""),
                List.of(),
                new Herkunft("Probe", LocalDate.of(2026, 1, 1), Optional.empty()));
    }
}
