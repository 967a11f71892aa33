package dreiklang.portal.web;

import dreiklang.formular.Seitenansicht;
import dreiklang.identitaet.Merkmal;
import dreiklang.seite.Rahmen;
import java.util.List;

/// What the holder of an account keeps to have forms filled in.
///
/// @param rahmen the frame
/// @param ansicht the questions
/// @param bestaetigte what was proven
/// @param meldung key of what has just happened, may be empty
public record KontoangabenAnsicht(
        Rahmen rahmen, Seitenansicht ansicht, List<Merkmal> bestaetigte, String meldung) {}
