package dreiklang.einfuhr;

import java.util.Map;

/// A draft of a Leistungspaket made from a file.
///
/// @param dateien the files of the folder by name
/// @param bericht what was found and what is left to do
public record Paketentwurf(Map<String, byte[]> dateien, Einfuhrbericht bericht) {}
