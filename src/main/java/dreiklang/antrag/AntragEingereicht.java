package dreiklang.antrag;

import dreiklang.leistung.LeistungsSchluessel;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/// Fact: an Antrag was submitted and is durable.
///
/// @param antrag which
/// @param leistung of which Leistung
/// @param fassung in which Fassung
/// @param entwurf the draft it came from
/// @param zeitpunkt when
@NamedInterface("ereignisse")
public record AntragEingereicht(
        AntragId antrag,
        LeistungsSchluessel leistung,
        int fassung,
        EntwurfId entwurf,
        Instant zeitpunkt) {}
