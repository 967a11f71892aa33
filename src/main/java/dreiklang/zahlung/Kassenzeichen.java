package dreiklang.zahlung;

/// The number by which the Kasse recognises a payment; carries a check digit.
///
/// @param wert the number
public record Kassenzeichen(String wert) {}
