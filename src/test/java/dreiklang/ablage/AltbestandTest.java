package dreiklang.ablage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.ablage.Altbestandslauf.Lage;
import dreiklang.ablage.Altbestandszeile.Stand;
import dreiklang.akte.AkteVernichtet;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenangaben;
import dreiklang.akte.Aktenfuehrung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Neuanlage;
import dreiklang.identitaet.Organisation;
import dreiklang.vorgang.Amtsbrowser;
import dreiklang.vorgang.Stadtleute;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whole holdings get into Akten by a list and a folder: every row once, every refusal in words.
class AltbestandTest extends Stadttest {

    @TempDir private Path ort;
    @Autowired private BestandEinlesenBefehl befehl;
    @Autowired private Altbestandsgang gang;
    @Autowired private LaufRepository laeufe;
    @Autowired private ZeilenRepository zeilen;
    @Autowired private Organisation organisation;
    @Autowired private Akten akten;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Aktenangaben angaben;
    @Autowired private JdbcClient sql;
    @Autowired private ApplicationEventPublisher ereignisse;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private ApplicationContext stadt;

    private final String marke = UUID.randomUUID().toString().substring(0, 8);
    private Stadtleute leute;
    private Path ordner;

    @BeforeEach
    void laden() throws IOException {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
        leute = new Stadtleute(stadt);
        ordner = Files.createDirectory(ort.resolve("bestand"));
    }

    @Test
    void gleicheAktenWerdenEineUndDerZweiteLaufLegtNichtsDoppeltAb() throws IOException {
        datei("a/antrag.txt");
        datei("a/plan.txt");
        datei("b/bescheid.txt");
        var liste =
                liste(
                        StandardCharsets.UTF_8,
                        "Aktenplan;Akte;Altes Aktenzeichen;Titel;Datum;Datei;Einheit;Sachbearbeiter alt",
                        "36.20.20;Ausgleich "
                                + marke
                                + ";alt/"
                                + marke
                                + ";Antrag;31.12.1998;a/antrag.txt;36.1;Müller",
                        "36.20.20;Ausgleich "
                                + marke
                                + ";alt/"
                                + marke
                                + ";Plan;1998-12-31;a\\plan.txt;36.1;Müller",
                        "36.20.20;Zweite " + marke + ";;;;b/bescheid.txt;36.1;");
        assertThat(einlesen(liste))
                .contains("3 Zeilen, 3 abgelegt, 0 abgewiesen, 0 waren schon da");
        var lauf = letzter();
        var bericht = zeilen.bericht(lauf.id(), Optional.empty(), 0, 10);
        assertThat(bericht).extracting(Altbestandszeile::blatt).containsExactly(1, 2, 1);
        var zeichen = new Aktenzeichen(bericht.getFirst().aktenzeichen());
        var akte = leute.fragen("a.berger", () -> akten.ansehen(zeichen));
        assertThat(akte.betreff()).isEqualTo("Ausgleich " + marke);
        assertThat(akte.vonHand()).isTrue();
        assertThat(akte.schriftstuecke())
                .extracting(s -> s.titel())
                .containsExactly("Antrag", "Plan");
        assertThat(leute.fragen("a.berger", () -> angaben.ansehen(zeichen)).schlagworte())
                .containsExactly("alt/" + marke);
        assertThat(bericht.get(2).aktenzeichen()).isNotEqualTo(zeichen.wert());

        datei("b/neu.txt");
        Files.writeString(
                liste,
                "36.20.20;Zweite " + marke + ";;;;b/neu.txt;36.1;\n",
                java.nio.file.StandardOpenOption.APPEND);
        assertThat(einlesen(liste))
                .contains("4 Zeilen, 1 abgelegt, 0 abgewiesen, 3 waren schon da");
        assertThat(einlesen(liste))
                .contains("4 Zeilen, 0 abgelegt, 0 abgewiesen, 4 waren schon da");
        assertThat(leute.fragen("a.berger", () -> akten.ansehen(zeichen)).schriftstuecke())
                .hasSize(2);
    }

