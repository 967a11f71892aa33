package dreiklang.ablage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A mail that came to the address of the Akten.
///
/// @param id identifier
/// @param aktenzeichen the Akte it lies in; empty: it waits
/// @param einheit unit that looks after it while it waits
/// @param eingegangen when it was fetched
/// @param von who sent it, as the mail says
/// @param betreff its subject
/// @param gesendet when it was sent, as the mail says
/// @param groesse bytes
/// @param mangel code of what could not be read in it, empty when all could
/// @param code why it waits
/// @param werte values for that sentence
/// @param da whether the mail itself is here; not when it was too large or harmful
/// @param blatt its sheet in the Akte, 0 before
/// @param anhaenge what was attached
public record Aktenpost(
        UUID id,
        String aktenzeichen,
        String einheit,
        Instant eingegangen,
        String von,
        String betreff,
        Optional<Instant> gesendet,
        long groesse,
        String mangel,
        String code,
        List<String> werte,
        boolean da,
        int blatt,
        List<Postanhang> anhaenge) {

    /// The same with what was attached.
    Aktenpost mit(List<Postanhang> dazu) {
        return new Aktenpost(
                id,
                aktenzeichen,
                einheit,
                eingegangen,
                von,
                betreff,
                gesendet,
                groesse,
                mangel,
                code,
                werte,
                da,
                blatt,
                dazu);
    }

    /// Something that was attached to a mail.
    ///
    /// @param code why it could not be taken out, empty when it was
    /// @param werte values for that sentence
    /// @param blatt its sheet in the Akte, 0 before
    public record Postanhang(
            int nr, String name, long groesse, String code, List<String> werte, int blatt) {}
}
