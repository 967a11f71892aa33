package dreiklang.antrag.web;

import dreiklang.leistung.Leistung;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;

/// What a member of staff can apply for, has begun and has sent.
///
/// @param rahmen the frame
/// @param angebot internal Leistungen
/// @param entwuerfe address → text of open drafts
/// @param gesendet reference, name and time of submitted ones
public record InternAnsicht(
        Rahmen rahmen,
        List<Leistung> angebot,
        List<Map.Entry<String, String>> entwuerfe,
        List<List<String>> gesendet) {}
