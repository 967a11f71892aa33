package dreiklang.postfach;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// The connection to the mail server: opened for the first mail that is due, kept for the others.
final class Mailverbindung implements AutoCloseable {

    private final JavaMailSenderImpl server;
    private @Nullable Transport verbindung;

    Mailverbindung(JavaMailSenderImpl server) {
        this.server = server;
    }

    /// Hands one mail over; returns only when the server has taken responsibility for it.
    void uebergeben(MimeMessage brief) throws MessagingException {
        // Saving would give the mail a Message-ID of its own.
        var kennung = brief.getHeader("Message-ID", null);
        brief.saveChanges();
        brief.setHeader("Message-ID", kennung);
        offen().sendMessage(brief, brief.getAllRecipients());
    }

    private Transport offen() throws MessagingException {
        var alte = verbindung;
        if (alte != null && alte.isConnected()) {
            return alte;
        }
        close();
        var neue = server.getSession().getTransport("smtp");
        verbindung = neue;
        neue.connect(
                server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return neue;
    }

    /// Hangs up. What was handed over stays handed over, so nothing that goes wrong here matters.
    @Override
    public void close() {
        var alte = verbindung;
        verbindung = null;
        try {
            if (alte != null) {
                alte.close();
            }
        } catch (MessagingException e) {
            Mailversand.LOG.debug("the mail server was gone before the farewell", e);
        }
    }
}
