package dreiklang.leistung;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.leistung.Vorpruefung.Aussicht;
import dreiklang.seite.Texte;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// "Lohnt sich das?" asks little, tells the first thing that applies, and refuses what it could not
/// keep.
class VorpruefungTest {

    private static final Formulare FORMULARE = new Formulare(new Texte(), Clock.systemUTC());

    private final List<Befund> befunde = new ArrayList<>();

    private Vorpruefung lies(String text, Formular hauptformular) {
        var wurzel = YamlKnoten.lesen("vorpruefung.yaml", text.getBytes(UTF_8));
        return new Vorpruefungsleser(FORMULARE, befunde).lesen(wurzel, hauptformular);
    }

    @Test
    void reitkennzeichenSagtObEsSichLohnt() {
        var paket = LeistungspaketeTest.paket("reitkennzeichen");
        var vorpruefung = new Vorpruefungen(FORMULARE).zu(paket).orElseThrow();
        assertThat(vorpruefung.ergebnis(Map.of("wo", List.of("anlage"))))
                .hasValueSatisfying(e -> assertThat(e.aussicht()).isEqualTo(Aussicht.NEIN));
        assertThat(vorpruefung.ergebnis(Map.of("wo", List.of("draussen"))))
                .hasValueSatisfying(e -> assertThat(e.aussicht()).isEqualTo(Aussicht.JA));
        var leistung = paket.leistung();
        assertThat(leistung.unterlagenFuer(Map.of("anlass", List.of("neu")))).hasSize(2);
        assertThat(leistung.unterlagenFuer(Map.of("anlass", List.of("plakette")))).hasSize(3);
        assertThat(leistung.unterlagen()).hasSize(3);
    }

    @Test
    void jederTextIstAuchEnglischDa() {
        var vorpruefung =
                new Vorpruefungen(FORMULARE)
                        .zu(LeistungspaketeTest.paket("reitkennzeichen"))
                        .orElseThrow();
        assertThat(vorpruefung.ergebnisse())
                .allSatisfy(e -> assertThat(e.satz().englisch()).isNotBlank());
        assertThat(vorpruefung.formular().felder())
                .allSatisfy(f -> assertThat(f.frage().englisch()).isNotBlank());
    }

    @Test
    void wasEineVorpruefungNichtKannWirdAbgewiesen() {
        lies(
                """
                seiten:
                  - name: fragen
                    titel: Fragen
                    felder:
                      - {name: anzahl, art: text, frage: A}
                      - {name: b, art: datei, frage: B}
                ergebnisse:
                  - wenn: c = 'ja'
                    aussicht: vielleicht
                    satz: S
                """,
                LeistungspaketeTest.paket("reitkennzeichen").formular());
        assertThat(befunde)
                .extracting(Befund::code)
                .containsExactlyInAnyOrder("L-131", "L-132", "L-133", "L-134", "L-135", "L-136");
    }
}
