package dreiklang.signatur;

import dreiklang.basis.FachlicherFehler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keys, signing and checking, each made when it is first needed: the library takes seconds to load
/// and must not hold up the start.
class Signaturwerk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Signaturwerk.class);

    private final SignaturEinstellungen einstellungen;
    private final Optional<Demoschluessel> demo;
    private @Nullable Schluesselbund bund;
    private @Nullable Signierwerk signieren;
    private @Nullable Pruefwerk pruefen;

    Signaturwerk(SignaturEinstellungen einstellungen, Optional<Demoschluessel> demo) {
        this.einstellungen = einstellungen;
        this.demo = demo;
    }

    /// Signs.
    ///
    /// @throws FachlicherFehler U-101 to U-105; then nothing was signed
    byte[] unterschreiben(
            Signierwerk.Auftrag auftrag, Signaturschluessel schluessel, Instant jetzt) {
        try {
            return signieren().unterschreiben(auftrag, schluessel, jetzt);
        } catch (FachlicherFehler e) {
            bund().vergessen(schluessel);
            throw e;
        }
    }

    /// Puts the seal beside bytes.
    ///
    /// @throws FachlicherFehler U-101, U-102, U-105; then nothing was sealed
    byte[] siegeln(byte[] inhalt, Instant jetzt) {
        var schluessel = bund().siegel();
        try {
            return Siegelwerk.siegeln(inhalt, schluessel, jetzt);
        } catch (FachlicherFehler e) {
            bund().vergessen(schluessel);
            throw e;
        }
    }

    /// The keys.
    synchronized Schluesselbund bund() {
        var vorhanden = bund;
        if (vorhanden == null) {
            vorhanden = new Schluesselbund(einstellungen, demo);
            bund = vorhanden;
        }
        return vorhanden;
    }

    private synchronized Signierwerk signieren() {
        var vorhanden = signieren;
        if (vorhanden == null) {
            vorhanden = new Signierwerk(einstellungen);
            signieren = vorhanden;
        }
        return vorhanden;
    }

    /// What checks signatures.
    synchronized Pruefwerk pruefen() {
        var vorhanden = pruefen;
        if (vorhanden == null) {
            vorhanden = new Pruefwerk(anker());
            pruefen = vorhanden;
        }
        return vorhanden;
    }

    /// Loads what signing and checking need, and makes the keys of the demo.
    void vorwaermen(byte[] pdf, Instant jetzt) {
        signieren();
        pruefen().pruefen(pdf, jetzt);
    }

    private List<X509Certificate> anker() {
        var anker = new ArrayList<X509Certificate>();
        demo.ifPresent(d -> anker.add(d.ca()));
        if (!einstellungen.vertrauen().isBlank()) {
            anker.addAll(gelesen(SignaturEinstellungen.pfad(einstellungen.vertrauen())));
        }
        return anker;
    }

    private static List<X509Certificate> gelesen(Path ordner) {
        try (var dateien = Files.list(ordner)) {
            return dateien.filter(d -> d.toString().matches(".*\\.(crt|cer|pem)"))
                    .sorted()
                    .flatMap(d -> zertifikat(d).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<X509Certificate> zertifikat(Path datei) {
        try (var strom = Files.newInputStream(datei)) {
            return Optional.of(
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509").generateCertificate(strom));
        } catch (IOException | CertificateException e) {
            LOG.atWarn().addKeyValue("datei", datei.getFileName()).log("no certificate");
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        if (bund != null) {
            bund.close();
        }
    }
}
