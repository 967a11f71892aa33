package dreiklang.fachverfahren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What holds for every Weg to a Fachverfahren.
interface Wegvertrag {

    /// A way whose other end is there.
    Weg weg() throws Exception;

    /// A way whose other end is not there; null where that cannot be.
    @Nullable Weg tot() throws Exception;

    /// How often that key lies at the other end.
    long angekommen(String schluessel) throws Exception;

    @Test
    default void wasGesendetIstLiegtDort() throws Exception {
        weg().senden(Fachbrief.mit("a.eingereicht.1", "{\"wert\": \"Öl\"}"));
        assertThat(angekommen("a.eingereicht.1")).isEqualTo(1);
    }

    @Test
    default void dasselbeZweimalLiegtDortEinmal() throws Exception {
        var brief = Fachbrief.mit("b.eingereicht.1", "{\"wert\": 1}");
        assertThat(weg().senden(brief)).isEqualTo(weg().senden(brief));
        assertThat(angekommen("b.eingereicht.1")).isEqualTo(1);
    }

    @Test
    default void werNichtDaIstBekommtEsSpaeter() throws Exception {
        var weg = tot();
        if (weg == null) {
            return;
        }
        assertThatThrownBy(() -> weg.senden(Fachbrief.mit("c.eingereicht.1", "{}")))
                .isInstanceOfSatisfying(
                        Zustellfehler.class,
                        f -> {
                            assertThat(f.endgueltig()).isFalse();
                            assertThat(f.grund()).endsWith(".").doesNotContain("127.0.0.1");
                        });
        assertThatThrownBy(weg::verbindungPruefen).isInstanceOf(Zustellfehler.class);
    }

    @Test
    default void dieVerbindungLaesstSichPruefenOhneEtwasZuzustellen() throws Exception {
        assertThat(weg().verbindungPruefen()).endsWith(".");
        assertThat(angekommen("probe")).isZero();
    }
}
