package dreiklang.antrag;

import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import java.util.Map;
import java.util.function.Supplier;

/// Who saves a page.
///
/// @param entwurf the draft as it is now, or why she may not change it
/// @param wer whose pages are hers
/// @param spur what the audit trail says about her
record Schreibende(Supplier<Entwurf> entwurf, Seitenfolge.Wer wer, Map<String, String> spur) {

    /// The person whose draft it is.
    static Schreibende antragstellend(Supplier<Entwurf> entwurf) {
        return new Schreibende(entwurf, Seitenfolge.Wer.ANTRAGSTELLENDE, Map.of());
    }

    /// Her pages of the draft.
    Seitenfolge folge(Formulare formulare, Formular formular, Entwurf jetzt) {
        return new Seitenfolge(formulare, formular, jetzt, wer);
    }

    /// Somebody with a link.
    static Schreibende mitzeichnend(Supplier<Entwurf> entwurf, Mitzeichner person) {
        return new Schreibende(
                entwurf,
                Seitenfolge.Wer.MITZEICHNENDE,
                Map.of("mitzeichner", person.id().toString()));
    }
}
