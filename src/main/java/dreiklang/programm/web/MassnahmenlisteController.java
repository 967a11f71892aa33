package dreiklang.programm.web;

import static dreiklang.programm.web.Seitenwege.HIER;

import dreiklang.programm.BegriffId;
import dreiklang.programm.Massnahmen;
import dreiklang.programm.Massnahmenangaben.Prioritaet;
import dreiklang.programm.Massnahmenfilter;
import dreiklang.programm.Massnahmenfilter.Gruppe;
import dreiklang.programm.Massnahmenstand;
import dreiklang.programm.Plaene;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The Massnahmen of a plan as a table.
@Controller
class MassnahmenlisteController {

    private static final int SUCHE = 100;

    private final Plaene plaene;
    private final Massnahmen massnahmen;
    private final Seitenwege wege;

    MassnahmenlisteController(Plaene plaene, Massnahmen massnahmen, Seitenwege wege) {
        this.plaene = plaene;
        this.massnahmen = massnahmen;
        this.wege = wege;
    }

    @GetMapping(HIER + "/{plan}")
    Seite liste(Rahmen rahmen, @PathVariable String plan, @RequestParam Map<String, String> werte) {
        var bild = plaene.ansehen(plan);
        var filter = filter(werte);
        return Seite.von(
                "programm/liste",
                new MassnahmenlisteAnsicht(
                        rahmen,
                        bild,
                        massnahmen.liste(plan, filter),
                        filter,
                        wege.einheiten(rahmen),
                        massnahmen.gruppen(plan, filter),
                        massnahmen.darfAnlegen()));
    }

    static Massnahmenfilter filter(Map<String, String> werte) {
        var felder = Eingabefelder.von(werte);
        var suche = felder.text("suche");
        return new Massnahmenfilter(
                suche.length() > SUCHE ? suche.substring(0, SUCHE) : suche,
                Eingabefelder.kennung(felder.text("feld")).map(BegriffId::new),
                felder.text("einheit"),
                felder.wahl(Massnahmenstand.class, "stand"),
                Eingabefelder.kennung(felder.text("ziel")).map(BegriffId::new),
                felder.wahl(Prioritaet.class, "prioritaet"),
                felder.wahl(Gruppe.class, "gruppe", Gruppe.KEINE),
                Math.clamp(felder.zahl("blatt"), 1, 99_999));
    }
}
