package dreiklang.einfuhr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dreiklang.basis.FachlicherFehler;
import dreiklang.einfuhr.Xdf.Codeliste;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Code lists come as Genericode or CSV; what is hostile or none is refused with a sentence.
class CodelistenleserTest {

    private static Codeliste lesen(String text) {
        return Codelistenleser.lesen("liste", text.getBytes(UTF_8));
    }

    @Test
    void genericodeNenntSchluesselUndNamenInSeinenSpalten() {
        var liste = Codelistenleser.lesen("haefen.xml", Liegeplatz.haefen());
        assertThat(liste.kennung()).isEqualTo("urn:demo:haefen");
        assertThat(liste.version()).isEqualTo("7");
        assertThat(liste.werte())
                .containsExactly(entry("NORD", "Nordhafen"), entry("SUED", "Südhafen & Bucht"));
    }

    @Test
    void ohneVerweisFolgtDerWertDerNaechstenSpalte() {
        var liste =
                new String(Liegeplatz.haefen(), UTF_8)
                        .replaceAll("<Value ColumnRef=\"[a-z]+\">", "<Value>");
        assertThat(lesen(liste).werte()).containsEntry("NORD", "Nordhafen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code;name\nN;Nordhafen\n",
                "Name,Code\nNordhafen,N\n",
                "\uFEFFcode;x;name\r\n\r\nN;;\"Nordhafen\"\r\n",
                "wert\tde\nN\tNordhafen"
            })
    void csvBrauchtEineSpalteMitCodesUndEineMitNamen(String csv) {
        assertThat(lesen(csv).werte()).containsExactly(entry("N", "Nordhafen"));
    }

    @Test
    void auchTabellenAusEinerAlterenWeltWerdenGelesen() {
        byte[] alt = "code;name\nS;Südhafen".getBytes(Charset.forName("windows-1252"));
        assertThat(Codelistenleser.lesen("a.csv", alt).werte())
                .containsExactly(entry("S", "Südhafen"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<a/>|X-191",
                "<!DOCTYPE a><a/>|B-202",
                "<CodeList|B-202",
                "~~|X-191",
                "nur ein Satz|X-191",
                "a;b;1;2|X-192",
                "code;name|X-192",
                "code;name/N;\"kaputt|X-191",
                "code;name/N;eins/N;zwei|X-194"
            })
    void schlechteDateienWerdenMitEinemSatzAbgelehnt(String text, String code) {
        abgelehnt(text.contains("<") ? text : text.replace('/', '\n'), code);
    }

    @Test
    void mehrAlsDreihundertKannNiemandDurchsehen() {
        var viele =
                IntStream.rangeClosed(1, 301)
                        .mapToObj(i -> i + ";Wert " + i)
                        .collect(Collectors.joining("\n", "code;name\n", ""));
        abgelehnt(viele, "X-193");
        assertThatThrownBy(() -> Codelistenleser.lesen("a", new byte[10_000_001]))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, e -> assertThat(e.code()).isEqualTo("X-105"));
    }

    private static void abgelehnt(String text, String code) {
        assertThatThrownBy(() -> lesen(text))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
