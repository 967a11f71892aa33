package dreiklang.antrag.web;

import dreiklang.antrag.Mitzeichnungsbild;
import dreiklang.antrag.Pruefstand;
import dreiklang.formular.Abschnitt;
import dreiklang.leistung.Leistungspaket;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
/// @param aufnahme who of the Amt fills it in, empty when nobody does
/// @param mitzeichnung who has to agree and how far they are
/// @param leicht whether the Formular can be had in Leichte Sprache
/// @param buendel where the other Anliegen of its Buendel are
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
        String ablauf,
        String aufnahme,
        Optional<Mitzeichnungsbild> mitzeichnung,
        boolean leicht,
        Optional<String> buendel) {

    /// Whether everybody who has to has agreed.
    public boolean bereit() {
        return mitzeichnung.map(Mitzeichnungsbild::vollstaendig).orElse(true);
    }

    /// Whether others fill in this page.
    public boolean fremd(String seite) {
        return mitzeichnung.stream()
                .flatMap(m -> m.anteile().fremde().stream())
                .anyMatch(s -> s.name().equals(seite));
    }

    /// Name → how far that person is, in words.
    public Map<String, String> zustimmungen() {
        var zeilen = new LinkedHashMap<String, String>();
        mitzeichnung.stream()
                .flatMap(b -> b.personen().stream())
                .forEach(p ->
                        zeilen.merge(
                                p.name(), Beteiligte.stand(rahmen, p), (a, b) -> a + ", " + b));
        return zeilen;
    }

    static PruefAnsicht von(
            Rahmen rahmen,
            Leistungspaket paket,
            Pruefstand stand,
            List<Abschnitt> abschnitte,
            Optional<Mitzeichnungsbild> mitzeichnung,
            Optional<String> buendel) {
        var entwurf = stand.entwurf();
        var leistung = paket.leistung();
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
                rahmen.tagKurz(entwurf.ablauf()),
                entwurf.aufgenommen()
                        .map(a -> Beteiligte.aufnahme(rahmen.texte(), rahmen.sprache(), a))
                        .orElse(""),
                mitzeichnung,
                paket.formular().istLeicht(),
                buendel);
    }
}
