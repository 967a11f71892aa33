package dreiklang.basis;

/// What kind of mistake a FachlicherFehler is; decides the HTTP status, nothing else.
public enum Fehlerart {
    /// What was entered cannot be accepted as it stands (422).
    EINGABE(422),
    /// There is no such thing, or the person may not know of it (404).
    NICHT_GEFUNDEN(404),
    /// The thing has changed or the step does not fit its state (409).
    KONFLIKT(409),
    /// The person is known but not allowed (403).
    VERBOTEN(403),
    /// Too large to be taken (413).
    ZU_GROSS(413),
    /// Too many attempts, try later (429).
    ZU_OFT(429),
    /// Works again later without the person doing anything (503).
    VORUEBERGEHEND(503);

    private final int status;

    Fehlerart(int status) {
        this.status = status;
    }

    /// The HTTP status that says the same to a machine.
    public int status() {
        return status;
    }
}
