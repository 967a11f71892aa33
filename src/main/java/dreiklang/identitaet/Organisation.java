package dreiklang.identitaet;

import dreiklang.basis.Befund;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the organisation: units and the people who work in them. Read from memory, refreshed
/// on every change.
@Service
public class Organisation {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final EinheitenRepository einheiten;
    private final PersonenRepository personen;
    private final RollenvergabeRepository rollen;
    private final AbwesenheitRepository abwesenheiten;
    private final Organisationslader lader;
    private final TransactionTemplate transaktion;
    private final Clock uhr;
    private volatile @Nullable Organisationsbild bild;

    Organisation(
            EinheitenRepository einheiten,
            PersonenRepository personen,
            RollenvergabeRepository rollen,
            AbwesenheitRepository abwesenheiten,
            Organisationslader lader,
            TransactionTemplate transaktion,
            Clock uhr) {
        this.einheiten = einheiten;
        this.personen = personen;
        this.rollen = rollen;
        this.abwesenheiten = abwesenheiten;
        this.lader = lader;
        this.transaktion = transaktion;
        this.uhr = uhr;
    }

    /// The unit of that short name.
    @Offen("public reading")
    public Optional<Organisationseinheit> einheit(String kurz) {
        return Optional.ofNullable(bild().einheiten().get(kurz));
    }

    /// All units in the order of the plan.
    @Offen("public reading")
    public List<Organisationseinheit> einheiten() {
        return List.copyOf(bild().einheiten().values());
    }

    /// The unit that does something for others today, named by itself or by what it does.
    ///
    /// @param ziel `einheit:KURZ` or `stelle:NAME`
    @Offen("public reading")
    public Optional<Organisationseinheit> gemeint(String ziel) {
        return einheiten().stream().filter(e -> e.ziele().contains(ziel)).findFirst();
    }

    /// The unit itself and every unit below it.
    @Offen("public reading")
    public Set<String> mitUntereinheiten(String kurz) {
        return bild().mitUntereinheiten(kurz);
    }

    /// An active person by identifier.
    @Offen("names of staff are shown to staff and on Bescheide")
    public Optional<Beschaeftigte> person(BeschaeftigteId id) {
        return bild().person(id, heute());
    }

    /// The address of an active person at work, if the Kommune has entered one.
    @Offen("called by what sends mails to staff")
    public Optional<String> mail(BeschaeftigteId id) {
        return Optional.ofNullable(bild().personen().get(id.wert()))
                .map(PersonenRepository.Zeile::mail)
                .filter(m -> !m.isEmpty());
    }

    /// The active people of a unit, by name.
    @Offen("called by pages of the Amt")
    public List<Beschaeftigte> personen(String einheit) {
        var bild = bild();
        var heute = heute();
        return bild.personen().values().stream()
                .filter(p -> p.einheit().equals(einheit))
                .map(p -> p.beschaeftigte(bild.rechte(new BeschaeftigteId(p.id()), heute)))
                .toList();
    }

    /// The units in which the person has the right today, by her roles there or in a unit above.
    @Offen("callers bound with it what they show")
    public Set<String> wirkungskreis(BeschaeftigteId id, Recht recht) {
        return bild().wirkungskreis(id, rolle -> Rolle.traegt(rolle, recht), heute());
    }

    /// The units in which the person holds the role today, there or in a unit above.
    ///
    /// @param rolle its name in lower case
    @Offen("callers bound with it what they show")
    public Set<String> wirkungskreis(BeschaeftigteId id, String rolle) {
        return bild().wirkungskreis(id, rolle::equals, heute());
    }

    /// The active people who have the right in the unit today, by name.
    @Offen("called by pages of the Amt")
    public List<Beschaeftigte> mitRecht(String einheit, Recht recht) {
        var bild = bild();
        var heute = heute();
        return bild.personen().keySet().stream()
                .map(BeschaeftigteId::new)
                .filter(p ->
                        bild.wirkungskreis(p, r -> Rolle.traegt(r, recht), heute).contains(einheit))
                .flatMap(p -> bild.person(p, heute).stream())
                .toList();
    }

    /// Whether the person holds the role today in exactly that unit, not only by one above.
    ///
    /// @param rolle its name in lower case
    @Offen("callers bound with it what they show")
    public boolean hatRolle(BeschaeftigteId id, String rolle, String einheit) {
        var heute = heute();
        return bild().rollen().getOrDefault(id, List.of()).stream()
                .anyMatch(r ->
                        r.gilt(heute) && r.rolle().equals(rolle) && r.einheit().equals(einheit));
    }

    /// An active person by the name she signs in with.
    @Offen("called by rules of the Kommune")
    public Optional<Beschaeftigte> mitAnmeldename(String anmeldename) {
        return bild().personen().values().stream()
                .filter(z -> z.anmeldename().equals(anmeldename))
                .findFirst()
                .map(this::mitRechten);
    }

    /// Names of the roles that open confidential Leistungen, in lower case.
    @Offen("public reading")
    public List<String> vertraulicheRollen() {
        return Arrays.stream(Rolle.values())
                .filter(Rolle::vertraulich)
                .map(r -> r.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /// Who does a person's work today: herself, or her deputy while she is away; empty when nobody
    /// does.
    @Offen("called by pages of the Amt")
    public Optional<BeschaeftigteId> vertretenDurch(BeschaeftigteId id) {
        return bild().vertretenDurch(id, heute());
    }

    /// For whom a person stands in today.
    @Offen("called by pages of the Amt")
    public Set<BeschaeftigteId> vertretene(BeschaeftigteId id) {
        return bild().vertretene(id, heute()).keySet();
    }

    /// Loads units and people of a Kommune's folder; existing ones are updated, missing ones are
    /// switched off.
    ///
    /// @param ordner folder with `organisation.yaml` and `personen.yaml`
    /// @return what is wrong; when there is a finding, nothing is changed
    @Offen("called by the program at start")
    public List<Befund> laden(Path ordner) {
        var befunde = lader.laden(ordner);
        auffrischen();
        return befunde;
    }

    /// Reads the state anew, so that a change made on another node counts here within half a minute
    /// as well.
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void auffrischen() {
        bild = lesen();
    }

    /// Version of a person's sign-in data, empty when she may not sign in.
    Optional<Integer> stand(UUID person) {
        return Optional.ofNullable(bild().personen().get(person))
                .map(PersonenRepository.Zeile::stand);
    }

    /// A person as stored, with what her roles allow today.
    Beschaeftigte mitRechten(PersonenRepository.Zeile zeile) {
        return zeile.beschaeftigte(bild().rechte(new BeschaeftigteId(zeile.id()), heute()));
    }

    /// The day it is in Germany.
    LocalDate heute() {
        return uhr.instant().atZone(ZONE).toLocalDate();
    }

    /// Makes sure that what is in memory is not older than what somebody has just signed in with.
    void mindestens(UUID person, int stand) {
        if (stand(person).filter(s -> s == stand).isEmpty()) {
            auffrischen();
        }
    }

    /// The organisation as it stands.
    Organisationsbild bild() {
        var aktuell = bild;
        if (aktuell == null) {
            aktuell = lesen();
            bild = aktuell;
        }
        return aktuell;
    }

    private Organisationsbild lesen() {
        var gelesen =
                transaktion.execute(t ->
                        Organisationsbild.aus(
                                einheiten.aktive(),
                                personen.aktive(),
                                rollen.alle(),
                                abwesenheiten.ab(heute().minusYears(1))));
        if (gelesen == null) {
            throw new IllegalStateException("the organisation could not be read");
        }
        return gelesen;
    }
}
