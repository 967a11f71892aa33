package dreiklang.volltext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.volltext.Fundstellen.Anzahl;
import dreiklang.volltext.Fundstellen.Fund;
import dreiklang.volltext.Fundstellen.Stelle;
import dreiklang.volltext.Indexstueck.Seite;
import dreiklang.volltext.Suchauftrag.Menge;
import dreiklang.volltext.Suchauftrag.Sicht;
import dreiklang.volltext.Suchauftrag.Wahl;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every index must do, whichever machine keeps it.
abstract class AktenindexTest {

    private static final Sicht UMWELTAMT =
            new Sicht(Set.of("36", "36.1"), Set.of("reiserueckkehrer"), Set.of());

    private static final String NAME = Aktenindex.FORM + "-probe";
    private Aktenindex index;

    /// An empty place of its own for each test.
    abstract Indexort ort();

    @BeforeEach
    void fuellen() throws IOException {
        index = ort().oeffnen(NAME);
        index.ersetzen(
                stueck(
                        "36.20.10-2026-000001",
                        1,
                        "36.1",
                        "reitkennzeichen",
                        new Seite(0, "Bescheid Bescheid.pdf"),
                        new Seite(1, "Für beide Pferde in der Mühlenstraße wird nichts erhoben."),
                        new Seite(2, "Gegen diesen Gebührenbescheid ist der Widerspruch zulässig."),
                        new Seite(3, "Der Grund steht nicht in erheblichem Zusammenhang.")));
        index.ersetzen(
                stueck(
                        "53.10.10-2026-000009",
                        1,
                        "53",
                        "reiserueckkehrer",
                        new Seite(1, "Die Pferde der Reiserückkehrer.")));
        index.sichern();
    }

