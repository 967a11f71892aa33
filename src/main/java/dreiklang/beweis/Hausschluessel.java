package dreiklang.beweis;

import dreiklang.basis.Zufall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/// Keeps the key by which the program stamps itself, in the data directory; makes it when first
/// needed, and a new one when the old one's certificate comes to its end.
final class Hausschluessel {

    private static final Duration GUELTIG = Duration.ofDays(3650);
    private static final Duration REST = Duration.ofDays(365);
    private static final String ALIAS = "zeitstempel";

    private final Path ordner;
    private final String name;

    Hausschluessel(Path ordner, String name) {
        this.ordner = ordner;
        this.name = name;
    }

    synchronized Stempelschluessel fuer(Instant jetzt) {
        try {
            var datei = ordner.resolve("zeitstempel.p12");
            if (Files.exists(datei)) {
                var vorhanden = lesen(datei);
                if (jetzt.plus(REST).isBefore(vorhanden.zertifikat().getNotAfter().toInstant())
                        && jetzt.isAfter(vorhanden.zertifikat().getNotBefore().toInstant())) {
                    return vorhanden;
                }
            }
            var neu = Stempelschluessel.neu(name, jetzt, GUELTIG);
            schreiben(datei, tresor(neu));
            return neu;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of our own time stamps", e);
        }
    }

    private Stempelschluessel lesen(Path datei) throws IOException, GeneralSecurityException {
        char[] kennwort = kennwort();
        var tresor = KeyStore.getInstance("PKCS12");
        try (var strom = Files.newInputStream(datei)) {
            tresor.load(strom, kennwort);
        }
        return new Stempelschluessel(
                (PrivateKey) tresor.getKey(ALIAS, kennwort),
                (X509Certificate) tresor.getCertificate(ALIAS));
    }

    private byte[] tresor(Stempelschluessel neu) throws IOException, GeneralSecurityException {
        char[] kennwort = kennwort();
        var tresor = KeyStore.getInstance("PKCS12");
        tresor.load(null, kennwort);
        tresor.setKeyEntry(ALIAS, neu.schluessel(), kennwort, new Certificate[] {neu.zertifikat()});
        var aus = new ByteArrayOutputStream();
        tresor.store(aus, kennwort);
        return aus.toByteArray();
    }

    private char[] kennwort() throws IOException {
        var datei = ordner.resolve("kennwort");
        if (!Files.exists(datei)) {
            Files.createDirectories(
                    ordner,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            schreiben(datei, Zufall.geheimnis().getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(datei).toCharArray();
    }

    /// Whole or not at all, and for nobody else to read.
    private static void schreiben(Path datei, byte[] inhalt) throws IOException {
        var neu = datei.resolveSibling(datei.getFileName() + ".neu");
        Files.deleteIfExists(neu);
        Files.createFile(
                neu,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(neu, inhalt, StandardOpenOption.DSYNC);
        Files.move(neu, datei, StandardCopyOption.ATOMIC_MOVE);
    }
}
