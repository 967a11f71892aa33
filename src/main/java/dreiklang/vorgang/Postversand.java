package dreiklang.vorgang;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.postfach.Postfaecher;
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

/// The door of what has to be sent by post, because nobody collected it in the portal in time (§ 41
/// Abs. 2a VwVfG). Bounded to one's own unit and below.
@Service
public class Postversand {

    private static final String BEZUG = "vorgang:";

    private final Zutritt zutritt;
    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final Berichtigungen berichtigungen;
    private final Postfaecher postfaecher;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Postversand(
            Zutritt zutritt,
            VorgangRepository vorgaenge,
            VerlaufRepository verlauf,
            Berichtigungen berichtigungen,
            Postfaecher postfaecher,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.zutritt = zutritt;
        this.vorgaenge = vorgaenge;
        this.verlauf = verlauf;
        this.berichtigungen = berichtigungen;
        this.postfaecher = postfaecher;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// One letter that waits for the post.
    ///
    /// @param sendung what was not collected
    /// @param vorgang what it belongs to
    /// @param anschrift the address in the window of the letter; empty when nobody asked for one
    public record Posten(Sendung sendung, Vorgang vorgang, List<String> anschrift) {}

    /// Everything of one's own unit and below that waits for the post, oldest first.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public List<Posten> offen() {
        var sicht = zutritt.sicht();
        return postfaecher.zumPostversand().stream()
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
                offen().stream()
                        .filter(p -> p.sendung().id().equals(sendung))
                        .findFirst()
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-230"));
        zutritt.sichtbar(posten.vorgang().id());
        return posten;
    }

    /// Notes that the letter was given to the post; from that day the clock of the post runs.
    ///
    /// @param tag day of posting, not in the future and not before the Bereitstellung ended
    /// @throws FachlicherFehler V-230 as above, N-206 wrong day
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void alsVersandtKennzeichnen(UUID sendung, LocalDate tag) {
        var v = ansehen(sendung).vorgang();
        var neu = postfaecher.alsPostVersandt(sendung, tag);
        verlauf.schritt(
                v.id(),
                new Schritt(uhr.instant(), "nachgesandt", Optional.of(zutritt.ich().id()), ""));
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "vorgang.mit-post-versandt",
                        v.id().bezug(),
                        Map.of(
                                "sendung", neu.id().toString(),
                                "aufgegeben", tag.toString())));
    }

    private Posten posten(Sendung sendung, Vorgang v) {
        return new Posten(sendung, v, Bescheide.empfaenger(berichtigungen.stand(v).geltend()));
    }

    private Optional<Vorgang> vorgang(Sendung sendung) {
        return Optional.of(sendung.bezug())
                .filter(b -> b.startsWith(BEZUG))
                .map(b -> UUID.fromString(b.substring(BEZUG.length())))
                .flatMap(id -> vorgaenge.finden(new VorgangId(id)));
    }
}
