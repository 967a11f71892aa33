package dreiklang.akte;

import dreiklang.identitaet.BeschaeftigteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A legal hold: what keeps an Akte from being handed over or destroyed.
///
/// @param id identifier
/// @param zeichen the Akte
/// @param grund why
/// @param person who ordered it
/// @param seit since when
/// @param bis last day; empty: until somebody lifts it
/// @param aufhebung who lifted it, when and why
public record Loeschsperre(
        UUID id,
        Aktenzeichen zeichen,
        String grund,
        BeschaeftigteId person,
        Instant seit,
        Optional<LocalDate> bis,
        Optional<Aufhebung> aufhebung) {

    /// The end of a Loeschsperre.
    ///
    /// @param person who lifted it
    /// @param wann when
    /// @param grund why
    public record Aufhebung(BeschaeftigteId person, Instant wann, String grund) {}

    /// Whether it holds on that day.
    public boolean wirksam(LocalDate tag) {
        return aufhebung.isEmpty() && (bis.isEmpty() || !bis.get().isBefore(tag));
    }
}
