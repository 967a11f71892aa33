package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.leistung.Leistungen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// A form with questions that repeat, from the first page to the receipt; and a form that changes
/// while somebody fills it in.
class GruppenwegeTest extends Stadttest {

    private static final String LEISTUNG =
            "name: Ferienpass\nkurz: Nur für Tests\nzustaendig: '16'\nbescheid: nein\n";
    private static final String ANFANG =
            """
            seiten:
              - name: kinder
                titel: Ihre Kinder
                felder:
                  - name: kinder
                    art: gruppe
                    frage: Kinder
                    eintrag: Kind
                    von: 1
                    bis: 2
                    felder:
                      - {name: vorname, art: text, fim: F60000227, frage: Vorname}
                      - {name: geboren, art: datum, frage: Geboren am, bis: heute}
                      - {name: zeugnis, art: datei, pflicht: nein, frage: Zeugnis, endungen: [txt]}
              - name: preis
                titel: Was es kostet
                felder:
                  - {name: preis, art: berechnet, einheit: euro, rechnung: 7.5 * anzahl(kinder), frage: Preis}
                  - {name: bemerkung, art: text, pflicht: nein, frage: Bemerkung}
            """;

    @Autowired private Leistungen leistungen;
    @TempDir private Path ordner;

    private Mensch mensch() {
        return new Mensch(adresse(""));
    }

    private void veroeffentlichen(String paket, String formular) throws IOException {
        var ziel = Files.createDirectories(ordner.resolve(paket));
        Files.writeString(ziel.resolve("leistung.yaml"), LEISTUNG);
        Files.writeString(ziel.resolve("formular.yaml"), formular);
        assertThat(leistungen.laden(ordner)).isEmpty();
    }

    private static Map<String, String> kind(String nummer, String vorname, String jahr) {
        var davor = "kinder." + nummer + ".";
        return new HashMap<>(
                Map.of(
                        "kinder",
                        nummer,
                        davor + "vorname",
                        vorname,
                        davor + "geboren.tag",
                        "3",
                        davor + "geboren.monat",
                        "4",
                        davor + "geboren.jahr",
                        jahr));
    }

    private static Map<String, String> mit(Map<String, String> felder, String name, String wert) {
        felder.put(name, wert);
        return felder;
    }

    @Test
    void jedesKindBekommtSeineFragenUndSeineDatei() throws IOException {
        veroeffentlichen("probe-ferienpass", ANFANG);
        var mira = mensch();
        var seite = mira.ausfuellen(mira.oeffnen("/antraege/probe-ferienpass"), Map.of(), "weiter");
        assertThat(seite.html())
                .contains("<legend class=\"kern-label\">Kind 1</legend>", "Kind hinzufügen")
                .doesNotContain("Kind 1 entfernen");

        var zwei =
                mira.senden(
                        seite.pfad(),
                        mit(
                                mit(kind("1", "Ada", "2016"), "_dazu", "kinder"),
                                "_csrf",
                                seite.verborgen().getOrDefault("_csrf", "")));
        assertThat(zwei.html())
                .contains("id=\"frage-kinder.2\"", "value=\"Ada\"", "Kind 2 entfernen")
                .doesNotContain("Kind hinzufügen");

        var fehler = mira.ausfuellen(zwei, kind("2", "", "2018"), "weiter");
        assertThat(fehler.html()).contains("href=\"#frage-kinder.2.vorname\"", "Kind 2, Vorname");

        var datei =
                mira.hochladen(
                        fehler,
                        "kinder.2.zeugnis",
                        Map.of("zeugnis.txt", "Sehr gut".getBytes(StandardCharsets.UTF_8)),
                        "bleiben");
        assertThat(datei.html()).contains("zeugnis.txt");

        var preis = mira.ausfuellen(datei, kind("2", "Ben", "2018"), "weiter");
        assertThat(preis.html()).contains("15,00");
        var pruefen = mira.ausfuellen(preis, Map.of(), "weiter");
        assertThat(pruefen.html())
                .contains("Kind 1: Vorname", "Kind 2: Vorname", "Ben", "zeugnis.txt", "15,00");
        var quittung = mira.ausfuellen(pruefen, Map.of(), "weiter");
        assertThat(quittung.pfad()).endsWith("/pruefen");
        var abgesendet =
                mira.senden(pruefen.pfad().replace("/pruefen", "/absenden"), pruefen.verborgen());
        assertThat(abgesendet.pfad()).contains("/quittung/");
        assertThat(abgesendet.html()).contains("Kind 2: Geboren am", "3. April 2018");
        assertThat(mira.oeffnen(abgesendet.pfad() + "/antrag.json").html())
                .contains(
                        "dreiklang-antrag/1",
                        "\"feld\" : \"kinder.2.vorname\"",
                        "\"fim\" : \"F60000227\"",
                        "\"werte\" : [ \"Ben\" ]",
                        "zeugnis.txt");
        assertThat(mensch().oeffnen(abgesendet.pfad() + "/antrag.json").status()).isEqualTo(404);
    }

