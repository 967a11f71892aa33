package dreiklang.portal.web;

import dreiklang.antrag.Antrag;
import dreiklang.vorgang.Rechtsbehelfsauskunft.Art;
import dreiklang.vorgang.Rechtsbehelfsauskunft.Moeglichkeit;
import dreiklang.vorgang.Widerspruch;
import java.util.Optional;

/// What a person who does not agree can do, and what she has done.
///
/// @param moeglich what can be done against the Bescheid; empty without one
/// @param eingelegt the Widerspruch she has raised against it
/// @param eigener what this Anliegen is, when it is a Widerspruch itself
/// @param ausgang what that Widerspruch is directed against
public record Rechtsbehelfsbild(
        Optional<Moeglichkeit> moeglich,
        Optional<Antrag> eingelegt,
        Optional<Widerspruch> eigener,
        Optional<Antrag> ausgang) {

    /// Whether a Widerspruch can be begun now.
    public boolean widersprechen() {
        return eingelegt.isEmpty() && moeglich.filter(Moeglichkeit::widerspruch).isPresent();
    }

    /// Whether the page has to say what can be done: nobody needs it for what was granted as asked
    /// for, unless a Widerspruch is possible.
    public boolean zuSagen() {
        return moeglich.filter(m -> m.art() != Art.KEINER)
                .filter(m -> m.belastend() || m.art() == Art.WIDERSPRUCH)
                .isPresent();
    }
}
