package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Bestandsbefund.Stand;
import dreiklang.dokument.Bestandslauf.Anlass;
import dreiklang.dokument.DokumentRepository.Soll;
import dreiklang.lager.Schluesselbund;
import dreiklang.lager.Speichereinstellungen;
import dreiklang.seite.Texte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/// Check, repair, destruction and moving house with contents in a bucket.
class S3BestandTest extends Stadttest {

    @TempDir private Path ordner;
    @Autowired private DokumentRepository zeilen;
    @Autowired private BestandRepository laeufe;
    @Autowired private BefundRepository befunde;
    @Autowired private Bestandsbuch buch;
    @Autowired private SpiegelRepository auftraege;
    @Autowired private VernichtungRepository vernichtungen;
    @Autowired private Inhaltsvernichtung vernichtung;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private JdbcClient sql;
    @Autowired private Texte texte;

    private final String bezug = "probe:" + UUID.randomUUID();
    private final UUID lauf = UUID.randomUUID();
    private Speicherbau bau;
    private Inhaltsspeicher speicher;
    private Spiegel spiegel;

    @BeforeEach
    void aufbauen() throws IOException {
        var dateien = Files.createDirectory(ordner.resolve("dateien"));
        bau =
                new Speicherbau(
                        dateien,
                        new Speichereinstellungen(
                                Speichereinstellungen.Art.S3, "", KleinerS3.neuerEimer()),
                        Schluesselbund.ohne());
        speicher = bau.speicher();
        var fern = Files.createDirectory(ordner.resolve("spiegel"));
        spiegel = new Spiegel(fern.toString(), dateien, auftraege, uhr);
        transaktion.executeWithoutResult(
                t -> laeufe.beginnen(lauf, Anlass.HAND, 1, true, UUID.randomUUID(), uhr.instant()));
    }

    @AfterEach
    void abbauen() {
        bau.destroy();
        sql.sql("delete from dokument.bestandsbefund").update();
        sql.sql("delete from dokument.bestandslauf").update();
        sql.sql("delete from dokument.spiegelauftrag").update();
        sql.sql("delete from dokument.spiegel").update();
        sql.sql("delete from dokument.dokument where bezug = ?").param(bezug).update();
        zeilen.verwaisteInhalteEntfernen();
    }

    @Test
    void beschaedigtesImEimerKommtAusDemSpiegelUndDasFalscheWirdAufgehoben() throws IOException {
        var soll = ablegen("wichtig");
        spiegel.einrichten();
        var bote = new Spiegelbote(auftraege, zeilen, speicher, spiegel, buch);
        assertThat(bote.kopieren(soll.summe(), spiegel.bereit().orElseThrow())).isTrue();
        unterschieben(soll.summe(), "falsch");
        gang().pruefen(soll, spiegel.bereit(), List.of());
        assertThat(speicher.oeffnen(soll.summe())).hasContent("wichtig " + bezug);
        var befund = befunde.liste(lauf, 0, 10).getFirst();
        assertThat(befund.stand()).isEqualTo(Stand.REPARIERT);
        assertThat(befund.art()).isEqualTo(Bestandsbefund.Art.VERAENDERT);
        assertThat(speicher.lager().hatBeiseite(befund.beiseite())).isTrue();
    }

    @Test
    void vernichtetesGehtAusDemEimer() throws IOException {
        var soll = ablegen("geheim");
        var bote =
                new Vernichtungsbote(vernichtungen, zeilen, speicher, spiegelOhne(), transaktion);
        transaktion.executeWithoutResult(t -> {
            vernichtung.vernichten(
                    sql.sql("select id from dokument.dokument where bezug = ?")
                            .param(bezug)
                            .query((z, nr) -> new DokumentId(z.getObject(1, UUID.class)))
                            .list());
            bote.rundgang();
        });
        assertThat(speicher.hat(soll.summe())).isFalse();
    }

