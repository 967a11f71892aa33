package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What lies around when something did not arrive: letters for the post, and mails that were given
/// up.
class VerwaltungReise extends Reisetest {

    @Autowired private JdbcClient sql;
    @Autowired private dreiklang.akte.Aktenfuehrung fuehrung;
    @Autowired private dreiklang.akte.Versionen versionen;
    @Autowired private dreiklang.dokument.Dokumente dokumente;
    @Autowired private dreiklang.identitaet.Konten konten;
    @Autowired private dreiklang.identitaet.Organisation organisation;

    @Test
    void einNichtAbgeholterBescheidGehtZurPost() {
        var person = mensch(Weise.TISCH);
        oeffne(person, "/leistungen/reitkennzeichen");
        knopf(person, "Online beantragen");
        if (person.url().endsWith("/beginnen")) {
            knopf(person, "Jetzt beginnen");
        }
        var antrag = new Reitkennzeichenantrag(person, (s, n) -> {});
        antrag.alleSeiten("lucja.brandt@post.example");
        var beleg = antrag.absenden();

        var amt = amtsperson("a.berger");
        oeffneVorgang(amt, beleg.referenz());
        knopf(amt, "Vorgang übernehmen");
        dasBildDesAblaufs(amt);
        amt.locator("input[name=ergebnis][value=BEWILLIGT]").check();
        knopf(amt, "Jetzt entscheiden und bekannt geben");
        var vorgang = "vorgang:" + amt.url().replaceAll(".*/", "");
        nichtAbgeholt(vorgang);

        oeffne(amt, "/amt");
        amt.getByText("Zur Post geben").click();
        ansehen(amt);
        bild(amt, "postversand");
        amt.locator(
                        "main tbody tr",
                        new com.microsoft.playwright.Page.LocatorOptions()
                                .setHasText("Brandt-Öztürk"))
                .first()
                .locator("a")
                .click();
        ansehen(amt);
        bild(amt, "postversand-eines");
        assertThat(amt.locator("main").innerText())
                .contains("Auenweg 12", "59999 Lindenau an der Aue");
        amt.locator("#aufgegeben-jahr").fill("1999");
        knopf(amt, "Als versandt kennzeichnen");
        ansehen(amt);
        bild(amt, "postversand-fehler");
        amt.locator("#aufgegeben-jahr").fill(String.valueOf(LocalDate.now(uhr).getYear()));
        knopf(amt, "Als versandt kennzeichnen");
        ansehen(amt);
        assertThat(amt.url()).endsWith("/amt/postversand");
        assertThat(amt.locator("main").innerText()).doesNotContain("Brandt-Öztürk");

        oeffne(person, "/anliegen");
        person.getByLabel("Referenz").fill(beleg.referenz());
        person.getByLabel("PIN").fill(beleg.pin());
        knopf(person, "Stand anzeigen");
        ansehen(person);
        bild(person, "postversand-bei-der-person");
        assertThat(person.locator("main").innerText())
                .contains(
                        "Gilt als bekannt gegeben am",
                        "Mit der Post versandt",
                        "Die Zeit zum Öffnen ist vorbei");
        assertThat(person.locator("main").innerText()).doesNotContain("zählt als Abruf");
    }

    private void nichtAbgeholt(String bezug) {
        int zeilen =
                sql.sql(
                                """
                                update postfach.sendung set stand = 'BEENDET', beendet = now(), abrufbar_bis = ?
                                 where bezug = ?
                                """)
                        .params(LocalDate.now(uhr).minusDays(1), bezug)
                        .update();
        assertThat(zeilen).isEqualTo(1);
    }

    @Test
    void eineGescheiterteMailLaesstSichErneutSenden() {
        gescheitert("reise.eins:4711", "Mailserver antwortet 550");
        gescheitert("reise.zwei:4712", "Mailserver antwortet 554");
        var verwaltung = amtsperson("t.adler");
        oeffne(verwaltung, "/amt");
        verwaltung.getByText("Mailausgang").click();
        ansehen(verwaltung);
        bild(verwaltung, "mailausgang");
        assertThat(verwaltung.locator("main").innerText())
                .contains("reise.eins:4711", "Mailserver antwortet 550")
                .doesNotContain("geheim@post.example", "Vertrauliches");
        knopf(verwaltung, "reise.zwei:4712 erneut senden");
        ansehen(verwaltung);
        assertThat(wartend()).isEqualTo(1);
        knopf(verwaltung, "Alle gescheiterten erneut senden");
        ansehen(verwaltung);
        assertThat(wartend()).isEqualTo(2);
        assertThat(verwaltung.locator("main").innerText())
                .contains("Keine Nachricht ist gescheitert.");
        sql.sql("delete from postfach.mail where schluessel like 'reise.%'").update();

        var amt = amtsperson("a.berger");
        for (String pfad :
                new String[] {
                    "/amt/verwaltung/mails", "/amt/verwaltung/anmeldung", "/amt/verwaltung/bestand"
                }) {
            oeffne(amt, pfad);
            assertThat(amt.locator("main").innerText()).contains("Dafür fehlt Ihnen das Recht");
        }
        oeffne(verwaltung, "/amt/postversand");
        assertThat(verwaltung.locator("main").innerText()).contains("Dafür fehlt Ihnen das Recht");
        oeffne(verwaltung, "/amt/verwaltung/anmeldung");
    }

