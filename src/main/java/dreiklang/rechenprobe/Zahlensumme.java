package dreiklang.rechenprobe;

import dreiklang.basis.Sprache;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.StringJoiner;

/// The sum of figures, as exact as they are: `65 + mindestens 12` is never told as 77, and one that
/// is unknown makes the sum a bound.
///
/// @param genau sum of the exact ones
/// @param etwa sum of those told as about
/// @param mindestens sum of the lower bounds
/// @param hoechstens sum of the upper bounds
/// @param exakte how many are exact
/// @param ungefaehre how many are about
/// @param unten how many are lower bounds
/// @param oben how many are upper bounds
/// @param unbekannte how many are unknown
public record Zahlensumme(
        BigDecimal genau,
        BigDecimal etwa,
        BigDecimal mindestens,
        BigDecimal hoechstens,
        int exakte,
        int ungefaehre,
        int unten,
        int oben,
        int unbekannte) {

    /// The sum of nothing.
    public static final Zahlensumme LEER =
            new Zahlensumme(
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    0,
                    0,
                    0,
                    0,
                    0);

    /// Adds figures up.
    public static Zahlensumme von(Collection<Zahlenangabe> angaben) {
        var summe = LEER;
        for (var angabe : angaben) {
            summe = summe.plus(angabe);
        }
        return summe;
    }

    /// The sum with one figure more.
    public Zahlensumme plus(Zahlenangabe a) {
        var w = a.wert();
        return switch (a.art()) {
            case KEINE -> this;
            case GENAU -> mit(genau.add(w), etwa, mindestens, hoechstens, 1, 0, 0, 0, 0);
            case ETWA -> mit(genau, etwa.add(w), mindestens, hoechstens, 0, 1, 0, 0, 0);
            case MINDESTENS, MEHR_ALS ->
                    mit(genau, etwa, mindestens.add(w), hoechstens, 0, 0, 1, 0, 0);
            case HOECHSTENS, WENIGER_ALS ->
                    mit(genau, etwa, mindestens, hoechstens.add(w), 0, 0, 0, 1, 0);
            case UNBEKANNT -> mit(genau, etwa, mindestens, hoechstens, 0, 0, 0, 0, 1);
        };
    }

    private Zahlensumme mit(
            BigDecimal g,
            BigDecimal e,
            BigDecimal m,
            BigDecimal h,
            int a,
            int b,
            int c,
            int d,
            int u) {
        return new Zahlensumme(
                g, e, m, h, exakte + a, ungefaehre + b, unten + c, oben + d, unbekannte + u);
    }

    /// The sum as one figure; for counts and amounts, which are never less than zero.
    public Zahlenangabe angabe() {
        var sicher = genau.add(etwa).add(mindestens);
        if (exakte + ungefaehre + unten + oben == 0) {
            return unbekannte > 0 ? Zahlenangabe.UNBEKANNT : Zahlenangabe.KEINE;
        }
        if (unten + unbekannte > 0) {
            return new Zahlenangabe(Zahlenangabe.Art.MINDESTENS, sicher);
        }
        if (oben > 0) {
            return new Zahlenangabe(Zahlenangabe.Art.HOECHSTENS, sicher.add(hoechstens));
        }
        return new Zahlenangabe(
                ungefaehre > 0 ? Zahlenangabe.Art.ETWA : Zahlenangabe.Art.GENAU, sicher);
    }

    /// Whether a figure can be this sum: an exact one has to be met, a bound has to hold.
    public boolean vertraegt(Zahlenangabe gedruckt) {
        if (gedruckt.art() == Zahlenangabe.Art.UNBEKANNT || ungefaehre > 0) {
            return true;
        }
        var summe = angabe();
        return nichtUnter(gedruckt.oben(), summe.unten())
                && nichtUnter(summe.oben(), gedruckt.unten());
    }

    private static boolean nichtUnter(Optional<BigDecimal> oben, Optional<BigDecimal> unten) {
        return oben.isEmpty() || unten.isEmpty() || oben.get().compareTo(unten.get()) >= 0;
    }

    /// The sum in words: exact and inexact parts apart, for example `65 + mindestens 12`.
    public String wortlaut(Sprache sprache) {
        var teile = new StringJoiner(" + ");
        if (exakte > 0) {
            teile.add(Zahlenangabe.genau(genau).wortlaut(sprache));
        }
        if (ungefaehre > 0) {
            teile.add(new Zahlenangabe(Zahlenangabe.Art.ETWA, etwa).wortlaut(sprache));
        }
        if (unten > 0) {
            teile.add(new Zahlenangabe(Zahlenangabe.Art.MINDESTENS, mindestens).wortlaut(sprache));
        }
        if (oben > 0) {
            teile.add(new Zahlenangabe(Zahlenangabe.Art.HOECHSTENS, hoechstens).wortlaut(sprache));
        }
        if (unbekannte > 0) {
            teile.add(
                    (unbekannte == 1 ? "" : unbekannte + " × ")
                            + Zahlenangabe.UNBEKANNT.wortlaut(sprache));
        }
        return teile.length() == 0 ? Zahlenangabe.KEINE.wortlaut(sprache) : teile.toString();
    }
}
