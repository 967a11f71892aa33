package dreiklang.auskunft.web;

import dreiklang.auskunft.ErsuchenId;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Reads what pages of this module send.
final class Eingaben {

    private Eingaben() {}

    /// A day as browsers send it; empty when it is none.
    static Optional<LocalDate> tag(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static ErsuchenId ersuchen(String id) {
        try {
            return new ErsuchenId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-480");
        }
    }

    static int nummer(String blatt) {
        return blatt.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(blatt) : 1;
    }

    static ResponseEntity<Void> zu(String ziel) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ziel)).build();
    }
}
