package dreiklang.akte;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is written as a file is read back as the same plan, and every error is told with its row.
class PlandateiTest {

    private static final LocalDate HEUTE = LocalDate.of(2026, 11, 23);
    private static final Set<String> EINHEITEN = Set.of("36.1", "20");

    private static final List<Planstelle> PLAN =
            List.of(
                    stelle("36", "Umwelt; „Natur“ und \"Recht\"", "", Optional.empty()),
                    stelle("36.20", "=SUMME(A1)", "36.1", Optional.empty()),
                    new Planstelle(
                            "36.20.10",
                            "Reiten: Straßen & Wälder, 'Zeichen'",
                            30,
                            "§ 5\\2 Satz 1",
                            "36.1",
                            Optional.of(LocalDate.of(2027, 1, 1)),
                            Optional.of(LocalDate.of(2029, 12, 31)),
                            Optional.of(
                                    new Zeichenregel(
                                            "{nummer}-{zaehler:4}-{kuerzel}", false, false))),
                    stelle("36.3", "Kürzere Gruppe", "20", Optional.of(Zeichenregel.STANDARD)));

    @Test
    void wasAusgegebenWurdeAendertBeimEinlesenNichts() {
        var stand = new LinkedHashMap<String, Planstelle>();
        PLAN.forEach(s -> stand.put(s.nummer(), s));
        for (var inhalt : List.of(Planschrift.csv(PLAN), Planschrift.xlsx(PLAN))) {
            var datei = new Plandatei("plan", EINHEITEN);
            var gelesen = datei.lesen(inhalt);
            assertThat(datei.befunde()).isEmpty();
            assertThat(gelesen).isEqualTo(PLAN);
            assertThat(Planabgleich.schritte(stand, gelesen, true, HEUTE)).isEmpty();
        }
        var befunde = new ArrayList<Befund>();
        assertThat(
                        Aktenplan.lesen(
                                YamlKnoten.lesen("aktenplan.yaml", Planschrift.yaml(PLAN)),
                                EINHEITEN,
                                befunde))
                .isEqualTo(PLAN);
        assertThat(befunde).isEmpty();
    }

    @Test
    void jederFehlerNenntSeineZeile() {
        assertThat(
                        fehler(
                                """
                                nummer;name;aufbewahrung;einheit;gueltig_ab;gueltig_bis;aktenzeichen;zaehlung
                                36.x;Falsch;10;;;;;
                                36.10;;10;;;;;
                                36.11;Jahre;ewig;99;;;;
                                36.12;Tage;5;;31.02.2027;;;
                                36.13;Ende;5;;01.05.2027;01.04.2027;;
                                36.14;Muster;5;;;;{nummer}{zaehler};
                                36.15;Zählung;5;;;;;monat
                                36.16;Gut;5;;;;;
                                36.16;Doppelt;5;;;;;
                                36.17;"Mehrere
                                Zeilen";5;;;;;
                                36.18;Zu viel;5;;;;;;;x
                                """))
                .containsExactly(
                        "2 K-111",
                        "3 K-112",
                        "4 K-113",
                        "4 K-234",
                        "5 K-235",
                        "6 K-236",
                        "7 K-237",
                        "8 K-238",
                        "10 K-114",
                        "13 K-248");
    }

    @Test
    void eineDateiOhneRichtigenKopfOderMitFalschenAnfuehrungszeichenWirdAbgelehnt() {
        assertThat(fehler("nummer;titel\n36;x\n")).containsExactly("1 K-247", "1 K-247");
        assertThat(fehler("nummer;name;aufbewahrung\n36;\"offen;10\n")).contains("2 K-248");
        assertThat(fehler("")).containsExactly("1 K-247");
        assertThat(fehler("PK\u0003\u0004 kein Archiv")).containsExactly("0 K-246");
        assertThat(fehler("nummer;name;aufbewahrung\n\n")).containsExactly("2 K-110");
    }

    @Test
    void auchWasWindowsSchreibtWirdGelesen() {
        var datei = new Plandatei("plan", Set.of());
        var stellen =
                datei.lesen(
                        "Nummer;Name;Aufbewahrung\r\n36.20;Straßenbäume;10\r\n"
                                .getBytes(Charset.forName("windows-1252")));
        assertThat(stellen).extracting(Planstelle::name).containsExactly("Straßenbäume");
    }

    @Test
    void wasInDerGanzenDateiFehltEndetUndSonstBleibtEs() {
        var stand = new LinkedHashMap<String, Planstelle>();
        PLAN.forEach(s -> stand.put(s.nummer(), s));
        var nur = List.of(PLAN.get(0));
        assertThat(Planabgleich.schritte(stand, nur, false, HEUTE)).isEmpty();
        assertThat(Planabgleich.schritte(stand, nur, true, HEUTE))
                .allMatch(s -> s.art() == Planabgleich.Art.BEENDET)
                .extracting(s -> s.stelle().nummer() + " " + s.stelle().bis().orElseThrow())
                .containsExactly("36.20 2026-11-22", "36.20.10 2026-11-22", "36.3 2026-11-22");
    }

    @Test
    void einMusterMussEindeutigeAktenzeichenErgeben() {
        for (var gut :
                List.of(
                        "{nummer}-{jahr}-{zaehler:6}",
                        "LIN_{nummer}-{zaehler}-{jahr}-{kuerzel}",
                        "{nummer}_{jahr}.{zaehler:3}")) {
            assertThat(new Zeichenregel(gut, true, true).brauchbar()).as(gut).isTrue();
        }
        for (var schlecht :
                List.of(
                        "",
                        "{nummer}{jahr}-{zaehler:6}",
                        "{jahr}-{zaehler:6}",
                        "{nummer}-{jahr}",
                        "{nummer}-{zaehler:6}",
                        "{nummer}/{jahr}-{zaehler}",
                        "{nummer}-{jahr}{zaehler}",
                        "{nummer}-{jahr}-1{zaehler}",
                        "{nummer}-{jahr}-{zaehler:x}",
                        "1{nummer}-{jahr}-{zaehler}")) {
            assertThat(new Zeichenregel(schlecht, true, true).brauchbar()).as(schlecht).isFalse();
        }
        assertThat(Zeichenregel.STANDARD.zeichen("36.20", 2026, 12, "AB").wert())
                .isEqualTo("36.20-2026-000012");
        assertThat(
                        new Zeichenregel("{nummer}-{zaehler:4}-{kuerzel}", false, false)
                                .zeichen("36.20", 2026, 12345, "AB")
                                .wert())
                .isEqualTo("36.20-12345-AB");
    }

    @Test
    void dieInitialenKommenAusDemNamen() {
        assertThat(
                        List.of("Anna Berger", "Dr. Paula Voss", "Özlem Åkesson-Groß", "Éva O'Neil")
                                .stream()
                                .map(Aktenanlage::initialen))
                .containsExactly("AB", "PV", "OAG", "EO");
        assertThat(Aktenanlage.initialen("李")).isEqualTo("DV");
    }

    private static List<String> fehler(String text) {
        var datei = new Plandatei("plan.csv", EINHEITEN);
        datei.lesen(text.getBytes(StandardCharsets.UTF_8));
        return datei.befunde().stream().map(b -> b.zeile() + " " + b.code()).toList();
    }

    private static Planstelle stelle(
            String nummer, String name, String einheit, Optional<Zeichenregel> regel) {
        return new Planstelle(
                nummer, name, 10, "", einheit, Optional.empty(), Optional.empty(), regel);
    }
}
