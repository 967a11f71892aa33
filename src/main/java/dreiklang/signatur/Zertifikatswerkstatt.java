package dreiklang.signatur;

import dreiklang.basis.Zufall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes keys with certificates for the invented Kommune.
final class Zertifikatswerkstatt {

    /// The invented past reaches back a year.
    private static final Duration VORHER = Duration.ofDays(800);

    private static final Duration NACHHER = Duration.ofDays(3650);

    /// RFC 9608: there is no list of revoked certificates to look at.
    private static final ASN1ObjectIdentifier KEINE_SPERRLISTE =
            new ASN1ObjectIdentifier("2.5.29.56");

    private Zertifikatswerkstatt() {}

    /// A private key with its certificate and that of the issuer.
    ///
    /// @param schluessel the private key
    /// @param zertifikat its certificate
    /// @param kette certificate, then issuer
    record Ausweis(PrivateKey schluessel, X509Certificate zertifikat, Certificate[] kette) {

        static Ausweis aus(KeyStore tresor, char[] kennwort) throws GeneralSecurityException {
            String alias = tresor.aliases().nextElement();
            var kette = tresor.getCertificateChain(alias);
            return new Ausweis(
                    (PrivateKey) tresor.getKey(alias, kennwort), (X509Certificate) kette[0], kette);
        }

        byte[] alsTresor(char[] kennwort) throws GeneralSecurityException, IOException {
            var tresor = KeyStore.getInstance("PKCS12");
            tresor.load(null, kennwort);
            tresor.setKeyEntry("schluessel", schluessel, kennwort, kette);
            var aus = new ByteArrayOutputStream();
            tresor.store(aus, kennwort);
            return aus.toByteArray();
        }
    }

    /// Name of an organisation; its identifier makes it a seal (ETSI EN 319 412-3).
    static X500Name siegel(String inhaber, String organisation) {
        return name(inhaber, organisation)
                .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, "GOVDE-DEMO")
                .build();
    }

    /// Name of a person (ETSI EN 319 412-2).
    static X500Name person(String inhaber, String organisation) {
        int grenze = inhaber.lastIndexOf(' ');
        return name(inhaber, organisation)
                .addRDN(BCStyle.GIVENNAME, grenze < 0 ? inhaber : inhaber.substring(0, grenze))
                .addRDN(BCStyle.SURNAME, inhaber.substring(grenze + 1))
                .build();
    }

    private static X500NameBuilder name(String inhaber, String organisation) {
        return new X500NameBuilder()
                .addRDN(BCStyle.C, "DE")
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, inhaber);
    }

    static Ausweis ca(String name, Instant jetzt) throws GeneralSecurityException {
        var paar = paar();
        var wer = new X500NameBuilder().addRDN(BCStyle.CN, name).build();
        var bau = bau(wer, wer, paar.getPublic(), jetzt);
        try {
            bau.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            bau.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        var zertifikat = unterschrieben(bau, paar.getPrivate());
        return new Ausweis(paar.getPrivate(), zertifikat, new Certificate[] {zertifikat});
    }

    /// A key for signing. Not qualified: it has no QcStatements.
    ///
    /// @param wer name of the holder, see `siegel` and `person`
    static Ausweis ausstellen(Ausweis ca, X500Name wer, Instant jetzt)
            throws GeneralSecurityException {
        var paar = paar();
        var aussteller =
                X500Name.getInstance(ca.zertifikat().getSubjectX500Principal().getEncoded());
        var bau = bau(aussteller, wer, paar.getPublic(), jetzt);
        try {
            var zusatz = new JcaX509ExtensionUtils();
            bau.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    zusatz.createAuthorityKeyIdentifier(ca.zertifikat()));
            bau.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
            bau.addExtension(KEINE_SPERRLISTE, false, DERNull.INSTANCE);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        var zertifikat = unterschrieben(bau, ca.schluessel());
        return new Ausweis(
                paar.getPrivate(), zertifikat, new Certificate[] {zertifikat, ca.zertifikat()});
    }

    private static KeyPair paar() throws GeneralSecurityException {
        var erzeuger = KeyPairGenerator.getInstance("EC");
        erzeuger.initialize(new ECGenParameterSpec("secp256r1"));
        return erzeuger.generateKeyPair();
    }

    private static X509v3CertificateBuilder bau(
            X500Name aussteller, X500Name wer, PublicKey schluessel, Instant jetzt) {
        return new JcaX509v3CertificateBuilder(
                aussteller,
                new BigInteger(1, Zufall.bytes(16)),
                Date.from(jetzt.minus(VORHER)),
                Date.from(jetzt.plus(NACHHER)),
                wer,
                schluessel);
    }

    private static X509Certificate unterschrieben(X509v3CertificateBuilder bau, PrivateKey mit)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            bau.build(new JcaContentSignerBuilder("SHA256withECDSA").build(mit)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
