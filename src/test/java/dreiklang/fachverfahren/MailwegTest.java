package dreiklang.fachverfahren;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dreiklang.Stadttest;
import dreiklang.fachverfahren.FachverfahrenEinstellungen.Art;
import dreiklang.fachverfahren.FachverfahrenEinstellungen.Ziel;
import dreiklang.postfach.Posttuer;
import dreiklang.seite.Kommunenangaben;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// The way by e-mail to a real mail server on this machine.
class MailwegTest extends Stadttest implements Wegvertrag {

    private static final String WOHIN = "naturschutz@lindenau-aue.example";

    @Autowired private Kommunenangaben kommune;
    @TempDir private Path ordner;

    private final GreenMail postamt =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void oeffnen() {
        postamt.start();
    }

    @AfterEach
    void schliessen() {
        uhr.zuruecksetzen();
        postamt.stop();
    }

    @Override
    public Weg weg() {
        return weg(postamt.getSmtp().getPort(), Optional.empty());
    }

    private Weg weg(int port, Optional<X509Certificate> empfaenger) {
        return new Mailweg(
                WOHIN, empfaenger, Posttuer.zu("127.0.0.1", port, "keine", kommune, uhr), uhr);
    }

    @Override
    public Weg tot() throws Exception {
        try (var frei = new ServerSocket(0)) {
            return weg(frei.getLocalPort(), Optional.empty());
        }
    }

    /// Mails with the same Message-ID are one mail.
    @Override
    public long angekommen(String schluessel) throws Exception {
        var kennungen = new java.util.HashSet<String>();
        for (var mail : mails()) {
            if (text(mail, 1).contains(schluessel) || text(mail, 0).contains(schluessel)) {
                kennungen.add(mail.getMessageID());
            }
        }
        return kennungen.size();
    }

    @Test
    void derInhaltKommtByteFuerByteAlsDateiAnUndNurBeimEmpfaenger() throws Exception {
        var inhalt = "{\"name\": \"Söllner\",\n \"x\": \"\n.\nBcc: a@b.example\"}";
        var brief = Fachbrief.mit("m.eingereicht.1", inhalt);
        weg().senden(brief);
        var mail = mails().getFirst();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString(WOHIN);
        assertThat(mail.getSubject()).isEqualTo("Zustellung 7K3M-92QX-D4TB");
        var datei = ((MimeMultipart) mail.getContent()).getBodyPart(1);
        assertThat(datei.getFileName()).isEqualTo("m.eingereicht.1.json");
        assertThat(datei.getContentType()).startsWith("application/json");
        assertThat(datei.getInputStream().readAllBytes())
                .isEqualTo(inhalt.getBytes(StandardCharsets.UTF_8));
        assertThat(text(mail, 0)).contains("m.eingereicht.1").doesNotContain("Söllner");
    }

    @Test
    void niemandSchmuggeltKopfzeilenOderEmpfaenger() throws Exception {
        var brief = Fachbrief.mit("x\r\nBcc: boese@post.example", "{}");
        weg().senden(
                        new Sendung(
                                brief.id(),
                                brief.schluessel(),
                                "R\r\nBcc: boese@post.example\r\n\r\nText",
                                brief.format(),
                                "{}",
                                1,
                                brief.ersterVersuch()));
        var mail = mails().getFirst();
        assertThat(mails()).hasSize(1);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(((MimeMultipart) mail.getContent()).getBodyPart(1).getHeader("Bcc")).isNull();
    }

