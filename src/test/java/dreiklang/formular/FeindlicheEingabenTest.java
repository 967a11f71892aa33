package dreiklang.formular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import dreiklang.basis.Sprache;
import dreiklang.basis.YamlKnoten;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent, the answer is a finding, never an error of the program.
class FeindlicheEingabenTest {

    private static final Formulare FORMULARE =
            new Formulare(
                    new Texte(), Clock.systemUTC(), Lindenau.karten(), new Strassenverzeichnis());
    private static final int VERSUCHE = 3_000;
    private static final List<String> BOESES =
            List.of(
                    "",
                    " ",
                    "\u0000",
                    "\uD83D",
                    "\uDC00\uD83D",
                    "😀",
                    "\u202E",
                    "\uFEFF",
                    "\uFFFF",
                    "\r\n",
                    "\n\n\n",
                    "ja",
                    "nein",
                    "-0",
                    "+1",
                    "1e999999999",
                    "NaN",
                    "9".repeat(400),
                    "-".repeat(1000),
                    "1.".repeat(300),
                    "0,0,0",
                    "00/00/0000",
                    "2026-02-30",
                    "31",
                    "2",
                    "2026",
                    "99999-01-01",
                    "heute",
                    "heute+99999",
                    "' or 1=1 --",
                    "<script>alert(1)</script>",
                    "{0}",
                    "{",
                    "'",
                    "${jndi:ldap://x}",
                    "#{7*7}",
                    "%s%n%d",
                    "../../etc/passwd",
                    "a@" + "b.".repeat(200) + "de",
                    "@",
                    "a@b@c",
                    "DE89370400440532013000",
                    "DE00",
                    "ZZ99" + "A".repeat(30),
                    "a".repeat(50_000),
                    "ä\u0308".repeat(500),
                    "\u0301".repeat(2000),
                    "１２３",
                    "٣",
                    "Ⅷ",
                    "½",
                    "datei.exe",
                    ".",
                    "x.",
                    "null",
                    "[]",
                    "name.tag");

    private static Formular formular(String datei) {
        try {
            var befunde = new ArrayList<Befund>();
            var inhalt = Files.readAllBytes(Path.of(datei));
            var formular =
                    FORMULARE.lesen("probe", YamlKnoten.lesen("formular.yaml", inhalt), befunde);
            assertThat(befunde).isEmpty();
            return formular;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leistungen/reitkennzeichen/formular.yaml",
                "leistungen/mangel-melden/formular.yaml",
                "leistungen/dienstreise/formular.yaml",
                "leistungen/dienstreise/formulare/abrechnung.yaml"
            })
    void jedeEingabeWirdAngenommenGeprueftUndWiederGezeigt(String datei) {
        var formular = formular(datei);
        var zufall = new Random(datei.hashCode());
        for (int i = 0; i < VERSUCHE; i++) {
            var antworten = Antworten.KEINE;
            for (var seite : formular.seiten()) {
                antworten = FORMULARE.annehmen(seite, eingabe(seite, zufall), antworten);
            }
            if (zufall.nextBoolean()) {
                antworten = antworten.mit("nachweise", List.of("a".repeat(300), "../..", "x.EXE"));
            }
            beweise(formular, antworten);
        }
    }

    private static void beweise(Formular formular, Antworten antworten) {
        var fehler = FORMULARE.pruefenAlles(formular, antworten);
        assertThat(fehler)
                .allSatisfy(f ->
                        assertThat(f.satz().deutsch()).doesNotContain("fehler.F-").isNotBlank());
        var rein = FORMULARE.bereinigt(formular, antworten);
        assertThat(FORMULARE.pruefenAlles(formular, rein)).isEqualTo(fehler);
        assertThat(antworten.werte().values())
                .allSatisfy(werte ->
                        assertThat(String.join("", werte))
                                .doesNotContain("\u0000")
                                .isEqualTo(
                                        new String(String.join("", werte).getBytes(UTF_8), UTF_8)));
        for (var sprache : Sprache.values()) {
            assertThat(FORMULARE.lesbar(formular, antworten, sprache)).isNotEmpty();
            for (var seite : formular.seiten()) {
                assertThat(FORMULARE.ansicht(formular, seite, antworten, fehler, sprache))
                        .isNotNull();
            }
        }
    }

