package dreiklang.ablage.web;

import dreiklang.ablage.Altbestandslauf;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import java.nio.file.Path;

/// The runs in which holdings were taken over.
///
/// @param rahmen language, token, who is signed in
/// @param laeufe a page of them, the newest first
public record BestaendeAnsicht(Rahmen rahmen, Blatt<Altbestandslauf> laeufe) {

    /// The name of the list.
    public String liste(Altbestandslauf lauf) {
        return String.valueOf(Path.of(lauf.liste()).getFileName());
    }

    /// Trial or in earnest.
    public String art(Altbestandslauf lauf) {
        return rahmen.text(lauf.trocken() ? "ablage.bestand.trocken" : "ablage.bestand.ernst");
    }

    /// What it is at, in a word.
    public String stand(Altbestandslauf lauf) {
        return Laufworte.stand(rahmen, lauf);
    }

    /// Whether somebody has to look.
    public String farbe(Altbestandslauf lauf) {
        return Laufworte.farbe(lauf);
    }

    /// How many rows became what.
    public String zahlen(Altbestandslauf lauf) {
        return Laufworte.zahlen(rahmen, lauf);
    }
}
