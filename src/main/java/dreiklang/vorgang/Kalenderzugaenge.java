package dreiklang.vorgang;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Duration;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.basis.Zufall;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Texte;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for calendars outside: a secret address under which one's own Wiedervorlagen and
/// Fristen can be read as iCalendar (RFC 5545).
///
/// What leaves the house that way names the Aktenzeichen and nothing about the person concerned.
@Service
public class Kalenderzugaenge {

    private static final int HOECHSTENS = 500;
    private static final int VORAUS_TAGE = 400;

    private final Zutritt zutritt;
    private final KalenderzugangRepository zugaenge;
    private final WiedervorlageRepository wiedervorlagen;
    private final ListenRepository listen;
    private final Organisation organisation;
    private final Texte texte;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Kalenderzugaenge(
            Zutritt zutritt,
            KalenderzugangRepository zugaenge,
            WiedervorlageRepository wiedervorlagen,
            ListenRepository listen,
            Organisation organisation,
            Texte texte,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.zutritt = zutritt;
        this.zugaenge = zugaenge;
        this.wiedervorlagen = wiedervorlagen;
        this.listen = listen;
        this.organisation = organisation;
        this.texte = texte;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Makes a new address for oneself; a former one stops working. Only this once the secret part
    /// is known.
    ///
    /// @return the secret part of the address
    @Braucht(Recht.VORGANG_LESEN)
    @Transactional
    public String einrichten() {
        var ich = zutritt.ich().id();
        String zeichen = Zufall.geheimnis();
        zugaenge.setzen(ich, Pruefsumme.von(zeichen), uhr.instant());
        protokollieren("vorgang.kalender-eingerichtet", ich);
        return zeichen;
    }

    /// Switches one's own address off.
    @Braucht(Recht.VORGANG_LESEN)
    @Transactional
    public void abschalten() {
        var ich = zutritt.ich().id();
        zugaenge.loeschen(ich);
        protokollieren("vorgang.kalender-abgeschaltet", ich);
    }

    private void protokollieren(String aktion, BeschaeftigteId wer) {
        ereignisse.publishEvent(
                new Protokolleintrag(aktion, "beschaeftigte:" + wer.wert(), Map.of()));
    }

    /// Since when one has an address; empty for none.
    @Braucht(Recht.VORGANG_LESEN)
    public Optional<Instant> seit() {
        return zugaenge.seit(zutritt.ich().id());
    }

    /// The calendar of whoever the address was made for, as she may see it today.
    ///
    /// @param zeichen the secret part of the address
    /// @throws FachlicherFehler V-404 for an unknown address, and when the person has left or lost
    ///   the right to see Vorgaenge
    @Offen("the address is the secret; 192 bits of it")
    public String lesen(String zeichen) {
        var person =
                zugaenge.zu(Pruefsumme.von(zeichen))
                        .flatMap(organisation::person)
                        .filter(p -> p.rechte().contains(Recht.VORGANG_LESEN))
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-404"));
        var sicht = zutritt.sicht(person);
        var kalender = new ICalendar();
        kalender.setProductId("-//Dreiklang//Wiedervorlagen//DE");
        kalender.setName(texte.text(Sprache.DE, "vorgang.kalender.name"));
        var bis = LocalDate.ofInstant(uhr.instant(), Kalender.ORTSZEIT).plusDays(VORAUS_TAGE);
        var ich = new UUID[] {person.id().wert()};
        wiedervorlagen
                .offene(sicht, ich, bis, HOECHSTENS)
                .forEach(w -> kalender.addEvent(termin(w.wiedervorlage(), w.vorgang())));
        listen.fristen(sicht, bis, HOECHSTENS).forEach(v -> kalender.addEvent(frist(v)));
        return Biweekly.write(kalender).go();
    }

    private VEvent termin(Wiedervorlage w, Vorgang v) {
        String art = w.uhrzeit().isPresent() ? "vorgang.kalender.termin" : "vorgang.kalender.wv";
        var eintrag = eintrag(w.id(), texte.text(Sprache.DE, art, v.aktenzeichen()));
        if (w.uhrzeit().isPresent()) {
            var beginn = w.tag().atTime(w.uhrzeit().get()).atZone(Kalender.ORTSZEIT);
            eintrag.setDateStart(zeit(beginn), true);
            eintrag.setDuration(Duration.builder().hours(1).build());
        } else {
            ganztags(eintrag, w.tag());
        }
        return eintrag;
    }

    private VEvent frist(Vorgang v) {
        var eintrag =
                eintrag(
                        v.id().wert(),
                        texte.text(Sprache.DE, "vorgang.kalender.frist", v.aktenzeichen()));
        v.frist().ifPresent(f -> ganztags(eintrag, f));
        return eintrag;
    }

    private VEvent eintrag(UUID id, String titel) {
        var eintrag = new VEvent();
        eintrag.setUid(id + "@dreiklang");
        eintrag.setDateTimeStamp(Date.from(uhr.instant()));
        eintrag.setSummary(titel);
        return eintrag;
    }

    private static void ganztags(VEvent eintrag, LocalDate tag) {
        eintrag.setDateStart(
                Date.from(tag.atStartOfDay(java.time.ZoneId.systemDefault()).toInstant()), false);
    }

    private static Date zeit(ZonedDateTime wann) {
        return Date.from(wann.toInstant());
    }
}
