package dreiklang.identitaet;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import dreiklang.basis.Sprache;
import dreiklang.basis.YamlKnoten;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationsdateienTest {

    @TempDir Path ordner;

    @Test
    void dieDateienDerDemoKommuneSindFehlerfrei() {
        var akte = Organisationsdateien.lesen(Path.of("kommune/demo"));
        assertThat(akte.befunde()).isEmpty();
        assertThat(akte.einheiten()).hasSize(27);
        assertThat(akte.personen()).hasSize(43);
    }

    @Test
    void oeffnungszeitenGibtEsAuchAufEnglisch() {
        var akte = Organisationsdateien.lesen(Path.of("kommune/demo"));
        assertThat(akte.einheiten())
                .flatExtracting(Organisationseinheit::oeffnungszeiten)
                .isNotEmpty()
                .allSatisfy(z ->
                        assertThat(z.in(Sprache.EN))
                                .isNotEqualTo(z.deutsch())
                                .doesNotContain("Uhr", "Montag", "Freitag"));
    }

    @Test
    void inJederZustaendigenEinheitArbeitetJemandUndJemandLeitet() throws IOException {
        var akte = Organisationsdateien.lesen(Path.of("kommune/demo"));
        for (String einheit : zustaendige()) {
            assertThat(akte.personen())
                    .as(einheit)
                    .anyMatch(p -> p.einheit().equals(einheit) && haelt(p, "sachbearbeitung"));
            assertThat(akte.personen())
                    .as(einheit)
                    .anyMatch(p ->
                            obenDrueber(akte, einheit).contains(p.einheit())
                                    && haelt(p, "leitung"));
        }
    }

    private static boolean haelt(Personalblatt person, String rolle) {
        return person.rollen().stream().anyMatch(r -> r.rolle().equals(rolle));
    }

    /// The units the Leistungen of the house name. A Widerspruch lies where the Bescheid came from,
    /// whatever its package says.
    private static Set<String> zustaendige() throws IOException {
        var einheiten = new TreeSet<String>();
        try (var ordner = Files.list(Path.of("leistungen"))) {
            for (var paket : ordner.filter(p -> !p.endsWith("widerspruch")).toList()) {
                var datei = paket.resolve("leistung.yaml");
                var leistung = YamlKnoten.lesen("leistung.yaml", Files.readAllBytes(datei));
                leistung.text("zustaendig").ifPresent(einheiten::add);
                leistung.bei("zustaendigkeit").map(YamlKnoten::liste).orElse(List.of()).stream()
                        .flatMap(regel -> regel.text("einheit").stream())
                        .forEach(einheiten::add);
            }
        }
        return einheiten;
    }

    /// The unit and all above it, without the very top.
    private static List<String> obenDrueber(Organisationsdateien akte, String einheit) {
        return akte.einheiten().stream()
                .map(Organisationseinheit::kurz)
                .filter(kurz -> einheit.equals(kurz) || einheit.startsWith(kurz + "."))
                .toList();
    }

    @Test
    void jederFehlerNenntDateiUndZeile() throws IOException {
        Files.writeString(
                ordner.resolve("organisation.yaml"),
                """
                einheiten:
                  - kurz: "10"
                    name: Hauptamt
                  - kurz: "10"
                    name: Noch einmal
                    oberhalb: "99"
                """);
        Files.writeString(
                ordner.resolve("personen.yaml"),
                """
                personen:
                  - anmeldename: a.alt
                    name: Anna Alt
                    einheit: "77"
                    rollen: [chefin]
                    vorgesetzte: niemand
                    mail: keine Adresse
                """);
        assertThat(Organisationsdateien.lesen(ordner).befunde())
                .extracting(Befund::datei, Befund::zeile, Befund::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("organisation.yaml", 4, "I-204"),
                        org.assertj.core.groups.Tuple.tuple("organisation.yaml", 4, "I-205"),
                        org.assertj.core.groups.Tuple.tuple("personen.yaml", 2, "I-209"),
                        org.assertj.core.groups.Tuple.tuple("personen.yaml", 2, "I-203"),
                        org.assertj.core.groups.Tuple.tuple("personen.yaml", 2, "I-206"),
                        org.assertj.core.groups.Tuple.tuple("personen.yaml", 0, "I-210"));
    }

    @Test
    void eineFehlendeDateiIstEinBefund() {
        assertThat(Organisationsdateien.lesen(ordner).befunde())
                .extracting(Befund::code)
                .containsExactly("I-202", "I-202");
    }
}
