package dreiklang.dokument;

import static dreiklang.dokument.Ablageort.ort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Mitschrift;
import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Speicherplatz;
import dreiklang.lager.S3Lager;
import dreiklang.lager.S3Zugang;
import dreiklang.lager.Schluesselbund;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

class DokumenteTest extends Stadttest {

    @Autowired private Dokumente dokumente;
    @Autowired private DokumentRepository zeilen;
    @Autowired private Inhaltsspeicher speicher;
    @Autowired private Spiegel spiegel;
    @Autowired private Speicherplatz platz;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private ApplicationEventPublisher ereignisse;

    @Autowired private Environment umgebung;
    @TempDir private Path ordner;

    private final String bezug = "entwurf:" + UUID.randomUUID();

    @Test
    void einDokumentBleibtWieEsKam() throws Exception {
        var dokument = ablegen("Inhalt " + bezug);
        assertThat(dokumente.finden(dokument.id())).contains(dokument);
        assertThat(dokumente.zu(bezug)).containsExactly(dokument);
        try (var inhalt = dokumente.oeffnen(dokument.ablage().pruefsumme())) {
            assertThat(inhalt).hasContent("Inhalt " + bezug);
        }
    }

    @Test
    void derselbeInhaltDarfZuVielenGehoeren() {
        var eins = ablegen("gleich " + bezug);
        var zwei = ablegen("gleich " + bezug);
        assertThat(dokumente.zu(bezug)).containsExactly(eins, zwei);
        transaktion.executeWithoutResult(s -> dokumente.entfernen(List.of(eins.id())));
        assertThat(dokumente.zu(bezug)).containsExactly(zwei);
        assertThat(transaktion.<Integer>execute(s -> dokumente.umhaengen(bezug, bezug + "x")))
                .isOne();
        assertThat(dokumente.zu(bezug + "x")).extracting(Dokument::id).containsExactly(zwei.id());
    }

    @Test
    void ohneInhaltKeineZeile() throws Exception {
        var ablage =
                dokumente.annehmen(new ByteArrayInputStream(Muster.bytes("weg " + bezug)), "a.txt");
        Files.delete(ort(speicher, ablage.pruefsumme()));
        var fehler =
                catchThrowableOfType(
                        FachlicherFehler.class,
                        () ->
                                transaktion.executeWithoutResult(
                                        s -> dokumente.eintragen(ablage, bezug)));
        assertThat(fehler.code()).isEqualTo("D-301");
    }

    @Test
    void zeileOhneDateiIstEinAlarm() throws Exception {
        var dokument = ablegen("verloren " + bezug);
        long vorher = wacht("").bestandPruefen();
        Files.delete(ort(speicher, dokument.ablage().pruefsumme()));
        assertThat(wacht("").bestandPruefen()).isEqualTo(vorher + 1);
        transaktion.executeWithoutResult(s -> dokumente.entfernen(List.of(dokument.id())));
    }

    @Test
    void fehlenVieleDateienStehtDasInEinerZeile() throws Exception {
        var fehlend = new ArrayList<Dokument>();
        for (int i = 0; i < 20; i++) {
            fehlend.add(ablegen("fehlt " + i + " " + bezug));
            Files.delete(ort(speicher, fehlend.getLast().ablage().pruefsumme()));
        }
        try (var log = new Mitschrift(umgebung)) {
            assertThat(wacht("").bestandPruefen()).isGreaterThanOrEqualTo(20);
            assertThat(log.zeilen()).filteredOn(z -> z.contains("missing in the store")).hasSize(1);
        }
        transaktion.executeWithoutResult(
                s -> dokumente.entfernen(fehlend.stream().map(Dokument::id).toList()));
        zeilen.verwaisteInhalteEntfernen();
    }

