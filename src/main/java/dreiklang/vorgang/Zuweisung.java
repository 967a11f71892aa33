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
/// is there (or is represented) and may work on it counts; a rule that names nothing but a unit
/// leads there, if somebody does such work there. Without one it stays with the unit the package
/// names. Nobody gets her own matter.
@Component
class Zuweisung {

    /// Key of the history's text.
    static final String SCHRITT = "zugewiesen-regel";

    private final ZuweisungRepository zuweisungen;
    private final VerlaufRepository verlauf;
    private final Organisation organisation;
    private final Sichten sichten;
    private final Versorgungslage lage;
    private final Clock uhr;

    Zuweisung(
            ZuweisungRepository zuweisungen,
            VerlaufRepository verlauf,
            Organisation organisation,
            Sichten sichten,
            Versorgungslage lage,
            Clock uhr) {
        this.zuweisungen = zuweisungen;
        this.verlauf = verlauf;
        this.organisation = organisation;
        this.sichten = sichten;
        this.lage = lage;
        this.uhr = uhr;
    }

    /// What the rules say.
    ///
    /// @param einheit responsible unit
    /// @param person who gets it; empty when it stays with the unit
    /// @param grund why, for the history
    record Zuteilung(String einheit, Optional<BeschaeftigteId> person, String grund) {}

    /// What is asked about a new Vorgang.
    ///
    /// @param antragstellerin the member of staff whose matter it is, for internal Leistungen
    record Frage(
            LeistungsSchluessel leistung,
            Map<String, List<String>> antworten,
            Optional<BeschaeftigteId> antragstellerin) {}

    /// What the rules say about a new Vorgang.
    ///
    /// @param einheit the unit the package names
    Zuteilung fuer(Frage frage, String einheit) {
        return zuweisungen.regeln(frage.leistung().wert()).stream()
                .filter(regel -> regel.passt(frage.antworten()))
                .flatMap(regel -> ziel(regel, frage, einheit).stream())
                .findFirst()
                .orElseGet(() -> new Zuteilung(einheit, Optional.empty(), ""));
    }

    /// Where a rule leads; nowhere when there is nobody.
    private Optional<Zuteilung> ziel(Zuweisungsregel regel, Frage frage, String einheit) {
        String ort = organisation.einheit(regel.einheit()).isPresent() ? regel.einheit() : einheit;
        if (regel.verteilen()) {
            return geringsteLast(frage, ort)
                    .map(p -> new Zuteilung(ort, Optional.of(p), regel.grund()));
        }
        if (regel.person().isEmpty()) {
            return lage.besetzt(frage.leistung(), ort)
                    ? Optional.of(new Zuteilung(ort, Optional.empty(), ""))
                    : Optional.empty();
        }
        return organisation
                .mitAnmeldename(regel.person())
                .flatMap(gemeint -> arbeitende(gemeint, regel, frage, ort));
    }

    private Optional<Zuteilung> arbeitende(
            Beschaeftigte gemeint, Zuweisungsregel regel, Frage frage, String einheit) {
        return organisation
                .vertretenDurch(gemeint.id())
                .filter(wer -> bekommt(wer, frage, einheit))
                .map(wer ->
                        new Zuteilung(
                                einheit,
                                Optional.of(wer),
                                wer.equals(gemeint.id())
                                        ? regel.grund()
                                        : regel.grund() + ", in Vertretung für " + gemeint.name()));
    }

    /// Those who do the daily work of the unit; who leads it or a unit above gets nothing by load.
    private Optional<BeschaeftigteId> geringsteLast(Frage frage, String einheit) {
        var leute =
                organisation.mitRecht(einheit, Recht.VORGANG_BEARBEITEN).stream()
                        .map(Beschaeftigte::id)
                        .filter(p -> organisation.hatRolle(p, "sachbearbeitung", einheit))
                        .filter(p -> organisation.vertretenDurch(p).filter(p::equals).isPresent())
                        .filter(p -> bekommt(p, frage, einheit))
                        .toList();
        var last = zuweisungen.last(leute);
        return leute.stream().min(Comparator.comparing(p -> last.getOrDefault(p, 0L)));
    }

    private boolean bekommt(BeschaeftigteId wer, Frage frage, String einheit) {
        return !frage.antragstellerin().equals(Optional.of(wer))
                && sichten.bearbeitet(wer, frage.leistung(), einheit);
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
