package dreiklang.signatur;

/// What a Leistungspaket wants of the Bescheid (`signatur.yaml`).
///
/// @param art whose mark
/// @param sichtbar whether it can be seen on the page
public record Signaturwunsch(Signaturart art, boolean sichtbar) {

    /// Nothing is signed.
    public static final Signaturwunsch KEINER = new Signaturwunsch(Signaturart.KEINE, false);
}
