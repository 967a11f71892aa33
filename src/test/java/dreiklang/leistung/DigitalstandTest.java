package dreiklang.leistung;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// How far a Leistung is follows from its package; nobody types it in.
class DigitalstandTest {

    private static final String LEISTUNG = "name: Probe\nkurz: Nur für Tests\nzustaendig: '16'\n";
    private static final String FORMULAR =
            "seiten:\n  - name: eins\n    titel: Eins\n    felder:\n      - {name: nachweis, art: text, frage: A}\n";

    private final List<Befund> befunde = new ArrayList<>();

    private Digitalstand stand(String leistung, Map<String, String> weitere) {
        var dateien = new TreeMap<String, byte[]>();
        dateien.put("leistung.yaml", (LEISTUNG + leistung).getBytes(UTF_8));
        weitere.forEach((name, inhalt) -> dateien.put(name, inhalt.getBytes(UTF_8)));
        var paket =
                LeistungspaketeTest.LESER.pruefen(
                        new LeistungsSchluessel("probe"), dateien, List.of(), befunde);
        return Digitalstand.von(paket);
    }

    @Test
    void mitFormularIstEsOnlineUndOhnePapierDurchgaengig() {
        assertThat(stand("", Map.of("formular.yaml", FORMULAR))).isEqualTo(Digitalstand.ONLINE);
        var mitBescheid = Map.of("formular.yaml", FORMULAR, "vorlagen/bescheid.md", "Text");
        assertThat(stand("", mitBescheid)).isEqualTo(Digitalstand.DURCHGAENGIG);
        assertThat(stand("unterlagen: [Ausweis]\n", mitBescheid)).isEqualTo(Digitalstand.ONLINE);
        assertThat(stand("unterlagen: [{de: Ausweis, feld: nachweis}]\n", mitBescheid))
                .isEqualTo(Digitalstand.DURCHGAENGIG);
        assertThat(befunde).isEmpty();
    }

    @Test
    void einFormularZumAusdruckenBrauchtKeineSeiten() {
        assertThat(stand("pdf: https://lindenau.example/antrag.pdf\n", Map.of()))
                .isEqualTo(Digitalstand.PDF);
        assertThat(befunde).isEmpty();
    }

    @Test
    void falscheAngabenWerdenMitSatzAbgewiesen() {
        stand(
                "pdf: ftp://x\nfuer: [alle]\nleika: ['4711']\nunterlagen: [{de: A, feld: gibtsnicht, wenn: nix = 'a'}]\n",
                Map.of("formular.yaml", FORMULAR));
        assertThat(befunde)
                .extracting(Befund::code)
                .containsExactlyInAnyOrder("L-102", "L-102", "L-107", "L-108", "L-109");
    }

    @Test
    void dieLeistungenDesHausesSagenWieWeitSieSind() {
        assertThat(Digitalstand.von(LeistungspaketeTest.paket("reitkennzeichen")))
                .isEqualTo(Digitalstand.DURCHGAENGIG);
    }
}
