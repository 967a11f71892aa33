package dreiklang.leistung;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.basis.Befund;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A question that gets another name keeps it everywhere, and nothing else changes.
class UmbenennungTest {

    private static Map<String, byte[]> dateien(String... paare) {
        var dateien = new TreeMap<String, byte[]>();
        for (int i = 0; i < paare.length; i += 2) {
            dateien.put(paare[i], paare[i + 1].getBytes(UTF_8));
        }
        return dateien;
    }

    @Test
    void bedingungenRechnungenUndGrenzenFolgenDemNamen() {
        var formular =
                """
                # die Zahl der Tiere: anzahl
                seiten:
                  - name: tiere                 # heißt wie die Gruppe
                    titel: Tiere
                    wenn: tiere > 0 und art != 'tiere'
                    felder:
                      - {name: tiere, art: zahl, frage: Wie viele tiere}
                      - {name: summe, art: berechnet, rechnung: '2*tiere + anzahl(tiere_alt, tiere = 1)', frage: S}
                      - {name: hoch, art: zahl, bis: tiere, frage: H}
                    pruefungen:
                      - {gilt: 'hoch <= tiere', feld: tiere, satz: Nein.}
                """;
        var neu =
                new Umbenennung(Map.of("tiere", "vieh"))
                        .anwenden(dateien("formular.yaml", formular));
        assertThat(neu.get("formular.yaml"))
                .isEqualTo(
                        formular.replace("wenn: tiere > 0", "wenn: vieh > 0")
                                .replace("{name: tiere,", "{name: vieh,")
                                .replace("2*tiere", "2*vieh")
                                .replace(", tiere = 1)", ", vieh = 1)")
                                .replace("bis: tiere", "bis: vieh")
                                .replace("'hoch <= tiere'", "hoch <= vieh")
                                .replace("feld: tiere", "feld: vieh"));
    }

    @Test
    void briefeBeispieleGebuehrenAkteUndAblaufFolgenDemNamen() {
        var umbenennung = new Umbenennung(Map.of("tiere", "vieh"));
        var neu =
                umbenennung.anwenden(
                        dateien(
                                "vorlagen/b.md",
                                "Guten Tag {tiere},\n{#wenn tiere}da{/wenn} tiere {tierefrage}\n{#je tiere}\n",
                                "beispiele/eins.yaml",
                                "beschreibung: tiere\nantworten:\n  tiere:\n    - {name: tiere}\nerwartet:\n  gueltig: nein\n  fehler: {tiere.2.name: F-201}\n",
                                "gebuehren.yaml",
                                "regeln:\n  - {wenn: tiere > 1, betrag: 3 * tiere, text: Je tiere}\n",
                                "akte.yaml",
                                "betreff: \"Anmeldung {tiere}\"\n",
                                "leistung.yaml",
                                "name: tiere\nzustaendigkeit:\n  - {wenn: tiere = 2, einheit: tiere}\n",
                                "ablauf.bpmn",
                                "<a name=\"tiere\">\n<conditionExpression x=\"y\">tiere &gt; 1 und e = 'tiere'</conditionExpression>\n",
                                "formulare/weiter.yaml",
                                "wenn: tiere = 1\n"));
        assertThat(neu)
                .containsOnly(
                        Map.entry(
                                "vorlagen/b.md",
                                "Guten Tag {vieh},\n{#wenn vieh}da{/wenn} tiere {tierefrage}\n{#je vieh}\n"),
                        Map.entry(
                                "beispiele/eins.yaml",
                                "beschreibung: tiere\nantworten:\n  vieh:\n    - {name: tiere}\nerwartet:\n  gueltig: nein\n  fehler: {vieh.2.name: F-201}\n"),
                        Map.entry(
                                "gebuehren.yaml",
                                "regeln:\n  - {wenn: vieh > 1, betrag: 3 * vieh, text: Je tiere}\n"),
                        Map.entry("akte.yaml", "betreff: \"Anmeldung {vieh}\"\n"),
                        Map.entry(
                                "leistung.yaml",
                                "name: tiere\nzustaendigkeit:\n  - {wenn: vieh = 2, einheit: tiere}\n"),
                        Map.entry(
                                "ablauf.bpmn",
                                "<a name=\"tiere\">\n<conditionExpression x=\"y\">vieh &gt; 1 und e = 'tiere'</conditionExpression>\n"));
        assertThat(umbenennung.stellen())
                .extracting(Namensstelle::datei, Namensstelle::zeile)
                .contains(
                        tuple("vorlagen/b.md", 1),
                        tuple("beispiele/eins.yaml", 3),
                        tuple("ablauf.bpmn", 2));
    }

    @Test
    void dieEigenenPaketeBleibenAuchUnterAnderenNamenInOrdnung() {
        for (var name : List.of("hund-anmelden", "kita-platz", "reitkennzeichen")) {
            var alt = LeistungspaketeTest.dateien(name);
            var namen = new TreeMap<String, String>();
            LeistungspaketeTest.LESER
                    .lesen(new LeistungsSchluessel(name), 1, alt, new ArrayList<>())
                    .formular()
                    .namen()
                    .forEach(n -> namen.put(n, n + "_x"));
            var neu = new TreeMap<>(alt);
            new Umbenennung(namen)
                    .anwenden(alt)
                    .forEach((datei, text) -> neu.put(datei, text.getBytes(UTF_8)));
            var befunde = new ArrayList<Befund>();
            LeistungspaketeTest.LESER.pruefen(
                    new LeistungsSchluessel(name), neu, List.of(), befunde);
            assertThat(befunde).as(name).filteredOn(b -> !b.code().equals("L-104")).isEmpty();
        }
    }
}
