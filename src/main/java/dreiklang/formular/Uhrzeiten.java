package dreiklang.formular;

import java.util.Optional;
import java.util.regex.Pattern;

/// Times of day as people type them.
final class Uhrzeiten {

    private static final Pattern GETIPPT =
            Pattern.compile(
                    "(\\d{1,2})(?:\\s*[:.h]\\s*(\\d{2})?)?(?:\\s*Uhr)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORM = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private Uhrzeiten() {}

    /// A time such as `8`, `8.30 Uhr` or `08:30` as `08:30`.
    static Optional<String> gelesen(String getippt) {
        var muster = GETIPPT.matcher(getippt.strip());
        if (!muster.matches()) {
            return Optional.empty();
        }
        var minuten = muster.group(2) == null ? "00" : muster.group(2);
        var zeit = "%02d:%s".formatted(Integer.parseInt(muster.group(1)), minuten);
        return Optional.of(zeit).filter(Uhrzeiten::ist);
    }

    static boolean ist(String text) {
        return FORM.matcher(text).matches();
    }
}
