package dreiklang.vorgang;

import dreiklang.basis.Recht;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Vertraulichkeiten;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Works out what a person may see today, from her roles, their units and whom she stands in for.
@Component
class Sichten {

    private final Organisation organisation;
    private final Vertraulichkeiten vertraulichkeiten;

    Sichten(Organisation organisation, Vertraulichkeiten vertraulichkeiten) {
        this.organisation = organisation;
        this.vertraulichkeiten = vertraulichkeiten;
    }

    /// What that person may see.
    Sicht von(BeschaeftigteId wer) {
        var alle = vertraulichkeiten.alle();
        var geoeffnet = new HashSet<String>();
        alle.forEach((leistung, rollen) ->
                rollen.stream()
                        .flatMap(rolle -> organisation.wirkungskreis(wer, rolle).stream())
                        .forEach(e -> geoeffnet.add(Sicht.schluessel(leistung.wert(), e))));
        return new Sicht(
                wer,
                organisation.vertretene(wer),
                organisation.wirkungskreis(wer, Recht.VORGANG_LESEN),
                alle.keySet().stream().map(l -> l.wert()).collect(Collectors.toUnmodifiableSet()),
                geoeffnet);
    }

    /// Whether a person can work today on a Vorgang of that Leistung in that unit.
    boolean bearbeitet(BeschaeftigteId wer, LeistungsSchluessel leistung, String einheit) {
        var sicht = von(wer);
        return organisation.wirkungskreis(wer, Recht.VORGANG_BEARBEITEN).contains(einheit)
                && (!sicht.vertraulich().contains(leistung.wert())
                        || sicht.geoeffnet().contains(Sicht.schluessel(leistung.wert(), einheit)));
    }
}
