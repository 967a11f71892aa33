package dreiklang.programm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.programm.Massnahmenangaben.Kenntnis;
import dreiklang.programm.Massnahmenangaben.Prioritaet;
import dreiklang.programm.Massnahmenangaben.Weg;
import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.rechenprobe.Zeitangabe;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The rules of a Massnahme.
class MassnahmeTest {

    private static final Instant JETZT = Instant.parse("2026-11-23T09:00:00Z");
    private static final Begriff FELD =
            new Begriff(new BegriffId(UUID.randomUUID()), Begriff.Art.FELD, "F1", "Dienste", 1);
    private static final Begriff PERSPEKTIVE =
            new Begriff(
                    new BegriffId(UUID.randomUUID()), Begriff.Art.PERSPEKTIVE, "P1", "Menschen", 1);

    @Test
    void jederStandIstErreichbarUndKeinerFuehrtInsNichts() {
        for (var anfang : Massnahmenstand.values()) {
            assertThat(anfang.weiter()).isNotEmpty().doesNotContain(anfang);
            var erreicht = EnumSet.of(anfang);
            var offen = new ArrayDeque<>(List.of(anfang));
            while (!offen.isEmpty()) {
                offen.remove().weiter().stream().filter(erreicht::add).forEach(offen::add);
            }
            assertThat(erreicht).containsExactlyInAnyOrder(Massnahmenstand.values());
        }
    }

    @Test
    void werNichtAngefangenHatKannNichtFertigSein() {
        assertThat(Massnahmenstand.GEPLANT.weiter()).doesNotContain(Massnahmenstand.ABGESCHLOSSEN);
        assertThat(
                        code(() ->
                                massnahme(Massnahmenstand.GEPLANT)
                                        .nach(Massnahmenstand.ABGESCHLOSSEN, "Abnahme", JETZT)))
                .isEqualTo("P-107");
        assertThat(
                        code(() ->
                                massnahme(Massnahmenstand.EINGESTELLT)
                                        .nach(Massnahmenstand.LAUFEND, "", JETZT)))
                .isEqualTo("P-107");
    }

    @Test
    void abgeschlossenIstNurWasNachgewiesenIst() {
        var laufend = massnahme(Massnahmenstand.LAUFEND);
        assertThat(
                        code(() ->
                                laufend.nach(Massnahmenstand.ABGESCHLOSSEN, "  ", JETZT)
                                        .pruefen(bild(false))))
                .isEqualTo("P-108");
        var fertig = laufend.nach(Massnahmenstand.ABGESCHLOSSEN, " Abnahme 1.3. ", JETZT);
        fertig.pruefen(bild(false));
        assertThat(fertig.nachweis()).isEqualTo("Abnahme 1.3.");
    }

    @Test
    void wiederAufgenommenesHatKeinenNachweisMehrUndDerVerlaufBehaeltIhn() {
        var fertig =
                massnahme(Massnahmenstand.LAUFEND)
                        .nach(Massnahmenstand.ABGESCHLOSSEN, "Abnahme", JETZT);
        var wieder = fertig.nach(Massnahmenstand.LAUFEND, "egal", JETZT);
        assertThat(wieder.nachweis()).isEmpty();
        assertThat(wieder.seit(fertig, bild(false)))
                .contains(new Massnahme.Aenderung("nachweis", "Abnahme", ""))
                .contains(new Massnahme.Aenderung("stand", "ABGESCHLOSSEN", "LAUFEND"));
    }

    @Test
    void terminiertIstNurWasEinEndeHat() {
        var ohne = massnahme(Massnahmenstand.LAUFEND).nach(Massnahmenstand.TERMINIERT, "", JETZT);
        assertThat(code(() -> ohne.pruefen(bild(false)))).isEqualTo("P-120");
        ohne.mit(angaben(Set.of(), "", "Anfang 2027"), JETZT).pruefen(bild(false));
    }

    @Test
    void einVerstrichenesEndeAendertDenStandNicht() {
        var m = massnahme(Massnahmenstand.TERMINIERT).mit(angaben(Set.of(), "", "2019"), JETZT);
        m.pruefen(bild(false));
        assertThat(m.stand()).isEqualTo(Massnahmenstand.TERMINIERT);
        assertThat(m.angaben().ende().orElseThrow().vergangen(LocalDate.of(2026, 11, 23))).isTrue();
    }

