package dreiklang.auskunft.web;

import dreiklang.auskunft.Verarbeitung;
import dreiklang.seite.Rahmen;
import java.util.Map;

/// One Verarbeitungstätigkeit.
///
/// @param rahmen language, token, who is signed in
/// @param verarbeitung what it is
/// @param zeilen heading → words
/// @param luecken what the package does not say; empty when it says everything
public record VerarbeitungAnsicht(
        Rahmen rahmen, Verarbeitung verarbeitung, Map<String, String> zeilen, String luecken) {}
