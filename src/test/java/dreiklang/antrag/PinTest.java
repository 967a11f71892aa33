package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.basis.Zufall;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PinTest {

    @Test
    void dieRichtigePinPasstAuchAndersGeschrieben() {
        String pin = Pin.neu();
        assertThat(pin).matches("([2-9A-Z]{3}-){3}[2-9A-Z]{3}");
        String hash = Pin.hash("7K3M-92QX-D4TB", pin);
        assertThat(Pin.passt(hash, "7K3M-92QX-D4TB", pin)).isTrue();
        assertThat(
                        Pin.passt(
                                hash,
                                "7K3M-92QX-D4TB",
                                pin.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isTrue();
    }

    @Test
    void dieselbePinGiltNurFuerIhreReferenz() {
        String pin = Pin.neu();
        String hash = Pin.hash("7K3M-92QX-D4TB", pin);
        assertThat(Pin.passt(hash, "8K3M-92QX-D4TB", pin)).isFalse();
        assertThat(Pin.passt(null, "7K3M-92QX-D4TB", pin)).isFalse();
        assertThat(Pin.passt(hash, "7K3M-92QX-D4TB", "")).isFalse();
    }

    @Test
    void nurWerDasGeheimnisHatSiehtDiePinWieder() {
        String pin = Pin.neu();
        String geheimnis = Zufall.geheimnis();
        byte[] verschluesselt = Pin.verschluesseln(pin, geheimnis);
        assertThat(new String(verschluesselt, StandardCharsets.ISO_8859_1)).doesNotContain(pin);
        assertThat(Pin.entschluesseln(verschluesselt, geheimnis)).contains(pin);
        assertThatThrownBy(() -> Pin.entschluesseln(verschluesselt, Zufall.geheimnis()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Pin.entschluesseln(null, geheimnis)).isEmpty();
    }
}
