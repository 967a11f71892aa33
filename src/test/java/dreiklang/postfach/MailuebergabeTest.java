package dreiklang.postfach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.basis.Mailauftrag;
import dreiklang.postfach.Mailuebergabe.Anhang;
import dreiklang.postfach.Mailuebergabe.NichtAngenommen;
import dreiklang.seite.Kommunenangaben;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class MailuebergabeTest extends Stadttest {

    @Autowired private Kommunenangaben kommune;

    @ParameterizedTest
    @CsvSource({
        "weg@post.example, true",
        "warte@post.example, false",
        "stumm@post.example, false",
        "'zwei@post.example, drei@post.example', true"
    })
    void derServerSagtObSichEinNeuerVersuchLohnt(String an, boolean endgueltig) throws Exception {
        try (var server = new KleinerSmtp()) {
            assertThatThrownBy(() ->
                            Posttuer.zu("127.0.0.1", server.port(), "keine", kommune, uhr)
                                    .uebergeben(mail(an), anhang(3), Optional.empty()))
                    .isInstanceOfSatisfying(
                            NichtAngenommen.class,
                            f -> {
                                assertThat(f.endgueltig()).isEqualTo(endgueltig);
                                assertThat(f.grund()).endsWith(".").doesNotContain("@");
                            });
            assertThat(server.empfangen).isEmpty();
        }
    }

    @Test
    void wasNichtVerschluesseltWerdenKannVerlaesstDasHausNicht() throws Exception {
        try (var server = new KleinerSmtp()) {
            assertThatThrownBy(() ->
                            Posttuer.zu("127.0.0.1", server.port(), "starttls", kommune, uhr)
                                    .uebergeben(
                                            mail("mira@post.example"), anhang(3), Optional.empty()))
                    .isInstanceOfSatisfying(
                            NichtAngenommen.class,
                            f -> {
                                assertThat(f.grund()).contains("STARTTLS");
                                assertThat(f.endgueltig()).isFalse();
                            });
            assertThat(server.empfangen).isEmpty();
        }
        assertThatThrownBy(() ->
                        Posttuer.zu("mail.example", 25, "keine", kommune, uhr)
                                .uebergeben(mail("mira@post.example"), anhang(3), Optional.empty()))
                .hasMessageContaining("nicht verschlüsselt");
        assertThatThrownBy(() -> Posttuer.zu("", 25, "starttls", kommune, uhr).pruefen(false))
                .hasMessageContaining("kein Mailserver");
    }

    @Test
    void wasZuGrossIstGehtNichtAlsMail() {
        assertThatThrownBy(() ->
                        Posttuer.zu("127.0.0.1", 9, "keine", kommune, uhr)
                                .uebergeben(
                                        mail("mira@post.example"),
                                        anhang(10_000_001),
                                        Optional.empty()))
                .isInstanceOfSatisfying(
                        NichtAngenommen.class, f -> assertThat(f.endgueltig()).isTrue());
    }

    private static Mailauftrag mail(String an) {
        return new Mailauftrag("schluessel", an, "Betreff", "Text");
    }

    private static Anhang anhang(int groesse) {
        return new Anhang(
                "a.json", "application/json", "x".repeat(groesse).getBytes(StandardCharsets.UTF_8));
    }
}
