package dreiklang.formular;

import java.util.List;

/// One entry of a group, or the content of a block.
///
/// @param nummer what is sent for it, empty for a block
/// @param titel what it is called, such as „Kind 2“
/// @param fragen its visible questions in order
public record Frageneintrag(String nummer, String titel, List<Seitenansicht.Frage> fragen) {}
