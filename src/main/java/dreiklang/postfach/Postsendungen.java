package dreiklang.postfach;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.identitaet.Konten;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of what goes by post: what waits for it, what was posted, what came back, and the proof
/// of every announcement.
@Service
public class Postsendungen {

    private final SendungRepository sendungen;
    private final NachweisRepository nachweise;
    private final Sendungsbuch buch;
    private final Konten konten;
    private final Clock uhr;

    Postsendungen(
            SendungRepository sendungen,
            NachweisRepository nachweise,
            Sendungsbuch buch,
            Konten konten,
            Clock uhr) {
        this.sendungen = sendungen;
        this.nachweise = nachweise;
        this.buch = buch;
        this.konten = konten;
        this.uhr = uhr;
    }

    /// What nobody retrieved in time and has to be sent by post, oldest first; of the whole town,
    /// the caller bounds it to what the person may see.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public List<Sendung> zumPostversand() {
        return sendungen.beendete();
    }

    /// One of them; empty when it does not wait for the post.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public Optional<Sendung> wartend(UUID sendung) {
        return sendungen
                .finden(sendung)
                .filter(s ->
                        s.stand() == Sendungsstand.BEENDET
                                || s.stand() == Sendungsstand.WARTET_AUF_POST);
    }

    /// Notes that a Sendung was given to the post, and starts the clock of that way. One that
    /// waited in the portal in vain becomes a new Sendung.
    ///
    /// @param aufgegeben day of posting, not in the future and not before the Bereitstellung ended
    /// @return the Sendung whose clock runs
    /// @throws FachlicherFehler N-201 unknown, N-205 does not wait for the post, N-206 wrong day
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public Sendung alsPostVersandt(UUID sendung, LocalDate aufgegeben) {
        var alt = sendungen.sperren(sendung).orElseThrow(Sendungsbuch::unbekannt);
        boolean wartet = alt.stand().darfNach(Sendungsstand.AUFGEGEBEN);
        if (!wartet && !alt.stand().darfNach(Sendungsstand.NACHGESANDT)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "N-205");
        }
        boolean zuFrueh =
                aufgegeben.isBefore(Bekanntgabe.ortstag(alt.bereitgestellt()))
                        || alt.abrufbarBis().map(bis -> !aufgegeben.isAfter(bis)).orElse(false);
        if (zuFrueh || aufgegeben.isAfter(Bekanntgabe.ortstag(buch.jetzt()))) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "N-206");
        }
        var neu =
                Bekanntgabe.perPost(
                        wartet ? alt.id() : Zufall.kennung(uhr),
                        alt.bezug(),
                        alt.titel(),
                        alt.dokument(),
                        wartet ? alt.bereitgestellt() : buch.jetzt(),
                        aufgegeben,
                        buch.land());
        if (!wartet) {
            sendungen.standSetzen(alt.id(), Sendungsstand.NACHGESANDT);
            buch.anlegen(neu, sendungen.nachweis(alt.id()).konto(), aufgegeben);
        }
        posten(neu, aufgegeben);
        return neu;
    }

    private void posten(Sendung neu, LocalDate aufgegeben) {
        var regel = Bekanntgaberegeln.regel(Bekanntgabeweg.POST, buch.land(), aufgegeben).id();
        sendungen.aufgegeben(neu, regel, aufgegeben, konten.aktuell().kennung());
        buch.protokollieren(
                "postfach.aufgegeben",
                neu,
                Map.of(
                        "aufgegeben", aufgegeben.toString(),
                        "bekanntgegeben", Sendungsbuch.tag(neu.bekanntgegeben())));
    }

    /// Notes that the post brought a letter back: it counts as not announced, and a new Sendung
    /// waits for the post.
    ///
    /// @param tag day it came back, not before the posting and not in the future
    /// @return the new Sendung
    /// @throws FachlicherFehler N-201 unknown, N-207 was not posted, N-208 wrong day
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public Sendung zurueckgekommen(UUID sendung, LocalDate tag, String grund) {
        var alt = sendungen.sperren(sendung).orElseThrow(Sendungsbuch::unbekannt);
        if (!alt.stand().darfNach(Sendungsstand.ZURUECKGEKOMMEN)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "N-207");
        }
        var belege = nachweise.finden(sendung).orElseThrow(Sendungsbuch::unbekannt);
        if (belege.aufgegeben().filter(tag::isBefore).isPresent()
                || tag.isAfter(Bekanntgabe.ortstag(buch.jetzt()))) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "N-208");
        }
        sendungen.zurueckgekommen(sendung, tag, grund, konten.aktuell().kennung());
        buch.protokollieren(
                "postfach.zurueckgekommen",
                alt,
                Map.of(
                        "tag",
                        tag.toString(),
                        "galt-als-bekannt",
                        Sendungsbuch.tag(alt.bekanntgegeben())));
        return wartetWieder(alt);
    }

    private Sendung wartetWieder(Sendung alt) {
        var neu =
                Bekanntgabe.fuerDiePost(
                        Zufall.kennung(uhr),
                        alt.bezug(),
                        alt.titel(),
                        alt.dokument(),
                        buch.jetzt(),
                        buch.land());
        buch.anlegen(
                neu,
                sendungen.nachweis(alt.id()).konto(),
                Bekanntgabe.ortstag(neu.bereitgestellt()));
        return neu;
    }

    /// What proves the steps of an announcement.
    ///
    /// @throws FachlicherFehler N-201 unknown
    @Offen("callers check who may see it")
    public Bekanntgabenachweis nachweis(UUID sendung) {
        return nachweise.finden(sendung).orElseThrow(Sendungsbuch::unbekannt);
    }
}
