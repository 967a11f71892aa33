package dreiklang.antrag.web;

import dreiklang.antrag.Entwurfsdatei;
import dreiklang.leistung.Leistung;
import dreiklang.seite.Rahmen;
import java.util.List;

/// What became of a file a draft was begun from.
///
/// @param rahmen the frame
/// @param amt whether it is shown in the Amt
/// @param leistung name of the Leistung
/// @param antworten how many answers were taken over
/// @param unbekannt what this Formular does not ask
/// @param dateien questions whose files have to be added again
/// @param weiter address of the new draft
public record GeladenAnsicht(
        Rahmen rahmen,
        boolean amt,
        String leistung,
        int antworten,
        List<String> unbekannt,
        List<String> dateien,
        String weiter) {

    static GeladenAnsicht von(
            Rahmen rahmen, Leistung leistung, Entwurfsdatei.Geladen geladen, Bereich bereich) {
        var sprache = rahmen.sprache();
        return new GeladenAnsicht(
                rahmen,
                bereich == Bereich.AMT,
                leistung.name().in(sprache),
                geladen.antworten(),
                geladen.unbekannt(),
                geladen.dateien().stream().map(f -> f.frage().in(sprache)).toList(),
                bereich.entwurf(geladen.zugang().entwurf(), ""));
    }
}
