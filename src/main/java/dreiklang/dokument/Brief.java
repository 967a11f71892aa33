package dreiklang.dokument;

import dreiklang.basis.Sprache;
import java.util.List;
import java.util.Map;

/// What is needed to produce a letter, receipt or Bescheid as an accessible PDF/A.
///
/// @param titel title of the PDF and first heading
/// @param sprache language of the text
/// @param absender lines of the letterhead, the first one is the name of the Kommune
/// @param empfaenger lines of the address field, may be empty
/// @param infozeilen pairs such as Aktenzeichen and date, in order
/// @param markdown the body: headings, paragraphs, lists, tables
public record Brief(
        String titel,
        Sprache sprache,
        List<String> absender,
        List<String> empfaenger,
        Map<String, String> infozeilen,
        String markdown) {}
