package dreiklang.vorgang;

import dreiklang.basis.Recht;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Decides by the Kommune's rules who gets a new Vorgang. The first rule that leads to somebody who
/// is there (or is represented) and may work on it counts; without one it stays with the unit.
@Component
class Zuweisung {

    /// Key of the history's text.
    static final String SCHRITT = "zugewiesen-regel";

    private final ZuweisungRepository zuweisungen;
    private final VerlaufRepository verlauf;
    private final Organisation organisation;
    private final Sichten sichten;
    private final Clock uhr;

    Zuweisung(
            ZuweisungRepository zuweisungen,
            VerlaufRepository verlauf,
            Organisation organisation,
            Sichten sichten,
            Clock uhr) {
        this.zuweisungen = zuweisungen;
        this.verlauf = verlauf;
        this.organisation = organisation;
        this.sichten = sichten;
        this.uhr = uhr;
    }

    /// What the rules say.
    ///
    /// @param einheit responsible unit
    /// @param person who gets it; empty when it stays with the unit
    /// @param grund why, for the history
    record Zuteilung(String einheit, Optional<BeschaeftigteId> person, String grund) {}

    /// What the rules say about a new Vorgang.
    ///
    /// @param einheit the unit the package names
    Zuteilung fuer(
            LeistungsSchluessel leistung, String einheit, Map<String, List<String>> antworten) {
        String zustaendig = einheit;
        for (var regel : zuweisungen.regeln(leistung.wert())) {
            if (regel.passt(antworten)) {
                if (organisation.einheit(regel.einheit()).isPresent()) {
                    zustaendig = regel.einheit();
                }
                var gewaehlt = person(regel, leistung, zustaendig);
                if (gewaehlt.isPresent()) {
                    return gewaehlt.get();
                }
            }
        }
        return new Zuteilung(zustaendig, Optional.empty(), "");
    }

    private Optional<Zuteilung> person(
            Zuweisungsregel regel, LeistungsSchluessel leistung, String einheit) {
        if (regel.verteilen()) {
            return geringsteLast(leistung, einheit)
                    .map(p -> new Zuteilung(einheit, Optional.of(p), regel.grund()));
        }
        return organisation
                .mitAnmeldename(regel.person())
                .flatMap(gemeint -> arbeitende(gemeint, regel, leistung, einheit));
    }

    private Optional<Zuteilung> arbeitende(
            Beschaeftigte gemeint,
            Zuweisungsregel regel,
            LeistungsSchluessel leistung,
            String einheit) {
        return organisation
                .vertretenDurch(gemeint.id())
                .filter(wer -> sichten.bearbeitet(wer, leistung, einheit))
                .map(wer ->
                        new Zuteilung(
                                einheit,
                                Optional.of(wer),
                                wer.equals(gemeint.id())
                                        ? regel.grund()
                                        : regel.grund() + ", in Vertretung für " + gemeint.name()));
    }

    /// Those who do the daily work of the unit; who leads it or a unit above gets nothing by load.
    private Optional<BeschaeftigteId> geringsteLast(LeistungsSchluessel leistung, String einheit) {
        var leute =
                organisation.mitRecht(einheit, Recht.VORGANG_BEARBEITEN).stream()
                        .map(Beschaeftigte::id)
                        .filter(p -> organisation.hatRolle(p, "sachbearbeitung", einheit))
                        .filter(p -> organisation.vertretenDurch(p).filter(p::equals).isPresent())
                        .filter(p -> sichten.bearbeitet(p, leistung, einheit))
                        .toList();
        var last = zuweisungen.last(leute);
        return leute.stream().min(Comparator.comparing(p -> last.getOrDefault(p, 0L)));
    }

    /// Notes the person and the reason, in the transaction that opens the Vorgang.
    void eintragen(VorgangId vorgang, Zuteilung zuteilung) {
        zuteilung
                .person()
                .ifPresent(wer -> {
                    zuweisungen.zuordnen(vorgang, wer);
                    String name = organisation.person(wer).map(Beschaeftigte::name).orElse("");
                    verlauf.schritt(
                            vorgang,
                            new Schritt(
                                    uhr.instant(),
                                    SCHRITT,
                                    Optional.empty(),
                                    name + " (" + zuteilung.grund() + ")"));
                });
    }
}
