package dreiklang.identitaet;

import dreiklang.basis.Befund;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Zufall;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes the files of a Kommune over: all of it or, when something is wrong, nothing.
@Component
class Organisationslader {

    private final EinheitenRepository einheiten;
    private final PersonenRepository personen;
    private final RollenvergabeRepository rollen;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Organisationslader(
            EinheitenRepository einheiten,
            PersonenRepository personen,
            RollenvergabeRepository rollen,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.einheiten = einheiten;
        this.personen = personen;
        this.rollen = rollen;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Reads, checks and stores.
    @Transactional
    public List<Befund> laden(Path ordner) {
        var akte = Organisationsdateien.lesen(ordner);
        if (akte.befunde().isEmpty()) {
            speichern(akte);
        }
        return akte.befunde();
    }

    private void speichern(Organisationsdateien akte) {
        einheiten.ersetzen(akte.einheiten());
        Map<String, UUID> kennungen = new HashMap<>();
        for (var blatt : akte.personen()) {
            kennungen.put(
                    blatt.anmeldename(),
                    personen.kennung(blatt.anmeldename()).orElseGet(() -> Zufall.kennung(uhr)));
        }
        rollen.ausDateiEntfernen();
        for (var blatt : akte.personen()) {
            var kennung = Objects.requireNonNull(kennungen.get(blatt.anmeldename()));
            personen.speichern(kennung, blatt, kennungen.get(blatt.vorgesetzte()));
            blatt.rollen().forEach(r -> rollen.anlegen(vergabe(kennung, r)));
        }
        int abgeschaltet = personen.andereAbschalten(List.copyOf(kennungen.keySet()));
        rollen.beiAbgeschaltetenBeenden(uhr.instant());
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "organisation.geladen",
                        "organisation",
                        Map.of(
                                "einheiten", String.valueOf(akte.einheiten().size()),
                                "personen", String.valueOf(kennungen.size()),
                                "abgeschaltet", String.valueOf(abgeschaltet))));
    }

    private Rollenvergabe vergabe(UUID person, Personalblatt.Rolleneintrag rolle) {
        return new Rollenvergabe(
                Zufall.kennung(uhr),
                new BeschaeftigteId(person),
                rolle.rolle(),
                rolle.einheit(),
                rolle.von(),
                rolle.bis(),
                true,
                "",
                uhr.instant(),
                Optional.empty());
    }
}
