package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZuweisungsregelTest {

    @ParameterizedTest
    @CsvSource({
        "Arslan, A, K, true",
        "Kühn, A, K, true",
        "Lenz, A, K, false",
        "Ämter, A, K, true",
        "Özil, L, Z, true",
        "Łukasz, L, Z, true",
        "von der Heide, H, H, true",
        "Von Bergen, V, V, true",
        "schmidt, S, S, true",
        "Schmidt, SA, SCH, true",
        "Sommer, SA, SCH, false",
        "Straßer, ST, ST, true",
        "李, A, Z, false"
    })
    void derAnfangDesNamensEntscheidet(String name, String von, String bis, boolean passt) {
        var regel = new Zuweisungsregel("", "nachname", von, bis, "", "n.arslan", false);
        assertThat(regel.passt(Map.of("nachname", List.of(name)))).isEqualTo(passt);
    }

    @Test
    void ohneNamenPasstKeinBuchstabe() {
        var regel = new Zuweisungsregel("", "nachname", "A", "Z", "", "n.arslan", false);
        assertThat(regel.passt(Map.of())).isFalse();
        assertThat(regel.grund()).isEqualTo("Buchstaben A–Z");
    }

    @Test
    void eineBedingungAufAntwortenEntscheidetMit() {
        var regel = new Zuweisungsregel("ortsteil = 'Nordstadt'", "", "", "", "66.1", "", true);
        assertThat(regel.passt(Map.of("ortsteil", List.of("Nordstadt")))).isTrue();
        assertThat(regel.passt(Map.of("ortsteil", List.of("Altstadt")))).isFalse();
    }
}
