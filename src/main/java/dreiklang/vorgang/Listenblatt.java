package dreiklang.vorgang;

import java.util.List;

/// A page of the list of Vorgaenge. Of long lists the number is not counted to the end.
///
/// @param zeilen the rows
/// @param anzahl how many there are altogether, at most one more than `GENAU_BIS`
/// @param davor whether there are rows before these
/// @param danach whether there are rows after these
public record Listenblatt(List<Vorgang> zeilen, long anzahl, boolean davor, boolean danach) {

    /// Up to here it is counted.
    public static final int GENAU_BIS = 1_000;

    /// Whether there are more than are counted.
    public boolean mehr() {
        return anzahl > GENAU_BIS;
    }
}
