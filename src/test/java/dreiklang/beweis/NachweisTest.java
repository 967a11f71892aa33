package dreiklang.beweis;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Pruefsumme;
import dreiklang.beweis.BeweisRepository.Belegter;
import dreiklang.beweis.BeweisRepository.Stelle;
import dreiklang.beweis.Nachweisbau.Glied;
import dreiklang.beweis.Nachweisbefund.Urteil;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.evidencerecord.asn1.validation.ASN1EvidenceRecordValidator;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.ers.ERSByteData;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;
import org.junit.jupiter.api.Test;

/// An evidence record proves its document to three checkers that know nothing of each other: our
/// own command, the library of the European Commission and that of Bouncy Castle.
class NachweisTest {

    private static final byte[] DOKUMENT =
            "Bescheid über die Sondernutzung".getBytes(StandardCharsets.UTF_8);
    private static final byte[] FREMD = "Ein anderer Bescheid".getBytes(StandardCharsets.UTF_8);

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
                    assertThat(Nachweispruefung.pruefen(hash(FREMD), nachweis).urteil())
                            .isEqualTo(Urteil.WIDERLEGT);
                }
            }
        }
    }

    @Test
    void dasWerkzeugDerEuNimmtDenNachweisAnUndWeistJedenFalschenZurueck() throws Exception {
        try (var tsa = Teststempel.jetzt()) {
            var blaetter = blaetter(7);
            byte[] stempel = tsa.stempeln(Hashbaum.wurzel(blaetter));
            var nachweis = nachweis(blaetter, 0, stempel);
            assertThat(dss(nachweis, DOKUMENT, tsa)).isEqualTo(Indication.PASSED);
            assertThat(dss(nachweis, FREMD, tsa)).isNotEqualTo(Indication.PASSED);

            byte[] fremdeWurzel =
                    nachweis(
                            blaetter,
                            0,
                            tsa.stempeln(hash("fremd".getBytes(StandardCharsets.UTF_8))));
            assertThat(dss(fremdeWurzel, DOKUMENT, tsa)).isNotEqualTo(Indication.PASSED);
            assertThat(Nachweispruefung.pruefen(hash(DOKUMENT), fremdeWurzel).urteil())
                    .isEqualTo(Urteil.WIDERLEGT);

            byte[] gekippt = nachweis.clone();
            gekippt[stelle(nachweis, blaetter.get(1))] ^= 1;
            assertThat(dss(gekippt, DOKUMENT, tsa)).isNotEqualTo(Indication.PASSED);
            assertThat(Nachweispruefung.pruefen(hash(DOKUMENT), gekippt).urteil())
                    .isEqualTo(Urteil.WIDERLEGT);
        }
    }

    /// What is not signed by anybody, such as an unused parameter, may differ; it must be very
    /// little, and none of it may move the time or the root.
    @Test
    void kaumEinBitLaesstSichAendernOhneDassEsAuffaellt() throws Exception {
        try (var tsa = Teststempel.jetzt()) {
            var blaetter = blaetter(7);
            var nachweis = nachweis(blaetter, 0, tsa.stempeln(Hashbaum.wurzel(blaetter)));
            var vertrauen = new Vertrauen(List.of(tsa.ausweis.zertifikat()));
            var echt = Nachweispruefung.pruefen(hash(DOKUMENT), nachweis).stempel().getFirst();
            int unbemerkt = 0;
            for (int i = 0; i < nachweis.length; i++) {
                byte[] gekippt = nachweis.clone();
                gekippt[i] ^= 1;
                var befund = Nachweispruefung.pruefen(hash(DOKUMENT), gekippt);
                if (befund.stimmt()
                        && vertrauen.traegt(befund.stempel().getFirst(), Instant.now())) {
                    unbemerkt++;
                    assertThat(befund.stempel().getFirst().zeit()).isEqualTo(echt.zeit());
                }
            }
            assertThat(unbemerkt).as("von %d Bytes", nachweis.length).isLessThan(60);
        }
    }

    @Test
    void einErneuerterNachweisHatEineKetteDieAuchDasWerkzeugDerEuAnnimmt() throws Exception {
        try (var erste = Teststempel.jetzt();
                var zweite = Teststempel.jetzt();
                var dritte = Teststempel.jetzt()) {
            var blaetter = blaetter(5);
            var glieder = new ArrayList<Glied>();
            glieder.add(glied(blaetter, erste));
            glieder.add(glied(erneuerung(glieder.getLast()), zweite));
            byte[] zwei = Nachweisbau.bauen(glieder);
            assertThat(Nachweispruefung.pruefen(hash(DOKUMENT), zwei).stempel()).hasSize(2);
            assertThat(dss(zwei, DOKUMENT, erste, zweite)).isEqualTo(Indication.PASSED);

            glieder.add(glied(erneuerung(glieder.getLast()), dritte));
            byte[] drei = Nachweisbau.bauen(glieder);
            assertThat(Nachweispruefung.pruefen(hash(DOKUMENT), drei).stempel()).hasSize(3);
            assertThat(dss(drei, DOKUMENT, erste, zweite, dritte)).isEqualTo(Indication.PASSED);

            glieder.remove(1);
            byte[] luecke = Nachweisbau.bauen(glieder);
            assertThat(Nachweispruefung.pruefen(hash(DOKUMENT), luecke).grund())
                    .contains("Zeitstempel Nr. 2 deckt den vorhergehenden nicht ab");
            assertThat(dss(luecke, DOKUMENT, erste, zweite, dritte))
                    .isNotEqualTo(Indication.PASSED);
        }
    }

    @Test
    void wasErstNachDemAblaufErneuertWurdeBeweistNichtsMehr() throws Exception {
        var damals = Instant.now().minus(Duration.ofDays(400));
        try (var alt = new Teststempel(damals, Duration.ofDays(100));
                var neu = Teststempel.jetzt()) {
            var glieder = new ArrayList<Glied>();
            glieder.add(glied(blaetter(3), alt));
            glieder.add(glied(erneuerung(glieder.getLast()), neu));
            var befund = Nachweispruefung.pruefen(hash(DOKUMENT), Nachweisbau.bauen(glieder));
            assertThat(befund.urteil()).isEqualTo(Urteil.WIDERLEGT);
            assertThat(befund.grund()).contains("kam nicht, solange der vorhergehende gültig war");
        }
    }

    @Test
    void derNachweisEndetVorEinerErneuerungDieZuSpaetKam() throws Exception {
        var damals = Instant.now().minus(Duration.ofDays(400));
        try (var alt = new Teststempel(damals, Duration.ofDays(100));
                var neu = Teststempel.jetzt()) {
            var blaetter = blaetter(3);
            var erster = glied(blaetter, alt);
            var zuSpaet = belegt(glied(erneuerung(erster), neu), Optional.empty());
            var kette =
                    Nachweise.kette(
                            belegt(erster, Optional.of(new Stelle(2, 0))),
                            baum -> Optional.of(zuSpaet));
            assertThat(kette).hasSize(1);
            byte[] nachweis =
                    Nachweisbau.bauen(
                            List.of(
                                    new Glied(
                                            erster.blatt(),
                                            erster.geschwister(),
                                            kette.getFirst().stempel())));
            assertThat(Nachweispruefung.pruefen(hash(DOKUMENT), nachweis).urteil())
                    .isEqualTo(Urteil.STIMMT);
            var davor = belegt(erster, Optional.empty());
            alt.spaeter(Duration.ofDays(99));
            var rechtzeitig = belegt(glied(erneuerung(erster), alt), Optional.empty());
            assertThat(
                            Nachweise.kette(
                                    belegt(erster, Optional.of(new Stelle(2, 0))),
                                    baum -> Optional.of(rechtzeitig)))
                    .hasSize(2);
            assertThat(
                            Nachweise.kette(
                                    belegt(
                                            glied(erneuerung(erster), alt),
                                            Optional.of(new Stelle(3, 0))),
                                    baum -> Optional.of(davor)))
                    .as("dated before what it renews")
                    .hasSize(1);
        }
    }

    private static Belegter belegt(Glied glied, Optional<Stelle> erneuert) throws Exception {
        byte[] wurzel = wurzel(glied);
        var stempel = Zeitstempel.geprueft(glied.stempel(), wurzel);
        return new Belegter(
                stempel.zeit(),
                stempel.gueltigBis(),
                wurzel,
                Optional.empty(),
                glied.stempel(),
                erneuert);
    }

    private static byte[] wurzel(Glied glied) {
        byte[] hash = glied.blatt();
        for (byte[] nachbar : glied.geschwister()) {
            hash = Hashbaum.wurzel(List.of(hash, nachbar));
        }
        return hash;
    }

    @Test
    void auchBouncyCastleNimmtDenNachweisAn() throws Exception {
        try (var tsa = Teststempel.jetzt();
                var zweite = Teststempel.jetzt()) {
            var glieder = new ArrayList<Glied>();
            glieder.add(glied(blaetter(6), tsa));
            glieder.add(glied(erneuerung(glieder.getLast()), zweite));
            var rechner = new JcaDigestCalculatorProviderBuilder().build();
            var nachweis = new ERSEvidenceRecord(Nachweisbau.bauen(glieder), rechner);
            nachweis.validatePresent(new ERSByteData(DOKUMENT), new Date());
            nachweis.validate(
                    new JcaSimpleSignerInfoVerifierBuilder().build(zweite.ausweis.zertifikat()));
        }
    }

    @Test
    void unsinnIstUnlesbarUndNieEinAbsturz() {
        var tief = new byte[200_000];
        for (int i = 0; i < tief.length; i += 2) {
            tief[i] = 0x30;
            tief[i + 1] = (byte) 0x80;
        }
        for (byte[] unsinn : List.of(new byte[0], new byte[] {48}, DOKUMENT, tief)) {
            assertThat(Nachweispruefung.pruefen(hash(DOKUMENT), unsinn).urteil())
                    .isEqualTo(Urteil.UNLESBAR);
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

    private static List<byte[]> erneuerung(Glied davor) {
        var blaetter = new ArrayList<byte[]>();
        blaetter.add(hash(davor.stempel()));
        blaetter.add(hash(FREMD));
        blaetter.add(hash(DOKUMENT));
        return blaetter;
    }

    private static Glied glied(List<byte[]> blaetter, Teststempel tsa) {
        return new Glied(
                blaetter.getFirst(),
                Hashbaum.geschwister(blaetter, 0),
                tsa.stempeln(Hashbaum.wurzel(blaetter)));
    }

    static byte[] nachweis(List<byte[]> blaetter, int nr, byte[] stempel) {
        return Nachweisbau.bauen(
                List.of(new Glied(blaetter.get(nr), Hashbaum.geschwister(blaetter, nr), stempel)));
    }

    static byte[] hash(byte[] inhalt) {
        return Pruefsumme.rechner().digest(inhalt);
    }

    private static int stelle(byte[] worin, byte[] was) {
        for (int i = 0; i + was.length <= worin.length; i++) {
            if (java.util.Arrays.equals(worin, i, i + was.length, was, 0, was.length)) {
                return i;
            }
        }
        throw new AssertionError("nicht gefunden");
    }

    private static Indication dss(byte[] nachweis, byte[] dokument, Teststempel... tsa) {
        var vertraute = new CommonTrustedCertificateSource();
        for (var t : tsa) {
            vertraute.addCertificate(new CertificateToken(t.ausweis.zertifikat()));
        }
        return dss(nachweis, dokument, vertraute);
    }

    static Indication dss(
            byte[] nachweis, byte[] dokument, CommonTrustedCertificateSource vertraute) {
        var wer = new CommonCertificateVerifier(true);
        wer.setAIASource(null);
        wer.setTrustedCertSources(vertraute);
        try {
            var pruefer = new ASN1EvidenceRecordValidator(new InMemoryDocument(nachweis));
            pruefer.setCertificateVerifier(wer);
            pruefer.setDetachedContents(List.of(new InMemoryDocument(dokument, "bescheid.txt")));
            return urteil(pruefer.validateDocument());
        } catch (DSSException e) {
            return Indication.FAILED;
        }
    }

    private static Indication urteil(Reports berichte) {
        var einfach = berichte.getSimpleReport();
        return einfach.getIndication(einfach.getFirstEvidenceRecordId());
    }
}
