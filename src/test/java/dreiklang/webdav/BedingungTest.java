package dreiklang.webdav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A program says under which conditions it writes; only when one list of them is true it may.
class BedingungTest {

    private static final Bedingung.Zustand ZUSTAND =
            new Bedingung.Zustand(Set.of("urn:uuid:1"), "\"abc\"");

    @Test
    void eineWahreListeGenuegt() {
        for (var wahr :
                List.of(
                        "",
                        "(<urn:uuid:1>)",
                        "(<urn:uuid:1> [\"abc\"])",
                        "(<urn:uuid:2>) (<urn:uuid:1>)",
                        "(Not <urn:uuid:2>)",
                        "(<DAV:no-lock>) (Not <DAV:no-lock>)",
                        "<http://ort/webdav/a> (<urn:uuid:1>)")) {
            assertThatCode(() -> Bedingung.lesen(wahr).pruefen(z -> ZUSTAND))
                    .as(wahr)
                    .doesNotThrowAnyException();
        }
        assertThat(Bedingung.lesen("(<urn:uuid:2>) (Not <urn:uuid:1>)").marken())
                .containsExactlyInAnyOrder("urn:uuid:1", "urn:uuid:2");
    }

    @Test
    void istKeineWahrWirdNichtGeschriebenUndUnlesbaresAbgewiesen() {
        for (var falsch :
                List.of(
                        "(<urn:uuid:2>)",
                        "([\"xyz\"])",
                        "(<urn:uuid:1> [\"xyz\"])",
                        "(Not <urn:uuid:1>)",
                        "(",
                        "()",
                        "<urn:uuid:1>",
                        "Unsinn",
                        "(<urn:uuid:1>) x")) {
            assertThatThrownBy(() -> Bedingung.lesen(falsch).pruefen(z -> ZUSTAND))
                    .as(falsch)
                    .isInstanceOf(Absage.class);
        }
    }
}
