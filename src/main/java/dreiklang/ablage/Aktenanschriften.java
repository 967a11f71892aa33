package dreiklang.ablage;

import dreiklang.akte.Akte;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenblaetter;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Nachrichten;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the mails of one Akte and to the address under which it gets them.
@Service
public class Aktenanschriften {

    private static final int ZEILEN = 25;

    private final PostRepository post;
    private final PostverbleibRepository verbleib;
    private final Akten akten;
    private final Aktenblaetter blaetter;
    private final Nachrichten nachrichten;
    private final PostEinstellungen einstellungen;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Aktenanschriften(
            PostRepository post,
            PostverbleibRepository verbleib,
            Akten akten,
            Aktenblaetter blaetter,
            Nachrichten nachrichten,
            PostEinstellungen einstellungen,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.post = post;
        this.verbleib = verbleib;
        this.akten = akten;
        this.blaetter = blaetter;
        this.nachrichten = nachrichten;
        this.einstellungen = einstellungen;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// The mails of an Akte.
    ///
    /// @param anschrift its own address; empty before somebody gave it one, or without a mailbox
    public record Einblick(
            Akte akte, Blatt<Aktenpost> post, boolean eingerichtet, String anschrift) {}

    /// The mails in an Akte, newest first.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see
    @Braucht(Recht.AKTE_LESEN)
    public Einblick zurAkte(Aktenzeichen zeichen, int nummer) {
        var akte = blaetter.ansehen(zeichen, Aktenblaetter.Wunsch.ALLES).akte();
        int blatt = Math.clamp(nummer, 1, 100_000);
        return new Einblick(
                akte,
                new Blatt<>(
                        post.inAkte(zeichen.wert(), (blatt - 1) * ZEILEN, ZEILEN),
                        blatt,
                        ZEILEN,
                        post.anzahlInAkte(zeichen.wert())),
                !einstellungen.adresse().isEmpty(),
                verbleib.anschrift(zeichen.wert()).map(this::anschrift).orElse(""));
    }

    private String anschrift(String zeichen) {
        var teile = einstellungen.adresse().split("@", 2);
        return teile.length < 2 ? "" : teile[0] + "+" + zeichen + "@" + teile[1];
    }

    /// A mail in an Akte.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see, K-394 no such mail in it
    @Braucht(Recht.AKTE_LESEN)
    public Aktenpostfach.Einblick inAkte(Aktenzeichen zeichen, UUID id) {
        var akte = blaetter.ansehen(zeichen, Aktenblaetter.Wunsch.ALLES).akte();
        var mail =
                post.inAkte(zeichen.wert(), id)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-394"));
        // What was moved away is read where it went.
        var inhalt = blaetter.eines(akte.zeichen(), mail.blatt()).dokument().ablage();
        return new Aktenpostfach.Einblick(
                mail, Optional.of(nachrichten.lesen(inhalt.pruefsumme())));
    }

    /// Gives an Akte an address of its own; nothing happens when it has one.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void anschriftAnlegen(Aktenzeichen zeichen) {
        if (!akten.fuehrbar(zeichen)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen.wert());
        }
        var neu = Zufall.sprechbar(12).toLowerCase(Locale.ROOT);
        if (verbleib.anschriftAnlegen(zeichen.wert(), neu, uhr.instant())) {
            ereignisse.publishEvent(
                    new Protokolleintrag(
                            "ablage.anschrift-angelegt", "akte:" + zeichen.wert(), Map.of()));
        }
    }
}
