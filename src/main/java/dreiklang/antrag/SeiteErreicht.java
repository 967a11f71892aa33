package dreiklang.antrag;

import dreiklang.leistung.LeistungsSchluessel;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/// Fact: a page of a Formular was reached for the first time in a draft. Serves the drop-off
/// figure.
///
/// @param entwurf which draft
/// @param leistung of which Leistung
/// @param fassung in which Fassung
/// @param seite name of the Formularseite, `pruefen` for the review page
/// @param zeitpunkt when
@NamedInterface("ereignisse")
public record SeiteErreicht(
        EntwurfId entwurf,
        LeistungsSchluessel leistung,
        int fassung,
        String seite,
        Instant zeitpunkt) {

    static SeiteErreicht von(Entwurf entwurf, String seite) {
        return new SeiteErreicht(
                entwurf.id(), entwurf.leistung(), entwurf.fassung(), seite, entwurf.geaendert());
    }
}
