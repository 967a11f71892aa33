package dreiklang.antrag.web;

import dreiklang.antrag.Folgeformular;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Widerspruchsleistung;
import java.util.Optional;

/// What the person sends, in words: whoever reports a pothole files no Antrag.
public enum Anrede {
    /// An Antrag that ends with a Bescheid.
    ANTRAG,
    /// A Meldung that ends with an answer.
    MELDUNG,
    /// A further Formular for an Antrag.
    FOLGE,
    /// A Widerspruch against a Bescheid.
    WIDERSPRUCH;

    static Anrede fuer(Leistung leistung, Optional<Folgeformular> folge) {
        if (folge.isPresent()) {
            return folge.get().name().equals(Widerspruchsleistung.FORMULAR) ? WIDERSPRUCH : FOLGE;
        }
        return leistung.bescheid() ? ANTRAG : MELDUNG;
    }
}
