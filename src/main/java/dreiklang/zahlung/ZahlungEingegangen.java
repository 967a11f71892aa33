package dreiklang.zahlung;

/// Fact: what was to be paid has come in.
///
/// @param bezug what it was for, as given when the Zahlung was made
public record ZahlungEingegangen(String bezug) {}
