package dreiklang.prozess.web;

import dreiklang.prozess.Fassungsart;
import dreiklang.seite.Rahmen;
import java.util.Map;

/// What a form about a step was sent for.
///
/// @param rahmen the page
/// @param kennung the Prozess
/// @param art the kind of Fassung
/// @param lfd number of the step; 0: a new one, or none is typed
/// @param werte what was typed
/// @param eingaben the same, read
record Lage(
        Rahmen rahmen,
        String kennung,
        Fassungsart art,
        int lfd,
        Map<String, String> werte,
        Eingaben eingaben) {

    /// Somebody else has changed the steps, so the number may now mean another one: what was typed
    /// is offered as a new step.
    Lage alsNeuen() {
        return new Lage(rahmen, kennung, art, 0, werte, eingaben);
    }
}
