package dreiklang.basis;

import java.util.List;

/// A mistake a person or a foreign system can cause: a stable code and a sentence that says what to
/// do.
///
/// The sentence stands in the Texte of the module under `fehler.<code>`, in German and English.
public final class FachlicherFehler extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final Fehlerart art;
    private final transient List<Object> werte;

    /// @param art what kind of mistake it is
    /// @param code the speakable code, for example `A-104`; stable for ever
    /// @param werte values for the placeholders of the sentence; never secret, never personal
    public FachlicherFehler(Fehlerart art, String code, Object... werte) {
        super(code + " " + List.of(werte));
        this.art = art;
        this.code = code;
        this.werte = List.of(werte);
    }

    /// The speakable code.
    public String code() {
        return code;
    }

    /// The kind of mistake.
    public Fehlerart art() {
        return art;
    }

    /// Values for the placeholders of the sentence.
    public List<Object> werte() {
        return werte == null ? List.of() : werte;
    }
}
