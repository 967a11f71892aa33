package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.antrag.Antraege;
import dreiklang.antrag.AntragId;
import dreiklang.antrag.Quittung;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokument;
import dreiklang.dokument.Dokumente;
import dreiklang.formular.Antworten;
import dreiklang.leistung.LeistungsSchluessel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a person sends as several photos the Amt also has as one PDF.
class NachweissammlungTest extends Stadttest {

    private static final LeistungsSchluessel KITA = new LeistungsSchluessel("kita-platz");

    @Autowired private Antraege antraege;
    @Autowired private Dokumente dokumente;
    @Autowired private VorgangRepository vorgaenge;
    @Autowired private VerlaufRepository verlauf;
    @Autowired private Nachweissammlung sammlung;
    @Autowired private JdbcClient sql;

    @Test
    void mehrereFotosLiegenAuchAlsEinPdfImVorgangUndInDerAkte() throws Exception {
        var quittung = senden(bild("nachweise.png"), bild("fotos.png"));
        var v = vorgang(quittung.antrag().id());
        await().until(() -> !sammlungen(v).isEmpty());
        var pdf = sammlungen(v).getFirst();
        assertThat(pdf.ablage().medientyp()).isEqualTo("application/pdf");
        assertThat(pdf.ablage().name())
                .isEqualTo("Bescheinigung über Arbeit oder Ausbildung (zusammengefasst).pdf");
        assertThat(titelInDerAkte(v)).contains(pdf.ablage().name());
        assertThat(quittung.anhaenge())
                .as("the receipt names what the person sent")
                .extracting(a -> a.ablage().name())
                .containsExactly("nachweise.png", "fotos.png");
        assertThat(schritte(v)).containsOnlyOnce("zusammengefasst: nachweise.png, fotos.png");
    }

    @Test
    void dieTatsacheZweimalGibtEinPdf() throws Exception {
        var quittung = senden(bild("nachweise.png"), bild("fotos.png"));
        var v = vorgang(quittung.antrag().id());
        await().until(() -> !sammlungen(v).isEmpty());
        sammlung.bei(
                new VorgangEroeffnet(
                        v.id(), v.antrag(), KITA, v.einheit(), quittung.antrag().eingereicht()));
        assertThat(sammlungen(v)).hasSize(1);
    }

    @Test
    void einKaputtesBildHaeltDenAntragNichtAuf() throws Exception {
        var bytes = Files.readAllBytes(Path.of("kommune/demo/anlagen/fotos.png"));
        var halb = new byte[bytes.length / 2];
        System.arraycopy(bytes, 0, halb, 0, halb.length);
        var kaputt = dokumente.annehmen(new ByteArrayInputStream(halb), "kaputt.png");
        var quittung = senden(bild("nachweise.png"), kaputt);
        var v = vorgang(quittung.antrag().id());
        await().until(() ->
                schritte(v).contains("nicht-zusammengefasst: nachweise.png, kaputt.png"));
        assertThat(sammlungen(v)).isEmpty();
        assertThat(dokumente.zu(v.antrag().bezug())).hasSize(2);
    }

    private List<String> titelInDerAkte(Vorgang v) {
        return sql.sql("select titel from akte.schriftstueck where aktenzeichen = ?")
                .param(v.aktenzeichen())
                .query(String.class)
                .list();
    }

    private Ablage bild(String name) throws IOException {
        try (var strom = Files.newInputStream(Path.of("kommune/demo/anlagen", name))) {
            return dokumente.annehmen(strom, name);
        }
    }

    private List<Dokument> sammlungen(Vorgang v) {
        return dokumente.zu(v.id().bezug());
    }

    private List<String> schritte(Vorgang v) {
        return verlauf.verlauf(v.id()).stream().map(s -> s.was() + ": " + s.anmerkung()).toList();
    }

    private Vorgang vorgang(AntragId antrag) {
        await().until(() -> vorgaenge.zu(antrag).isPresent());
        return vorgaenge.zu(antrag).orElseThrow();
    }

    private Quittung senden(Ablage... nachweise) {
        var werte = new LinkedHashMap<String, List<String>>();
        var heute = LocalDate.now(uhr);
        Map.ofEntries(
                        Map.entry("kitajahr", "2027"),
                        Map.entry("kinder", "1"),
                        Map.entry("kinder.1.kind_vorname", "Ben"),
                        Map.entry("kinder.1.kind_nachname", "Söllner"),
                        Map.entry("kinder.1.kind_geburtsdatum", "2024-02-11"),
                        Map.entry("kinder.1.kind_beginn", heute.plusDays(260).toString()),
                        Map.entry("kinder.1.kind_stunden", "35"),
                        Map.entry("kinder.1.kind_foerderung", "nein"),
                        Map.entry("wunsch_1", "auenwichtel"),
                        Map.entry("allein", "nein"),
                        Map.entry("sorge_gemeinsam", "nein"),
                        Map.entry("arbeit", "alle"),
                        Map.entry("geschwister", "0"),
                        Map.entry("einkommen_angabe", "nennen"),
                        Map.entry("einkommen", "60000"),
                        Map.entry("vorname", "Mira"),
                        Map.entry("nachname", "Söllner"),
                        Map.entry("strasse", "Auenweg 12"),
                        Map.entry("plz", "59999"),
                        Map.entry("ort", "Lindenau an der Aue"),
                        Map.entry("weitergabe", "ja"))
                .forEach((feld, wert) -> werte.put(feld, List.of(wert)));
        return antraege.einreichen(
                KITA,
                new Antworten(werte),
                Map.of("arbeit_nachweis", List.of(nachweise)),
                Sprache.DE);
    }
}
