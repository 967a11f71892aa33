package dreiklang.auskunft;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/// The use of the E-Akte in a unit was counted and has changed.
///
/// @param tag the day it was counted
/// @param einheit short name of the Organisationseinheit
/// @param stufe how far it works with the E-Akte
/// @param akten Akten it has
/// @param dokumente Schriftstücke in them
@NamedInterface("ereignisse")
public record EAkteStandGezaehlt(
        LocalDate tag, String einheit, EAkteStufe stufe, long akten, long dokumente) {}