    @Test
    void derProbelaufSagtWasGeschaeheUndLegtNichtsAb() throws IOException {
        datei("gut.txt");
        Files.write(ordner.resolve("boese.exe"), new byte[] {'M', 'Z', 0, 1});
        var liste =
                liste(
                        Charset.forName("windows-1252"),
                        "aktenplan,AKTENBETREFF,pfad,amt",
                        "36.20.20,\"Bäume, " + marke + "\",gut.txt,36.1",
                        "36.20.20,\"Bäume, " + marke + "\",gut.txt,36.1",
                        "36.20.20,\"Bäume, " + marke + "\",boese.exe,36.1",
                        "99.99.99,\"Bäume, " + marke + "\",gut.txt,36.1",
                        "36.20.20,\"Büsche, " + marke + "\",gut.txt,99.9");
        long vorher = akten();
        assertThat(einlesen(liste, "--trocken"))
                .contains(
                        "5 Zeilen, 1 in Ordnung, 3 abzuweisen, 1 schon da. Es wurde nichts abgelegt");
        assertThat(akten()).isEqualTo(vorher);
        var lauf = letzter();
        assertThat(codes(lauf)).containsExactly("", "K-384", "D-207", "K-380", "K-381");
        assertThat(einlesen(liste))
                .contains("5 Zeilen, 1 abgelegt, 3 abgewiesen, 1 waren schon da");
        assertThat(zeilen.bericht(letzter().id(), Optional.of(Stand.ABGELEGT), 0, 5))
                .singleElement()
                .satisfies(z -> assertThat(z.wert(Listenspalte.AKTE)).isEqualTo("Bäume, " + marke));
    }

    @Test
    void derProbelaufErkenntGleicheZeilenAuchWeitAuseinander() throws IOException {
        datei("gut.txt");
        var alle = new java.util.ArrayList<>(List.of("Aktenplan;Akte;Datei;Einheit;Titel"));
        for (int i = 0; i < 250; i++) {
            alle.add("36.20.20;Weit " + marke + ";gut.txt;36.1;Titel " + i % 249);
        }
        var liste = liste(StandardCharsets.UTF_8, alle.toArray(String[]::new));
        assertThat(einlesen(liste, "--trocken"))
                .contains("249 in Ordnung, 0 abzuweisen, 1 schon da");
        assertThat(einlesen(liste)).contains("249 abgelegt, 0 abgewiesen, 1 waren schon da");
    }

    @Test
    void keinPfadFuehrtAusDemOrdnerHinaus() throws IOException {
        datei("drin.txt");
        var draussen = Files.writeString(ort.resolve("geheim.txt"), "geheim " + marke);
        Files.createSymbolicLink(ordner.resolve("raus.txt"), draussen);
        Files.createSymbolicLink(ordner.resolve("hinaus"), ort);
        Files.createSymbolicLink(ordner.resolve("bleibt.txt"), ordner.resolve("drin.txt"));
        Files.createDirectory(ordner.resolve("leer"));
        var kopf = "Akte;Aktenplan;Einheit;Datei";
        var davor = marke + ";36.20.20;36.1;";
        var liste =
                liste(
                        StandardCharsets.UTF_8,
                        kopf,
                        davor + "../geheim.txt",
                        davor + draussen,
                        davor + "C:\\geheim.txt",
                        davor + "raus.txt",
                        davor + "hinaus/geheim.txt",
                        davor + "leer",
                        davor + "fehlt.txt",
                        davor,
                        davor + "a\u0000b",
                        davor + "bleibt.txt");
        assertThat(einlesen(liste)).contains("10 Zeilen, 1 abgelegt, 9 abgewiesen");
        assertThat(codes(letzter()))
                .containsExactly(
                        "K-373", "K-373", "K-373", "K-375", "K-375", "K-374", "K-374", "K-373",
                        "K-374", "");
    }

