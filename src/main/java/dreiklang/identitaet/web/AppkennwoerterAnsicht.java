package dreiklang.identitaet.web;

import dreiklang.identitaet.Appkennwort;
import dreiklang.seite.Rahmen;
import java.util.List;

/// The page of one's own Appkennwörter.
///
/// @param rahmen language, token, who is signed in
/// @param kennwoerter those that count
/// @param adresse where WebDAV is
/// @param geheimnis the one just made, shown this once; empty otherwise
/// @param eingabe what was typed and has to be corrected
/// @param fehler the sentence at the input, empty when it is right
public record AppkennwoerterAnsicht(
        Rahmen rahmen,
        List<Appkennwort> kennwoerter,
        String adresse,
        String geheimnis,
        String eingabe,
        String fehler) {}
