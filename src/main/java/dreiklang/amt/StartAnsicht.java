package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Listenblatt;
import dreiklang.vorgang.Vorgangsfilter.Wessen;
import dreiklang.vorgang.Vorgangslisten.Fach;
import dreiklang.vorgang.Vorgangslisten.Tagesbild;
import java.util.List;
import java.util.Optional;

/// The start page of the Amt.
///
/// @param rahmen language, token, who is signed in
/// @param bild what lies on the desk; empty for people who do not work on Vorgaenge
/// @param ohneBearbeitung how many lie with nobody who can work on them today
/// @param namen names of Leistungen and people
public record StartAnsicht(
        Rahmen rahmen, Optional<Tagesbild> bild, long ohneBearbeitung, Namen namen) {

    /// The trays that are shown: a person who approves nothing has no tray for it.
    public List<Fach> faecher() {
        return bild.stream()
                .flatMap(b -> b.faecher().stream())
                .filter(f -> f.anzahl() > 0 || f.filter().wessen() != Wessen.GENEHMIGEN)
                .toList();
    }

    /// The trays in which something lies.
    public List<Fach> volle() {
        return faecher().stream().filter(f -> f.anzahl() > 0).toList();
    }

    /// What stands above the rows of a tray.
    public String titel(Fach fach) {
        return rahmen.text("vorgang.fach." + fach.name())
                + ": "
                + (fach.anzahl() > fach.zeilen().size()
                        ? rahmen.text("vorgang.fach.erste", fach.zeilen().size(), zahl(fach))
                        : rahmen.text("vorgang.liste.treffer", fach.anzahl()));
    }

    /// How many lie in a tray, in a few characters.
    public String zahl(Fach fach) {
        return fach.anzahl() > Listenblatt.GENAU_BIS
                ? rahmen.text("vorgang.start.mehr", Listenblatt.GENAU_BIS)
                : String.valueOf(fach.anzahl());
    }

    /// Address of the whole list of a tray.
    public String liste(Fach fach) {
        return "/amt/vorgaenge?" + Filterangaben.von(fach.filter()).frage();
    }

    /// Whether the Vorgaenge of everybody in the unit are shown.
    public boolean alle() {
        return bild.filter(b -> b.wessen() == Wessen.ALLE).isPresent();
    }
}
