package dreiklang.portal.web;

import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;

/// The page that asks for reference and PIN.
///
/// @param rahmen frame
/// @param referenz what was typed as reference
/// @param fehler id of the input → sentence
/// @param geoeffnete references that were opened in this session
public record AnmeldungAnsicht(
        Rahmen rahmen, String referenz, Map<String, String> fehler, List<String> geoeffnete) {}
