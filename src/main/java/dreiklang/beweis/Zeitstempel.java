package dreiklang.beweis;

import dreiklang.beweis.Stempelfehler.Grund;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/// A time stamp (RFC 3161) whose signature holds and that stands on the hash that was asked for.
/// Whether its issuer is trusted is another question, see [Vertrauen].
///
/// @param der the token in DER
/// @param zeit when it was issued, as it says itself
/// @param zertifikat the certificate it was signed with
/// @param weitere what other certificates it carries
record Zeitstempel(
        byte[] der, Instant zeit, X509Certificate zertifikat, List<X509Certificate> weitere) {

    private static final BouncyCastleProvider RECHENWERK = new BouncyCastleProvider();

    /// Reads and checks a token.
    ///
    /// @param hash the SHA-256 it has to stand on
    /// @throws Stempelfehler UNLESBAR, FALSCHE_ANTWORT, ZERTIFIKAT
    static Zeitstempel geprueft(byte[] roh, byte[] hash) throws Stempelfehler {
        try {
            return geprueft(new TimeStampToken(ContentInfo.getInstance(roh)), hash);
        } catch (TSPException | IOException | RuntimeException | StackOverflowError e) {
            // The library says by all of these that the bytes are no time stamp.
            throw new Stempelfehler(Grund.UNLESBAR, e.getClass().getSimpleName());
        }
    }

    /// The same with a token that has been read.
    static Zeitstempel geprueft(TimeStampToken token, byte[] hash) throws Stempelfehler {
        var inhalt = token.getTimeStampInfo();
        if (!inhalt.getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                || !Arrays.equals(inhalt.getMessageImprintDigest(), hash)) {
            throw new Stempelfehler(Grund.FALSCHE_ANTWORT, "imprint");
        }
        var treffer = token.getCertificates().getMatches(token.getSID()).iterator();
        if (!treffer.hasNext()) {
            throw new Stempelfehler(Grund.ZERTIFIKAT, "missing");
        }
        var unterzeichner = (X509CertificateHolder) treffer.next();
        try {
            token.validate(
                    new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(RECHENWERK)
                            .build(unterzeichner));
            return new Zeitstempel(
                    token.getEncoded(ASN1Encoding.DER),
                    inhalt.getGenTime().toInstant(),
                    zertifikat(unterzeichner),
                    alle(token));
        } catch (TSPException
                | OperatorCreationException
                | CertificateException
                | IOException
                | RuntimeException e) {
            throw new Stempelfehler(Grund.ZERTIFIKAT, e.getClass().getSimpleName());
        }
    }

    private static List<X509Certificate> alle(TimeStampToken token) throws CertificateException {
        var alle = new ArrayList<X509Certificate>();
        for (var z : token.getCertificates().getMatches(null)) {
            alle.add(zertifikat(z));
        }
        return List.copyOf(alle);
    }

    private static X509Certificate zertifikat(X509CertificateHolder halter)
            throws CertificateException {
        return new JcaX509CertificateConverter().getCertificate(halter);
    }

    /// Who issued it, for people.
    String aussteller() {
        return zertifikat.getSubjectX500Principal().getName();
    }

    /// SHA-256 of its certificate.
    String fingerabdruck() {
        try {
            return dreiklang.basis.Pruefsumme.von(zertifikat.getEncoded()).hex();
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read", e);
        }
    }

    /// Until when its certificate is valid.
    Instant gueltigBis() {
        return zertifikat.getNotAfter().toInstant();
    }
}
