package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Bestandsbefund.Art;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/// Contents in a folder, encrypted: the same contract, and what encryption promises.
class VerschlossenerOrdnerTest extends Speichervertrag {

    @TempDir private Path woanders;
    private Path schluesseldatei;
    private Schluesselbund bund;
    private Inhaltsspeicher speicher;

    @BeforeEach
    void aufbauen() throws IOException {
        schluesseldatei = Files.writeString(woanders.resolve("schluessel"), schluessel(1));
        bund = new Schluesselbund(schluesseldatei.toString(), ordner);
        speicher = speicher(bund, Clock.systemUTC());
    }

    static String schluessel(int nummer) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) nummer);
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    private Inhaltsspeicher speicher(Schluesselbund mit, Clock maschine) throws IOException {
        var lager =
                new Verschlusslager(
                        new Ordnerlager(ordner),
                        new Verschluss(mit),
                        new Eingang(Files.createDirectories(ordner.resolve("eingang"))));
        return new Inhaltsspeicher(ordner, lager, maschine);
    }

    @Override
    Inhaltsspeicher speicher() {
        return speicher;
    }

    @Override
    Inhaltsspeicher spaeter(Clock maschine) throws IOException {
        return speicher(bund, maschine);
    }

    @Test
    void aufDemDatentraegerStehtNichtsVomKlartext() throws IOException {
        var satz = "Die Akte des Herrn Berger, vertraulich. ";
        ablegen(Muster.bytes(satz.repeat(100_000)));
        try (var dateien = Files.walk(ordner)) {
            for (var datei : dateien.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(datei, StandardCharsets.ISO_8859_1);
                assertThat(text.contains("vertraulich")).as(datei.toString()).isFalse();
            }
        }
    }

    @Test
    void zweimalDasselbeGibtAndereBytes() throws IOException {
        var summe = ablegen(Muster.bytes("hallo"));
        byte[] eins = Files.readAllBytes(Ablageort.ort(speicher, summe));
        speicher.vernichten(summe);
        ablegen(Muster.bytes("hallo"));
        assertThat(Ablageort.ort(speicher, summe)).isRegularFile();
        assertThat(Files.readAllBytes(Ablageort.ort(speicher, summe))).isNotEqualTo(eins);
    }

    @Test
    void wasVorherUnverschluesseltLagBleibtLesbarUndGiltAlsVeraltet() throws IOException {
        var vorher = new Inhaltsspeicher(ordner);
        var rohling = vorher.schreiben(new java.io.ByteArrayInputStream(Muster.bytes("alt")), 9);
        vorher.aufnehmen(rohling);
        var summe = rohling.pruefsumme();
        assertThat(speicher.oeffnen(summe)).hasContent("alt");
        assertThat(speicher.vorhanden(summe, 3)).isTrue();
        assertThat(speicher.lager().veraltet(summe)).isTrue();
        ablegen(Muster.bytes("alt"));
        assertThat(speicher.lager().veraltet(summe)).isFalse();
        assertThat(Verschluss.istVerschlossen(Ablageort.ort(speicher, summe))).isTrue();
    }

    @Test
    void ohneDenRichtigenSchluesselKommtKeinByteHeraus() throws IOException {
        var summe = ablegen(Muster.bytes("hallo"));
        var falsch = Files.writeString(woanders.resolve("falsch"), schluessel(2));
        var fremd = speicher(new Schluesselbund(falsch.toString()), Clock.systemUTC());
        assertThatThrownBy(() -> fremd.oeffnen(summe)).isInstanceOf(SchluesselFehlt.class);
        assertThatThrownBy(() -> fremd.mitDatei(summe, d -> d)).isInstanceOf(SchluesselFehlt.class);
        var ohne = speicher(Schluesselbund.ohne(), Clock.systemUTC());
        assertThatThrownBy(() -> ohne.oeffnen(summe)).isInstanceOf(SchluesselFehlt.class);
        assertThatThrownBy(() -> ohne.mitDatei(summe, d -> d)).isInstanceOf(SchluesselFehlt.class);
        assertThat(Speicherausfall.fuerMenschen(new SchluesselFehlt("x")))
                .hasMessageContaining("K-511");
        assertThat(ordner.resolve("eingang")).isEmptyDirectory();
    }

    @Test
    void jedesVeraenderteByteWirdBemerkt() throws IOException {
        byte[] bytes = bytes(3 * 1024 * 1024);
        var summe = ablegen(bytes);
        var ort = Ablageort.ort(speicher, summe);
        byte[] gut = Files.readAllBytes(ort);
        assertThat(probe(summe)).isEmpty();
        for (int stelle : new int[] {0, 20, 30, 90, 130, 1 << 20, (2 << 20) + 5, gut.length - 1}) {
            byte[] falsch = gut.clone();
            falsch[stelle] ^= 1;
            Files.write(ort, falsch);
            assertThat(probe(summe)).as("byte " + stelle).isPresent();
        }
        byte[] mitte = gut.clone();
        mitte[2 << 20] ^= 1;
        Files.write(ort, mitte);
        assertThat(probe(summe)).contains(Art.VERAENDERT);
        try (var strom = speicher.oeffnen(summe)) {
            byte[] heil = strom.readNBytes(1_000_000);
            assertThat(heil).isEqualTo(Arrays.copyOf(bytes, 1_000_000));
            assertThatThrownBy(strom::readAllBytes).isInstanceOf(Verfaelscht.class);
        }
    }

    @Test
    void jedeKuerzungWirdBemerktAuchAnDerGrenzeEinesStuecks() throws IOException {
        var summe = ablegen(bytes(3 * 1024 * 1024));
        var ort = Ablageort.ort(speicher, summe);
        byte[] gut = Files.readAllBytes(ort);
        int kopf = 84;
        for (int laenge :
                new int[] {
                    0,
                    10,
                    16,
                    50,
                    kopf,
                    kopf + 40,
                    kopf + (1 << 20),
                    kopf + (2 << 20),
                    gut.length - 1
                }) {
            Files.write(ort, Arrays.copyOf(gut, laenge));
            assertThat(probe(summe)).as("cut to " + laenge).isPresent();
        }
    }

    @Test
    void untereinemAnderenNamenOeffnetSichNichts() throws IOException {
        var eins = ablegen(Muster.bytes("eins"));
        var zwei = ablegen(Muster.bytes("zwei"));
        Files.write(
                Ablageort.ort(speicher, zwei), Files.readAllBytes(Ablageort.ort(speicher, eins)));
        assertThatThrownBy(() -> speicher.oeffnen(zwei)).isInstanceOf(Verfaelscht.class);
    }

    @Test
    void nachDemWechselIstAltesLesbarUndNeuesUnterDemNeuenSchluessel() throws IOException {
        var alt = ablegen(Muster.bytes("alt"));
        var vorher = bund.aktueller().orElseThrow().kennung();
        var neu = bund.wechseln();
        assertThat(neu.kennung()).isNotEqualTo(vorher);
        assertThat(bund.alle())
                .extracting(Schluesselbund.Hauptschluessel::kennung)
                .containsExactly(neu.kennung(), vorher);
        assertThat(Files.getPosixFilePermissions(schluesseldatei)).hasSize(2);
        assertThat(speicher.oeffnen(alt)).hasContent("alt");
        assertThat(speicher.lager().veraltet(alt)).isTrue();
        assertThat(speicher.lager().veraltet(ablegen(Muster.bytes("neu")))).isFalse();
    }

    /// The command that changes the key is another process than the one that serves.
    @Test
    void einLaufendesProgrammFolgtDemNeuenSchluessel() throws IOException {
        var anderes = new Schluesselbund(schluesseldatei.toString());
        var neu = anderes.wechseln();
        assertThat(bund.aktueller().orElseThrow().kennung()).isEqualTo(neu.kennung());
        var rohling =
                speicher(anderes, Clock.systemUTC())
                        .schreiben(new java.io.ByteArrayInputStream(Muster.bytes("dort")), 9);
        speicher(anderes, Clock.systemUTC()).aufnehmen(rohling);
        assertThat(speicher.oeffnen(rohling.pruefsumme())).hasContent("dort");
    }

    @Test
    void verschwindetDieSchluesseldateiImBetriebGehtEsWeiter() throws IOException {
        var summe = ablegen(Muster.bytes("hallo"));
        Files.delete(schluesseldatei);
        assertThat(speicher.oeffnen(summe)).hasContent("hallo");
        Files.writeString(schluesseldatei, "kein Schluessel");
        assertThat(speicher.oeffnen(summe)).hasContent("hallo");
        assertThat(Verschluss.istVerschlossen(Ablageort.ort(speicher, ablegen(Muster.bytes("x")))))
                .isTrue();
    }

    @Test
    void eineUntauglicheSchluesseldateiHaeltDenStartMitEinemSatzAn() throws IOException {
        for (var inhalt : List.of("", "# nichts\n", "kein base64!\n", "a3Vyeg==\n")) {
            var datei = Files.writeString(woanders.resolve("untauglich"), inhalt);
            untauglich(datei);
        }
        untauglich(woanders.resolve("fehlt"));
        var imDatenordner = Files.writeString(ordner.resolve("schluessel"), schluessel(1));
        assertThatThrownBy(() -> new Schluesselbund(imDatenordner.toString(), ordner))
                .hasMessageStartingWith("K-510 dreiklang.dokument.speicher.schluessel")
                .hasMessageContaining("getrennt");
    }

    private static void untauglich(Path datei) {
        assertThatThrownBy(() -> new Schluesselbund(datei.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("K-510 dreiklang.dokument.speicher.schluessel ");
    }

    private Optional<Art> probe(Pruefsumme summe) {
        return new Inhaltsprobe(
                        new Lesebremse(DataSize.ofGigabytes(1), new CountDownLatch(1), () -> {}))
                .pruefen(speicher, summe);
    }
}
