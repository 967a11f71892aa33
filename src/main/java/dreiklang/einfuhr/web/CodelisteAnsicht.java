package dreiklang.einfuhr.web;

import dreiklang.seite.Rahmen;
import java.util.Map;

/// The page on which the code list of a question is chosen.
///
/// @param stamm address of the package
/// @param version the version of it that the person looks at
/// @param ort place of the question
/// @param frage the question
/// @param fehler sentence by input
public record CodelisteAnsicht(
        Rahmen rahmen,
        String stamm,
        int version,
        String ort,
        String frage,
        Map<String, String> fehler) {}
