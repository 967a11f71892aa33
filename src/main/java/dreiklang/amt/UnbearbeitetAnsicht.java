package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Listenblatt;
import dreiklang.vorgang.Unbearbeitet;

/// What lies with nobody.
///
/// @param rahmen language, token, who is signed in
/// @param liste the rows of this page, the oldest first
/// @param anfang whether this is the first page
/// @param verschlossen what nobody can see at all, only counted
/// @param namen names of Leistungen and people
public record UnbearbeitetAnsicht(
        Rahmen rahmen,
        Unbearbeitet.Liste liste,
        boolean anfang,
        VerschlossenAnsicht verschlossen,
        Namen namen) {

    /// How many there are, in a few characters.
    public String anzahl() {
        return liste.anzahl() > Listenblatt.GENAU_BIS
                ? rahmen.text("vorgang.start.mehr", Listenblatt.GENAU_BIS)
                : String.valueOf(liste.anzahl());
    }
}
