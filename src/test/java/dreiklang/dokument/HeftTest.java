package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Heft.Angabe;
import dreiklang.dokument.Heft.Kapitel;
import dreiklang.dokument.Heft.Stueck;
import dreiklang.seite.Texte;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole Akte becomes one PDF in which every page says where it belongs.
class HeftTest {

    private static final String ZEICHEN = "36.20.20-2026-000007";

    @TempDir Path ordner;

    private final Map<Integer, Path> dateien = new HashMap<>();

    @Test
    void jedeSeiteTraegtAktenzeichenSeitenzahlUndBlattnummer() throws Exception {
        var vermerk =
                stueck(
                        3,
                        "Vermerk",
                        "text/plain",
                        "Größe: 400 m²\n".repeat(80).getBytes(StandardCharsets.UTF_8));
        try (var pdf = binden(kapitel(brief(1, "Antrag"), brief(2, "Zusage")), kapitel(vermerk))) {
            int seiten = pdf.getNumberOfPages();
            assertThat(seiten).isEqualTo(6);
            for (int i = 1; i <= seiten; i++) {
                assertThat(text(pdf, i)).contains(ZEICHEN, "Seite " + i + " von " + seiten);
            }
            assertThat(text(pdf, 1)).contains("Ausgleichsfläche Auenweg", "Einheit 36.1");
            assertThat(text(pdf, 3)).contains("Brief Antrag", "Blatt 1");
            assertThat(text(pdf, 4)).contains("Brief Zusage", "Blatt 2");
            assertThat(text(pdf, 6)).contains("Größe: 400 m²", "Blatt 3");
        }
    }

    @Test
    void inhaltsverzeichnisUndLesezeichenFuehrenZuDenBlaettern() throws Exception {
        try (var pdf = binden(kapitel(brief(1, "Antrag")), kapitel(brief(2, "Zusage")))) {
            assertThat(text(pdf, 2))
                    .containsSubsequence("Inhaltsverzeichnis", "Kapitel 1", "3", "Antrag", "3")
                    .containsSubsequence("Kapitel 2", "4", "Zusage", "4");
            var ziele = new ArrayList<Integer>();
            for (var verweis : pdf.getPage(1).getAnnotations()) {
                var ziel = ((PDAnnotationLink) verweis).getDestination();
                ziele.add(((PDPageDestination) ziel).retrievePageNumber());
            }
            assertThat(ziele).containsExactly(2, 2, 3, 3);
            var zeichen = new ArrayList<String>();
            for (var eines : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                zeichen.add(
                        eines.getTitle()
                                + " "
                                + pdf.getPages().indexOf(eines.findDestinationPage(pdf)));
                eines.children().forEach(k -> zeichen.add(k.getTitle()));
            }
            assertThat(zeichen)
                    .containsExactly(
                            "Inhaltsverzeichnis 1",
                            "Kapitel 1 2",
                            "Blatt 1: Antrag",
                            "Kapitel 2 3",
                            "Blatt 2: Zusage");
        }
    }

