package dreiklang.formular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import dreiklang.basis.Sprache;
import dreiklang.basis.YamlKnoten;
import dreiklang.seite.Texte;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of questions and answers.
class FormulareTest {

    private static final Clock UHR =
            Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), ZoneOffset.UTC);
    private static final Formulare FORMULARE = new Formulare(new Texte(), UHR);

    private static Formular formular(String... felder) {
        var text =
                "seiten:\n  - name: eins\n    titel: {de: Erste Seite, en: First page}\n    felder:\n";
        for (var feld : felder) {
            text += "      - " + feld + "\n";
        }
        return lesen(text);
    }

    private static Formular lesen(String text) {
        var befunde = new ArrayList<Befund>();
        var formular =
                FORMULARE.lesen(
                        "probe", YamlKnoten.lesen("formular.yaml", text.getBytes(UTF_8)), befunde);
        assertThat(befunde).isEmpty();
        return formular;
    }

    private static Antworten antworten(Formular formular, String... paare) {
        var eingabe = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < paare.length; i += 2) {
            eingabe.put(paare[i], List.of(paare[i + 1].split("\\|", -1)));
        }
        var antworten = Antworten.KEINE;
        for (var seite : formular.seiten()) {
            antworten = FORMULARE.annehmen(seite, eingabe, antworten);
        }
        return antworten;
    }

    @Test
    void werDieFormVerfehltErfaehrtWieSieAussieht() {
        var kopf = "seiten:\n  - name: s\n    titel: S\n    felder:\n      - {name: chip, ";
        var mitHilfe =
                kopf
                        + "art: text, muster: '[0-9]{15}', frage: {de: Chip, en: Chip}, hilfe: {de: 15 Ziffern, en: 15 digits}}\n";
        var satz =
                FORMULARE
                        .pruefenAlles(lesen(mitHilfe), antworten(lesen(mitHilfe), "chip", "abc"))
                        .getFirst()
                        .satz();
        assertThat(satz.deutsch())
                .isEqualTo("Bitte prüfen Sie die Schreibweise bei „Chip“. 15 Ziffern");
        assertThat(satz.englisch()).isEqualTo("Please check the spelling of “Chip”. 15 digits");
    }

    @Test
    void kommazahlenBleibenKommazahlen() {
        var formular =
                lesen(
                        "seiten:\n  - name: s\n    titel: S\n    felder:\n      - {name: hoehe, art: zahl, stellen: 2, frage: Höhe}\n");
        var antworten = antworten(formular, "hoehe", "1.234,50");
        assertThat(antworten.eins("hoehe")).isEqualTo("1234.5");
        var frage =
                FORMULARE
                        .ansicht(
                                formular,
                                formular.seiten().getFirst(),
                                antworten,
                                List.of(),
                                Sprache.DE)
                        .fragen()
                        .getFirst();
        assertThat(frage.werte()).containsExactly("1234,5");
        assertThat(frage.tastatur()).isEqualTo("decimal");
        assertThat(FORMULARE.lesbar(formular, antworten, Sprache.DE).toString())
                .contains("1.234,5");
    }

    private static List<String> codes(Formular formular, Antworten antworten) {
        return FORMULARE.pruefenAlles(formular, antworten).stream().map(Feldfehler::code).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "art: text; Müller-Lüdenscheidt; ~~",
                "art: text; Đorđe Šimić-Ağaoğlu; ~~",
                "art: text; Straße 5 § 3 – 10 €; ~~",
                "art: text; ~ ~; F-201",
                "art: text; 山田; F-203",
                "art: text; fröhlich 😀; F-203",
                "art: text; a\u202Eb; F-203",
                "art: text; a\u0007b; F-203",
                "art: text, laenge: 3; abcd; F-202",
                "art: text, muster: '[A-Z]+'; ABC; ~~",
                "art: text, muster: '[A-Z]+'; abc; F-204",
                "art: text, muster: '(a+)+'; aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab; F-204",
                "art: zahl, von: 1, bis: 10; 10; ~~",
                "art: zahl, von: 1, bis: 10; 11; F-207",
                "art: zahl, von: 1, bis: 10; 0; F-207",
                "art: zahl, von: 1; 0; F-221",
                "art: zahl, bis: 5; 6; F-222",
                "art: zahl; 1.000; ~~",
                "art: zahl; 1,5; F-205",
                "art: zahl; zwei; F-205",
                "art: zahl; 99999999999999999999; F-205",
                "art: zahl, stellen: 1; 12,5; ~~",
                "art: zahl, stellen: 2; 1.234,56; ~~",
                "art: zahl, stellen: 2, bis: 12; 12,01; F-222",
                "art: zahl, stellen: 2; 7; ~~",
                "art: zahl, stellen: 1; 12,55; F-291",
                "art: zahl, stellen: 2; etwa 12; F-291",
                "art: betrag; 12,5; ~~",
                "art: betrag; 1.234,50 €; ~~",
                "art: betrag; 1,234.50; ~~",
                "art: betrag; 12,345; F-206",
                "art: betrag; 1e9; F-206",
                "art: betrag, von: 0; -1; F-221",
                "art: janein; ja; ~~",
                "art: janein; vielleicht; F-212",
                "art: janein; ~~; F-218",
                "art: bestaetigung; ja; ~~",
                "art: bestaetigung; on; F-212",
                "art: betrag; 12; ~~",
                "art: email; mira.soellner@post.example; ~~",
                "art: email; mira+pferd@sub.domain.example; ~~",
                "art: email; a@müller.example; ~~",
                "art: email; mira@; F-211",
                "art: email; mira..s@post.example; F-211",
                "art: email; a@b; F-211",
                "art: email; a@post.example@x.de; F-211",
                "art: telefon; +49 (0) 2921 / 12-345; ~~",
                "art: telefon; 12; F-215",
                "art: telefon; keins; F-215",
                "art: iban; DE89 3704 0044 0532 0130 00; ~~",
                "art: iban; de89370400440532013000; ~~",
                "art: iban; DE89370400440532013001; F-213",
                "art: iban; DE8937040044053201300; F-213",
                "art: iban; GB82WEST12345698765432; ~~",
                "art: plz; 59494; ~~",
                "art: plz; 01067; ~~",
                "art: plz; 00123; F-214",
                "art: plz; 5949; F-214",
                "art: auswahl, optionen: [{wert: a, text: A}]; a; ~~",
                "art: auswahl, optionen: [{wert: a, text: A}]; b; F-212",
                "art: mehrfachauswahl, optionen: [{wert: a, text: A}, {wert: b, text: B}]; a|b; ~~",
                "art: mehrfachauswahl, optionen: [{wert: a, text: A}]; a|x; F-212",
                "art: mehrfachauswahl, optionen: [{wert: a, text: A}]; ~~; F-218"
            })
    void jedeArtVonFrageHatIhreRegeln(String feld, String eingabe, String code) {
        var formular = formular("{name: f, frage: Frage, " + feld + "}");
        var fehler = codes(formular, antworten(formular, "f", eingabe == null ? "" : eingabe));
        assertThat(fehler).isEqualTo(code == null || code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "27|3|1985;1985-03-27",
                "27.|3.|1985;1985-03-27",
                "27|März|1985;1985-03-27",
                "27|mar|1985;1985-03-27",
                "1|Dezember|2000;2000-12-01",
                "29|2|2024;2024-02-29",
                "27.3.1985||;1985-03-27",
                "1985-03-27||;1985-03-27"
            })
    void einTagAusDreiFeldernWirdErkannt(String teile, String tag) {
        assertThat(tag(teile).alle("f")).containsExactly(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "31|2|2026",
                "29|2|2025",
                "0|1|2000",
                "1|13|2000",
                "1|1|85",
                "x|y|z",
                "1||2000",
                "||2000",
                "1|1|99999"
            })
    void einTagDenEsNichtGibtGehtNichtVerloren(String teile) {
        var antworten = tag(teile);
        assertThat(antworten.alle("f")).isEqualTo(Arrays.asList(teile.split("\\|", -1)));
        var formular = datum();
        assertThat(codes(formular, antworten)).containsExactly("F-210");
        var seite = formular.seiten().getFirst();
        var ansicht = FORMULARE.ansicht(formular, seite, antworten, List.of(), Sprache.DE);
        assertThat(ansicht.fragen().getFirst().werte()).isEqualTo(antworten.alle("f"));
    }

    private static Formular datum() {
        return formular("{name: f, frage: Tag, art: datum}");
    }

    private static Antworten tag(String teile) {
        var drei = teile.split("\\|", -1);
        return FORMULARE.annehmen(
                datum().seiten().getFirst(),
                Map.of(
                        "f.tag",
                        List.of(drei[0]),
                        "f.monat",
                        List.of(drei[1]),
                        "f.jahr",
                        List.of(drei[2])),
                Antworten.KEINE);
    }

    @Test
    void tageHabenGrenzenUndHeuteIstDerTagInDeutschland() {
        var formular =
                formular(
                        "{name: von, frage: Beginn, art: datum, von: heute, bis: heute+10}",
                        "{name: bis, frage: Ende, art: datum, von: von}",
                        "{name: geburt, frage: Geburt, art: datum, bis: heute-18j}");
        var gut =
                antworten(
                        formular, "von", "2026-11-22", "bis", "2026-11-22", "geburt", "2008-11-22");
        assertThat(codes(formular, gut)).isEmpty();
        var falsch =
                antworten(
                        formular, "von", "2026-12-03", "bis", "2026-12-02", "geburt", "2008-11-23");
        assertThat(FORMULARE.pruefenAlles(formular, falsch))
                .extracting(f -> f.satz().deutsch())
                .containsExactly(
                        "Der Tag bei „Beginn“ ist zu spät. Möglich ist er bis 2. Dezember 2026.",
                        "Der Tag bei „Ende“ ist zu früh. Möglich ist er ab 3. Dezember 2026.",
                        "Der Tag bei „Geburt“ ist zu spät. Möglich ist er bis 22. November 2008.");
    }

    @Test
    void derSatzNenntDieFrageInBeidenSprachen() {
        var formular = formular("{name: f, art: text, frage: {de: Ihr Name, en: Your name}}");
        var satz = FORMULARE.pruefenAlles(formular, Antworten.KEINE).getFirst().satz();
        assertThat(satz.deutsch()).isEqualTo("Bitte füllen Sie aus: Ihr Name");
        assertThat(satz.englisch()).isEqualTo("Please fill in: Your name");
    }

    private static final String BEDINGT =
            """
            seiten:
              - name: eins
                titel: Eins
                felder:
                  - {name: hat_hund, art: janein, frage: Hund?}
                  - {name: rasse, art: text, frage: Rasse, wenn: hat_hund = 'ja'}
                  - {name: gefaehrlich, art: janein, frage: Gefährlich?, wenn: rasse = 'Drache'}
              - name: zwei
                titel: Zwei
                wenn: gefaehrlich = 'ja'
                felder:
                  - {name: zaun, art: text, frage: Zaun}
              - name: drei
                titel: Drei
                felder:
                  - {name: hinweis, art: hinweis, frage: Nur zu lesen, wenn: zaun}
            """
                    .replace("Hund?", "'Hund?'")
                    .replace("Gefährlich?", "'Gefährlich?'");

    @Test
    void antwortenAufVersteckteFragenZaehlenNicht() {
        var formular = lesen(BEDINGT);
        var alles =
                antworten(
                        formular,
                        "hat_hund",
                        "ja",
                        "rasse",
                        "Drache",
                        "gefaehrlich",
                        "ja",
                        "zaun",
                        "hoch");
        assertThat(seiten(formular, alles)).containsExactly("eins", "zwei", "drei");
        // Half past midnight in Germany.
        assertThat(FORMULARE.bereinigt(formular, alles))
                .isEqualTo(alles.mit("heute", List.of("2026-11-22")));
        var keinHund = alles.mit("hat_hund", List.of("nein")).mit("fremd", List.of("x"));
        assertThat(seiten(formular, keinHund)).containsExactly("eins");
        assertThat(FORMULARE.bereinigt(formular, keinHund).werte())
                .containsOnlyKeys("heute", "hat_hund");
        assertThat(FORMULARE.pruefenAlles(formular, keinHund)).isEmpty();
        assertThat(FORMULARE.lesbar(formular, keinHund, Sprache.DE)).hasSize(1);
    }

    private static List<String> seiten(Formular formular, Antworten antworten) {
        return FORMULARE.sichtbareSeiten(formular, antworten).stream()
                .map(Formularseite::name)
                .toList();
    }

    @Test
    void wasAufDerSeiteNichtZuSehenWarBleibtErhalten() {
        var formular = lesen(BEDINGT);
        var seite = formular.seiten().getFirst();
        var vorher = antworten(formular, "hat_hund", "ja", "rasse", "Dackel");
        var nachher = FORMULARE.annehmen(seite, Map.of("hat_hund", List.of("nein")), vorher);
        assertThat(nachher.eins("rasse")).isEqualTo("Dackel");
        assertThat(FORMULARE.bereinigt(formular, nachher).werte())
                .containsOnlyKeys("heute", "hat_hund");
    }

    @Test
    void einAbgewaehltesKaestchenIstAbgewaehlt() {
        var formular =
                formular(
                        "{name: viele, art: mehrfachauswahl, frage: Was, optionen: [{wert: a, text: A}]}",
                        "{name: eins, art: bestaetigung, frage: Ja}");
        var vorher = antworten(formular, "viele", "a", "eins", "ja");
        var nachher = FORMULARE.annehmen(formular.seiten().getFirst(), Map.of(), vorher);
        assertThat(nachher.werte()).isEmpty();
    }

    @Test
    void dateienWerdenVonDerEingabeNichtBeruehrtUndSindBegrenzt() {
        var formular =
                formular("{name: d, art: datei, frage: Nachweis, endungen: [pdf, jpg], anzahl: 2}");
        var seite = formular.seiten().getFirst();
        var mit = Antworten.KEINE.mit("d", List.of("a.PDF", "b.jpg"));
        assertThat(FORMULARE.annehmen(seite, Map.of("d", List.of("x.exe")), mit)).isEqualTo(mit);
        assertThat(codes(formular, mit)).isEmpty();
        assertThat(codes(formular, mit.mit("d", List.of("a.pdf", "b.pdf", "c.pdf"))))
                .containsExactly("F-217");
        assertThat(codes(formular, mit.mit("d", List.of("a.exe")))).containsExactly("F-216");
        assertThat(codes(formular, Antworten.KEINE)).containsExactly("F-220");
    }

    @Test
    void antwortenSindInWortenZuLesen() {
        var formular =
                formular(
                        "{name: wahl, art: mehrfachauswahl, frage: Wo, optionen: [{wert: w, text: Im Wald}, {wert: h, text: Halle}]}",
                        "{name: tag, art: datum, frage: Wann}",
                        "{name: geld, art: betrag, frage: Wie viel}",
                        "{name: konto, art: iban, frage: IBAN}",
                        "{name: ok, art: janein, frage: Gut}",
                        "{name: leer, art: text, frage: Leer, pflicht: nein}",
                        "{name: nur, art: hinweis, frage: Lesen}");
        var antworten =
                antworten(
                        formular,
                        "wahl",
                        "w|h",
                        "tag",
                        "2026-03-05",
                        "geld",
                        "1234,5",
                        "konto",
                        "DE89370400440532013000",
                        "ok",
                        "nein");
        assertThat(FORMULARE.lesbar(formular, antworten, Sprache.DE).getFirst().angaben())
                .extracting(Abschnitt.Angabe::antwort)
                .containsExactly(
                        "Im Wald\nHalle",
                        "5. März 2026",
                        "1.234,50\u00a0€",
                        "DE89 3704 0044 0532 0130 00",
                        "Nein",
                        "keine Angabe");
        assertThat(FORMULARE.lesbar(formular, antworten, Sprache.EN).getFirst())
                .satisfies(a -> assertThat(a.titel()).isEqualTo("First page"))
                .satisfies(a -> assertThat(a.angaben().get(4).antwort()).isEqualTo("No"));
    }

    @Test
    void dieListeDerFehlerFuehrtZurErstenEingabeDerFrage() {
        var formular =
                formular(
                        "{name: a, art: text, frage: A}",
                        "{name: b, art: datum, frage: B}",
                        "{name: c, art: janein, frage: C}",
                        "{name: d, art: auswahl, frage: D, optionen: [{wert: x, text: X}]}");
        var seite = formular.seiten().getFirst();
        var fehler = FORMULARE.pruefen(formular, seite, Antworten.KEINE);
        var ansicht = FORMULARE.ansicht(formular, seite, Antworten.KEINE, fehler, Sprache.DE);
        assertThat(ansicht.fehler().keySet())
                .containsExactly("frage-a", "frage-b-tag", "frage-c-ja", "frage-d-x");
        assertThat(ansicht.fragen()).extracting(Seitenansicht.Frage::fehler).doesNotContain("");
    }

    @Test
    void vieleMoeglichkeitenWerdenEineListe() {
        var optionen = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            optionen.append("{wert: w").append(i).append(", text: T").append(i).append("},");
        }
        var formular = formular("{name: a, art: auswahl, frage: A, optionen: [" + optionen + "]}");
        var seite = formular.seiten().getFirst();
        var frage =
                FORMULARE
                        .ansicht(formular, seite, Antworten.KEINE, List.of(), Sprache.EN)
                        .fragen()
                        .getFirst();
        assertThat(frage.istAuswahl()).isTrue();
        assertThat(frage.istRadios()).isFalse();
        assertThat(frage.optionen()).containsEntry("", "Please choose").hasSize(10);
    }
}
