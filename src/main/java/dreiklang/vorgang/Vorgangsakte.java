package dreiklang.vorgang;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.vorgang.VorgangRepository.Aenderung;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Changes a Vorgang: every change goes through the table of Uebergaenge, counts the version up, is
/// written into the history and into the Protokoll.
@Component
class Vorgangsakte {

    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final UmlaufRepository runden;
    private final Vertretungsvermerk vertretung;
    private final Akten akten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Vorgangsakte(
            VorgangRepository vorgaenge,
            VerlaufRepository verlauf,
            UmlaufRepository runden,
            Vertretungsvermerk vertretung,
            Akten akten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.vorgaenge = vorgaenge;
        this.verlauf = verlauf;
        this.runden = runden;
        this.vertretung = vertretung;
        this.akten = akten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Does the verb, if the table allows it and nobody was faster.
    ///
    /// @param was key of the history's text
    /// @param wer who does it; empty for the person concerned and the program
    /// @param dazu further columns that change
    Vorgang tun(
            Vorgang v,
            Verb verb,
            String was,
            Optional<BeschaeftigteId> wer,
            UnaryOperator<Aenderung> dazu) {
        return tun(v, verb, new Schritt(uhr.instant(), was, wer, ""), dazu);
    }

    /// The same with a step that happened at another moment or carries a note.
    Vorgang tun(Vorgang v, Verb verb, Schritt schritt, UnaryOperator<Aenderung> dazu) {
        var neu =
                Uebergaenge.nach(v.stand(), verb)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "V-203"));
        var danach = vorgaenge.aendern(v, dazu.apply(new Aenderung().stand(neu)));
        vermerken(v, schritt);
        if (verb == Verb.ENTSCHEIDEN || neu == Vorgangsstand.ABGESCHLOSSEN) {
            mitzeichnungBeenden(v, neu == Vorgangsstand.ABGESCHLOSSEN, schritt);
        }
        return danach;
    }

    /// What is decided needs no Zeichen any more; what is closed, none at all.
    private void mitzeichnungBeenden(Vorgang v, boolean alle, Schritt schritt) {
        runden.beenden(v.id(), alle, schritt.zeitpunkt())
                .forEach(titel ->
                        vermerken(
                                v,
                                new Schritt(
                                        schritt.zeitpunkt(),
                                        "mitzeichnung-erledigt",
                                        schritt.person(),
                                        titel)));
    }

    /// Writes history and Protokoll without changing the Vorgang. Whatever somebody does for the
    /// Amt is written here in her name, so this is where her own matter is closed to her.
    ///
    /// @throws FachlicherFehler V-221 in one's own matter
    void vermerken(Vorgang v, Schritt schritt) {
        schritt.person().ifPresent(v::nichtVon);
        verlauf.schritt(v.id(), vertretung.ergaenzt(v, schritt));
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "vorgang." + schritt.was(),
                        v.id().bezug(),
                        Map.of("aktenzeichen", v.aktenzeichen())));
    }

    /// Writes ZdA, once nothing else goes on in the same Akte: a Widerspruch lies in that of the
    /// Bescheid.
    void zuDenAkten(Vorgang v) {
        if (!vorgaenge.nochOffen(v.aktenzeichen(), v.id())) {
            akten.schliessen(new Aktenzeichen(v.aktenzeichen()));
        }
    }

    /// The clock it goes by.
    Clock uhr() {
        return uhr;
    }

    /// The moment it is.
    Instant jetzt() {
        return uhr.instant();
    }
}
