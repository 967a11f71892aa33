package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Zufall;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/// Opens accounts and signs people in, with the link from the mail.
final class Kontoinhaberin {

    private static final String KENNWORT = "ein langer Satz mit Pferd";
    private static final Pattern LINK = Pattern.compile("/konto/bestaetigen/[A-Za-z0-9_-]{32}");

    private Kontoinhaberin() {}

    /// The address of the new account with which this person is signed in.
    static String anmelden(Mensch mensch, ApplicationEventMulticaster verteiler) {
        var email = "ida." + Zufall.sprechbar(6).toLowerCase(Locale.ROOT) + "@post.example";
        var link = link(mensch, verteiler, email);
        senden(mensch, link, Map.of("neu", KENNWORT));
        var konto = senden(mensch, "/konto/anmelden", Map.of("email", email, "kennwort", KENNWORT));
        assertThat(konto.pfad()).isEqualTo("/konto");
        return email;
    }

    private static String link(Mensch mensch, ApplicationEventMulticaster verteiler, String email) {
        List<Mailauftrag> mails = new CopyOnWriteArrayList<>();
        ApplicationListener<PayloadApplicationEvent<?>> briefkasten =
                ereignis -> {
                    if (ereignis.getPayload() instanceof Mailauftrag mail
                            && mail.an().equals(email)) {
                        mails.add(mail);
                    }
                };
        verteiler.addApplicationListener(briefkasten);
        try {
            senden(mensch, "/konto/registrieren", Map.of("email", email));
        } finally {
            verteiler.removeApplicationListener(briefkasten);
        }
        var treffer = LINK.matcher(mails.getFirst().text());
        assertThat(treffer.find()).isTrue();
        return treffer.group();
    }

    /// Fills in the form of that page.
    static Mensch.Blick senden(Mensch mensch, String pfad, Map<String, String> felder) {
        var alle = new java.util.LinkedHashMap<>(felder);
        alle.put("_csrf", mensch.oeffnen(pfad).verborgen().getOrDefault("_csrf", ""));
        return mensch.senden(pfad, alle);
    }
}
