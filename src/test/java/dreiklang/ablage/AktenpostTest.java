package dreiklang.ablage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dreiklang.Stadttest;
import dreiklang.akte.Akte;
import dreiklang.akte.AkteVernichtet;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenfuehrung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Neuanlage;
import dreiklang.akte.Programmablage;
import dreiklang.basis.FachlicherFehler;
import dreiklang.dokument.Dateiannahme;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Nachrichten;
import dreiklang.identitaet.Organisation;
import dreiklang.vorgang.Amtsbrowser;
import dreiklang.vorgang.Stadtleute;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What is sent to the address of an Akte lies in it: whole, once, and only where it was sent to.
class AktenpostTest extends Stadttest {

    private static final String ADRESSE = "akte@lindenau.example";

    @Autowired private Akten akten;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Aktenpostfach postfach;
    @Autowired private Aktenanschriften anschriften;
    @Autowired private Organisation organisation;
    @Autowired private Programmablage ablage;
    @Autowired private PostverbleibRepository verbleib;
    @Autowired private PostRepository post;
    @Autowired private Dateiannahme annahme;
    @Autowired private Dokumente dokumente;
    @Autowired private Nachrichten nachrichten;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private ApplicationEventPublisher ereignisse;
    @Autowired private JdbcClient sql;
    @Autowired private ApplicationContext stadt;

    private final String marke = UUID.randomUUID().toString().substring(0, 8);
    private Stadtleute leute;
    private GreenMail server;
    private GreenMailUser kasten;
    private PostEinstellungen einstellungen;
    private Postabholung abholung;
    private Posteingang eingang;

