package dreiklang.basis;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlLeserTest {

    private static XmlLeser.Element lesen(String text) {
        return XmlLeser.lesen("probe.xml", text.getBytes(UTF_8), 1_000_000);
    }

    @Test
    void jedesElementWeissSeineZeile() {
        var wurzel =
                lesen(
                        "<?xml version='1.0' encoding='UTF-8'?>\n<a xmlns='urn:x' xmlns:f='urn:f' b='1' f:c='2'>\n"
                                + "  <d>Grün &amp; <![CDATA[<gut>]]></d><!-- weg -->\n  <e/>\n</a>");
        assertThat(wurzel.namensraum()).isEqualTo("urn:x");
        assertThat(wurzel.attribute()).containsEntry("b", "1").containsEntry("{urn:f}c", "2");
        assertThat(wurzel.kinder()).extracting(XmlLeser.Element::name).containsExactly("d", "e");
        assertThat(wurzel.kinder("d").getFirst().text()).isEqualTo("Grün & <gut>");
        assertThat(wurzel.kinder("e").getFirst().zeile()).isEqualTo(4);
        assertThat(wurzel.attribut("fehlt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a/>x",
                "<a b=1/>",
                "<a b='1' b='2'/>",
                "<a>&x;</a>",
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1/'>]><a>&x;</a>",
                "<?xml-stylesheet href='x'?><a/>",
                "<a>\u0000</a>",
                "<x:a/>"
            })
    void wasNichtErlaubtIstWirdAbgelehnt(String text) {
        assertThatThrownBy(() -> lesen(text))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class,
                        e -> {
                            assertThat(e.code()).isEqualTo("B-202");
                            assertThat(e.werte()).hasSize(3);
                        });
    }

    @Test
    void tiefeGroesseUndKodierungSindBegrenzt() {
        assertThatThrownBy(() -> lesen("<a>".repeat(20_000))).isInstanceOf(FachlicherFehler.class);
        assertThatThrownBy(() -> lesen("<a>" + "<b/>".repeat(60_000) + "</a>"))
                .isInstanceOf(FachlicherFehler.class);
        assertThatThrownBy(() -> lesen("<a>" + " ".repeat(1_000_000) + "</a>"))
                .isInstanceOf(FachlicherFehler.class);
        assertThatThrownBy(() -> XmlLeser.lesen("x", "<a/>".getBytes(UTF_16), 100))
                .isInstanceOf(FachlicherFehler.class);
    }
}
