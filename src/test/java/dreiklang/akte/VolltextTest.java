package dreiklang.akte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.akte.Volltext.Ergebnis;
import dreiklang.akte.Volltext.Treffer;
import dreiklang.basis.FachlicherFehler;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.ErkannteTexte;
import dreiklang.dokument.Seitenpdf;
import dreiklang.dokument.Textauszuege.Seite;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.volltext.Fundstellen.Anzahl;
import dreiklang.volltext.Suchauftrag.Wahl;
import dreiklang.vorgang.Amtsbrowser;
import dreiklang.vorgang.Stadtleute;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What is filed is found, by those who may see it, whatever happens in between.
class VolltextTest extends Stadttest {

    private static final String REITEN = "reitkennzeichen";
    private static final String REISE = "reiserueckkehrer";

    @Autowired private Akten akten;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Aktenangaben angaben;
    @Autowired private Volltext volltext;
    @Autowired private Volltextlauf lauf;
    @Autowired private VolltextRepository ablage;
    @Autowired private Indexhaltung haltung;
    @Autowired private Dokumente dokumente;
    @Autowired private Leistungen leistungen;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private JdbcClient sql;

    @Value("${dreiklang.daten}")
    private Path daten;

    private Stadtleute leute;

    /// A word nobody else has.
    @Autowired private ErkannteTexte erkannte;

    private String wort = "";

    @Autowired
    void stadt(ApplicationContext stadt) {
        leute = new Stadtleute(stadt);
    }

    @BeforeEach
    void wort() {
        wort = "zwirbel" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "wort";
    }

