package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Wortlaut;
import dreiklang.formular.Formular;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Leistungspaket;
import dreiklang.seite.Kommune;
import dreiklang.seite.Kommunenangaben;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RechtsbehelfeTest {

    private static final LocalDate TAG = LocalDate.of(2026, 11, 22);

    @TempDir private Path ordner;
    private final Kommunenangaben kommune = new Kommunenangaben();
    private final Rechtsbehelfe rechtsbehelfe = new Rechtsbehelfe(kommune);

    @BeforeEach
    void laden() {
        assertThat(rechtsbehelfe.laden(Path.of("kommune/demo"))).isEmpty();
    }

    @Test
    void inNordrheinWestfalenKlagtManSofort() {
        in("NW");
        assertThat(belehrung("", true).text())
                .contains("Klage erheben", "beim Verwaltungsgericht Arnsberg, Jägerstraße 1");
        assertThat(belehrung("", true).geprueft()).isFalse();
    }

    @Test
    void dieBeihilfeBrauchtDortEinenWiderspruch() {
        in("NW");
        assertThat(belehrung("rechtsbehelf: {bereich: beihilfe}", true).text())
                .contains(
                        "Der Widerspruch ist bei der Stadt Lindenau an der Aue, Beihilfestelle, Markt 1, 59999 Lindenau");
    }

    @Test
    void eineReineBewilligungBelehrtNurWennDasPaketEsSagt() {
        in("NW");
        assertThat(belehrung("", false)).isEqualTo(Rechtsbehelfe.Belehrung.KEINE);
        assertThat(belehrung("rechtsbehelf: {auch_bewilligung: ja}", false).text()).isNotEmpty();
        assertThat(belehrung("rechtsbehelf: {art: keiner}", true).text()).isEmpty();
    }

    @Test
    void woEsKeineRegelGibtFehltDieBelehrung() {
        in("HE");
        assertThat(belehrung("", true).fehlt()).isTrue();
        assertThat(belehrung("rechtsbehelf: {art: widerspruch}", true).fehlt()).isFalse();
        in("NW");
        assertThat(
                        rechtsbehelfe
                                .belehrung(paket(""), true, LocalDate.of(2000, 1, 1), "Amt", "Ort")
                                .fehlt())
                .isTrue();
    }

    @Test
    void eineRegelDerKommuneGehtVor() throws IOException {
        in("NW");
        Files.writeString(
                ordner.resolve("rechtsbehelf.yaml"),
                "gericht: Verwaltungsgericht Köln, Appellhofplatz, 50667 Köln\nbehoerde: der Stadt Muster\nregeln:\n  - {land: NW, bereich: allgemein, art: widerspruch, von: 2026-01-01, norm: Satzung, geprueft: ja}\n");
        assertThat(rechtsbehelfe.laden(ordner)).isEmpty();
        assertThat(belehrung("", true).text()).contains("bei der Stadt Muster");
        assertThat(belehrung("", true).geprueft()).isTrue();
    }

    @Test
    void fehlerInDenDateienNennenDieZeile() throws IOException {
        Files.writeString(
                ordner.resolve("rechtsbehelf.yaml"),
                "gericht: G\nbehoerde: B\nregeln:\n  - {land: XX, bereich: allgemein, art: klage, von: 2026-01-01, norm: N}\n");
        assertThat(rechtsbehelfe.laden(ordner))
                .extracting(b -> b.code() + " " + b.zeile())
                .containsExactly("V-378 4");
        assertThat(rechtsbehelfe.pruefen(paket("rechtsbehelf: {art: gnade, ort: x}")))
                .extracting(b -> b.code())
                .containsExactlyInAnyOrder("B-221", "V-378");
    }

    private void in(String land) {
        kommune.uebernehmen(new Kommune("Stadt Lindenau an der Aue", land, List.of(), "", ""));
    }

    private Rechtsbehelfe.Belehrung belehrung(String zeile, boolean belastend) {
        return rechtsbehelfe.belehrung(
                paket(zeile),
                belastend,
                TAG,
                "Beihilfestelle",
                "Markt 1, 59999 Lindenau an der Aue");
    }

    private static Leistungspaket paket(String zeile) {
        var leer = new Wortlaut("", "");
        var leistung =
                new Leistung(
                        new LeistungsSchluessel("probe"),
                        1,
                        Wortlaut.nur("Probe"),
                        leer,
                        leer,
                        leer,
                        List.of(),
                        leer,
                        List.of(),
                        "10",
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        true,
                        Leistung.Verortung.UEBLICH);
        return new Leistungspaket(
                leistung,
                new Formular("", List.of()),
                Map.of(
                        "leistung.yaml",
                        ("name: Probe\n" + zeile).getBytes(StandardCharsets.UTF_8)));
    }
}
