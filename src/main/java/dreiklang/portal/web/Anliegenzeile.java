package dreiklang.portal.web;

import dreiklang.basis.Wortlaut;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Vorgangsauskunft.Auskunft;
import java.time.Instant;
import java.util.Optional;

/// One Antrag in a list.
///
/// @param referenz its reference
/// @param leistung name of the Leistung
/// @param eingereicht when it was submitted
/// @param auskunft what the Amt says
public record Anliegenzeile(
        String referenz, Wortlaut leistung, Instant eingereicht, Optional<Auskunft> auskunft) {

    /// Where it stands, in words.
    public String stand(Rahmen rahmen) {
        return Standtext.von(rahmen, auskunft);
    }
}
