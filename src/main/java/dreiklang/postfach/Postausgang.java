package dreiklang.postfach;

import dreiklang.basis.Braucht;
import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The outbox of mails: takes orders in the transaction of whoever gives them, and shows what waits
/// and what failed.
@Service
public class Postausgang {

    private static final int HOECHSTENS = 200;

    private final MailRepository mails;
    private final MailEinstellungen einstellungen;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Postausgang(
            MailRepository mails,
            MailEinstellungen einstellungen,
            ApplicationEventPublisher ereignisse,
            Clock uhr,
            MeterRegistry messung) {
        this.mails = mails;
        this.einstellungen = einstellungen;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
        messung.gauge("dreiklang.mail.wartend", mails, m -> m.anzahl("WARTET"));
        messung.gauge("dreiklang.mail.gescheitert", mails, m -> m.anzahl("GESCHEITERT"));
    }

    /// What the administration sees.
    ///
    /// @param eingerichtet whether a mail server is configured; without one mails wait
    /// @param wartend mails that are still to be sent
    /// @param gescheitert mails that were given up
    public record Lage(boolean eingerichtet, long wartend, long gescheitert) {}

    /// A mail that was given up. Neither address nor content are shown to the administration.
    ///
    /// @param schluessel what it was about
    /// @param angelegt when it was ordered
    /// @param versuche how often it was tried
    /// @param grund why it was given up
    public record Gescheitert(String schluessel, Instant angelegt, int versuche, String grund) {}

    /// The mails that were given up last, newest first.
    @Braucht(Recht.ADMINISTRIEREN)
    public List<Gescheitert> gescheiterte() {
        return mails.gescheiterte(HOECHSTENS);
    }

    /// How many mails wait and how many were given up.
    @Offen("figures only")
    public Lage lage() {
        return new Lage(
                einstellungen.eingerichtet(), mails.anzahl("WARTET"), mails.anzahl("GESCHEITERT"));
    }

    /// Lets everything that was given up wait again, for example after a wrong configuration.
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public void wiederAufnehmen() {
        vermerken(mails.wiederAufnehmen(uhr.instant(), ""));
    }

    /// Lets one mail that was given up wait again; nothing happens when it does not exist.
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public void erneutSenden(String schluessel) {
        if (!schluessel.isEmpty()) {
            vermerken(mails.wiederAufnehmen(uhr.instant(), schluessel));
        }
    }

    private void vermerken(int anzahl) {
        if (anzahl == 0) {
            return;
        }
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "postfach.mails-wieder-aufgenommen",
                        "postausgang",
                        Map.of("anzahl", Integer.toString(anzahl))));
    }

    /// Stores the order in the publisher's transaction: it exists exactly when that is committed.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void merken(Mailauftrag mail) {
        mails.merken(mail, uhr.instant());
    }
}
