package dreiklang.ablage;

import dreiklang.ablage.Aktenpost.Postanhang;
import dreiklang.ablage.Postziel.Ziel;
import dreiklang.akte.Akte;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Programmablage;
import dreiklang.basis.Bruchstelle;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Nachricht;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Files a mail whose content is kept in the Akten it names, or lets it wait for a person: all of
/// it in one transaction. The same mail delivered again changes nothing.
@Component
class Postablage {

    private static final int LAENGE = 500;
    private static final int TITEL = 200;

    private final Dokumente dokumente;
    private final Postziel ziele;
    private final Programmablage akten;
    private final PostRepository post;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Postablage(
            Dokumente dokumente,
            Postziel ziele,
            Programmablage akten,
            PostRepository post,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.dokumente = dokumente;
        this.ziele = ziele;
        this.akten = akten;
        this.post = post;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// A mail that was read, its content kept.
    ///
    /// @param abdruck what makes it the same mail when it comes again
    record Sendung(
            Nachricht mail, String abdruck, long groesse, Ablage ablage, List<Stueck> stuecke) {}

    /// An attachment, kept or refused.
    record Stueck(Postanhang anhang, Optional<Ablage> ablage) {}

    /// Lets people know of a mail that stays outside.
    ///
    /// @param schluessel what makes it the same mail when it comes again
    void nichtAngenommen(String schluessel, String von, String betreff, long groesse, String code) {
        transaktion.executeWithoutResult(t -> {
            var id = Zufall.kennung(uhr);
            if (!post.bekannt(schluessel)
                    && post.anlegen(
                            zeile(id, "", ziele.poststelle(), von, betreff, groesse, code),
                            schluessel)) {
                protokoll("ablage.post-abgewiesen", id, Map.of("grund", code));
            }
        });
    }

    private Aktenpost zeile(
            UUID id,
            String akte,
            String einheit,
            String von,
            String betreff,
            long groesse,
            String code) {
        return new Aktenpost(
                id,
                akte,
                einheit,
                uhr.instant(),
                kurz(von),
                kurz(betreff),
                Optional.empty(),
                groesse,
                "",
                code,
                List.of(),
                false,
                0,
                List.of());
    }

    /// Files a mail in the Akten it names, or lets it wait.
    void eintragen(Sendung sendung) {
        transaktion.executeWithoutResult(t -> {
            verteilen(sendung);
            Bruchstelle.erreicht("ablage.post-vor-commit");
        });
        Bruchstelle.erreicht("ablage.post-nach-commit");
    }

    private void verteilen(Sendung sendung) {
        var ziel = ziele.finden(sendung.mail());
        if (ziel.akten().isEmpty()) {
            if (!post.bekannt(sendung.abdruck())) {
                warten(sendung, ziel);
            }
            return;
        }
        ziel.akten().forEach(akte -> ablegen(sendung, akte));
    }

    private void ablegen(Sendung sendung, Akte akte) {
        var id = Zufall.kennung(uhr);
        var zeichen = akte.zeichen();
        if (!post.anlegen(
                zeile(id, sendung, zeichen.wert(), akte.einheit(), "", List.of()),
                sendung.abdruck())) {
            return;
        }
        var original = akten.ablegen(zeichen, sendung.ablage(), titel(sendung.mail().betreff()));
        post.inhalt(id, original.dokument(), sendung.ablage().pruefsumme(), original.blatt());
        for (var stueck : sendung.stuecke()) {
            stueck.ablage()
                    .ifPresentOrElse(
                            a -> ablegen(id, zeichen, stueck.anhang(), a),
                            () -> post.anhaengen(id, stueck.anhang(), Optional.empty()));
        }
        protokoll("ablage.post-abgelegt", id, Map.of("akte", zeichen.wert()));
    }

    private void ablegen(UUID id, Aktenzeichen zeichen, Postanhang anhang, Ablage ablage) {
        var da = akten.ablegen(zeichen, ablage, anhang.name());
        post.anhaengen(
                id,
                new Postanhang(
                        anhang.nr(), anhang.name(), anhang.groesse(), "", List.of(), da.blatt()),
                Optional.of(da.dokument()));
    }

    private void warten(Sendung sendung, Ziel ziel) {
        var id = Zufall.kennung(uhr);
        if (!post.anlegen(
                zeile(id, sendung, "", ziel.einheit(), ziel.code(), ziel.werte()),
                sendung.abdruck())) {
            return;
        }
        var bezug = bezug(id);
        post.inhalt(
                id,
                dokumente.eintragen(sendung.ablage(), bezug).id(),
                sendung.ablage().pruefsumme(),
                0);
        for (var stueck : sendung.stuecke()) {
            post.anhaengen(
                    id,
                    stueck.anhang(),
                    stueck.ablage().map(a -> dokumente.eintragen(a, bezug).id()));
        }
        protokoll("ablage.post-wartet", id, Map.of());
    }

    /// What the Dokumente of a mail belong to while it waits.
    static String bezug(UUID post) {
        return "ablage:post:" + post;
    }

    private Aktenpost zeile(
            UUID id,
            Sendung sendung,
            String akte,
            String einheit,
            String code,
            List<String> werte) {
        var mail = sendung.mail();
        return new Aktenpost(
                id,
                akte,
                einheit,
                uhr.instant(),
                kurz(mail.von()),
                kurz(mail.betreff()),
                mail.datum(),
                sendung.groesse(),
                mail.mangel(),
                code,
                werte,
                true,
                0,
                List.of());
    }

    /// Under which a mail is filed.
    static String titel(String betreff) {
        return betreff.isEmpty() ? "E-Mail" : gekuerzt("E-Mail: " + betreff, TITEL);
    }

    static String gekuerzt(String text, int laenge) {
        return text.length() > laenge ? text.substring(0, laenge) : text;
    }

    private static String kurz(String text) {
        return gekuerzt(text, LAENGE);
    }

    private void protokoll(String aktion, UUID id, Map<String, String> dazu) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, "post:" + id, dazu));
    }
}
