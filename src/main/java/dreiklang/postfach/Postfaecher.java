package dreiklang.postfach;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Offen;
import dreiklang.basis.Zufall;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.KontoId;
import java.io.InputStream;
import java.time.Clock;
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
    private final Sendungsbuch buch;
    private final Benachrichtigung benachrichtigung;
    private final Nutzerkontoweg nutzerkonto;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Postfaecher(
            SendungRepository sendungen,
            Dokumente dokumente,
            Konten konten,
            Sendungsbuch buch,
            Benachrichtigung benachrichtigung,
            Nutzerkontoweg nutzerkonto,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.sendungen = sendungen;
        this.dokumente = dokumente;
        this.konten = konten;
        this.buch = buch;
        this.benachrichtigung = benachrichtigung;
        this.nutzerkonto = nutzerkonto;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Makes a Dokument available in the caller's transaction. `konto` may be absent; then the
    /// person reads it by reference and PIN. Notifies by mail when an address is given; by post it
    /// waits until somebody has posted it. Whoever has linked a Nutzerkonto and not excluded it
    /// gets everything electronic there.
    ///
    /// @param weg by post or not; which electronic way it is follows from the account
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
        if (weg == Bekanntgabeweg.POST) {
            var post =
                    Bekanntgabe.fuerDiePost(id, bezug, titel, dokument, buch.jetzt(), buch.land());
            return angelegt(post, konto);
        }
        var dort = nutzerkonto.ziel(konto);
        if (dort.isPresent()) {
            var uebergabe =
                    Bekanntgabe.fuerDasNutzerkonto(
                            id, bezug, titel, dokument, buch.jetzt(), buch.land());
            nutzerkonto.vormerken(angelegt(uebergabe, konto), dort.get());
            return uebergabe;
        }
        var hier = Bekanntgabe.imPortal(id, bezug, titel, dokument, buch.jetzt(), buch.land());
        angelegt(hier, konto);
        email.map(adresse -> benachrichtigung.bereitgestellt(hier, adresse))
                .ifPresent(this::senden);
        return hier;
    }

    private Sendung angelegt(Sendung sendung, Optional<KontoId> konto) {
        buch.anlegen(sendung, konto, Bekanntgabe.ortstag(sendung.bereitgestellt()));
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
    /// @throws FachlicherFehler N-201 unknown, N-202 the Bereitstellung has ended, N-209 it is just
    ///   being handed over to the Nutzerkonto
    @Offen("callers check who may see it")
    @Transactional
    public Sendung abrufen(UUID sendung) {
        var alt = sendungen.sperren(sendung).orElseThrow(Sendungsbuch::unbekannt);
        if (alt.abgerufen().isPresent()) {
            return alt;
        }
        var regel = Bekanntgaberegeln.regel(sendungen.nachweis(sendung).regel());
        var neu = Bekanntgabe.abgerufen(alt, regel, buch.jetzt(), buch.land());
        sendungen.abgerufen(neu, konten.aktuell().kennung());
        buch.protokollieren(
                "postfach.abgerufen",
                neu,
                Map.of("bekanntgegeben", Sendungsbuch.tag(neu.bekanntgegeben())));
        return neu;
    }

    /// The content of a Sendung that was retrieved before, to be closed by the caller; for the
    /// portal, which knows no Dokumente.
    ///
    /// @throws FachlicherFehler N-201 unknown, N-204 when it was not retrieved
    @Offen("callers check who may see it")
    public InputStream oeffnen(UUID sendung) {
        var gemeint = sendungen.finden(sendung).orElseThrow(Sendungsbuch::unbekannt);
        if (gemeint.abgerufen().isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "N-204");
        }
        return dokumente.oeffnen(sendungen.nachweis(sendung).pruefsumme());
    }

    private void senden(Mailauftrag mail) {
        ereignisse.publishEvent(mail);
    }
}
