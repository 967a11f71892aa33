package dreiklang.zahlung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.seite.Kommune;
import dreiklang.seite.Kommunenangaben;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The travel costs of the package Dienstreise, reckoned by hand beside.
class ReisekostenTest {

    private static final Set<String> FRAGEN =
            Set.of(
                    "verkehrsmittel",
                    "tatsaechlicher_beginn",
                    "tatsaechliches_ende",
                    "stunden",
                    "fahrtkosten",
                    "kilometer",
                    "kilometer_rad",
                    "uebernachtungskosten",
                    "naechte_pauschal",
                    "nebenkosten",
                    "mahlzeitentage",
                    "mahlzeitentage.mahlzeitentag",
                    "mahlzeitentage.mahlzeiten",
                    "iban");

    @TempDir private Path ordner;
    private final Kommunenangaben kommune = new Kommunenangaben();
    private final Satzverzeichnis saetze = new Satzverzeichnis(kommune);

    @BeforeEach
    void inNordrheinWestfalen() {
        in("NW");
    }

    @Test
    void eintaegigBisAchtStundenGibtEsKeinTagegeld() {
        var abrechnung =
                reise("2026-03-03", "2026-03-03", Map.of("stunden", "8", "fahrtkosten", "12.40"));
        assertThat(betraege(abrechnung)).containsExactly(tuple("fahrtkosten", 1240L));
    }

    @Test
    void eintaegigUeberAchtStundenGibtEsVierzehnEuro() {
        var abrechnung =
                reise("2026-03-03", "2026-03-03", Map.of("stunden", "9.5", "fahrtkosten", "12.40"));
        assertThat(betraege(abrechnung))
                .containsExactly(tuple("fahrtkosten", 1240L), tuple("tagegeld_eintaegig", 1400L));
        var tagegeld = abrechnung.posten().getLast();
        assertThat(klar(tagegeld.rechenweg().deutsch()))
                .isEqualTo("1 Tag × 14,00 €, mehr als 8 Stunden unterwegs");
        assertThat(tagegeld.quelle().deutsch())
                .contains("§ 6 LRKG NRW", "Satz gültig seit 01.01.2022", "nicht geprüft");
        assertThat(abrechnung.summe()).isEqualTo(new Geldbetrag(2640));
    }

    /// 2 × 14 + 28 = 56. Day 2 with breakfast and dinner: 28 × (0.2 + 0.4) = 16.80. Day 3 with all
    /// meals: 28, but only 14 are due on that day. 56 − 16.80 − 14 = 25.20.
    @Test
    void dreiTageMitMahlzeitenKuerzenJedenTagHoechstensUmSeinTagegeld() {
        var abrechnung =
                reise(
                        "2026-03-03",
                        "2026-03-05",
                        Map.of(
                                "mahlzeitentage", "1 2",
                                "mahlzeitentage.1.mahlzeitentag", "2026-03-04",
                                "mahlzeitentage.1.mahlzeiten", "fruehstueck abend",
                                "mahlzeitentage.2.mahlzeitentag", "2026-03-05",
                                "mahlzeitentage.2.mahlzeiten", "fruehstueck mittag abend"));
        assertThat(betraege(abrechnung))
                .containsExactly(
                        tuple("tagegeld_rand", 2800L),
                        tuple("tagegeld_voll", 2800L),
                        tuple("mahlzeiten", -3080L));
        assertThat(abrechnung.summe()).isEqualTo(new Geldbetrag(2520));
    }

    @Test
    void mahlzeitenMachenNieEineSchuld() {
        var abrechnung =
                reise(
                        "2026-03-03",
                        "2026-03-03",
                        Map.of(
                                "stunden", "5",
                                "mahlzeitentage", "1",
                                "mahlzeitentage.1.mahlzeitentag", "2026-03-03",
                                "mahlzeitentage.1.mahlzeiten", "mittag"));
        assertThat(abrechnung.posten()).isEmpty();
        assertThat(abrechnung.summe()).isEqualTo(Geldbetrag.NULL);
    }

    @Test
    void dieReiseImDezemberHatDenAltenSatz() {
        var auto = Map.of("verkehrsmittel", "privatwagen", "kilometer", "100", "stunden", "4");
        assertThat(betraege(reise("2024-12-31", "2024-12-31", auto)))
                .containsExactly(tuple("auto", 3500L));
        assertThat(betraege(reise("2025-01-01", "2025-01-01", auto)))
                .containsExactly(tuple("auto", 3000L));
        assertThat(
                        klar(
                                reise("2024-12-31", "2024-12-31", auto)
                                        .posten()
                                        .getFirst()
                                        .quelle()
                                        .deutsch()))
                .contains("0,35 €", "Satz gültig seit 01.01.2023");
    }

    /// 800 × 0.20 = 160, at most 130; with approval 800 × 0.30 = 240 without a limit.
    @Test
    void nachBundesrechtIstDasEigeneAutoGedeckelt() {
        in("BUND");
        var kilometer = Map.of("kilometer", "800", "stunden", "8");
        var ohne = reise("2026-03-03", "2026-03-03", kilometer);
        assertThat(betraege(ohne)).containsExactly(tuple("auto_ohne_grund", 13000L));
        assertThat(klar(ohne.posten().getFirst().rechenweg().deutsch()))
                .isEqualTo("800 Kilometer × 0,20 €, höchstens 130,00 €");
        var mit = new HashMap<>(kilometer);
        mit.put("verkehrsmittel", "privatwagen");
        assertThat(betraege(reise("2026-03-03", "2026-03-03", mit)))
                .containsExactly(tuple("auto", 24000L));
    }