    @Test
    void wasAbgelegtWirdWirdMitSeiteGefundenUndDieSeiteLaesstSichOeffnen() {
        var akte = akte(REITEN, "36.1");
        ablegen(akte, Seitenpdf.von("Vorblatt", "Hier steht " + wort + "."), "Gutachten");
        var browser = new Amtsbrowser();
        browser.anmelden(adresse(""), "a.berger");
        var blatt = "/amt/akten/" + akte.wert() + "/blatt/1";
        var seite = blatt + "/versionen/1/vorschau?seite=2";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(browser.holen(adresse("/amt/akten/suche?suche=" + wort)).body())
                                .contains("Eine Fundstelle")
                                .contains("href=\"" + seite + "\"")
                                .contains("Gutachten, Seite 2")
                                .contains("<mark>" + wort + "</mark>")
                                .contains("plan=36\">36</a> (1)")
                                .contains("einheit=36.1\">")
                                .doesNotContain("akte.volltext"));
        assertThat(browser.holen(adresse(seite)).body()).contains("Hier steht " + wort);
        var datei = browser.holen(adresse(blatt + "/ansicht"));
        assertThat(datei.statusCode()).isEqualTo(200);
        assertThat(datei.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline");
        assertThat(datei.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(browser.holen(adresse("/amt/akten/suche?suche=" + wort + "&sprache=en")).body())
                .contains("One place found");
        assertThat(browser.holen(adresse("/amt/akten")).body())
                .contains("href=\"/amt/akten/suche\"");
    }

    @Test
    void unsinnigeAdressenGebenEineSeiteUndNieEineStoerung() {
        var browser = new Amtsbrowser();
        browser.anmelden(adresse(""), "a.berger");
        assertThat(browser.holen(adresse("/amt/akten/suche?suche=*")).body())
                .contains("kein Wort, nach dem gesucht werden kann");
        for (String frage :
                List.of(
                        "suche=%22",
                        "suche=%00%22*",
                        "suche=" + "x".repeat(6_000),
                        "suche=a&blatt=-1",
                        "suche=a&blatt=99999&plan=%00&typ=../x&jahr=abc&einheit=%22",
                        "suche=%F0%9F%98%80")) {
            assertThat(browser.holen(adresse("/amt/akten/suche?" + frage)).statusCode())
                    .as(frage)
                    .isEqualTo(200);
        }
    }

    @Test
    void eineFremdeEinheitFindetNichtsUndZaehltNichts() {
        ablegen(akte(REITEN, "36.1"), Seitenpdf.von(wort), "Brief");
        assertThat(suchen("a.berger").blatt().gesamt()).isOne();
        assertThat(suchen("e.nowak").blatt().gesamt()).isOne();
        for (String fremd : List.of("n.arslan", "t.engel", "j.krause")) {
            nichts(suchen(fremd));
        }
        for (String ohneRecht : List.of("t.adler", "k.reuter")) {
            assertThatThrownBy(() -> suchen(ohneRecht)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void vertraulichesFindetNurWerDieRolleHatUndJederBlickWirdVermerkt() {
        var akte = akte(REISE, "53");
        ablegen(akte, Seitenpdf.von(wort), "Meldung");
        assertThat(suchen("t.engel").blatt().gesamt()).isOne();
        assertThat(suchen("e.nowak").gefragt()).isTrue();
        nichts(suchen("e.nowak"));
        assertThat(
                        sql.sql(
                                        "select handelnder from identitaet.protokoll where aktion = 'akte.gelesen' and gegenstand = ?")
                                .param("akte:" + akte.wert())
                                .query(String.class)
                                .list())
                .containsExactly("beschaeftigte:" + leute.id("t.engel").wert());
    }

    @Test
    void eineAbgegebeneAkteFindetSofortDieAlteEinheitNichtMehr() {
        var akte = akte(REITEN, "36.1");
        ablegen(akte, Seitenpdf.von(wort), "Brief");
        assertThat(suchen("a.berger").blatt().gesamt()).isOne();
        synchronized (lauf) {
            akten.abgeben(akte, "33");
            nichts(fragen("a.berger"));
            nichts(fragen("n.arslan"));
        }
        nichts(suchen("a.berger"));
        assertThat(suchen("n.arslan").blatt().gesamt()).isOne();
    }

    @Test
    void einAbbruchZwischenIndexUndListeVerliertUndVerdoppeltNichts() throws Exception {
        synchronized (lauf) {
            lauf.weiter();
            ablegen(akte(REITEN, "36.1"), Seitenpdf.von("eins " + wort, "zwei " + wort), "Brief");
            var auftraege = ablage.naechste(50);
            assertThat(auftraege).hasSize(2);
            lauf.eintragen(auftraege, Long.MAX_VALUE);
            haltung.loslassen();
            assertThat(ablage.naechste(50)).extracting("versuche").containsExactly(1);
        }
        assertThat(suchen("a.berger").blatt().zeilen())
                .extracting(Treffer::seite)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(ablage.wartend()).isZero();
    }

    @Test
    void wozuDieZeitNichtReichtWirdSpaeterAufgenommenUndGiltNichtAlsVersuch() throws Exception {
        synchronized (lauf) {
            lauf.weiter();
            ablegen(akte(REITEN, "36.1"), Seitenpdf.von("eins " + wort), "Brief");
            var auftraege = ablage.naechste(50);
            assertThat(lauf.eintragen(auftraege, System.nanoTime()))
                    .isEqualTo(auftraege.subList(0, 1));
            ablage.liegengeblieben(auftraege.subList(1, auftraege.size()));
            assertThat(ablage.naechste(50)).extracting("versuche").containsExactly(1);
            ablage.erledigt(auftraege.subList(0, 1));
            assertThat(ablage.naechste(50)).extracting("versuche").containsExactly(0);
        }
    }

    @Test
    void wasNichtZuEndeAbgelegtWirdKommtNichtInDieListe() {
        var akte = akte(REITEN, "36.1");
        synchronized (lauf) {
            lauf.weiter();
            assertThatThrownBy(() ->
                            transaktion.executeWithoutResult(t -> {
                                ablegen(akte, Seitenpdf.von(wort), "Brief");
                                throw new IllegalStateException("power cut");
                            }))
                    .hasMessage("power cut");
            assertThat(ablage.wartend()).isZero();
        }
    }

    @Test
    void eineZerstoerteDateiWirdUeberIhrenTitelGefunden() {
        var akte = akte(REITEN, "36.1");
        ablegen(akte, ("%PDF-1.7 " + wort).getBytes(StandardCharsets.UTF_8), "Titel " + wort);
        assertThat(suchen("a.berger").blatt().zeilen())
                .extracting(Treffer::blatt, Treffer::seite, Treffer::titel)
                .containsExactly(org.assertj.core.api.Assertions.tuple(1, 0, "Titel " + wort));
    }

    @Test
    void derNeueAufbauEnthaeltAllesUndManSuchtSolangeImAlten() throws Exception {
        ablegen(akte(REITEN, "36.1"), Seitenpdf.von(wort), "Brief");
        assertThat(suchen("a.berger").blatt().gesamt()).isOne();
        var alt = ablage.stand().orElseThrow().ordner();
        synchronized (lauf) {
            leute.als("t.adler", volltext::neuAufbauen);
            assertThatThrownBy(() -> leute.als("t.adler", volltext::neuAufbauen))
                    .isInstanceOfSatisfying(
                            FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("K-203"));
            assertThat(leute.fragen("t.adler", volltext::lage).aufbau()).isTrue();
            assertThat(fragen("a.berger").blatt().gesamt()).isOne();
            ablegen(akte(REITEN, "36.1"), Seitenpdf.von("später " + wort), "Währenddessen");
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    lauf.weiter();
                    assertThat(ablage.stand().orElseThrow().neu()).isEmpty();
                });
        assertThat(suchen("a.berger").blatt().gesamt()).isEqualTo(2);
        var stand = ablage.stand().orElseThrow();
        assertThat(stand.ordner()).isNotEqualTo(alt);
        assertThat(stand.getan()).isGreaterThanOrEqualTo(stand.gesamt());
        assertThat(daten.resolve("index/akten").resolve(alt)).doesNotExist();
    }

    @Test
    void einAbgebrochenerAufbauGehtWeiter() throws Exception {
        for (int i = 0; i < 60; i++) {
            akte(REITEN, "36.1");
        }
        ablegen(akte(REITEN, "36.1"), Seitenpdf.von(wort), "Brief");
        assertThat(suchen("a.berger").blatt().gesamt()).isOne();
        synchronized (lauf) {
            leute.als("t.adler", volltext::neuAufbauen);
            var neu = haltung.neuer().orElseThrow();
            var erste = ablage.nach(ablage.stand().orElseThrow().bis(), 50);
            assertThat(erste).hasSize(50);
            neu.sichern();
            ablage.weiter(erste.get(0), 1);
            haltung.loslassen();
            assertThat(leute.fragen("t.adler", volltext::lage).getan()).isOne();
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    lauf.weiter();
                    assertThat(ablage.stand().orElseThrow().neu()).isEmpty();
                });
        assertThat(suchen("a.berger").blatt().gesamt()).isOne();
        assertThat(ablage.stand().orElseThrow().getan())
                .isEqualTo(
                        sql.sql(
                                        "select (select count(*) from akte.akte) + (select count(*) from akte.schriftstueck)")
                                .query(Long.class)
                                .single());
    }

    @Test
    void einVerlorenerIndexEntstehtVonSelbstNeu() throws Exception {
        ablegen(akte(REITEN, "36.1"), Seitenpdf.von(wort), "Brief");
        assertThat(suchen("a.berger").blatt().gesamt()).isOne();
        synchronized (lauf) {
            haltung.loslassen();
            entfernen(daten.resolve("index/akten"));
            nichts(fragen("a.berger"));
            assertThat(fragen("a.berger").unvollstaendig()).isTrue();
        }
        assertThat(suchen("a.berger").blatt().gesamt()).isOne();
    }

    @Test
    void eineAkteWirdUeberBeteiligteUndSchlagworteGefunden() {
        var akte =
                leute.fragen(
                        "a.berger",
                        () -> fuehrung.anlegen(new Neuanlage("36.20.20", "Teichufer", "36.1", "")));
        leute.als(
                "a.berger",
                () -> {
                    angaben.eintragen(akte, "Hanne " + wort, "Eigentümerin", "");
                    angaben.verschlagworten(akte, "Uferweg, " + wort);
                });
        assertThat(suchen("a.berger").blatt().zeilen())
                .extracting(Treffer::akte, Treffer::blatt)
                .containsExactly(tuple(akte, 0));
        nichts(suchen("i.sanders"));
        leute.als(
                "a.berger",
                () -> {
                    angaben.entfernen(akte, angaben.ansehen(akte).beteiligte().getFirst().id());
                    angaben.verschlagworten(akte, "Uferweg");
                });
        nichts(suchen("a.berger"));
    }

    @Test
    void eingegrenztWirdAufWerAnDerAkteBeteiligtIstMitAnzahlAuchAufIhrenBlaettern() {
        var akte = akte(REITEN, "36.1");
        ablegen(akte, Seitenpdf.von(wort), "Brief");
        var andere = akte(REITEN, "36.1");
        ablegen(andere, Seitenpdf.von(wort), "Brief");
        leute.als("a.berger", () -> angaben.eintragen(akte, "Wiebke Lorenzen", "Eigentümerin", ""));
        assertThat(suchen("a.berger").anzahlen().get("person"))
                .containsExactly(new Anzahl("Wiebke Lorenzen", 1));
        var wahl = new Wahl("", "", "", "", "Wiebke Lorenzen");
        assertThat(leute.fragen("a.berger", () -> volltext.suchen(wort, wahl, 1)).blatt().zeilen())
                .extracting(Treffer::akte, Treffer::blatt)
                .containsExactly(tuple(akte, 1));
        var browser = new Amtsbrowser();
        browser.anmelden(adresse(""), "a.berger");
        assertThat(browser.holen(adresse("/amt/akten/suche?suche=" + wort)).body())
                .contains("person=Wiebke+Lorenzen\">Wiebke Lorenzen</a> (1)");
        nichts(suchen("i.sanders"));
    }

    @Test
    void wasAufEinerGescanntenSeiteErkanntWurdeWirdGefundenMitIhrerNummer() {
        var akte = akte(REITEN, "36.1");
        Ablage ablage = dokumente.ablegen(Seitenpdf.von("", "Von selbst " + wort), "scan.pdf");
        var dokument = transaktion.execute(t -> dokumente.eintragen(ablage, "probe:" + wort).id());
        transaktion.executeWithoutResult(t -> akten.ablegen(akte, dokument, "Scan"));
        assertThat(suchen("a.berger").blatt().zeilen())
                .extracting(Treffer::seite)
                .containsExactly(2);
        transaktion.executeWithoutResult(t ->
                erkannte.hinterlegen(
                        dokument,
                        List.of(new Seite(1, "Erkannt: " + wort), new Seite(2, "Unfug"))));
        assertThat(suchen("a.berger").blatt().zeilen())
                .extracting(Treffer::seite)
                .containsExactlyInAnyOrder(1, 2);
        assertThatThrownBy(() -> erkannte.hinterlegen(dokument, List.of(new Seite(0, "x"))))
                .hasMessageContaining("D-303");
    }

    @Test
    void dieVerwaltungSiehtDenStandUndLaesstNeuAufbauen() {
        var browser = new Amtsbrowser();
        browser.anmelden(adresse(""), "t.adler");
        var seite = adresse("/amt/verwaltung/volltext");
        assertThat(browser.holen(adresse("/amt")).body())
                .contains("href=\"/amt/verwaltung/volltext\"");
        assertThat(browser.holen(seite).body()).contains("Warten auf Aufnahme");
        synchronized (lauf) {
            assertThat(browser.absenden(seite, "").statusCode()).isEqualTo(303);
            assertThat(browser.holen(seite).body()).contains("Der Index wird neu aufgebaut: 0 von");
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    lauf.weiter();
                    assertThat(browser.holen(seite).body()).contains("Index neu aufbauen");
                });
        var anderer = new Amtsbrowser();
        anderer.anmelden(adresse(""), "a.berger");
        assertThat(anderer.holen(seite).statusCode()).isEqualTo(403);
    }

    private Ergebnis suchen(String wer) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> {
                    lauf.weiter();
                    return ablage.wartend() == 0;
                });
        return fragen(wer);
    }

    private Ergebnis fragen(String wer) {
        return leute.fragen(wer, () -> volltext.suchen(wort, Wahl.ALLES, 1));
    }

    private static void nichts(Ergebnis ergebnis) {
        assertThat(ergebnis.gefragt()).isTrue();
        assertThat(ergebnis.gesamt()).isZero();
        assertThat(ergebnis.blatt().gesamt()).isZero();
        assertThat(ergebnis.blatt().zeilen()).isEmpty();
        assertThat(ergebnis.anzahlen()).isEmpty();
        assertThat(ergebnis.plannamen()).isEmpty();
    }

    private Aktenzeichen akte(String leistung, String einheit) {
        var paket = leistungen.paket(new LeistungsSchluessel(leistung)).orElseThrow();
        return akten.oeffnen(
                new Ablageauftrag(paket, "probe:" + UUID.randomUUID(), "Probe", einheit));
    }

    private void ablegen(Aktenzeichen akte, byte[] pdf, String titel) {
        Ablage ablage = dokumente.ablegen(pdf, "datei.pdf");
        transaktion.executeWithoutResult(
                t -> akten.ablegen(akte, dokumente.eintragen(ablage, "probe:" + wort).id(), titel));
    }

    private static void entfernen(Path ordner) throws IOException {
        try (var alle = Files.walk(ordner)) {
            for (var datei : alle.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(datei);
            }
        }
    }
}
