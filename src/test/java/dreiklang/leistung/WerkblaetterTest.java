package dreiklang.leistung;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The questions of the editor and the files they stand for.
class WerkblaetterTest {

    private static final Formulare FORMULARE = new Formulare(new Texte(), Clock.systemUTC());

    @Test
    void jedesWerkblattIstLesbarUndAufEnglischDa() throws IOException {
        for (var art : Blattvorrat.DATEIEN.keySet()) {
            blatt(art).seiten().getFirst().felder().stream()
                    .flatMap(Feld::alle)
                    .forEach(f -> {
                        assertThat(f.frage().englisch()).as(art + " " + f.name()).isNotBlank();
                        assertThat(f.hilfe().englisch().isEmpty())
                                .as(f.name())
                                .isEqualTo(f.hilfe().deutsch().isEmpty());
                        f.optionen().forEach(o -> assertThat(o.text().englisch()).isNotBlank());
                    });
        }
    }

    @Test
    void werEinWerkblattOhneAenderungSpeichertLaesstDieDateiWieSieIst() throws IOException {
        for (var paket : pakete()) {
            for (var art :
                    List.of("texte", "amt", "akte", "gebuehren", "kennzahlen", "vorpruefung")) {
                gleich(paket.resolve(Blattvorrat.DATEIEN.get(art)), Yamlpfad.WURZEL, art);
            }
            var formular = paket.resolve("formular.yaml");
            if (Files.exists(formular)) {
                var datei = lies(formular);
                for (var ort : orte(datei, Yamlpfad.von("seiten"))) {
                    gleich(formular, ort, ort.teile().size() == 2 ? "seite" : "feld");
                }
            }
        }
    }

    private static void gleich(Path pfad, Yamlpfad ort, String art) throws IOException {
        if (!Files.exists(pfad)) {
            return;
        }
        var datei = lies(pfad);
        var blatt = blatt(art);
        var bindung = new Blattbindung(blatt.seiten().getFirst());
        var antworten = bindung.lesen(datei, ort);
        var wieder = FORMULARE.annehmen(blatt.seiten().getFirst(), antworten.werte(), antworten);
        var rein = FORMULARE.bereinigt(blatt, wieder);
        assertThat(bindung.schreiben(datei, ort, rein).text())
                .as(pfad + " " + ort)
                .isEqualTo(datei.text());
    }

    @Test
    void fastJedeBedingungDerPaketeLaesstSichWaehlenUndKeineGehtVerloren() throws IOException {
        int gewaehlt = 0;
        int alle = 0;
        for (var paket : pakete()) {
            var pfad = paket.resolve("formular.yaml");
            if (!Files.exists(pfad)) {
                continue;
            }
            var datei = lies(pfad);
            var formular =
                    FORMULARE.lesen(
                            "x",
                            YamlKnoten.lesen("f", Files.readAllBytes(pfad)),
                            new ArrayList<Befund>());
            for (var ort : orte(datei, Yamlpfad.von("seiten"))) {
                for (var wenn : datei.text(ort.zu("wenn")).stream().toList()) {
                    var blatt = new Bedingungsblatt(Blickfeld.von(formular, ort.zu("wenn")));
                    var antworten = blatt.lesen(wenn);
                    alle++;
                    gewaehlt += antworten.eins("weise").equals("text") ? 0 : 1;
                    assertThat(Bedingungsblatt.gelesen(blatt.ausdruck(antworten)))
                            .as(pfad + " " + wenn)
                            .isEqualTo(Bedingungsblatt.gelesen(wenn));
                    var fragen = blatt.formular(FORMULARE);
                    var fehler = FORMULARE.pruefen(fragen, fragen.seiten().getFirst(), antworten);
                    assertThat(fehler).as(pfad + " " + wenn).isEmpty();
                }
            }
        }
        assertThat(gewaehlt).as("of " + alle).isGreaterThan(alle * 8 / 10);
    }

    @Test
    void wasSichNichtWaehlenLaesstStehtAlsTextDa() {
        var blatt = new Bedingungsblatt(List.of());
        var antworten = blatt.lesen("a = 'x' und (b > 2 oder nicht c)");
        assertThat(antworten.eins("weise")).isEqualTo("text");
        assertThat(blatt.ausdruck(antworten)).isEqualTo("a = 'x' und (b > 2 oder nicht c)");
        var werte = new LinkedHashMap<>(antworten.werte());
        werte.put("text", List.of("a = = 2"));
        assertThat(Bedingungsblatt.fehler(new Antworten(werte))).hasSize(1);
    }

    @Test
    void namenEntstehenAusDenWortenUndKommenNurEinmalVor() {
        var datei =
                Yamldatei.lesen(
                        "f",
                        "seiten:\n  - name: groesse\n"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var namen = new Namensgebung(datei, Yamlpfad.von("seiten.+"));
        var werte = new LinkedHashMap<String, List<String>>();
        werte.put("frage__de", List.of("Größe?"));
        werte.put("optionen", List.of("1"));
        werte.put("optionen.1.text__de", List.of("Über 1,80 m"));
        var neu = namen.ergaenzt(new Antworten(werte));
        assertThat(neu.eins("name")).isEqualTo("groesse_2");
        assertThat(neu.eins("optionen.1.wert")).isEqualTo("ueber_1_80_m");
    }

    private static List<Yamlpfad> orte(Yamldatei datei, Yamlpfad liste) {
        var orte = new ArrayList<Yamlpfad>();
        for (int i = 0; i < datei.anzahl(liste); i++) {
            orte.add(liste.zu(i));
            orte.addAll(orte(datei, liste.zu(i).zu("felder")));
        }
        return orte;
    }

    private static Yamldatei lies(Path pfad) throws IOException {
        return Yamldatei.lesen(pfad.toString(), Files.readAllBytes(pfad));
    }

    private static Formular blatt(String art) throws IOException {
        var datei = Path.of("src/main/resources/blaetter/" + art + ".yaml");
        return Blattvorrat.ohneBefunde(
                FORMULARE, art, YamlKnoten.lesen(datei.toString(), Files.readAllBytes(datei)));
    }

    private static List<Path> pakete() throws IOException {
        try (Stream<Path> alle = Files.list(Path.of("leistungen"))) {
            return alle.filter(Files::isDirectory).sorted().toList();
        }
    }
}
