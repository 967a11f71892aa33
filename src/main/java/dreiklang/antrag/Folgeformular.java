package dreiklang.antrag;

import org.springframework.modulith.NamedInterface;

/// A further Formular of the Leistungspaket that is filled in for an Antrag already sent, for
/// example the Abrechnung of a Dienstreise.
///
/// @param antrag the Antrag it belongs to
/// @param name name of the file below `formulare/`, without ending
@NamedInterface("ereignisse")
public record Folgeformular(AntragId antrag, String name) {}
