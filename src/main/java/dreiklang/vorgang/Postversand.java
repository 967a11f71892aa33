package dreiklang.vorgang;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.postfach.Bekanntgabenachweis;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.postfach.Postsendungen;
import dreiklang.postfach.Sendung;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of what has to be sent by post: decided so, or not collected in the portal in time (§
/// 41 Abs. 2a VwVfG), or brought back by the post. Bounded to one's own unit and below.
@Service
public class Postversand {

    private static final String BEZUG = "vorgang:";

    private final Zutritt zutritt;
    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final Anschriften anschriften;
    private final Postsendungen post;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Postversand(
            Zutritt zutritt,
            VorgangRepository vorgaenge,
            VerlaufRepository verlauf,
            Anschriften anschriften,
            Postsendungen post,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.zutritt = zutritt;
        this.vorgaenge = vorgaenge;
        this.verlauf = verlauf;
        this.anschriften = anschriften;
        this.post = post;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// One letter that waits for the post.
    ///
    /// @param sendung what was not collected
    /// @param vorgang what it belongs to
    /// @param anschrift the address for the window of the letter; empty when nobody asked for one
    /// @param deckblatt whether another address is printed on the PDF, or none, so that a cover
    ///   sheet carries this one
    public record Posten(
            Sendung sendung, Vorgang vorgang, List<String> anschrift, boolean deckblatt) {

        /// Whether it can arrive.
        public boolean adressiert() {
            return Anschriften.vollstaendig(anschrift);
        }
    }

    /// Everything of one's own unit and below that waits for the post, oldest first.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public List<Posten> offen() {
        var sicht = zutritt.sicht();
        return post.zumPostversand().stream()
                .flatMap(s -> vorgang(s).filter(sicht::auf).map(v -> posten(s, v)).stream())
                .toList();
    }

    /// One of them.
    ///
    /// @throws FachlicherFehler V-230 when it does not wait, does not exist or belongs to another
    ///   Amt
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public Posten ansehen(UUID sendung) {
        var posten =
                wartend(sendung)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-230"));
        zutritt.sichtbar(posten.vorgang().id());
        return posten;
    }

    Optional<Posten> wartend(UUID sendung) {
        var sicht = zutritt.sicht();
        return post.wartend(sendung)
                .flatMap(s -> vorgang(s).filter(sicht::auf).map(v -> posten(s, v)));
    }

    /// Notes that letters are printed, before they are handed out; of confidential ones also that
    /// somebody has read them.
    @Transactional
    void drucken(List<Posten> stapel) {
        for (var p : stapel) {
            var v = zutritt.sichtbar(p.vorgang().id());
            ereignisse.publishEvent(
                    new Protokolleintrag(
                            "vorgang.brief-gedruckt",
                            v.id().bezug(),
                            Map.of("sendung", p.sendung().id().toString())));
        }
    }

    /// Notes that the letter was given to the post; from that day the clock of the post runs.
    ///
    /// @param tag day of posting, not in the future and not before the Bereitstellung ended
    /// @throws FachlicherFehler V-230 as above, N-206 wrong day
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void alsVersandtKennzeichnen(UUID sendung, LocalDate tag) {
        var posten = ansehen(sendung);
        var v = posten.vorgang();
        var neu = post.alsPostVersandt(sendung, tag);
        schritt(v, posten.sendung().weg() == Bekanntgabeweg.POST ? "aufgegeben" : "nachgesandt");
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "vorgang.mit-post-versandt",
                        v.id().bezug(),
                        Map.of(
                                "sendung", neu.id().toString(),
                                "aufgegeben", tag.toString())));
    }

    /// Notes that the post brought a letter back; it waits for the post again.
    ///
    /// @param grund what is written on the envelope
    /// @throws FachlicherFehler V-404 when it belongs to no Vorgang one may see, V-384 without a
    ///   reason, N-207 was not posted, N-208 wrong day
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void zurueckgekommen(VorgangId id, UUID sendung, LocalDate tag, String grund) {
        var v = zutritt.sichtbar(id);
        gehoertZu(v, sendung);
        post.zurueckgekommen(sendung, tag, Amtstext.notwendig(grund, "V-384"));
        schritt(v, "zurueckgekommen");
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "vorgang.post-zurueck",
                        v.id().bezug(),
                        Map.of("sendung", sendung.toString(), "tag", tag.toString())));
    }

    /// What proves the steps of an announcement of a Vorgang.
    ///
    /// @throws FachlicherFehler V-404 when it belongs to no Vorgang one may see
    @Braucht(Recht.VORGANG_LESEN)
    public Bekanntgabenachweis nachweis(VorgangId id, UUID sendung) {
        return gehoertZu(zutritt.sichtbar(id), sendung);
    }

    private Bekanntgabenachweis gehoertZu(Vorgang v, UUID sendung) {
        var nachweis = post.nachweis(sendung);
        if (!nachweis.sendung().bezug().equals(v.id().bezug())) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-404");
        }
        return nachweis;
    }

    private void schritt(Vorgang v, String was) {
        verlauf.schritt(
                v.id(), new Schritt(uhr.instant(), was, Optional.of(zutritt.ich().id()), ""));
    }

    private Posten posten(Sendung sendung, Vorgang v) {
        var zeilen = anschriften.zeilen(v);
        boolean andere = !anschriften.gedruckte(sendung.dokument()).equals(zeilen);
        return new Posten(sendung, v, zeilen, andere);
    }

    private Optional<Vorgang> vorgang(Sendung sendung) {
        return Optional.of(sendung.bezug())
                .filter(b -> b.startsWith(BEZUG))
                .map(b -> UUID.fromString(b.substring(BEZUG.length())))
                .flatMap(id -> vorgaenge.finden(new VorgangId(id)));
    }
}
