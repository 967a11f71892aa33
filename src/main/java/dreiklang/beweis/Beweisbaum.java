package dreiklang.beweis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A Hashbaum as the administration sees it.
///
/// @param id number
/// @param art what its leaves are
/// @param tag day on which it was begun
/// @param stand how far it is
/// @param anzahl Dokumente or time stamps in it
/// @param wurzel its root in hexadecimal, empty while it collects
/// @param gesiegelt whether the seal of the Kommune stands on the root
/// @param stempel its time stamp, once there is one
/// @param versuche how often no time stamp was to be had
/// @param grund why not, empty when nothing went wrong
/// @param erneuert whether a later tree covers its time stamp
public record Beweisbaum(
        long id,
        Baumart art,
        LocalDate tag,
        Stand stand,
        int anzahl,
        String wurzel,
        boolean gesiegelt,
        Optional<Stempel> stempel,
        int versuche,
        String grund,
        boolean erneuert) {

    /// How far a tree is.
    public enum Stand {
        /// It takes leaves.
        SAMMELT,
        /// It is complete and waits for seal and time stamp.
        GEBAUT,
        /// It proves.
        GESTEMPELT
    }

    /// A time stamp in few words.
    ///
    /// @param quelle who says so
    /// @param aussteller name in the certificate
    /// @param zeit the moment
    /// @param gueltigBis until when the certificate is valid
    public record Stempel(Zeitquelle quelle, String aussteller, Instant zeit, Instant gueltigBis) {}
}
