package dreiklang.identitaet.web;

import dreiklang.identitaet.Nutzerkonto;
import dreiklang.seite.Rahmen;
import java.util.Optional;

/// The page of the linked Nutzerkonto.
///
/// @param rahmen the frame
/// @param nutzerkonto what is linked, if anything
/// @param moeglich whether something can be linked here
/// @param meldung key of the message at the top, empty when there is none
public record NutzerkontoAnsicht(
        Rahmen rahmen, Optional<Nutzerkonto> nutzerkonto, boolean moeglich, String meldung) {}