    @AfterEach
    void schliessen() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Pferd,1",
        "pferden,1",
        "Muehlenstrasse,1",
        "MÜHLENSTRASSE,1",
        "Bescheides,2",
        "Gebühr,2",
        "Widersprüche,2",
        "zusammenhängen,3"
    })
    void jedesWortWirdInSeinenFormenGefundenAufDerRichtigenSeite(String wort, int seite) {
        assertThat(suchen(wort).funde()).extracting(Fund::seite).contains(seite);
    }

    @Test
    void alleWoerterMuessenVorkommenAberDerTitelZaehltMit() {
        assertThat(suchen("Pferde Mühlenstraße").gesamt()).isOne();
        assertThat(suchen("Pferde Widerspruch").gesamt()).isZero();
        assertThat(suchen("Bescheid Widerspruch").funde())
                .extracting(Fund::seite)
                .containsExactly(2);
        assertThat(suchen("Wer findet die Pferde").gesamt()).isZero();
        assertThat(suchen("die Pferde und das").gesamt()).isOne();
    }

    @Test
    void inAnfuehrungszeichenZaehltDieFolge() {
        assertThat(suchen("\"ist der Widerspruch zulässig\"").gesamt()).isOne();
        assertThat(suchen("„ist der Widerspruch“").gesamt()).isOne();
        assertThat(suchen("\"der ist Widerspruch\"").gesamt()).isZero();
        assertThat(suchen("\"Pferde Widerspruch\"").gesamt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"Wider*,1", "Mühlen*,1", "Pferde*,1", "Gebührenb*,1", "Xylo*,0", "*spruch,0"})
    void einSternAmEndeStehtFuerDenRest(String frage, int treffer) {
        assertThat(suchen(frage).gesamt()).isEqualTo(treffer);
    }

    @Test
    void dieWoerterEinesDateinamensWerdenEinzelnGefunden() throws IOException {
        index.ersetzen(
                stueck(
                        "36.20.10-2026-000077",
                        3,
                        "36.1",
                        "reitkennzeichen",
                        new Seite(0, "Gutachten_Teichufer_2026.pdf vom 12.03.2026")));
        index.sichern();
        for (var frage :
                java.util.List.of(
                        "gutachten", "teichufer", "Gutachten_Teichufer_2026.pdf", "12.03.2026")) {
            assertThat(suchen(frage).gesamt()).as(frage).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Pferd Müllenstraße,Pferd Mühlenstraße",
        "Widersprch,Widerspruch",
        "(Gebürenbescheid) Widerspruch,(Gebührenbescheid) Widerspruch"
    })
    void werSichVertipptBekommtEinWortVorgeschlagenDasDasteht(String frage, String vorschlag)
            throws IOException {
        assertThat(meinten(frage)).hasValue(vorschlag);
    }

    @ParameterizedTest
    @CsvSource({"Xylofon", "Pferd", "Reiserückkehrr", "Widersprch Xylofon", "Widersp*", "''"})
    void vorgeschlagenWirdNichtsWasManNichtSehenDarfOderWasNichtHilft(String frage)
            throws IOException {
        assertThat(meinten(frage)).isEmpty();
    }

    private Optional<String> meinten(String frage) throws IOException {
        return index.meinten(new Suchauftrag(frage, UMWELTAMT, Set.of(), Wahl.ALLES, 0, 10));
    }

    @Test
    void dieStelleIstHervorgehoben() {
        assertThat(suchen("Gebühr").funde().getFirst().stellen())
                .containsExactly(
                        new Stelle("Gegen diesen ", false),
                        new Stelle("Gebührenbescheid", true),
                        new Stelle(" ist der Widerspruch zulässig.", false));
    }

    @Test
    void dasAktenzeichenIstEinWort() {
        assertThat(suchen("36.20.10-2026-000001 Pferde").gesamt()).isOne();
        assertThat(suchen("36.20.10-2026-000002 Pferde").gesamt()).isZero();
    }

    @Test
    void fremdesUndVertraulichesZaehltNirgendsMit() {
        var gefunden = suchen("Pferde");
        assertThat(gefunden.gesamt()).isOne();
        assertThat(gefunden.anzahlen().get("einheit")).containsExactly(new Anzahl("36.1", 1));
        assertThat(gefunden.anzahlen().get("plan"))
                .containsExactly(
                        new Anzahl("36", 1), new Anzahl("36.20", 1), new Anzahl("36.20.10", 1));
        var vertraulich = Set.of("reiserueckkehrer");
        assertThat(suchen("Pferde", new Sicht(Set.of("53"), vertraulich, Set.of())))
                .isEqualTo(new Fundstellen(true, 0, List.of(), java.util.Map.of()));
        assertThat(
                        suchen(
                                        "Pferde",
                                        new Sicht(
                                                Set.of("53"),
                                                vertraulich,
                                                Set.of("reiserueckkehrer@53")))
                                .gesamt())
                .isOne();
        assertThat(suchen("Pferde", new Sicht(Set.of(), Set.of(), Set.of())).gesamt()).isZero();
        assertThat(suchen("Pferde", new Sicht(Set.of("53", "36.1"), Set.of(), Set.of())).gesamt())
                .isEqualTo(2);
    }

    @Test
    void wasGeradeUmziehtFindetNiemand() throws IOException {
        var frage =
                new Suchauftrag(
                        "Pferde", UMWELTAMT, Set.of("36.20.10-2026-000001"), Wahl.ALLES, 0, 10);
        assertThat(index.suchen(frage).gesamt()).isZero();
    }

    @Test
    void eingegrenztWirdNachAktenplanAmtJahrArtUndBeteiligten() throws IOException {
        for (var wahl :
                List.of(
                        new Wahl("36", "", "", "", ""),
                        new Wahl("36.20", "", "", "", ""),
                        new Wahl("", "36.1", "2026", "pdf", "Vera Brandis"))) {
            assertThat(suchen("Pferde", wahl).gesamt()).isOne();
        }
        for (var wahl :
                List.of(
                        new Wahl("36.2", "", "", "", ""),
                        new Wahl("3", "", "", "", ""),
                        new Wahl("", "36", "", "", ""),
                        new Wahl("", "", "2025", "", ""),
                        new Wahl("", "", "", "", "Vera"),
                        new Wahl("", "", "", "bild", ""))) {
            assertThat(suchen("Pferde", wahl).gesamt()).isZero();
        }
    }

    @Test
    void woNichtsZuSuchenIstWirdNichtGesucht() {
        for (var frage :
                List.of(
                        "",
                        " ",
                        "*",
                        "**",
                        "\"",
                        "\"\"",
                        "\"*\"",
                        "?",
                        "( ) [ ] { } ^ ~ : / !",
                        "&&",
                        "„“",
                        "\u0000",
                        "\uD800")) {
            assertThat(suchen(frage)).as(frage).isEqualTo(Fundstellen.OHNE_FRAGE);
        }
    }

    @Test
    void schlechtGetipptesGibtEinErgebnisUndNieEinenAbsturz() {
        assertThat(suchen("\"Pferde Mühlenstraße").gesamt()).isOne();
        assertThat(suchen("Pferde\" \"").gesamt()).isOne();
        assertThat(suchen("text:Pferde").gesamt()).isZero();
        assertThat(suchen("(Pferde) AND").gesamt()).isZero();
        assertThat(suchen("[Pferde]").gesamt()).isOne();
        assertThat(suchen("x".repeat(10_000)).gesamt()).isZero();
        assertThat(suchen("Pferde ".repeat(2_000)).gesamt()).isOne();
        assertThat(suchen("a* ".repeat(3_000)).gesamt()).isZero();
        assertThat(suchen("der die das").gefragt()).isTrue();
        var zufall = new Random(7);
        var zeichen = "\"*„“ aäPferd()\\:~^?+-!&|[]{}/\uD83D\uDE00\u0000\u200B.36".toCharArray();
        for (int i = 0; i < 3_000; i++) {
            var frage = new StringBuilder();
            for (int n = zufall.nextInt(40); n > 0; n--) {
                frage.append(zeichen[zufall.nextInt(zeichen.length)]);
            }
            assertThat(suchen(frage.toString()).gesamt()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void dasselbeStueckErsetztSichAuchNachEinemAbbruch() throws IOException {
        var neu = stueck("36.20.10-2026-000001", 2, "36.1", "", new Seite(1, "Zwirbelwort"));
        index.ersetzen(neu);
        index.sichern();
        neuStarten();
        index.ersetzen(neu);
        index.sichern();
        assertThat(suchen("Zwirbelwort").gesamt()).isOne();
        index.ersetzen(
                stueck(
                        "36.20.10-2026-000001",
                        2,
                        "53",
                        "",
                        new Seite(1, "Zwirbelwort"),
                        new Seite(2, "Ende")));
        index.sichern();
        assertThat(suchen("Zwirbelwort").gesamt()).isZero();
    }

    @Test
    void wasNichtDauerhaftIstVergehtWasDauerhaftIstBleibt() throws IOException {
        index.ersetzen(stueck("36.20.10-2026-000003", 1, "36.1", "", new Seite(1, "Flüchtig")));
        neuStarten();
        assertThat(suchen("Flüchtig").gesamt()).isZero();
        assertThat(suchen("Pferde").gesamt()).isOne();
    }

    @Test
    void geblaettertWirdOhneDassEtwasFehltOderDoppeltIst() throws IOException {
        for (int i = 0; i < 45; i++) {
            index.ersetzen(stueck("36.20.10-2026-1" + i, 1, "36.1", "", new Seite(1, "Blätterei")));
        }
        index.sichern();
        var alle =
                List.of(0, 20, 40).stream()
                        .flatMap(ab -> seite("Blätterei", ab).funde().stream().map(Fund::akte))
                        .toList();
        assertThat(alle).hasSize(45).doesNotHaveDuplicates();
        assertThat(seite("Blätterei", 60).funde()).isEmpty();
        assertThat(seite("Blätterei", 60).gesamt()).isEqualTo(45);
    }

    @Test
    void einFundNenntAkteBlattSeiteUndArt() {
        assertThat(suchen("Mühlenstraße").funde())
                .extracting(Fund::akte, Fund::blatt, Fund::seite, Fund::typ)
                .containsExactly(tuple("36.20.10-2026-000001", 1, 1, "pdf"));
    }

    @Test
    void andereIndizesAlsDieGenanntenWerdenEntfernt() throws IOException {
        var zweiter = Aktenindex.FORM + "-zweiter";
        ort().oeffnen(zweiter).close();
        assertThat(ort().brauchbar(zweiter)).isTrue();
        ort().nur(List.of(NAME, ""));
        assertThat(ort().brauchbar(zweiter)).isFalse();
        assertThat(ort().brauchbar(NAME)).isTrue();
    }

    @Test
    void entferntesWirdNichtMehrGefundenUndNichtMehrGezaehlt() throws IOException {
        long vorher = index.umfang();
        index.entfernen("36.20.10-2026-000001", 1);
        index.sichern();
        index.ausmerzen();
        assertThat(suchen("Pferde").gesamt()).isZero();
        assertThat(index.umfang()).isEqualTo(vorher - 4);
    }

    @Test
    void neuIstWasSeitdemAbgelegtWurde() {
        var vorher = Wahl.ALLES.seit(Instant.parse("2026-03-02T10:00:00Z"));
        var nachher = Wahl.ALLES.seit(Instant.parse("2026-03-02T10:00:01Z"));
        assertThat(suchen("Pferde", vorher).gesamt()).isOne();
        assertThat(suchen("Pferde", nachher).gesamt()).isZero();
    }

    @Test
    void regelnOeffnenUndSchliessenUndWasSieSchliessenGehtVor() {
        var auf = new Menge(Set.of(), Set.of("53"), Set.of());
        var zu = new Menge(Set.of(), Set.of(), Set.of("53.10.10-2026-000009"));
        assertThat(mitRegeln(auf, Menge.LEER)).isEqualTo(1);
        assertThat(mitRegeln(auf, zu)).isZero();
        assertThat(mitRegeln(Menge.LEER, zu)).isZero();
    }

    private long mitRegeln(Menge auf, Menge zu) {
        return suchen("Pferde", new Sicht(Set.of("63"), Set.of(), Set.of(), auf, zu)).gesamt();
    }

    private void neuStarten() throws IOException {
        index.close();
        assertThat(ort().brauchbar(NAME)).isTrue();
        index = ort().oeffnen(NAME);
    }

    private Fundstellen seite(String worte, int ab) {
        return fragen(new Suchauftrag(worte, UMWELTAMT, Set.of(), Wahl.ALLES, ab, 20));
    }

    private Fundstellen suchen(String worte) {
        return seite(worte, 0);
    }

    private Fundstellen suchen(String worte, Sicht sicht) {
        return fragen(new Suchauftrag(worte, sicht, Set.of(), Wahl.ALLES, 0, 20));
    }

    private Fundstellen suchen(String worte, Wahl wahl) {
        return fragen(new Suchauftrag(worte, UMWELTAMT, Set.of(), wahl, 0, 20));
    }

    private Fundstellen fragen(Suchauftrag auftrag) {
        try {
            return index.suchen(auftrag);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Indexstueck stueck(
            String akte, int blatt, String einheit, String leistung, Seite... seiten) {
        return new Indexstueck(
                akte,
                blatt,
                "Bescheid Reitkennzeichen " + akte,
                einheit,
                leistung,
                akte.substring(0, 8),
                Instant.parse("2026-03-02T10:00:00Z"),
                "pdf",
                Set.of("Vera Brandis"),
                List.of(seiten));
    }
}
