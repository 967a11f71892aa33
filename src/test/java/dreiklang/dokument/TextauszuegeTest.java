package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Textauszuege.Seite;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TextauszuegeTest extends Stadttest {

    @Autowired private Textauszuege texte;
    @Autowired private Dokumente dokumente;

    @Test
    void einPdfHatSeitenMitNummern() throws Exception {
        var pdf = Seitenpdf.von("Die erste Seite", "", "Ein Gebühren-\nbescheid, Haupt-\nund Rest");
        assertThat(texte.lesen(dokumente.ablegen(pdf, "drei.pdf")))
                .containsExactly(
                        new Seite(1, "Die erste Seite"),
                        new Seite(2, ""),
                        new Seite(3, "Ein Gebührenbescheid, Haupt- und Rest"));
    }

    @Test
    void einfacherTextWirdInSeinerKodierungGelesen() {
        assertThat(texte.lesen(text("Größe und Maß".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(new Seite(0, "Größe und Maß"));
        assertThat(texte.lesen(text("Größe und Maß".getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly(new Seite(0, "Größe und Maß"));
    }

    @Test
    void einLangerTextKommtInStueckenOhneEinWortZuVerlieren() {
        var lang = "Wortschatz ".repeat(10_000);
        var stuecke = texte.lesen(text(lang.getBytes(StandardCharsets.UTF_8)));
        assertThat(stuecke).hasSize(6);
        assertThat(stuecke.stream().flatMap(s -> List.of(s.text().split(" ")).stream()))
                .hasSize(10_000)
                .containsOnly("Wortschatz");
    }

    @Test
    void ausEinerDocxKommtIhrText() {
        var docx =
                dokumente.alsDocx(
                        new Brief(
                                "Anhörung",
                                Sprache.DE,
                                List.of("Stadt"),
                                List.of(),
                                Map.of(),
                                "Sie haben **Gelegenheit** zur Stellungnahme."));
        var ablage = dokumente.annehmen(new ByteArrayInputStream(docx), "Anhörung.docx");
        assertThat(texte.lesen(ablage))
                .singleElement()
                .extracting(Seite::text)
                .asString()
                .contains("Sie haben Gelegenheit zur Stellungnahme.");
    }

    @Test
    void wasKeinTextIstHatKeinenUndWasZerstoertIstSagtEs() throws Exception {
        assertThat(
                        texte.lesen(
                                dokumente.annehmen(
                                        new ByteArrayInputStream(Muster.bild("png")), "a.png")))
                .isEmpty();
        var kaputt =
                dokumente.ablegen(
                        ("%PDF-1.7 kaputt " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8),
                        "kaputt.pdf");
        assertThatThrownBy(() -> texte.lesen(kaputt))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("D-211"));
    }

    private Ablage text(byte[] inhalt) {
        return dokumente.annehmen(new ByteArrayInputStream(inhalt), "a.txt");
    }
}
