package dreiklang.identitaet;

import dreiklang.basis.Recht;
import java.util.Optional;
import java.util.Set;

/// A person who works for the Kommune.
///
/// @param id identifier
/// @param anmeldename name at sign-in
/// @param name first and last name
/// @param funktion what she does
/// @param einheit short name of her Organisationseinheit
/// @param rechte what her roles allow
/// @param vorgesetzte her superior, if there is one
public record Beschaeftigte(
        BeschaeftigteId id,
        String anmeldename,
        String name,
        String funktion,
        String einheit,
        Set<Recht> rechte,
        Optional<BeschaeftigteId> vorgesetzte) {}
