package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// A town moves to another data directory with `backup` and `restore`, all with the real program:
/// people find their matter again with the same Referenz and PIN.
class UmzugTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path ordner;

    @Test
    void nachDerWiederherstellungFindetManSeinAnliegenWieder() throws Exception {
        var alt = ordner.resolve("alt");
        var neu = ordner.resolve("neu");
        var sicherung = ordner.resolve("sicherung.zip").toString();
        var buch = new Zaehlbuch();
        List<String> ausweis;
        try (var stadt = Kindprozess.stadt(alt, List.of())) {
            int port = stadt.bereit();
            ausweis = einAntrag(port, buch);
            try (var bestand = new Bestand(alt)) {
                assertThat(bestand.tatsachenUnterwegs(60)).isZero();
            }
            var leute = Antragstellende.losschicken(port, new Zaehlbuch());
            assertThat(leute.bestaetigungenAbwarten(1)).isTrue();
            befehl(0, "Gesichert: ", "backup", sicherung, "--daten", alt.toString());
            leute.aufhoeren();
            ordentlichBeenden(stadt);
        }
        befehl(0, "Alle Prüfsummen stimmen.", "restore", sicherung, "--daten", neu.toString());
        try (var stadt = Kindprozess.stadt(neu, List.of())) {
            anliegenAnsehen(stadt.bereit(), ausweis);
            try (var bestand = new Bestand(neu)) {
                assertThat(bestand.server()).startsWith(neu.toString());
                assertThat(bestand.tatsachenUnterwegs(60)).isZero();
                assertThat(bestand.widersprueche(buch))
                        .allMatch(m -> m.startsWith("vorhanden, aber niemandem bestätigt"));
                assertThat(new Dateibestand(neu).falsche(bestand.inhalte())).isEmpty();
                assertThat(
                                bestand.zahl(
                                        "select count(*) from vorgang.vorgang where referenz = '"
                                                + ausweis.getFirst().replaceAll("\\s", "")
                                                + "'"))
                        .isEqualTo(1);
            }
            ordentlichBeenden(stadt);
        }
        befehl(
                23,
                "M-123 Das Datenverzeichnis " + neu + " ist nicht leer. Bitte mit --daten",
                "restore",
                sicherung,
                "--daten",
                neu.toString());
        assertThat(neu.resolve("dateien")).isDirectory();
        assertThat(Files.exists(neu.resolve("instanz"))).isFalse();
    }

    private static List<String> einAntrag(int port, Zaehlbuch buch) throws IOException {
        var reise = new Antragsreise(new Leitung(port));
        reise.ausfuellen("Umzug", List.of(Nachweisfoto.von("Umzug", 1)));
        var antwort = reise.absenden();
        assertThat(reise.bestaetigt(antwort)).isTrue();
        buch.bestaetigt(reise);
        return reise.ausweis(antwort);
    }

    private static void anliegenAnsehen(int port, List<String> ausweis) throws IOException {
        try (var leitung = new Leitung(port)) {
            var zeichen = leitung.holen("/anliegen").feld("_csrf");
            var antwort =
                    leitung.schicken(
                            "/anliegen",
                            Map.of(
                                    "_csrf",
                                    List.of(zeichen),
                                    "referenz",
                                    List.of(ausweis.get(0)),
                                    "pin",
                                    List.of(ausweis.get(1))));
            assertThat(antwort.status()).isEqualTo(303);
            assertThat(leitung.holen(antwort.ziel()).text())
                    .contains("Reitkennzeichen", ausweis.getFirst());
        }
    }

    private static void befehl(int code, String satz, String... worte) throws Exception {
        try (var kind = Kindprozess.programm(List.of(), worte)) {
            assertThat(kind.ende(Duration.ofSeconds(120))).as(kind.gesagt()).isEqualTo(code);
            assertThat(kind.gesagt()).contains(satz).doesNotContain("\tat ");
        }
    }

    private static void ordentlichBeenden(Kindprozess stadt) throws InterruptedException {
        stadt.hoeflichBeenden();
        assertThat(stadt.ende(Duration.ofSeconds(60))).isEqualTo(143);
    }
}
