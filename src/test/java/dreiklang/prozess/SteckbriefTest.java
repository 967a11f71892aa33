package dreiklang.prozess;

import static dreiklang.prozess.Prozessbeispiel.fassung;
import static dreiklang.prozess.Prozessbeispiel.offen;
import static dreiklang.prozess.Prozessbeispiel.prozess;
import static dreiklang.prozess.Prozessbeispiel.schritt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.rechenprobe.Zahlenangabe;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Effort, Medienbrueche and savings: as exact as what was told, never more.
class SteckbriefTest {

    @Test
    void derAufwandIstDieSummeDerMinutenMalIhremAnteil() {
        var brief =
                brief(
                        "1200",
                        schritt(Prozessbaustein.DURCHSEHEN, "10", ""),
                        schritt(Prozessbaustein.NACHFORDERN, "20", "25 %"));
        assertThat(wort(brief.jeFall())).isEqualTo("15");
        assertThat(wort(brief.jeJahr())).isEqualTo("300");
    }

    @Test
    void eineSpanneBleibtEineSpanne() {
        var brief =
                brief(
                        "ca. 600",
                        schritt(Prozessbaustein.BEURTEILEN, "5–10", "100"),
                        schritt(Prozessbaustein.VERFASSEN, "5", "50"));
        assertThat(wort(brief.jeFall())).isEqualTo("7,5 bis 12,5");
        assertThat(wort(brief.jeJahr())).isEqualTo("ca. 75 bis 125");
    }

    @ParameterizedTest
    @CsvSource({
        "mindestens 600, 10, mindestens 100",
        "mehr als 600, 10, mindestens 100",
        "höchstens 600, 10, höchstens 100",
        "600, mindestens 10, mindestens 100",
        "600, höchstens 10, höchstens 100",
        "mindestens 600, höchstens 10, unbekannt",
        "unbekannt, 10, unbekannt",
        "keine, 10, 0",
        "600, ca. 10, ca. 100",
        "mindestens 600, ca. 10, mindestens ca. 100",
        "höchstens 600, ca. 10, höchstens ca. 100",
        "600, unbekannt, unbekannt",
        "601, 10, ca. 100"
    })
    void eineSchrankeBleibtEineSchrankeUndUnbekanntBleibtUnbekannt(
            String faelle, String minuten, String imJahr) {
        var brief = brief(faelle, schritt(Prozessbaustein.BEURTEILEN, minuten, ""));
        assertThat(wort(brief.jeJahr())).isEqualTo(imJahr);
    }

    @Test
    void einSchrittOhneZahlMachtDieSummeZurSchrankeUndWirdGezaehlt() {
        var brief =
                brief(
                        "600",
                        schritt(Prozessbaustein.BEURTEILEN, "10", ""),
                        schritt(Prozessbaustein.VERSENDEN, "", ""));
        assertThat(wort(brief.jeFall())).isEqualTo("mindestens 10");
        assertThat(brief.ohneZahl()).isEqualTo(1);
        assertThat(brief.schritte()).isEqualTo(2);
    }

    @Test
    void einUnbekannterAnteilLiegtZwischenKeinemUndAllenFaellen() {
        var brief = brief("60", schritt(Prozessbaustein.BEURTEILEN, "10", "unbekannt"));
        assertThat(wort(brief.jeFall())).isEqualTo("0 bis 10");
    }

    @Test
    void dieZahlDerMedienbruecheFolgtAusDenBausteinen() {
        var brief =
                brief(
                        "1",
                        schritt(Prozessbaustein.ANNEHMEN, "1", ""),
                        schritt(Prozessbaustein.AUSDRUCKEN, "1", ""),
                        schritt(Prozessbaustein.ABTIPPEN, "5", ""));
        assertThat(brief.medienbrueche()).isEqualTo(Zahlenangabe.genau(2));
        assertThat(wort(brief, Bausteinart.MEDIENWECHSEL)).isEqualTo("6");
        var mitOffenem = brief("1", schritt(Prozessbaustein.ABTIPPEN, "5", ""), offen("Etwas"));
        assertThat(mitOffenem.medienbrueche().wortlaut(Sprache.DE)).isEqualTo("mindestens 1");
        assertThat(wort(mitOffenem, Bausteinart.MEDIENWECHSEL)).isEqualTo("mindestens 5");
        assertThat(wort(mitOffenem, Bausteinart.INHALT)).isEqualTo("unbekannt");
        assertThat(wort(brief, Bausteinart.INHALT)).isEqualTo("0");
        assertThat(brief("1", offen("Etwas")).medienbrueche()).isEqualTo(Zahlenangabe.UNBEKANNT);
        assertThat(brief("1").medienbrueche()).isEqualTo(Zahlenangabe.UNBEKANNT);
    }