    private static Map<String, List<String>> eingabe(Formularseite seite, Random zufall) {
        var eingabe = new HashMap<String, List<String>>();
        for (var feld : seite.felder().stream().flatMap(Feld::alle).toList()) {
            if (feld.art() == Feldart.PUNKT) {
                karte(feld.name(), zufall, eingabe);
            }
            if (zufall.nextInt(4) == 0) {
                continue;
            }
            var werte = new ArrayList<String>();
            for (int n = zufall.nextInt(4); n >= 0; n--) {
                werte.add(
                        zufall.nextInt(3) == 0 && !feld.optionen().isEmpty()
                                ? feld.optionen().getFirst().wert()
                                : wort(zufall));
            }
            eingabe.put(feld.name(), werte);
            for (var teil : List.of(".tag", ".monat", ".jahr")) {
                if (zufall.nextBoolean()) {
                    eingabe.put(
                            feld.name() + teil,
                            zufall.nextInt(5) == 0 ? List.of() : List.of(wort(zufall)));
                }
            }
        }
        eingabe.put(wort(zufall), List.of(wort(zufall)));
        return eingabe;
    }

    /// Clicks and buttons of a map, as no browser sends them.
    private static void karte(String name, Random zufall, Map<String, List<String>> eingabe) {
        for (var teil : List.of(".b272.x", ".b272.y", ".b640.x", ".b640.y", ".b9.x", ".standort")) {
            if (zufall.nextBoolean()) {
                eingabe.put(name + teil, List.of(ort(zufall)));
            }
        }
        eingabe.put(name + ".ausschnitt", List.of(zufall.nextInt(12) + "-99-" + wort(zufall)));
        var knoepfe =
                List.of("naeher", "weiter", "west", "sued", "standort", "marke-ost", "suchen");
        eingabe.put(
                "_karte",
                List.of(name + ":" + knoepfe.get(zufall.nextInt(knoepfe.size())), wort(zufall)));
    }

    private static String ort(Random zufall) {
        return switch (zufall.nextInt(6)) {
            case 0 -> String.valueOf(zufall.nextInt(700));
            case 1 -> String.valueOf(zufall.nextInt());
            case 2 -> "51.41800 8.12000";
            case 3 -> "-89.99999 179.99999";
            case 4 -> "NaN Infinity";
            default -> wort(zufall);
        };
    }

    private static String wort(Random zufall) {
        if (zufall.nextInt(3) > 0) {
            return BOESES.get(zufall.nextInt(BOESES.size()));
        }
        var text = new StringBuilder();
        for (int n = zufall.nextInt(40); n > 0; n--) {
            text.append((char) zufall.nextInt(zufall.nextBoolean() ? 128 : 0x10000));
        }
        return text.toString();
    }

    @Test
    void jedeVerstuemmelungDerDefinitionGibtBefundeStattAusnahmen() throws IOException {
        var text = Files.readString(Path.of("leistungen/reitkennzeichen/formular.yaml"));
        var zufall = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var kaputt = new StringBuilder(text);
            for (int n = zufall.nextInt(5); n >= 0; n--) {
                int stelle = zufall.nextInt(kaputt.length() - 20);
                switch (zufall.nextInt(3)) {
                    case 0 -> kaputt.delete(stelle, stelle + zufall.nextInt(20));
                    case 1 -> kaputt.insert(stelle, BOESES.get(zufall.nextInt(20)));
                    default -> kaputt.insert(stelle, text, 0, zufall.nextInt(200));
                }
            }
            var befunde = new ArrayList<Befund>();
            YamlKnoten.lesen("formular.yaml", kaputt.toString().getBytes(UTF_8), befunde)
                    .ifPresent(k -> FORMULARE.lesen("probe", k, befunde));
            assertThat(befunde).allSatisfy(b -> assertThat(b.satz()).isNotBlank());
        }
    }
}
