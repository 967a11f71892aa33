package dreiklang.ressourcen;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.rechenprobe.Zahlenangabe;
import java.math.BigDecimal;

/// What every entry has to keep to.
final class Angabenpruefung {

    static final int FRUEHESTES = 1990;
    static final int SPAETESTES = 2100;

    private static final int TEXT = 300;
    private static final BigDecimal GRENZE = new BigDecimal("1000000000000");

    private Angabenpruefung() {}

    /// @throws FachlicherFehler G-101 empty or too long
    static void pflicht(String text) {
        if (text.isBlank()) {
            throw fehler("G-101", TEXT);
        }
        laenge(text);
    }

    /// @throws FachlicherFehler G-101 too long
    static void laenge(String text) {
        if (text.length() > TEXT) {
            throw fehler("G-101", TEXT);
        }
    }

    /// @throws FachlicherFehler G-107 when no plan reaches there
    static void jahr(int jahr) {
        if (jahr < FRUEHESTES || jahr > SPAETESTES) {
            throw fehler("G-107", Integer.toString(FRUEHESTES), Integer.toString(SPAETESTES));
        }
    }

    /// @throws FachlicherFehler G-110 below zero, larger than any Haushalt or finer than a cent
    static void betrag(Zahlenangabe zahl) {
        var wert = zahl.wert();
        if (wert.signum() < 0 || wert.compareTo(GRENZE) >= 0 || Tabellenrechner.stellen(wert) > 2) {
            throw fehler("G-110");
        }
    }

    static FachlicherFehler fehler(String code, Object... werte) {
        return new FachlicherFehler(Fehlerart.EINGABE, code, werte);
    }
}
