package dreiklang.postfach;

import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Offen;
import dreiklang.seite.Kommunenangaben;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;

/// The door for those who keep a list of their own of what is to be sent: hands one mail with a
/// file to the mail server at once and says what became of it.
@Service
public class Mailuebergabe {

    private static final Set<String> HIER = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final int GROESSTER_ANHANG = 10_000_000;

    private final MailEinstellungen einstellungen;
    private final Kommunenangaben kommune;
    private final Clock uhr;
    private final JavaMailSenderImpl server;

    Mailuebergabe(MailEinstellungen einstellungen, Kommunenangaben kommune, Clock uhr) {
        this.einstellungen = einstellungen;
        this.kommune = kommune;
        this.uhr = uhr;
        this.server = Mailserver.aus(einstellungen);
    }

    /// A file in a mail.
    ///
    /// @param name its name
    /// @param medientyp what it is
    /// @param inhalt the content
    public record Anhang(String name, String medientyp, byte[] inhalt) {}

    /// The mail server has not taken it.
    public static final class NichtAngenommen extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean endgueltig;

        NichtAngenommen(String grund, boolean endgueltig) {
            super(grund);
            this.endgueltig = endgueltig;
        }

        /// Why, in a German sentence without address and content.
        public String grund() {
            return String.valueOf(getMessage());
        }

        /// Whether trying again is useless.
        public boolean endgueltig() {
            return endgueltig;
        }
    }

    /// Hands over; the same key always has the same Message-ID, by which a second one is known.
    /// Without a certificate the way to the mail server has to be encrypted, or the server is this
    /// machine.
    ///
    /// @param zertifikat of the receiver: the mail is encrypted for nobody else (S/MIME)
    /// @throws NichtAngenommen when the mail server has not taken responsibility for it
    @Offen("called by the program; the file is shown to nobody")
    public void uebergeben(Mailauftrag mail, Anhang anhang, Optional<X509Certificate> zertifikat)
            throws NichtAngenommen {
        bereit(zertifikat.isPresent());
        if (anhang.inhalt().length > GROESSTER_ANHANG) {
            throw new NichtAngenommen("Der Inhalt ist größer als 10 MB.", true);
        }
        try (var verbindung = new Mailverbindung(server)) {
            var brief = server.createMimeMessage();
            Mailbrief.schreiben(brief, mail, absender(), uhr.instant());
            Mailumschlag.anhaengen(brief, mail.text(), anhang);
            if (zertifikat.isPresent()) {
                Mailumschlag.verschliessen(brief, zertifikat.get());
            }
            verbindung.uebergeben(brief);
        } catch (MessagingException e) {
            throw abgelehnt(e);
        } catch (IOException e) {
            throw new NichtAngenommen("Die Nachricht lässt sich nicht verschlüsseln.", false);
        }
    }

    /// Whether the mail server lets us in; nothing is sent.
    ///
    /// @throws NichtAngenommen when it does not
    @Offen("called by the program; says nothing about content")
    public void pruefen(boolean verschluesselt) throws NichtAngenommen {
        bereit(verschluesselt);
        try {
            server.testConnection();
        } catch (MessagingException e) {
            throw abgelehnt(e);
        }
    }

    private void bereit(boolean verschluesselt) throws NichtAngenommen {
        if (!einstellungen.eingerichtet()) {
            throw new NichtAngenommen(
                    "Es ist kein Mailserver eingerichtet (dreiklang.mail).", false);
        }
        boolean offen = einstellungen.verschluesselung().toLowerCase(Locale.ROOT).equals("keine");
        if (offen && !verschluesselt && !HIER.contains(einstellungen.host())) {
            throw new NichtAngenommen(
                    "Der Weg zum Mailserver ist nicht verschlüsselt (dreiklang.mail.verschluesselung), und es gibt kein Zertifikat des Empfängers.",
                    false);
        }
    }

    private static NichtAngenommen abgelehnt(MessagingException fehler) {
        if (String.valueOf(fehler.getMessage()).contains("STARTTLS")) {
            return new NichtAngenommen(
                    "Der Mailserver bietet keine Verschlüsselung an (STARTTLS).", false);
        }
        if (fehler instanceof jakarta.mail.internet.AddressException) {
            return new NichtAngenommen("Die E-Mail-Adresse ist ungültig.", true);
        }
        var grund = Mailserver.grund(fehler);
        return new NichtAngenommen(grund.kurz() + ".", grund.endgueltig());
    }

    private String absender() {
        return einstellungen.absender().isBlank()
                ? kommune.aktuell().email()
                : einstellungen.absender();
    }
}
