package dreiklang.signatur;

/// Who signs.
///
/// @param anmeldename name at sign-in, by which her key is found
/// @param name as it stands on the page
public record Unterzeichnende(String anmeldename, String name) {}
