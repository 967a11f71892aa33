package dreiklang.zahlung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.basis.FachlicherFehler;
import java.util.List;
import org.junit.jupiter.api.Test;

class KassenzeichenTest {

    @Test
    void jedeFalscheZifferUndJederDreherFaelltAuf() {
        for (long nummer : List.of(1L, 7L, 4711L, 12_345_678L, 99_999_999L)) {
            var richtig = Kassenzeichen.aus(2026, nummer).wert();
            assertThat(richtig).hasSize(12).startsWith("26");
            for (int i = 0; i < 12; i++) {
                for (char z = '0'; z <= '9'; z++) {
                    pruefen(richtig, richtig.substring(0, i) + z + richtig.substring(i + 1));
                }
                if (i < 11) {
                    pruefen(
                            richtig,
                            richtig.substring(0, i)
                                    + richtig.charAt(i + 1)
                                    + richtig.charAt(i)
                                    + richtig.substring(i + 2));
                }
            }
        }
    }

    private static void pruefen(String richtig, String eingabe) {
        if (eingabe.equals(richtig)) {
            assertThat(Kassenzeichen.lesen(eingabe).wert()).isEqualTo(richtig);
        } else {
            var fehler =
                    catchThrowableOfType(
                            FachlicherFehler.class, () -> Kassenzeichen.lesen(eingabe));
            assertThat(fehler).as(eingabe).isNotNull();
            assertThat(fehler.code()).isEqualTo("Z-201");
        }
    }

    @Test
    void leerzeichenStoerenNicht() {
        var zeichen = Kassenzeichen.aus(2026, 815);
        assertThat(Kassenzeichen.lesen(" " + zeichen.lesbar() + " ")).isEqualTo(zeichen);
        assertThat(zeichen.lesbar()).matches("\\d{4} \\d{4} \\d{4}");
    }

    @Test
    void bezahltBleibtBezahlt() {
        assertThat(Zahlungsstand.OFFEN.darfNach(Zahlungsstand.BEZAHLT)).isTrue();
        assertThat(Zahlungsstand.BEZAHLT.darfNach(Zahlungsstand.OFFEN)).isFalse();
        assertThat(Zahlungsstand.BEZAHLT.darfNach(Zahlungsstand.BEZAHLT)).isFalse();
    }
}
