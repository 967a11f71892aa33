package dreiklang.identitaet;

import java.util.List;

/// A person as written in `personen.yaml`.
///
/// @param anmeldename name at sign-in
/// @param name first and last name
/// @param funktion what she does
/// @param einheit short name of her unit
/// @param rollen names of her roles in lower case
/// @param vorgesetzte sign-in name of her superior, empty when there is none
record Personalblatt(
        String anmeldename,
        String name,
        String funktion,
        String einheit,
        List<String> rollen,
        String vorgesetzte) {}
