package dreiklang.prozess;

/// Texts that come from outside: on one line, without what cannot be seen, not too long.
public final class Prozesstext {

    /// Longest name.
    public static final int NAME = 200;

    /// Longest role or unit.
    public static final int WER = 120;

    /// Longest sentence.
    public static final int SATZ = 500;

    private Prozesstext() {}

    /// A text as it can be kept.
    public static String kurz(String text, int laenge) {
        var rein = text.replaceAll("\\p{C}", " ").strip();
        int ende = Math.min(laenge, rein.length());
        return rein.substring(0, ende).strip();
    }
}
