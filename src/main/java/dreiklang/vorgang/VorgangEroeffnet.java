package dreiklang.vorgang;

import dreiklang.antrag.AntragId;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/// Fact: a Vorgang was opened.
///
/// @param vorgang which
/// @param antrag from which Antrag
/// @param leistung of which Leistung
/// @param einheit responsible Organisationseinheit
/// @param zeitpunkt when the Antrag was submitted
@NamedInterface("ereignisse")
public record VorgangEroeffnet(
        VorgangId vorgang,
        AntragId antrag,
        LeistungsSchluessel leistung,
        String einheit,
        Instant zeitpunkt) {}
