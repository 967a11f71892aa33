package dreiklang.akte;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How the Aktenzeichen of a number of the Aktenplan look, and how they are counted.
///
/// @param muster pattern with `{nummer}`, `{jahr}`, `{zaehler:6}` and `{kuerzel}`
/// @param jaehrlich whether the counter begins anew every year; otherwise it runs on
/// @param lueckenlos whether no number may be missing: then it is drawn under a lock until the
///   transaction ends. Otherwise it comes from a sequence that leaves gaps and never waits
public record Zeichenregel(String muster, boolean jaehrlich, boolean lueckenlos) {

    /// What counts where the Aktenplan says nothing.
    public static final Zeichenregel STANDARD =
            new Zeichenregel("{nummer}-{jahr}-{zaehler:6}", true, true);

    private static final Pattern STELLE =
            Pattern.compile("\\{(nummer|jahr|kuerzel|zaehler(?::([1-9]))?)}");

    /// Letters, digits and what an address can carry; before and behind the number stands something
    /// that cannot be part of it.
    private static final Pattern FORM =
            Pattern.compile("(?:[A-Za-z0-9._-]|\\{(?:nummer|jahr|kuerzel|zaehler(?::[1-9])?)})*");

    private static final Pattern ABGESETZT =
            Pattern.compile("(?:.*[A-Za-z_-])?\\{nummer}[A-Za-z_-].*");
    private static final int LAENGE = 60;

    /// Whether Aktenzeichen can be made of it that are never the same twice.
    boolean brauchbar() {
        return muster.length() <= LAENGE
                && FORM.matcher(muster).matches()
                && ABGESETZT.matcher(muster).matches()
                && anzahl("\\{zaehler(:[1-9])?}") == 1
                && anzahl("\\{nummer}") == 1
                && !muster.matches(".*\\{(zaehler(:[1-9])?|jahr)}\\{(zaehler(:[1-9])?|jahr)}.*")
                && !muster.matches(".*\\d\\{zaehler.*|.*\\{zaehler(:[1-9])?}\\d.*")
                && (!jaehrlich || muster.contains("{jahr}"));
    }

    private long anzahl(String was) {
        return Pattern.compile(was).matcher(muster).results().count();
    }

    /// Puts an Aktenzeichen together.
    ///
    /// @param kuerzel initials of whoever opens the Akte
    Aktenzeichen zeichen(String nummer, int jahr, long zaehler, String kuerzel) {
        return new Aktenzeichen(
                STELLE.matcher(muster).replaceAll(t -> teil(t, nummer, jahr, zaehler, kuerzel)));
    }

    private static String teil(
            MatchResult stelle, String nummer, int jahr, long zaehler, String kuerzel) {
        return switch (stelle.group(1)) {
            case "nummer" -> nummer;
            case "jahr" -> Integer.toString(jahr);
            case "kuerzel" -> kuerzel;
            default -> {
                int breite = stelle.group(2) == null ? 1 : Integer.parseInt(stelle.group(2));
                yield String.format(Locale.ROOT, "%0" + breite + "d", zaehler);
            }
        };
    }
}
