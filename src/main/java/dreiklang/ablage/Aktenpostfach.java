package dreiklang.ablage;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Programmablage;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Nachricht;
import dreiklang.dokument.Nachrichten;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Organisationseinheit;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the mails no Akte was found for: they wait for somebody of the unit to say where
/// they belong.
@Service
public class Aktenpostfach {

    private static final int ZEILEN = 25;
    private static final int GRUND = 200;

    private final PostRepository post;
    private final PostverbleibRepository verbleib;
    private final Akten akten;
    private final Programmablage ablage;
    private final Dokumente dokumente;
    private final Nachrichten nachrichten;
    private final Konten konten;
    private final Organisation organisation;
    private final ApplicationEventPublisher ereignisse;

    Aktenpostfach(
            PostRepository post,
            PostverbleibRepository verbleib,
            Akten akten,
            Programmablage ablage,
            Dokumente dokumente,
            Nachrichten nachrichten,
            Konten konten,
            Organisation organisation,
            ApplicationEventPublisher ereignisse) {
        this.post = post;
        this.verbleib = verbleib;
        this.akten = akten;
        this.ablage = ablage;
        this.dokumente = dokumente;
        this.nachrichten = nachrichten;
        this.konten = konten;
        this.organisation = organisation;
        this.ereignisse = ereignisse;
    }

    /// A mail and what stands in it.
    ///
    /// @param inhalt empty where the mail itself is not here
    public record Einblick(Aktenpost post, Optional<Nachricht> inhalt) {}

    /// The mails that wait for one's own units, newest first.
    @Braucht(Recht.AKTE_FUEHREN)
    public Blatt<Aktenpost> wartende(int nummer) {
        int blatt = Math.clamp(nummer, 1, 100_000);
        var meine = meine();
        return new Blatt<>(
                post.wartende(meine, (blatt - 1) * ZEILEN, ZEILEN),
                blatt,
                ZEILEN,
                post.anzahl(meine));
    }

    /// Units a mail can be handed to, by their short names.
    @Braucht(Recht.AKTE_FUEHREN)
    public List<Organisationseinheit> einheiten() {
        return organisation.einheiten();
    }

    /// A mail that waits.
    ///
    /// @throws FachlicherFehler K-394 it does not, or not for one's own units
    @Braucht(Recht.AKTE_FUEHREN)
    public Einblick ansehen(UUID id) {
        var mail = wartend(id);
        return new Einblick(mail, post.inhalt(id).pruefsumme().map(nachrichten::lesen));
    }

    /// The mail that waits as it came; the caller closes it.
    ///
    /// @throws FachlicherFehler K-394 it does not wait for one's own units, or is not here
    @Braucht(Recht.AKTE_FUEHREN)
    public InputStream original(UUID id) {
        var unused = wartend(id);
        return dokumente.oeffnen(
                post.inhalt(id)
                        .pruefsumme()
                        .orElseThrow(
                                () -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-394")));
    }

    /// Files a mail that waits, with all that is attached.
    ///
    /// @throws FachlicherFehler K-394 it does not wait, K-404 not an Akte one may lead, K-201 after
    ///   ZdA, K-395 the same mail lies there, K-389 the mail itself is not here
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void zuordnen(UUID id, Aktenzeichen zeichen) {
        var mail = gesperrt(id);
        if (!akten.fuehrbar(zeichen)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen.wert());
        }
        var inhalt = post.inhalt(id);
        var original =
                inhalt.dokument()
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "K-389"));
        if (verbleib.liegtIn(inhalt.abdruck(), zeichen.wert())) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-395", zeichen.wert());
        }
        var unused = dokumente.umhaengen(Postablage.bezug(id), "akte:" + zeichen.wert());
        post.inhalt(
                id,
                original,
                inhalt.pruefsumme().orElseThrow(),
                ablage.einordnen(zeichen, original, Postablage.titel(mail.betreff())));
        for (var anhang : post.anhaenge(id)) {
            anhang.dokument()
                    .ifPresent(d ->
                            post.blatt(
                                    id,
                                    anhang.anhang().nr(),
                                    ablage.einordnen(zeichen, d, anhang.anhang().name())));
        }
        verbleib.zugeordnet(id, zeichen.wert());
        protokoll("ablage.post-zugeordnet", id, Map.of("akte", zeichen.wert()));
    }

    /// Hands a mail that waits to another unit.
    ///
    /// @throws FachlicherFehler K-394 it does not wait, K-397 there is no such unit
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void weitergeben(UUID id, String einheit) {
        var unused = gesperrt(id);
        if (organisation.einheit(einheit).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-397");
        }
        verbleib.weitergegeben(id, einheit);
        protokoll("ablage.post-weitergegeben", id, Map.of("einheit", einheit));
    }

    /// Throws a mail away that belongs into no Akte. On the mail server it stays.
    ///
    /// @throws FachlicherFehler K-394 it does not wait, K-396 without a reason
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void verwerfen(UUID id, String grund) {
        var unused = gesperrt(id);
        if (grund.isBlank() || grund.length() > GRUND) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-396");
        }
        var weg = dokumente.zu(Postablage.bezug(id)).stream().<DokumentId>map(d -> d.id()).toList();
        verbleib.verworfen(id);
        dokumente.entfernen(weg);
        protokoll("ablage.post-verworfen", id, Map.of("grund", grund.strip()));
    }

    private Aktenpost wartend(UUID id) {
        return post.wartend(id, meine()).orElseThrow(Aktenpostfach::keine);
    }

    private Aktenpost gesperrt(UUID id) {
        return post.gesperrt(id, meine()).orElseThrow(Aktenpostfach::keine);
    }

    private static FachlicherFehler keine() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-394");
    }

    private Set<String> meine() {
        return konten.aktuell() instanceof Handelnder.Amtsperson amt
                ? organisation.wirkungskreis(amt.person().id(), Recht.AKTE_FUEHREN)
                : Set.of();
    }

    private void protokoll(String aktion, UUID id, Map<String, String> dazu) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, "post:" + id, dazu));
    }
}
