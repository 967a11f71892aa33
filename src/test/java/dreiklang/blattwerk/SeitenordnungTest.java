package dreiklang.blattwerk;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.blattwerk.Seitenplan.Seitenwunsch;
import dreiklang.blattwerk.Stempel.Platz;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokument;
import dreiklang.dokument.Musterbrief;
import dreiklang.signatur.Signaturart;
import dreiklang.signatur.Signaturen;
import dreiklang.signatur.Signaturwunsch;
import dreiklang.signatur.Unterzeichnende;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Pages are put in order, stamped and written at, and every original stays as it was.
class SeitenordnungTest extends Blatttest {

    @Autowired private Seitenordnungen ordnungen;
    @Autowired private Stempelungen stempelungen;
    @Autowired private Anmerkungen anmerkungen;
    @Autowired private Signaturen signaturen;

    @Test
    void seitenWerdenUmgestelltGedrehtWeggelassenUndDasOriginalBleibt() {
        var ort = abgelegt(vierSeiten());
        var vorher = bytes(original(ort).ablage());
        int neue =
                ordnen(
                        ort,
                        List.of(),
                        true,
                        new Seitenwunsch(0, 1, 3, 0, true, false),
                        new Seitenwunsch(0, 2, 1, 90, true, false),
                        new Seitenwunsch(0, 3, 2, 0, false, false),
                        new Seitenwunsch(0, 4, 2, 0, true, false));
        assertThat(neue).isEqualTo(1);
        var jetzt = blatt(ort.akte(), 1);
        assertThat(seiten(jetzt)).containsExactly("BlattB/90", "BlattD/0", "BlattA/0");
        var zweite = new Blattort(ort.akte(), 1, 2);
        assertThat(als("a.berger", () -> ordnungen.herkunft(zweite)))
                .extracting(h -> h.ort() + " " + h.seiten())
                .containsExactly(ort + " 2, 4, 1");
        assertThat(als("a.berger", () -> ordnungen.herkunft(ort))).isEmpty();
        var erste = als("a.berger", () -> ordnungen.ansehen(ort, List.of())).quellen().getFirst();
        assertThat(bytes(erste.dokument().ablage())).isEqualTo(vorher);
        assertThat(protokolliert("seiten.geordnet", ort.akte())).isEqualTo(1);
    }

    @Test
    void blaetterWerdenVerbundenUndGeteilt() {
        var ort = abgelegt(vierSeiten(), pdf(pdf -> seite(pdf, "Blatt X")));
        int neue =
                ordnen(
                        ort,
                        List.of(2),
                        false,
                        new Seitenwunsch(0, 1, 1, 0, true, false),
                        new Seitenwunsch(0, 2, 2, 0, true, false),
                        new Seitenwunsch(0, 3, 4, 0, true, true),
                        new Seitenwunsch(0, 4, 5, 0, true, false),
                        new Seitenwunsch(1, 1, 3, 0, true, false));
        assertThat(neue).isEqualTo(2);
        assertThat(seiten(blatt(ort.akte(), 3)))
                .containsExactly("BlattA/0", "BlattB/0", "BlattX/0");
        assertThat(seiten(blatt(ort.akte(), 4))).containsExactly("BlattC/0", "BlattD/0");
        assertThat(seiten(blatt(ort.akte(), 1))).hasSize(4);
        var drittes = new Blattort(ort.akte(), 3, 1);
        assertThat(als("a.berger", () -> ordnungen.herkunft(drittes)))
                .extracting(h -> h.ort().blatt() + ": " + h.seiten())
                .containsExactly("1: 1-2", "2: 1");
    }

    @Test
    void wasInFormularenStandBleibtZuSehen() {
        var ort =
                abgelegt(
                        pdf(pdf -> {
                            var seite = seite(pdf, "Antrag");
                            seite(pdf, "Rest");
                            var form = new PDAcroForm(pdf);
                            pdf.getDocumentCatalog().setAcroForm(form);
                            var mittel = new PDResources();
                            mittel.put(COSName.getPDFName("Helv"), SCHRIFT);
                            form.setDefaultResources(mittel);
                            form.setDefaultAppearance("/Helv 12 Tf 0 g");
                            var feld = new PDTextField(form);
                            feld.setPartialName("name");
                            var kasten = feld.getWidgets().getFirst();
                            kasten.setRectangle(new PDRectangle(70, 400, 200, 20));
                            kasten.setPage(seite);
                            seite.getAnnotations().add(kasten);
                            form.getFields().add(feld);
                            feld.setValue("Eingetragen");
                        }));
        var plan =
                List.of(
                        new Seitenwunsch(0, 1, 2, 0, true, false),
                        new Seitenwunsch(0, 2, 1, 0, true, false));
        ordnen(ort, List.of(), true, plan.toArray(Seitenwunsch[]::new));
        assertThat(seiten(blatt(ort.akte(), 1)))
                .satisfiesExactly(
                        s -> assertThat(s).startsWith("Rest"),
                        s -> assertThat(s).contains("Antrag", "Eingetragen"));
    }

