package dreiklang.dokument;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Schluesselbund.Hauptschluessel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Encrypts contents for the place where they lie, and opens them again. Every content has a data
/// key of its own (AES-256-GCM in chunks of 1 MB, Tink's streaming format); the master key encrypts
/// only that one. Both stand in the head of the content, so nothing else is needed to read it.
///
/// Head: mark (16), name of the master key (8), data key under the master key (60).
final class Verschluss {

    private static final byte[] MARKE =
            "\0DREIKLANG-1\0\r\n\u001a".getBytes(StandardCharsets.US_ASCII);
    private static final int KENNUNG = 8;
    private static final int DATENSCHLUESSEL = 32;
    private static final int VERPACKT = 12 + DATENSCHLUESSEL + 16;
    private static final int KOPF = 16 + KENNUNG + VERPACKT;
    private static final int STUECK = 1 << 20;
    private static final int PUFFER = 64 * 1024;

    private final Schluesselbund bund;

    Verschluss(Schluesselbund bund) {
        this.bund = bund;
    }

    /// Whether what comes in is encrypted.
    boolean an() {
        return bund.aktueller().isPresent();
    }

    /// Encrypts a file into another one, with constant memory, and forces it to the disk.
    void verschliessen(Path klar, Path ziel, Pruefsumme summe) throws IOException {
        var haupt = bund.aktueller().orElseThrow();
        byte[] daten = Zufall.bytes(DATENSCHLUESSEL);
        try (var kanal =
                        FileChannel.open(
                                ziel, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var quelle = Files.newInputStream(klar)) {
            var roh = Channels.newOutputStream(kanal);
            roh.write(kopf(haupt, daten, summe));
            var zu =
                    strom(daten)
                            .newEncryptingStream(new Offen(roh), zusatz(haupt.kennung(), summe));
            byte[] puffer = new byte[PUFFER];
            for (int n = quelle.read(puffer); n >= 0; n = quelle.read(puffer)) {
                zu.write(puffer, 0, n);
            }
            zu.close();
            kanal.force(true);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The content in clear, whatever form it has here.
    ///
    /// @throws SchluesselFehlt when the master key is not in the file of keys
    /// @throws Verfaelscht when its head was changed; later bytes say so while they are read
    Klartext oeffnen(InputStream roh, Pruefsumme summe) throws IOException {
        byte[] anfang = roh.readNBytes(MARKE.length);
        if (!Arrays.equals(anfang, MARKE)) {
            var klar = new PushbackInputStream(roh, MARKE.length);
            klar.unread(anfang);
            return new Klartext(klar, false, an());
        }
        byte[] rest = roh.readNBytes(KENNUNG + VERPACKT);
        if (rest.length < KENNUNG + VERPACKT) {
            throw new Verfaelscht("the head is cut off");
        }
        var kennung = HexFormat.of().formatHex(rest, 0, KENNUNG);
        var haupt = bund.finden(kennung).orElseThrow(() -> new SchluesselFehlt(kennung));
        byte[] verpackt = Arrays.copyOfRange(rest, KENNUNG, rest.length);
        try {
            byte[] daten = new AesGcmJce(haupt.wert()).decrypt(verpackt, zusatz(kennung, summe));
            return new Klartext(
                    strom(daten).newDecryptingStream(roh, zusatz(kennung, summe)),
                    true,
                    !istAktuell(kennung));
        } catch (GeneralSecurityException e) {
            throw new Verfaelscht("the head was changed");
        }
    }

    /// Whether these first bytes are those of something encrypted.
    static boolean istVerschlossen(Path datei) throws IOException {
        try (var strom = Files.newInputStream(datei)) {
            return Arrays.equals(strom.readNBytes(MARKE.length), MARKE);
        }
    }

    /// Whether a content of that length has that many bytes when encrypted.
    static boolean passt(long klar, long verschlossen) {
        return verschlossen == KOPF + laenge(klar);
    }

    private static long laenge(long klar) {
        try {
            return strom(new byte[DATENSCHLUESSEL]).expectedCiphertextSize(klar);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean istAktuell(String kennung) {
        return bund.aktueller().map(Hauptschluessel::kennung).equals(Optional.of(kennung));
    }

    private static byte[] kopf(Hauptschluessel haupt, byte[] daten, Pruefsumme summe)
            throws GeneralSecurityException, IOException {
        var kopf = new ByteArrayOutputStream(KOPF);
        kopf.write(MARKE);
        kopf.write(HexFormat.of().parseHex(haupt.kennung()));
        kopf.write(new AesGcmJce(haupt.wert()).encrypt(daten, zusatz(haupt.kennung(), summe)));
        return kopf.toByteArray();
    }

    /// What belongs to the bytes without standing in them: an encrypted content under another name
    /// does not open.
    private static byte[] zusatz(String kennung, Pruefsumme summe) {
        return ("dreiklang-inhalt-1 " + kennung + " " + summe.hex())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static AesGcmHkdfStreaming strom(byte[] daten) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(daten, "HmacSha256", DATENSCHLUESSEL, STUECK, 0);
    }

    /// Closing what encrypts must not close the file, which is forced to the disk after that.
    private static final class Offen extends java.io.FilterOutputStream {
        Offen(java.io.OutputStream innen) {
            super(innen);
        }

        @Override
        public void write(byte[] bytes, int ab, int laenge) throws IOException {
            out.write(bytes, ab, laenge);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
