package dreiklang.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Leistungen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a person finds on the start page.
class StartAnsichtTest extends Stadttest {

    @Autowired private Leistungen leistungen;

    @Test
    void haeufigGenutztHeisstNurWasWirklichSoVielfaeltigGenutztWird() {
        var alle = leistungen.alle(false);
        var letzte = alle.reversed();
        assertThat(auslese(List.of(), alle).meistgenutzt()).isFalse();
        assertThat(auslese(letzte.subList(0, 2), alle).meistgenutzt()).isFalse();
        assertThat(auslese(letzte.subList(0, 3), alle).meistgenutzt()).isTrue();
        assertThat(auslese(letzte, alle).leistungen()).isEqualTo(letzte.subList(0, 3));
    }

    @Test
    void soLangeErfahrungFehltStehtDasGenutzteVornUndAnderesDahinter() {
        var alle = leistungen.alle(false);
        var genutzt = List.of(alle.getLast());
        assertThat(auslese(genutzt, alle).leistungen())
                .containsExactly(alle.getLast(), alle.get(0), alle.get(1));
    }

    private static StartAnsicht.Auslese auslese(List<Leistung> genutzt, List<Leistung> alle) {
        return StartAnsicht.Auslese.von(genutzt, alle, 3);
    }
}
