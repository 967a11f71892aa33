package dreiklang.basis;

/// Something was deleted by rule. Published as an event; auskunft keeps it in the publisher's own
/// transaction. It names nobody.
///
/// @param klasse the Löschklasse
/// @param anzahl how many things
/// @param regel the rule in a few words, for example a number of days or an Aktenzeichen
public record Loeschnachweis(String klasse, int anzahl, String regel) {}
