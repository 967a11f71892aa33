package dreiklang.postfach.anbindung;

import dreiklang.basis.Zufall;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes a self-signed certificate for the invented Kommune.
final class Demozertifikat {

    /// The demo has a time machine, so its certificate outlives every time one travels to.
    private static final Instant VON = Instant.parse("2020-01-01T00:00:00Z");

    private static final Instant BIS = Instant.parse("2099-12-31T00:00:00Z");

    static final Clock UHR = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    static final int LAENGE = 3072;

    private Demozertifikat() {}

    /// Makes both files, readable for nobody else; when both are there it does nothing.
    ///
    /// @param laenge of the key in bits
    static void anlegen(Path schluesseldatei, Path zertifikatsdatei, int laenge)
            throws IOException, GeneralSecurityException {
        if (Files.exists(schluesseldatei) && Files.exists(zertifikatsdatei)) {
            return;
        }
        var erzeuger = KeyPairGenerator.getInstance("RSA");
        erzeuger.initialize(laenge);
        var paar = erzeuger.generateKeyPair();
        var zertifikat = ausstellen(paar);
        // The certificate comes last: whoever sees it finds its key.
        schreiben(
                schluesseldatei,
                Autorenzertifikat.pem("PRIVATE KEY", paar.getPrivate().getEncoded()));
        schreiben(zertifikatsdatei, Autorenzertifikat.pem(zertifikat));
    }

    private static X509Certificate ausstellen(KeyPair paar) throws GeneralSecurityException {
        var name =
                new X500NameBuilder()
                        .addRDN(BCStyle.C, "DE")
                        .addRDN(BCStyle.O, "Stadt Lindenau an der Aue (erfunden)")
                        .addRDN(BCStyle.CN, "Dreiklang Demo")
                        .build();
        var bau =
                new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(1, Zufall.bytes(16)),
                        Date.from(VON),
                        Date.from(BIS),
                        name,
                        paar.getPublic());
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            bau.build(
                                    new JcaContentSignerBuilder("SHA512withRSA")
                                            .build(paar.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static void schreiben(Path datei, String text) throws IOException {
        Files.createDirectories(datei.toAbsolutePath().getParent());
        var nurFuerUns =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var vorlaeufig =
                Files.createTempFile(
                        datei.toAbsolutePath().getParent(), "zertifikat", ".neu", nurFuerUns);
        Files.writeString(vorlaeufig, text, StandardCharsets.US_ASCII);
        Files.move(
                vorlaeufig,
                datei,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
