package dreiklang.postfach;

import dreiklang.postfach.MailRepository.Fall;
import dreiklang.seite.Kommunenangaben;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends what waits in the outbox: at least once, always with the same Message-ID, with growing
/// pauses, for five days.
@Component
@EnableConfigurationProperties(MailEinstellungen.class)
class Mailversand {

    private static final Logger LOG = LoggerFactory.getLogger(Mailversand.class);
    private static final Duration GEDULD = Duration.ofDays(5);
    private static final Duration PACHT = Duration.ofMinutes(15);
    private static final Duration LAENGSTE_PAUSE = Duration.ofHours(2);
    private static final int BLATT = 20;

    private final MailRepository mails;
    private final MailEinstellungen einstellungen;
    private final Kommunenangaben kommune;
    private final Clock uhr;
    private final JavaMailSenderImpl server;

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

    /// Sends until nothing is due or the server fails as a whole.
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void senden() {
        if (!einstellungen.eingerichtet()) {
            return;
        }
        boolean weiter = true;
        while (weiter) {
            var jetzt = uhr.instant();
            var faelle = mails.nehmen(jetzt, jetzt.plus(PACHT), BLATT);
            weiter = senden(faelle) && faelle.size() == BLATT;
        }
    }

    /// @return false when not a single one could be sent
    private boolean senden(List<Fall> faelle) {
        var briefe = briefe(faelle);
        var gescheitert = uebergeben(briefe.keySet().toArray(MimeMessage[]::new));
        briefe.forEach((brief, fall) -> {
            var fehler = gescheitert.get(brief);
            if (fehler == null) {
                mails.gesendet(fall.auftrag().schluessel(), uhr.instant());
            } else {
                zurueckstellen(fall, fehler);
            }
        });
        return gescheitert.size() < briefe.size();
    }

    private Map<MimeMessage, Fall> briefe(List<Fall> faelle) {
        var briefe = new LinkedHashMap<MimeMessage, Fall>();
        for (var fall : faelle) {
            var brief = server.createMimeMessage();
            try {
                Mailbrief.schreiben(brief, fall.auftrag(), absender(), uhr.instant());
                briefe.put(brief, fall);
            } catch (MessagingException e) {
                aufgeben(fall, "Adresse oder Betreff ungültig");
            }
        }
        return briefe;
    }

    /// One connection for all.
    ///
    /// @return what could not be handed over, with the reason
    private Map<MimeMessage, Exception> uebergeben(MimeMessage[] briefe) {
        var gescheitert = new LinkedHashMap<MimeMessage, Exception>();
        try {
            if (briefe.length > 0) {
                server.send(briefe);
            }
        } catch (MailSendException e) {
            e.getFailedMessages()
                    .forEach((brief, grund) -> gescheitert.put((MimeMessage) brief, grund));
        } catch (MailException e) {
            for (var brief : briefe) {
                gescheitert.put(brief, e);
            }
        }
        return gescheitert;
    }

    private void zurueckstellen(Fall fall, Exception fehler) {
        var grund = Mailserver.grund(fehler);
        boolean lange =
                Duration.between(fall.ersterVersuch(), uhr.instant()).compareTo(GEDULD) >= 0;
        if (grund.endgueltig() || lange) {
            aufgeben(fall, grund.kurz());
            return;
        }
        mails.verschieben(
                fall.auftrag().schluessel(),
                uhr.instant().plus(pause(fall.versuche())),
                grund.kurz());
        LOG.atWarn()
                .addKeyValue("grund", grund.kurz())
                .addKeyValue("versuch", fall.versuche())
                .log("a mail has to wait");
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
