package dreiklang.fachverfahren;

import dreiklang.fachverfahren.Anbindung.Format;
import java.time.Instant;
import java.util.UUID;

/// Deliveries as tests hand them to a Weg.
final class Fachbrief {

    private Fachbrief() {}

    static Sendung mit(String schluessel, String inhalt) {
        return new Sendung(
                UUID.randomUUID(),
                schluessel,
                "7K3M-92QX-D4TB",
                Format.JSON,
                inhalt,
                1,
                Instant.parse("2026-03-02T10:00:00Z"));
    }
}
