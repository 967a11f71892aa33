package dreiklang.ablage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mailbox from which mails get into Akten.
///
/// @param host name of the IMAP server; empty: there is none
/// @param port its port
/// @param verschluesselung `tls`, `starttls` (demanded) or `keine`
/// @param benutzer name at the server
/// @param kennwort password at the server
/// @param adresse address of the mailbox; those of Akten are made of it with `+`
/// @param eingang folder that is emptied
/// @param abgelegt folder for what was taken over
/// @param abgewiesen folder for what could not be
/// @param einheit short name of the unit that looks after mails no Akte is named in; empty: the
///   first one in which somebody may lead Akten
/// @param groesste largest mail that is taken, in megabytes
/// @param frist longest time to wait for the server in one step
@ConfigurationProperties("dreiklang.aktenpost")
record PostEinstellungen(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("tls") String verschluesselung,
        @DefaultValue("") String benutzer,
        @DefaultValue("") String kennwort,
        @DefaultValue("") String adresse,
        @DefaultValue("INBOX") String eingang,
        @DefaultValue("Abgelegt") String abgelegt,
        @DefaultValue("Nicht angenommen") String abgewiesen,
        @DefaultValue("") String einheit,
        @DefaultValue("25") int groesste,
        @DefaultValue("20s") Duration frist) {

    boolean eingerichtet() {
        return !host.isBlank();
    }

    int groessteBytes() {
        return Math.clamp(groesste, 1, 100) * 1024 * 1024;
    }
}