    @Test
    void falscheAngabenBekommenEinenSatz() {
        var ort = abgelegt(vierSeiten(), text("x.txt", "kein PDF"));
        var bleibt = new Seitenwunsch(0, 1, 1, 0, true, false);
        assertThat(codeOrdnen(ort, alle(true, 0))).isEqualTo("K-419");
        assertThat(codeOrdnen(ort, alle(false, 0))).isEqualTo("K-418");
        assertThat(codeOrdnen(ort, List.of(bleibt))).isEqualTo("K-417");
        var geteilt = new ArrayList<>(alle(true, 0));
        geteilt.set(2, new Seitenwunsch(0, 3, 3, 0, true, true));
        assertThat(codeOrdnen(ort, geteilt)).isEqualTo("K-420");
        assertThat(code("a.berger", () -> ordnungen.ansehen(ort, List.of(2)))).isEqualTo("K-421");
        assertThat(code("a.berger", () -> ordnungen.ansehen(ort, List.of(9)))).isEqualTo("K-404");
        assertThat(code("i.sanders", () -> ordnungen.ansehen(ort, List.of()))).isEqualTo("K-404");
        tue("a.berger", () -> fuehrung.schliessen(ort.akte()));
        assertThat(codeOrdnen(ort, alle(true, 90))).isEqualTo("K-201");
    }

    @Test
    void wasUnterschriebenIstBekommtEineWarnungUndWirdNieErsetzt() {
        var gesiegelt =
                signaturen.zeichnen(
                        Musterbrief.setzen("# Bescheid\n\nEs wird erlaubt.\n"),
                        new Signaturwunsch(Signaturart.SIEGEL, false),
                        new Unterzeichnende("a.berger", "Anna Berger"));
        var ort = abgelegt(dokumente.ablegen(gesiegelt, "bescheid.pdf"));
        var vorlage = als("a.berger", () -> ordnungen.ansehen(ort, List.of()));
        assertThat(vorlage.unterschrieben()).isTrue();
        assertThat(vorlage.alsVersion()).isFalse();
        var gedreht = new Seitenplan(List.of(new Seitenwunsch(0, 1, 1, 180, true, false)));
        assertThat(code("a.berger", () -> ordnungen.ordnen(vorlage, gedreht, true)))
                .isEqualTo("K-262");
        als("a.berger", () -> ordnungen.ordnen(vorlage, gedreht, false));
        assertThat(bytes(blatt(ort.akte(), 1).ablage())).isEqualTo(gesiegelt);
        assertThat(seiten(blatt(ort.akte(), 2))).hasSize(1).allMatch(s -> s.endsWith("/180"));
        var stempel = new Stempel("KOPIE", Platz.MITTE, false);
        assertThat(
                        code(
                                "a.berger",
                                () -> {
                                    stempelungen.stempeln(ort, stempel, true);
                                    return true;
                                }))
                .isEqualTo("K-262");
    }

    @Test
    void einStempelStehtAufrechtAuchAufGedrehtenSeiten() throws IOException {
        for (int drehung : List.of(0, 90, 180, 270)) {
            var ort =
                    abgelegt(
                            pdf(pdf -> {
                                seite(pdf, "Eins").setRotation(drehung);
                                seite(pdf, "Zwei");
                            }));
            var stempel = new Stempel("Eingegangen am 23.11.2026", Platz.OBEN_RECHTS, false);
            tue("a.berger", () -> stempelungen.stempeln(ort, stempel, true));
            var neu = blatt(ort.akte(), 1);
            var texte = seiten(neu);
            assertThat(texte.get(0)).contains("Eingegangenam23.11.2026");
            assertThat(texte.get(1)).doesNotContain("Eingegangen");
            try (var pdf = Loader.loadPDF(bytes(neu.ablage()))) {
                var bild = new PDFRenderer(pdf).renderImage(0);
                boolean rot = false;
                for (int x = bild.getWidth() / 2; x < bild.getWidth(); x++) {
                    int farbe = bild.getRGB(x, 33);
                    rot |= ((farbe >> 16) & 0xFF) > 120 && ((farbe >> 8) & 0xFF) < 80;
                }
                assertThat(rot).as("upper right, turned by " + drehung).isTrue();
            }
            var zweite = new Blattort(ort.akte(), 1, 2);
            assertThat(als("a.berger", () -> ordnungen.herkunft(zweite)))
                    .extracting(Herkunft::ort)
                    .containsExactly(ort);
        }
    }

