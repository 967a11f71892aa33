package dreiklang.beweis;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Pruefsumme;
import dreiklang.beweis.Nachweisbau.Glied;
import dreiklang.beweis.Nachweisbefund.Urteil;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.evidencerecord.asn1.validation.ASN1EvidenceRecordValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An evidence record proves its document to two checkers that know nothing of each other: our own
/// command and the library of the European Commission.
class NachweisTest {

    private static final byte[] DOKUMENT =
            "Bescheid über die Sondernutzung".getBytes(StandardCharsets.UTF_8);

    @Test
    void jedesDokumentEinesTagesIstDurchSeinenEigenenNachweisBelegt() throws Exception {
        try (var tsa = Teststempel.jetzt()) {
            for (int anzahl : new int[] {2, 3, 5, 8, 9}) {
                var blaetter = blaetter(anzahl);
                byte[] stempel = tsa.stempeln(Hashbaum.wurzel(blaetter));
                for (int nr = 0; nr < anzahl; nr++) {
                    var nachweis = nachweis(blaetter, nr, stempel);
                    assertThat(Nachweispruefung.pruefen(blaetter.get(nr), nachweis).urteil())
                            .as("Blatt %d von %d", nr, anzahl)
                            .isEqualTo(Urteil.STIMMT);
                    assertThat(Nachweispruefung.pruefen(hash(new byte[] {1}), nachweis).urteil())
                            .isEqualTo(Urteil.WIDERLEGT);
                }
            }
        }
    }

    @Test
    void dasWerkzeugDerEuNimmtDenNachweisAn() throws Exception {
        try (var tsa = Teststempel.jetzt()) {
            var blaetter = blaetter(7);
            var nachweis = nachweis(blaetter, 0, tsa.stempeln(Hashbaum.wurzel(blaetter)));
            var bericht = dss(nachweis, DOKUMENT, tsa);
            assertThat(urteil(bericht)).isEqualTo(Indication.PASSED);
        }
    }

    static List<byte[]> blaetter(int anzahl) {
        var blaetter = new ArrayList<byte[]>();
        blaetter.add(hash(DOKUMENT));
        for (int i = 1; i < anzahl; i++) {
            blaetter.add(hash(("Dokument " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return blaetter;
    }

    static byte[] nachweis(List<byte[]> blaetter, int nr, byte[] stempel) {
        return Nachweisbau.bauen(
                List.of(
                        new Glied(
                                blaetter.get(nr), Hashbaum.geschwister(blaetter, nr), stempel)));
    }

    static byte[] hash(byte[] inhalt) {
        return Pruefsumme.rechner().digest(inhalt);
    }

    static Reports dss(byte[] nachweis, byte[] dokument, Teststempel tsa) {
        var vertraute = new CommonTrustedCertificateSource();
        vertraute.addCertificate(new CertificateToken(tsa.ausweis.zertifikat()));
        var wer = new CommonCertificateVerifier(true);
        wer.setAIASource(null);
        wer.setTrustedCertSources(vertraute);
        var pruefer = new ASN1EvidenceRecordValidator(new InMemoryDocument(nachweis));
        pruefer.setCertificateVerifier(wer);
        pruefer.setDetachedContents(List.of(new InMemoryDocument(dokument, "bescheid.txt")));
        return pruefer.validateDocument();
    }

    static Indication urteil(Reports berichte) {
        var einfach = berichte.getSimpleReport();
        return einfach.getIndication(einfach.getFirstEvidenceRecordId());
    }
}
