package dreiklang.einsicht;

import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.basis.Land;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.seite.Kommunenangaben;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Akteneinsicht for the Amt: begin, open, release by a second person, revoke, see
/// what was looked at. Whoever leads an Akte leads its Einsichten.
@Service
public class Einsichten {

    private static final int ZEILEN = 25;
    private static final int GRUND = 500;

    private final EinsichtRepository ablage;
    private final BesuchRepository besuche;
    private final Einsichtszugriff zugriff;
    private final Einsichtspruefung pruefung;
    private final Kommunenangaben kommune;
    private final Clock uhr;

    Einsichten(
            EinsichtRepository ablage,
            BesuchRepository besuche,
            Einsichtszugriff zugriff,
            Einsichtspruefung pruefung,
            Kommunenangaben kommune,
            Clock uhr) {
        this.ablage = ablage;
        this.besuche = besuche;
        this.zugriff = zugriff;
        this.pruefung = pruefung;
        this.kommune = kommune;
        this.uhr = uhr;
    }

    /// What the outside person needs; nobody can see it a second time.
    ///
    /// @param link end of the address
    /// @param pin goes another way
    public record Zugangsdaten(String link, String pin) {}

    /// The Einsichten of an Akte, newest first.
    ///
    /// @throws FachlicherFehler K-430 not an Akte one may lead
    @Braucht(Recht.AKTE_FUEHREN)
    public Blatt<Einsicht> liste(Aktenzeichen akte, int blatt) {
        zugriff.fuehrbar(akte);
        int nummer = Math.clamp(blatt, 1, 100_000);
        return new Blatt<>(
                ablage.zu(akte, ZEILEN, (nummer - 1) * ZEILEN),
                nummer,
                ZEILEN,
                ablage.anzahl(akte));
    }

    /// @throws FachlicherFehler K-430 no such one, or not an Akte one may lead
    @Braucht(Recht.AKTE_FUEHREN)
    public Einsicht ansehen(EinsichtId id) {
        return zugriff.sehen(id);
    }

    /// What was looked at, newest first.
    ///
    /// @throws FachlicherFehler K-430 no such one, or not an Akte one may lead
    @Braucht(Recht.AKTE_FUEHREN)
    public Blatt<Einsichtsabruf> abrufe(EinsichtId id, int blatt) {
        zugriff.sehen(id);
        int nummer = Math.clamp(blatt, 1, 100_000);
        return new Blatt<>(
                besuche.abrufe(id, ZEILEN, (nummer - 1) * ZEILEN),
                nummer,
                ZEILEN,
                besuche.anzahl(id));
    }

    /// Begins one; nothing is in it yet. A last day that is no working day becomes the next one (§
    /// 31 (3) VwVfG).
    ///
    /// @throws FachlicherFehler K-430 not an Akte one may lead, K-431, K-433, K-434, K-435 what was
    ///   typed
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public EinsichtId beginnen(Aktenzeichen akte, Einsichtsangaben angaben) {
        zugriff.fuehrbar(akte);
        angaben.pruefen(heute());
        var id = new EinsichtId(Zufall.kennung(uhr));
        var bis =
                Kalender.fuer(Land.von(kommune.aktuell().land()))
                        .naechsterArbeitstag(angaben.bis());
        var wirksam =
                new Einsichtsangaben(
                        angaben.name(),
                        angaben.rolle(),
                        angaben.grundlage(),
                        angaben.grund(),
                        angaben.von(),
                        bis,
                        angaben.vierAugen(),
                        angaben.herunterladen());
        ablage.anlegen(id, akte, wirksam, zugriff.person().id(), uhr.instant());
        zugriff.protokoll("einsicht.begonnen", ablage.finden(id).orElseThrow(), Map.of());
        return id;
    }

