package dreiklang.lager;

import dreiklang.basis.Pruefsumme;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Brings one file into the bucket, a large one in parts. It has arrived when the bucket has
/// acknowledged the checksum we have reckoned ourselves; a bucket that acknowledges none, or
/// another kind, is read back.
public final class S3Sendung {

    private static final Logger LOG = LoggerFactory.getLogger(S3Sendung.class);
    private static final int TEIL = 8 * 1024 * 1024;
    private static final int PUFFER = 64 * 1024;
    private static final String ART = "application/octet-stream";

    private final S3Zugang zugang;
    private final String schluessel;
    private final Path datei;

    public S3Sendung(S3Zugang zugang, String schluessel, Path datei) {
        this.zugang = zugang;
        this.schluessel = schluessel;
        this.datei = datei;
    }

    /// Sends it.
    ///
    /// @throws Speicherausfall when it has not arrived as it is
    public void bringen() throws IOException {
        long groesse = Files.size(datei);
        var quittung = groesse <= TEIL ? amStueck(groesse) : inTeilen(groesse);
        if (!quittung.erwartet().equals(quittung.bestaetigt())) {
            LOG.atDebug()
                    .addKeyValue("erwartet", quittung.erwartet())
                    .addKeyValue("bestaetigt", quittung.bestaetigt())
                    .log("the bucket reckons otherwise and is read back");
            zuruecklesen();
        }
    }

    private record Quittung(String erwartet, @Nullable String bestaetigt) {}

    private Quittung amStueck(long groesse) throws IOException {
        var summe = base64(rechnen(stueck(0, groesse)).digest());
        return zugang.fragen((s3, eimer) ->
                new Quittung(
                        summe,
                        s3.putObject(
                                        p -> p.bucket(eimer).key(schluessel).checksumSHA256(summe),
                                        koerper(0, groesse))
                                .checksumSHA256()));
    }

    private Quittung inTeilen(long groesse) throws IOException {
        var sendung =
                zugang.fragen((s3, eimer) ->
                        s3.createMultipartUpload(c ->
                                        c.bucket(eimer)
                                                .key(schluessel)
                                                .checksumAlgorithm(ChecksumAlgorithm.SHA256))
                                .uploadId());
        boolean fertig = false;
        try {
            var quittung = inTeilen(sendung, groesse);
            fertig = true;
            return quittung;
        } finally {
            if (!fertig) {
                abbrechen(sendung);
            }
        }
    }

    private Quittung inTeilen(String sendung, long groesse) throws IOException {
        var gesamt = Pruefsumme.rechner();
        var teile = new ArrayList<CompletedPart>();
        for (long ab = 0; ab < groesse; ab += TEIL) {
            teile.add(teil(sendung, teile.size() + 1, ab, Math.min(TEIL, groesse - ab), gesamt));
        }
        var erwartet = base64(gesamt.digest()) + "-" + teile.size();
        var bestaetigt = abschliessen(sendung, teile);
        // Some servers give the same value without the number of parts.
        return new Quittung(
                erwartet,
                bestaetigt == null || bestaetigt.contains("-")
                        ? bestaetigt
                        : bestaetigt + "-" + teile.size());
    }

    private CompletedPart teil(
            String sendung, int nummer, long ab, long laenge, MessageDigest gesamt)
            throws IOException {
        byte[] roh = rechnen(stueck(ab, laenge)).digest();
        gesamt.update(roh);
        var summe = base64(roh);
        return zugang.fragen((s3, eimer) -> {
            var antwort =
                    s3.uploadPart(
                            u ->
                                    u.bucket(eimer)
                                            .key(schluessel)
                                            .uploadId(sendung)
                                            .partNumber(nummer)
                                            .checksumSHA256(summe),
                            koerper(ab, laenge));
            return CompletedPart.builder()
                    .partNumber(nummer)
                    .eTag(antwort.eTag())
                    .checksumSHA256(summe)
                    .build();
        });
    }

    private @Nullable String abschliessen(String sendung, List<CompletedPart> teile)
            throws IOException {
        return zugang.<Quittung>fragen((s3, eimer) ->
                        new Quittung(
                                "",
                                s3.completeMultipartUpload(c ->
                                                c.bucket(eimer)
                                                        .key(schluessel)
                                                        .uploadId(sendung)
                                                        .multipartUpload(m -> m.parts(teile)))
                                        .checksumSHA256()))
                .bestaetigt();
    }

    private void abbrechen(String sendung) throws IOException {
        var unused =
                zugang.fragen((s3, eimer) ->
                        s3.abortMultipartUpload(
                                a -> a.bucket(eimer).key(schluessel).uploadId(sendung)));
    }

    private void zuruecklesen() throws IOException {
        byte[] hier = rechnen(stueck(0, Files.size(datei))).digest();
        byte[] dort =
                zugang.fragen((s3, eimer) -> {
                    try (var strom = s3.getObject(g -> g.bucket(eimer).key(schluessel))) {
                        return rechnen(strom).digest();
                    }
                });
        if (!MessageDigest.isEqual(hier, dort)) {
            throw new Speicherausfall("the bucket holds other bytes than were sent");
        }
    }

    private RequestBody koerper(long ab, long laenge) {
        return RequestBody.fromContentProvider(() -> stueck(ab, laenge), laenge, ART);
    }

    private InputStream stueck(long ab, long laenge) {
        try {
            var kanal = FileChannel.open(datei, StandardOpenOption.READ);
            kanal.position(ab);
            return new BufferedInputStream(
                    new Abschnitt(Channels.newInputStream(kanal), laenge), PUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest rechnen(InputStream strom) throws IOException {
        var rechner = Pruefsumme.rechner();
        byte[] puffer = new byte[PUFFER];
        try (strom) {
            for (int n = strom.read(puffer); n >= 0; n = strom.read(puffer)) {
                rechner.update(puffer, 0, n);
            }
        }
        return rechner;
    }

    private static String base64(byte[] summe) {
        return Base64.getEncoder().encodeToString(summe);
    }

    /// The first so many bytes of a stream.
    private static final class Abschnitt extends InputStream {
        private final InputStream innen;
        private long rest;

        Abschnitt(InputStream innen, long rest) {
            this.innen = innen;
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            return rest-- > 0 ? innen.read() : -1;
        }

        @Override
        public int read(byte[] puffer, int ab, int laenge) throws IOException {
            if (rest <= 0) {
                return -1;
            }
            int n = innen.read(puffer, ab, (int) Math.min(laenge, rest));
            rest -= Math.max(n, 0);
            return n;
        }

        @Override
        public void close() throws IOException {
            innen.close();
        }
    }
}
