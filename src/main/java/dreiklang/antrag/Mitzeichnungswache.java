package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.formular.Formulare;
import dreiklang.formular.Mitzeichnung;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Sees to it that an agreement counts only for what was agreed to: it carries the hash of answers
/// and files, is taken back as soon as they change, and is compared once more inside the
/// submission.
@Component
class Mitzeichnungswache {

    private final MitzeichnungRepository mitzeichner;
    private final Fassungen fassungen;
    private final Formulare formulare;
    private final Briefe briefe;
    private final Clock uhr;
    private final ApplicationEventPublisher ereignisse;

    Mitzeichnungswache(
            MitzeichnungRepository mitzeichner,
            Fassungen fassungen,
            Formulare formulare,
            Briefe briefe,
            Clock uhr,
            ApplicationEventPublisher ereignisse) {
        this.mitzeichner = mitzeichner;
        this.fassungen = fassungen;
        this.formulare = formulare;
        this.briefe = briefe;
        this.uhr = uhr;
        this.ereignisse = ereignisse;
    }

    /// How many have to agree.
    Mitzeichnung.Spanne spanne(Entwurf entwurf) {
        return formulare.mitzeichnende(fassungen.formular(entwurf), entwurf.antworten());
    }

    /// What somebody agrees to right now: Leistung, Fassung, visible answers and their files.
    Pruefsumme abdruck(Entwurf entwurf) {
        var inhalt = formulare.inhalt(fassungen.formular(entwurf), entwurf.antworten());
        var anhaenge =
                entwurf.anhaenge().stream().filter(a -> !inhalt.alle(a.feld()).isEmpty()).toList();
        return Abdruck.von(entwurf.leistung(), entwurf.fassung(), inhalt, anhaenge);
    }

    /// The draft was written: answers given to something else lose their worth, and everybody
    /// concerned is told.
    void geaendert(Entwurf entwurf) {
        var formular = fassungen.formular(entwurf);
        if (formular.mitzeichnung().isEmpty()) {
            return;
        }
        var jetzt = uhr.instant().truncatedTo(ChronoUnit.MICROS);
        var hinfaellig = mitzeichner.zuruecknehmen(entwurf.id(), abdruck(entwurf), jetzt);
        if (hinfaellig.isEmpty()) {
            return;
        }
        var name = fassungen.paket(entwurf).leistung().name().in(entwurf.sprache());
        for (var person : hinfaellig) {
            person.email()
                    .filter(e -> person.gemailt())
                    .map(an -> briefe.hinfaellig(an, entwurf, person, name, jetzt))
                    .ifPresent(ereignisse::publishEvent);
        }
        entwurf.adresse(formular)
                .map(an -> briefe.zustimmungWeg(an, entwurf, name, jetzt))
                .ifPresent(ereignisse::publishEvent);
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "mitzeichnung.hinfaellig",
                        entwurf.bezug(),
                        Map.of("anzahl", Integer.toString(hinfaellig.size()))));
    }

    /// Inside the submission: everybody has agreed to exactly this, or nothing is sent. Nobody can
    /// change her mind meanwhile; afterwards all links end.
    ///
    /// @throws FachlicherFehler A-118 when an agreement is missing
    List<Zustimmung> schliessen(Entwurf entwurf) {
        if (fassungen.formular(entwurf).mitzeichnung().isEmpty()
                || !mitzeichner.halten(entwurf.id())) {
            return List.of();
        }
        var spanne = spanne(entwurf);
        if (!spanne.gefragt()) {
            mitzeichner.beenden(entwurf.id());
            return List.of();
        }
        var alle = mitzeichner.zu(entwurf.id());
        var summe = abdruck(entwurf);
        if (!vollstaendig(spanne, alle, summe)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "A-118");
        }
        mitzeichner.beenden(entwurf.id());
        return alle.stream()
                .map(MitzeichnungRepository.Fund::person)
                .map(p -> new Zustimmung(p.name(), p.zeitpunkt().orElseThrow(), summe))
                .toList();
    }

    static boolean vollstaendig(
            Mitzeichnung.Spanne spanne, List<MitzeichnungRepository.Fund> alle, Pruefsumme summe) {
        return alle.size() >= spanne.von()
                && alle.size() <= spanne.bis()
                && alle.stream()
                        .map(MitzeichnungRepository.Fund::person)
                        .allMatch(p ->
                                p.stand() == Mitzeichner.Stand.EINVERSTANDEN
                                        && p.abdruck().filter(summe.hex()::equals).isPresent());
    }
}
