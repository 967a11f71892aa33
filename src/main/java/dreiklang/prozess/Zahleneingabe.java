package dreiklang.prozess;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.rechenprobe.Zahlenangabe;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads a figure that was typed. One in another unit than asked for is refused and not reckoned.
final class Zahleneingabe {

    private static final BigDecimal MEISTES = new BigDecimal("1000000000");
    private static final int STELLEN = 4;

    private Zahleneingabe() {}

    /// @param einheit what may stand behind the figure
    /// @return unknown when nothing was typed
    /// @throws FachlicherFehler S-206 when it is no figure, is less than zero, or too large
    static Zahlenangabe lesen(String text, Pattern einheit) {
        var rein = text.strip();
        if (rein.isEmpty()) {
            return Zahlenangabe.UNBEKANNT;
        }
        var ohne = einheit.matcher(rein.toLowerCase(Locale.ROOT)).replaceFirst("").strip();
        boolean andere = ohne.matches(".*\\d.*\\p{L}.*|.*\\d\\s*[%€].*|.*[€$].*");
        var zahl = andere ? null : Zahlenangabe.lesen(ohne).orElse(null);
        if (zahl == null
                || zahl.wert().signum() < 0
                || zahl.wert().compareTo(MEISTES) > 0
                || zahl.wert().scale() > STELLEN) {
            throw unlesbar();
        }
        return zahl;
    }

    static FachlicherFehler unlesbar() {
        return new FachlicherFehler(Fehlerart.EINGABE, "S-206");
    }
}
