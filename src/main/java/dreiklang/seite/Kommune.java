package dreiklang.seite;

import java.util.List;

/// What every page and letter says about the Kommune itself.
///
/// @param name full name, for example `Stadt Lindenau an der Aue`
/// @param land short name of the Land, for example `NW`; decides public holidays and rules
/// @param anschrift postal address, one line per entry
/// @param telefon telephone number
/// @param email address for the public
public record Kommune(
        String name, String land, List<String> anschrift, String telefon, String email) {}
