package dreiklang.antrag.web;

import dreiklang.antrag.Entwurf;
import dreiklang.leistung.Leistung;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page before the first page: begin, or go on with the draft that is there.
///
/// @param rahmen the frame
/// @param amt whether it is shown in the Amt
/// @param leistung name of the Leistung
/// @param unterlagen what should be at hand
/// @param ziel where "begin" leads
/// @param begonnen when an open draft was last changed
/// @param fehler what is wrong with a file that was to be loaded
/// @param weiter address of the open draft, empty when there is none
/// @param link question → values that the link brings
public record BeginnAnsicht(
        Rahmen rahmen,
        boolean amt,
        String leistung,
        List<String> unterlagen,
        String ziel,
        Optional<String> begonnen,
        String fehler,
        String weiter,
        Map<String, List<String>> link) {

    /// Stands before the name of a question where the page hands on what the link brings.
    public static final String AUS_LINK = "link.";

    BeginnAnsicht mitFehler(String satz) {
        return new BeginnAnsicht(
                rahmen, amt, leistung, unterlagen, ziel, begonnen, satz, weiter, link);
    }

    BeginnAnsicht mitLink(Map<String, List<String>> werte) {
        return new BeginnAnsicht(
                rahmen, amt, leistung, unterlagen, ziel, begonnen, fehler, weiter, werte);
    }

    static BeginnAnsicht von(
            Rahmen rahmen, Leistung leistung, Optional<Entwurf> entwurf, Bereich bereich) {
        return new BeginnAnsicht(
                rahmen,
                bereich == Bereich.AMT,
                leistung.name().in(rahmen.sprache()),
                leistung.unterlagen().stream().map(u -> u.in(rahmen.sprache())).toList(),
                bereich.pfad() + "/" + leistung.schluessel().wert(),
                entwurf.map(e -> rahmen.zeit(e.geaendert())),
                "",
                entwurf.map(e -> bereich.entwurf(e.id(), "")).orElse(""),
                Map.of());
    }
}
