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
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes the files of a Kommune over: all of it or, when something is wrong, nothing.
@Component
class Organisationslader {

    private final EinheitenRepository einheiten;
    private final PersonenRepository personen;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Organisationslader(
            EinheitenRepository einheiten,
            PersonenRepository personen,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.einheiten = einheiten;
        this.personen = personen;
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
        for (var blatt : akte.personen()) {
            personen.speichern(
                    Objects.requireNonNull(kennungen.get(blatt.anmeldename())),
                    blatt,
                    kennungen.get(blatt.vorgesetzte()));
        }
        int abgeschaltet = personen.andereAbschalten(List.copyOf(kennungen.keySet()));
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "organisation.geladen",
                        "organisation",
                        Map.of(
                                "einheiten", String.valueOf(akte.einheiten().size()),
                                "personen", String.valueOf(kennungen.size()),
                                "abgeschaltet", String.valueOf(abgeschaltet))));
    }
}