    /// Opens it; where two pairs of eyes were asked for, the first press lays it before somebody
    /// else and hers opens it.
    ///
    /// @return link and PIN when it is open now
    /// @throws FachlicherFehler K-430 no such one, K-435 its days are over, K-436 it is open or
    ///   over, K-437 nothing is in it, K-438 a sheet has changed since it was chosen, K-439 the
    ///   same person
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public Optional<Zugangsdaten> erteilen(EinsichtId id) {
        var einsicht = zugriff.sperren(id);
        einsicht.pruefen(Einsichtsstand.ERTEILT);
        einsicht.angaben().pruefen(heute());
        pruefung.unveraendert(einsicht);
        var wer = zugriff.person().id();
        if (einsicht.angaben().vierAugen()) {
            if (einsicht.stand() == Einsichtsstand.ENTWURF) {
                ablage.vorlegen(id, wer);
                zugriff.protokoll("einsicht.vorgelegt", einsicht, Map.of());
                return Optional.empty();
            }
            if (einsicht.vorgelegtVon().filter(wer::equals).isPresent()
                    || einsicht.person().equals(wer)) {
                throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-439");
            }
        }
        ablage.erteilen(id, wer, uhr.instant());
        zugriff.protokoll("einsicht.erteilt", einsicht, pruefung.zahlen(einsicht));
        return Optional.of(neuerLink(einsicht));
    }

    /// Makes a draft of it again, because the second person does not agree.
    ///
    /// @throws FachlicherFehler K-430 no such one, K-436 it does not wait for anybody
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void zurueckgeben(EinsichtId id) {
        var einsicht = zugriff.sperren(id);
        einsicht.pruefen(Einsichtsstand.ENTWURF);
        ablage.zurueckgeben(id);
        zugriff.protokoll("einsicht.zurueckgegeben", einsicht, Map.of());
    }

    /// Makes a new link with a new PIN; the old one is dead at once, and so is every visit.
    ///
    /// @throws FachlicherFehler K-430 no such one, K-436 it is not open
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public Zugangsdaten neuVerschluesseln(EinsichtId id) {
        var einsicht = zugriff.sperren(id);
        if (einsicht.stand() != Einsichtsstand.ERTEILT || einsicht.abgelaufen(uhr.instant())) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-436");
        }
        return neuerLink(einsicht);
    }

    private Zugangsdaten neuerLink(Einsicht einsicht) {
        var link = Zufall.geheimnis();
        var pin = Einsichtsschluessel.pin();
        var hash = Einsichtsschluessel.hash(link);
        ablage.link(einsicht.id(), hash, Einsichtsschluessel.pinHash(hash, pin));
        besuche.alleBeenden(einsicht.id());
        zugriff.protokoll("einsicht.link-erzeugt", einsicht, Map.of());
        return new Zugangsdaten(link, pin);
    }

    /// Ends it at once: revokes what is open, gives up what is not yet.
    ///
    /// @throws FachlicherFehler K-430 no such one, K-436 it is over, K-434 without a reason
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void beenden(EinsichtId id, String grund) {
        if (grund.isBlank() || grund.length() > GRUND) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-434");
        }
        var einsicht = zugriff.sperren(id);
        var ende =
                einsicht.stand() == Einsichtsstand.ERTEILT
                        ? Einsichtsstand.WIDERRUFEN
                        : Einsichtsstand.VERWORFEN;
        einsicht.pruefen(ende);
        ablage.beenden(id, ende, grund.strip(), zugriff.person().id(), uhr.instant());
        besuche.alleBeenden(id);
        zugriff.protokoll(
                ende == Einsichtsstand.WIDERRUFEN ? "einsicht.widerrufen" : "einsicht.verworfen",
                einsicht,
                Map.of());
    }

    /// The moment it is, for pages that say whether one is over.
    @Offen("the time of day")
    public Instant jetzt() {
        return uhr.instant();
    }

    private LocalDate heute() {
        return uhr.instant().atZone(Kalender.ORTSZEIT).toLocalDate();
    }
}
