package dreiklang.identitaet;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationsdateienTest {

    @TempDir Path ordner;

    @Test
    void dieDateienDerDemoKommuneSindFehlerfrei() {
        var akte = Organisationsdateien.lesen(Path.of("kommune/demo"));
        assertThat(akte.befunde()).isEmpty();
        assertThat(akte.einheiten()).hasSize(10);
        assertThat(akte.personen()).hasSize(11);
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
                """);
        assertThat(Organisationsdateien.lesen(ordner).befunde())
                .extracting(Befund::datei, Befund::zeile, Befund::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("organisation.yaml", 4, "I-204"),
                        org.assertj.core.groups.Tuple.tuple("organisation.yaml", 4, "I-205"),
                        org.assertj.core.groups.Tuple.tuple("personen.yaml", 2, "I-209"),
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
