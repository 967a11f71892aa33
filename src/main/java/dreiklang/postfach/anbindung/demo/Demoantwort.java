package dreiklang.postfach.anbindung.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What the demo answers.
///
/// @param status HTTP status
/// @param kopf headers
/// @param inhalt body, may be empty
record Demoantwort(int status, Map<String, String> kopf, byte[] inhalt) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /// The call is not answered as asked.
    static final class Ablehnung extends Exception {

        private static final long serialVersionUID = 1L;

        private final int status;

        Ablehnung(int status, String grund) {
            super(grund);
            this.status = status;
        }

        Demoantwort antwort() {
            return json(status, Map.of("status", status, "title", String.valueOf(getMessage())));
        }
    }

    static Demoantwort json(int status, Map<String, ?> inhalt) {
        return json(status, JSON.writeValueAsString(inhalt));
    }

    static Demoantwort json(int status, String text) {
        return new Demoantwort(
                status,
                Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
                text.getBytes(StandardCharsets.UTF_8));
    }

    static Demoantwort leer(int status) {
        return new Demoantwort(status, Map.of(), new byte[0]);
    }

    static Demoantwort umleitung(String ziel) {
        return new Demoantwort(
                303, Map.of("Location", ziel, "Cache-Control", "no-store"), new byte[0]);
    }
}