    @Test
    void istDerSpeicherNichtErreichbarSagtEsEinSatzUndNichtsGehtVerloren() throws Exception {
        try (var leitung = new S3Zugang(KleinerS3.niemand())) {
            var fern = new Inhaltsspeicher(ordner, new S3Lager(leitung, ""));
            var annahme =
                    new Annahme(
                            fern,
                            new Inhaltspruefung(),
                            new ClamdZugang(
                                    new DokumentEinstellungen.Clamd("", Duration.ofSeconds(2))),
                            1000,
                            1000);
            var tuer =
                    new Dokumente(
                            annahme,
                            fern,
                            new Inhaltszugang(fern, zeilen),
                            zeilen,
                            new Briefsatz(),
                            platz,
                            ereignisse,
                            uhr);
            abgewiesen(() -> tuer.annehmen(strom("x"), "a.txt"));
            abgewiesen(() -> tuer.ablegen(Muster.bytes("x"), "a.pdf"));
            abgewiesen(() -> tuer.oeffnen(Pruefsumme.von("x")));
            var da = ablegen("liegt woanders " + bezug);
            abgewiesen(() ->
                    transaktion.executeWithoutResult(
                            s -> tuer.eintragen(da.ablage(), bezug + "y")));
            assertThat(dokumente.zu(bezug + "y")).as("no half state").isEmpty();
        }
        assertThat(ordner.resolve("eingang")).isEmptyDirectory();
    }

    private static ByteArrayInputStream strom(String text) {
        return new ByteArrayInputStream(Muster.bytes(text));
    }

    private static void abgewiesen(ThrowableAssert.ThrowingCallable versuch) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, versuch);
        assertThat(fehler.code()).isEqualTo("K-500");
        assertThat(fehler.art()).isEqualTo(Fehlerart.VORUEBERGEHEND);
    }

    @Test
    void ungeprueftesWirdNachgeprueftUndSchaedlichesGesperrt() throws Exception {
        var sauber = ablegen("sauber " + bezug);
        var krank = ablegen(KleinerClamd.EICAR + bezug);
        assertThat(krank.ablage().virenpruefung()).isEqualTo(Virenpruefung.NICHT_GEPRUEFT);
        try (var clamd = KleinerClamd.tcp()) {
            clamd.art.set(KleinerClamd.Art.UNSINN);
            wacht(clamd.adresse()).nachpruefen();
            assertThat(stand(krank)).isEqualTo(Virenpruefung.NICHT_GEPRUEFT);
            clamd.art.set(KleinerClamd.Art.RICHTIG);
            wacht(clamd.adresse()).nachpruefen();
        }
        assertThat(stand(sauber)).isEqualTo(Virenpruefung.UNAUFFAELLIG);
        assertThat(stand(krank)).isEqualTo(Virenpruefung.GESPERRT);
        var fehler =
                catchThrowableOfType(
                        FachlicherFehler.class,
                        () -> dokumente.oeffnen(krank.ablage().pruefsumme()));
        assertThat(fehler.code()).isEqualTo("D-302");
    }

    @Test
    void istDerPlatzKnappWirdHoeflichAbgelehnt() {
        var vorher = platz.lage();
        platz.melden(Speicherplatz.Lage.KEINE_DATEIEN);
        try {
            var fehler = catchThrowableOfType(FachlicherFehler.class, () -> ablegen("x"));
            assertThat(fehler.code()).isEqualTo("B-507");
        } finally {
            platz.melden(vorher);
        }
    }

    private Virenpruefung stand(Dokument dokument) {
        return dokumente.finden(dokument.id()).orElseThrow().ablage().virenpruefung();
    }

    private Dateiwacht wacht(String adresse) {
        var clamd =
                new ClamdZugang(new DokumentEinstellungen.Clamd(adresse, Duration.ofSeconds(2)));
        return new Dateiwacht(
                zeilen,
                speicher,
                spiegel,
                clamd,
                Schluesselbund.ohne(),
                transaktion,
                ereignisse,
                uhr,
                new SimpleMeterRegistry());
    }

    private Dokument ablegen(String text) {
        var ablage = dokumente.annehmen(new ByteArrayInputStream(Muster.bytes(text)), "datei.txt");
        return transaktion.execute(stand -> dokumente.eintragen(ablage, bezug));
    }
}
