package dreiklang.auskunft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Stadttest;
import dreiklang.auskunft.Verarbeitung.Luecke;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The Verarbeitungsverzeichnis says what the packages say, and names what they do not.
class VerzeichnisTest extends Stadttest {

    @Autowired private Verarbeitungsverzeichnis verzeichnis;
    @Autowired private Verzeichnistext text;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
    }

    @Test
    void dasVerzeichnisKommtAusDemPaket() {
        var hund = wendt(() -> verzeichnis.ansehen("hund-anmelden"));
        assertThat(hund.fehlt()).isEmpty();
        assertThat(hund.amt()).isEqualTo("20.1");
        assertThat(hund.fachverfahren()).containsExactly("hundesteuer");
        assertThat(hund.kasse()).isTrue();
        assertThat(hund.frist().orElseThrow().jahre()).isEqualTo(10);
        assertThat(hund.daten().keySet())
                .contains(Datenart.NAME, Datenart.KONTAKT, Datenart.BANK, Datenart.SACHE);
        assertThat(text.zeilen(hund, Sprache.DE).values())
                .anyMatch(z -> z.contains("Erheben der Hundesteuer"))
                .anyMatch(z -> z.contains("Fachverfahren hundesteuer"))
                .anyMatch(z -> z.contains("10 Jahre"));
    }

    @Test
    void wasEinPaketNichtSagtWirdNichtErfunden() {
        var ohne = wendt(() -> verzeichnis.ansehen("fundsache"));
        assertThat(ohne.fehlt()).contains(Luecke.ZWECK);
        assertThat(text.zeilen(ohne, Sprache.DE).get("Zweck")).startsWith("FEHLT");
        assertThat(text.luecken(ohne, Sprache.DE)).contains("Zweck");
    }

    @Test
    void besondereKategorienUndVertraulichkeitStehenDabei() {
        var pflege = wendt(() -> verzeichnis.ansehen("pflegeberatung"));
        assertThat(pflege.vertraulich()).isTrue();
        assertThat(text.zeilen(pflege, Sprache.DE).values())
                .anyMatch(z -> z.contains("Gesundheitsdaten"))
                .anyMatch(z -> z.contains("nur benannte Rollen"));
    }

    @Test
    void dasVerzeichnisGibtEsAlsPdfUndAlsJson() throws IOException {
        wendt(() -> {
            verzeichnis.massnahmen("Festplatten verschlüsselt");
            return true;
        });
        try (var pdf = Loader.loadPDF(wendt(text::pdf))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Erheben der Hundesteuer", "FEHLT", "Festplatten verschlüsselt");
        }
        assertThat(new String(wendt(text::json), StandardCharsets.UTF_8))
                .contains("dreiklang-verarbeitungsverzeichnis/1", "\"ZWECK\"", "sperrmuell");
    }

    @Test
    void eineUnbekannteLeistungIstNichtDa() {
        var fehler =
                catchThrowableOfType(
                        FachlicherFehler.class,
                        () -> wendt(() -> verzeichnis.ansehen("gibt-es-nicht")));
        assertThat(fehler.code()).isEqualTo("K-495");
    }

    @Test
    void einFalschesKapitelWirdAbgewiesen() {
        var befunde = new ArrayList<dreiklang.basis.Befund>();
        Datenschutzkapitel.lesen(
                dreiklang.basis.YamlKnoten.lesen(
                        "datenschutz.yaml", "zwek: x\n".getBytes(StandardCharsets.UTF_8)),
                befunde);
        assertThat(befunde).isNotEmpty();
    }

    private <T> T wendt(Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename("c.wendt").orElseThrow().id(), arbeit);
    }
}
