package dreiklang.ablage;

import dreiklang.akte.AkteVernichtet;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Pruefsumme;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Fetches what lies in the mailbox, again and again; whatever fails is tried anew next time.
@Component
class Postabholung {

    private static final Logger LOG = LoggerFactory.getLogger(Postabholung.class);

    private final Postkasse kasse;
    private final Posteingang eingang;
    private final Postablage ablage;
    private final PostverbleibRepository verbleib;

    Postabholung(
            Postkasse kasse,
            Posteingang eingang,
            Postablage ablage,
            PostverbleibRepository verbleib) {
        this.kasse = kasse;
        this.eingang = eingang;
        this.ablage = ablage;
        this.verbleib = verbleib;
    }

    @Scheduled(
            initialDelayString = "${dreiklang.aktenpost.takt}",
            fixedDelayString = "${dreiklang.aktenpost.takt}")
    void holen() {
        if (kasse.eingerichtet()) {
            holen(kasse);
        }
    }

    void holen(Postkasse von) {
        try {
            int unused = von.leeren(this::annehmen);
        } catch (MessagingException | IOException | DataAccessException | FachlicherFehler e) {
            LOG.warn("the mailbox of the Akten waits for the next time", e);
        }
    }

    private boolean annehmen(Postkasse.Stueck stueck) {
        if (stueck.roh().isPresent()) {
            return eingang.annehmen(stueck.roh().get());
        }
        ablage.nichtAngenommen(
                Pruefsumme.von(
                                String.join(
                                        "\n",
                                        stueck.kennung(),
                                        stueck.von(),
                                        stueck.betreff(),
                                        Long.toString(stueck.groesse())))
                        .hex(),
                stueck.von(),
                stueck.betreff(),
                stueck.groesse(),
                "K-389");
        return false;
    }

    @ApplicationModuleListener
    void vernichtet(AkteVernichtet tatsache) {
        verbleib.vergessen(tatsache.zeichen().wert());
    }
}
