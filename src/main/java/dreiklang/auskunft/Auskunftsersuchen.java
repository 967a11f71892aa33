package dreiklang.auskunft;

import dreiklang.auskunft.Ersuchen.Person;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.basis.Land;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.KontoId;
import dreiklang.seite.Kommunenangaben;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Auskunftsersuchen (Art. 12 and 15 DSGVO): entered, given more time, refused.
@Service
public class Auskunftsersuchen {

    private static final int ZEILEN = 25;
    private static final int KURZ = 200;
    private static final int LANG = 1000;
    private static final LocalDate FRUEHESTENS = LocalDate.of(1900, 1, 1);

    private final ErsuchenRepository ersuchen;
    private final FundRepository funde;
    private final Konten konten;
    private final Kommunenangaben kommune;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Auskunftsersuchen(
            ErsuchenRepository ersuchen,
            FundRepository funde,
            Konten konten,
            Kommunenangaben kommune,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ersuchen = ersuchen;
        this.funde = funde;
        this.konten = konten;
        this.kommune = kommune;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Enters a request that came to the office. It is due after one month, the day of its arrival
    /// not counted (Art. 12 (3) DSGVO, § 188 BGB).
    ///
    /// @param identitaet how it was checked that it is her; nothing is told to a stranger
    /// @throws FachlicherFehler K-481 without a family name, K-482 without a check, K-483 when the
    ///   day of arrival is in the future, K-489 when the day of birth cannot be
    @Braucht(Recht.AUSKUNFT)
    @Transactional
    public ErsuchenId eintragen(
            Person person, Ersuchenweg weg, LocalDate eingang, String identitaet) {
        var wer = gereinigt(person);
        if (wer.nachname().isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-481");
        }
        var pruefung = text(identitaet, LANG, "K-482");
        if (eingang.isAfter(heute()) || eingang.isBefore(FRUEHESTENS)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-483");
        }
        if (wer.geboren().filter(g -> g.isAfter(heute()) || g.isBefore(FRUEHESTENS)).isPresent()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-489");
        }
        return anlegen(wer, Optional.empty(), weg, eingang, pruefung);
    }

    /// Enters the request of whoever is signed in to her account.
    ErsuchenId vomKonto(Person person, KontoId konto, String identitaet) {
        return anlegen(
                gereinigt(person), Optional.of(konto), Ersuchenweg.KONTO, heute(), identitaet);
    }

    private ErsuchenId anlegen(
            Person person,
            Optional<KontoId> konto,
            Ersuchenweg weg,
            LocalDate eingang,
            String identitaet) {
        var neu =
                new Ersuchen(
                        new ErsuchenId(Zufall.kennung(uhr)),
                        0,
                        Ersuchenstand.EINGEGANGEN,
                        person,
                        konto,
                        weg,
                        eingang,
                        identitaet,
                        frist(eingang, 1),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        ersuchen.anlegen(neu, uhr.instant(), konten.aktuell().kennung());
        protokoll("auskunft.verlangt", neu.id(), Map.of("weg", weg.name()));
        return neu.id();
    }

    /// All requests, open ones first.
    ///
    /// @param blatt number of the page, the first is 1
    @Braucht(Recht.AUSKUNFT)
    public Blatt<Ersuchen> liste(int blatt) {
        int nummer = Math.clamp(blatt, 1, 100_000);
        return new Blatt<>(
                ersuchen.liste(ZEILEN, (nummer - 1) * ZEILEN), nummer, ZEILEN, ersuchen.anzahl());
    }

    /// One request.
    ///
    /// @throws FachlicherFehler K-480 when there is none
    @Braucht(Recht.AUSKUNFT)
    public Ersuchen ansehen(ErsuchenId id) {
        return ersuchen.finden(id).orElseThrow(Auskunftsersuchen::unbekannt);
    }

    /// Takes two months more. The person has to be told within the first month, with the reason
    /// (Art. 12 (3) DSGVO).
    ///
    /// @throws FachlicherFehler K-480 no such request, K-484 it is at its end, K-485 without a
    ///   reason, K-486 more time was taken already or the month is over
    @Braucht(Recht.AUSKUNFT)
    @Transactional
    public void verlaengern(ErsuchenId id, String grund) {
        var e = offenes(id);
        var warum = text(grund, LANG, "K-485");
        if (e.verlaengerung().isPresent() || heute().isAfter(e.faellig())) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-486");
        }
        var bis = frist(e.eingang(), 3);
        ersuchen.verlaengern(id, bis, warum);
        protokoll("auskunft.verlaengert", id, Map.of("bis", bis.toString()));
    }

    /// Refuses with a reason (Art. 12 (5) DSGVO); what was found is forgotten.
    ///
    /// @throws FachlicherFehler K-480 no such request, K-484 it is at its end, K-485 without a
    ///   reason
    @Braucht(Recht.AUSKUNFT)
    @Transactional
    public void ablehnen(ErsuchenId id, String grund) {
        offenes(id);
        ersuchen.ablehnen(
                id, text(grund, LANG, "K-485"), uhr.instant(), konten.aktuell().kennung());
        funde.vergessen(id);
        protokoll("auskunft.abgelehnt", id, Map.of());
    }

    /// The request under lock, when something may still be done with it.
    Ersuchen offenes(ErsuchenId id) {
        var e = ersuchen.sperren(id).orElseThrow(Auskunftsersuchen::unbekannt);
        if (!e.stand().offen()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-484");
        }
        return e;
    }

    /// Today, in the office.
    @Offen("reads the clock")
    public LocalDate heute() {
        return LocalDate.ofInstant(uhr.instant(), Kalender.ORTSZEIT);
    }

    private LocalDate frist(LocalDate eingang, int monate) {
        return Kalender.fuer(Land.von(kommune.aktuell().land())).monatsfrist(eingang, monate);
    }

    private static Person gereinigt(Person p) {
        return new Person(
                kurz(p.vorname()),
                kurz(p.nachname()),
                p.geboren(),
                kurz(p.email()).toLowerCase(Locale.ROOT),
                p.anschrift().strip().substring(0, Math.min(LANG, p.anschrift().strip().length())));
    }

    private static String kurz(String text) {
        var rein = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return rein.substring(0, Math.min(KURZ, rein.length()));
    }

    static String text(String text, int laenge, String code) {
        var rein = text.strip();
        if (rein.isEmpty() || rein.length() > laenge) {
            throw new FachlicherFehler(Fehlerart.EINGABE, code);
        }
        return rein;
    }

    static FachlicherFehler unbekannt() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-480");
    }

    void protokoll(String aktion, ErsuchenId id, Map<String, String> einzelheiten) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, id.bezug(), einzelheiten));
    }
}
