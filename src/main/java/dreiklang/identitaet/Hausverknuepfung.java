package dreiklang.identitaet;

import java.time.Instant;

/// Link between an account of the house's sign-in and a person who works for the Kommune.
///
/// @param person who it is here
/// @param anmeldename her sign-in name here
/// @param name first and last name
/// @param einheit short name of her unit
/// @param aktiv whether she may sign in
/// @param seit when the link came into being
public record Hausverknuepfung(
        BeschaeftigteId person,
        String anmeldename,
        String name,
        String einheit,
        boolean aktiv,
        Instant seit) {}
