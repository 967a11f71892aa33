package dreiklang.antrag;

import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.formular.Antworten;
import java.util.List;

/// What a draft would be submitted as right now.
///
/// @param entwurf the draft
/// @param antworten the answers without those to hidden questions
/// @param anhaenge the files of visible questions
/// @param gebuehr what it will cost
/// @param abdruck body hash of all this
public record Pruefstand(
        Entwurf entwurf,
        Antworten antworten,
        List<Anhang> anhaenge,
        Geldbetrag gebuehr,
        Pruefsumme abdruck) {}
