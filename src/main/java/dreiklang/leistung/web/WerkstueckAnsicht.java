package dreiklang.leistung.web;

import dreiklang.formular.Feld;
import dreiklang.formular.Formularvergleich;
import dreiklang.leistung.Pruefbericht;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A package that is being worked on: its files, what is wrong, what changes.
///
/// @param rahmen the frame
/// @param stueck the package
/// @param bericht findings and remarks
/// @param vergleich what changes for people against the published Fassung
/// @param fehler why something was not done, may be empty
public record WerkstueckAnsicht(
        Rahmen rahmen,
        Werkstueck stueck,
        Pruefbericht bericht,
        Optional<Formularvergleich> vergleich,
        String fehler) {

    /// The questions by their words.
    public String fragen(List<Feld> felder) {
        return felder.stream()
                .map(f -> f.frage().in(rahmen.sprache()))
                .collect(Collectors.joining("; "));
    }
}
