package dreiklang.antrag.web;

import dreiklang.antrag.Pruefstand;
import dreiklang.formular.Abschnitt;
import dreiklang.leistung.Leistung;
import dreiklang.seite.Rahmen;
import java.util.List;

/// The page on which a person reads everything again before sending.
///
/// @param rahmen the frame
/// @param amt whether it is shown in the Amt
/// @param leistung name of the Leistung
/// @param anrede what is sent, in words
/// @param abschnitte the answers
/// @param basis address of the draft's pages, ends with a slash
/// @param gebuehr what it costs, empty when it costs nothing
/// @param einreichung number of the submission
/// @param stand body hash of what is shown
/// @param ablauf the day the draft will be deleted
public record PruefAnsicht(
        Rahmen rahmen,
        boolean amt,
        String leistung,
        Anrede anrede,
        List<Abschnitt> abschnitte,
        String basis,
        String gebuehr,
        String einreichung,
        String stand,
        String ablauf) {

    static PruefAnsicht von(
            Rahmen rahmen, Leistung leistung, Pruefstand stand, List<Abschnitt> abschnitte) {
        var entwurf = stand.entwurf();
        var bereich = Bereich.von(entwurf);
        return new PruefAnsicht(
                rahmen,
                bereich == Bereich.AMT,
                leistung.name().in(rahmen.sprache()),
                Anrede.fuer(leistung, entwurf.folge()),
                abschnitte,
                bereich.entwurf(entwurf.id(), "") + "/",
                stand.gebuehr().istFaellig() ? rahmen.geld(stand.gebuehr()) : "",
                entwurf.einreichung().toString(),
                stand.abdruck().hex(),
                rahmen.tagKurz(entwurf.ablauf()));
    }
}
