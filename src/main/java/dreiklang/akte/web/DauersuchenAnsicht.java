package dreiklang.akte.web;

import dreiklang.akte.Dauersuche;
import dreiklang.seite.Rahmen;
import java.util.List;

/// The page of the saved searches, with the form that saves another one.
///
/// @param rahmen language, token, who is signed in
/// @param suchen by name
/// @param frage what is to be saved; without words nothing is
/// @param name what was typed as its name
/// @param fehler what is wrong with it, empty for nothing
public record DauersuchenAnsicht(
        Rahmen rahmen, List<Dauersuche> suchen, Suchfrage frage, String name, String fehler) {

    /// Where all hits of a search are.
    public String ziel(Dauersuche suche) {
        return Suchfrage.von(suche).adresse();
    }
}
