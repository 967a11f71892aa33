package dreiklang.postfach.anbindung;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.jspecify.annotations.Nullable;

/// Key and certificate with which the Kommune signs what it sends to the Nutzerkonto.
public final class Autorenzertifikat {

    private static final int KLEINSTER = 2048;

    private final PrivateKey schluessel;
    private final X509Certificate zertifikat;

    private Autorenzertifikat(PrivateKey schluessel, X509Certificate zertifikat) {
        this.schluessel = schluessel;
        this.zertifikat = zertifikat;
    }

    /// The files cannot be used.
    public static final class Unbrauchbar extends Exception {

        private static final long serialVersionUID = 1L;

        Unbrauchbar(String satz) {
            super(satz);
        }

        /// What is wrong, in a German sentence that names no path.
        public String satz() {
            return String.valueOf(getMessage());
        }
    }

    /// The private key; RSA.
    public PrivateKey schluessel() {
        return schluessel;
    }

    /// The certificate of that key.
    public X509Certificate zertifikat() {
        return zertifikat;
    }

    /// Reads key and certificate.
    ///
    /// @param schluesseldatei PEM, PKCS#8 or PKCS#1, without a password
    /// @param zertifikatsdatei PEM
    /// @param uhr to see whether the certificate is valid
    /// @throws Unbrauchbar when something about them is wrong
    public static Autorenzertifikat laden(Path schluesseldatei, Path zertifikatsdatei, Clock uhr)
            throws Unbrauchbar {
        var schluessel = schluessel(lesen(schluesseldatei, "Die Schlüsseldatei"));
        var zertifikat = zertifikat(lesen(zertifikatsdatei, "Die Zertifikatsdatei"));
        if (!(schluessel instanceof RSAPrivateKey privat)
                || !(zertifikat.getPublicKey() instanceof RSAPublicKey oeffentlich)) {
            throw new Unbrauchbar("Schlüssel und Zertifikat müssen von der Art RSA sein.");
        }
        if (!privat.getModulus().equals(oeffentlich.getModulus())) {
            throw new Unbrauchbar("Das Zertifikat gehört nicht zu diesem Schlüssel.");
        }
        if (privat.getModulus().bitLength() < KLEINSTER) {
            throw new Unbrauchbar("Der Schlüssel ist zu kurz; nötig sind 2048 Bit oder mehr.");
        }
        if (name(zertifikat).isEmpty()) {
            throw new Unbrauchbar("Das Zertifikat nennt keinen Inhaber (CN).");
        }
        var jetzt = Date.from(uhr.instant());
        if (jetzt.after(zertifikat.getNotAfter()) || jetzt.before(zertifikat.getNotBefore())) {
            throw new Unbrauchbar("Das Zertifikat ist abgelaufen oder noch nicht gültig.");
        }
        return new Autorenzertifikat(schluessel, zertifikat);
    }

    /// Key and certificate of the demo; made when there are none. Never for a real Nutzerkonto.
    ///
    /// @param ordner where the two files lie
    /// @throws Unbrauchbar when they cannot be made or read
    public static Autorenzertifikat demo(Path ordner) throws Unbrauchbar {
        var schluesseldatei = ordner.resolve("autor-schluessel.pem");
        var zertifikatsdatei = ordner.resolve("autor-zertifikat.pem");
        try {
            Demozertifikat.anlegen(schluesseldatei, zertifikatsdatei, Demozertifikat.LAENGE);
        } catch (IOException | GeneralSecurityException e) {
            throw new Unbrauchbar("Das Zertifikat der Demo lässt sich nicht anlegen.");
        }
        return laden(schluesseldatei, zertifikatsdatei, Demozertifikat.UHR);
    }

    /// The name (CN) in a certificate, empty when it has none.
    static String name(X509Certificate zertifikat) {
        try {
            var namen = new JcaX509CertificateHolder(zertifikat).getSubject().getRDNs(BCStyle.CN);
            return namen.length == 0 ? "" : IETFUtils.valueToString(namen[0].getFirst().getValue());
        } catch (CertificateEncodingException e) {
            return "";
        }
    }

    static String pem(X509Certificate zertifikat) throws CertificateEncodingException {
        return pem("CERTIFICATE", zertifikat.getEncoded());
    }

    static String pem(String art, byte[] inhalt) {
        var zeilen = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(inhalt);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(art, zeilen);
    }

    private static @Nullable Object lesen(Path datei, String wer) throws Unbrauchbar {
        try (var leser =
                new PEMParser(
                        new StringReader(Files.readString(datei, StandardCharsets.US_ASCII)))) {
            return leser.readObject();
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw new Unbrauchbar(wer + " fehlt oder ist nicht im Format PEM.");
        }
    }

    private static PrivateKey schluessel(@Nullable Object inhalt) throws Unbrauchbar {
        try {
            var wandler = new JcaPEMKeyConverter();
            return switch (inhalt) {
                case PrivateKeyInfo schluessel -> wandler.getPrivateKey(schluessel);
                case PEMKeyPair paar -> wandler.getPrivateKey(paar.getPrivateKeyInfo());
                case null, default ->
                        throw new Unbrauchbar(
                                "Die Schlüsseldatei enthält keinen Schlüssel ohne Kennwort.");
            };
        } catch (IOException e) {
            throw new Unbrauchbar("Der Schlüssel ist nicht lesbar.");
        }
    }

    private static X509Certificate zertifikat(@Nullable Object inhalt) throws Unbrauchbar {
        if (!(inhalt instanceof X509CertificateHolder zertifikat)) {
            throw new Unbrauchbar("Die Zertifikatsdatei enthält kein Zertifikat.");
        }
        try {
            return new JcaX509CertificateConverter().getCertificate(zertifikat);
        } catch (CertificateException e) {
            throw new Unbrauchbar("Das Zertifikat ist nicht lesbar.");
        }
    }
}
