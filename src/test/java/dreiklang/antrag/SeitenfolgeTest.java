package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Sprache;
import dreiklang.basis.Wortlaut;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.seite.Texte;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeitenfolgeTest {

    private static final Instant HEUTE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Formulare FORMULARE =
            new Formulare(new Texte(), Clock.fixed(HEUTE, ZoneOffset.UTC));
    private static final Formular FORMULAR =
            new Formular(
                    "probe",
                    List.of(
                            seite("person", Optional.empty(), "name"),
                            seite(
                                    "verein",
                                    Optional.of(Ausdruck.lesen("name = 'Verein'")),
                                    "vereinsname"),
                            seite("ende", Optional.empty(), "grund")));

    @Test
    void eineSpaetereSeiteOeffnetErstNachDerFrueheren() {
        var folge = folge(Map.of(), Set.of());
        assertThat(folge.erreichbar("person")).isTrue();
        assertThat(folge.erreichbar("ende")).isFalse();
        assertThat(folge.offene()).map(Formularseite::name).contains("person");
    }

    @Test
    void ausgefuelltIstNichtVerlassen() {
        var folge = folge(Map.of("name", List.of("Erika")), Set.of());
        assertThat(folge.erreichbar("ende")).isFalse();
    }

    @Test
    void eineVerlasseneSeiteMitLeererPflichtfrageSchliesstDieFolgenden() {
        assertThat(folge(Map.of(), Set.of("person", "ende")).erreichbar("ende")).isFalse();
    }

    @Test
    void eineVerborgeneSeiteWirdUebersprungen() {
        var folge = folge(Map.of("name", List.of("Erika")), Set.of("person"));
        assertThat(folge.erreichbar("verein")).isFalse();
        assertThat(folge.erreichbar("ende")).isTrue();
        assertThat(folge.nach("person")).map(Formularseite::name).contains("ende");
        assertThat(folge.vor("ende")).map(Formularseite::name).contains("person");
    }

    @Test
    void eineNeuSichtbareSeiteMussBeantwortetWerden() {
        var folge =
                folge(
                        Map.of("name", List.of("Verein"), "grund", List.of("so")),
                        Set.of("person", "ende"));
        assertThat(folge.offene()).map(Formularseite::name).contains("verein");
        assertThat(folge.erreichbar("ende")).isFalse();
    }

    @Test
    void wasEsNichtGibtIstNieErreichbar() {
        assertThat(folge(Map.of(), Set.of()).erreichbar("gibt-es-nicht")).isFalse();
    }

    private static Seitenfolge folge(Map<String, List<String>> werte, Set<String> beantwortet) {
        return Seitenfolge.eigene(FORMULARE, FORMULAR, entwurf(werte, beantwortet));
    }

    private static Entwurf entwurf(Map<String, List<String>> werte, Set<String> beantwortet) {
        return new Entwurf(
                new EntwurfId(new UUID(1, 1)),
                new UUID(2, 2),
                "7K3M-92QX-D4TB",
                new LeistungsSchluessel("probe"),
                1,
                Optional.empty(),
                Sprache.DE,
                false,
                new Antworten(werte),
                List.of(),
                beantwortet,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                HEUTE,
                HEUTE);
    }

    private static Formularseite seite(String name, Optional<Ausdruck> wenn, String feld) {
        return new Formularseite(
                name,
                Wortlaut.nur(name),
                Wortlaut.nur(""),
                wenn,
                List.of(
                        new Feld(
                                feld,
                                Feldart.TEXT,
                                Wortlaut.nur(feld),
                                Wortlaut.nur(""),
                                true,
                                Feld.Bedingungen.KEINE,
                                List.of(),
                                Feld.Grenzen.KEINE,
                                "",
                                List.of(),
                                Feld.Zusatz.KEINER,
                                Feld.Stelle.SEITE)),
                List.of());
    }
}