    @Test
    void mitZertifikatLiestNurDerEmpfaenger() throws Exception {
        var paar = paar();
        var zertifikat = zertifikat(paar, Duration.ofDays(30));
        weg(postamt.getSmtp().getPort(), Optional.of(zertifikat))
                .senden(Fachbrief.mit("g.eingereicht.1", "{\"name\": \"Söllner\"}"));
        var mail = mails().getFirst();
        assertThat(mail.getContentType())
                .startsWith("application/pkcs7-mime")
                .contains("enveloped-data");
        var roh = new ByteArrayOutputStream();
        mail.writeTo(roh);
        assertThat(roh.toString(StandardCharsets.UTF_8))
                .doesNotContain(
                        Base64.getEncoder()
                                .encodeToString(
                                        "{\"name\": \"Söllner\"}"
                                                .getBytes(StandardCharsets.UTF_8)));
        var klar =
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(entschluesselt(mail.getInputStream(), paar)));
        var datei = ((MimeMultipart) klar.getContent()).getBodyPart(1);
        assertThat(datei.getFileName()).isEqualTo("g.eingereicht.1.json");
        assertThat(datei.getInputStream().readAllBytes())
                .isEqualTo("{\"name\": \"Söllner\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void mitAbgelaufenemOderFalschemZertifikatGehtNichtsHinaus() throws Exception {
        var zertifikat = zertifikat(paar(), Duration.ofDays(30));
        uhr.vorstellen(Duration.ofDays(31));
        var weg = weg(postamt.getSmtp().getPort(), Optional.of(zertifikat));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> weg.senden(Fachbrief.mit("z.eingereicht.1", "{}")))
                .isInstanceOfSatisfying(
                        Zustellfehler.class,
                        f -> assertThat(f.grund()).contains("abgelaufen").endsWith("."));
        assertThat(mails()).isEmpty();
        var pem = Files.writeString(ordner.resolve("kaputt.pem"), "-----BEGIN X-----");
        assertThat(Wege.pruefen(ziel(pem.toString()))).isPresent();
        assertThat(Wege.pruefen(ziel(ordner.resolve("fehlt.pem").toString()))).isPresent();
        var gut = Files.write(ordner.resolve("gut.der"), zertifikat.getEncoded());
        assertThat(Wege.pruefen(ziel(gut.toString()))).isEmpty();
    }

    private static Ziel ziel(String zertifikat) {
        return new Ziel(
                "naturschutz",
                Art.MAIL,
                WOHIN,
                "",
                "",
                "",
                "",
                zertifikat,
                "",
                "",
                Duration.ofSeconds(1),
                false,
                false);
    }

    private static byte[] entschluesselt(InputStream umschlag, KeyPair paar) throws Exception {
        var empfaenger =
                new CMSEnvelopedData(umschlag)
                        .getRecipientInfos()
                        .getRecipients()
                        .iterator()
                        .next();
        return empfaenger.getContent(
                new JceKeyTransEnvelopedRecipient(paar.getPrivate())
                        .setProvider(new BouncyCastleProvider()));
    }

    private static KeyPair paar() throws Exception {
        var erzeuger = KeyPairGenerator.getInstance("RSA");
        erzeuger.initialize(2048);
        return erzeuger.generateKeyPair();
    }

    private X509Certificate zertifikat(KeyPair paar, Duration gueltig) throws Exception {
        var wer = new X500Principal("CN=Naturschutz Lindenau");
        var jetzt = uhr.instant();
        return new JcaX509CertificateConverter()
                .getCertificate(
                        new JcaX509v3CertificateBuilder(
                                        wer,
                                        BigInteger.ONE,
                                        Date.from(jetzt),
                                        Date.from(jetzt.plus(gueltig)),
                                        wer,
                                        paar.getPublic())
                                .build(
                                        new JcaContentSignerBuilder("SHA256withRSA")
                                                .build(paar.getPrivate())));
    }

    private List<MimeMessage> mails() {
        return Arrays.asList(postamt.getReceivedMessages());
    }

    private static String text(MimeMessage mail, int teil) throws Exception {
        var inhalt = ((MimeMultipart) mail.getContent()).getBodyPart(teil).getInputStream();
        return new String(inhalt.readAllBytes(), StandardCharsets.UTF_8);
    }
}
