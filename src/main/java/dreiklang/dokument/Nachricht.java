package dreiklang.dokument;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A mail as far as it can be read.
///
/// @param kennung its Message-ID, may be empty
/// @param von who sent it, as the mail says; nobody has checked it
/// @param betreff its subject
/// @param datum when it was sent, as the mail says
/// @param kopf its header lines, decoded, in their order
/// @param text what it says, without formatting
/// @param anhaenge what is attached
/// @param mangel code of what is wrong with it, empty when it could be read altogether
public record Nachricht(
        String kennung,
        String von,
        String betreff,
        Optional<Instant> datum,
        List<Kopfzeile> kopf,
        String text,
        List<Anhang> anhaenge,
        String mangel) {

    /// One header line.
    public record Kopfzeile(String name, String wert) {}

    /// Something attached.
    ///
    /// @param name file name as the mail says
    /// @param nachricht whether it is a mail itself
    /// @param inhalt its bytes
    @SuppressWarnings("ArrayRecordComponent")
    public record Anhang(String name, boolean nachricht, byte[] inhalt) {}

    /// The values of all header lines with these names.
    ///
    /// @param namen in lower case
    public List<String> werte(List<String> namen) {
        return kopf.stream()
                .filter(z -> namen.contains(z.name().toLowerCase(java.util.Locale.ROOT)))
                .map(Kopfzeile::wert)
                .toList();
    }
}
