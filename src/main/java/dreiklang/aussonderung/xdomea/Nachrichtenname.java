package dreiklang.aussonderung.xdomea;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The name of a message as a file: the process it belongs to and its kind.
///
/// @param prozess the ProzessID
/// @param typ its kind
public record Nachrichtenname(UUID prozess, Nachrichtentyp typ) {

    /// Both the long names up to xdomea 3.1 and the short ones of xdomea 4, with a running number
    /// or without.
    private static final Pattern MUSTER =
            Pattern.compile(
                    "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})_(?:[A-Za-z]{1,60}\\.){0,2}(05[0-9]{2})(?:_[0-9]{1,6})?\\.(?:zip|xdomea)");

    /// Reads a file name.
    public static Optional<Nachrichtenname> lesen(String name) {
        var treffer = MUSTER.matcher(name);
        return treffer.matches()
                ? Nachrichtentyp.mitCode(treffer.group(2))
                        .map(t -> new Nachrichtenname(UUID.fromString(treffer.group(1)), t))
                : Optional.empty();
    }

    /// Name of the archive.
    public String zip() {
        return stamm() + ".zip";
    }

    /// Name of the message in it.
    public String xml() {
        return stamm() + ".xml";
    }

    private String stamm() {
        return prozess.toString().toLowerCase(Locale.ROOT) + "_" + typ.element();
    }
}
