package dreiklang.beweis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenfuehrung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Neuanlage;
import dreiklang.akte.Versionen;
import dreiklang.basis.Pruefsumme;
import dreiklang.beweis.Beweisbaum.Stand;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Neuzugaenge;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.vorgang.Amtsbrowser;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Every Dokument gets into exactly one tree, whatever ends the program in between, and its record
/// is given to those who may read the Akte.
class BeweisTest extends Stadttest {

    @Autowired private Beweisgang gang;
    @Autowired private Baumbau bau;
    @Autowired private BaumRepository baeume;
    @Autowired private Beweise beweise;
    @Autowired private Aktenbeweise aktenbeweise;
    @Autowired private BeweisRepository gelesen;
    @Autowired private Neuzugaenge neuzugaenge;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Akten akten;
    @Autowired private Versionen versionen;
    @Autowired private Dokumente dokumente;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaktion;

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
    }

    @Test
    void wasAbgelegtIstWirdGesiegeltGestempeltUndVomWerkzeugDerEuAngenommen() throws Exception {
        var akte = akte("a.txt", "b.txt");
        assertThatThrownBy(() -> als("a.berger", () -> aktenbeweise.nachweis(akte, 1, 1)))
                .hasMessageContaining("K-350");
        gang.beginnen();
        gang.weiter();
        assertThat(neuzugaenge.wartend()).isZero();

        var nachweis = als("a.berger", () -> aktenbeweise.nachweis(akte, 1, 1));
        byte[] inhalt;
        try (var strom = dokumente.oeffnen(nachweis.ablage().pruefsumme())) {
            inhalt = strom.readAllBytes();
        }
        assertThat(dss(nachweis, inhalt)).isEqualTo(Indication.PASSED);
        assertThat(dss(nachweis, new byte[] {1})).isNotEqualTo(Indication.PASSED);

        var siegel =
                new CMSSignedData(
                        new CMSProcessableByteArray(nachweis.wurzel()),
                        nachweis.siegel().orElseThrow());
        var unterzeichner = siegel.getSignerInfos().getSigners().iterator().next();
        var zertifikat =
                (org.bouncycastle.cert.X509CertificateHolder)
                        siegel.getCertificates()
                                .getMatches(unterzeichner.getSID())
                                .iterator()
                                .next();
        assertThat(unterzeichner.verify(new JcaSimpleSignerInfoVerifierBuilder().build(zertifikat)))
                .isTrue();
        assertThat(als("t.adler", () -> beweise.liste(1)).zeilen().getFirst().stand())
                .isEqualTo(Stand.GESTEMPELT);
    }

    @Test
    void erneuerteZeitstempelStehenAlsKetteImNachweis() {
        var akte = akte("a.txt");
        gang.beginnen();
        gang.weiter();
        assertThat(stempel(akte)).isEqualTo(1);
        gang.erneuern(false);
        gang.weiter();
        assertThat(stempel(akte)).as("nichts ist fällig").isEqualTo(1);
        for (int erwartet = 2; erwartet <= 3; erwartet++) {
            gang.erneuern(true);
            gang.weiter();
            assertThat(stempel(akte)).isEqualTo(erwartet);
        }
        assertThat(als("t.adler", beweise::lage).offen()).isZero();
    }

    @Test
    void jedesDokumentStehtInGenauEinemBaumAuchWennDerLaufAbbricht() {
        gang.beginnen();
        gang.weiter();
        var ids = viele(2_500);
        gang.beginnen();
        long baum = baeume.offene().getFirst();
        assertThat(bau.stueck(baum)).isEqualTo(Baumbau.Ausgang.WEITER);
        // What ends here before the commit has not happened.
        transaktion.executeWithoutResult(t -> {
            bau.stueck(baum);
            t.setRollbackOnly();
        });
        assertThat(gelesen.belegt(baum)).isEmpty();
        gang.weiter();
        assertThat(neuzugaenge.wartend()).isZero();
        var stellen = new HashSet<BeweisRepository.Stelle>();
        for (var id : ids) {
            stellen.add(gelesen.blatt(id).orElseThrow());
        }
        assertThat(stellen).hasSize(2_500).allMatch(s -> s.baum() == baum);
        var wurzel = gelesen.belegt(baum).orElseThrow().wurzel();
        assertThat(wurzel).isEqualTo(Hashbaum.wurzel(baeume.wurzeln(baum)));
    }

    @Test
    void wasVernichtetIstHinterlaesstNurNummerUndHash() {
        var ids = viele(1);
        gang.beginnen();
        gang.weiter();
        transaktion.executeWithoutResult(t -> dokumente.entfernen(ids));
        assertThat(gelesen.blatt(ids.getFirst())).isPresent();
        assertThat(spalten("blatt")).containsExactlyInAnyOrder("dokument", "baum", "nr");
        assertThat(spalten("stueck")).containsExactlyInAnyOrder("baum", "nr", "hashes", "wurzel");
        var neu = viele(1);
        transaktion.executeWithoutResult(t -> dokumente.entfernen(neu));
        gang.beginnen();
        gang.weiter();
        assertThat(gelesen.blatt(neu.getFirst())).isEmpty();
    }

    @Test
    void nurWerDieAkteLesenDarfBekommtDenNachweisUndNurDieVerwaltungSiehtDieBaeume()
            throws Exception {
        var akte = akte("ä b.txt");
        gang.beginnen();
        gang.weiter();
        for (var fremd : List.of("i.sanders", "h.lindner")) {
            assertThatThrownBy(() -> als(fremd, () -> aktenbeweise.nachweis(akte, 1, 1)))
                    .hasMessageMatching("(?s).*(K-404|I-403).*");
            assertThatThrownBy(() -> als(fremd, () -> aktenbeweise.zu(akte, 1)))
                    .hasMessageMatching("(?s).*(K-404|I-403).*");
        }
        assertThatThrownBy(() -> als("a.berger", () -> beweise.liste(1)))
                .hasMessageContaining("I-403");
        assertThatThrownBy(() ->
                        als(
                                "a.berger",
                                () -> {
                                    beweise.erneuern();
                                    return true;
                                }))
                .hasMessageContaining("I-403");
        var ort = adresse("/amt/akten/" + akte.wert() + "/beweise");
        var amt = new Amtsbrowser();
        amt.anmelden(adresse(""), "a.berger");
        assertThat(amt.holen(adresse("/amt/akten/" + akte.wert())).body()).contains("/beweise");
        assertThat(amt.holen(ort).body()).contains("Beweispaket zu Blatt 1, Version 1");
        assertThat(amt.holen(ort + "/99/1/paket").statusCode()).isEqualTo(404);
        var fremd = new Amtsbrowser();
        fremd.anmelden(adresse(""), "i.sanders");
        for (var pfad : List.of("", "/1", "/1/1/nachweis", "/1/1/paket")) {
            var antwort = fremd.holen(ort + pfad);
            assertThat(antwort.statusCode()).as(pfad).isEqualTo(404);
            assertThat(antwort.body()).as(pfad).contains("K-404").doesNotContain("ä b.txt");
        }
    }

    @Test
    void jedeVersionIstFuerSichBelegtUndLaesstSichHerunterladen() throws Exception {
        var akte = akte("entwurf.txt");
        tu("a.berger", () -> versionen.ablegen(akte, 1, datei("entwurf.txt"), "zweiter Stand"));
        gang.beginnen();
        gang.weiter();
        var amt = new Amtsbrowser();
        amt.anmelden(adresse(""), "a.berger");
        var ort = adresse("/amt/akten/" + akte.wert() + "/beweise");
        assertThat(amt.holen(ort).body())
                .contains("Blatt 1, Version 2", "alle Versionen von Blatt 1")
                .doesNotContain("Blatt 1, Version 1");
        assertThat(amt.holen(ort + "/1").body())
                .contains("Blatt 1, Version 1", "Blatt 1, Version 2");
        for (int version = 1; version <= 2; version++) {
            int nummer = version;
            var dokument = als("a.berger", () -> versionen.dokument(akte, 1, nummer));
            var summe = dokument.ablage().pruefsumme();
            var ers = amt.bytes(ort + "/1/" + version + "/nachweis");
            assertThat(stimmt(summe, ers)).as("Version %d", version).isTrue();
            var zip = amt.bytes(ort + "/1/" + version + "/paket");
            assertThat(teil(zip, "nachweis.ers")).isEqualTo(ers);
            assertThat(Pruefsumme.von(teil(zip, "dokument/entwurf.txt"))).isEqualTo(summe);
            assertThat(stimmt(Pruefsumme.von("fremd"), ers)).isFalse();
        }
        assertThat(amt.holen(ort + "/1/3/nachweis").statusCode()).isEqualTo(404);
    }

    private static boolean stimmt(Pruefsumme summe, byte[] ers) {
        return Nachweispruefung.pruefen(java.util.HexFormat.of().parseHex(summe.hex()), ers)
                .stimmt();
    }

    private static byte[] teil(byte[] zip, String name) throws Exception {
        try (var strom = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var teil = strom.getNextEntry(); teil != null; teil = strom.getNextEntry()) {
                if (teil.getName().equals(name)) {
                    return strom.readAllBytes();
                }
            }
        }
        throw new AssertionError(name + " is missing");
    }

    private void tu(String wer, Runnable arbeit) {
        als(
                wer,
                () -> {
                    arbeit.run();
                    return true;
                });
    }

    @Test
    void dasBeweispaketEnthaeltDokumentNachweisZertifikateUndAnleitung() throws Exception {
        var akte = akte("bescheid.txt");
        gang.beginnen();
        gang.weiter();
        var nachweis = als("a.berger", () -> aktenbeweise.nachweis(akte, 1, 1));
        var datei = java.nio.file.Files.createTempFile("paket", ".zip");
        dreiklang.beweis.web.Paketprobe.schreiben(datei, nachweis, dokumente);
        var namen = new java.util.ArrayList<String>();
        var liesmich = "";
        try (var zip = new ZipInputStream(java.nio.file.Files.newInputStream(datei))) {
            for (var teil = zip.getNextEntry(); teil != null; teil = zip.getNextEntry()) {
                namen.add(teil.getName());
                if (teil.getName().equals("LIESMICH.txt")) {
                    liesmich = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        java.nio.file.Files.delete(datei);
        assertThat(namen)
                .containsExactly(
                        "LIESMICH.txt",
                        "dokument/bescheid.txt",
                        "nachweis.ers",
                        "wurzel.bin",
                        "siegel.p7s",
                        "zertifikate/zeitstempel-1.pem");
        assertThat(liesmich)
                .contains(nachweis.ablage().pruefsumme().hex(), "DEMO-Zeitstempeldienst")
                .doesNotContain("{");
    }

    private int stempel(Aktenzeichen akte) {
        var nachweis = als("a.berger", () -> aktenbeweise.nachweis(akte, 1, 1));
        var befund =
                Nachweispruefung.pruefen(
                        java.util.HexFormat.of().parseHex(nachweis.ablage().pruefsumme().hex()),
                        nachweis.ers());
        return befund.stempel().size();
    }

    private List<String> spalten(String tafel) {
        return sql.sql(
                        "select column_name from information_schema.columns where table_schema = 'beweis' and table_name = ?")
                .param(tafel)
                .query(String.class)
                .list();
    }

    private static Indication dss(Nachweis nachweis, byte[] inhalt) {
        var vertraute = new CommonTrustedCertificateSource();
        nachweis.zertifikate().forEach(z -> vertraute.addCertificate(new CertificateToken(z)));
        return NachweisTest.dss(nachweis.ers(), inhalt, vertraute);
    }

    /// Dokumente that share one content, entered quickly.
    private List<DokumentId> viele(int anzahl) {
        var ablage = datei("viele.txt");
        return transaktion.execute(t ->
                java.util.stream.IntStream.range(0, anzahl)
                        .mapToObj(i -> dokumente.eintragen(ablage, "probe:beweis").id())
                        .toList());
    }

    private Aktenzeichen akte(String... namen) {
        return als(
                "a.berger",
                () -> {
                    var akte =
                            fuehrung.anlegen(
                                    new Neuanlage(
                                            "36.20.20",
                                            "Beweisprobe " + UUID.randomUUID(),
                                            "36.1",
                                            ""));
                    fuehrung.ablegen(akte, List.of(namen).stream().map(this::datei).toList());
                    return akte;
                });
    }

    private Ablage datei(String name) {
        var inhalt = name + " " + UUID.randomUUID();
        return dokumente.annehmen(
                new ByteArrayInputStream(inhalt.getBytes(StandardCharsets.UTF_8)), name);
    }

    private <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), arbeit);
    }
}
