package dreiklang.identitaet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A person as written in `personen.yaml`.
///
/// @param anmeldename name at sign-in
/// @param name first and last name
/// @param funktion what she does
/// @param einheit short name of her unit
/// @param rollen what she holds
/// @param vorgesetzte sign-in name of her superior, empty when there is none
/// @param mail her address at work, empty when there is none
record Personalblatt(
        String anmeldename,
        String name,
        String funktion,
        String einheit,
        List<Rolleneintrag> rollen,
        String vorgesetzte,
        String mail) {

    /// A role as written there.
    ///
    /// @param rolle its name in lower case
    /// @param einheit short name of the unit it is held in
    /// @param von first day, empty for always
    /// @param bis last day, empty for until further notice
    record Rolleneintrag(
            String rolle, String einheit, Optional<LocalDate> von, Optional<LocalDate> bis) {}
}
