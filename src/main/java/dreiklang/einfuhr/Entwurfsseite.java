package dreiklang.einfuhr;

import java.util.List;

/// A page of a draft.
///
/// @param name its name
/// @param titel heading in German
/// @param vermerk comment above it, may be empty
/// @param felder its questions
record Entwurfsseite(String name, String titel, String vermerk, List<Entwurfsfeld> felder) {}
