package dreiklang.ablage;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.akte.Akten;
import dreiklang.identitaet.Organisation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// How many documents of holdings are taken over in a second, beside the same files copied durably
/// and the same number of rows written in plain SQL. Not part of the suite; by hand with
/// `-Dtest=Altbestandsmessung -Dmessung.dateien=20000`.
class Altbestandsmessung extends Stadttest {

    private static final Logger LOG = LoggerFactory.getLogger(Altbestandsmessung.class);
    private static final int DATEIEN = Integer.getInteger("messung.dateien", 20_000);
    private static final int JE_AKTE = 20;
    private static final int STAPEL = 100;

    @TempDir private Path ort;
    @Autowired private BestandEinlesenBefehl befehl;
    @Autowired private Organisation organisation;
    @Autowired private Akten akten;
    @Autowired private JdbcClient sql;
    @Autowired private JdbcTemplate stapel;
    @Autowired private TransactionTemplate transaktion;

    private final String marke = UUID.randomUUID().toString();

    @Test
    void messen() throws IOException {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
        var ordner = Files.createDirectory(ort.resolve("bestand"));
        var liste = anlegen(ordner);
        vergleich(ordner);
        dauer("Probelauf", () -> einlesen(ordner, liste, "--trocken"));
        dauer("Übernahme", () -> einlesen(ordner, liste));
        dauer("noch einmal, alles schon da", () -> einlesen(ordner, liste));
        assertThat(
                        sql.sql("select count(*) from akte.schriftstueck where titel like :t")
                                .param("t", marke + "%")
                                .query(Integer.class)
                                .single())
                .isEqualTo(DATEIEN);
    }

    private Path anlegen(Path ordner) throws IOException {
        var liste = new StringBuilder("Aktenplan;Akte;Titel;Datei;Einheit\n");
        for (int i = 0; i < DATEIEN; i++) {
            var pfad = i / 1000 + "/" + i + ".txt";
            Files.createDirectories(ordner.resolve(pfad).getParent());
            Files.writeString(ordner.resolve(pfad), (marke + " " + i + "\n").repeat(50));
            liste.append("36.20.20;Messung ")
                    .append(marke)
                    .append(' ')
                    .append(i / JE_AKTE)
                    .append(';')
                    .append(marke)
                    .append(i)
                    .append(';')
                    .append(pfad)
                    .append(";36.1\n");
        }
        return Files.writeString(ort.resolve("liste.csv"), liste);
    }

    /// The same files copied and forced to the disk one by one, then six plain rows for each in
    /// transactions of a hundred.
    private void vergleich(Path ordner) throws IOException {
        var ziel = Files.createDirectory(ort.resolve("kopie"));
        dauer(
                "Vergleich: Dateien kopieren mit fsync",
                () -> {
                    for (int i = 0; i < DATEIEN; i++) {
                        kopieren(ordner.resolve(i / 1000 + "/" + i + ".txt"), ziel.resolve(i + ""));
                    }
                });
        sql.sql("create table if not exists ablage.messung (id uuid primary key, a text, b text)")
                .update();
        dauer(
                "Vergleich: sechs Zeilen je Datei in SQL",
                () -> {
                    for (int ab = 0; ab < DATEIEN; ab += STAPEL) {
                        transaktion.executeWithoutResult(t -> zeilen());
                    }
                });
        sql.sql("drop table ablage.messung").update();
    }

    private void zeilen() {
        stapel.batchUpdate(
                "insert into ablage.messung values (gen_random_uuid(), ?, ?)",
                IntStream.range(0, STAPEL * 6)
                        .mapToObj(i -> new Object[] {marke + i, "x".repeat(100)})
                        .toList());
    }

    private static void kopieren(Path von, Path nach) {
        try (var kanal =
                FileChannel.open(nach, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            kanal.write(ByteBuffer.wrap(Files.readAllBytes(von)));
            kanal.force(true);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void einlesen(Path ordner, Path liste, String... dazu) {
        var aus = new ByteArrayOutputStream();
        var worte =
                new java.util.ArrayList<>(List.of(ordner.toString(), "--liste", liste.toString()));
        worte.addAll(List.of(dazu));
        int ausgang = befehl.ausfuehren(worte, new PrintStream(aus, true, StandardCharsets.UTF_8));
        assertThat(ausgang).as(aus.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static void dauer(String was, Runnable arbeit) {
        long beginn = System.nanoTime();
        arbeit.run();
        double sekunden = (System.nanoTime() - beginn) / 1e9;
        LOG.info(
                "MESSUNG {}: {} Dateien in {} s, {} je Sekunde",
                was,
                DATEIEN,
                String.format("%.1f", sekunden),
                Math.round(DATEIEN / sekunden));
    }
}
