package dreiklang.identitaet;

import dreiklang.basis.Befund;
import dreiklang.basis.Offen;
import java.nio.file.Path;
import java.util.List;
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

    private final EinheitenRepository einheiten;
    private final PersonenRepository personen;
    private final Organisationslader lader;
    private final TransactionTemplate transaktion;
    private volatile @Nullable Organisationsbild bild;

    Organisation(
            EinheitenRepository einheiten,
            PersonenRepository personen,
            Organisationslader lader,
            TransactionTemplate transaktion) {
        this.einheiten = einheiten;
        this.personen = personen;
        this.lader = lader;
        this.transaktion = transaktion;
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

    /// The unit itself and every unit below it.
    @Offen("public reading")
    public Set<String> mitUntereinheiten(String kurz) {
        return bild().mitUntereinheiten(kurz);
    }

    /// An active person by identifier.
    @Offen("names of staff are shown to staff and on Bescheide")
    public Optional<Beschaeftigte> person(BeschaeftigteId id) {
        return Optional.ofNullable(bild().personen().get(id.wert()));
    }

    /// The active people of a unit, by name.
    @Offen("called by pages of the Amt")
    public List<Beschaeftigte> personen(String einheit) {
        return bild().personen().values().stream()
                .filter(p -> p.einheit().equals(einheit))
                .toList();
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
        return Optional.ofNullable(bild().staende().get(person));
    }

    /// Makes sure that what is in memory is not older than what somebody has just signed in with.
    void mindestens(UUID person, int stand) {
        if (stand(person).filter(s -> s == stand).isEmpty()) {
            auffrischen();
        }
    }

    private Organisationsbild bild() {
        var aktuell = bild;
        if (aktuell == null) {
            aktuell = lesen();
            bild = aktuell;
        }
        return aktuell;
    }

    private Organisationsbild lesen() {
        var gelesen =
                transaktion.execute(
                        t -> Organisationsbild.aus(einheiten.aktive(), personen.aktive()));
        if (gelesen == null) {
            throw new IllegalStateException("the organisation could not be read");
        }
        return gelesen;
    }
}