    @BeforeEach
    void einrichten() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
        leute = new Stadtleute(stadt);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        kasten = server.setUser(ADRESSE, "akten", "geheim");
        einstellungen =
                new PostEinstellungen(
                        "127.0.0.1",
                        server.getImap().getPort(),
                        "keine",
                        "akten",
                        "geheim",
                        ADRESSE,
                        "INBOX",
                        "Abgelegt",
                        "Nicht angenommen",
                        "36.1",
                        1,
                        Duration.ofSeconds(10));
        var ziele = new Postziel(ablage, verbleib, organisation, einstellungen);
        var postablage =
                new Postablage(dokumente, ziele, ablage, post, transaktion, ereignisse, uhr);
        eingang = new Posteingang(annahme, dokumente, nachrichten, postablage);
        abholung = new Postabholung(new Postkasse(einstellungen), eingang, postablage, verbleib);
    }

    @AfterEach
    void aufraeumen() {
        server.stop();
        sql.sql("update ablage.post set stand = 'VERWORFEN' where stand = 'WARTET'").update();
    }

    @Test
    void eineMailAnDieAdresseDerAkteLiegtGanzDarinUndIhreAnhaengeDaneben() throws Exception {
        var akte = neu();
        var roh =
                mail(
                        "Frage zum Bescheid " + marke,
                        "Bürgerin <buergerin@post.example>, " + anschrift(akte),
                        "Guten Tag, hier die Unterlagen.",
                        anhang("plan.txt", "Plan " + marke),
                        anhang("böse.exe", "MZ\0\0"),
                        "Content-Type: message/rfc822\r\n\r\nSubject: Innen\r\n\r\nInnerer Text\r\n");
        zustellen(roh);
        abholung.holen(new Postkasse(einstellungen));

        var stuecke = ansehen(akte).schriftstuecke();
        assertThat(stuecke)
                .extracting(Akte.Schriftstueck::titel)
                .containsExactly(
                        "E-Mail: Frage zum Bescheid " + marke, "plan.txt", "Nachricht.eml");
        assertThat(inhalt(stuecke.getFirst()))
                .as("Byte für Byte, wie der Server sie herausgibt")
                .isEqualTo(imOrdner("Abgelegt").getFirst());
        assertThat(new String(inhalt(stuecke.getFirst()), StandardCharsets.UTF_8))
                .contains("X-Eigen: bleibt erhalten");
        assertThat(stuecke.getFirst().dokument().ablage().medientyp()).isEqualTo("message/rfc822");
        assertThat(imOrdner("INBOX")).isEmpty();
        var mail = leute.fragen("a.berger", () -> anschriften.zurAkte(akte, 1)).post().zeilen();
        assertThat(mail).hasSize(1);
        var einblick =
                leute.fragen("a.berger", () -> anschriften.inAkte(akte, mail.getFirst().id()));
        assertThat(einblick.inhalt().orElseThrow().text())
                .isEqualTo("Guten Tag, hier die Unterlagen.");
        assertThat(einblick.post().anhaenge())
                .extracting(a -> a.name() + " " + a.code() + " " + a.blatt())
                .containsExactly("plan.txt  2", "böse.exe D-207 0", "Nachricht.eml  3");
        assertThat(protokoll("akte.abgelegt", "akte:" + akte.wert())).isEqualTo(3);
    }

    @Test
    void dieselbeMailNochEinmalZugestelltLiegtNurEinmalDarin() throws Exception {
        var akte = neu();
        var roh = mail("Zweimal " + marke, anschrift(akte), "Text", anhang("a.txt", marke));
        zustellen(roh);
        zustellen(("Received: von anderswo\r\n" + text(roh)).getBytes(StandardCharsets.UTF_8));
        abholung.holen(new Postkasse(einstellungen));
        assertThat(ansehen(akte).schriftstuecke()).hasSize(2);
        assertThat(imOrdner("Abgelegt")).hasSize(2);
        zustellen(roh);
        abholung.holen(new Postkasse(einstellungen));
        assertThat(ansehen(akte).schriftstuecke()).hasSize(2);
        // The same words sent anew are another mail.
        zustellen(text(roh).replace("<1-", "<2-").getBytes(StandardCharsets.UTF_8));
        abholung.holen(new Postkasse(einstellungen));
        assertThat(ansehen(akte).schriftstuecke()).hasSize(4);
    }

    @Test
    void wasNichtGesichertIstBleibtImPostfachUndKommtBeimNaechstenMalEinmal() throws Exception {
        var akte = neu();
        zustellen(mail("Ausfall " + marke, anschrift(akte), "Text"));
        var kasse = new Postkasse(einstellungen);
        assertThatThrownBy(() ->
                        kasse.leeren(s -> {
                            throw new DataAccessResourceFailureException("die Datenbank ist weg");
                        }))
                .hasMessage("die Datenbank ist weg");
        assertThat(imOrdner("INBOX")).hasSize(1);
        // Filed, but ended before the server heard of it.
        assertThatThrownBy(() ->
                        kasse.leeren(s -> {
                            assertThat(eingang.annehmen(s.roh().orElseThrow())).isTrue();
                            throw new DataAccessResourceFailureException("Strom weg");
                        }))
                .hasMessage("Strom weg");
        assertThat(imOrdner("INBOX")).hasSize(1);
        abholung.holen(kasse);
        assertThat(imOrdner("INBOX")).isEmpty();
        assertThat(ansehen(akte).schriftstuecke()).hasSize(1);
    }

    @Test
    void dasAktenzeichenImBetreffOderInDerAdresseGenuegtWennEsDieAkteGibt() throws Exception {
        var akte = neu();
        var andere = neu();
        zustellen(mail("AW: Ihr Zeichen " + akte.wert() + ", " + marke, ADRESSE, "eins"));
        zustellen(mail("Direkt " + marke, "akte+" + akte.wert() + "@lindenau.example", "zwei"));
        zustellen(mail("Beide", anschrift(akte) + ", " + anschrift(andere), "drei"));
        abholung.holen(new Postkasse(einstellungen));
        assertThat(ansehen(akte).schriftstuecke()).hasSize(3);
        assertThat(ansehen(andere).schriftstuecke()).hasSize(1);
        assertThat(wartende("a.berger")).isEmpty();
    }

    @Test
    void wasKeineAkteNenntWartetBeiDerEinheitUndNiemandSonstSiehtEs() throws Exception {
        long mails = ausgehend();
        var zu = neu();
        leute.als("a.berger", () -> fuehrung.schliessen(zu));
        zustellen(mail("Nirgends " + marke, "akte+gibtesnicht@lindenau.example", "a"));
        zustellen(mail("Zu 36.20.20-1999-000001", ADRESSE, "b"));
        zustellen(mail("Zu", anschriftOhne(zu), "c"));
        abholung.holen(new Postkasse(einstellungen));
        assertThat(wartende("a.berger"))
                .extracting(Aktenpost::code)
                .containsExactlyInAnyOrder("K-391", "K-391", "K-201");
        assertThat(wartende("i.sanders")).isEmpty();
        var eine = wartende("a.berger").getFirst();
        assertThat(code("i.sanders", () -> postfach.ansehen(eine.id()))).isEqualTo("K-394");
        assertThat(code("i.sanders", () -> postfach.verwerfen(eine.id(), "x"))).isEqualTo("K-394");
        assertThat(ausgehend()).as("nach draußen geht keine Antwort").isEqualTo(mails);
    }

    @Test
    void wasWartetWirdZugeordnetWeitergegebenOderVerworfen() throws Exception {
        var akte = neu();
        zustellen(mail("Wohin " + marke, ADRESSE, "Text", anhang("bild.txt", "Bild " + marke)));
        abholung.holen(new Postkasse(einstellungen));
        var mail = wartende("a.berger").getFirst();
        assertThat(code("a.berger", () -> postfach.zuordnen(mail.id(), new Aktenzeichen("nein"))))
                .isEqualTo("K-404");
        leute.als("a.berger", () -> postfach.zuordnen(mail.id(), akte));
        assertThat(ansehen(akte).schriftstuecke())
                .extracting(Akte.Schriftstueck::titel)
                .containsExactly("E-Mail: Wohin " + marke, "bild.txt");
        assertThat(code("a.berger", () -> postfach.zuordnen(mail.id(), akte))).isEqualTo("K-394");

        zustellen(mail("Wohin " + marke, ADRESSE, "Anderer Text"));
        abholung.holen(new Postkasse(einstellungen));
        var zweite = wartende("a.berger").getFirst();
        leute.als("a.berger", () -> postfach.weitergeben(zweite.id(), "20.1"));
        assertThat(wartende("a.berger")).isEmpty();
        assertThat(code("i.sanders", () -> postfach.zuordnen(zweite.id(), akte)))
                .isEqualTo("K-404");
        assertThat(code("i.sanders", () -> postfach.verwerfen(zweite.id(), " ")))
                .isEqualTo("K-396");
        leute.als("i.sanders", () -> postfach.verwerfen(zweite.id(), "Werbung"));
        assertThat(wartende("i.sanders")).isEmpty();
        assertThat(dokumente.zu("ablage:post:" + zweite.id())).isEmpty();
    }

    @Test
    void boesartigeMailsBleibenGanzUndRichtenNichtsAn() throws Exception {
        var tief = new StringBuilder("Subject: Tief " + marke + "\r\n");
        for (int i = 0; i < 200; i++) {
            tief.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        var viele =
                "Subject: Viele "
                        + marke
                        + "\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
                        + "--x\r\n\r\n".repeat(90_000);
        var kopf =
                "Subject: Kopf " + marke + "\r\nX-Gross: " + "a".repeat(400_000) + "\r\n\r\nText";
        var kodierung =
                "Subject: =?gibtsnicht?Q?=FF=00?= "
                        + marke
                        + "\r\nContent-Type: text/plain; charset=\"../../etc\"\r\nContent-Transfer-Encoding: 8bit\r\n\r\nGr\u00fc\u00dfe\u0000";
        var leer = "\r\n\r\n";
        var html =
                "Subject: Html "
                        + marke
                        + "\r\nContent-Type: text/html\r\n\r\n<p>Guten <b>Tag</b> &amp; <script>alert(1)</script></p>";
        for (var roh : List.of(tief.toString(), viele, kopf, kodierung, leer, html)) {
            assertThat(eingang.annehmen(roh.getBytes(StandardCharsets.ISO_8859_1))).isTrue();
        }
        assertThat(wartende("a.berger"))
                .extracting(Aktenpost::mangel)
                .containsExactlyInAnyOrder("D-263", "D-263", "D-261", "", "", "");
        assertThat(nachrichten.lesen(html.getBytes(StandardCharsets.UTF_8)).text())
                .contains("Guten")
                .doesNotContain("<");
        assertThat(nachrichten.lesen(kodierung.getBytes(StandardCharsets.ISO_8859_1)).text())
                .isEqualTo("Grüße");
        zustellen(mail("Riesig " + marke, ADRESSE, "x".repeat(1_200_000)));
        abholung.holen(new Postkasse(einstellungen));
        assertThat(wartende("a.berger")).extracting(Aktenpost::code).contains("K-389");
        assertThat(imOrdner("Nicht angenommen")).hasSize(1);
    }

    @Test
    void dieSeitenZeigenDieAdresseUndJedeMailNurWerDieAkteSieht() throws Exception {
        var akte = neu();
        var browser = new Amtsbrowser();
        browser.anmelden(adresse(""), "a.berger");
        var seite = adresse("/amt/akten/" + akte.wert() + "/post");
        assertThat(browser.absenden(seite, seite + "/anschrift", "").statusCode()).isEqualTo(303);
        zustellen(
                mail(
                        "<b>Seite</b> " + marke,
                        anschrift(akte),
                        "Hallo <script>",
                        anhang("x.txt", "x")));
        zustellen(mail("Wartet " + marke, ADRESSE, "Hallo"));
        abholung.holen(new Postkasse(einstellungen));
        assertThat(browser.holen(seite).body())
                .contains(
                        "akte+"
                                + verbleib.anschrift(akte.wert()).orElseThrow()
                                + "@lindenau.example")
                .contains("&lt;b&gt;Seite", "Bürger &lt;buerger@post.example")
                .doesNotContain("<b>Seite");
        var id =
                leute.fragen("a.berger", () -> anschriften.zurAkte(akte, 1))
                        .post()
                        .zeilen()
                        .getFirst()
                        .id();
        assertThat(browser.holen(seite + "/" + id).body())
                .contains("X-Eigen", "bleibt erhalten", "x.txt")
                .doesNotContain("<script>alert");
        var liste = adresse("/amt/aktenpost");
        assertThat(browser.holen(liste).body()).contains("Wartet " + marke, "Weder die Adresse");
        var wartet = liste + "/" + wartende("a.berger").getFirst().id();
        assertThat(
                        browser.absendenNach(wartet, wartet + "/zuordnen", "zeichen=gibtesnicht")
                                .statusCode())
                .isEqualTo(404);
        assertThat(
                        browser.absenden(wartet, wartet + "/zuordnen", "zeichen=" + akte.wert())
                                .statusCode())
                .isEqualTo(303);
        var fremd = new Amtsbrowser();
        fremd.anmelden(adresse(""), "i.sanders");
        assertThat(fremd.holen(seite).statusCode()).isEqualTo(404);
        assertThat(fremd.holen(seite + "/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void istDieAkteVernichtetBleibtVonIhrenMailsNurDassSieKamen() throws Exception {
        var akte = neu();
        zustellen(mail("Weg " + marke, anschrift(akte), "Text", anhang("a.txt", marke)));
        abholung.holen(new Postkasse(einstellungen));
        transaktion.executeWithoutResult(
                t -> ereignisse.publishEvent(new AkteVernichtet(akte, "akte:x", List.of())));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> verbleib.anschrift(akte.wert()).isEmpty());
        assertThat(post.inAkte(akte.wert(), 0, 9))
                .singleElement()
                .satisfies(p -> assertThat(p.betreff() + p.von()).isEmpty());
    }

    private Aktenzeichen neu() {
        return leute.fragen(
                "a.berger",
                () -> fuehrung.anlegen(new Neuanlage("36.20.20", "Post " + marke, "36.1", "")));
    }

    private String anschrift(Aktenzeichen akte) {
        leute.als("a.berger", () -> anschriften.anschriftAnlegen(akte));
        return anschriftOhne(akte);
    }

    private String anschriftOhne(Aktenzeichen akte) {
        return "akte+" + verbleib.anschrift(akte.wert()).orElse(akte.wert()) + "@lindenau.example";
    }

    private byte[] mail(String betreff, String an, String text, String... teile) {
        var mail =
                new StringBuilder(
                                "Message-ID: <1-"
                                        + betreff.hashCode()
                                        + text.hashCode()
                                        + marke
                                        + "@post.example>\r\n")
                        .append("From: Bürger <buerger@post.example>\r\nTo: ")
                        .append(an)
                        .append("\r\nSubject: ")
                        .append(betreff)
                        .append(
                                "\r\nX-Eigen: bleibt erhalten\r\nDate: Mon, 23 Nov 2026 06:00:00 +0000\r\n")
                        .append(
                                "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"grenze\"\r\n\r\n--grenze\r\n")
                        .append(
                                "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
                        .append(text)
                        .append("\r\n");
        for (var teil : teile) {
            mail.append("--grenze\r\n").append(teil);
        }
        return mail.append("--grenze--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String anhang(String name, String inhalt) {
        return "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"=?UTF-8?B?"
                + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8))
                + "?=\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getEncoder().encodeToString(inhalt.getBytes(StandardCharsets.UTF_8))
                + "\r\n";
    }

    private void zustellen(byte[] roh) throws Exception {
        kasten.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(roh)));
    }

    private List<byte[]> imOrdner(String name) throws Exception {
        var worte = new Properties();
        try (var amt = Session.getInstance(worte).getStore("imap")) {
            amt.connect("127.0.0.1", server.getImap().getPort(), "akten", "geheim");
            var ordner = amt.getFolder(name);
            ordner.open(jakarta.mail.Folder.READ_ONLY);
            var alle = new java.util.ArrayList<byte[]>();
            for (var mail : ordner.getMessages()) {
                try (var strom = ((org.eclipse.angus.mail.imap.IMAPMessage) mail).getMimeStream()) {
                    alle.add(strom.readAllBytes());
                }
            }
            return alle;
        }
    }

    private static String text(byte[] roh) {
        return new String(roh, StandardCharsets.UTF_8);
    }

    private byte[] inhalt(Akte.Schriftstueck stueck) {
        try (var strom = dokumente.oeffnen(stueck.dokument().ablage().pruefsumme())) {
            return strom.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Akte ansehen(Aktenzeichen akte) {
        return leute.fragen("a.berger", () -> akten.ansehen(akte));
    }

    private List<Aktenpost> wartende(String wer) {
        return leute.fragen(wer, () -> postfach.wartende(1)).zeilen();
    }

    private String code(String wer, Runnable arbeit) {
        return catchThrowableOfType(FachlicherFehler.class, () -> leute.als(wer, arbeit)).code();
    }

    private long protokoll(String aktion, String gegenstand) {
        return sql.sql(
                        "select count(*) from identitaet.protokoll where aktion = :a and gegenstand = :g")
                .param("a", aktion)
                .param("g", gegenstand)
                .query(Long.class)
                .single();
    }

    private long ausgehend() {
        return sql.sql("select count(*) from postfach.mail").query(Long.class).single();
    }
}
