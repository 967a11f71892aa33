package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.basis.FachlicherFehler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClamdZugangTest {

    @TempDir Path ordner;

    @Test
    void schadsoftwareWirdUeberTcpAbgelehntUndSauberesVermerkt() throws IOException {
        try (var clamd = KleinerClamd.tcp()) {
            scannerEntscheidet(clamd);
        }
    }

    @Test
    void schadsoftwareWirdUeberUnixSocketAbgelehntUndSauberesVermerkt() throws IOException {
        try (var clamd = KleinerClamd.unix(ordner.resolve("clamd.ctl"))) {
            scannerEntscheidet(clamd);
        }
    }

    private void scannerEntscheidet(KleinerClamd clamd) throws IOException {
        var annahme = annahme(clamd.adresse());
        var sauber = annahme.fremd(strom("Guten Tag\n".repeat(20_000)), "brief.txt");
        assertThat(sauber.virenpruefung()).isEqualTo(Virenpruefung.UNAUFFAELLIG);
        var fehler =
                catchThrowableOfType(
                        FachlicherFehler.class,
                        () -> annahme.fremd(strom(KleinerClamd.EICAR), "brief.txt"));
        assertThat(fehler.code()).isEqualTo("D-251");
        assertThat(ordner.resolve("dateien/eingang")).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(names = "RICHTIG", mode = EnumSource.Mode.EXCLUDE)
    void keineKlareAntwortHeisstNichtGeprueft(KleinerClamd.Art art) throws IOException {
        try (var clamd = KleinerClamd.tcp()) {
            clamd.art.set(art);
            var ablage = annahme(clamd.adresse()).fremd(strom("Guten Tag"), "brief.txt");
            assertThat(ablage.virenpruefung()).isEqualTo(Virenpruefung.NICHT_GEPRUEFT);
        }
    }

    @Test
    void nichtErreichbarHeisstNichtGeprueft() throws IOException {
        String adresse;
        try (var clamd = KleinerClamd.tcp()) {
            adresse = clamd.adresse();
        }
        assertThat(annahme(adresse).fremd(strom("Guten Tag"), "brief.txt").virenpruefung())
                .isEqualTo(Virenpruefung.NICHT_GEPRUEFT);
    }

    private Annahme annahme(String adresse) throws IOException {
        var clamd =
                new ClamdZugang(new DokumentEinstellungen.Clamd(adresse, Duration.ofMillis(500)));
        var wurzel = Files.createDirectories(ordner.resolve("dateien"));
        return new Annahme(
                new Inhaltsspeicher(wurzel), new Inhaltspruefung(), clamd, 1_000_000, 1_000_000);
    }

    private static ByteArrayInputStream strom(String text) {
        return new ByteArrayInputStream(Muster.bytes(text));
    }
}