    @Test
    void einEntfernterEintragNimmtSeineAntwortenUndDateienMit() throws IOException {
        veroeffentlichen("probe-ferienpass-weg", ANFANG);
        var mira = mensch();
        var seite =
                mira.ausfuellen(mira.oeffnen("/antraege/probe-ferienpass-weg"), Map.of(), "weiter");
        var csrf = seite.verborgen().getOrDefault("_csrf", "");
        mira.senden(
                seite.pfad(), mit(mit(kind("1", "Ada", "2016"), "_dazu", "kinder"), "_csrf", csrf));
        var eins =
                mira.senden(
                        seite.pfad(),
                        mit(mit(kind("2", "Ben", "2018"), "_weg", "kinder.1"), "_csrf", csrf));
        assertThat(eins.html())
                .contains("value=\"Ben\"", "Kind 1")
                .doesNotContain("value=\"Ada\"", "Kind 2");
    }

    @Test
    void werGeradeAusfuelltFolgtDerNeuenFassungUndErfaehrtWasSichAendert() throws IOException {
        veroeffentlichen("probe-ferienpass-neu", ANFANG);
        var mira = mensch();
        var erste =
                mira.ausfuellen(mira.oeffnen("/antraege/probe-ferienpass-neu"), Map.of(), "weiter");
        var zweite = mira.ausfuellen(erste, kind("1", "Ada", "2016"), "weiter");
        assertThat(zweite.pfad()).endsWith("/preis");

        veroeffentlichen(
                "probe-ferienpass-neu",
                ANFANG.replace(
                                "frage: Vorname}",
                                "frage: Vorname}\n          - {name: kann_schwimmen, art: janein, frage: \"Kann das Kind schwimmen?\"}")
                        .replace(
                                "\n      - {name: bemerkung, art: text, pflicht: nein, frage: Bemerkung}",
                                ""));

        // What was typed into the old page is not lost before the change is told.
        var gewechselt = mira.ausfuellen(zweite, Map.of("bemerkung", "Danke"), "weiter");
        assertThat(gewechselt.pfad()).endsWith("/kinder");
        assertThat(gewechselt.html())
                .contains(
                        "Dieses Formular hat sich geändert",
                        "Neu gefragt wird: „Kann das Kind schwimmen?“",
                        "Nicht mehr gefragt wird: „Bemerkung“",
                        "value=\"Ada\"");
        var weiter =
                mira.ausfuellen(
                        gewechselt,
                        mit(kind("1", "Ada", "2016"), "kinder.1.kann_schwimmen", "ja"),
                        "weiter");
        assertThat(weiter.pfad()).endsWith("/preis");
        assertThat(weiter.html()).doesNotContain("hat sich geändert");
        var pruefen = mira.ausfuellen(weiter, Map.of(), "weiter");
        assertThat(pruefen.html()).contains("Kind 1: Kann das Kind schwimmen?");
    }
}
