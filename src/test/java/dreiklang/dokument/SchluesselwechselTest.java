package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Bestandslauf.Anlass;
import dreiklang.dokument.DokumentRepository.Soll;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/// Encryption of what there is and a new key for all of it, by the check of all content.
class SchluesselwechselTest extends Stadttest {

    private static final CountDownLatch LAEUFT = new CountDownLatch(1);
    private static final int ANZAHL = 120;

    @TempDir private Path ordner;
    @Autowired private BestandRepository laeufe;
    @Autowired private BefundRepository befunde;
    @Autowired private SpiegelRepository auftraege;
    @Autowired private SchluesselRepository schluessel;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private ApplicationEventPublisher ereignisse;
    @Autowired private JdbcClient sql;

    private final String bezug = "probe:" + UUID.randomUUID();
    private final List<Pruefsumme> alle = new ArrayList<>();
    private Path dateien;
    private Path schluesseldatei;
    private Schluesselbund bund;
    private Schluesselwacht wacht;
    private Inhaltsspeicher speicher;
    private Spiegel spiegel;
    private Bestandsbuch buch;

    @BeforeEach
    void aufbauen() throws IOException {
        dateien = Files.createDirectory(ordner.resolve("dateien"));
        schluesseldatei =
                Files.writeString(
                        ordner.resolve("schluessel"), VerschlossenerOrdnerTest.schluessel(1));
        Files.createDirectory(ordner.resolve("spiegel"));
        var klar = new Inhaltsspeicher(dateien);
        for (int i = 0; i < ANZAHL; i++) {
            alle.add(ablegen("Inhalt " + i, klar));
        }
        neuStarten();
    }

    /// A new life of the program with the file of keys as it is.
    private void neuStarten() throws IOException {
        bund = new Schluesselbund(schluesseldatei.toString(), dateien);
        wacht = new Schluesselwacht(bund, schluessel, transaktion, ereignisse, uhr);
        wacht.afterSingletonsInstantiated();
        var bau =
                new Speicherbau(
                        dateien,
                        new Speichereinstellungen(
                                Speichereinstellungen.Art.ORDNER, "", KleinerS3.niemand()),
                        bund);
        speicher = bau.speicher();
        spiegel =
                new Spiegel(ordner.resolve("spiegel").toString(), dateien, auftraege, uhr, bau::an);
        buch = new Bestandsbuch(laeufe, befunde, wacht, transaktion, ereignisse, uhr);
    }

    @AfterEach
    void abbauen() {
        sql.sql("delete from dokument.bestandsbefund").update();
        sql.sql("delete from dokument.bestandslauf").update();
        sql.sql("delete from dokument.spiegelauftrag").update();
        sql.sql("delete from dokument.spiegel").update();
        sql.sql("delete from dokument.hauptschluessel").update();
        sql.sql("delete from dokument.dokument where bezug = ?").param(bezug).update();
    }

    @Test
    void derWechselUeberlebtEinenAbbruchUndDerAlteSchluesselBleibtBisIhnNichtsMehrBraucht()
            throws IOException {
        var erster = kennung();
        assertThat(pruefen().umgeschluesselt()).as("was in clear").isEqualTo(ANZAHL);
        spiegeln();
        assertThat(unter(erster, dateien)).isEqualTo(ANZAHL);
        assertThat(unter(erster, ordner.resolve("spiegel"))).isEqualTo(ANZAHL);

        var zweiter = wacht.wechseln().kennung();
        abbrechen();
        assertThat(unter(zweiter, dateien)).isBetween(1L, ANZAHL - 1L);
        assertThat(unter(erster, dateien) + unter(zweiter, dateien)).isEqualTo(ANZAHL);
        neuStarten();
        alleLesbar();
        assertThat(weiterfahren().umgeschluesselt()).isEqualTo(2 * ANZAHL);
        assertThat(unter(zweiter, dateien)).isEqualTo(ANZAHL);
        assertThat(unter(zweiter, ordner.resolve("spiegel"))).isEqualTo(ANZAHL);
        assertThat(schluessel.gebrauchte()).as("not before it was seen").contains(erster);

        assertThat(pruefen().umgeschluesselt()).isZero();
        assertThat(schluessel.gebrauchte()).containsExactly(zweiter);
        var zeilen = Files.readAllLines(schluesseldatei);
        Files.writeString(schluesseldatei, zeilen.getFirst() + "\n");
        neuStarten();
        alleLesbar();
        assertThat(dateien.resolve("eingang")).isEmptyDirectory();
        assertThat(ordner.resolve("spiegel/eingang")).isEmptyDirectory();
    }

