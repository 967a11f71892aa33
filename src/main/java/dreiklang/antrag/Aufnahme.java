package dreiklang.antrag;

import dreiklang.identitaet.BeschaeftigteId;

/// Taking in at the counter: who of the Amt filled a public Formular in for a person.
///
/// @param person who it was
/// @param name her name
/// @param einheit short name of her Organisationseinheit at that time
public record Aufnahme(BeschaeftigteId person, String name, String einheit) {}
