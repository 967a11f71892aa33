package dreiklang.postfach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dreiklang.Stadttest;
import dreiklang.basis.Mailauftrag;
import dreiklang.seite.Kommunenangaben;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class MailversandTest extends Stadttest {

    @Autowired private MailRepository mails;
    @Autowired private Kommunenangaben kommune;
    @Autowired private ApplicationEventPublisher ereignisse;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private JdbcClient jdbc;
    @Autowired private Postausgang postausgang;

    private final String lauf = UUID.randomUUID().toString();

    /// The worker stops at the first mail an absent server does not take: only this test's mails
    /// wait.
    @BeforeEach
    void nurEigeneMailsWarten() {
        jdbc.sql("update postfach.mail set stand = 'GESENDET' where stand = 'WARTET'").update();
    }

    @AfterEach
    void aufraeumen() {
        uhr.zuruecksetzen();
        jdbc.sql("delete from postfach.mail where schluessel like :lauf")
                .param("lauf", lauf + "%")
                .update();
    }

    @Test
    void eineMailGehtGenauEinmalHinaus() throws Exception {
        auftrag("a", "mira@post.example", "Öffnung: Ihr Antrag", "Guten Tag, Łódź\n.\nEnde");
        auftrag("a", "andere@post.example", "doppelt", "doppelt");
        try (var server = new Postamt()) {
            var versand = versand(server.smtp.getSmtp().getPort());
            versand.senden();
            versand.senden();
            var angekommen = server.an("mira@post.example");
            assertThat(angekommen).hasSize(1);
            var mail = angekommen.getFirst();
            assertThat(mail.getSubject()).isEqualTo("Öffnung: Ihr Antrag");
            assertThat(mail.getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo("Guten Tag, Łódź\n.\nEnde");
            assertThat(mail.getMessageID())
                    .isEqualTo(Mailbrief.kennung(lauf + "a", "stadt@lindenau-aue.example"));
            assertThat(server.an("andere@post.example")).isEmpty();
        }
        assertThat(zeile("a"))
                .containsEntry("stand", "GESENDET")
                .containsEntry("an", "")
                .containsEntry("inhalt", "");
    }

    @Test
    void eineMailAusEinemAbsturzGehtSpaeterMitDerselbenKennungHinaus() throws Exception {
        auftrag("o", "mira@post.example", "x", "x");
        var jetzt = uhr.instant();
        assertThat(mails.nehmen(jetzt, jetzt.plusSeconds(5))).isPresent();
        try (var server = new Postamt()) {
            var versand = versand(server.smtp.getSmtp().getPort());
            versand.senden();
            assertThat(server.an("mira@post.example")).isEmpty();
            uhr.vorstellen(Duration.ofSeconds(6));
            versand.senden();
            assertThat(server.an("mira@post.example"))
                    .singleElement()
                    .satisfies(m ->
                            assertThat(m.getMessageID())
                                    .isEqualTo(
                                            Mailbrief.kennung(
                                                    lauf + "o", "stadt@lindenau-aue.example")));
        }
        assertThat(zeile("o")).containsEntry("stand", "GESENDET").containsEntry("versuche", 2);
    }

    @Test
    void ohneCommitGibtEsKeineMail() {
        transaktion.executeWithoutResult(stand -> {
            ereignisse.publishEvent(new Mailauftrag(lauf + "b", "mira@post.example", "x", "x"));
            stand.setRollbackOnly();
        });
        assertThat(
                        jdbc.sql("select count(*) from postfach.mail where schluessel = :s")
                                .param("s", lauf + "b")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThatThrownBy(() ->
                        ereignisse.publishEvent(
                                new Mailauftrag(lauf + "c", "mira@post.example", "x", "x")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void ohneServerWartenMailsSichtbar() {
        auftrag("d", "mira@post.example", "x", "x");
        long wartend = postausgang.lage().wartend();
        assertThat(wartend).isPositive();
        new Mailversand(mails, einstellungen("", 25), kommune, uhr).senden();
        assertThat(postausgang.lage())
                .isEqualTo(new Postausgang.Lage(false, wartend, postausgang.lage().gescheitert()));
        assertThat(zeile("d")).containsEntry("versuche", 0);
    }

    @Test
    void einServerDerNichtDaIstBekommtGeduldUndDannNichtMehr() throws Exception {
        int port;
        try (var frei = new ServerSocket(0)) {
            port = frei.getLocalPort();
        }
        auftrag("e", "mira@post.example", "x", "x");
        var versand = versand(port);
        versand.senden();
        versand.senden();
        assertThat(zeile("e"))
                .containsEntry("stand", "WARTET")
                .containsEntry("versuche", 1)
                .containsEntry("fehler", "Mailserver nicht erreichbar");
        uhr.vorstellen(Duration.ofSeconds(61));
        versand.senden();
        assertThat(zeile("e")).containsEntry("versuche", 2);
        uhr.vorstellen(Duration.ofDays(5));
        versand.senden();
        assertThat(zeile("e"))
                .containsEntry("stand", "GESCHEITERT")
                .containsEntry("an", "mira@post.example");
    }

    @Test
    void jederEmpfaengerBekommtSeinUrteil() throws Exception {
        try (var server = new KleinerSmtp()) {
            auftrag("f", "weg@post.example", "x", "x");
            auftrag("g", "warte@post.example", "x", "x");
            auftrag("h", "mira@post.example", "x", "x");
            versand(server.port()).senden();
            assertThat(zeile("f"))
                    .containsEntry("stand", "GESCHEITERT")
                    .containsEntry("fehler", "Mailserver antwortet 550");
            assertThat(zeile("g"))
                    .containsEntry("stand", "WARTET")
                    .containsEntry("fehler", "Mailserver antwortet 451");
            assertThat(zeile("h")).containsEntry("stand", "GESENDET");
        }
    }

    @Test
    void einStummerServerHaeltNichtAuf() throws Exception {
        try (var server = new KleinerSmtp()) {
            auftrag("i", "stumm@post.example", "x", "x");
            versand(server.port()).senden();
            assertThat(zeile("i"))
                    .containsEntry("stand", "WARTET")
                    .containsEntry("fehler", "Mailserver nicht erreichbar");
        }
    }

    @Test
    void niemandSchmuggeltKopfzeilenOderEmpfaenger() throws Exception {
        try (var server = new KleinerSmtp()) {
            auftrag("j", "mira@post.example", "Hallo\r\nBcc: boese@post.example\r\n\r\nText", "x");
            auftrag("k", "mira@post.example\r\nBcc: boese@post.example", "x", "x");
            auftrag("l", "mira@post.example, boese@post.example", "x", "x");
            auftrag("m", "gruppe:mira@post.example;", "x", "x");
            auftrag("n", "keine Adresse", "x", "x");
            versand(server.port()).senden();
            assertThat(zeile("j")).containsEntry("stand", "GESENDET");
            for (var schluessel : List.of("k", "l", "m", "n")) {
                assertThat(zeile(schluessel)).containsEntry("stand", "GESCHEITERT");
            }
            assertThat(server.empfangen)
                    .noneMatch(m -> m.lines().anyMatch(z -> z.startsWith("Bcc")));
        }
    }

    @Test
    void pausenWachsenBisZweiStunden() {
        assertThat(
                        List.of(
                                Mailversand.pause(1),
                                Mailversand.pause(2),
                                Mailversand.pause(5),
                                Mailversand.pause(9),
                                Mailversand.pause(99)))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(16),
                        Duration.ofHours(2),
                        Duration.ofHours(2));
    }

    private void auftrag(String schluessel, String an, String betreff, String text) {
        transaktion.executeWithoutResult(stand ->
                ereignisse.publishEvent(new Mailauftrag(lauf + schluessel, an, betreff, text)));
    }

    private Map<String, Object> zeile(String schluessel) {
        return jdbc.sql(
                        "select stand, an, inhalt, versuche, coalesce(fehler, '') as fehler from postfach.mail where schluessel = :s")
                .param("s", lauf + schluessel)
                .query()
                .singleRow();
    }

    private Mailversand versand(int port) {
        return new Mailversand(mails, einstellungen("127.0.0.1", port), kommune, uhr);
    }

    private static MailEinstellungen einstellungen(String host, int port) {
        return new MailEinstellungen(
                host, port, "keine", "", "", "stadt@lindenau-aue.example", Duration.ofMillis(700));
    }

    private static final class Postamt implements AutoCloseable {

        private final GreenMail smtp =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        Postamt() {
            smtp.start();
        }

        List<MimeMessage> an(String adresse) throws Exception {
            var alle = new ArrayList<MimeMessage>();
            for (var mail : Arrays.asList(smtp.getReceivedMessages())) {
                if (mail.getAllRecipients()[0].toString().equals(adresse)) {
                    alle.add(mail);
                }
            }
            return alle;
        }

        @Override
        public void close() {
            smtp.stop();
        }
    }
}
