package dreiklang.blattwerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dreiklang.akte.AkteVernichtet;
import dreiklang.blattwerk.Langzeitlage.Stand;
import dreiklang.dokument.Inhaltsvernichtung;
import dreiklang.dokument.Musterbrief;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// Whether a Dokument is PDF/A is said by veraPDF, and nothing is called PDF/A that is none.
class LangzeitTest extends Blatttest {

    @Autowired private Langzeitformate formate;
    @Autowired private Langzeitpruefung pruefung;
    @Autowired private Buerowandler wandler;
    @Autowired private Vorschauen vorschauen;
    @Autowired private Schwaerzmarken marken;
    @Autowired private Schwaerzungen schwaerzungen;
    @Autowired private Inhaltsvernichtung inhalte;
    @Autowired private ApplicationEventPublisher ereignisse;
    @Autowired private TransactionTemplate transaktion;

    @Test
    void einBildUndEinTextWerdenZuGueltigemPdfA() throws IOException {
        var aus = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", aus);
        var ort =
                abgelegt(
                        datei("foto.png", aus.toByteArray()),
                        text(
                                "vermerk.txt",
                                "Größe: 400 m²\n\t" + "sehr lang ".repeat(60) + "\n☃ Ende"));
        gueltig(ort);
        var text = gueltig(new Blattort(ort.akte(), 2, 1));
        try (var pdf = Loader.loadPDF(text)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Größe: 400 m²", "Ende");
        }
        assertThat(protokolliert("langzeit.beauftragt", ort.akte())).isEqualTo(2);
    }

    @Test
    void wasSchonPdfAIstWirdNurGeprueftUndNichtNochEinmalGemacht() {
        var ort = abgelegt(dokumente.ablegen(Musterbrief.setzen("# Bescheid\n\nJa.\n"), "b.pdf"));
        var lage = fertig(ort);
        assertThat(lage.konform()).isTrue();
        assertThat(lage.norm()).isEqualTo("2a");
        assertThat(lage.ergebnis()).isEmpty();
        tue("a.berger", () -> formate.beauftragen(ort));
        assertThat(protokolliert("langzeit.beauftragt", ort.akte())).isEqualTo(1);
    }

    @Test
    void einPdfOhneSeineSchriftWirdNichtPdfAGenannt() {
        var ort = abgelegt(pdf(pdf -> seite(pdf, "Helvetica ist nicht eingebettet")));
        var lage = fertig(ort);
        assertThat(lage.stand()).isEqualTo(Stand.FERTIG);
        assertThat(lage.konform()).isFalse();
        assertThat(lage.regeln()).contains("schrift");
        assertThat(lage.ergebnis()).isEmpty();
        assertThat(lage.grund()).isEqualTo("K-425");
        assertThat(code("a.berger", () -> formate.fassung(ort))).isEqualTo("K-404");
    }

    @Test
    void eineKaputteDateiUndEineRechnungBekommenEinenGrund() {
        var ort =
                abgelegt(
                        dokumente.ablegen(
                                "%PDF-1.7 quatsch".getBytes(StandardCharsets.UTF_8), "k.pdf"),
                        text("r.xml", "<?xml version=\"1.0\"?><Invoice/>"));
        assertThat(fertig(ort).stand()).isEqualTo(Stand.GESCHEITERT);
        assertThat(fertig(new Blattort(ort.akte(), 2, 1)).grund()).isEqualTo("K-424");
    }

    @Test
    void ohneLibreOfficeErfaehrtManDassEsFehlt() {
        var ohne = new Buerowandler(dokumente, List.of());
        assertThat(ohne.programm()).isEmpty();
        assertThatThrownBy(() -> ohne.wandeln(dokumente.ablegen(new byte[] {1}, "brief.pdf")))
                .hasMessageContaining("K-422");
    }

    @Test
    void eineBuerodateiWirdMitLibreOfficeZuPdfA() throws IOException {
        assumeThat(wandler.programm()).as("LibreOffice, kept away from the network").isPresent();
        var aus = new ByteArrayOutputStream();
        try (var brief = new XWPFDocument()) {
            brief.createParagraph().createRun().setText("Sehr geehrte Frau Ast");
            brief.write(aus);
        }
        var ort = abgelegt(datei("brief.docx", aus.toByteArray()));
        gueltig(ort);
        var vorschau = als("a.berger", () -> vorschauen.ansehen(ort, 1));
        assertThat(vorschau.inhalt())
                .isInstanceOfSatisfying(
                        Vorschau.Bild.class,
                        b -> assertThat(b.text()).contains("Sehr geehrte Frau Ast"));
    }

    @Test
    void fremdeErfahrenNichtsDavon() {
        var ort = abgelegt(text("a.txt", "a"));
        assertThat(code("i.sanders", () -> formate.lage(ort))).isEqualTo("K-404");
        assertThat(code("i.sanders", () -> formate.fassung(ort))).isEqualTo("K-404");
        assertThat(
                        code(
                                "i.sanders",
                                () -> {
                                    formate.beauftragen(ort);
                                    return true;
                                }))
                .isEqualTo("K-404");
    }

    @Test
    void mitDerAkteGehtAuchWasAusIhrGemachtWurde() {
        var ort = abgelegt(pdf(pdf -> seite(pdf, "Alpha", "Beta")));
        var original = original(ort);
        als("a.berger", () -> marken.suchen(ort, "Alpha", false, "Name Dritter"));
        als("a.berger", () -> schwaerzungen.fertigstellen(ort, 1));
        var fassung = schwaerzungen.geschwaerzteFassung(original.id()).orElseThrow();
        transaktion.executeWithoutResult(t -> {
            inhalte.vernichten(List.of(original.id()));
            ereignisse.publishEvent(new AkteVernichtet(ort.akte(), "akte:x", List.of()));
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> dokumente.finden(fassung).isEmpty());
        assertThat(schwaerzungen.geschwaerzteFassung(original.id())).isEmpty();
    }

    private byte[] gueltig(Blattort ort) throws IOException {
        var lage = fertig(ort);
        assertThat(lage.stand()).as(lage.grund()).isEqualTo(Stand.FERTIG);
        assertThat(lage.ergebnis()).as(lage.grund()).isPresent();
        var pdf = bytes(als("a.berger", () -> formate.fassung(ort)).ablage());
        assertThat(pruefung.pruefen(pdf)).isEqualTo(new Langzeitbefund("2b", List.of()));
        return pdf;
    }

    private Langzeitlage fertig(Blattort ort) {
        tue("a.berger", () -> formate.beauftragen(ort));
        await().atMost(Duration.ofSeconds(150)).until(() -> lage(ort).stand() != Stand.OFFEN);
        return lage(ort);
    }

    private Langzeitlage lage(Blattort ort) {
        return als("a.berger", () -> formate.lage(ort));
    }
}
