package dreiklang.ablage;

import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationContext;

/// Puts mails into the town as if they had been fetched.
public final class Probepost {

    private Probepost() {}

    /// Lets a mail come in.
    ///
    /// @param roh header and text
    public static void einwerfen(ApplicationContext stadt, String roh) {
        if (!stadt.getBean(Posteingang.class).annehmen(roh.getBytes(StandardCharsets.UTF_8))) {
            throw new IllegalStateException("the mail was refused");
        }
    }
}
