package dreiklang.vorgang;

import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Adds to a step of the history for whom it was done, when a deputy did it.
@Component
class Vertretungsvermerk {

    private final Organisation organisation;

    Vertretungsvermerk(Organisation organisation) {
        this.organisation = organisation;
    }

    /// The step as it goes into the history.
    Schritt ergaenzt(Vorgang v, Schritt schritt) {
        return schritt.person()
                .flatMap(wer -> fuer(v, wer))
                .map(name ->
                        new Schritt(
                                schritt.zeitpunkt(),
                                schritt.was(),
                                schritt.person(),
                                schritt.anmerkung()
                                        + (schritt.anmerkung().isEmpty() ? "" : " – ")
                                        + "in Vertretung für "
                                        + name))
                .orElse(schritt);
    }

    private Optional<String> fuer(Vorgang v, BeschaeftigteId wer) {
        if (v.bearbeiterin().filter(wer::equals).isPresent()) {
            return Optional.empty();
        }
        var vertretene = organisation.vertretene(wer);
        return Stream.concat(v.bearbeiterin().stream(), v.vorgesetzte().stream())
                .filter(vertretene::contains)
                .findFirst()
                .flatMap(organisation::person)
                .map(Beschaeftigte::name);
    }
}
