package dreiklang.fachverfahren;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Textdatei;
import dreiklang.fachverfahren.Einlesebericht.Zeilenmeldung;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerzeichnisTest {

    @TempDir private Path ordner;

    @Test
    void dasVerzeichnisDerDemoIstVollstaendigUndHatKeineMaengel() throws IOException {
        var inhalt =
                Verzeichnisdatei.lesen(Textdatei.von(Path.of("kommune/demo/fachverfahren.csv")));
        assertThat(inhalt.meldungen()).isEmpty();
        assertThat(inhalt.eintraege()).hasSize(240);
        assertThat(inhalt.eintraege())
                .extracting(Fachverfahren::kennung)
                .contains("hundesteuer", "bauhof-auftraege");
    }

    @Test
    void trennzeichenUndKodierungWerdenErkannt() throws IOException {
        var zeilen = "Verfahren;Fachdienst;Vertrag bis\nBäder;40;31.12.2027\n";
        for (var text : List.of(zeilen, zeilen.replace(';', ','), zeilen.replace(';', '\t'))) {
            for (var kodierung :
                    List.of(
                            StandardCharsets.UTF_8,
                            StandardCharsets.UTF_16,
                            Charset.forName("windows-1252"))) {
                var eintrag = lesen(text.getBytes(kodierung)).eintraege().getFirst();
                assertThat(eintrag.kennung()).isEqualTo("baeder");
                assertThat(eintrag.name()).isEqualTo("Bäder");
                assertThat(eintrag.vertragsende()).contains(LocalDate.of(2027, 12, 31));
            }
        }
    }

    @Test
    void jedeFehlerhafteZeileWirdMitNummerGenanntUndDerRestUebernommen() throws IOException {
        var inhalt =
                lesen(
                        """
                        name;amt;vertragsende;kennung;farbe
                        Gut;20;;;
                        ;20;;;
                        Ohne Amt;;;;
                        Gut;20;;;
                        Tag;20;31.02.2027;;
                        Kennung;20;;Groß Falsch;
                        "%s";20;;;
                        """
                                .formatted("x".repeat(200))
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(inhalt.eintraege())
                .extracting(Fachverfahren::name)
                .containsExactly("Gut", "Tag");
        assertThat(inhalt.meldungen())
                .extracting(Zeilenmeldung::zeile, Zeilenmeldung::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "H-124"),
                        org.assertj.core.groups.Tuple.tuple(3, "H-126"),
                        org.assertj.core.groups.Tuple.tuple(4, "H-126"),
                        org.assertj.core.groups.Tuple.tuple(5, "H-127"),
                        org.assertj.core.groups.Tuple.tuple(6, "H-128"),
                        org.assertj.core.groups.Tuple.tuple(7, "H-127"),
                        org.assertj.core.groups.Tuple.tuple(8, "H-125"));
    }

    @Test
    void wasNichtMehrHineinpasstWirdGesagt() throws IOException {
        var text = new StringBuilder("name;amt\n");
        for (int i = 1; i <= 5_001; i++) {
            text.append("Verfahren ").append(i).append(";20\n");
        }
        var inhalt = lesen(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(inhalt.eintraege()).hasSize(5_000);
        assertThat(inhalt.meldungen())
                .singleElement()
                .satisfies(m -> assertThat(m.code()).isEqualTo("H-129"));
    }

    @Test
    void dieAusgabeIstVorFormelnSicherUndLaesstSichWiederEinlesen() throws IOException {
        var boese =
                new Fachverfahren(
                        "boese",
                        "=HYPERLINK(\"x\")",
                        "+49",
                        "20",
                        "@SUM;\"a\"",
                        "-1+1",
                        "",
                        "",
                        Optional.empty(),
                        true,
                        "",
                        false,
                        0);
        var csv = Verzeichnisdatei.schreiben(List.of(boese));
        assertThat(csv.lines().skip(1).findFirst().orElseThrow())
                .isEqualTo(
                        "boese;\"'=HYPERLINK(\"\"x\"\")\";'+49;20;\"'@SUM;\"\"a\"\"\";'-1+1;;;;ja;;nein");
        assertThat(lesen(csv.getBytes(StandardCharsets.UTF_8)).eintraege()).containsExactly(boese);
    }

    private Verzeichnisdatei.Inhalt lesen(byte[] inhalt) throws IOException {
        return Verzeichnisdatei.lesen(
                Textdatei.von(Files.write(ordner.resolve("verzeichnis.csv"), inhalt)));
    }
}
