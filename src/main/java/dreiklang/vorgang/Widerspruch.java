package dreiklang.vorgang;

import dreiklang.basis.Kalender;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/// A Vorgang directed against the Bescheid of another, with the reckoning of its Frist as it was
/// when it came (§§ 58, 70 VwGO).
///
/// @param vorgang the Vorgang of the Widerspruch
/// @param gegen the Vorgang whose Bescheid it is directed against
/// @param eingelegt how it was raised
/// @param eingegangen when it came
/// @param bekannt the day the Bescheid counts as announced; empty when it was not
/// @param bis last day of the Frist; empty when none has begun
/// @param belehrt whether the Bescheid said which remedy there is; otherwise the Frist is longer
/// @param formGewahrt whether the way it came keeps the form the law asks for
/// @param unterschrieben the day a signed copy came
@NamedInterface("auskunft")
public record Widerspruch(
        VorgangId vorgang,
        VorgangId gegen,
        Weg eingelegt,
        Instant eingegangen,
        Optional<LocalDate> bekannt,
        Optional<LocalDate> bis,
        boolean belehrt,
        boolean formGewahrt,
        Optional<LocalDate> unterschrieben) {

    /// How a Widerspruch was raised.
    @NamedInterface("auskunft")
    public enum Weg {
        /// In the portal, signed in with an account of this program.
        KONTO,
        /// In the portal, with reference and PIN.
        PIN,
        /// By a member of staff in her own matter.
        HAUS,
        /// By a signed letter.
        SCHRIFT,
        /// Taken down by a member of staff.
        NIEDERSCHRIFT
    }

    /// Whether it is in time.
    @NamedInterface("auskunft")
    public enum Lage {
        /// In time and in the form of the law.
        RECHTZEITIG,
        /// Came in time, but is not signed yet.
        UNTERSCHRIFT_FEHLT,
        /// Too late: it is examined whether there was good cause (§ 60 VwGO).
        VERSPAETET
    }

    /// Whether it is in time; what is not signed counts only from the day it is.
    public Lage lage() {
        if (nach(LocalDate.ofInstant(eingegangen, Kalender.ORTSZEIT))) {
            return Lage.VERSPAETET;
        }
        if (formGewahrt) {
            return Lage.RECHTZEITIG;
        }
        return unterschrieben
                .map(tag -> nach(tag) ? Lage.VERSPAETET : Lage.RECHTZEITIG)
                .orElse(Lage.UNTERSCHRIFT_FEHLT);
    }

    private boolean nach(LocalDate tag) {
        return bis.filter(tag::isAfter).isPresent();
    }
}
