package dreiklang.steuerung;

import dreiklang.leistung.LeistungsSchluessel;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/// Fact: the processing time of a Leistung was measured anew, without the time spent waiting for
/// people.
///
/// It rests on the Vorgaenge decided in the last twelve months. When there are fewer than five,
/// only the count is told and both figures are 0 without meaning; see `belastbar`.
///
/// @param leistung which Leistung
/// @param anzahl decided Vorgaenge it rests on
/// @param medianTage half of them took at most so many days
/// @param p80Tage four of five took at most so many days
/// @param stand when it was measured
@NamedInterface("ereignisse")
public record BearbeitungszeitGemessen(
        LeistungsSchluessel leistung,
        int anzahl,
        double medianTage,
        double p80Tage,
        Instant stand) {

    /// Whether there were enough Vorgaenge for a figure.
    public boolean belastbar() {
        return anzahl >= Bearbeitungszeit.MINDESTZAHL;
    }
}
