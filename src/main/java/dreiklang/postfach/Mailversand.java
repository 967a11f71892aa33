package dreiklang.postfach;

import dreiklang.basis.Bruchstelle;
import dreiklang.postfach.MailRepository.Fall;
import dreiklang.seite.Kommunenangaben;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends what waits in the outbox: each mail at least once, always with the same Message-ID, with
/// growing pauses, for five days.
///
/// One mail at a time is taken, handed over and marked. So a mail goes out twice only when the
/// program ends hard between the server's acceptance and the mark, at most one for each such end,
/// and the receiver knows the double by its Message-ID.
@Component
@EnableConfigurationProperties(MailEinstellungen.class)
class Mailversand {

    static final Logger LOG = LoggerFactory.getLogger(Mailversand.class);
    private static final Duration GEDULD = Duration.ofDays(5);
    private static final Duration LAENGSTE_PAUSE = Duration.ofHours(2);

    /// More steps than handing one mail over takes; each may last as long as the configured limit.
    private static final int SCHRITTE = 8;

    private final MailRepository mails;
    private final MailEinstellungen einstellungen;
    private final Kommunenangaben kommune;
    private final Clock uhr;
    private final JavaMailSenderImpl server;
    private volatile boolean ende;

    Mailversand(
            MailRepository mails,
            MailEinstellungen einstellungen,
            Kommunenangaben kommune,
            Clock uhr) {
        this.mails = mails;
        this.einstellungen = einstellungen;
        this.kommune = kommune;
        this.uhr = uhr;
        this.server = Mailserver.aus(einstellungen);
    }

    /// Sends until nothing is due or the server does not answer.
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void senden() {
        if (!einstellungen.eingerichtet()) {
            return;
        }
        try (var verbindung = new Mailverbindung(server)) {
            boolean weiter = true;
            while (weiter && !ende) {
                var jetzt = uhr.instant();
                weiter =
                        mails.nehmen(jetzt, jetzt.plus(pacht()))
                                .filter(fall -> senden(fall, verbindung))
                                .isPresent();
            }
        }
    }

    /// The mail at hand is still marked, the others wait for the next start.
    @EventListener(ContextClosedEvent.class)
    void beenden() {
        ende = true;
    }

    /// For so long nobody else takes a mail that was taken; after a crash it is due again then.
    private Duration pacht() {
        return einstellungen.frist().multipliedBy(SCHRITTE);
    }

    /// @return false when the server does not answer at all
    private boolean senden(Fall fall, Mailverbindung verbindung) {
        var brief = server.createMimeMessage();
        try {
            Mailbrief.schreiben(brief, fall.auftrag(), absender(), uhr.instant());
        } catch (MessagingException e) {
            aufgeben(fall, "Adresse oder Betreff ungültig");
            return true;
        }
        try {
            Bruchstelle.erreicht("postfach.vor-uebergeben");
            verbindung.uebergeben(brief);
            Bruchstelle.erreicht("postfach.angenommen");
        } catch (MessagingException e) {
            return zurueckstellen(fall, Mailserver.grund(e));
        }
        mails.gesendet(fall.auftrag().schluessel(), uhr.instant());
        Bruchstelle.erreicht("postfach.vermerkt");
        return true;
    }

    /// @return whether the server has answered
    private boolean zurueckstellen(Fall fall, Mailserver.Grund grund) {
        boolean lange =
                Duration.between(fall.ersterVersuch(), uhr.instant()).compareTo(GEDULD) >= 0;
        if (grund.endgueltig() || lange) {
            aufgeben(fall, grund.kurz());
            return grund.geantwortet();
        }
        mails.verschieben(
                fall.auftrag().schluessel(),
                uhr.instant().plus(pause(fall.versuche())),
                grund.kurz());
        LOG.atWarn()
                .addKeyValue("grund", grund.kurz())
                .addKeyValue("versuch", fall.versuche())
                .log("a mail has to wait");
        return grund.geantwortet();
    }

    private void aufgeben(Fall fall, String grund) {
        mails.aufgeben(fall.auftrag().schluessel(), grund);
        LOG.atError()
                .addKeyValue("mail", fall.auftrag().schluessel())
                .addKeyValue("grund", grund)
                .log("a mail was given up");
    }

    /// One minute, two, four … at most two hours.
    static Duration pause(int versuche) {
        var pause = Duration.ofMinutes(1L << Math.min(Math.max(versuche, 1) - 1, 10));
        return pause.compareTo(LAENGSTE_PAUSE) > 0 ? LAENGSTE_PAUSE : pause;
    }

    private String absender() {
        return einstellungen.absender().isBlank()
                ? kommune.aktuell().email()
                : einstellungen.absender();
    }
}
