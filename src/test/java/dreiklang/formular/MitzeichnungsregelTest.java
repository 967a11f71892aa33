package dreiklang.formular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Mitzeichnung.Spanne;
import dreiklang.seite.Texte;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many others have to agree, and for whom a form may be filled in.
class MitzeichnungsregelTest {

    private static final Formulare FORMULARE = new Formulare(new Texte(), Clock.systemUTC());
    private static final String SEITEN =
            """
            seiten:
              - name: haus
                titel: Haus
                felder:
                  - {name: zahl, art: zahl, frage: Zahl}
                  - {name: geteilt, art: janein, frage: Geteilt}
            """;

    private final List<Befund> befunde = new ArrayList<>();

    private Formular formular(String kopf) {
        var wurzel = YamlKnoten.lesen("formular.yaml", (kopf + SEITEN).getBytes(UTF_8));
        return FORMULARE.lesen("haus", wurzel, befunde);
    }

    private static String regel(String zeilen) {
        return "mitzeichnung: {rolle: Miteigentum, satz: Einverstanden, " + zeilen + "}\n";
    }

    private Spanne spanne(String zeilen, String zahl, String geteilt) {
        var antworten = new Antworten(Map.of("zahl", List.of(zahl), "geteilt", List.of(geteilt)));
        return FORMULARE.mitzeichnende(formular(regel(zeilen)), antworten);
    }

    @Test
    void wieVieleZustimmenSagenAntwortenOderGrenzen() {
        assertThat(spanne("anzahl: zahl - 1", "4", "ja")).isEqualTo(new Spanne(3, 3));
        assertThat(spanne("anzahl: zahl - 1", "0", "ja")).isEqualTo(Spanne.NIEMAND);
        assertThat(spanne("anzahl: zahl", "900", "ja")).isEqualTo(new Spanne(12, 12));
        assertThat(spanne("von: 2, bis: 3", "1", "ja")).isEqualTo(new Spanne(2, 3));
        assertThat(spanne("wenn: geteilt = 'ja', von: 0", "1", "ja")).isEqualTo(new Spanne(0, 1));
        assertThat(spanne("wenn: geteilt = 'ja'", "1", "nein")).isEqualTo(Spanne.NIEMAND);
        assertThat(befunde).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bis: 13 | F-140",
                "von: 3, bis: 2 | F-141",
                "anzahl: zahl, bis: 2 | F-141",
                "zeigt: [gibt-es-nicht] | F-142",
                "fuellt: [gibt-es-nicht] | F-142",
                "fuellt: [haus], fuellt_wenn: fremd = 'ja' | F-107",
                "wenn: fremd = 'ja' | F-107",
                "anzahl: zahl, farbe: rot | B-221"
            })
    void fehlerInDerRegelWerdenGenannt(String zeilen, String code) {
        formular(regel(zeilen));
        assertThat(befunde).extracting(Befund::code).containsExactly(code);
    }

    @Test
    void vertretungStelltEineSeiteVoran() {
        var seiten = formular("vertretung: erlaubt\n").seiten();
        assertThat(seiten).extracting(Formularseite::name).containsExactly("vertretung", "haus");
        assertThat(befunde).isEmpty();
        assertThat(formular("vertretung: vielleicht\n").seiten()).hasSize(1);
        assertThat(befunde).extracting(Befund::code).containsExactly("F-143");
    }
}
