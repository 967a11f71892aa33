package dreiklang.zahlung;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of the money the Kommune pays: ordered by whoever fixes it, released by a second
/// person, paid in exactly one Zahllauf.
@Service
public class Auszahlungen {

    private static final int OFFENE = 1_000;
    private static final int LAEUFE = 50;

    private final AuszahlungRepository auszahlungen;
    private final Zahlsicht sicht;
    private final Kassenverzeichnis kassen;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Auszahlungen(
            AuszahlungRepository auszahlungen,
            Zahlsicht sicht,
            Kassenverzeichnis kassen,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.auszahlungen = auszahlungen;
        this.sicht = sicht;
        this.kassen = kassen;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Orders an Auszahlung in the caller's transaction. The same reference and kind give no second
    /// one.
    ///
    /// @throws FachlicherFehler Z-404 when there is one of this kind over another amount
    @Offen("called by vorgang, whose doors ask for the right")
    @Transactional(propagation = Propagation.MANDATORY)
    public void anordnen(Auszahlungsauftrag auftrag) {
        if (auszahlungen.anlegen(Zufall.kennung(uhr), auftrag, uhr.instant())) {
            protokollieren("auszahlung.angeordnet", auftrag);
        } else if (auszahlungen.zu(auftrag.bezug()).stream()
                .noneMatch(a ->
                        a.auftrag().art() == auftrag.art()
                                && a.auftrag().betrag().equals(auftrag.betrag()))) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "Z-404");
        }
    }

    /// Takes back what has not been paid, in the caller's transaction.
    @Offen("called by vorgang, whose doors ask for the right")
    @Transactional(propagation = Propagation.MANDATORY)
    public void zuruecknehmen(String bezug) {
        var offene =
                auszahlungen.zu(bezug).stream()
                        .filter(a -> a.stand().darfNach(Auszahlungsstand.ZURUECKGENOMMEN))
                        .toList();
        if (auszahlungen.zuruecknehmen(bezug) > 0) {
            offene.forEach(a -> protokollieren("auszahlung.zurueckgenommen", a.auftrag()));
        }
    }

    /// What was ordered for something, oldest first.
    @Offen("callers check who may see it")
    public List<Auszahlung> zu(String bezug) {
        return auszahlungen.zu(bezug);
    }

    /// What waits for a second person or for a Zahllauf, oldest first.
    @Braucht(Recht.AUSZAHLEN)
    @Transactional
    public List<Auszahlung> offene() {
        return gesehen(auszahlungen.offene(meineSicht(), OFFENE));
    }

    /// Releases what somebody else has fixed. Releasing it again changes nothing.
    ///
    /// @throws FachlicherFehler Z-405 when nothing was chosen, Z-406 when one is not there or not
    ///   visible, Z-407 when she has fixed it herself, Z-408 when she gets it herself
    @Braucht(Recht.AUSZAHLEN)
    @Transactional
    public void freigeben(Collection<UUID> gewaehlt) {
        if (gewaehlt.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "Z-405");
        }
        var ich = ich();
        for (var id : gewaehlt.stream().sorted().distinct().toList()) {
            var a =
                    auszahlungen
                            .sperren(id, meineSicht())
                            .orElseThrow(
                                    () -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "Z-406"));
            if (a.auftrag().angeordnetVon().equals(ich)) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "Z-407", a.auftrag().empfaenger());
            }
            if (a.auftrag().empfaengerin().filter(ich::equals).isPresent()) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "Z-408");
            }
            if (a.stand().darfNach(Auszahlungsstand.FREIGEGEBEN)) {
                auszahlungen.freigeben(id, ich, uhr.instant());
                protokollieren("auszahlung.freigegeben", a.auftrag());
            }
        }
    }

    /// Puts everything released into a new Zahllauf.
    ///
    /// @return its number
    /// @throws FachlicherFehler Z-409 when there is nothing, Z-302 when the Kommune has named no
    ///   account
    @Braucht(Recht.AUSZAHLEN)
    @Transactional
    public String zahllauf() {
        kassen.kasse();
        var jetzt = uhr.instant();
        String nummer =
                "Z%d-%05d"
                        .formatted(
                                LocalDate.ofInstant(jetzt, Kalender.ORTSZEIT).getYear(),
                                auszahlungen.naechsterLauf());
        auszahlungen.laufAnlegen(nummer, ich(), jetzt);
        if (auszahlungen.inLauf(nummer, meineSicht()) == 0) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "Z-409");
        }
        ereignisse.publishEvent(
                new Protokolleintrag("zahllauf.angelegt", "zahllauf:" + nummer, Map.of()));
        return nummer;
    }

    /// Zahllaeufe, newest first.
    @Braucht(Recht.AUSZAHLEN)
    @Transactional
    public List<Zahllauf> laeufe() {
        return auszahlungen.laeufe(meineSicht(), LAEUFE);
    }

    /// One Zahllauf with everything in it.
    ///
    /// @throws FachlicherFehler Z-406 for absent and foreign ones alike
    @Braucht(Recht.AUSZAHLEN)
    @Transactional
    public Zahllauf lauf(String nummer) {
        var lauf = sichtbar(nummer);
        gesehen(lauf.auszahlungen());
        return lauf;
    }

    /// The Zahllauf as SEPA credit transfer (pain.001.001.09); the same bytes every time.
    ///
    /// @throws FachlicherFehler Z-406 when there is none, Z-410 when nothing in it goes to an
    ///   account
    @Braucht(Recht.AUSZAHLEN)
    @Transactional
    public byte[] alsSepa(String nummer) {
        var lauf = lauf(nummer);
        if (lauf.ueberweisungen().isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "Z-410");
        }
        return Sepadatei.schreiben(lauf, kassen.kasse());
    }

    /// Notes that the bank has carried a Zahllauf out. Noting the same day again changes nothing.
    ///
    /// @param tag the day, not before the Zahllauf and not in the future
    /// @throws FachlicherFehler Z-406 when there is none, Z-411 when the day does not fit, Z-412
    ///   when another day was noted already
    @Braucht(Recht.AUSZAHLEN)
    @Transactional
    public void ausgefuehrt(String nummer, LocalDate tag) {
        var lauf = sichtbar(nummer);
        var heute = LocalDate.ofInstant(uhr.instant(), Kalender.ORTSZEIT);
        var angelegt = LocalDate.ofInstant(lauf.angelegt(), Kalender.ORTSZEIT);
        if (tag.isAfter(heute) || tag.isBefore(angelegt)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "Z-411");
        }
        if (lauf.ausgefuehrtAm().isPresent()) {
            if (!lauf.ausgefuehrtAm().get().equals(tag)) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "Z-412");
            }
            return;
        }
        auszahlungen.ausgefuehrt(nummer, tag, ich());
        lauf.auszahlungen()
                .forEach(a -> {
                    protokollieren("auszahlung.ausgezahlt", a.auftrag());
                    ereignisse.publishEvent(
                            new AuszahlungErfolgt(a.id(), a.auftrag().bezug(), tag));
                });
    }

    private Zahllauf sichtbar(String nummer) {
        return auszahlungen
                .lauf(nummer, meineSicht())
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "Z-406"));
    }

    /// Every look at a confidential one is written down.
    private List<Auszahlung> gesehen(List<Auszahlung> liste) {
        var vertraulich = sicht.vertraulich();
        liste.stream()
                .filter(a -> vertraulich.contains(a.auftrag().leistung().wert()))
                .forEach(a -> protokollieren("auszahlung.gelesen", a.auftrag()));
        return liste;
    }

    private Map<String, Object> meineSicht() {
        return sicht.werte(ich());
    }

    private BeschaeftigteId ich() {
        if (konten.aktuell() instanceof Handelnder.Amtsperson amt) {
            return amt.person().id();
        }
        throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-403");
    }

    private void protokollieren(String aktion, Auszahlungsauftrag a) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        aktion,
                        a.bezug(),
                        Map.of(
                                "art", a.art().name(),
                                "aktenzeichen", a.aktenzeichen(),
                                "cent", Long.toString(a.betrag().cent()))));
    }
}
