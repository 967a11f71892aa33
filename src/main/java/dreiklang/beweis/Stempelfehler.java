package dreiklang.beweis;

/// There is no time stamp that could be relied on.
final class Stempelfehler extends Exception {

    private static final long serialVersionUID = 1L;

    /// Why.
    enum Grund {
        /// No answer in time, the connection broke, or the answer had no end.
        UNERREICHBAR,
        /// It is no time stamp, or not a whole one.
        UNLESBAR,
        /// The service said no.
        ABGELEHNT,
        /// It belongs to another question: number, hash or policy differ.
        FALSCHE_ANTWORT,
        /// Its signature or its certificate does not hold.
        ZERTIFIKAT,
        /// The certificate does not lead to one the installation trusts.
        FREMD
    }

    private final Grund grund;

    Stempelfehler(Grund grund, String einzelheit) {
        super(grund + " " + einzelheit);
        this.grund = grund;
    }

    Grund grund() {
        return grund;
    }
}
