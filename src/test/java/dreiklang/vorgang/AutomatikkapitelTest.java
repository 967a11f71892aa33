package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.ausdruck.Ausdruck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The rule that draws the first clear case that applies.
class AutomatikkapitelTest {

    @Test
    void derErsteFallDerZutrifftZaehlt() {
        var plan =
                new Automatikkapitel.Automatikplan(
                        "§ 35a VwVfG",
                        10,
                        List.of(regel("erster", "anzahl > 3"), regel("zweiter", "anzahl > 1")));
        assertThat(plan.regel(werte("2")).orElseThrow().name()).isEqualTo("zweiter");
        assertThat(plan.regel(werte("5")).orElseThrow().name()).isEqualTo("erster");
        assertThat(plan.regel(werte("1"))).isEmpty();
        assertThat(plan.regel(Map.of())).isEmpty();
    }

    private static Map<String, List<String>> werte(String anzahl) {
        return Map.of("anzahl", List.of(anzahl));
    }

    private static Automatikregel regel(String name, String wenn) {
        return new Automatikregel(
                name, Ausdruck.lesen(wenn), Ergebnis.BEWILLIGT, "Weil es so ist.");
    }
}
