package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The door of the Amt.
class AnmeldeseiteReise extends Reisetest {

    @ParameterizedTest
    @EnumSource(Weise.class)
    void werInsAmtWillMeldetSichAn(Weise weise) {
        var seite = mensch(weise);
        oeffne(seite, "/amt");
        assertThat(seite.url()).contains("/amt/anmelden");
        bild(seite, "anmelden-" + weise);
        oeffne(seite, "/amt/anmelden?sprache=en");
        oeffne(seite, "/gibt-es-nicht");
        bild(seite, "fehler-" + weise);
    }
}