    @Test
    void derUmzugKopiertWasFehltUndNenntWasNichtGeht() throws IOException {
        var nurBezug = nurMeine();
        var hier = bau.ordner();
        var eins = ablegen("eins", hier);
        ablegen("zwei", hier);
        var fehlt = ablegen("fehlt", hier);
        Files.delete(Ablageort.ort(hier, fehlt.summe()));
        var befehl = new InhalteUmziehenBefehl(bau, nurBezug, texte);
        assertThat(rufen(befehl, "s3")).startsWith("1").contains("Kopiert: 2", "nicht kopiert: 1");
        assertThat(speicher.oeffnen(eins.summe())).hasContent("eins " + bezug);
        assertThat(rufen(befehl)).startsWith("1").contains("Kopiert: 0, schon da: 2");
        Files.delete(Ablageort.ort(hier, eins.summe()));
        assertThat(rufen(befehl, "ordner")).contains("Kopiert: 1");
        assertThat(hier.oeffnen(eins.summe())).hasContent("eins " + bezug);
        assertThat(rufen(befehl, "woanders")).startsWith("2").contains("Aufruf");
    }

    private String rufen(InhalteUmziehenBefehl befehl, String... worte) {
        var ausgabe = new ByteArrayOutputStream();
        int code =
                befehl.ausfuehren(
                        List.of(worte), new PrintStream(ausgabe, true, StandardCharsets.UTF_8));
        return code + "\n" + ausgabe.toString(StandardCharsets.UTF_8);
    }

    private DokumentRepository nurMeine() {
        return new DokumentRepository(sql, einstellungen()) {
            @Override
            List<Soll> sollNach(String letzte, int hoechstens) {
                return sql.sql(
                                "select i.pruefsumme, i.groesse from dokument.inhalt i join dokument.dokument d using (pruefsumme) where d.bezug = ? and i.pruefsumme > ? order by 1 limit ?")
                        .params(bezug, letzte, hoechstens)
                        .query((z, nr) -> new Soll(new Pruefsumme(z.getString(1)), z.getLong(2)))
                        .list();
            }
        };
    }

    private static DokumentEinstellungen einstellungen() {
        return new DokumentEinstellungen(
                DataSize.ofMegabytes(25),
                DataSize.ofMegabytes(25),
                new DokumentEinstellungen.Clamd("", Duration.ofSeconds(2)),
                "",
                new DokumentEinstellungen.Pruefung(DataSize.ofMegabytes(500), 100));
    }

    private Spiegel spiegelOhne() {
        return new Spiegel("", ordner, auftraege, uhr);
    }

    private Inhaltsgang gang() {
        return new Inhaltsgang(
                lauf,
                buch,
                zeilen,
                laeufe,
                speicher,
                spiegel,
                new Inhaltsprobe(
                        new Lesebremse(DataSize.ofMegabytes(500), new CountDownLatch(1), () -> {})),
                100);
    }

    private Soll ablegen(String text) throws IOException {
        return ablegen(text, speicher);
    }

    private Soll ablegen(String text, Inhaltsspeicher wo) throws IOException {
        byte[] bytes = Muster.bytes(text + " " + bezug);
        var rohling = wo.schreiben(new ByteArrayInputStream(bytes), 1000);
        wo.aufnehmen(rohling);
        var ablage =
                new Ablage(
                        rohling.pruefsumme(),
                        rohling.groesse(),
                        "text/plain",
                        "a.txt",
                        Virenpruefung.UNAUFFAELLIG);
        transaktion.executeWithoutResult(t ->
                zeilen.anlegen(
                        new Dokument(
                                new DokumentId(UUID.randomUUID()), bezug, ablage, uhr.instant())));
        return new Soll(rohling.pruefsumme(), rohling.groesse());
    }

    private void unterschieben(Pruefsumme summe, String text) throws IOException {
        var datei = Files.writeString(ordner.resolve("fremd"), text);
        speicher.lager().nehmen(datei, summe);
        Files.deleteIfExists(datei);
    }
}
