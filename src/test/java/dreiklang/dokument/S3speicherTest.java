package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dreiklang.basis.Pruefsumme;
import dreiklang.lager.S3Lager;
import dreiklang.lager.S3Sendung;
import dreiklang.lager.S3Zugang;
import dreiklang.lager.Speicherausfall;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ChecksumMode;

/// Contents in a bucket of a real S3 server.
class S3speicherTest extends Speichervertrag {

    private static final Pruefsumme GEHEIM = Pruefsumme.von("geheim");

    private S3Zugang zugang;
    private Inhaltsspeicher speicher;

    @BeforeEach
    void aufbauen() throws IOException {
        zugang = new S3Zugang(KleinerS3.neuerEimer());
        speicher = new Inhaltsspeicher(ordner, new S3Lager(zugang, "dreiklang"));
    }

    @AfterEach
    void abbauen() {
        zugang.close();
    }

    @Override
    Inhaltsspeicher speicher() {
        return speicher;
    }

    @Override
    Inhaltsspeicher spaeter(Clock maschine) throws IOException {
        return new Inhaltsspeicher(ordner, new S3Lager(zugang, "dreiklang", maschine), maschine);
    }

    @Test
    void derEimerKenntDiePruefsummeDieWirGerechnetHaben() throws IOException {
        var summe = ablegen(Muster.bytes("geheim"));
        var dort =
                zugang.fragen((s3, eimer) ->
                        s3.headObject(h ->
                                        h.bucket(eimer)
                                                .key(schluessel(summe))
                                                .checksumMode(ChecksumMode.ENABLED))
                                .checksumSHA256());
        assertThat(java.util.HexFormat.of().formatHex(java.util.Base64.getDecoder().decode(dort)))
                .isEqualTo(summe.hex());
    }

    @Test
    void ausEinemEimerMitVersionenKommtVernichtetesNichtWieder() throws IOException {
        zugang.fragen((s3, eimer) ->
                s3.putBucketVersioning(v ->
                        v.bucket(eimer)
                                .versioningConfiguration(
                                        c -> c.status(BucketVersioningStatus.ENABLED))));
        ablegen(Muster.bytes("geheim"));
        unterschieben(GEHEIM, Muster.bytes("zweite Fassung"));
        assertThat(fassungen()).isEqualTo(2);
        speicher.vernichten(GEHEIM);
        assertThat(fassungen()).isZero();
        assertThat(speicher.hat(GEHEIM)).isFalse();
    }

    private int fassungen() throws IOException {
        return zugang.fragen((s3, eimer) -> {
            var alle = s3.listObjectVersions(l -> l.bucket(eimer).prefix(schluessel(GEHEIM)));
            return alle.versions().size() + alle.deleteMarkers().size();
        });
    }

    @Test
    void einEimerDenEsNichtGibtHatNichtsVerlorenErIstNichtErreichbar() throws IOException {
        var fort = KleinerS3.ohneEimer();
        try (var leitung = new S3Zugang(fort)) {
            var dort = new Inhaltsspeicher(ordner, new S3Lager(leitung, ""));
            assertThatThrownBy(() -> dort.oeffnen(GEHEIM)).isInstanceOf(Speicherausfall.class);
            assertThatThrownBy(() -> dort.lager().erreichen()).isInstanceOf(Speicherausfall.class);
            var probe =
                    new Inhaltsprobe(
                            new Lesebremse(
                                    DataSize.ofMegabytes(50), new CountDownLatch(1), () -> {}));
            assertThatThrownBy(() -> probe.pruefen(dort, GEHEIM))
                    .isInstanceOf(Inhaltsprobe.Unterbrechung.class);
        }
    }

    @Test
    void istNiemandDaWirdNichtsHalbAbgelegtUndDieDateiBleibtBisZumSchluss() throws IOException {
        try (var leitung = new S3Zugang(KleinerS3.niemand())) {
            var dort = new Inhaltsspeicher(ordner, new S3Lager(leitung, ""));
            var rohling =
                    dort.schreiben(new java.io.ByteArrayInputStream(Muster.bytes("geheim")), 100);
            long anfang = System.nanoTime();
            assertThatThrownBy(() -> dort.aufnehmen(rohling)).isInstanceOf(Speicherausfall.class);
            assertThat(Duration.ofNanos(System.nanoTime() - anfang))
                    .isLessThan(Duration.ofSeconds(30));
            assertThat(rohling.datei()).exists();
            dort.verwerfen(rohling);
            var wache = new Speicherwache(dort, new SimpleMeterRegistry());
            assertThat(wache.health().getStatus()).isEqualTo(Status.UP);
            wache.nachsehen();
            assertThat(wache.health().getStatus()).isEqualTo(Status.DOWN);
        }
        assertThat(ordner.resolve("eingang")).isEmptyDirectory();
    }

    /// The file grows shorter while it is being sent: the last part never arrives as announced.
    @Test
    void eineAbgebrocheneGrosseSendungHinterlaesstKeineTeile() throws Exception {
        var datei = Files.write(ordner.resolve("gross"), bytes(12 * TEIL));
        var sendung = new S3Sendung(zugang, "dreiklang/inhalt/halb", datei);
        var kuerzer =
                Thread.ofVirtual()
                        .start(() -> {
                            await().pollInterval(Duration.ofMillis(2))
                                    .until(() -> offeneSendungen() == 1);
                            kuerzen(datei);
                        });
        assertThatThrownBy(sendung::bringen)
                .isInstanceOfAny(IOException.class, IllegalStateException.class);
        kuerzer.join();
        assertThat(offeneSendungen()).isZero();
        assertThat(allesDarin()).isEmpty();
    }

    private static void kuerzen(Path datei) {
        try (var kanal = FileChannel.open(datei, StandardOpenOption.WRITE)) {
            kanal.truncate(TEIL / 2);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int offeneSendungen() throws IOException {
        return zugang.fragen(
                (s3, eimer) -> s3.listMultipartUploads(l -> l.bucket(eimer)).uploads().size());
    }

    private static String schluessel(Pruefsumme summe) {
        var hex = summe.hex();
        return "dreiklang/inhalt/" + hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
    }
}
