package dreiklang.basis;

/// A line for the audit trail. Published as an event; identitaet stores it in the publisher's own
/// transaction.
///
/// Who acted and when is added while storing.
///
/// @param aktion what was done, for example `antrag.eingereicht`
/// @param gegenstand what it was done to, for example `antrag:0198…`
/// @param einzelheiten few values without personal data; hashes and ids are welcome
public record Protokolleintrag(
        String aktion, String gegenstand, java.util.Map<String, String> einzelheiten) {

    /// @throws IllegalArgumentException when nothing is named
    public Protokolleintrag {
        if (aktion.isBlank() || gegenstand.isBlank()) {
            throw new IllegalArgumentException("an audit entry names its action and its object");
        }
        einzelheiten = java.util.Map.copyOf(einzelheiten);
    }
}
