package dreiklang.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A case of the invented past: who fills in what, and how far.
///
/// @param nummer its number in the plan
/// @param leistung key of the Leistung
/// @param wer sign-in name for internal Leistungen, empty for citizens
/// @param seiten pages that are filled in, in order; fewer than the Formular has when the draft is
///   left
/// @param abgesendet whether it is submitted
/// @param schritte everything that happens to it, in order of time
record Fall(
        int nummer,
        String leistung,
        String wer,
        List<Ausfuellung> seiten,
        boolean abgesendet,
        List<Planschritt> schritte) {

    /// What is typed on one page.
    ///
    /// @param seite name of the Formularseite
    /// @param wann when it is sent
    /// @param werte raw values by name, as a form sends them
    /// @param foto name of the file field that gets a photo, empty for none
    record Ausfuellung(String seite, Instant wann, Map<String, List<String>> werte, String foto) {}
}
