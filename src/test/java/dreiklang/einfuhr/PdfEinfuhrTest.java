package dreiklang.einfuhr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.antrag.Pdfausfueller;
import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.YamlKnoten;
import dreiklang.dokument.Pdfformulare;
import dreiklang.einfuhr.Einfuhrbericht.Auslassung;
import dreiklang.einfuhr.Einfuhrbericht.Feldbericht;
import dreiklang.formular.Antworten;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Pdfverweis;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// A PDF form becomes the draft of a Leistungspaket, and answers go back into the PDF.
class PdfEinfuhrTest {

    private static final Pdfformulare PDF = new Pdfformulare();

    @TempDir Path ordner;

    private Path datei(byte[] inhalt) throws IOException {
        return Files.write(ordner.resolve("antrag.pdf"), inhalt);
    }

    private Paketentwurf entwurf(byte[] inhalt) throws IOException {
        return new Einfuhren(PDF).entwerfen(datei(inhalt));
    }

    private static byte[] yaml(Paketentwurf entwurf) {
        return Objects.requireNonNull(entwurf.dateien().get("formular.yaml"));
    }

    private static Formular formular(Paketentwurf entwurf) {
        var befunde = new ArrayList<Befund>();
        var formular =
                new Formulare(new Texte(), Clock.systemUTC())
                        .lesen("probe", YamlKnoten.lesen("formular.yaml", yaml(entwurf)), befunde);
        assertThat(befunde).isEmpty();
        return formular;
    }

