package dreiklang.signatur;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;

/// Asks the library what signatures are worth: bounded in number and time, and without asking
/// anybody outside. Addresses in foreign certificates are never opened.
final class Pruefwerk {

    /// More signatures than any honest document has.
    static final int HOECHSTENS = 20;

    private static final Pruefplaetze PLAETZE = new Pruefplaetze(2, 2, Duration.ofSeconds(60));

    private final CommonTrustedCertificateSource vertraute = new CommonTrustedCertificateSource();

    Pruefwerk(Collection<X509Certificate> anker) {
        anker.forEach(z -> vertraute.addCertificate(new CertificateToken(z)));
    }

    /// What was found out.
    ///
    /// @param bericht in our words
    /// @param xml the library's own report
    record Ergebnis(Signaturbericht bericht, String xml) {}

    /// @throws FachlicherFehler U-301 too many signatures, U-302 takes too long, U-303 cannot be
    ///   read, U-306 when too many others are being checked
    Ergebnis pruefen(byte[] pdf, Instant jetzt) {
        if (Unterschriftensuche.anzahl(pdf) > HOECHSTENS) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "U-301", HOECHSTENS);
        }
        return PLAETZE.rechnen(() -> fragen(pdf, jetzt));
    }

    private Ergebnis fragen(byte[] pdf, Instant jetzt) {
        var pruefer = new PDFDocumentValidator(new InMemoryDocument(pdf));
        pruefer.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        var wer = ohneNetz();
        wer.setTrustedCertSources(vertraute);
        pruefer.setCertificateVerifier(wer);
        pruefer.setValidationTime(Date.from(jetzt));
        pruefer.setLocale(Locale.GERMANY);
        pruefer.setEnableEtsiValidationReport(false);
        Reports berichte = pruefer.validateDocument();
        return new Ergebnis(Auslegung.von(berichte, pdf, jetzt), berichte.getXmlDetailedReport());
    }

    /// Neither revocation lists nor issuers are fetched from addresses that stand in certificates.
    static CommonCertificateVerifier ohneNetz() {
        var wer = new CommonCertificateVerifier(true);
        wer.setAIASource(null);
        wer.setCrlSource(null);
        wer.setOcspSource(null);
        return wer;
    }
}
