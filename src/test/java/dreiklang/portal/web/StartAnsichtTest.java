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
    void haeufigGenutztHeisstNurWasGenutztWird() {
        var alle = leistungen.alle(false);
        var letzte = alle.reversed();
        assertThat(auslese(letzte, alle))
                .isEqualTo(new StartAnsicht.Auslese(true, letzte.subList(0, 3)));
        assertThat(auslese(letzte.subList(0, 1), alle))
                .isEqualTo(new StartAnsicht.Auslese(true, letzte.subList(0, 1)));
    }

    @Test
    void soLangeNichtsGenutztWurdeStehenEinigeLeistungenDaUndHeissenNichtSo() {
        var alle = leistungen.alle(false);
        assertThat(auslese(List.of(), alle))
                .isEqualTo(new StartAnsicht.Auslese(false, alle.subList(0, 3)));
    }

    private static StartAnsicht.Auslese auslese(List<Leistung> genutzt, List<Leistung> alle) {
        return StartAnsicht.Auslese.von(genutzt, alle, 3);
    }
}