    private static Feldbericht feld(Paketentwurf entwurf, String name) {
        return entwurf.bericht().felder().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Pdfmuster antrag() {
        var muster = new Pdfmuster();
        muster.text(50, 58, "Nachname").feld(50, 60, "nn", "Nachname");
        muster.feld(300, 60, "gd", "Geburtsdatum der Halterin oder des Halters");
        muster.kaestchen(50, 110, "mast1", "Hat das Boot einen Mast? Ja", "Ein")
                .text(64, 118, "Ja")
                .kaestchen(100, 110, "mast2", "Hat das Boot einen Mast? Nein", "On")
                .text(114, 118, "Nein");
        for (int i = 1; i <= 5; i++) {
            muster.feld(50, 140 + 20 * i, "Name_" + i, "Name des " + i + ". Boots");
            muster.feld(200, 140 + 20 * i, "Wert_" + i, "Wert in Euro");
        }
        return muster;
    }

    @Test
    void zweiKaestchenMitJaUndNeinWerdenEineFrage() throws IOException {
        var frage = feld(entwurf(antrag().fertig()), "hat_das_boot_einen_mast");
        assertThat(frage)
                .extracting(Feldbericht::art, Feldbericht::frage, Feldbericht::pdf)
                .containsExactly("janein", "Hat das Boot einen Mast?", "ja: mast1 | nein: mast2");
    }

    @Test
    void zweiKaestchenMitDemselbenHinweisWerdenEineFrageDieManAnsehenMuss() throws IOException {
        var muster =
                new Pdfmuster()
                        .kaestchen(50, 100, "a", "Ist das Boot versichert?", "X")
                        .kaestchen(90, 100, "b", "Ist das Boot versichert?", "X");
        var frage = feld(entwurf(muster.fertig()), "ist_das_boot_versichert");
        assertThat(frage.art()).isEqualTo("janein");
        assertThat(frage.pruefen()).hasSize(1);
    }

    @Test
    void nummerierteFelderWerdenEineGruppeMitSoVielenEintraegen() throws IOException {
        var formular = formular(entwurf(antrag().fertig()));
        var gruppe =
                formular.seiten().getFirst().felder().stream()
                        .filter(f -> f.istBehaelter())
                        .findFirst()
                        .orElseThrow();
        assertThat(gruppe.gruppe()).extracting(g -> g.von(), g -> g.bis()).containsExactly(0, 5);
        assertThat(gruppe.teile())
                .extracting(f -> f.zusatz().herkunft().pdf())
                .containsExactly(
                        "Name_1 | Name_2 | Name_3 | Name_4 | Name_5",
                        "Wert_1 | Wert_2 | Wert_3 | Wert_4 | Wert_5");
    }

    @Test
    void wasDasAmtAusfuelltBleibtWegUndStehtImBericht() throws IOException {
        var muster =
                new Pdfmuster()
                        .feld(50, 60, "nn", "Nachname")
                        .feld(
                                50,
                                100,
                                "gz",
                                "Geschäftszeichen, wird nicht vom Antragsteller ausgefüllt")
                        .text(50, 600, "Nur für Vermerke des Hafenamts")
                        .feld(50, 640, "eingang", "Eingang am");
        var bericht = entwurf(muster.fertig()).bericht();
        assertThat(bericht.felder()).extracting(Feldbericht::pdf).containsExactly("nn");
        assertThat(bericht.ausgelassen())
                .extracting(Auslassung::name)
                .containsExactly("gz", "eingang");
    }

    @Test
    void taugtDerHinweisNichtsGiltDerTextDanebenUndManMussIhnAnsehen() throws IOException {
        var muster =
                new Pdfmuster()
                        .text(50, 106, "Heimathafen:")
                        .feld(120, 96, "f1", "Bew")
                        .kaestchen(50, 130, "k1", "", "On")
                        .text(64, 138, "Ich habe die Hafenordnung gelesen");
        var entwurf = entwurf(muster.fertig());
        assertThat(entwurf.bericht().felder())
                .extracting(Feldbericht::frage, Feldbericht::art, f -> f.pruefen().size())
                .containsExactly(
                        tuple("Heimathafen", "text", 1),
                        tuple("Ich habe die Hafenordnung gelesen", "bestaetigung", 1));
        assertThat(new String(yaml(entwurf), UTF_8)).contains("# Bitte prüfen:");
    }

    @Test
    void dieArtWirdAmWortlautErkannt() throws IOException {
        var muster = new Pdfmuster();
        var hinweise =
                List.of(
                        "IBAN des Kontos",
                        "E-Mail-Adresse",
                        "Telefon tagsüber",
                        "Postleitzahl",
                        "Geburtsdatum",
                        "Liegegebühr in Euro",
                        "Anzahl der Boote",
                        "Unterschrift",
                        "Postleitzahl, Ort");
        for (int i = 0; i < hinweise.size(); i++) {
            muster.feld(50, 60 + 30 * i, "f" + "abcdefghi".charAt(i), hinweise.get(i));
        }
        assertThat(entwurf(muster.fertig()).bericht().felder())
                .extracting(Feldbericht::art)
                .containsExactly(
                        "iban",
                        "email",
                        "telefon",
                        "plz",
                        "datum",
                        "betrag",
                        "zahl",
                        "unterschrift",
                        "text");
    }

    @Test
    void antwortenStehenDanachImUrspruenglichenPdf() throws IOException {
        var pdf = datei(antrag().mitJavaScript().fertig());
        var entwurf = new Einfuhren(PDF).entwerfen(pdf);
        var gruppe = feld(entwurf, "liste_name_des_1_boots").name();
        var antworten = new LinkedHashMap<String, List<String>>();
        antworten.put("nachname", List.of("Ağaoğlu-Weiß Łódź ✈"));
        antworten.put("geburtsdatum_der_halterin_oder_des", List.of("1985-03-27"));
        antworten.put("hat_das_boot_einen_mast", List.of("ja"));
        antworten.put(gruppe, List.of("1", "3"));
        antworten.put(gruppe + ".1.name_des_1_boots", List.of("Möwe"));
        antworten.put(gruppe + ".3.name_des_1_boots", List.of("Seeadler"));
        antworten.put(gruppe + ".3.wert_in_euro", List.of("1200.50"));
        var ausgefuellt =
                new Pdfausfueller(PDF).ausfuellen(pdf, formular(entwurf), new Antworten(antworten));
        assertThat(ausgefuellt.ohnePlatz()).isEmpty();
        try (var gelesen = Loader.loadPDF(ausgefuellt.pdf())) {
            var form = gelesen.getDocumentCatalog().getAcroForm(null);
            assertThat(form.getField("nn").getValueAsString()).isEqualTo("Ağaoğlu-Weiß Łódź ?");
            assertThat(form.getField("gd").getValueAsString()).isEqualTo("27.03.1985");
            assertThat(((PDCheckBox) form.getField("mast1")).isChecked()).isTrue();
            assertThat(form.getField("mast1").getCOSObject().getNameAsString("AS"))
                    .isEqualTo("Ein");
            assertThat(((PDCheckBox) form.getField("mast2")).isChecked()).isFalse();
            assertThat(form.getField("Name_1").getValueAsString()).isEqualTo("Möwe");
            assertThat(form.getField("Name_2").getValueAsString()).isEqualTo("Seeadler");
            assertThat(form.getField("Wert_2").getValueAsString()).isEqualTo("1200,50");
            assertThat(gelesen.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(gelesen.getDocumentCatalog().getNames().getCOSObject().keySet()).isEmpty();
            assertThat(form.getFieldTree())
                    .allSatisfy(f ->
                            assertThat(f.getCOSObject().keySet())
                                    .doesNotContain(COSName.A, COSName.AA));
            // What is drawn, not only what is stored.
            form.flatten();
            assertThat(new PDFTextStripper().getText(gelesen)).contains("Ağaoğlu-Weiß", "Seeadler");
        }
        var leer = PDF.bild(pdf, 1);
        assertThat(PDF.bild(datei(ausgefuellt.pdf()), 1))
                .startsWith(leer[0], leer[1])
                .isNotEqualTo(leer);
    }

    @Test
    void wofuerDasPdfKeinePlatzHatWirdGesagt() throws IOException {
        var pdf = datei(antrag().fertig());
        var entwurf = new Einfuhren(PDF).entwerfen(pdf);
        var gruppe = "liste_name_des_1_boots";
        var antworten = new LinkedHashMap<String, List<String>>();
        antworten.put(gruppe, List.of("1", "2", "3", "4", "5", "6"));
        antworten.put(gruppe + ".6.name_des_1_boots", List.of("Nummer sechs"));
        assertThat(
                        new Pdfausfueller(PDF)
                                .ausfuellen(pdf, formular(entwurf), new Antworten(antworten))
                                .ohnePlatz())
                .containsExactly(gruppe + ".6.name_des_1_boots");
    }

    @Test
    void wasKeinFormularIstWirdMitSeinemGrundAbgelehnt() {
        abgelehnt(new Pdfmuster().text(50, 50, "Nur Text").fertig(), "D-217");
        abgelehnt(new Pdfmuster().nurXfa().fertig(), "D-218");
        abgelehnt(antrag().verschluesselt().fertig(), "D-212");
        abgelehnt(Arrays.copyOf(antrag().fertig(), 300), "D-211");
        abgelehnt("%PDF-1.7 und sonst nichts".getBytes(UTF_8), "D-211");
    }

    private void abgelehnt(byte[] inhalt, String code) {
        assertThatThrownBy(() -> entwurf(inhalt))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void javaScriptImPdfStoertNicht() throws IOException {
        assertThat(entwurf(antrag().mitJavaScript().fertig()).bericht().zahlen().felder())
                .isEqualTo(14);
    }

    @Test
    @EnabledIfSystemProperty(named = "dreiklang.beispiele", matches = ".+")
    void derAntragAufBeratungshilfeWirdVollstaendigUebernommen() throws IOException {
        var pdf =
                Path.of(
                        System.getProperty("dreiklang.beispiele"),
                        "Antrag_auf_Bewilligung_von_Beratungshilfe.pdf");
        var entwurf = new Einfuhren(PDF).entwerfen(pdf);
        var bericht = entwurf.bericht();
        assertThat(bericht.zahlen().felder()).isEqualTo(121);
        assertThat(bericht.zahlen().gruppen()).isEqualTo(2);
        assertThat(bericht.ausgelassen()).hasSize(7);
        var uebernommen =
                bericht.felder().stream()
                        .filter(f -> !f.pdf().isEmpty())
                        .flatMap(f -> Pdfverweis.felder(f.pdf()).stream())
                        .toList();
        assertThat(uebernommen).hasSize(114).doesNotHaveDuplicates();
        assertThat(bericht.felder()).filteredOn(f -> f.art().equals("janein")).hasSize(6);
        var formular = formular(entwurf);
        var antworten =
                Map.of(
                        "antragsteller_name_vorname", List.of("Weiß, Gülşah, geb. Ağaoğlu"),
                        "kraftfahrzeuge_vorhanden", List.of("nein"),
                        "eigentuemer", List.of("a", "c"));
        var ausgefuellt =
                new Pdfausfueller(PDF).ausfuellen(pdf, formular, new Antworten(antworten));
        try (var gelesen = Loader.loadPDF(ausgefuellt.pdf())) {
            var form = gelesen.getDocumentCatalog().getAcroForm(null);
            assertThat(
                            form.getField("Antragsteller (Name, Vorname ggf Geburtsname)")
                                    .getValueAsString())
                    .isEqualTo("Weiß, Gülşah, geb. Ağaoğlu");
            assertThat(((PDCheckBox) form.getField("F9-Kraftfahrzeug1")).isChecked()).isTrue();
            assertThat(((PDCheckBox) form.getField("F9-Kraftfahrzeuge2")).isChecked()).isFalse();
            assertThat(((PDCheckBox) form.getField("F6-EigentümerC")).isChecked()).isTrue();
        }
    }
}
