package dreiklang.prozess;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The small catalogue of what can be done in a step of a Prozess, in the Kommune's own words.
public enum Prozessbaustein {
    DURCHSEHEN(Bausteinart.INHALT),
    BEURTEILEN(Bausteinart.INHALT),
    AUSRECHNEN(Bausteinart.INHALT),
    FESTLEGEN(Bausteinart.INHALT),
    GEGENLESEN(Bausteinart.INHALT),
    HINFAHREN(Bausteinart.INHALT),

    VERFASSEN(Bausteinart.DOKUMENTATION),
    NOTIEREN(Bausteinart.DOKUMENTATION),
    FORTSCHREIBEN(Bausteinart.DOKUMENTATION),
    BESCHEINIGEN(Bausteinart.DOKUMENTATION),
    ABHEFTEN(Bausteinart.DOKUMENTATION),

    AUSDRUCKEN(Bausteinart.MEDIENWECHSEL),
    EINLESEN(Bausteinart.MEDIENWECHSEL),
    ABTIPPEN(Bausteinart.MEDIENWECHSEL),
    UMTRAGEN(Bausteinart.MEDIENWECHSEL),
    MITSCHREIBEN(Bausteinart.MEDIENWECHSEL),

    NACHSCHLAGEN(Bausteinart.KOORDINATION),
    NACHFORDERN(Bausteinart.KOORDINATION),
    ABSPRECHEN(Bausteinart.KOORDINATION),
    VERABREDEN(Bausteinart.KOORDINATION),
    ERKLAEREN(Bausteinart.KOORDINATION),

    ANNEHMEN(Bausteinart.INFORMATIONSFLUSS),
    VERTEILEN(Bausteinart.INFORMATIONSFLUSS),
    ABGEBEN(Bausteinart.INFORMATIONSFLUSS),
    VERSENDEN(Bausteinart.INFORMATIONSFLUSS),
    SELBSTTAETIG(Bausteinart.INFORMATIONSFLUSS);

    private final Bausteinart art;

    Prozessbaustein(Bausteinart art) {
        this.art = art;
    }

    /// The kind of work it is.
    public Bausteinart art() {
        return art;
    }

    /// The one of that name; empty when there is none.
    public static Optional<Prozessbaustein> mitName(String name) {
        return Arrays.stream(values()).filter(b -> b.name().equals(name)).findFirst();
    }

    /// Those at which the medium changes.
    static List<String> wechsel() {
        return Arrays.stream(values())
                .filter(b -> b.art == Bausteinart.MEDIENWECHSEL)
                .map(Enum::name)
                .toList();
    }
}
