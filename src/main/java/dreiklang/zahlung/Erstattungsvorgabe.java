package dreiklang.zahlung;

import java.util.Optional;

/// What a package says about its Erstattung.
///
/// @param formular the Folgeformular after which it is fixed; empty when it is fixed before the
///   decision, from the Antrag itself
/// @param zweck what stands on the bank statement
/// @param absage whether what was granted can be called off
public record Erstattungsvorgabe(Optional<String> formular, String zweck, boolean absage) {}
