package dreiklang.leistung;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Among all Leistungen of the house, people's own words lead to the right one first.
class EigeneWorteTest {

    private static Leistungssuche suche;

    @BeforeAll
    static void alleLeistungenDesHauses() throws IOException {
        suche =
                new Leistungssuche(
                        LeistungspaketeTest.pakete().stream()
                                .map(LeistungspaketeTest::paket)
                                .filter(p -> !p.leistung().intern())
                                .map(Suchgegenstand::von)
                                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "hund, hund-anmelden",
        "hundesteuer, hund-anmelden",
        "neuer welpe, hund-anmelden",
        "register a dog, hund-anmelden",
        "hund gestorben, hund-abmelden",
        "mein Hund ist tot, hund-abmelden",
        "hundesteuer kündigen, hund-abmelden",
        "anwohnerparken, bewohnerparkausweis",
        "wo darf ich mein auto parken, bewohnerparkausweis",
        "parkausweis verlängern, bewohnerparkausweis",
        "adresse von jemandem herausfinden, melderegisterauskunft",
        "unbekannt verzogen, melderegisterauskunft",
        "meldebestätigung, meldebescheinigung",
        "proof of address, meldebescheinigung",
        "lebensbescheinigung, meldebescheinigung",
        "geburtsurkunde, personenstandsurkunde",
        "birth certificate, personenstandsurkunde",
        "sterbeurkunde bestellen, personenstandsurkunde",
        "sperrmüll, sperrmuell",
        "sofa loswerden, sperrmuell",
        "altes bett abholen, sperrmuell",
        "mülltonne kaputt, muelltonne",
        "größere tonne, muelltonne",
        "biotonne, muelltonne",
        "gewerbeschein, gewerbeanmeldung",
        "firma gründen, gewerbeanmeldung",
        "selbständig machen, gewerbeanmeldung",
        "start a business, gewerbeanmeldung",
        "schlüssel verloren, fundsache",
        "fundbüro, fundsache",
        "lost wallet, fundsache",
        "deutscher pass, einbuergerung",
        "deutsch werden, einbuergerung",
        "citizenship, einbuergerung",
        "angelschein, fischereischein",
        "angeln, fischereischein",
        "fishing licence, fischereischein",
        "angelschein verloren, fischereischein",
        "polizeiliches führungszeugnis, fuehrungszeugnis",
        "vorstrafen, fuehrungszeugnis",
        "criminal record check, fuehrungszeugnis",
        "darf ich hier bauen, bauvoranfrage",
        "garage bauen, bauvoranfrage",
        "planning permission, bauvoranfrage",
        "oma braucht pflege, pflegeberatung",
        "pflegegrad, pflegeberatung",
        "demenz, pflegeberatung",
        "care for my mother, pflegeberatung",
        "schulbus, schuelerticket",
        "fahrkarte zur schule, schuelerticket",
        "bus pass, schuelerticket",
        "baum fällen, baumfaellung",
        "baum absägen, baumfaellung",
        "cut down a tree, baumfaellung",
        "container aufstellen, sondernutzung",
        "tische vor dem lokal, sondernutzung",
        "plakate aufhängen, sondernutzung",
        "skip on the street, sondernutzung",
        "aus dem urlaub zurück, reiserueckkehrer",
        "quarantäne, reiserueckkehrer",
        "miete zu teuer, wohngeld-vorpruefung",
        "zuschuss zur miete, wohngeld-vorpruefung",
        "rent too high, wohngeld-vorpruefung",
        "kindergartenplatz, kita-platz",
        "tagesmutter, kita-platz",
        "elternbeitrag, kita-platz",
        "daycare, kita-platz",
        "pferd, reitkennzeichen",
        "schlagloch, mangel-melden"
    })
    void fuehrenZuerstZurRichtigenLeistung(String worte, String erwartet) {
        assertThat(suche.suchen(worte, a -> true).angebote())
                .extracting(Angebot::kennung)
                .startsWith(erwartet);
    }
}
