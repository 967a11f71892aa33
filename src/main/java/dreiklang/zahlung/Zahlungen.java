package dreiklang.zahlung;

import dreiklang.basis.Befund;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Kalender;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.leistung.Leistungspaket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of the payments: Gebuehr by rule, Kassenzeichen, ways to pay.
@Service
public class Zahlungen {

    private final ZahlungRepository zahlungen;
    private final Kassenverzeichnis kassen;
    private final Satzverzeichnis saetze;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Zahlungen(
            ZahlungRepository zahlungen,
            Kassenverzeichnis kassen,
            Satzverzeichnis saetze,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.zahlungen = zahlungen;
        this.kassen = kassen;
        this.saetze = saetze;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Loads the account and the own rates of a Kommune from its folder; an account set by the
    /// installation wins.
    ///
    /// @param ordner folder with `kasse.yaml` and `saetze.yaml`
    /// @return what is wrong; when there is a finding, nothing is changed
    @Offen("called by the program at start")
    public List<Befund> laden(Path ordner) {
        var befunde = new ArrayList<>(kassen.laden(ordner));
        befunde.addAll(saetze.laden(ordner));
        return befunde;
    }

    /// The Gebuehr by the rules of the package (`gebuehren.yaml`); nothing when it has none.
    @Offen("pure function")
    public Geldbetrag gebuehr(Leistungspaket paket, Map<String, List<String>> antworten) {
        return Gebuehrenregeln.summe(posten(paket, antworten));
    }

    /// The same in single items, in the order of the rules; those of 0 € are left out.
    @Offen("pure function")
    public List<Gebuehrenposten> posten(Leistungspaket paket, Map<String, List<String>> antworten) {
        return regeln(paket).map(regeln -> regeln.posten(antworten)).orElse(List.of());
    }

    /// Names of the questions on which the Gebuehr rests.
    @Offen("pure function")
    public Set<String> gebuehrenfelder(Leistungspaket paket) {
        return regeln(paket).map(Gebuehrenregeln::felder).orElse(Set.of());
    }

    private static Optional<Gebuehrenregeln> regeln(Leistungspaket paket) {
        return paket.kapitel(
                Gebuehrenregeln.DATEI,
                Gebuehrenregeln.class,
                kapitel -> Gebuehrenregeln.lesen(kapitel, paket, new ArrayList<>()));
    }

    /// Makes a Zahlung in the caller's transaction. The same reference gives the same Zahlung
    /// again.
    ///
    /// @throws FachlicherFehler Z-202 when the reference has one over another amount
    @Offen("called by antrag while submitting")
    @Transactional(propagation = Propagation.MANDATORY)
    public Zahlung anlegen(String bezug, Geldbetrag betrag) {
        if (!betrag.istFaellig()) {
            throw new IllegalArgumentException("there is nothing to pay");
        }
        var nummer =
                Kassenzeichen.aus(
                        LocalDate.ofInstant(uhr.instant(), Kalender.ORTSZEIT).getYear(),
                        zahlungen.naechsteNummer());
        var neu = new Zahlung(nummer, bezug, betrag, Zahlungsstand.OFFEN, Optional.empty());
        if (zahlungen.anlegen(neu, uhr.instant())) {
            protokollieren("zahlung.angelegt", neu);
            return neu;
        }
        var alt = zahlungen.zu(bezug).orElseThrow();
        if (!alt.betrag().equals(betrag)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "Z-202");
        }
        return alt;
    }

    /// The Zahlung of a reference.
    @Offen("callers check who may see it")
    public Optional<Zahlung> zu(String bezug) {
        return zahlungen.zu(bezug);
    }

    /// What is needed to pay by transfer.
    ///
    /// @throws FachlicherFehler Z-302 when the Kommune has named no account
    @Offen("callers check who may see it")
    public Ueberweisung ueberweisung(Zahlung zahlung) {
        var kasse = kassen.kasse();
        var zweck = "Kassenzeichen " + zahlung.kassenzeichen().wert();
        return new Ueberweisung(
                kasse.empfaenger(),
                kasse.ibanLesbar(),
                kasse.bic(),
                zweck,
                EpcQr.svg(EpcQr.inhalt(kasse, zahlung.betrag(), zweck)));
    }

    /// Notes that the money has come. Noting the same day again changes nothing.
    ///
    /// @param tag day of the credit entry, not in the future
    /// @throws FachlicherFehler Z-203 unknown, Z-204 noted already for another day, Z-205 day in
    ///   the future
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public Zahlung alsBezahltVermerken(Kassenzeichen kassenzeichen, LocalDate tag) {
        if (tag.isAfter(LocalDate.ofInstant(uhr.instant(), Kalender.ORTSZEIT))) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "Z-205");
        }
        var zahlung =
                zahlungen
                        .sperren(kassenzeichen)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "Z-203"));
        if (zahlung.bezahltAm().equals(Optional.of(tag))) {
            return zahlung;
        }
        if (!zahlung.stand().darfNach(Zahlungsstand.BEZAHLT)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "Z-204");
        }
        zahlungen.standSetzen(kassenzeichen, Zahlungsstand.BEZAHLT, tag);
        protokollieren("zahlung.bezahlt", zahlung);
        ereignisse.publishEvent(new ZahlungEingegangen(zahlung.bezug()));
        return new Zahlung(
                kassenzeichen,
                zahlung.bezug(),
                zahlung.betrag(),
                Zahlungsstand.BEZAHLT,
                Optional.of(tag));
    }

    private void protokollieren(String aktion, Zahlung zahlung) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        aktion,
                        zahlung.bezug(),
                        Map.of(
                                "kassenzeichen", zahlung.kassenzeichen().wert(),
                                "cent", Long.toString(zahlung.betrag().cent()))));
    }
}
