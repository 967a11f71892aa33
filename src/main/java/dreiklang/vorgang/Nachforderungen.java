package dreiklang.vorgang;

import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.antrag.Antraege;
import dreiklang.antrag.UnterlagenNachgereicht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Sprache;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.seite.Kommunenangaben;
import dreiklang.seite.Spur;
import dreiklang.seite.Texte;
import dreiklang.vorgang.Vorgangsbild.Nachforderung;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Asks the person for something and takes in the answer; the clock of the Vorgang stands still in
/// between.
@Component
class Nachforderungen {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int LAENGSTENS_TAGE = 366;

    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final Vorgangsakte akte;
    private final Ablaufsteuerung ablauf;
    private final Entscheidung entscheidung;
    private final Antraege antraege;
    private final Dokumente dokumente;
    private final Akten akten;
    private final Texte texte;
    private final Kommunenangaben kommune;
    private final ApplicationEventPublisher ereignisse;
    private final Fristen fristen;
    private final Clock uhr;

    Nachforderungen(
            VorgangRepository vorgaenge,
            VerlaufRepository verlauf,
            Vorgangsakte akte,
            Ablaufsteuerung ablauf,
            Entscheidung entscheidung,
            Antraege antraege,
            Dokumente dokumente,
            Akten akten,
            Texte texte,
            Kommunenangaben kommune,
            ApplicationEventPublisher ereignisse,
            Fristen fristen,
            Clock uhr) {
        this.vorgaenge = vorgaenge;
        this.verlauf = verlauf;
        this.akte = akte;
        this.ablauf = ablauf;
        this.entscheidung = entscheidung;
        this.antraege = antraege;
        this.dokumente = dokumente;
        this.akten = akten;
        this.texte = texte;
        this.kommune = kommune;
        this.ereignisse = ereignisse;
        this.fristen = fristen;
        this.uhr = uhr;
    }

    /// Asks the person.
    void stellen(Vorgang v, String text, LocalDate antwortBis, BeschaeftigteId wer) {
        Instant jetzt = uhr.instant();
        long tage = ChronoUnit.DAYS.between(jetzt.atZone(ZONE).toLocalDate(), antwortBis);
        if (tage < 1 || tage > LAENGSTENS_TAGE) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-214");
        }
        if (!v.offen() && verlauf.aufgaben(v.id()).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-203");
        }
        akte.tun(
                v,
                Verb.NACHFORDERN,
                "nachgefordert",
                Optional.of(wer),
                a -> a.wartetSeit(jetzt).frist(antwortBis));
        verlauf.nachforderung(
                v.id(),
                new Nachforderung(Zufall.kennung(uhr), text, antwortBis, jetzt, Optional.empty()),
                Optional.of(wer));
        fristen.nachrechnen(v.id());
        benachrichtigen(v, jetzt);
    }

    private void benachrichtigen(Vorgang v, Instant jetzt) {
        antraege.finden(v.antrag())
                .email()
                .ifPresent(an ->
                        ereignisse.publishEvent(
                                new Mailauftrag(
                                        "nachforderung:"
                                                + v.id().wert()
                                                + ":"
                                                + jetzt.toEpochMilli(),
                                        an,
                                        texte.text(
                                                Sprache.DE,
                                                "vorgang.mail.nachforderung.betreff",
                                                v.referenz()),
                                        texte.text(
                                                Sprache.DE,
                                                "vorgang.mail.nachforderung.text",
                                                v.referenz(),
                                                kommune.aktuell().name()))));
    }

    /// The person has answered; the fact may come twice.
    @ApplicationModuleListener
    void bei(UnterlagenNachgereicht tatsache) {
        var gefunden = vorgaenge.zu(tatsache.antrag());
        if (gefunden.isEmpty()) {
            return;
        }
        var v = gefunden.get();
        Spur.vorgang(v.aktenzeichen(), v.referenz());
        boolean neu = ablegen(v);
        if (v.stand() == Vorgangsstand.WARTET_AUF_PERSON && ablauf.folgeformular(v).isEmpty()) {
            var danach =
                    beenden(
                            v,
                            Verb.NACHREICHEN,
                            new Schritt(
                                    tatsache.zeitpunkt(), "nachgereicht", Optional.empty(), ""));
            if (!danach.offen()) {
                entscheidung.weiter(
                        danach,
                        ablauf.erledigen(
                                danach,
                                List.of(Aufgabenart.NACHREICHEN),
                                entscheidung.umgebung(danach)));
            }
        } else if (neu) {
            akte.vermerken(
                    v, new Schritt(tatsache.zeitpunkt(), "nachgereicht", Optional.empty(), ""));
        }
    }

    private boolean ablegen(Vorgang v) {
        if (v.stand() == Vorgangsstand.ABGESCHLOSSEN) {
            return false;
        }
        var zeichen = new Aktenzeichen(v.aktenzeichen());
        var papiere =
                antraege.nachreichungen(v.antrag()).stream()
                        .flatMap(n -> n.dokumente().stream())
                        .toList();
        papiere.forEach(d ->
                dokumente.finden(d).ifPresent(p -> akten.ablegen(zeichen, d, p.ablage().name())));
        return !papiere.isEmpty();
    }

    /// Goes on without the answer.
    void fortsetzen(Vorgang v, BeschaeftigteId wer) {
        if (!v.offen() && fehltNochEtwas(v)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-203");
        }
        beenden(
                v,
                Verb.FORTSETZEN,
                new Schritt(uhr.instant(), "fortgesetzt", Optional.of(wer), ""));
    }

    /// Whether the Ablauf itself waits for the person; then it cannot go on without her.
    private boolean fehltNochEtwas(Vorgang v) {
        return verlauf.aufgaben(v.id()).stream()
                .anyMatch(a -> a.art().equals(Aufgabenart.NACHREICHEN.name()));
    }

    /// The clock runs again: the target moves by the days it stood still.
    Vorgang beenden(Vorgang v, Verb verb, Schritt schritt) {
        Instant ende = schritt.zeitpunkt();
        var pause =
                v.wartetSeit()
                        .map(seit -> Duration.between(seit, ende))
                        .filter(d -> !d.isNegative())
                        .orElse(Duration.ZERO);
        boolean zaehlt = v.offen();
        @Nullable LocalDate ziel =
                v.ziel().map(z -> zaehlt ? z.plusDays(pause.toDays()) : z).orElse(null);
        var danach =
                akte.tun(
                        v,
                        verb,
                        schritt,
                        a ->
                                a.wartetSeit(null)
                                        .ziel(ziel)
                                        .frist(zaehlt ? ziel : null)
                                        .wartezeit(
                                                zaehlt
                                                        ? v.wartezeit().plus(pause)
                                                        : v.wartezeit()));
        verlauf.nachforderungenErledigt(v.id(), ende);
        fristen.nachrechnen(v.id());
        return danach;
    }
}