    @Test
    void dasVerzeichnisDerFachverfahrenZeigtWieWeitDieAnbindungIst() {
        var verwaltung = amtsperson("t.adler");
        oeffne(verwaltung, "/amt");
        verwaltung.getByText("Fachverfahren").first().click();
        besehen(verwaltung, "fachverfahren");
        verwaltung.locator("#suche").fill("Hundesteuer");
        knopf(verwaltung, "Anzeigen");
        verwaltung.locator("main tbody a").first().click();
        besehen(verwaltung, "fachverfahren-eines");
        knopf(verwaltung, "Verbindung prüfen");
        besehen(verwaltung, "fachverfahren-geprueft");
        assertThat(verwaltung.locator("main").innerText())
                .contains("Die Gegenstelle ist nicht erreichbar.", "gestört");
        verwaltung.getByText("Eintrag bearbeiten").click();
        besehen(verwaltung, "fachverfahren-bearbeiten");
        oeffne(verwaltung, "/amt/fachverfahren/zustellungen");
        besehen(verwaltung, "fachverfahren-zustellungen");
    }

    @Test
    void derBestandDerDateienLaesstSichPruefenUndZeigtWasGefundenWurde() {
        var verwaltung = amtsperson("t.adler");
        oeffne(verwaltung, "/amt");
        verwaltung.getByText("Bestand der Dateien").click();
        besehen(verwaltung, "bestand");
        knopf(verwaltung, "Alle Dateien jetzt prüfen");
        besehen(verwaltung, "bestand-laeuft");
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(1))
                .until(() -> {
                    oeffne(verwaltung, "/amt/verwaltung/bestand");
                    return verwaltung.locator("main").innerText().contains("von Hand")
                            && !verwaltung.locator("main").innerText().contains("Gerade läuft");
                });
        sql.sql(
                        """
                        insert into dokument.bestandsbefund (id, lauf, ort, gegenstand, art, stand, grund, groesse, gefunden)
                        select gen_random_uuid(), id, 'SPEICHER', repeat('ab', 32), 'FEHLT', 'OFFEN', 'OHNE_SPIEGEL', 1, now()
                          from dokument.bestandslauf
                        """)
                .update();
        oeffne(verwaltung, "/amt/verwaltung/bestand");
        besehen(verwaltung, "bestand-beschaedigt");
        assertThat(verwaltung.locator("main").innerText())
                .contains(
                        "abab", "Die Datei fehlt.", "Jemand muss handeln.", "Beschädigte Inhalte");
        sql.sql("delete from dokument.bestandsbefund").update();
        assertThat(verwaltung.locator("main").innerText()).contains("liegen unverschlüsselt");
        sql.sql(
                        """
                        insert into dokument.hauptschluessel (kennung, seit, frei) values
                            ('00112233445566aa', now() - interval '3 years', now() - interval '1 year'),
                            ('00112233445566bb', now() - interval '1 year', null),
                            ('00112233445566cc', now(), null)
                        """)
                .update();
        oeffne(verwaltung, "/amt/verwaltung/bestand");
        besehen(verwaltung, "bestand-schluessel");
        assertThat(verwaltung.locator("main").innerText())
                .contains("In Gebrauch.", "Wird noch gebraucht.", "braucht ihn nichts mehr");
        sql.sql("delete from dokument.hauptschluessel").update();
    }

    @Test
    void dieBeweiseSindZuSehenUndLassenSichBildenUndErneuern() {
        sql.sql("delete from beweis.blatt").update();
        sql.sql("delete from beweis.stueck").update();
        sql.sql("delete from beweis.baum").update();
        sql.sql(
                        "insert into dokument.neuzugang select id from dokument.dokument on conflict do nothing")
                .update();
        var verwaltung = amtsperson("t.adler");
        oeffne(verwaltung, "/amt");
        verwaltung.getByText("Beweise über die Zeit").click();
        besehen(verwaltung, "beweise-leer");
        assertThat(verwaltung.locator("main").innerText()).contains("nicht qualifiziert");
        var amt = amtsperson("a.berger");
        oeffne(amt, "/amt/akten/" + akteMitSchriftstueck());
        amt.getByText("Beweise zu dieser Akte").click();
        besehen(amt, "beweise-akte-noch-nicht");
        assertThat(amt.locator("main").innerText()).contains("noch nicht");

        knopf(verwaltung, "Hashbaum jetzt bilden");
        gestempelt(verwaltung, 1);
        knopf(verwaltung, "Alle Zeitstempel jetzt erneuern");
        gestempelt(verwaltung, 2);
        besehen(verwaltung, "beweise");
        assertThat(verwaltung.locator("main").innerText()).contains("Erneuert.", "Gesiegelt.");
        verwaltung.setViewportSize(320, 700);
        besehen(verwaltung, "beweise-schmal");
        amt.reload();
        besehen(amt, "beweise-akte");
        amt.setViewportSize(320, 700);
        besehen(amt, "beweise-akte-schmal");
        amt.getByText("2, alle Versionen von Blatt 1").click();
        besehen(amt, "beweise-versionen-schmal");
        amt.setViewportSize(1280, 900);
        besehen(amt, "beweise-versionen");
        var paket =
                amt.waitForDownload(
                        () -> amt.getByText("Beweispaket zu Blatt 1, Version 1 (ZIP)").click());
        assertThat(paket.suggestedFilename()).endsWith("-beweis.zip");
        oeffne(amt, "/amt/verwaltung/beweise");
        assertThat(amt.locator("main").innerText()).contains("Dafür fehlt Ihnen das Recht");
    }

    private String akteMitSchriftstueck() {
        var wer = organisation.mitAnmeldename("a.berger").orElseThrow().id();
        return konten.als(
                wer,
                () -> {
                    var akte =
                            fuehrung.anlegen(
                                    new dreiklang.akte.Neuanlage(
                                            "36.20.20", "Ausgleichsfläche am Auenweg", "36.1", ""));
                    fuehrung.ablegen(akte, java.util.List.of(vermerk("Vermerk")));
                    versionen.ablegen(akte, 1, vermerk("Vermerk, ergänzt"), "ergänzt");
                    return akte.wert();
                });
    }

    private dreiklang.dokument.Ablage vermerk(String text) {
        return dokumente.annehmen(
                new java.io.ByteArrayInputStream(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "Vermerk zur Ausgleichsfläche.txt");
    }

    private void gestempelt(com.microsoft.playwright.Page page, int anzahl) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(1))
                .until(() -> {
                    oeffne(page, "/amt/verwaltung/beweise");
                    return page.locator("main tbody").getByText("belegt").count() == anzahl;
                });
    }

    private long wartend() {
        return sql.sql(
                        "select count(*) from postfach.mail where schluessel like 'reise.%' and stand = 'WARTET'")
                .query(Long.class)
                .single();
    }

    private void gescheitert(String schluessel, String grund) {
        sql.sql(
                        """
                        insert into postfach.mail (schluessel, an, betreff, inhalt, stand, angelegt, versuche,
                            naechster_versuch, fehler)
                        values (?, 'geheim@post.example', 'Vertrauliches', 'Vertrauliches', 'GESCHEITERT', now(), 3,
                            now(), ?)
                        """)
                .params(schluessel, grund)
                .update();
    }

    /// The picture is drawn by bpmn-js, with its mark in sight, and nothing is stopped by the
    /// Content-Security-Policy.
    private void dasBildDesAblaufs(com.microsoft.playwright.Page amt) {
        String vorgang = amt.url();
        amt.getByText("Ablauf dieses Vorgangs ansehen").click();
        amt.locator("[data-gezeichnet]").waitFor();
        assertThat(amt.locator(".dk-ablauf-offen").getAttribute("data-element-id"))
                .isEqualTo("bearbeiten");
        assertThat(amt.locator(".djs-connection").count()).isEqualTo(4);
        assertThat(amt.locator(".bjs-powered-by svg").isVisible()).isTrue();
        ansehen(amt);
        bild(amt, "ablauf");
        var leitung = amtsperson("m.lenz");
        oeffne(leitung, vorgang.replaceFirst("https?://[^/]+", "") + "/ablauf");
        leitung.locator("[data-gezeichnet]").waitFor();
        ansehen(leitung);
        bild(leitung, "ablauf-leitung");
        oeffne(leitung, "/amt/ablaeufe");
        ansehen(leitung);
        oeffne(leitung, "/amt/ablaeufe/reitkennzeichen");
        leitung.locator("[data-gezeichnet]").waitFor();
        ansehen(leitung);
        bild(leitung, "ablauf-bilanz");
        leitung.context().close();
        amt.navigate(vorgang);
    }
}
