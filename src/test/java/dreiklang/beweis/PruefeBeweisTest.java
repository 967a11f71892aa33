package dreiklang.beweis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command says what it has checked and what not, and never more than it knows.
class PruefeBeweisTest {

    @TempDir private Path ordner;

    private record Lauf(int ausgang, String text) {}

    @Test
    void erSagtWasGeprueftWurdeUndWasNicht() throws Exception {
        try (var tsa = Teststempel.jetzt();
                var andere = Teststempel.jetzt()) {
            var blaetter = NachweisTest.blaetter(4);
            var dokument =
                    datei(
                            "bescheid.txt",
                            "Bescheid über die Sondernutzung".getBytes(StandardCharsets.UTF_8));
            var nachweis =
                    datei(
                            "nachweis.ers",
                            NachweisTest.nachweis(
                                    blaetter, 0, tsa.stempeln(Hashbaum.wurzel(blaetter))));
            var richtig = pem("richtig.pem", tsa);
            var falsch = pem("falsch.pem", andere);

            var ohne = lauf(dokument, nachweis);
            assertThat(ohne.ausgang()).isEqualTo(3);
            assertThat(ohne.text())
                    .contains("Nicht geprüft: ob den Ausstellern zu trauen ist", "CN=Testzeit");
            var mit = lauf(dokument, nachweis, "--zertifikat", richtig);
            assertThat(mit.ausgang()).isZero();
            assertThat(mit.text())
                    .contains("ERGEBNIS: Das Dokument lag am", "genau so vor")
                    .contains("Nicht geprüft: ob ein Zertifikat gesperrt wurde");
            assertThat(lauf(dokument, nachweis, "--zertifikat", falsch).ausgang()).isEqualTo(1);

            var anderes = datei("anderes.txt", new byte[] {1});
            var widerlegt = lauf(anderes, nachweis, "--zertifikat", richtig);
            assertThat(widerlegt.ausgang()).isEqualTo(1);
            assertThat(widerlegt.text()).contains("WIDERLEGT: Der Nachweis gehört nicht zu diesem");
            assertThat(widerlegt.text()).doesNotContain("ERGEBNIS");
        }
    }

    @Test
    void beiFalschemAufrufUndUnlesbaremGibtEsEinenSatzUndDenAusgangZwei() throws Exception {
        var unsinn = datei("unsinn.ers", new byte[] {1, 2, 3});
        assertThat(lauf().text()).contains("Aufruf: ./dreiklang pruefe-beweis");
        var fehlt = ordner.resolve("fehlt").toString();
        assertThat(lauf(unsinn, fehlt).text())
                .isEqualToIgnoringNewLines(
                        "NICHT LESBAR: Eine Datei fehlt oder lässt sich nicht lesen: " + fehlt);
        for (var worte :
                List.of(
                        List.<String>of(),
                        List.of(unsinn),
                        List.of(unsinn, unsinn),
                        List.of(unsinn, ordner.resolve("fehlt").toString()),
                        List.of(unsinn, unsinn, "--zertifikat", unsinn),
                        List.of(unsinn, unsinn, "--unfug", unsinn))) {
            assertThat(lauf(worte.toArray(String[]::new)).ausgang()).as("%s", worte).isEqualTo(2);
        }
    }

    private Lauf lauf(String... worte) {
        var aus = new ByteArrayOutputStream();
        int ausgang =
                new PruefeBeweis(
                                new PrintStream(aus, true, StandardCharsets.UTF_8),
                                Clock.systemUTC())
                        .pruefen(List.of(worte));
        return new Lauf(ausgang, aus.toString(StandardCharsets.UTF_8));
    }

    private String pem(String name, Teststempel tsa) throws Exception {
        return datei(
                name,
                ("-----BEGIN CERTIFICATE-----\n"
                                + Base64.getMimeEncoder()
                                        .encodeToString(tsa.ausweis.zertifikat().getEncoded())
                                + "\n-----END CERTIFICATE-----\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private String datei(String name, byte[] inhalt) throws Exception {
        return Files.write(ordner.resolve(name), inhalt).toString();
    }
}
