package dreiklang.fachverfahren;

import dreiklang.fachverfahren.FachverfahrenEinstellungen.Ziel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/// Reads the certificate for whose owner mails are encrypted.
final class Zertifikatdatei {

    private Zertifikatdatei() {}

    /// What is wrong with it, as a German sentence; empty when nothing is.
    static String mangel(Ziel ziel) {
        try {
            return lesen(ziel).stream()
                    .filter(z -> !z.getPublicKey().getAlgorithm().equals("RSA"))
                    .map(z -> "Das Zertifikat muss einen RSA-Schlüssel haben.")
                    .findFirst()
                    .orElse("");
        } catch (IOException | CertificateException | InvalidPathException e) {
            return "Das Zertifikat ist nicht lesbar.";
        }
    }

    /// The certificate of a target; empty when none is named.
    ///
    /// @throws IllegalStateException when `mangel` says so
    static Optional<X509Certificate> zu(Ziel ziel) {
        try {
            return lesen(ziel);
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException("certificate of " + ziel.kennung() + " is gone", e);
        }
    }

    private static Optional<X509Certificate> lesen(Ziel ziel)
            throws IOException, CertificateException {
        if (ziel.zertifikat().isBlank()) {
            return Optional.empty();
        }
        try (var strom = Files.newInputStream(Path.of(ziel.zertifikat()))) {
            return Optional.of(
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509").generateCertificate(strom));
        }
    }
}
