package dreiklang.antrag.web;

import dreiklang.antrag.Angebot;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;

/// Asks whether answers of an earlier Antrag should be taken over.
///
/// @param rahmen the frame
/// @param leistung name of the Leistung of the earlier Antrag
/// @param eingereicht when it was submitted
/// @param angaben question → answer that would be taken over
/// @param ziel where the answer is sent
public record UebernehmenAnsicht(
        Rahmen rahmen,
        String leistung,
        String eingereicht,
        Map<String, String> angaben,
        String ziel) {

    static UebernehmenAnsicht von(Rahmen rahmen, Angebot angebot, String ziel) {
        var angaben = new LinkedHashMap<String, String>();
        angebot.angaben()
                .forEach(u ->
                        angaben.putIfAbsent(u.ziel().frage().in(rahmen.sprache()), u.lesbar()));
        return new UebernehmenAnsicht(
                rahmen,
                angebot.leistung().in(rahmen.sprache()),
                rahmen.tagKurz(angebot.eingereicht()),
                angaben,
                ziel);
    }
}
