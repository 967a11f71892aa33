package dreiklang.signatur;

import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Zufall;
import dreiklang.signatur.SignaturEinstellungen.Schluessel;
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
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500Name;

/// Keys of the invented Kommune: a CA of its own, the seal, and a key for everybody who signs; made
/// when first needed and kept in the data directory. Nobody outside trusts them.
final class Demoschluessel {

    private static final String CA = "demo-ca";

    private final Path ordner;
    private final Supplier<String> kommune;
    private final Clock uhr;

    Demoschluessel(Path ordner, Supplier<String> kommune, Clock uhr) {
        this.ordner = ordner;
        this.kommune = kommune;
        this.uhr = uhr;
    }

    Schluessel siegel() {
        return schluessel(
                "siegel", Zertifikatswerkstatt.siegel("Siegel " + kommune.get(), kommune.get()));
    }

    Schluessel person(Unterzeichnende wer) {
        String name = "person-" + Pruefsumme.von(wer.anmeldename()).hex().substring(0, 16);
        return schluessel(name, Zertifikatswerkstatt.person(wer.name(), kommune.get()));
    }

    /// The certificate of the CA; makes it when there is none.
    synchronized X509Certificate ca() {
        try {
            return aussteller().zertifikat();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the demo keys cannot be made", e);
        }
    }

    private synchronized Schluessel schluessel(String name, X500Name inhaber) {
        try {
            var datei = ordner.resolve(name + ".p12");
            if (!Files.exists(datei)) {
                var neu = Zertifikatswerkstatt.ausstellen(aussteller(), inhaber, uhr.instant());
                ablegen(datei, neu);
            }
            return new Schluessel(
                    name, "", datei.toString(), "", 0, "", "", kennwortdatei().toString());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the demo keys cannot be made", e);
        }
    }

    private Zertifikatswerkstatt.Ausweis aussteller() throws IOException, GeneralSecurityException {
        var datei = ordner.resolve(CA + ".p12");
        char[] kennwort = kennwort();
        if (!Files.exists(datei)) {
            ablegen(datei, Zertifikatswerkstatt.ca("Demo-CA " + kommune.get(), uhr.instant()));
        }
        var tresor = KeyStore.getInstance("PKCS12");
        try (var strom = Files.newInputStream(datei)) {
            tresor.load(strom, kennwort);
        }
        return Zertifikatswerkstatt.Ausweis.aus(tresor, kennwort);
    }

    private Path kennwortdatei() {
        return ordner.resolve("kennwort");
    }

    private char[] kennwort() throws IOException {
        if (!Files.exists(kennwortdatei())) {
            Files.createDirectories(
                    ordner,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            schreiben(kennwortdatei(), Zufall.geheimnis().getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(kennwortdatei()).toCharArray();
    }

    private void ablegen(Path datei, Zertifikatswerkstatt.Ausweis ausweis)
            throws IOException, GeneralSecurityException {
        schreiben(datei, ausweis.alsTresor(kennwort()));
    }

    /// Whole or not at all, and for nobody else to read.
    private static void schreiben(Path datei, byte[] inhalt) {
        try {
            var neu = datei.resolveSibling(datei.getFileName() + ".neu");
            Files.deleteIfExists(neu);
            Files.createFile(
                    neu,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.write(neu, inhalt, StandardOpenOption.DSYNC);
            Files.move(neu, datei, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
