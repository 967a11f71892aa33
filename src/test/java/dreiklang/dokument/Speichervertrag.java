package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.basis.Pruefsumme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every place for contents must do.
abstract class Speichervertrag {

    static final int TEIL = 8 * 1024 * 1024;
    private static final Pruefsumme HALLO = Pruefsumme.von("hallo");
    private static final Duration TAG = Duration.ofHours(24);
    private static final Clock MORGEN = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));

    @TempDir Path ordner;

    /// The store under test.
    abstract Inhaltsspeicher speicher();

    /// The same store a day later.
    abstract Inhaltsspeicher spaeter(Clock maschine) throws IOException;

    @Test
    void gleicherInhaltLiegtNurEinmal() throws Exception {
        try (var arbeiter = Executors.newFixedThreadPool(8)) {
            Callable<Pruefsumme> ablegen = () -> ablegen(Muster.bytes("hallo"));
            for (var ergebnis :
                    arbeiter.invokeAll(IntStream.range(0, 32).mapToObj(i -> ablegen).toList())) {
                assertThat(ergebnis.get()).isEqualTo(HALLO);
            }
        }
        assertThat(allesDarin()).containsExactly(pfad(HALLO));
        assertThat(speicher().oeffnen(HALLO)).hasContent("hallo");
        assertThat(ordner.resolve("eingang")).isEmptyDirectory();
    }

    @Test
    void jedeGroesseKommtBytefuerByteZurueck() throws IOException {
        for (int groesse : new int[] {1, TEIL - 1, TEIL, TEIL + 1, 2 * TEIL + 17}) {
            byte[] bytes = bytes(groesse);
            var summe = ablegen(bytes);
            assertThat(summe).isEqualTo(Pruefsumme.von(bytes));
            assertThat(speicher().vorhanden(summe, groesse)).isTrue();
            try (var strom = speicher().oeffnen(summe)) {
                assertThat(Pruefsumme.von(strom.readAllBytes())).isEqualTo(summe);
            }
            assertThat(speicher().<Long>mitDatei(summe, d -> d.toFile().length()))
                    .isEqualTo(groesse);
        }
        assertThat(ordner.resolve("eingang")).isEmptyDirectory();
    }

    @Test
    void wasNichtDaIstIstNichtDa() throws IOException {
        assertThatThrownBy(() -> speicher().oeffnen(HALLO)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> speicher().mitDatei(HALLO, d -> d))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(speicher().hat(HALLO)).isFalse();
        assertThat(speicher().auffrischen(HALLO)).isFalse();
        speicher().vernichten(HALLO);
    }

    @Test
    void beschaedigterInhaltWirdDurchDenselbenInhaltGeheilt() throws IOException {
        ablegen(Muster.bytes("hallo"));
        unterschieben(HALLO, Muster.bytes("hal"));
        assertThat(speicher().vorhanden(HALLO, 5)).isFalse();
        ablegen(Muster.bytes("hallo"));
        assertThat(speicher().oeffnen(HALLO)).hasContent("hallo");
    }

    @Test
    void gekehrtWirdNurWasAelterAlsEinTagUndOhneDokumentIst() throws IOException {
        ablegen(Muster.bytes("hallo"));
        assertThat(speicher().kehren(TAG, summe -> true)).isZero();
        assertThat(spaeter(MORGEN).kehren(TAG, summe -> false)).isZero();
        assertThat(spaeter(MORGEN).kehren(TAG, HALLO::equals)).isOne();
        assertThat(speicher().hat(HALLO)).isFalse();
    }

    @Test
    void wasAufgefrischtWirdBleibtLesbar() throws IOException {
        ablegen(Muster.bytes("hallo"));
        assertThat(spaeter(MORGEN).auffrischen(HALLO)).isTrue();
        assertThat(speicher().oeffnen(HALLO)).hasContent("hallo");
        assertThat(speicher().kehren(TAG, summe -> true)).isZero();
    }

    @Test
    void vernichtetesIstFortMitAllenBeweisstuecken() throws IOException {
        ablegen(Muster.bytes("hallo"));
        ersetzen("hallo", HALLO.hex() + "-eins");
        ersetzen("hallo", HALLO.hex() + "-zwei");
        speicher().vernichten(HALLO);
        assertThat(speicher().hat(HALLO)).isFalse();
        assertThat(speicher().lager().hatBeiseite(HALLO.hex() + "-eins")).isFalse();
        assertThat(speicher().lager().hatBeiseite(HALLO.hex() + "-zwei")).isFalse();
    }

    @Test
    void ersetzenHebtDasFalscheAuf() throws IOException {
        ablegen(Muster.bytes("hallo"));
        unterschieben(HALLO, Muster.bytes("falsch"));
        ersetzen("hallo", HALLO.hex() + "-beweis");
        assertThat(speicher().oeffnen(HALLO)).hasContent("hallo");
        assertThat(speicher().lager().hatBeiseite(HALLO.hex() + "-beweis")).isTrue();
    }

    @Test
    void alleswasLiegtWirdGefundenAuchWasNichtHierherGehoert() throws IOException {
        var erwartet = new ArrayList<String>();
        for (int i = 0; i < 1010; i++) {
            var summe = new Pruefsumme("abcd" + "%060x".formatted(i));
            unterschieben(summe, Muster.bytes("x" + i));
            erwartet.add(pfad(summe));
        }
        erwartet.add(pfad(ablegen(Muster.bytes("hallo"))));
        assertThat(allesDarin()).containsExactlyInAnyOrderElementsOf(erwartet);
        assertThat(speicher().lager().abschnitte("")).isSorted().startsWith("/");
        var mitte = speicher().lager().abschnitte("").skip(1).findFirst().orElseThrow();
        assertThat(speicher().lager().abschnitte(mitte)).doesNotContain(mitte);
    }

    final Pruefsumme ablegen(byte[] bytes) throws IOException {
        var rohling = speicher().schreiben(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
        speicher().aufnehmen(rohling);
        return rohling.pruefsumme();
    }

    final void ersetzen(String text, String beweis) throws IOException {
        var rohling = speicher().schreiben(new ByteArrayInputStream(Muster.bytes(text)), 1000);
        speicher().ersetzen(rohling, beweis);
    }

    /// Puts other bytes under a name, as a broken disk would.
    final void unterschieben(Pruefsumme summe, byte[] bytes) throws IOException {
        var datei = Files.createTempFile(ordner, "fremd", "");
        Files.write(datei, bytes);
        speicher().lager().nehmen(datei, summe);
        Files.deleteIfExists(datei);
    }

    final ArrayList<String> allesDarin() throws IOException {
        var alles = new ArrayList<String>();
        for (var abschnitt : speicher().lager().abschnitte("").toList()) {
            speicher()
                    .lager()
                    .ansehen(
                            abschnitt,
                            funde -> {
                                assertThat(funde).hasSizeLessThanOrEqualTo(1000);
                                funde.forEach(f -> alles.add(f.pfad()));
                            });
        }
        return alles;
    }

    private static String pfad(Pruefsumme summe) {
        var hex = summe.hex();
        return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
    }

    static byte[] bytes(int groesse) {
        byte[] bytes = new byte[groesse];
        new Random(groesse).nextBytes(bytes);
        return bytes;
    }
}