    @Test
    void wasInEineAkteSollDieEsGibtKommtDorthinNurNichtNachZda() throws IOException {
        var offen = neu();
        var zu = neu();
        leute.als("a.berger", () -> fuehrung.schliessen(zu));
        datei("x.txt");
        var liste =
                liste(
                        StandardCharsets.UTF_8,
                        "Aktenzeichen;Akte;Datei;Titel",
                        offen.wert() + ";;x.txt;Eins",
                        ";" + offen.wert() + ";x.txt;Zwei",
                        zu.wert() + ";;x.txt;Drei",
                        "36.20.20-1999-000001;;x.txt;Vier",
                        ";36.20.20-1999-000001;x.txt;Fünf",
                        ";;x.txt;Sechs",
                        offen.wert() + ";;x.txt;Sieben;zuviel",
                        offen.wert() + ";;x.txt;" + "x".repeat(201));
        assertThat(einlesen(liste)).contains("8 Zeilen, 2 abgelegt, 6 abgewiesen");
        assertThat(codes(letzter()))
                .containsExactly("", "", "K-201", "K-404", "K-404", "K-382", "K-377", "K-379");
        assertThat(leute.fragen("a.berger", () -> akten.ansehen(offen)).schriftstuecke())
                .extracting(s -> s.titel())
                .containsExactly("Eins", "Zwei");
    }

    @Test
    void eineListeDieSichNichtLesenLaesstLegtNichtsAb() throws IOException {
        datei("x.txt");
        var gut = "Akte;Aktenplan;Einheit;Datei\n" + marke + ";36.20.20;36.1;x.txt\n";
        var kaputt = Files.writeString(ort.resolve("kaputt.csv"), gut + "\"offen;a;b\n");
        assertThat(einlesen(kaputt)).contains("K-376 Ab Zeile");
        assertThat(letzter().lage()).isEqualTo(Lage.BEENDET);
        assertThat(letzter().gut()).isZero();
        assertThat(einlesen(Files.writeString(ort.resolve("ohne.csv"), "Akte;Titel\nx;y\n")))
                .startsWith("K-371");
        assertThat(einlesen(ort.resolve("fehlt.csv"))).startsWith("K-370");
        assertThat(aufrufen("--liste", kaputt.toString())).startsWith("Aufruf:");
        assertThat(aufrufen(ort.resolve("nirgends").toString(), "--liste", kaputt.toString()))
                .startsWith("K-372");
    }

    @Test
    void dieVerwaltungSiehtDenBerichtUndLaesstEinenStehendenLaufWeiterlaufen() throws IOException {
        datei("x.txt");
        var liste =
                liste(
                        StandardCharsets.UTF_8,
                        "Akte;Aktenplan;Einheit;Datei;=Formel",
                        "Seite " + marke + ";36.20.20;36.1;x.txt;=1+1",
                        "Seite " + marke + ";36.20.20;36.1;fehlt.txt;");
        var lauf = gang.beginnen(ordner.toString(), liste.toString(), "", false);
        assertThat(lauf.lage()).isEqualTo(Lage.STEHT);
        var browser = new Amtsbrowser();
        browser.anmelden(adresse(""), "t.adler");
        var seite = adresse("/amt/verwaltung/altbestand/" + lauf.id());
        assertThat(browser.holen(adresse("/amt/verwaltung/altbestand")).body())
                .contains(lauf.id().toString());
        assertThat(browser.absenden(seite, seite + "/fortsetzen", "").statusCode()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> laeufe.finden(lauf.id()).orElseThrow().lage() == Lage.BEENDET);
        assertThat(browser.holen(seite + "?stand=ABGEWIESEN").body())
                .contains("fehlt.txt", "K-374")
                .doesNotContain("<td>x.txt</td>");
        assertThat(browser.holen(seite + "/bericht.csv").body())
                .contains("\"'=Formel\"", "\"'=1+1\"", "\"x.txt\"", "K-374");
        assertThat(browser.absendenNach(seite, seite + "/fortsetzen", "").statusCode())
                .isEqualTo(409);
        assertThat(
                        browser.holen(adresse("/amt/verwaltung/altbestand/" + UUID.randomUUID()))
                                .statusCode())
                .isEqualTo(404);
        var andere = new Amtsbrowser();
        andere.anmelden(adresse(""), "a.berger");
        assertThat(andere.holen(seite).statusCode()).isEqualTo(403);
    }

