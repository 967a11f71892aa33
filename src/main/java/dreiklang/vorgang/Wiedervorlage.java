package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/// A day on which a member of staff wants to see a Vorgang again; with a time of day it is an
/// appointment, for example a visit to the place.
///
/// @param id identifier
/// @param vorgang which Vorgang
/// @param tag the day
/// @param uhrzeit when on that day; empty for any time
/// @param ort where, may be empty
/// @param anlass why
/// @param fuer who wants to see it
/// @param von who asked for it; empty for the program
/// @param erledigt when it was ticked off
public record Wiedervorlage(
        UUID id,
        VorgangId vorgang,
        LocalDate tag,
        Optional<LocalTime> uhrzeit,
        String ort,
        String anlass,
        BeschaeftigteId fuer,
        Optional<BeschaeftigteId> von,
        Optional<Instant> erledigt) {

    /// The longest reason, in characters.
    public static final int TEXT = 200;

    private static final int VORAUS_JAHRE = 10;

    /// Whether one can ask for that day: from today, at most ten years ahead.
    public static boolean moeglich(LocalDate tag, LocalDate heute) {
        return !tag.isBefore(heute) && !tag.isAfter(heute.plusYears(VORAUS_JAHRE));
    }

    /// A Wiedervorlage together with the Vorgang it is about.
    ///
    /// @param wiedervorlage the day
    /// @param vorgang the Vorgang
    public record MitVorgang(Wiedervorlage wiedervorlage, Vorgang vorgang) {}
}
