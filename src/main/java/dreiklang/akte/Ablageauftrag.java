package dreiklang.akte;

import dreiklang.akte.Aktenangaben.Beteiligter;
import dreiklang.leistung.Leistungspaket;
import java.util.Optional;

/// What is to be filed.
///
/// @param paket the Leistungspaket, whose `akte.yaml` names the number of the Aktenplan
/// @param bezug what it belongs to, for example `vorgang:0198…`
/// @param betreff subject of the Akte
/// @param einheit responsible Organisationseinheit
/// @param beteiligter who asked for it, where that is known
public record Ablageauftrag(
        Leistungspaket paket,
        String bezug,
        String betreff,
        String einheit,
        Optional<Beteiligter> beteiligter) {

    /// Nobody has asked for it.
    public Ablageauftrag(Leistungspaket paket, String bezug, String betreff, String einheit) {
        this(paket, bezug, betreff, einheit, Optional.empty());
    }
}