    @Test
    void einStempelOhneTextWirdNichtGesetzt() {
        var ort = abgelegt(vierSeiten());
        for (var text : List.of(" ", "x".repeat(61), "zwei\nZeilen", "漢字")) {
            assertThat(
                            code(
                                    "a.berger",
                                    () -> {
                                        stempelungen.stempeln(
                                                ort, new Stempel(text, Platz.MITTE, true), true);
                                        return true;
                                    }))
                    .isEqualTo("K-416");
        }
        assertThat(code("i.sanders", () -> stempelungen.ansehen(ort))).isEqualTo("K-404");
    }

    @Test
    void anmerkungenStehenNebenDemSchriftstueckMitAntwortUndErledigung() {
        var ort = abgelegt(vierSeiten());
        var vorher = bytes(original(ort).ablage());
        tue(
                "a.berger",
                () ->
                        anmerkungen.schreiben(
                                ort,
                                2,
                                Optional.of(new Rechteck(1_000, 2_000, 1, 1)),
                                "Stimmt die Fläche?"));
        var eine = als("m.lenz", () -> anmerkungen.zu(ort)).getFirst();
        tue("m.lenz", () -> anmerkungen.antworten(ort, eine.id(), "Ja, nachgemessen."));
        tue("a.berger", () -> anmerkungen.erledigen(ort, eine.id()));
        var fertig = als("a.berger", () -> anmerkungen.zu(ort));
        assertThat(fertig).hasSize(1);
        assertThat(fertig.getFirst().antworten())
                .extracting(Anmerkung::text)
                .containsExactly("Ja, nachgemessen.");
        assertThat(fertig.getFirst().erledigt()).isPresent();
        assertThat(bytes(original(ort).ablage())).isEqualTo(vorher);
        assertThat(code("i.sanders", () -> anmerkungen.zu(ort))).isEqualTo("K-404");
        assertThat(
                        code(
                                "i.sanders",
                                () -> {
                                    anmerkungen.schreiben(ort, 1, Optional.empty(), "x");
                                    return true;
                                }))
                .isEqualTo("K-404");
        assertThat(
                        code(
                                "a.berger",
                                () -> {
                                    anmerkungen.schreiben(ort, 1, Optional.empty(), " ");
                                    return true;
                                }))
                .isEqualTo("K-423");
        assertThat(protokolliert("anmerkung.erledigt", ort.akte())).isEqualTo(1);
    }

    private Ablage vierSeiten() {
        return pdf(pdf -> {
            for (var name : List.of("A", "B", "C", "D")) {
                seite(pdf, "Blatt " + name);
            }
        });
    }

    private static List<Seitenwunsch> alle(boolean bleiben, int drehung) {
        var seiten = new ArrayList<Seitenwunsch>();
        for (int i = 1; i <= 4; i++) {
            seiten.add(new Seitenwunsch(0, i, i, drehung, bleiben, false));
        }
        return seiten;
    }

    private int ordnen(
            Blattort ort, List<Integer> dazu, boolean alsVersion, Seitenwunsch... seiten) {
        return als(
                "a.berger",
                () ->
                        ordnungen.ordnen(
                                ordnungen.ansehen(ort, dazu),
                                new Seitenplan(List.of(seiten)),
                                alsVersion));
    }

    private String codeOrdnen(Blattort ort, List<Seitenwunsch> seiten) {
        return code(
                "a.berger",
                () ->
                        ordnungen.ordnen(
                                ordnungen.ansehen(ort, List.of()), new Seitenplan(seiten), true));
    }

    /// Text and rotation of every page.
    private List<String> seiten(Dokument dokument) {
        try (var pdf = Loader.loadPDF(bytes(dokument.ablage()))) {
            var seiten = new ArrayList<String>();
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                var leser = new PDFTextStripper();
                leser.setStartPage(i);
                leser.setEndPage(i);
                seiten.add(
                        leser.getText(pdf).replaceAll("\\s", "")
                                + "/"
                                + pdf.getPage(i - 1).getRotation());
            }
            return seiten;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
