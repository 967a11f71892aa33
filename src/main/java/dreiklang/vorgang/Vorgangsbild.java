package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A Vorgang with everything the Amt sees on its page.
///
/// @param vorgang the Vorgang
/// @param aufgaben what is to be done
/// @param verlauf what happened, oldest first
/// @param nachforderungen what was asked of the person, oldest first
/// @param folgeformular the Formular the person has to fill in now, by its name in the package
/// @param moeglich what the signed-in person may do right now
/// @param eigeneSache whether the signed-in person applied for it herself
/// @param geliehen whether she sees it only because of a step of her unit; then she does that step
///   and nothing else
/// @param machbar identifiers of the Aufgaben that are hers to do
public record Vorgangsbild(
        Vorgang vorgang,
        List<Aufgabe> aufgaben,
        List<Schritt> verlauf,
        List<Nachforderung> nachforderungen,
        Optional<String> folgeformular,
        Set<Verb> moeglich,
        boolean eigeneSache,
        boolean geliehen,
        Set<String> machbar) {

    /// Something to be done.
    ///
    /// @param id identifier in the engine
    /// @param knoten identifier in the Ablauf
    /// @param name what is to be done
    /// @param art decides which verb finishes it
    /// @param wer who has to do it
    /// @param seit since when
    /// @param ziel the other unit that has to do it, `stelle:NAME` or `einheit:KURZ`; empty when
    ///   none has
    public record Aufgabe(
            String id,
            String knoten,
            String name,
            String art,
            String wer,
            Instant seit,
            String ziel) {}

    /// Something that happened.
    ///
    /// @param zeitpunkt when
    /// @param was key of the text, for example `eroeffnet`
    /// @param person who did it; empty for the person concerned or the program
    /// @param anmerkung a few words, may be empty
    public record Schritt(
            Instant zeitpunkt, String was, Optional<BeschaeftigteId> person, String anmerkung) {}

    /// What was asked of the person.
    ///
    /// @param id identifier
    /// @param text what is missing
    /// @param antwortBis until when the answer is wanted
    /// @param gestellt when it was asked
    /// @param erledigt when it was answered or taken back
    public record Nachforderung(
            UUID id,
            String text,
            LocalDate antwortBis,
            Instant gestellt,
            Optional<Instant> erledigt) {}
}
