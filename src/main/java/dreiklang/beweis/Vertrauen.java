package dreiklang.beweis;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/// Certificates of those who are believed. Nobody is asked whether a certificate was revoked.
///
/// @param anker the certificates
record Vertrauen(List<X509Certificate> anker) {

    /// Nobody is believed.
    static final Vertrauen KEINES = new Vertrauen(List.of());

    /// Reads certificates.
    ///
    /// @param inhalt PEM, also several one after another, or DER
    /// @throws CertificateException when there is none in it
    static Vertrauen aus(byte[] inhalt) throws CertificateException {
        var alle = new ArrayList<X509Certificate>();
        for (var z :
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(inhalt))) {
            alle.add((X509Certificate) z);
        }
        if (alle.isEmpty()) {
            throw new CertificateException("no certificate");
        }
        return new Vertrauen(List.copyOf(alle));
    }

    /// Whether a time stamp's certificate is one of these or was issued by one of these.
    ///
    /// @param wann the moment at which the certificates have to be valid
    boolean traegt(Zeitstempel stempel, Instant wann) {
        if (anker.contains(stempel.zertifikat())) {
            return true;
        }
        if (anker.isEmpty()) {
            return false;
        }
        try {
            CertPathBuilder.getInstance("PKIX").build(weg(stempel, wann));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private PKIXBuilderParameters weg(Zeitstempel stempel, Instant wann)
            throws GeneralSecurityException {
        var gesucht = new X509CertSelector();
        gesucht.setCertificate(stempel.zertifikat());
        var weg =
                new PKIXBuilderParameters(
                        anker.stream()
                                .map(z -> new TrustAnchor(z, null))
                                .collect(Collectors.toSet()),
                        gesucht);
        weg.setRevocationEnabled(false);
        weg.setDate(Date.from(wann));
        weg.addCertStore(
                CertStore.getInstance(
                        "Collection", new CollectionCertStoreParameters(stempel.weitere())));
        return weg;
    }
}
