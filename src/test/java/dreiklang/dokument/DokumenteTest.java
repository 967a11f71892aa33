package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Speicherplatz;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class DokumenteTest extends Stadttest {

    @Autowired private Dokumente dokumente;
    @Autowired private DokumentRepository zeilen;
    @Autowired private Inhaltsspeicher speicher;
    @Autowired private Spiegel spiegel;
    @Autowired private Speicherplatz platz;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private ApplicationEventPublisher ereignisse;

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
        Files.delete(speicher.ort(ablage.pruefsumme()));
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
        Files.delete(speicher.ort(dokument.ablage().pruefsumme()));
        assertThat(wacht("").bestandPruefen()).isEqualTo(vorher + 1);
        transaktion.executeWithoutResult(s -> dokumente.entfernen(List.of(dokument.id())));
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