    @Test
    void istEineAkteVernichtetVergisstDerBerichtWasInIhrLag() throws IOException {
        datei("x.txt");
        einlesen(
                liste(
                        StandardCharsets.UTF_8,
                        "Akte;Aktenplan;Einheit;Datei",
                        "Weg " + marke + ";36.20.20;36.1;x.txt"));
        var lauf = letzter();
        var zeile = zeilen.bericht(lauf.id(), Optional.empty(), 0, 1).getFirst();
        transaktion.executeWithoutResult(t ->
                ereignisse.publishEvent(
                        new AkteVernichtet(
                                new Aktenzeichen(zeile.aktenzeichen()), "akte:x", List.of())));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        zeilen.bericht(lauf.id(), Optional.empty(), 0, 1)
                                .getFirst()
                                .angaben()
                                .isEmpty());
    }

    @Test
    void fehltDerOrdnerStehtDerLaufUndSagtWarumUndGehtDanachWeiter() throws IOException {
        datei("x.txt");
        var liste =
                liste(
                        StandardCharsets.UTF_8,
                        "Akte;Aktenplan;Einheit;Datei",
                        "Steht " + marke + ";36.20.20;36.1;x.txt");
        var lauf = gang.beginnen(ordner.toString(), liste.toString(), "", false);
        var weg = Files.move(ordner, ort.resolve("woanders"));
        assertThatThrownBy(() -> gang.fahren(lauf.id(), false, () -> {}))
                .hasMessageContaining("K-372");
        assertThat(laeufe.finden(lauf.id()).orElseThrow())
                .satisfies(l -> assertThat(l.lage()).isEqualTo(Lage.STEHT))
                .satisfies(l -> assertThat(l.code()).isEqualTo("K-372"));
        Files.move(weg, ordner);
        assertThat(gang.fahren(lauf.id(), false, () -> {})).isTrue();
        assertThat(laeufe.finden(lauf.id()).orElseThrow())
                .satisfies(l -> assertThat(l.code()).isEmpty())
                .satisfies(l -> assertThat(l.gut()).isEqualTo(1));
    }

    private Aktenzeichen neu() {
        return leute.fragen(
                "a.berger",
                () -> fuehrung.anlegen(new Neuanlage("36.20.20", "Ziel " + marke, "36.1", "")));
    }

    private void datei(String pfad) throws IOException {
        var datei = ordner.resolve(pfad);
        Files.createDirectories(datei.getParent());
        Files.writeString(datei, pfad + " " + marke);
    }

    private Path liste(Charset kodierung, String... zeilen) throws IOException {
        return Files.write(
                ort.resolve("liste.csv"), (String.join("\n", zeilen) + "\n").getBytes(kodierung));
    }

    private Altbestandslauf letzter() {
        return laeufe.letzte(0, 1).getFirst();
    }

    private List<String> codes(Altbestandslauf lauf) {
        return zeilen.bericht(lauf.id(), Optional.empty(), 0, 50).stream()
                .map(Altbestandszeile::code)
                .toList();
    }

    private long akten() {
        return sql.sql("select count(*) from akte.schriftstueck").query(Long.class).single();
    }

    private String einlesen(Path liste, String... dazu) {
        var worte =
                new java.util.ArrayList<>(List.of(ordner.toString(), "--liste", liste.toString()));
        worte.addAll(List.of(dazu));
        return aufrufen(worte.toArray(String[]::new));
    }

    private String aufrufen(String... worte) {
        var aus = new ByteArrayOutputStream();
        var unused =
                befehl.ausfuehren(
                        List.of(worte), new PrintStream(aus, true, StandardCharsets.UTF_8));
        return aus.toString(StandardCharsets.UTF_8);
    }
}
