package dreiklang.webdav;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever a title holds, as a name of a file it does no harm, and nothing of it is lost.
class DateinamenTest {

    @Test
    void jederTitelWirdEinHarmloserNameUndWiederDerselbeTitel() {
        for (var titel :
                List.of(
                        "Vermerk.docx",
                        "../../etc/passwd",
                        "..",
                        ".",
                        "a/b\\c:d*e?f\"g<h>i|j.txt",
                        "Zeile\neins\u0000.txt",
                        "CON",
                        "con.txt",
                        "COM1.docx",
                        "lpt¹",
                        "endet mit Punkt.",
                        " beginnt mit Luft",
                        "endet mit Luft ",
                        "1=2F.txt",
                        "a=b=3D.txt",
                        "rechts\u202Elinks.exe.txt",
                        "Smiley 👩‍💻 😀.docx",
                        "100 % & Co; +plus.txt")) {
            var name = Dateinamen.verschluesselt(titel);
            assertThat(name)
                    .as(titel)
                    .doesNotContainPattern("[<>:\"/\\\\|?*\\p{Cntrl}\u202E]")
                    .doesNotMatch("(?i)(con|prn|aux|nul|com\\d|lpt[\\d¹²³])(\\..*)?")
                    .doesNotMatch("(?s).*[. ]$");
            assertThat(Dateinamen.entschluesselt(name)).isEqualTo(titel);
        }
    }

    @Test
    void einOrdnerWirdAnSeinemZeichenErkanntAuchWennDerBetreffSichAendert() {
        var ordner = Dateinamen.ordner("36/20 a-2026-1", "Fläche am \"Bach\"");
        assertThat(ordner).doesNotContain("/", "\"");
        assertThat(Dateinamen.kennung(ordner)).isEqualTo("36/20 a-2026-1");
        assertThat(Dateinamen.kennung("36=2F20=20a-2026-1 Anders")).isEqualTo("36/20 a-2026-1");
    }

    @Test
    void keinNameIstLaengerAls255Bytes() {
        assertThat(
                        Dateinamen.ordner("36.20.20-2026-000001", "Ä😀".repeat(200))
                                .getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void wasProgrammeNurBeimSpeichernHinlegenIstFluechtig() {
        assertThat(
                        List.of(
                                "~$Vermerk.docx",
                                "~WRD0001.tmp",
                                "A1B2C3D4.tmp",
                                "5D2F1000",
                                "._Vermerk.docx",
                                ".DS_Store",
                                ".~lock.Vermerk.odt#",
                                "desktop.ini",
                                "Thumbs.db",
                                "lu12345abc.tmp",
                                "Vermerk.docx.sb-1a2b3c4d-Xy9z"))
                .allMatch(Dateinamen::fluechtig);
        assertThat(
                        List.of(
                                "Vermerk.docx",
                                "Template.docx",
                                "20261123.txt",
                                "Akte 12345678.pdf",
                                "Deadbeef Bericht.pdf",
                                "Luftbild.tif"))
                .noneMatch(Dateinamen::fluechtig);
    }
}