    @Test
    void nordrheinWestfalenKenntKeineHoechstgrenze() {
        assertThat(
                        betraege(
                                reise(
                                        "2026-03-03",
                                        "2026-03-03",
                                        Map.of("kilometer", "800", "stunden", "8"))))
                .containsExactly(tuple("auto_ohne_grund", 24000L));
    }

    @Test
    void einSatzDerNichtGiltWirdGesagtUndNieAlsNullGerechnet() {
        in("HE");
        var abrechnung = reise("2026-03-03", "2026-03-04", Map.of("fahrtkosten", "50"));
        assertThat(abrechnung.vollstaendig()).isFalse();
        var tagegeld = abrechnung.posten().getLast();
        assertThat(tagegeld.betrag()).isEmpty();
        assertThat(tagegeld.hindernis().deutsch())
                .contains("am 03.03.2026 kein Satz hinterlegt", "Hessen");
        in("NW");
        assertThat(reise("2021-12-31", "2021-12-31", Map.of("stunden", "10")).posten())
                .extracting(p -> p.hindernis().deutsch())
                .singleElement()
                .asString()
                .contains("31.12.2021");
    }

    @Test
    void einSatzDerKommuneGehtVorUndHatSeineZeit() throws IOException {
        Files.writeString(
                ordner.resolve("saetze.yaml"),
                "saetze:\n  - name: wegstrecke_rad\n    text: Rad\n    quelle: Dienstanweisung\n    geprueft: ja\n    werte: [{ab: 2026-01-01, bis: 2026-06-30, wert: 0.50}]\n");
        assertThat(saetze.laden(ordner)).isEmpty();
        var rad = Map.of("kilometer_rad", "10", "stunden", "2");
        assertThat(betraege(reise("2026-06-30", "2026-06-30", rad)))
                .containsExactly(tuple("rad", 500L));
        assertThat(betraege(reise("2026-07-01", "2026-07-01", rad)))
                .containsExactly(tuple("rad", 200L));
    }

    @Test
    void werEtwasAendertSagtWarum() {
        var erstattungen =
                new Erstattungen(
                        saetze,
                        new FestsetzungRepository(
                                JdbcClient.create(new DriverManagerDataSource())));
        var abrechnung =
                reise("2026-03-03", "2026-03-03", Map.of("stunden", "2", "fahrtkosten", "93.60"));
        var neu = Map.of("fahrtkosten", new Geldbetrag(8860));
        assertThatThrownBy(() -> erstattungen.festlegen(abrechnung, neu, Map.of()))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("Z-401"));
        var posten =
                erstattungen.festlegen(
                        abrechnung, neu, Map.of("fahrtkosten", "Ohne Reservierung."));
        assertThat(posten.getFirst().geaendert()).isTrue();
        assertThat(posten.getFirst().berechnet().betrag()).contains(new Geldbetrag(9360));
    }

    @Test
    void fehlerImKapitelNennenZeileUndWort() throws IOException {
        var befunde = new ArrayList<Befund>();
        var text =
                """
                saetze:
                  - {name: Groß, text: X, quelle: Q, werte: [{ab: gestern, wert: 1}]}
                posten:
                  - {name: a, text: A, menge: kilometer, satz: gibtesnicht}
                  - {name: a, text: A, betrag: fantasie * 2, satz: wegstrecke_rad}
                """;
        var leser = new Kapitelleser(befunde);
        var wurzel = YamlKnoten.lesen("erstattung.yaml", text.getBytes(StandardCharsets.UTF_8));
        Satz.lesen(wurzel, leser);
        new Postenleser(leser, FRAGEN, saetze.namen()).posten(wurzel);
        assertThat(befunde)
                .extracting(b -> b.code() + " " + b.zeile())
                .contains("Z-120 2", "Z-121 2", "Z-126 4", "Z-124 5", "Z-126 5");
    }

    /// Amounts hold a space that does not break.
    private static String klar(String text) {
        return text.replace('\u00a0', ' ');
    }

    private void in(String land) {
        kommune.uebernehmen(new Kommune("Stadt Lindenau an der Aue", land, List.of(), "", ""));
    }

    private Abrechnung reise(String von, String bis, Map<String, String> dazu) {
        var werte = new HashMap<String, List<String>>();
        werte.put("tatsaechlicher_beginn", List.of(von));
        werte.put("tatsaechliches_ende", List.of(bis));
        dazu.forEach((frage, wert) -> werte.put(frage, List.of(wert.split(" "))));
        return new Erstattungsrechner(regeln(), saetze, werte).rechnen();
    }

    private Erstattungsregeln regeln() {
        try {
            var befunde = new ArrayList<Befund>();
            var kapitel =
                    YamlKnoten.lesen(
                            "erstattung.yaml",
                            Files.readAllBytes(Path.of("leistungen/dienstreise/erstattung.yaml")));
            var leser = new Kapitelleser(befunde);
            var posten = new Postenleser(leser, FRAGEN, saetze.namen()).posten(kapitel);
            assertThat(befunde).isEmpty();
            return new Erstattungsregeln(
                    Optional.of("abrechnung"),
                    "tatsaechlicher_beginn",
                    Optional.of("iban"),
                    "Reisekosten",
                    Optional.empty(),
                    true,
                    List.of(),
                    posten);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<org.assertj.core.groups.Tuple> betraege(Abrechnung abrechnung) {
        return abrechnung.posten().stream()
                .map(p -> tuple(p.name(), p.betrag().orElseThrow().cent()))
                .toList();
    }
}
