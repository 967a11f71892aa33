package dreiklang.formular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.basis.Befund;
import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import dreiklang.seite.Texte;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Before publishing, a Formular is tried with every answer that makes a difference.
class FormulargutachtenTest {

    private static final Formulare FORMULARE =
            new Formulare(
                    new Texte(),
                    Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC));

    private static final String ANFANG =
            """
            seiten:
              - name: eins
                titel: {de: Eins, en: One}
                felder:
                  - {name: tier, art: auswahl, rechtsgrund: §, frage: {de: Tier, en: Animal}, optionen: [{wert: hund, text: {de: Hund, en: Dog}}, {wert: pferd, text: {de: Pferd, en: Horse}}]}
                  - {name: zahm, art: janein, rechtsgrund: §, frage: {de: Zahm, en: Tame}, wenn: tier = 'hund'}
                  - {name: anzahl, art: zahl, rechtsgrund: §, frage: {de: Anzahl, en: Number}, von: 1, bis: 10}
                  - {name: geboren, art: datum, rechtsgrund: §, frage: {de: Geboren, en: Born}, bis: heute}
                  - name: kinder
                    art: gruppe
                    frage: {de: Kinder, en: Children}
                    eintrag: {de: Kind, en: Child}
                    bis: 3
                    felder:
                      - {name: klein, art: janein, rechtsgrund: §, frage: {de: Klein, en: Small}}
                      - {name: kita, art: text, rechtsgrund: §, frage: {de: Kita, en: Nursery}, wenn: klein = 'ja'}
              - name: zwei
                titel: {de: Zwei, en: Two}
            """;

    private static List<Befund> gutachten(String text) {
        var befunde = new ArrayList<Befund>();
        var wurzel = YamlKnoten.lesen("formular.yaml", text.getBytes(UTF_8));
        var formular = FORMULARE.lesen("probe", wurzel, befunde);
        assertThat(befunde).isEmpty();
        return FORMULARE.begutachten(formular, wurzel);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "tier = 'hund' | ~~",
                "tier = 'hund' und tier = 'pferd' | F-402",
                "tier = 'hund' oder tier = 'pferd' | F-403",
                "tier = 'katze' | F-402",
                "zahm = 'ja' und tier = 'pferd' | F-402",
                "zahm = 'ja' oder zahm = 'nein' oder tier = 'pferd' | F-403",
                "anzahl > 3 | ~~",
                "anzahl > 3 und anzahl < 4 | F-402",
                "anzahl > 3 oder anzahl <= 3 | F-403",
                "alter(geboren) >= 18 | ~~",
                "alter(geboren) >= 18 und alter(geboren) < 16 | F-402",
                "geboren < 2020-01-01 | ~~",
                "anzahl(kinder) > 1 | ~~",
                "anzahl(kinder) > 5 | F-402",
                "anzahl(kinder, klein = 'ja') > anzahl(kinder) | F-402",
                "anzahl(kinder, klein = 'ja') >= 1 | ~~"
            })
    void bedingungenWerdenMitAllenAntwortenProbiert(String wenn, String code) {
        var hinweise =
                gutachten(
                        ANFANG
                                + "    felder:\n      - name: probe\n        art: text\n        rechtsgrund: §\n"
                                + "        frage: {de: Probe, en: Test}\n        wenn: "
                                + wenn
                                + "\n");
        assertThat(hinweise)
                .extracting(Befund::code)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        assertThat(hinweise).allSatisfy(h -> assertThat(h.zeile()).isEqualTo(20));
    }

    @Test
    void eineSeiteDieNiemandSiehtUndEineRegelDieNiemandErfuellt() {
        var hinweise =
                gutachten(
                        ANFANG
                                + """
                                    wenn: zahm = 'ja' und tier != 'hund'
                                    felder:
                                      - {name: a, art: zahl, rechtsgrund: §, frage: {de: A, en: A}, von: 5, bis: 4}
                                  - name: drei
                                    titel: {de: Drei, en: Three}
                                    felder:
                                      - {name: b, art: text, frage: {de: B, en: B}}
                                    pruefungen:
                                      - {gilt: anzahl > 5 und anzahl < 3, feld: anzahl, satz: {de: Nein., en: No.}}
                                """);
        assertThat(hinweise)
                .extracting(Befund::code)
                .containsExactly("F-401", "F-405", "F-405", "F-409");
    }

    @Test
    void einMusterBrauchtEineHilfe() {
        var feld =
                ANFANG
                        + "    felder:\n      - {name: probe, art: text, rechtsgrund: §, muster: '[0-9]+', frage: {de: Probe, en: Test}";
        assertThat(gutachten(feld + "}\n"))
                .extracting(Befund::code, Befund::zeile)
                .containsExactly(tuple("F-491", 20));
        assertThat(gutachten(feld + ", hilfe: {de: Nur Ziffern, en: Digits}}\n")).isEmpty();
    }

    @Test
    void textSollKurzUndAllenVertrautSein() {
        var hinweise =
                gutachten(
                        """
                        seiten:
                          - name: eins
                            titel: Eins
                            felder:
                              - name: a
                                art: text
                                rechtsgrund: §
                                frage:
                                  de: Lichtbild gemäß Satzung
                                  en: Photo
                                hilfe:
                                  de: >-
                                    Bitte laden Sie hier ein Bild hoch auf dem man Sie gut von vorn sehen kann und das nicht
                                    älter als ein Jahr ist und scharf.
                                  en: Please upload a photo
                        """);
        assertThat(hinweise)
                .extracting(Befund::code)
                .containsExactly("F-406", "F-408", "F-408", "F-407");
        assertThat(hinweise.get(1).satz())
                .isEqualTo("„gemäß“ sagt im Alltag niemand. Besser: nach.");
    }

    @ParameterizedTest
    @CsvSource({
        "Ein Foto in Farbe, ''",
        "Wir schreiben Ihnen zur Sicherheit, ''",
        "Das Vornamensfeld, ''",
        "in Abzug bringen, F-408",
        "wird von der Antragsteller/in ausgefüllt, F-408",
        "Postwertzeichens, F-408"
    })
    void nurGanzeWorteDerAmtsspracheWerdenBeanstandet(String text, String code) {
        var hinweise =
                FORMULARE.begutachten(new Wortlaut(text, "x"), YamlKnoten.lesen("x", new byte[0]));
        assertThat(hinweise)
                .extracting(Befund::code)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void wasZuVieleMoeglichkeitenHatWirdGesagtStattGeraten() {
        var text =
                new StringBuilder(
                        "seiten:\n  - name: eins\n    titel: {de: Eins, en: One}\n    felder:\n");
        var bedingung = new StringBuilder("'x' = 'y'");
        for (int i = 0; i < 14; i++) {
            text.append(
                    "      - {name: f%d, art: janein, rechtsgrund: §, frage: {de: F, en: F}}\n"
                            .formatted(i));
            bedingung.append(" oder f%d = 'ja'".formatted(i));
        }
        text.append(
                "      - {name: g, art: text, rechtsgrund: §, frage: {de: G, en: G}, wenn: \"%s\"}\n"
                        .formatted(bedingung));
        assertThat(gutachten(text.toString())).extracting(Befund::code).containsExactly("F-404");
    }

    @Test
    void leichteSpracheHatKurzeSaetzeGetrennteWoerterUndKeinenGenitiv() {
        var frage =
                "{de: Hund, en: Dog, leicht: 'Der Name des Hundes. Das Einkommensteuergesetz. Wir schreiben Ihnen heute einen sehr"
                        + " langen Brief über den Hund und die Katze.'}";
        assertThat(
                        gutachten(
                                "seiten: [{name: eins, titel: {de: Eins, en: One}, felder: [{name: a, art: text, rechtsgrund: §, frage: "
                                        + frage
                                        + "}]}]"))
                .extracting(Befund::code)
                .containsExactlyInAnyOrder("F-481", "F-482", "F-483");
    }
}
