package dreiklang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dreiklang.basis.Sprache;
import dreiklang.identitaet.Konten;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A citizen with a new Konto who is signed in.
public final class Probebuergerin {

    private static final Pattern GEHEIMNIS =
            Pattern.compile("/konto/bestaetigen/([A-Za-z0-9_-]{32})");
    private static final String KENNWORT = "ein langer Satz mit Pferd";

    private Probebuergerin() {}

    /// @param adresse where the town runs
    public static Rechteprobe angemeldet(ApplicationContext stadt, String adresse) {
        var konten = stadt.getBean(Konten.class);
        var email = "matrix." + UUID.randomUUID() + "@post.example";
        konten.linkAnfordern(email, Sprache.DE, adresse, "203.0.113.77");
        await().until(() -> mail(stadt, email).isPresent());
        var geheimnis = GEHEIMNIS.matcher(mail(stadt, email).orElseThrow());
        assertThat(geheimnis.find()).isTrue();
        konten.linkEinloesen(geheimnis.group(1), KENNWORT);
        var probe = new Rechteprobe(adresse);
        probe.anmelden("/konto/anmelden", "email", email, KENNWORT, "/konto");
        return probe;
    }

    private static Optional<String> mail(ApplicationContext stadt, String email) {
        return stadt.getBean(JdbcClient.class)
                .sql("select inhalt from postfach.mail where an = ?")
                .param(email)
                .query(String.class)
                .optional();
    }
}
