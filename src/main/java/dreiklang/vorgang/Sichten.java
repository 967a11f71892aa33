package dreiklang.vorgang;

import dreiklang.basis.Recht;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Vertraulichkeiten;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Works out what a person may see today, from her roles, their units and whom she stands in for.
@Component
class Sichten {

    private final Organisation organisation;
    private final Vertraulichkeiten vertraulichkeiten;
    private final VerlaufRepository verlauf;

    Sichten(
            Organisation organisation,
            Vertraulichkeiten vertraulichkeiten,
            VerlaufRepository verlauf) {
        this.organisation = organisation;
        this.vertraulichkeiten = vertraulichkeiten;
        this.verlauf = verlauf;
    }

    /// What that person may see.
    Sicht von(BeschaeftigteId wer) {
        var vertraulich =
                vertraulichkeiten.alle().keySet().stream()
                        .map(LeistungsSchluessel::wert)
                        .collect(Collectors.toUnmodifiableSet());
        var geoeffnet = geoeffnet(wer);
        var ziele = ziele(organisation.wirkungskreis(wer, Recht.VORGANG_BEARBEITEN));
        return new Sicht(
                wer,
                organisation.vertretene(wer),
                organisation.wirkungskreis(wer, Recht.VORGANG_LESEN),
                vertraulich,
                geoeffnet,
                ziele,
                ziele.isEmpty() ? Set.of() : verlauf.mitSchritt(ziele, vertraulich, geoeffnet));
    }

    /// What of confidential Leistungen a role opens to that person today, by unit and by every name
    /// of the unit, as [Sicht#schluessel].
    Set<String> geoeffnet(BeschaeftigteId wer) {
        var geoeffnet = new HashSet<String>();
        vertraulichkeiten
                .alle()
                .forEach((leistung, rollen) ->
                        rollen.stream()
                                .map(rolle -> organisation.wirkungskreis(wer, rolle))
                                .forEach(einheiten -> {
                                    oeffnen(geoeffnet, leistung, einheiten);
                                    oeffnen(geoeffnet, leistung, ziele(einheiten));
                                }));
        return geoeffnet;
    }

    private static void oeffnen(
            Set<String> geoeffnet, LeistungsSchluessel leistung, Collection<String> orte) {
        orte.forEach(ort -> geoeffnet.add(Sicht.schluessel(leistung.wert(), ort)));
    }

    /// All names by which a step can mean one of these units.
    Set<String> ziele(Set<String> einheiten) {
        return organisation.einheiten().stream()
                .filter(e -> einheiten.contains(e.kurz()))
                .flatMap(e -> e.ziele().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a person can work today on a Vorgang of that Leistung in that unit.
    boolean bearbeitet(BeschaeftigteId wer, LeistungsSchluessel leistung, String einheit) {
        return organisation.wirkungskreis(wer, Recht.VORGANG_BEARBEITEN).contains(einheit)
                && (!vertraulichkeiten.alle().containsKey(leistung)
                        || geoeffnet(wer).contains(Sicht.schluessel(leistung.wert(), einheit)));
    }
}
