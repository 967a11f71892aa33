package dreiklang.prozess;

import dreiklang.basis.Sprache;
import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.rechenprobe.Zahlenangabe.Art;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What is known of a reckoned figure: from where to where it can be. A bound stays a bound, and
/// what is unknown stays unknown.
///
/// @param unten it is not less than this; empty: nothing is known
/// @param oben it is not more than this; empty: nothing is known
/// @param etwa whether it rests on a figure that was told as about
public record Spanne(Optional<BigDecimal> unten, Optional<BigDecimal> oben, boolean etwa) {

    /// Nothing is known.
    public static final Spanne UNBEKANNT = new Spanne(Optional.empty(), Optional.empty(), false);

    /// Zero, exactly.
    public static final Spanne NULL = genau(BigDecimal.ZERO);

    /// An exact figure.
    public static Spanne genau(BigDecimal wert) {
        return zwischen(wert, wert, false);
    }

    /// Something between two figures.
    public static Spanne zwischen(BigDecimal unten, BigDecimal oben, boolean etwa) {
        return new Spanne(Optional.of(unten), Optional.of(oben), etwa);
    }

    /// What a figure says.
    public static Spanne von(Zahlenangabe a) {
        var wert = Optional.of(a.wert());
        return switch (a.art()) {
            case GENAU, KEINE -> new Spanne(wert, wert, false);
            case ETWA -> new Spanne(wert, wert, true);
            case MINDESTENS, MEHR_ALS -> new Spanne(wert, Optional.empty(), false);
            case HOECHSTENS, WENIGER_ALS -> new Spanne(Optional.empty(), wert, false);
            case UNBEKANNT -> UNBEKANNT;
        };
    }

    /// Whether nothing is known.
    public boolean unbekannt() {
        return unten.isEmpty() && oben.isEmpty();
    }

    /// The sum with another; neither is less than zero.
    Spanne plus(Spanne andere) {
        if (unbekannt() && andere.unbekannt()) {
            return UNBEKANNT;
        }
        var summe = mindestens().add(andere.mindestens());
        return new Spanne(
                summe.signum() == 0 && (unten.isEmpty() || andere.unten.isEmpty())
                        ? Optional.empty()
                        : Optional.of(summe),
                oben.flatMap(o -> andere.oben.map(o::add)),
                etwa || andere.etwa);
    }

    /// What is left of it without another; neither is less than zero, the rest may be.
    Spanne minus(Spanne andere) {
        if (unbekannt() || andere.unbekannt()) {
            return UNBEKANNT;
        }
        return new Spanne(
                andere.oben.map(o -> mindestens().subtract(o)),
                oben.map(o -> o.subtract(andere.mindestens())),
                etwa || andere.etwa);
    }

    /// So many times it; how often is never less than zero.
    Spanne mal(Spanne oft) {
        if (istNull() || oft.istNull()) {
            return NULL;
        }
        if (unbekannt() || oft.unbekannt()) {
            return UNBEKANNT;
        }
        var selten = Optional.of(oft.mindestens());
        return new Spanne(
                unten.flatMap(u -> (u.signum() < 0 ? oft.oben : oft.unten).map(u::multiply)),
                oben.flatMap(o -> (o.signum() > 0 ? oft.oben : selten).map(o::multiply)),
                etwa || oft.etwa);
    }

    /// A part of it.
    Spanne durch(long teiler) {
        var t = BigDecimal.valueOf(teiler);
        return new Spanne(
                unten.map(u -> u.divide(t, 12, RoundingMode.FLOOR)),
                oben.map(o -> o.divide(t, 12, RoundingMode.CEILING)),
                etwa);
    }

    private boolean istNull() {
        return unten.isPresent()
                && oben.isPresent()
                && unten.get().signum() == 0
                && oben.get().signum() == 0;
    }

    private BigDecimal mindestens() {
        return unten.orElse(BigDecimal.ZERO);
    }

    /// Rounded outwards, so that what was true stays true; a single figure that had to be rounded
    /// is about.
    Spanne gerundet(int stellen) {
        if (einzeln()) {
            var rund = unten.orElseThrow().setScale(stellen, RoundingMode.HALF_UP);
            var genau = unten.get().compareTo(rund) == 0;
            return zwischen(knapp(rund), knapp(rund), etwa || !genau);
        }
        return new Spanne(
                unten.map(u -> knapp(u.setScale(stellen, RoundingMode.FLOOR))),
                oben.map(o -> knapp(o.setScale(stellen, RoundingMode.CEILING))),
                etwa);
    }

    /// Without zeros behind the comma that say nothing.
    private static BigDecimal knapp(BigDecimal wert) {
        var ohne = wert.stripTrailingZeros();
        return ohne.scale() < 0 ? ohne.setScale(0) : ohne;
    }

    /// A reckoned single figure can differ from itself by the last of twelve places.
    private boolean einzeln() {
        return unten.isPresent()
                && oben.isPresent()
                && oben.get()
                                .subtract(unten.get())
                                .movePointRight(9)
                                .abs()
                                .compareTo(BigDecimal.ONE)
                        < 0;
    }

    /// The figure in words, for example `ca. 10 bis 15`.
    public String wortlaut(Sprache sprache) {
        if (unbekannt()) {
            return Zahlenangabe.UNBEKANNT.wortlaut(sprache);
        }
        if (oben.isEmpty()) {
            return schranke(Art.MINDESTENS, unten.orElseThrow(), sprache);
        }
        if (unten.isEmpty()) {
            return schranke(Art.HOECHSTENS, oben.orElseThrow(), sprache);
        }
        var erste = new Zahlenangabe(etwa ? Art.ETWA : Art.GENAU, unten.get()).wortlaut(sprache);
        return einzeln()
                ? erste
                : erste
                        + (sprache == Sprache.EN ? " to " : " bis ")
                        + Zahlenangabe.genau(oben.get()).wortlaut(sprache);
    }

    /// A bound that rests on a figure told as about says so.
    private String schranke(Art art, BigDecimal wert, Sprache sprache) {
        var fest = new Zahlenangabe(art, wert).wortlaut(sprache);
        var zahl = Zahlenangabe.genau(wert).wortlaut(sprache);
        return etwa
                ? fest.substring(0, fest.length() - zahl.length())
                        + new Zahlenangabe(Art.ETWA, wert).wortlaut(sprache)
                : fest;
    }
}
