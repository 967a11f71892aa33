package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UebergaengeTest {

    @Test
    void jederStandIstErreichbarUndJederFuehrtZumAbschluss() {
        for (var stand : Vorgangsstand.values()) {
            assertThat(erreichbar(stand)).contains(Vorgangsstand.ABGESCHLOSSEN);
        }
        assertThat(erreichbar(Vorgangsstand.EINGEGANGEN))
                .containsExactlyInAnyOrder(Vorgangsstand.values());
    }

    @Test
    void nachDemAbschlussGeschiehtNichtsMehr() {
        assertThat(Uebergaenge.moeglich(Vorgangsstand.ABGESCHLOSSEN)).isEmpty();
    }

    @Test
    void werWartetKannNichtEntschiedenWerden() {
        assertThat(Uebergaenge.nach(Vorgangsstand.WARTET_AUF_PERSON, Verb.ENTSCHEIDEN)).isEmpty();
        assertThat(Uebergaenge.nach(Vorgangsstand.ENTSCHIEDEN, Verb.ENTSCHEIDEN)).isEmpty();
    }

    private static Set<Vorgangsstand> erreichbar(Vorgangsstand von) {
        var gesehen = new HashSet<>(EnumSet.of(von));
        boolean neu = true;
        while (neu) {
            var weiter = new HashSet<Vorgangsstand>();
            gesehen.forEach(s ->
                    Uebergaenge.moeglich(s)
                            .forEach(v -> Uebergaenge.nach(s, v).ifPresent(weiter::add)));
            neu = gesehen.addAll(weiter);
        }
        return gesehen;
    }
}
