package dreiklang.identitaet.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Leads on to another page after a form was sent (303).
final class Weiter {

    private Weiter() {}

    static ResponseEntity<Void> nach(String pfad) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(pfad)).build();
    }
}
