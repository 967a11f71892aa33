package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ReferenzTest {

    private static final String ZEICHEN = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void eineReferenzHatDreiGruppenUndEinPruefzeichen() {
        for (int i = 0; i < 1000; i++) {
            String referenz = Referenz.neu();
            assertThat(referenz).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
            assertThat(Referenz.lesen(referenz)).contains(referenz);
        }
    }

    @Test
    void jedesFalscheZeichenFaelltAuf() {
        String referenz = Referenz.neu();
        for (int stelle = 0; stelle < referenz.length(); stelle++) {
            for (char zeichen : ZEICHEN.toCharArray()) {
                if (referenz.charAt(stelle) != '-' && referenz.charAt(stelle) != zeichen) {
                    var falsch = new StringBuilder(referenz);
                    falsch.setCharAt(stelle, zeichen);
                    assertThat(Referenz.lesen(falsch.toString())).isEmpty();
                }
            }
        }
    }

    @Test
    void schreibweiseIstGleich() {
        String referenz = Referenz.neu();
        assertThat(
                        Referenz.lesen(
                                " "
                                        + referenz.toLowerCase(java.util.Locale.ROOT)
                                                .replace("-", " ")))
                .contains(referenz);
    }

    @Test
    void unlesbaresIstKeineReferenz() {
        assertThat(Referenz.lesen("")).isEmpty();
        assertThat(Referenz.lesen("' or 1=1 --")).isEmpty();
        assertThat(Referenz.lesen("A".repeat(100_000))).isEmpty();
        assertThat(Referenz.lesen("IIII-IIII-IIII")).isEmpty();
    }

    @Test
    void hunderttausendReferenzenSindVerschieden() {
        var alle = new HashSet<String>();
        for (int i = 0; i < 100_000; i++) {
            alle.add(Referenz.neu());
        }
        assertThat(alle).hasSize(100_000);
    }
}
