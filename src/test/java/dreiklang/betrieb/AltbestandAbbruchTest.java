package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Bruchstelle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Holdings that are taken over survive every kill of the real command: each row is filed once.
class AltbestandAbbruchTest {

    private static final int ZEILEN = 1_500;
    private static final int AKTEN = 7;

    /// Where the command ends itself as a power cut would, one life each.
    private static final List<String> STELLEN =
            List.of(
                    "ablage.liste-gelesen#1",
                    "ablage.inhalte-angenommen#2",
                    "ablage.zeilen-vor-commit#3",
                    "ablage.zeilen-nach-commit#2");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path ordner;

    @Test
    void nachJedemAbbruchGehtDieUebernahmeWeiterUndNichtsFehltOderIstDoppelt() throws Exception {
        bestandAnlegen();
        try (var stadt = Kindprozess.stadt(daten(), List.of())) {
            stadt.bereit();
            stadt.hoeflichBeenden();
            stadt.ende(Duration.ofSeconds(60));
        }
        for (var stelle : STELLEN) {
            try (var kind = einlesen(List.of("-Ddreiklang.bruchstelle=" + stelle))) {
                assertThat(kind.ende(Duration.ofSeconds(180)))
                        .as(stelle + "\n" + kind.gesagt())
                        .isEqualTo(Bruchstelle.AUSGANG);
            }
        }
        mittendrinToeten();
        try (var kind = einlesen(List.of())) {
            assertThat(kind.ende(Duration.ofSeconds(300))).as(kind.gesagt()).isZero();
            assertThat(kind.gesagt())
                    .contains("Der Lauf geht weiter")
                    .contains(
                            "Fertig: 1.500 Zeilen, 1.500 abgelegt, 0 abgewiesen, 0 waren schon da");
        }
        try (var stadt = Kindprozess.stadt(daten(), List.of())) {
            stadt.bereit();
            pruefen();
        }
    }

    /// SIGKILL for program and database at once, while rows are being filed.
    private void mittendrinToeten() throws IOException, InterruptedException {
        try (var kind = einlesen(List.of())) {
            while (!kind.gesagt().contains("Zeilen erledigt")
                    && !kind.gesagt().contains("Fertig:")) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                if (kind.beendetIn(Duration.ofMillis(1))) {
                    break;
                }
            }
            assertThat(kind.gesagt()).doesNotContain("Fertig:");
            kind.toeten(kind.datenbank());
        }
    }

    private Kindprozess einlesen(List<String> eigenschaften) throws IOException {
        return Kindprozess.programm(
                eigenschaften,
                "bestand-einlesen",
                ordner.resolve("bestand").toString(),
                "--liste",
                ordner.resolve("liste.csv").toString(),
                "--daten",
                daten().toString());
    }

    private Path daten() {
        return ordner.resolve("daten");
    }

    private void bestandAnlegen() throws IOException {
        var liste = new StringBuilder("Aktenplan;Akte;Titel;Datei;Einheit\n");
        Files.createDirectories(ordner.resolve("bestand"));
        for (int i = 1; i <= ZEILEN; i++) {
            var name = "blatt-" + i + ".txt";
            Files.writeString(ordner.resolve("bestand").resolve(name), "Inhalt von Blatt " + i);
            liste.append("36.20.20;Altakte ")
                    .append(i % AKTEN)
                    .append(";Altblatt ")
                    .append(i)
                    .append(';')
                    .append(name)
                    .append(";36.1\n");
        }
        Files.writeString(ordner.resolve("liste.csv"), liste);
    }

    private void pruefen() throws Exception {
        try (var bestand = new Bestand(daten())) {
            assertThat(
                            bestand.texte(
                                    "select count(*) || ' ' || count(distinct s.titel) || ' ' || count(distinct d.pruefsumme) || ' ' || count(distinct s.aktenzeichen)"
                                            + " from akte.schriftstueck s join dokument.dokument d on d.id = s.dokument where s.titel like 'Altblatt %'"))
                    .containsExactly("1500 1500 1500 7");
            assertThat(
                            bestand.texte(
                                    "select count(*) from ablage.zeile where stand = 'ABGELEGT' and blatt > 0"))
                    .containsExactly("1500");
            assertThat(
                            bestand.texte(
                                    "select s.aktenzeichen from akte.schriftstueck s where s.titel like 'Altblatt %' group by 1 having max(blatt) <> count(*)"))
                    .as("Blätter ohne Lücke")
                    .isEmpty();
            assertThat(
                            bestand.texte(
                                    "select count(*) from identitaet.protokoll p join akte.schriftstueck s on p.aktion = 'akte.abgelegt'"
                                            + " and p.gegenstand = 'akte:' || s.aktenzeichen and p.einzelheiten like '%' || s.dokument || '%'"
                                            + " where s.titel like 'Altblatt %'"))
                    .as("jedes genau einmal im Protokoll")
                    .containsExactly("1500");
            for (var summe :
                    bestand.texte(
                            "select d.pruefsumme from dokument.dokument d join akte.schriftstueck s on s.dokument = d.id where s.titel like 'Altblatt %'")) {
                assertThat(
                                daten().resolve("dateien/inhalt")
                                        .resolve(summe.substring(0, 2))
                                        .resolve(summe.substring(2, 4))
                                        .resolve(summe))
                        .isRegularFile();
            }
        }
    }
}