    @Test
    void dasPdfNenntTitelSpracheUndGliederungFuerVorleseprogramme() throws Exception {
        try (var pdf = binden(kapitel(brief(1, "Antrag")))) {
            var katalog = pdf.getDocumentCatalog();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Ausgleichsfläche Auenweg");
            assertThat(katalog.getLanguage()).isEqualTo("de-DE");
            assertThat(katalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(katalog.getMarkInfo().isMarked()).isTrue();
            var dokument = (PDStructureElement) katalog.getStructureTreeRoot().getKids().getFirst();
            var teile =
                    dokument.getKids().stream()
                            .map(k -> ((PDStructureElement) k).getStructureType())
                            .toList();
            assertThat(teile).containsExactly("Sect", "TOC", "Sect");
            assertThat(katalog.getStructureTreeRoot().getParentTree().getKids()).isNotEmpty();
        }
    }

    @Test
    void seitenBleibenVektorUndStehenAufrecht() throws Exception {
        var quer = gedreht(90);
        try (var pdf = binden(kapitel(stueck(1, "Plan", "application/pdf", quer)))) {
            var seite = pdf.getPage(2);
            assertThat(seite.getMediaBox().getWidth()).isGreaterThan(800);
            assertThat(seite.getMediaBox().getHeight()).isLessThan(600);
            assertThat(text(pdf, 3)).contains("Brief quer");
            // The black corner of the source is at its bottom left; turned clockwise it is at the
            // top left.
            var bild = new PDFRenderer(pdf).renderImage(2);
            int links = (int) (bild.getWidth() * 0.06);
            assertThat(bild.getRGB(links, 30) & 0xFFFFFF).isEqualTo(0);
            assertThat(bild.getRGB(bild.getWidth() - links, 30) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        }
    }

    @Test
    void einGrosserPlanBehaeltSeineGroesse() throws Exception {
        var plan = Muster.pdf(p -> p.getPage(0).setMediaBox(PDRectangle.A1));
        try (var pdf = binden(kapitel(stueck(1, "Plan", "application/pdf", plan)))) {
            assertThat(pdf.getPage(2).getMediaBox().getWidth())
                    .isEqualTo(
                            PDRectangle.A1.getWidth(),
                            org.assertj.core.api.Assertions.within(0.01f));
            assertThat(pdf.getPage(2).getMediaBox().getHeight())
                    .isEqualTo(
                            PDRectangle.A1.getHeight() + 28,
                            org.assertj.core.api.Assertions.within(0.01f));
        }
    }

    @Test
    void einBildKommtAufEineSeite() throws Exception {
        var bild = stueck(1, "Foto", "image/png", Muster.bild("png"));
        try (var pdf = binden(kapitel(bild))) {
            var form = pdf.getPage(2).getResources().getXObject(COSName.getPDFName("S"));
            var mittel = (org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject) form;
            var foto = mittel.getResources().getXObject(COSName.getPDFName("B"));
            assertThat(((PDImageXObject) foto).getWidth()).isEqualTo(40);
        }
    }

    @Test
    void wasSichNichtZeigenLaesstWirdGenanntUndLiegtBei() throws Exception {
        var tabelle =
                stueck(
                        1,
                        "Kosten",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "PK".getBytes(StandardCharsets.UTF_8));
        var zu = stueck(2, "Gutachten", "application/pdf", verschluesselt());
        var kaputt =
                stueck(
                        3,
                        "Rest",
                        "application/pdf",
                        "%PDF-1.4 nichts".getBytes(StandardCharsets.UTF_8));
        try (var pdf = binden(kapitel(tabelle, zu, kaputt))) {
            assertThat(text(pdf, 3))
                    .contains("Kosten", tabelle.inhalt().pruefsumme().hex(), "2 Bytes");
            assertThat(text(pdf, 4)).contains("Gutachten", "Kennwort");
            assertThat(text(pdf, 5)).contains("beschädigt");
            var anlagen = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(anlagen.keySet()).containsExactlyInAnyOrder("000001", "000002", "000003");
            assertThat(
                            Objects.requireNonNull(anlagen.get("000001"))
                                    .getEmbeddedFile()
                                    .toByteArray())
                    .isEqualTo("PK".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void eineTextdateiDieKeineIstHaeltDasHeftNichtAuf() throws Exception {
        byte[] wirr = {(byte) 0x81, (byte) 0x8D, 0x20, (byte) 0x90, 0x0A};
        try (var pdf = binden(kapitel(stueck(1, "Wirr", "text/plain", wirr)))) {
            assertThat(text(pdf, 3)).contains("beschädigt", "5 Bytes");
        }
    }

    @Test
    void eineGesperrteDateiWirdWederGezeigtNochBeigelegt() throws Exception {
        var blatt = brief(1, "Schädlich");
        var ziel = ordner.resolve("gesperrt.pdf");
        Hefte.binden(
                heft(kapitel(blatt)),
                ziel,
                Hefte.orte(s -> Optional.empty()),
                new Texte(),
                jetzt(),
                n -> {});
        try (var pdf = Loader.loadPDF(ziel.toFile())) {
            assertThat(text(pdf, 3)).contains("Schadsoftware").doesNotContain("Brief");
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
        }
    }

    @Test
    void ausgefuellteFelderUndStempelSindZuSehen() throws Exception {
        try (var pdf =
                binden(kapitel(stueck(1, "Antrag", "application/pdf", Auflagepdf.mitStempel())))) {
            assertThat(text(pdf, 3)).contains("EINGEGANGEN").doesNotContain("VERBORGEN");
        }
    }

    @Test
    void wasEinPdfAusgeblendetHatErscheintAuchHierNicht() throws Exception {
        var plan = Auflagepdf.mitVerborgenerEbene();
        try (var pdf = binden(kapitel(stueck(1, "Plan", "application/pdf", plan)))) {
            var bild = new PDFRenderer(pdf).renderImage(2);
            int mitte = bild.getRGB(bild.getWidth() / 2, bild.getHeight() / 2);
            assertThat(mitte & 0xFFFFFF).isEqualTo(0xFFFFFF);
        }
    }

    @Test
    void eineAkteOhneBlattHatDeckblattUndLeeresVerzeichnis() throws Exception {
        try (var pdf = binden(kapitel())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void vieleBlaetterBrauchenKaumSpeicher() throws Exception {
        var stuecke =
                IntStream.rangeClosed(1, 600).mapToObj(i -> brief(i, "Schreiben " + i)).toList();
        try (var pdf = binden(new Kapitel("Alles", stuecke))) {
            int vorspann = pdf.getNumberOfPages() - 600;
            assertThat(text(pdf, vorspann + 600)).contains("Brief Schreiben 600", "Blatt 600");
            assertThat(text(pdf, vorspann)).contains("Blatt 600", Integer.toString(vorspann + 600));
        }
    }

    private PDDocument binden(Kapitel... kapitel) throws IOException {
        var ziel = ordner.resolve("akte.pdf");
        var heft = heft(kapitel);
        Hefte.binden(
                heft,
                ziel,
                Hefte.orte(s -> Optional.of(Objects.requireNonNull(dateien.get(s.nummer())))),
                new Texte(),
                jetzt(),
                n -> {});
        try (var reste = Files.newDirectoryStream(ordner, "heft*")) {
            assertThat(reste).isEmpty();
        }
        return Loader.loadPDF(ziel.toFile());
    }

    private static Heft heft(Kapitel... kapitel) {
        return new Heft(
                "Ausgleichsfläche Auenweg",
                Sprache.DE,
                ZEICHEN,
                List.of(
                        new Angabe("Aktenzeichen", ZEICHEN),
                        new Angabe("Zuständig", "Einheit 36.1")),
                List.of(kapitel));
    }

    private static Instant jetzt() {
        return Instant.parse("2026-05-04T08:00:00Z");
    }

    private Kapitel kapitel(Stueck... stuecke) {
        return new Kapitel(
                "Kapitel " + (stuecke.length == 0 ? 0 : stuecke[0].nummer()), List.of(stuecke));
    }

    private Stueck brief(int nummer, String titel) {
        return stueck(nummer, titel, "application/pdf", Seitenpdf.von("Brief " + titel));
    }

    private Stueck stueck(int nummer, String titel, String typ, byte[] inhalt) {
        try {
            var datei = Files.write(ordner.resolve("blatt" + nummer), inhalt);
            dateien.put(nummer, datei);
            var ablage =
                    new Ablage(
                            Pruefsumme.von(inhalt),
                            inhalt.length,
                            typ,
                            "datei" + nummer,
                            Virenpruefung.UNAUFFAELLIG);
            return new Stueck(nummer, titel, "04.05.2026", ablage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gedreht(int um) throws IOException {
        try (var pdf = new PDDocument();
                var aus = new ByteArrayOutputStream()) {
            var seite = new PDPage(PDRectangle.A4);
            seite.setRotation(um);
            pdf.addPage(seite);
            try (var feder = new PDPageContentStream(pdf, seite)) {
                feder.setNonStrokingColor(Color.BLACK);
                feder.addRect(0, 0, 100, 100);
                feder.fill();
                feder.beginText();
                feder.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                feder.newLineAtOffset(200, 400);
                feder.showText("Brief quer");
                feder.endText();
            }
            pdf.save(aus);
            return aus.toByteArray();
        }
    }

    private static byte[] verschluesselt() throws IOException {
        try (var pdf = new PDDocument();
                var aus = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("eins", "zwei", new AccessPermission()));
            pdf.save(aus);
            return aus.toByteArray();
        }
    }

    private static String text(PDDocument pdf, int seite) throws IOException {
        var leser = new PDFTextStripper();
        leser.setSortByPosition(true);
        leser.setStartPage(seite);
        leser.setEndPage(seite);
        return leser.getText(pdf);
    }
}
