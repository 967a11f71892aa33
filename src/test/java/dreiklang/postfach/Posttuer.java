package dreiklang.postfach;

import dreiklang.seite.Kommunenangaben;
import java.time.Clock;
import java.time.Duration;

/// The door to a mail server as tests of other modules need it.
public final class Posttuer {

    private Posttuer() {}

    /// @param verschluesselung `starttls`, `tls` or `keine`
    public static Mailuebergabe zu(
            String host, int port, String verschluesselung, Kommunenangaben kommune, Clock uhr) {
        return new Mailuebergabe(
                new MailEinstellungen(
                        host,
                        port,
                        verschluesselung,
                        "",
                        "",
                        "stadt@lindenau-aue.example",
                        Duration.ofMillis(700)),
                kommune,
                uhr);
    }
}
