package dreiklang.akte.web;

import dreiklang.akte.GespeicherteSuche;
import dreiklang.seite.Rahmen;
import java.util.List;

/// The page of the saved searches, with the form that saves another one.
///
/// @param rahmen language, token, who is signed in
/// @param suchen by name
/// @param frage what is to be saved; without words nothing is
/// @param name what was typed as its name
/// @param fehler what is wrong with it, empty for nothing
public record SuchenAnsicht(
        Rahmen rahmen,
        List<GespeicherteSuche> suchen,
        Suchfrage frage,
        String name,
        String fehler) {

    /// Where all hits of a search are.
    public String ziel(GespeicherteSuche suche) {
        return Suchfrage.von(suche).adresse();
    }
}
