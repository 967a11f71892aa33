package dreiklang.postfach;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mail server of the installation.
///
/// @param host name of the server; empty: none, mails wait
/// @param port its port
/// @param verschluesselung `starttls` (demanded), `tls` or `keine`
/// @param benutzer name at the server, may be empty
/// @param kennwort password at the server
/// @param absender address mails come from
/// @param frist longest time to wait for the server in one step
@ConfigurationProperties("dreiklang.mail")
record MailEinstellungen(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("starttls") String verschluesselung,
        @DefaultValue("") String benutzer,
        @DefaultValue("") String kennwort,
        @DefaultValue("") String absender,
        @DefaultValue("20s") Duration frist) {

    boolean eingerichtet() {
        return !host.isBlank();
    }
}
