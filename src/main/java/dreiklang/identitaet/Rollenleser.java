package dreiklang.identitaet;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import dreiklang.identitaet.Personalblatt.Rolleneintrag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Reads the roles of a person: a name alone counts in her own unit for good, otherwise unit and
/// days stand beside it.
final class Rollenleser {

    private static final Set<String> ANGABEN = Set.of("rolle", "einheit", "von", "bis");

    private final List<Befund> befunde;
    private final Predicate<String> kenntEinheit;

    Rollenleser(List<Befund> befunde, Predicate<String> kenntEinheit) {
        this.befunde = befunde;
        this.kenntEinheit = kenntEinheit;
    }

    List<Rolleneintrag> lesen(YamlKnoten person, String einheit) {
        var eintraege = new ArrayList<Rolleneintrag>();
        for (var knoten : person.bei("rollen").map(YamlKnoten::liste).orElse(List.of())) {
            eintraege.add(eintrag(knoten, einheit));
        }
        if (eintraege.isEmpty()) {
            befunde.add(person.befund("I-208", "Es muss mindestens eine Rolle genannt sein."));
        }
        for (var eintrag : eintraege) {
            if (Rolle.von(eintrag.rolle()).isEmpty()) {
                befunde.add(
                        person.befund(
                                "I-209", "Die Rolle „" + eintrag.rolle() + "“ gibt es nicht."));
            }
        }
        return List.copyOf(eintraege);
    }

    private Rolleneintrag eintrag(YamlKnoten knoten, String eigene) {
        if (knoten.eintraege().isEmpty()) {
            return new Rolleneintrag(
                    knoten.text().orElse("").toLowerCase(Locale.ROOT),
                    eigene,
                    Optional.empty(),
                    Optional.empty());
        }
        knoten.unbekannte(ANGABEN)
                .forEach((name, ort) ->
                        befunde.add(
                                ort.befund(
                                        "I-211", "„" + name + "“ gibt es bei einer Rolle nicht.")));
        var einheit = knoten.text("einheit").orElse(eigene);
        if (!einheit.isEmpty() && !kenntEinheit.test(einheit)) {
            befunde.add(knoten.befund("I-206", "Die Einheit „" + einheit + "“ gibt es nicht."));
        }
        var von = tag(knoten, "von");
        var bis = tag(knoten, "bis");
        if (von.isPresent() && bis.isPresent() && bis.get().isBefore(von.get())) {
            befunde.add(knoten.befund("I-212", "„bis“ liegt vor „von“."));
        }
        return new Rolleneintrag(
                knoten.text("rolle").orElse("").toLowerCase(Locale.ROOT), einheit, von, bis);
    }

    private Optional<LocalDate> tag(YamlKnoten knoten, String name) {
        try {
            return knoten.text(name).map(LocalDate::parse);
        } catch (DateTimeException e) {
            befunde.add(knoten.befund("I-212", "„" + name + "“ muss ein Tag wie 2026-12-31 sein."));
            return Optional.empty();
        }
    }
}
