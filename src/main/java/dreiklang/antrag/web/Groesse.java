package dreiklang.antrag.web;

import dreiklang.basis.Sprache;
import java.text.NumberFormat;

/// The size of a file as a person reads it.
final class Groesse {

    private static final long KILO = 1000;

    private Groesse() {}

    static String lesbar(long bytes, Sprache sprache) {
        var zahl = NumberFormat.getNumberInstance(sprache.locale());
        zahl.setMaximumFractionDigits(1);
        return bytes < KILO * KILO
                ? zahl.format(Math.max(1, bytes / KILO)) + " kB"
                : zahl.format((double) bytes / KILO / KILO) + " MB";
    }
}
