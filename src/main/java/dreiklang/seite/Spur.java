package dreiklang.seite;

import org.slf4j.MDC;

/// What every line of the log names: the request, and the matter it is about. Never a person, never
/// what she wrote.
///
/// It is bound to the thread; whoever hands work to another thread takes it along ([Spurtraeger]).
public final class Spur {

    private static final String ANFRAGE = "anfrage";
    private static final String REFERENZ = "referenz";
    private static final String AKTENZEICHEN = "aktenzeichen";

    private Spur() {}

    /// From here on this thread works on the Antrag of that reference.
    public static void referenz(String referenz) {
        MDC.put(REFERENZ, referenz);
    }

    /// From here on this thread works on the Vorgang of that Aktenzeichen and reference.
    public static void vorgang(String aktenzeichen, String referenz) {
        MDC.put(AKTENZEICHEN, aktenzeichen);
        MDC.put(REFERENZ, referenz);
    }

    static void anfrage(String nummer) {
        MDC.put(ANFRAGE, nummer);
    }

    static void verwischen() {
        MDC.remove(ANFRAGE);
        MDC.remove(REFERENZ);
        MDC.remove(AKTENZEICHEN);
    }
}
