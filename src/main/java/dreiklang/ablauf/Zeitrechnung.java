package dreiklang.ablauf;

import dreiklang.ablauf.Ablaufmodell.Knoten;
import dreiklang.ablauf.Ablaufmodell.Zeit;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When the moment comes that a node waits for, in legal time in Germany.
final class Zeitrechnung {

    /// What is not answered never comes.
    static final Instant NIE = Instant.parse("2999-12-31T00:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Zeitrechnung() {}

    /// The moment.
    ///
    /// @param werte answers by field; without the answer a pause ends at once and a limit never
    static Instant wann(Knoten knoten, Map<String, List<String>> werte) {
        return switch (knoten) {
            case Knoten.Pause p -> wann(p.zeit(), werte).orElse(Instant.EPOCH);
            case Knoten.Zeitgrenze z -> wann(z.zeit(), werte).orElse(NIE);
            default -> throw new IllegalStateException("waits for nothing: " + knoten.id());
        };
    }

    private static Optional<Instant> wann(Zeit zeit, Map<String, List<String>> werte) {
        return switch (zeit) {
            case Zeit.Tag t -> Optional.of(t.wann().atZone(ZONE).toInstant());
            case Zeit.Antwort a ->
                    werte.getOrDefault(a.feld(), List.of()).stream()
                            .findFirst()
                            .flatMap(Zeitrechnung::tag);
            case Zeit.Dauer d -> Optional.empty();
            case Zeit.Takt t -> Optional.empty();
        };
    }

    private static Optional<Instant> tag(String text) {
        try {
            return Optional.of(LocalDate.parse(text).atStartOfDay(ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
