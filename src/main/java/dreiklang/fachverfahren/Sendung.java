package dreiklang.fachverfahren;

import dreiklang.fachverfahren.Anbindung.Format;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// What is handed to a Weg.
///
/// @param id of the Zustellung
/// @param schluessel the same for every attempt
/// @param referenz what the person was told
/// @param format how the content is written
/// @param inhalt the content
/// @param versuche attempts, the present one included
/// @param ersterVersuch when it was tried first
record Sendung(
        UUID id,
        String schluessel,
        String referenz,
        Format format,
        String inhalt,
        int versuche,
        Instant ersterVersuch) {

    byte[] bytes() {
        return inhalt.getBytes(StandardCharsets.UTF_8);
    }

    /// Name of a file that carries it: the key and nothing else, so that a second one is
    /// recognised.
    String dateiname() {
        return schluessel + "." + format.name().toLowerCase(Locale.ROOT);
    }

    String medientyp() {
        return switch (format) {
            case JSON -> "application/json";
            case XML -> "application/xml";
            case CSV -> "text/csv; charset=utf-8";
        };
    }
}
