package dreiklang.demo.web;

import dreiklang.seite.Rahmen;
import java.time.Instant;
import java.util.Map;

/// The page of the Zeitmaschine.
///
/// @param rahmen frame
/// @param jetzt what time it is for everybody
/// @param voraus days ahead of the real time
/// @param tage what was typed
/// @param fehler id of the input → sentence
public record ZeitmaschineAnsicht(
        Rahmen rahmen, Instant jetzt, long voraus, String tage, Map<String, String> fehler) {}