    @Test
    void gespartWirdMinutenMalFaelleMalStundensatz() {
        var e = ersparnis("1200", "60", "20", "12");
        assertThat(wort(e.minutenJeFall())).isEqualTo("8");
        assertThat(wort(e.stundenJeJahr())).isEqualTo("160");
        assertThat(wort(e.euroJeJahr())).isEqualTo("9.600");
    }

    @ParameterizedTest
    @CsvSource({
        "1200, 60, 15–20, 12, '3.600 bis 9.600'",
        "ca. 1200, 60, 20, 10–12, 'ca. 9.600 bis 12.000'",
        "1200, 60, 12, 20, '-9.600'",
        "100–, 60, 20, 12, unlesbar",
        "mindestens 1200, 60, 20, 12, 'mindestens 9.600'",
        "mindestens 1200, 60, 12, 20, 'höchstens -9.600'",
        "1200, unbekannt, 20, 12, unbekannt",
        "unbekannt, 60, 20, 12, unbekannt",
        "1200, 60, unbekannt, 12, unbekannt",
        "1200, 60, mindestens 20, 12, 'mindestens 9.600'",
        "1200, 60, 20, mindestens 12, 'höchstens 9.600'",
        "unbekannt, unbekannt, 12, 12, 0"
    })
    void dieErsparnisIstNieGenauerAlsDasWorausSieFolgt(
            String faelle, String satz, String ist, String soll, String euro) {
        if (euro.equals("unlesbar")) {
            assertThat(code(() -> ersparnis(faelle, satz, ist, soll))).isEqualTo("S-206");
            return;
        }
        assertThat(wort(ersparnis(faelle, satz, ist, soll).euroJeJahr())).isEqualTo(euro);
    }

    @Test
    void gerundetWirdNachAussen() {
        var brief = brief("7", schritt(Prozessbaustein.BEURTEILEN, "10–20", ""));
        assertThat(wort(brief.jeJahr())).isEqualTo("1 bis 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 h",
                "2 Stunden",
                "-5",
                "10-5",
                "viel",
                "5 €",
                "ca. 5 bis ca. 9",
                "1e9",
                "5–"
            })
    void wasKeineMinutenSindWirdNichtGeraten(String text) {
        assertThat(code(() -> Zeitaufwand.lesen(text))).isEqualTo("S-206");
    }

    @Test
    void minutenWerdenGelesenWieMenschenSieSchreiben() {
        assertThat(Zeitaufwand.lesen("5 bis 10 Min.").wortlaut(Sprache.DE)).isEqualTo("5 bis 10");
        assertThat(Zeitaufwand.lesen("ca. 5-10").wortlaut(Sprache.DE)).isEqualTo("ca. 5 bis 10");
        assertThat(Zeitaufwand.lesen("7,5 Minuten").wortlaut(Sprache.EN)).isEqualTo("7.5");
        assertThat(Zeitaufwand.lesen("bis zu 10").wortlaut(Sprache.DE)).isEqualTo("höchstens 10");
        assertThat(Zeitaufwand.lesen(" ")).isEqualTo(Zeitaufwand.UNBEKANNT);
        assertThat(Zeitaufwand.lesen("keine").spanne()).isEqualTo(Spanne.NULL);
        assertThat(code(() -> Schritt.anteil("120 %"))).isEqualTo("S-210");
    }

    private static Steckbrief brief(String faelle, Schritt... schritte) {
        return Steckbrief.von(prozess(faelle, ""), fassung(Fassungsart.IST, schritte));
    }

    private static Ersparnis ersparnis(String faelle, String satz, String ist, String soll) {
        return Ersparnis.von(
                prozess(faelle, satz),
                fassung(Fassungsart.IST, schritt(Prozessbaustein.BEURTEILEN, ist, "")),
                fassung(Fassungsart.SOLL, schritt(Prozessbaustein.BEURTEILEN, soll, "")));
    }

    private static String wort(Steckbrief brief, Bausteinart art) {
        return wort(Objects.requireNonNull(brief.jeArt().get(art)));
    }

    private static String wort(Spanne spanne) {
        return spanne.wortlaut(Sprache.DE);
    }

    private static String code(Runnable was) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, was::run);
        return fehler == null ? "" : fehler.code();
    }
}
