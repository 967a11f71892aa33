package dreiklang.antrag.web;

import dreiklang.antrag.Mitzeichner;
import dreiklang.antrag.Mitzeichnungen.Nennung;
import dreiklang.antrag.Mitzeichnungsbild;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The page on which an applicant names who has to agree.
///
/// @param rahmen the frame
/// @param amt whether it is shown in the Amt
/// @param bild who has to agree, and how far they are
/// @param plaetze what was typed into the places that are still free
/// @param fehler id of the input → sentence
/// @param basis address of the draft's pages, ends with a slash
public record MitzeichnendeAnsicht(
        Rahmen rahmen,
        boolean amt,
        Mitzeichnungsbild bild,
        List<Nennung> plaetze,
        Map<String, String> fehler,
        String basis) {

    static MitzeichnendeAnsicht von(
            Rahmen rahmen,
            Mitzeichnungsbild bild,
            List<Nennung> neue,
            Map<String, String> maengel) {
        int frei = Math.max(0, bild.spanne().bis() - bild.personen().size());
        var fehler = new LinkedHashMap<String, String>();
        maengel.forEach((feld, code) -> fehler.put(feld, rahmen.text("fehler." + code)));
        var bereich = Bereich.von(bild.entwurf());
        return new MitzeichnendeAnsicht(
                rahmen,
                bereich == Bereich.AMT,
                bild,
                IntStream.range(0, frei)
                        .mapToObj(i -> i < neue.size() ? neue.get(i) : new Nennung("", ""))
                        .toList(),
                fehler,
                bereich.entwurf(bild.entwurf().id(), "") + "/");
    }

    /// What such a person is called.
    public String rolle() {
        return bild.regel().rolle().in(rahmen.sprache());
    }

    /// Titles of the pages they fill in themselves.
    public List<String> fremde() {
        return bild.anteile().fremde().stream().map(s -> s.titel().in(rahmen.sprache())).toList();
    }

    /// Whether nothing is left that they have to fill in.
    public boolean ausgefuellt() {
        return bild.anteile().ausgefuellt();
    }

    /// Address of the first page of the applicant.
    public String anfang() {
        return basis + bild.anteile().eigene().getFirst().name();
    }

    /// How far a person is, in words.
    public String stand(Mitzeichner person) {
        return Beteiligte.stand(rahmen, person);
    }

    /// Whether this place has to be filled.
    ///
    /// @param platz the first free one is 0
    public boolean muss(int platz) {
        return platz < bild.spanne().von() - bild.personen().size();
    }
}