    @Test
    void woPerspektivenPflichtSindDientJedeMassnahmeEiner() {
        var ohne = massnahme(Massnahmenstand.GEPLANT);
        ohne.pruefen(bild(false));
        assertThat(code(() -> ohne.pruefen(bild(true)))).isEqualTo("P-106");
        ohne.mit(angaben(Set.of(PERSPEKTIVE.id()), "", ""), JETZT).pruefen(bild(true));
    }

    @Test
    void einFeldIstKeinZielUndFremdeBegriffeGeltenNicht() {
        assertThat(
                        code(() ->
                                massnahme(Massnahmenstand.GEPLANT)
                                        .mit(angaben(Set.of(FELD.id()), "", ""), JETZT)
                                        .pruefen(bild(false))))
                .isEqualTo("P-105");
        var fremd = new BegriffId(UUID.randomUUID());
        assertThat(
                        code(() ->
                                massnahme(Massnahmenstand.GEPLANT)
                                        .mit(angaben(Set.of(fremd), "", ""), JETZT)
                                        .pruefen(bild(false))))
                .isEqualTo("P-105");
    }

    @Test
    void dasEndeLiegtNichtSicherVorDemBeginn() {
        assertThat(
                        code(() ->
                                massnahme(Massnahmenstand.GEPLANT)
                                        .mit(angaben(Set.of(), "2027", "3. Quartal 2026"), JETZT)
                                        .pruefen(bild(false))))
                .isEqualTo("P-111");
        massnahme(Massnahmenstand.GEPLANT)
                .mit(angaben(Set.of(), "15.08.2026", "3. Quartal 2026"), JETZT)
                .pruefen(bild(false));
    }

    @Test
    void eineNummerHatEineZifferUndKeineSchraegstriche() {
        for (var gut : List.of("1", "2-07", "11.32", "A-1", "01")) {
            massnahme(gut).pruefen(bild(false));
        }
        for (var schlecht : List.of("", "neu", "stand", "1/2", "1.", "../1", "1 2")) {
            assertThat(code(() -> massnahme(schlecht).pruefen(bild(false))))
                    .as(schlecht)
                    .isEqualTo("P-103");
        }
    }

    @Test
    void neumuensterBraucht2022EinMehrfachesVon2021() {
        var reihe =
                List.of(
                        meilenstein(1, "2. HJ 2020", 50, Meilenstein.Art.KUMULIERT),
                        meilenstein(2, "Ende 2021", 200, Meilenstein.Art.KUMULIERT),
                        meilenstein(3, "Ende 2022", 575, Meilenstein.Art.KUMULIERT));
        var pensum = Pensum.von(reihe);
        assertThat(pensum).hasSize(1);
        assertThat(pensum.getFirst().abschnitte())
                .extracting(Pensum.Abschnitt::menge, Pensum.Abschnitt::jeMonat)
                .containsExactly(
                        tuple(BigDecimal.valueOf(150), new BigDecimal("12.50")),
                        tuple(BigDecimal.valueOf(375), new BigDecimal("31.25")));
        assertThat(pensum.getFirst().sprung())
                .map(Pensum.Abschnitt::von)
                .contains(LocalDate.of(2021, 12, 31));
    }

    @Test
    void zuwachsUndSummeGebenVerschiedenesTempo() {
        var kumuliert =
                List.of(
                        meilenstein(1, "31.12.2020", 25, Meilenstein.Art.KUMULIERT),
                        meilenstein(2, "31.12.2021", 250, Meilenstein.Art.KUMULIERT));
        var zuwachs =
                List.of(
                        meilenstein(1, "31.12.2020", 25, Meilenstein.Art.ZUWACHS),
                        meilenstein(2, "31.12.2021", 250, Meilenstein.Art.ZUWACHS));
        assertThat(Pensum.von(kumuliert).getFirst().abschnitte().getFirst().menge())
                .isEqualByComparingTo("225");
        assertThat(Pensum.von(zuwachs).getFirst().abschnitte().getFirst().menge())
                .isEqualByComparingTo("250");
    }