    @Test
    void ohneEinenSchluesselDerGebrauchtWirdStartetDasProgrammNicht() throws IOException {
        var erster = kennung();
        pruefen();
        Files.writeString(schluesseldatei, VerschlossenerOrdnerTest.schluessel(2));
        assertThatThrownBy(this::neuStarten)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("K-510 dreiklang.dokument.speicher.schluessel")
                .hasMessageContaining(erster);
        bund = Schluesselbund.ohne();
        assertThatThrownBy(() ->
                        new Schluesselwacht(bund, schluessel, transaktion, ereignisse, uhr)
                                .afterSingletonsInstantiated())
                .hasMessageContaining(erster);
    }

    @Test
    void verfaelschtesKommtAusDemSpiegelUndLiegtWiederVerschluesselt() throws IOException {
        pruefen();
        spiegeln();
        var summe = alle.getFirst();
        var ort = Ablageort.ort(speicher, summe);
        byte[] bytes = Files.readAllBytes(ort);
        bytes[bytes.length - 1] ^= 1;
        Files.write(ort, bytes);
        var lauf = pruefen();
        assertThat(lauf.repariert()).isOne();
        assertThat(Verschluss.istVerschlossen(ort)).isTrue();
        alleLesbar();
    }

    private void spiegeln() {
        spiegel.einrichten();
        pruefen();
        var bote = new Spiegelbote(auftraege, nurMeine(n -> false), speicher, spiegel, buch);
        while (bote.stapel()) {
            assertThat(auftraege.wartend().gescheitert()).isZero();
        }
    }

    /// Ends as a kill would: in the middle of the second sheet, without letting go of the wheel.
    private void abbrechen() {
        var gang = gang(nurMeine(n -> n == 2));
        gang.beginnen(Anlass.BEFEHL);
        assertThatThrownBy(() -> gang.fahren(LAEUFT, () -> {})).hasMessage("killed");
    }

    private Bestandslauf weiterfahren() {
        var gang = gang(nurMeine(n -> false));
        var lauf = gang.beginnen(Anlass.NACHT);
        sql.sql("update dokument.bestandslauf set lebt = null where id = ?").param(lauf).update();
        assertThat(gang.fahren(LAEUFT, () -> {})).isTrue();
        return laeufe.finden(lauf).orElseThrow();
    }

    private Bestandslauf pruefen() {
        var gang = gang(nurMeine(n -> false));
        var lauf = gang.beginnen(Anlass.HAND);
        assertThat(gang.fahren(LAEUFT, () -> {})).isTrue();
        return laeufe.finden(lauf).orElseThrow();
    }

    private Bestandsgang gang(DokumentRepository zeilen) {
        return new Bestandsgang(
                buch, laeufe, zeilen, speicher, spiegel, bund, einstellungen(), uhr);
    }

    private void alleLesbar() throws IOException {
        for (var summe : alle) {
            try (var strom = speicher.oeffnen(summe)) {
                assertThat(Pruefsumme.von(strom.readAllBytes())).isEqualTo(summe);
            }
        }
    }

    private String kennung() {
        return bund.aktueller().orElseThrow().kennung();
    }

    /// How many files below a folder carry the name of that key in their head.
    private static long unter(String kennung, Path wurzel) throws IOException {
        long anzahl = 0;
        try (var dateien = Files.walk(wurzel.resolve("inhalt"))) {
            for (var datei : dateien.filter(Files::isRegularFile).toList()) {
                byte[] kopf = new byte[24];
                try (var strom = Files.newInputStream(datei)) {
                    strom.readNBytes(kopf, 0, 24);
                }
                anzahl += HexFormat.of().formatHex(kopf, 16, 24).equals(kennung) ? 1 : 0;
            }
        }
        return anzahl;
    }

    private DokumentRepository nurMeine(IntPredicate toedlich) {
        var blaetter = new AtomicInteger();
        return new DokumentRepository(sql, einstellungen()) {
            @Override
            List<Soll> sollNach(String letzte, int hoechstens) {
                if (toedlich.test(blaetter.incrementAndGet())) {
                    throw new IllegalStateException("killed");
                }
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

    private Pruefsumme ablegen(String text, Inhaltsspeicher wo) throws IOException {
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
        var zeilen = new DokumentRepository(sql, einstellungen());
        transaktion.executeWithoutResult(t ->
                zeilen.anlegen(
                        new Dokument(
                                new DokumentId(UUID.randomUUID()), bezug, ablage, uhr.instant())));
        return rohling.pruefsumme();
    }
}
