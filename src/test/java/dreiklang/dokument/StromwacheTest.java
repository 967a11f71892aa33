package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.basis.FachlicherFehler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a stream holds is no dictionary, whatever its bytes happen to read like.
class StromwacheTest {

    @TempDir private Path ordner;

    /// One of some ten thousand sound PDFs holds such bytes by chance.
    @ParameterizedTest
    @ValueSource(strings = {"\u0002/RL \u0007", "a/LZWb", "/Fl ", "/Crypt"})
    void zufaelligeBytesImInhaltSindKeinGrundZurAblehnung(String bytes) {
        assertThatCode(() -> pruefen("<</Type/XRef/Filter/FlateDecode/Length 20>>", bytes))
                .doesNotThrowAnyException();
    }

    @Test
    void einZweiterFilterImWoerterbuchBleibtEinGrund() {
        assertThatThrownBy(() ->
                        pruefen(
                                "<</Type/ObjStm/Filter[/FlateDecode/FlateDecode]/Length 9>>",
                                "xxxxxxxxx"))
                .isInstanceOf(FachlicherFehler.class);
        assertThatThrownBy(() -> pruefen("<</Type/XRef/Filter/LZWDecode/Length 9>>", "xxxxxxxxx"))
                .isInstanceOf(FachlicherFehler.class);
        assertThatThrownBy(() -> pruefen("<</Type/XRef/Filter/LZWDecode/Length 9>> %end\n", "xxxx"))
                .isInstanceOf(FachlicherFehler.class);
    }

    private void pruefen(String woerterbuch, String inhalt) throws IOException {
        var pdf =
                "%PDF-1.7\n5 0 obj\n" + woerterbuch + "stream\n" + inhalt + "\nendstream\nendobj\n";
        var datei = Files.createTempFile(ordner, "probe", ".pdf");
        Files.write(datei, pdf.getBytes(StandardCharsets.ISO_8859_1));
        Stromwache.pruefen(datei);
    }
}
