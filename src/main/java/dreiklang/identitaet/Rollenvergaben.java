package dreiklang.identitaet;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door through which roles are given and ended by hand. Nobody gives herself one, and whatever
/// is done here everybody in the administration sees.
@Service
public class Rollenvergaben {

    private static final int GRUND = 300;
    private static final int LETZTE = 50;

    private final RollenvergabeRepository rollen;
    private final Organisation organisation;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;
    private final Clock uhr;

    Rollenvergaben(
            RollenvergabeRepository rollen,
            Organisation organisation,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion,
            Clock uhr) {
        this.rollen = rollen;
        this.organisation = organisation;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
        this.uhr = uhr;
    }

    /// Names of all roles in lower case.
    @Offen("public reading")
    public List<String> namen() {
        return Arrays.stream(Rolle.values()).map(r -> r.name().toLowerCase(Locale.ROOT)).toList();
    }

    /// Who holds, held or will hold what; without those ended by hand.
    @Braucht(Recht.ADMINISTRIEREN)
    public List<Rollenvergabe> alle() {
        return rollen.alle().stream()
                .filter(r -> organisation.person(r.person()).isPresent())
                .toList();
    }

    /// What was given or ended by hand last, newest first.
    @Braucht(Recht.ADMINISTRIEREN)
    public List<Rollenaenderung> aenderungen() {
        return rollen.aenderungen(LETZTE);
    }

    /// Gives a person a role in a unit and the units below it.
    ///
    /// @param von first day, empty for at once
    /// @param bis last day, empty for until further notice
    /// @param grund why; everybody in the administration reads it
    /// @throws FachlicherFehler I-310 for oneself, I-311 unknown role, unit or person, I-312
    ///   without a reason, I-313 when the days do not fit
    @Braucht(Recht.ADMINISTRIEREN)
    public void vergeben(
            BeschaeftigteId person,
            String rolle,
            String einheit,
            Optional<LocalDate> von,
            Optional<LocalDate> bis,
            String grund) {
        var ich = andere(person);
        pruefen(person, rolle, einheit, grund);
        if (bis.filter(b -> b.isBefore(von.orElseGet(organisation::heute))).isPresent()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "I-313");
        }
        var neu =
                new Rollenvergabe(
                        Zufall.kennung(uhr),
                        person,
                        rolle.toLowerCase(Locale.ROOT),
                        einheit,
                        von,
                        bis,
                        false,
                        grund.strip(),
                        uhr.instant(),
                        Optional.of(ich));
        transaktion.executeWithoutResult(t -> {
            rollen.anlegen(neu);
            protokoll("rolle.vergeben", neu);
        });
        organisation.auffrischen();
    }

    private void pruefen(BeschaeftigteId person, String rolle, String einheit, String grund) {
        if (Rolle.von(rolle).isEmpty()
                || organisation.einheit(einheit).isEmpty()
                || organisation.person(person).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "I-311");
        }
        if (grund.isBlank() || grund.length() > GRUND) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "I-312", GRUND);
        }
    }

    /// Ends a role at once.
    ///
    /// @throws FachlicherFehler I-310 for oneself, I-314 when it stands in the file, I-315 when
    ///   there is none
    @Braucht(Recht.ADMINISTRIEREN)
    public void beenden(UUID id) {
        transaktion.executeWithoutResult(t -> {
            var vergabe =
                    rollen.offene(id)
                            .orElseThrow(
                                    () -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "I-315"));
            if (vergabe.ausDatei()) {
                throw new FachlicherFehler(Fehlerart.KONFLIKT, "I-314");
            }
            rollen.beenden(id, uhr.instant(), andere(vergabe.person()));
            protokoll("rolle.beendet", vergabe);
        });
        organisation.auffrischen();
    }

    private BeschaeftigteId andere(BeschaeftigteId person) {
        if (konten.aktuell() instanceof Handelnder.Amtsperson amt
                && !amt.person().id().equals(person)) {
            return amt.person().id();
        }
        throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-310");
    }

    private void protokoll(String aktion, Rollenvergabe v) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        aktion,
                        "beschaeftigte:" + v.person().wert(),
                        Map.of(
                                "rolle", v.rolle(),
                                "einheit", v.einheit(),
                                "von", v.von().map(LocalDate::toString).orElse(""),
                                "bis", v.bis().map(LocalDate::toString).orElse(""),
                                "vergabe", v.id().toString())));
    }
}
