package dreiklang.postfach;

import dreiklang.postfach.Mailuebergabe.Anhang;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/// Puts a file into a mail, and the mail into an envelope that only one receiver can open (S/MIME,
/// RFC 8551: AES-256, key by RSA-OAEP).
final class Mailumschlag {

    private static final String[] NUR_AUSSEN = {
        "Message-ID", "MIME-Version", "Date", "From", "To", "Subject", "Auto-Submitted"
    };

    private Mailumschlag() {}

    /// Text and file instead of the text alone.
    static void anhaengen(MimeMessage brief, String text, Anhang anhang) throws MessagingException {
        var worte = new MimeBodyPart();
        worte.setText(text, StandardCharsets.UTF_8.name());
        var datei = new MimeBodyPart();
        datei.setDataHandler(
                new DataHandler(new ByteArrayDataSource(anhang.inhalt(), anhang.medientyp())));
        datei.setFileName(anhang.name().replaceAll("[^A-Za-z0-9._-]", "_"));
        datei.setDisposition(Part.ATTACHMENT);
        // As it is, not as text whose ends of lines somebody changes on the way.
        datei.setHeader("Content-Transfer-Encoding", "base64");
        brief.setContent(new MimeMultipart(worte, datei));
    }

    /// Subject, sender and receiver stay readable; everything else only for who has the key.
    static void verschliessen(MimeMessage brief, X509Certificate empfaenger)
            throws MessagingException, IOException {
        brief.saveChanges();
        var klar = new ByteArrayOutputStream();
        brief.writeTo(klar, NUR_AUSSEN);
        var umschlag =
                new ByteArrayDataSource(
                        verschluesselt(klar.toByteArray(), empfaenger),
                        "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m");
        brief.setDataHandler(new DataHandler(umschlag));
        brief.setHeader("Content-Transfer-Encoding", "base64");
        brief.setHeader("Content-Disposition", "attachment; filename=smime.p7m");
    }

    private static byte[] verschluesselt(byte[] klar, X509Certificate empfaenger)
            throws IOException {
        try {
            var anbieter = new BouncyCastleProvider();
            var verfahren =
                    new JcaAlgorithmParametersConverter()
                            .getAlgorithmIdentifier(
                                    PKCSObjectIdentifiers.id_RSAES_OAEP,
                                    new OAEPParameterSpec(
                                            "SHA-256",
                                            "MGF1",
                                            MGF1ParameterSpec.SHA256,
                                            PSource.PSpecified.DEFAULT));
            var umschlaege = new CMSEnvelopedDataGenerator();
            umschlaege.addRecipientInfoGenerator(
                    new JceKeyTransRecipientInfoGenerator(empfaenger, verfahren)
                            .setProvider(anbieter));
            return umschlaege
                    .generate(
                            new CMSProcessableByteArray(klar),
                            new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC)
                                    .setProvider(anbieter)
                                    .build())
                    .getEncoded();
        } catch (CMSException | GeneralSecurityException e) {
            throw new IOException("cannot encrypt", e);
        }
    }
}
