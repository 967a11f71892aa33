package dreiklang.antrag;

/// A draft and the secret by which a person shows that it is hers.
///
/// @param entwurf which draft
/// @param geheimnis the secret, 192 bits; empty when the person shows only her sign-in
public record Zugang(EntwurfId entwurf, String geheimnis) {

    /// Secrets never get into a log.
    @Override
    public String toString() {
        return "Zugang[" + entwurf.wert() + "]";
    }
}
