package dreiklang.beweis;

import dreiklang.basis.Zufall;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// Answers questions for a time stamp (RFC 3161) with a key of our own. What it says proves no more
/// than that this program said so.
final class Zeitstempelstelle {

    /// A policy "as we do it here": no body has registered it (X.667, UUID).
    private static final ASN1ObjectIdentifier REGELWERK =
            new ASN1ObjectIdentifier("2.25.226142373158310153310190210134");

    private final Stempelschluessel ausweis;

    Zeitstempelstelle(Stempelschluessel ausweis) {
        this.ausweis = ausweis;
    }

    /// The answer to a question.
    ///
    /// @param frage a TimeStampReq in DER
    /// @return a TimeStampResp in DER; what is no question gets a refusal
    byte[] antworten(byte[] frage, Instant jetzt) {
        try {
            var macher = new TimeStampResponseGenerator(macher(jetzt), TSPAlgorithms.ALLOWED);
            return macher.generate(
                            new TimeStampRequest(frage),
                            new BigInteger(1, Zufall.bytes(16)),
                            Date.from(jetzt))
                    .getEncoded();
        } catch (IOException
                | TSPException
                | GeneralSecurityException
                | OperatorCreationException e) {
            throw new IllegalStateException("no time stamp of our own", e);
        }
    }

    private TimeStampTokenGenerator macher(Instant jetzt)
            throws GeneralSecurityException, OperatorCreationException, TSPException {
        var macher =
                new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder()
                                .setSignedAttributeGenerator(zeit(jetzt))
                                .build(
                                        "SHA256withECDSA",
                                        ausweis.schluessel(),
                                        ausweis.zertifikat()),
                        new JcaDigestCalculatorProviderBuilder().build().get(Nachweisbau.SHA256),
                        REGELWERK);
        macher.addCertificates(new JcaCertStore(List.of(ausweis.zertifikat())));
        return macher;
    }

    /// The time of signing is that of the clock we are given, not that of the machine.
    private static DefaultSignedAttributeTableGenerator zeit(Instant jetzt) {
        var zeit = new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(jetzt))));
        return new DefaultSignedAttributeTableGenerator(new AttributeTable(new DERSet(zeit)));
    }
}
