package dreiklang.antrag;

import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Sprache;
import dreiklang.formular.Abschnitt;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The receipt: what was accepted, and how to come back.
///
/// @param einreichung number of the submission
/// @param antrag the Antrag
/// @param leistung name of the Leistung in the language of the receipt
/// @param sprache language of the receipt
/// @param pin the PIN, for whoever holds the secret of the draft
/// @param angaben what was sent, as a person reads it
/// @param anhaenge the files with their checksums
/// @param antwortsumme SHA-256 of the answers
/// @param gesamtsumme SHA-256 of everything, the body hash of the submission
public record Quittung(
        UUID einreichung,
        Antrag antrag,
        String leistung,
        Sprache sprache,
        Optional<String> pin,
        List<Abschnitt> angaben,
        List<Anhang> anhaenge,
        Pruefsumme antwortsumme,
        Pruefsumme gesamtsumme) {

    /// The PIN never gets into a log.
    @Override
    public String toString() {
        return "Quittung[" + einreichung + "]";
    }
}
