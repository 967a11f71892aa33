package dreiklang.postfach;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Land;
import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.KontoId;
import dreiklang.seite.Kommunenangaben;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Postfach: makes Bescheide available, proves it and knows when they count as
/// announced.
@Service
public class Postfaecher {

    private final SendungRepository sendungen;
    private final Dokumente dokumente;
    private final Konten konten;
    private final Kommunenangaben kommune;
    private final Benachrichtigung benachrichtigung;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Postfaecher(
            SendungRepository sendungen,
            Dokumente dokumente,
            Konten konten,
            Kommunenangaben kommune,
            Benachrichtigung benachrichtigung,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.sendungen = sendungen;
        this.dokumente = dokumente;
        this.konten = konten;
        this.kommune = kommune;
        this.benachrichtigung = benachrichtigung;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Makes a Dokument available in the caller's transaction. `konto` may be absent; then the
    /// person reads it by reference and PIN. Notifies by mail when an address is given; by post,
    /// today counts as the day of posting.
    ///
    /// @throws FachlicherFehler N-203 when there is no such Dokument
    @Offen("called by vorgang while announcing")
    @Transactional(propagation = Propagation.MANDATORY)
    public Sendung bereitstellen(
            String bezug,
            Optional<KontoId> konto,
            Optional<String> email,
            String titel,
            DokumentId dokument,
            Bekanntgabeweg weg) {
        var id = Zufall.kennung(uhr);
        var sendung =
                switch (weg) {
                    case PORTAL ->
                            Bekanntgabe.imPortal(id, bezug, titel, dokument, jetzt(), land());
                    case POST ->
                            Bekanntgabe.perPost(
                                    id,
                                    bezug,
                                    titel,
                                    dokument,
                                    jetzt(),
                                    Bekanntgabe.ortstag(jetzt()),
                                    land());
                };
        anlegen(sendung, konto, Bekanntgabe.ortstag(sendung.bereitgestellt()));
        if (weg == Bekanntgabeweg.PORTAL) {
            email.map(adresse -> benachrichtigung.bereitgestellt(sendung, adresse))
                    .ifPresent(this::senden);
        }
        return sendung;
    }

    /// Says by mail, in the caller's transaction, that there is an answer to a Meldung. It is no
    /// Verwaltungsakt: nothing is announced and no time begins.
    ///
    /// @param bezug of the Vorgang
    /// @param email without one the person looks by reference and PIN
    @Offen("called by vorgang while answering")
    @Transactional(propagation = Propagation.MANDATORY)
    public void beantworten(String bezug, Optional<String> email) {
        email.map(adresse -> benachrichtigung.beantwortet(bezug, adresse)).ifPresent(this::senden);
    }

    /// What was made available for a reference, newest first; reading this is not a retrieval.
    @Offen("callers check who may see it")
    public List<Sendung> zu(String bezug) {
        return sendungen.zu(bezug);
    }

    /// What was made available to an account, newest first.
    @Offen("callers pass the signed-in account")
    public List<Sendung> fuer(KontoId konto) {
        return sendungen.fuer(konto);
    }

    /// Notes that the person herself retrieved it, and gives it; a look by staff must not come
    /// here. Only the first time counts.
    ///
    /// @throws FachlicherFehler N-201 unknown, N-202 the Bereitstellung has ended
    @Offen("callers check who may see it")
    @Transactional
    public Sendung abrufen(UUID sendung) {
        var alt = sendungen.sperren(sendung).orElseThrow(Postfaecher::unbekannt);
        if (alt.abgerufen().isPresent()) {
            return alt;
        }
        var regel = Bekanntgaberegeln.regel(sendungen.nachweis(sendung).regel());
        var neu = Bekanntgabe.abgerufen(alt, regel, jetzt(), land());
        sendungen.abgerufen(neu, konten.aktuell().kennung());
        protokollieren(
                "postfach.abgerufen", neu, Map.of("bekanntgegeben", tag(neu.bekanntgegeben())));
        return neu;
    }

    /// The content of a Sendung that was retrieved before, to be closed by the caller; for the
    /// portal, which knows no Dokumente.
    ///
    /// @throws FachlicherFehler N-201 unknown, N-204 when it was not retrieved
    @Offen("callers check who may see it")
    public InputStream oeffnen(UUID sendung) {
        var gemeint = sendungen.finden(sendung).orElseThrow(Postfaecher::unbekannt);
        if (gemeint.abgerufen().isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "N-204");
        }
        return dokumente.oeffnen(sendungen.nachweis(sendung).pruefsumme());
    }

    /// What nobody retrieved in time and has to be sent by post, oldest first; of the whole town,
    /// the caller bounds it to what the person may see.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public List<Sendung> zumPostversand() {
        return sendungen.beendete();
    }

    /// Notes that an unretrieved Sendung was given to the post, and starts the clock of that way.
    ///
    /// @param aufgegeben day of posting, not in the future and not before the Bereitstellung ended
    /// @return the new Sendung
    /// @throws FachlicherFehler N-201 unknown, N-205 does not wait for the post, N-206 wrong day
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public Sendung alsPostVersandt(UUID sendung, LocalDate aufgegeben) {
        var alt = sendungen.sperren(sendung).orElseThrow(Postfaecher::unbekannt);
        if (!alt.stand().darfNach(Sendungsstand.NACHGESANDT)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "N-205");
        }
        boolean zuFrueh = alt.abrufbarBis().map(bis -> !aufgegeben.isAfter(bis)).orElse(false);
        if (zuFrueh || aufgegeben.isAfter(Bekanntgabe.ortstag(jetzt()))) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "N-206");
        }
        sendungen.standSetzen(alt.id(), Sendungsstand.NACHGESANDT);
        var neu =
                Bekanntgabe.perPost(
                        Zufall.kennung(uhr),
                        alt.bezug(),
                        alt.titel(),
                        alt.dokument(),
                        jetzt(),
                        aufgegeben,
                        land());
        anlegen(neu, sendungen.nachweis(alt.id()).konto(), aufgegeben);
        return neu;
    }

    private void anlegen(Sendung sendung, Optional<KontoId> konto, LocalDate regeltag) {
        var summe =
                dokumente
                        .finden(sendung.dokument())
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "N-203"))
                        .ablage()
                        .pruefsumme();
        var regel = Bekanntgaberegeln.regel(sendung.weg(), land(), regeltag).id();
        sendungen.anlegen(
                sendung,
                new SendungRepository.Nachweis(konto, summe, konten.aktuell().kennung(), regel));
        protokollieren(
                "postfach.bereitgestellt",
                sendung,
                Map.of("weg", sendung.weg().name(), "regel", regel, "pruefsumme", summe.hex()));
    }

    private void senden(Mailauftrag mail) {
        ereignisse.publishEvent(mail);
    }

    private void protokollieren(String aktion, Sendung sendung, Map<String, String> einzelheiten) {
        ereignisse.publishEvent(
                new Protokolleintrag(aktion, "sendung:" + sendung.id(), einzelheiten));
    }

    private Land land() {
        return Land.von(kommune.aktuell().land());
    }

    private Instant jetzt() {
        return uhr.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String tag(Optional<LocalDate> tag) {
        return tag.map(LocalDate::toString).orElse("-");
    }

    private static FachlicherFehler unbekannt() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "N-201");
    }
}
