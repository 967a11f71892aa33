package dreiklang.postfach;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// How the mail server is spoken to, and what its answers mean.
final class Mailserver {

    private static final int TIEFE = 8;

    private Mailserver() {}

    /// Why a mail could not be handed over.
    ///
    /// @param kurz without address and text
    /// @param endgueltig whether trying again is useless
    /// @param geantwortet whether the server is there and has judged this mail
    record Grund(String kurz, boolean endgueltig, boolean geantwortet) {}

    static JavaMailSenderImpl aus(MailEinstellungen einstellungen) {
        var server = new JavaMailSenderImpl();
        server.setHost(einstellungen.host());
        server.setPort(einstellungen.port());
        server.setDefaultEncoding("UTF-8");
        var eigenschaften = new Properties();
        var frist = Long.toString(einstellungen.frist().toMillis());
        eigenschaften.setProperty("mail.smtp.connectiontimeout", frist);
        eigenschaften.setProperty("mail.smtp.timeout", frist);
        eigenschaften.setProperty("mail.smtp.writetimeout", frist);
        eigenschaften.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (einstellungen.verschluesselung().toLowerCase(Locale.ROOT)) {
            case "starttls" -> eigenschaften.setProperty("mail.smtp.starttls.required", "true");
            case "tls" -> eigenschaften.setProperty("mail.smtp.ssl.enable", "true");
            case "keine" -> eigenschaften.setProperty("mail.smtp.starttls.enable", "false");
            default ->
                    throw new IllegalStateException(
                            "N-301 dreiklang.mail.verschluesselung: Möglich sind starttls, tls und keine.");
        }
        if (!einstellungen.benutzer().isBlank()) {
            eigenschaften.setProperty("mail.smtp.auth", "true");
            server.setUsername(einstellungen.benutzer());
            server.setPassword(einstellungen.kennwort());
        }
        server.setJavaMailProperties(eigenschaften);
        return server;
    }

    /// Answers from 500 on are final (RFC 5321); a refused sign-in is not, because somebody will
    /// repair it.
    static Grund grund(Exception fehler) {
        if (fehler instanceof AuthenticationFailedException) {
            return new Grund("Anmeldung am Mailserver abgelehnt", false, false);
        }
        Throwable glied = fehler;
        for (int i = 0; i < TIEFE && glied != null; i++) {
            int antwort = antwort(glied);
            if (antwort > 0) {
                return new Grund("Mailserver antwortet " + antwort, antwort >= 500, true);
            }
            glied = naechstes(glied);
        }
        return new Grund("Mailserver nicht erreichbar", false, false);
    }

    private static int antwort(Throwable glied) {
        return switch (glied) {
            case SMTPAddressFailedException e -> e.getReturnCode();
            // The address failure behind it is the more exact one.
            case SMTPSendFailedException e when e.getNextException() == null -> e.getReturnCode();
            default -> 0;
        };
    }

    private static @Nullable Throwable naechstes(Throwable glied) {
        return glied instanceof MessagingException e && e.getNextException() != null
                ? e.getNextException()
                : glied.getCause();
    }
}
