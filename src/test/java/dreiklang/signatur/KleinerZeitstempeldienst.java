package dreiklang.signatur;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A timestamp service after RFC 3161 over HTTP.
final class KleinerZeitstempeldienst implements AutoCloseable {

    private final HttpServer server;
    private final PrivateKey schluessel;
    private final AtomicInteger anfragen = new AtomicInteger();
    final X509Certificate zertifikat;

    KleinerZeitstempeldienst() throws Exception {
        var erzeuger = KeyPairGenerator.getInstance("EC");
        erzeuger.initialize(new ECGenParameterSpec("secp256r1"));
        var paar = erzeuger.generateKeyPair();
        schluessel = paar.getPrivate();
        var wer = new X500Name("CN=Testzeit, O=Testdienst, C=DE");
        var jetzt = Instant.now();
        var bau =
                new JcaX509v3CertificateBuilder(
                        wer,
                        BigInteger.valueOf(7),
                        Date.from(jetzt.minus(Duration.ofDays(30))),
                        Date.from(jetzt.plus(Duration.ofDays(300))),
                        wer,
                        paar.getPublic());
        bau.addExtension(
                Extension.extendedKeyUsage,
                true,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        bau.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        bau.addExtension(new ASN1ObjectIdentifier("2.5.29.56"), false, DERNull.INSTANCE);
        zertifikat =
                new JcaX509CertificateConverter()
                        .getCertificate(
                                bau.build(
                                        new JcaContentSignerBuilder("SHA256withECDSA")
                                                .build(schluessel)));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::antworten);
        server.start();
    }

    String adresse() {
        return "http://localhost:" + server.getAddress().getPort() + "/tsa";
    }

    int anfragen() {
        return anfragen.get();
    }

    private void antworten(HttpExchange gespraech) throws IOException {
        anfragen.incrementAndGet();
        try (gespraech) {
            byte[] antwort = stempel(gespraech.getRequestBody().readAllBytes());
            gespraech.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            gespraech.sendResponseHeaders(200, antwort.length);
            gespraech.getResponseBody().write(antwort);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private byte[] stempel(byte[] frage) throws Exception {
        var rechner = new JcaDigestCalculatorProviderBuilder().build();
        var macher =
                new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder()
                                .build("SHA256withECDSA", schluessel, zertifikat),
                        rechner.get(
                                new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                        org.bouncycastle.asn1.nist.NISTObjectIdentifiers
                                                .id_sha256)),
                        new ASN1ObjectIdentifier("1.2.3.4.5"));
        macher.addCertificates(new JcaCertStore(List.of(zertifikat)));
        return new TimeStampResponseGenerator(macher, TSPAlgorithms.ALLOWED)
                .generate(
                        new TimeStampRequest(frage),
                        BigInteger.valueOf(anfragen.get()),
                        Date.from(Instant.now()))
                .getEncoded();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
