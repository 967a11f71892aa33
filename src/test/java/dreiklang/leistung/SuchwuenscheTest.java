package dreiklang.leistung;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is kept of a search points at nobody.
class SuchwuenscheTest {

    @ParameterizedTest
    @CsvSource({
        "Katzensteuer, katzensteuer",
        "'Katzen-Steuer  bezahlen?', katzen steuer bezahlen",
        "'wo ist a.berger@lindenau.example', wo ist",
        "'Vorgang 36.1/2026 Katze', vorgang katze",
        "'eins zwei drei vier fünf sechs', eins zwei drei vier fünf"
    })
    void nurWorteBleiben(String suche, String bleibt) {
        assertThat(Suchwuensche.reduziert(suche)).contains(bleibt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0151 2345678", "a@b.de", "???", "DE12500105170648489890", " "})
    void ohneWorteBleibtNichts(String suche) {
        assertThat(Suchwuensche.reduziert(suche)).isEmpty();
    }

    @Test
    void einSehrLangesWortBleibtNicht() {
        assertThat(Suchwuensche.reduziert("a".repeat(31))).isEmpty();
    }
}
