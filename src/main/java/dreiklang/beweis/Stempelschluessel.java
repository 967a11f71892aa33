package dreiklang.beweis;

import dreiklang.basis.Zufall;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Key and certificate of a time stamper of our own. Not qualified, and nobody outside trusts it.
///
/// @param schluessel the private key
/// @param zertifikat its certificate, signed by itself
record Stempelschluessel(PrivateKey schluessel, X509Certificate zertifikat) {

    private static final Duration VORHER = Duration.ofDays(1);

    /// RFC 9608: there is no list of revoked certificates to look at.
    private static final ASN1ObjectIdentifier KEINE_SPERRLISTE =
            new ASN1ObjectIdentifier("2.5.29.56");

    /// Makes a new one.
    ///
    /// @param name who stamps
    /// @param gueltig how long
    static Stempelschluessel neu(String name, Instant jetzt, Duration gueltig)
            throws GeneralSecurityException {
        var paar = paar();
        var wer = new X500NameBuilder().addRDN(BCStyle.CN, name).build();
        var bau =
                new JcaX509v3CertificateBuilder(
                        wer,
                        new BigInteger(1, Zufall.bytes(16)),
                        Date.from(jetzt.minus(VORHER)),
                        Date.from(jetzt.plus(gueltig)),
                        wer,
                        paar.getPublic());
        try {
            bau.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            bau.addExtension(
                    Extension.extendedKeyUsage,
                    true,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            bau.addExtension(KEINE_SPERRLISTE, false, DERNull.INSTANCE);
            var signierer = new JcaContentSignerBuilder("SHA256withECDSA").build(paar.getPrivate());
            return new Stempelschluessel(
                    paar.getPrivate(),
                    new JcaX509CertificateConverter().getCertificate(bau.build(signierer)));
        } catch (IOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static KeyPair paar() throws GeneralSecurityException {
        var erzeuger = KeyPairGenerator.getInstance("EC");
        erzeuger.initialize(new ECGenParameterSpec("secp256r1"));
        return erzeuger.generateKeyPair();
    }
}
