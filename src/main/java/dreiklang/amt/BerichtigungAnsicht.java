package dreiklang.amt;

import dreiklang.formular.Seitenansicht;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Vorgang;
import java.util.LinkedHashMap;
import java.util.Map;

/// The page on which one page of answers is corrected.
///
/// @param rahmen language, token, who is signed in
/// @param v the Vorgang
/// @param ansicht the questions
/// @param grund why it is corrected, as typed
/// @param ohneGrund what is wrong with the reason, or with the correction as a whole
/// @param gesehen number of the last correction that stands on the page
/// @param fremde question → what somebody else made of it meanwhile
public record BerichtigungAnsicht(
        Rahmen rahmen,
        Vorgang v,
        Seitenansicht ansicht,
        String grund,
        String ohneGrund,
        int gesehen,
        Map<String, String> fremde) {

    /// What is wrong, for the summary above.
    public Map<String, String> fehler() {
        var alle = new LinkedHashMap<>(ansicht.fehler());
        if (!ohneGrund.isEmpty()) {
            alle.put("grund", ohneGrund);
        }
        return alle;
    }

    /// Address of the Vorgang.
    public String zurueck() {
        return "/amt/vorgaenge/" + v.id().wert();
    }
}
