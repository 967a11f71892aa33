package dreiklang.akte;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AktenplanTest {

    @Test
    void derAktenplanDerDemoKommuneIstInOrdnung() throws IOException {
        var befunde = new ArrayList<Befund>();
        var stellen =
                Aktenplan.lesen(
                        YamlKnoten.lesen(
                                "aktenplan.yaml",
                                Files.readAllBytes(Path.of("kommune/demo/aktenplan.yaml"))),
                        Set.of(),
                        befunde);
        assertThat(befunde).isEmpty();
        assertThat(stellen)
                .extracting(Planstelle::nummer)
                .contains("36.20.10", "10.31.20", "66.10.30", Aktenplan.OHNE_ZUORDNUNG);
    }

    @Test
    void jederFehlerImAktenplanWirdMitZeileGenannt() {
        var befunde = new ArrayList<Befund>();
        Aktenplan.lesen(
                knoten(
                        "aktenplan:\n  - {nummer: x, name: A, aufbewahrung: 1}\n  - {nummer: \"10\", name: '', aufbewahrung: 1}\n  - {nummer: \"10\", name: A, aufbewahrung: ewig}\n  - {nummer: \"10\", name: A, aufbewahrung: 1}\n  - {nummer: \"10\", name: A, aufbewahrung: 1}\n"),
                Set.of(),
                befunde);
        assertThat(befunde)
                .extracting(b -> b.zeile() + " " + b.code())
                .containsExactly("2 K-111", "3 K-112", "4 K-113", "6 K-114");
    }

    @Test
    void dasKapitelAkteNenntNurWasEsGibt() {
        var befunde =
                AktenKapitel.pruefen(
                        knoten(
                                "aktenplan: \"99.99\"\nbetreff: \"Hund {name} {fehlt}\"\naufbewahrung: lang\nfrist: 3\n"),
                        Set.of("name"),
                        Set.of("36.20.10"));
        assertThat(befunde)
                .extracting(Befund::code)
                .containsExactlyInAnyOrder("K-101", "K-102", "K-103", "K-104");
    }

    @Test
    void dieAufbewahrungBeginntMitDemEndeDesJahres() {
        assertThat(Akten.aufbewahrenBis(Instant.parse("2026-03-01T10:00:00Z"), 10))
                .isEqualTo(LocalDate.of(2036, 12, 31));
        assertThat(Akten.aufbewahrenBis(Instant.parse("2026-12-31T23:30:00Z"), 1))
                .isEqualTo(LocalDate.of(2028, 12, 31));
    }

    private static YamlKnoten knoten(String text) {
        return YamlKnoten.lesen("akte.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
