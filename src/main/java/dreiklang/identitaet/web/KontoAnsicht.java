package dreiklang.identitaet.web;

import dreiklang.identitaet.Passkeys;
import dreiklang.seite.Rahmen;
import java.util.List;

/// The page of one's own account.
///
/// @param rahmen the frame
/// @param email confirmed address
/// @param passkeys the passkeys of the account
/// @param passkeysMoeglich whether new ones can be made here
/// @param nutzerkonto whether a Nutzerkonto is or can be linked
/// @param meldung key of the message at the top, empty when there is none
public record KontoAnsicht(
        Rahmen rahmen,
        String email,
        List<Passkeys.Passkey> passkeys,
        boolean passkeysMoeglich,
        boolean nutzerkonto,
        String meldung) {}
