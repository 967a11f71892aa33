package dreiklang.einfuhr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.YamlKnoten;
import dreiklang.dokument.Pdfformulare;
import dreiklang.einfuhr.Einfuhrbericht.Vorschlag;
import dreiklang.einfuhr.Einfuhrbericht.Zahlen;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FIM XDatenfelder become the draft of a Leistungspaket; what is hostile or unknown is refused.
class XdfEinfuhrTest {

    @TempDir Path ordner;

    private Paketentwurf entwurf(byte[] inhalt) throws IOException {
        return new Einfuhren(new Pdfformulare())
                .entwerfen(Files.write(ordner.resolve("probe.xml"), inhalt));
    }

    private static byte[] yaml(Paketentwurf entwurf) {
        return Objects.requireNonNull(entwurf.dateien().get("formular.yaml"));
    }

    private static Formular formular(Paketentwurf entwurf) {
        var befunde = new ArrayList<Befund>();
        var formular =
                new Formulare(new Texte(), Clock.systemUTC())
                        .lesen("probe", YamlKnoten.lesen("formular.yaml", yaml(entwurf)), befunde);
        assertThat(befunde).isEmpty();
        return formular;
    }

    private static Feld feld(Formular formular, String fim) {
        return formular.seiten().stream()
                .flatMap(s -> s.felder().stream())
                .flatMap(Feld::alle)
                .filter(f -> f.zusatz().herkunft().fim().equals(fim))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beideFassungenErgebenDasselbeFormular() throws IOException {
        var zweite = entwurf(Liegeplatz.zweite());
        var dritte = entwurf(Liegeplatz.dritte());
        assertThat(zweite.bericht().zahlen()).isEqualTo(new Zahlen(11, 3, 3, 1, 3, 14));
        assertThat(dritte.bericht().zahlen()).isEqualTo(zweite.bericht().zahlen());
        assertThat(zweite.bericht().norm()).isEqualTo("2.0");
        assertThat(dritte.bericht().norm()).isEqualTo("3.0");
        assertThat(formular(dritte)).isEqualTo(formular(zweite));
    }

    @Test
    void wasObenStehtWirdSeiteUndDieAnzahlEntscheidetUeberPflichtUndWiederholung()
            throws IOException {
        var formular = formular(entwurf(Liegeplatz.zweite()));
        assertThat(formular.seiten())
                .extracting(s -> s.name(), s -> s.titel().deutsch())
                .containsExactly(
                        tuple("halterin-oder-halter", "Halterin oder Halter"),
                        tuple("boote", "Boote"),
                        tuple("weitere-angaben", "Weitere Angaben"));
        assertThat(feld(formular, "F90000001").pflicht()).isTrue();
        assertThat(feld(formular, "F90000006").pflicht()).isFalse();
        // What stands in a voluntary group is voluntary, too.
        assertThat(feld(formular, "G90000003").art()).isEqualTo(Feldart.BLOCK);
        assertThat(feld(formular, "F90000002").pflicht()).isFalse();
        var boote = feld(formular, "G90000002");
        assertThat(boote.art()).isEqualTo(Feldart.GRUPPE);
        assertThat(boote.gruppe()).extracting(g -> g.von(), g -> g.bis()).containsExactly(1, 50);
        var wunsch = formular.seiten().getLast().felder().getLast();
        assertThat(wunsch.art()).isEqualTo(Feldart.GRUPPE);
        assertThat(wunsch.gruppe()).extracting(g -> g.von(), g -> g.bis()).containsExactly(2, 3);
    }

    @Test
    void artGrenzenRechtsgrundUndFimKennungBleibenErhalten() throws IOException {
        var formular = formular(entwurf(Liegeplatz.dritte()));
        assertThat(
                        List.of(
                                feld(formular, "F90000002").art(),
                                feld(formular, "F90000003").art(),
                                feld(formular, "F90000004").art(),
                                feld(formular, "F90000005").art(),
                                feld(formular, "F90000007").art(),
                                feld(formular, "F90000009").art()))
                .containsExactly(
                        Feldart.PLZ,
                        Feldart.DATUM,
                        Feldart.JANEIN,
                        Feldart.ZAHL,
                        Feldart.EMAIL,
                        Feldart.MEHRZEILIG);
        var name = feld(formular, "F90000001");
        assertThat(name.grenzen().laenge()).isEqualTo(80);
        assertThat(name.hilfe().deutsch()).isEqualTo("Hilfe & mehr");
        assertThat(name.zusatz().herkunft().rechtsgrund()).isEqualTo("§ 5 Hafensatzung");
    }

    @Test
    void genannteCodelistenBleibenTextfeldUndWerdenVerlangtMitgebrachteWerdenAuswahl()
            throws IOException {
        var bericht = entwurf(Liegeplatz.zweite()).bericht();
        assertThat(bericht.codelisten())
                .extracting(c -> c.kennung(), c -> c.version(), c -> c.feld())
                .containsExactly(tuple("urn:demo:haefen", "7", "hafen"));
        var werte =
                "<x:werte><x:wert><x:code>NORD</x:code><x:name>Nordhafen</x:name></x:wert>"
                        + "<x:wert><x:code>nord</x:code><x:name>Alter Hafen</x:name></x:wert></x:werte>";
        var mitWerten =
                new String(Liegeplatz.dritte(), UTF_8)
                        .replaceAll("<x:codelisteReferenz>.*?</x:codelisteReferenz>", werte);
        var formular = formular(entwurf(mitWerten.getBytes(UTF_8)));
        assertThat(feld(formular, "F90000008").optionen())
                .extracting(o -> o.wert(), o -> o.text().deutsch())
                .containsExactly(tuple("nord", "Nordhafen"), tuple("nord-2", "Alter Hafen"));
    }

    @Test
    void regelnWerdenNurVorgeschlagenUndStehenNebenIhrerFrage() throws IOException {
        var entwurf = entwurf(Liegeplatz.zweite());
        assertThat(entwurf.bericht().regeln()).hasSize(3);
        assertThat(entwurf.bericht().regeln().getFirst().vorschlaege())
                .containsExactly(
                        new Vorschlag(
                                "masthoehe", "wenn", "segelboot = 'ja'", "„Segelboot“ ist „ja“"));
        assertThat(entwurf.bericht().regeln().get(1).vorschlaege())
                .extracting(Vorschlag::feld, Vorschlag::schluessel, Vorschlag::ausdruck)
                .containsExactly(
                        tuple(
                                "e_mail",
                                "pruefung",
                                "(telefon und nicht (e_mail)) oder (e_mail und nicht (telefon))"));
        assertThat(entwurf.bericht().regeln().getLast().vorschlaege()).isEmpty();
        assertThat(new String(yaml(entwurf), UTF_8))
                .contains("# Vorschlag, nicht angewendet: wenn: segelboot = 'ja'")
                .contains("Die Angaben sollen plausibel sein.");
        assertThat(feld(formular(entwurf), "F90000005").bedingungen().wenn()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "F90000005" ist nur zu befüllen, wenn "F90000004" verneint wurde.|masthoehe|wenn|segelboot = 'nein'
                    Masthöhe ist nur dann auszufüllen, wenn Segelboot bejaht wird|masthoehe|wenn|segelboot = 'ja'
                    Wenn "F90000004 Segelboot" bejaht wurde, muss "F90000005" angegeben werden.|masthoehe|pflicht|segelboot = 'ja'
                    "F90000008" muss angegeben werden, wenn "F90000005" angegeben wurde.|hafen|pflicht|masthoehe
                    Mindestens eines von "F90000006" und "F90000007" ist anzugeben.|e_mail|pruefung|telefon oder e_mail
                    """)
    void haeufigeSaetzeWerdenVerstanden(
            String satz, String feld, String schluessel, String ausdruck) throws IOException {
        var regeln = entwurf(Liegeplatz.mitRegel(satz)).bericht().regeln();
        assertThat(regeln.getFirst().vorschlaege())
                .extracting(Vorschlag::feld, Vorschlag::schluessel, Vorschlag::ausdruck)
                .containsExactly(tuple(feld, schluessel, ausdruck));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "„F90000004“ ist nur dann zu befüllen, wenn „F90000005“ bejaht wurde.",
                "„F90000009“ ist nur dann zu befüllen, wenn „F90000004“ bejaht wurde.",
                "„F99999999“ ist nur dann zu befüllen, wenn „F90000004“ bejaht wurde.",
                "Entweder so oder anders.",
                "Wenn der Mond scheint, muss alles angegeben werden."
            })
    void wasNichtSicherIstWirdNichtVorgeschlagen(String satz) throws IOException {
        assertThat(entwurf(Liegeplatz.mitRegel(satz)).bericht().regeln().getFirst().vorschlaege())
                .isEmpty();
    }

    @Test
    void zahlenMitNachkommastellenBleibenZahlen() throws IOException {
        var formular = formular(entwurf(Liegeplatz.mitFeld("Tiefgang", "num", "")));
        var tiefgang = feld(formular, "F90000011");
        assertThat(tiefgang.art()).isEqualTo(Feldart.ZAHL);
        assertThat(tiefgang.grenzen().stellen()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "pattern":"[0-9]{8}"|Genau 8 Ziffern
                    "pattern":"^\\\\d{3,5}$"|3 bis 5 Ziffern
                    "minLength":"4","maxLength":"9"|Mindestens 4 Zeichen
                    """)
    void einMusterSagtWasVerlangtWird(String grenzen, String hilfe) throws IOException {
        var entwurf = entwurf(Liegeplatz.mitFeld("Bootsnummer", "text", grenzen));
        assertThat(feld(formular(entwurf), "F90000011").hilfe().deutsch()).isEqualTo(hilfe);
    }

    @Test
    void einMusterDasNiemandErraetMussErklaertWerden() throws IOException {
        var entwurf =
                entwurf(Liegeplatz.mitFeld("Bootsnummer", "text", "\"pattern\":\"(A|B)[0-9]+\""));
        assertThat(entwurf.bericht().felder())
                .filteredOn(f -> f.fim().equals("F90000011"))
                .flatExtracting(f -> f.pruefen())
                .containsExactly(
                        "Sagen Sie in der Hilfe mit einem Beispiel, welche Form verlangt wird.");
    }

    @Test
    void zweiSeitenMitDerselbenUeberschriftBekommenVerschiedeneNamen() throws IOException {
        var entwurf = entwurf(Liegeplatz.mitZweimalWeiterenAngaben());
        assertThat(entwurf.bericht().seiten())
                .extracting(s -> s.name(), s -> s.titel())
                .containsExactly(
                        tuple("weitere-angaben", "Weitere Angaben"),
                        tuple("boote", "Boote"),
                        tuple("weitere-angaben-2", "Weitere Angaben"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
                "<a><b></a>",
                "<"
            })
    void feindlichesUndKaputtesXmlWirdAbgelehnt(String xml) {
        abgelehnt(xml.getBytes(UTF_8), "B-202");
    }

    @Test
    void tiefeVerschachtelungUndAbgeschnitteneDateienWerdenAbgelehnt() {
        abgelehnt("<a>".repeat(100_000).getBytes(UTF_8), "B-202");
        var ganz = new String(Liegeplatz.zweite(), UTF_8);
        abgelehnt(ganz.substring(0, ganz.length() / 2).getBytes(UTF_8), "B-202");
    }

    @Test
    void fremdesUndFalscheFassungenWerdenMitEinemSatzAbgelehnt() {
        abgelehnt("<a/>".getBytes(UTF_8), "X-102");
        abgelehnt(Liegeplatz.xml("1", ""), "X-103");
        abgelehnt(Liegeplatz.xml("4.0", ""), "X-103");
        abgelehnt(Liegeplatz.xml("2", ""), "X-104");
        abgelehnt("Name;Ort".getBytes(UTF_8), "X-101");
        abgelehnt(new byte[0], "X-101");
        abgelehnt(new byte[10_000_001], "X-105");
    }

    private void abgelehnt(byte[] inhalt, String code) {
        assertThatThrownBy(() -> entwurf(inhalt))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(named = "dreiklang.beispiele", matches = ".+")
    @ValueSource(
            strings = {
                "xdf2_S00000121_BlaueKarteEU.xml",
                "xdf3_S00000000121_BlaueKarteEU_converted.xml"
            })
    void dieBlaueKarteHat88FelderIn29GruppenMit3RegelnUnd5Codelisten(String name) {
        var entwurf =
                new Einfuhren(new Pdfformulare())
                        .entwerfen(Path.of(System.getProperty("dreiklang.beispiele"), name));
        assertThat(entwurf.bericht().zahlen()).isEqualTo(new Zahlen(88, 29, 3, 5, 12, 110));
        assertThat(entwurf.bericht().regeln())
                .extracting(r -> r.vorschlaege().size())
                .containsExactly(1, 3, 5);
        assertThat(formular(entwurf).seiten()).hasSize(12);
    }
}
