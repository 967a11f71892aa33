package dreiklang.identitaet;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of who is away and who stands in. A person enters her own days, her Leitung those of
/// her people. Why somebody is away is nobody's business and is not asked.
@Service
public class Abwesenheiten {

    private static final int JAHRE = 2;

    private final AbwesenheitRepository abwesenheiten;
    private final Organisation organisation;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;
    private final Clock uhr;

    Abwesenheiten(
            AbwesenheitRepository abwesenheiten,
            Organisation organisation,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion,
            Clock uhr) {
        this.abwesenheiten = abwesenheiten;
        this.organisation = organisation;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
        this.uhr = uhr;
    }

    /// Whom the signed-in person may enter days for: herself first, then her people by name.
    @Braucht(Recht.INTERN_BEANTRAGEN)
    public List<Beschaeftigte> einzutragende() {
        var ich = ich();
        var leute =
                organisation.einheiten().stream()
                        .flatMap(e -> organisation.personen(e.kurz()).stream())
                        .filter(p -> !p.id().equals(ich.id()) && leitet(ich, p));
        return Stream.concat(Stream.of(ich), leute).toList();
    }

    /// What is running or still to come for those people, in order of time.
    @Braucht(Recht.INTERN_BEANTRAGEN)
    public List<Abwesenheit> offene() {
        var leute = einzutragende().stream().map(Beschaeftigte::id).toList();
        var heute = organisation.heute();
        return organisation.bild().abwesenheiten().stream()
                .filter(a -> leute.contains(a.person()) && !a.bis().isBefore(heute))
                .toList();
    }

    /// For whom the signed-in person stands in today.
    @Braucht(Recht.INTERN_BEANTRAGEN)
    public Collection<Abwesenheit> vertretungen() {
        return organisation.bild().vertretene(ich().id(), organisation.heute()).values();
    }

    /// Who can stand in for a person: whoever may do her work in her unit; where she works on no
    /// Vorgaenge, the people of her unit.
    @Braucht(Recht.INTERN_BEANTRAGEN)
    public List<Beschaeftigte> vertretungenFuer(BeschaeftigteId person) {
        var wer = organisation.person(person).orElseThrow(Abwesenheiten::verboten);
        var moegliche =
                wer.rechte().contains(Recht.VORGANG_BEARBEITEN)
                        ? organisation.mitRecht(wer.einheit(), Recht.VORGANG_BEARBEITEN)
                        : organisation.personen(wer.einheit());
        return moegliche.stream().filter(p -> !p.id().equals(person)).toList();
    }

    /// Enters an absence.
    ///
    /// @param vertretung who stands in; empty when nobody does, then her Vorgaenge are shown as
    ///   unattended
    /// @throws FachlicherFehler I-320 when it is not for her to enter, I-321 when the days do not
    ///   fit, I-322 when that person cannot stand in, I-323 when there is one already
    @Braucht(Recht.INTERN_BEANTRAGEN)
    public void eintragen(
            BeschaeftigteId person,
            LocalDate von,
            LocalDate bis,
            Optional<BeschaeftigteId> vertretung) {
        var ich = darf(person);
        var heute = organisation.heute();
        if (bis.isBefore(von) || bis.isBefore(heute) || bis.isAfter(heute.plusYears(JAHRE))) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "I-321", JAHRE);
        }
        if (vertretung.isPresent()
                && vertretungenFuer(person).stream()
                        .noneMatch(p -> p.id().equals(vertretung.get()))) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "I-322");
        }
        var neu = new Abwesenheit(Zufall.kennung(uhr), person, von, bis, vertretung);
        transaktion.executeWithoutResult(t -> {
            if (abwesenheiten.ab(von).stream()
                    .anyMatch(a -> a.person().equals(person) && !a.von().isAfter(bis))) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "I-323");
            }
            abwesenheiten.anlegen(neu, ich.id(), uhr.instant());
            protokoll("abwesenheit.eingetragen", neu);
        });
        organisation.auffrischen();
    }

    /// Withdraws an absence; from then on the person counts as there.
    ///
    /// @throws FachlicherFehler I-324 when there is none, I-320 when it is not for her to withdraw
    @Braucht(Recht.INTERN_BEANTRAGEN)
    public void zuruecknehmen(UUID id) {
        transaktion.executeWithoutResult(t -> {
            var gemeint =
                    abwesenheiten.ab(organisation.heute()).stream()
                            .filter(a -> a.id().equals(id))
                            .findFirst()
                            .orElseThrow(
                                    () -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "I-324"));
            darf(gemeint.person());
            abwesenheiten.zuruecknehmen(id, uhr.instant());
            protokoll("abwesenheit.zurueckgenommen", gemeint);
        });
        organisation.auffrischen();
    }

    private Beschaeftigte darf(BeschaeftigteId person) {
        var ich = ich();
        boolean erlaubt =
                ich.id().equals(person)
                        || organisation.person(person).filter(p -> leitet(ich, p)).isPresent();
        if (!erlaubt) {
            throw verboten();
        }
        return ich;
    }

    private boolean leitet(Beschaeftigte ich, Beschaeftigte person) {
        return person.vorgesetzte().filter(ich.id()::equals).isPresent()
                || organisation.wirkungskreis(ich.id(), "leitung").contains(person.einheit());
    }

    private Beschaeftigte ich() {
        if (konten.aktuell() instanceof Handelnder.Amtsperson amt) {
            return amt.person();
        }
        throw verboten();
    }

    private static FachlicherFehler verboten() {
        return new FachlicherFehler(Fehlerart.VERBOTEN, "I-320");
    }

    private void protokoll(String aktion, Abwesenheit a) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        aktion,
                        "beschaeftigte:" + a.person().wert(),
                        Map.of(
                                "von", a.von().toString(),
                                "bis", a.bis().toString(),
                                "vertretung",
                                        a.vertretung().map(v -> v.wert().toString()).orElse(""))));
    }
}
