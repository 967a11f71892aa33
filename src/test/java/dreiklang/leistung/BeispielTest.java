package dreiklang.leistung;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// A sample Antrag is as good tomorrow as it is today.
class BeispielTest {

    @Test
    void heuteIstNachMitternachtEinAndererTag() {
        var jetzt = new AtomicReference<>(Instant.parse("2026-11-22T22:59:00Z"));
        InstantSource zeit = jetzt::get;
        var vorlage =
                new Antwortvorlage(
                        Map.of(
                                "beginn", List.of("heute"),
                                "ende", List.of("heute+14"),
                                "seit", List.of("heute-1"),
                                "ort", List.of("heute Lindenau")),
                        zeit.withZone(ZoneOffset.UTC));
        assertThat(vorlage.antworten().eins("beginn")).isEqualTo("2026-11-22");

        jetzt.set(Instant.parse("2026-11-22T23:00:00Z"));
        var antworten = vorlage.antworten();
        assertThat(antworten.eins("beginn")).isEqualTo("2026-11-23");
        assertThat(antworten.eins("seit")).isEqualTo("2026-11-22");
        assertThat(LocalDate.parse(antworten.eins("ende"))).isEqualTo("2026-12-07");
        assertThat(antworten.eins("ort")).isEqualTo("heute Lindenau");
    }
}