    @Test
    void unnaHat65UrspruenglicheUndMindestensZwoelfErgaenzte() {
        var felder =
                List.of(
                        feld(15, 5, 5, 0, 3, 0),
                        feld(8, 0, 5, 0, 4, 0),
                        feld(6, 0, 6, 0, 5, 0),
                        feld(5, 0, 9, 0, 0, 14),
                        feld(12, 0, 0, 1, 0, 13));
        assertThat(felder).extracting(Standbilanz::gesamt).containsExactly(25L, 13L, 12L, 14L, 13L);
        assertThat(felder)
                .extracting(Standbilanz::urspruenglich)
                .containsExactly(22L, 9L, 7L, 14L, 13L);
        assertThat(felder)
                .extracting(f -> f.nachtraeglich().wortlaut(Sprache.DE))
                .containsExactly("3", "4", "5", "unbekannt", "unbekannt");
        assertThat(felder)
                .extracting(f -> f.quote().orElseThrow().toPlainString())
                .containsExactly("60.0", "61.5", "50.0", "35.7", "92.3");
        var summe = Standbilanz.summe(felder);
        assertThat(summe.gesamt()).isEqualTo(77);
        assertThat(summe.urspruenglich()).isEqualTo(65);
        assertThat(summe.nachtraeglich().wortlaut(Sprache.DE)).isEqualTo("mindestens 12");
        assertThat(summe.zahl(Massnahmenstand.ABGESCHLOSSEN)).isEqualTo(46);
        assertThat(summe.zahl(Massnahmenstand.TERMINIERT)).isEqualTo(5);
        assertThat(summe.zahl(Massnahmenstand.LAUFEND)).isEqualTo(25);
        assertThat(summe.zahl(Massnahmenstand.DAUERAUFGABE)).isEqualTo(1);
        assertThat(summe.quote()).contains(new BigDecimal("59.7"));
    }

    @Test
    void keinePlaeneSindKeineQuote() {
        assertThat(Standbilanz.summe(List.of()).quote()).isEmpty();
    }

    private static Standbilanz feld(
            long fertig, long terminiert, long laufend, long dauer, long ergaenzt, long unklar) {
        return Standbilanz.von(
                Map.of(
                        Massnahmenstand.ABGESCHLOSSEN, fertig,
                        Massnahmenstand.TERMINIERT, terminiert,
                        Massnahmenstand.LAUFEND, laufend,
                        Massnahmenstand.DAUERAUFGABE, dauer),
                ergaenzt,
                unklar);
    }

    private static Meilenstein meilenstein(int nr, String wann, long soll, Meilenstein.Art art) {
        var termin = Zeitangabe.lesen(wann);
        assertThat(termin).as(wann).isPresent();
        return new Meilenstein(
                nr,
                "OZG-Onlinedienste",
                art,
                termin,
                Zahlenangabe.genau(soll),
                Zahlenangabe.UNBEKANNT);
    }

    private static Massnahme massnahme(Massnahmenstand stand) {
        return massnahme("1", stand);
    }

    private static Massnahme massnahme(String nummer) {
        return massnahme(nummer, Massnahmenstand.GEPLANT);
    }

    private static Massnahme massnahme(String nummer, Massnahmenstand stand) {
        return new Massnahme(
                new MassnahmeId(UUID.randomUUID()),
                new PlanId(UUID.randomUUID()),
                nummer,
                angaben(Set.of(), "", ""),
                stand,
                "",
                Optional.empty(),
                List.of(),
                1,
                JETZT,
                JETZT);
    }

    static Massnahmenangaben angaben(Set<BegriffId> begriffe, String beginn, String ende) {
        return new Massnahmenangaben(
                "Hundesteuer online",
                "",
                Optional.empty(),
                "20.1",
                "",
                Prioritaet.OFFEN,
                Weg.OFFEN,
                Kenntnis.UNBEKANNT,
                Zeitangabe.lesen(beginn),
                Zeitangabe.lesen(ende),
                Kenntnis.UNBEKANNT,
                Kenntnis.UNBEKANNT,
                Map.of(),
                "",
                begriffe,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static Planbild bild(boolean pflicht) {
        return new Planbild(
                new Plan(
                        new PlanId(UUID.randomUUID()),
                        "plan",
                        "Plan",
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2028, 12, 31),
                        Optional.empty(),
                        "",
                        pflicht,
                        1),
                List.of(FELD, PERSPEKTIVE),
                Map.of());
    }

    private static String code(Runnable tat) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, tat::run);
        assertThat(fehler).isNotNull();
        return fehler.code();
    }
}
