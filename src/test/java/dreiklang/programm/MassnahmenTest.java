package dreiklang.programm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.programm.Massnahmen.Neue;
import dreiklang.programm.Massnahmenangaben.Kenntnis;
import dreiklang.programm.Massnahmenangaben.Prioritaet;
import dreiklang.programm.Massnahmenangaben.Weg;
import dreiklang.programm.Massnahmenfilter.Gruppe;
import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.rechenprobe.Zeitangabe;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Plans and Massnahmen as they are kept, and who sees and edits which.
class MassnahmenTest extends Stadttest {

    @Autowired private Plaene plaene;
    @Autowired private Massnahmen massnahmen;
    @Autowired private Programmladung ladung;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private JdbcClient sql;

    private String plan = "";
    private final List<Begriff> felder = new ArrayList<>();

    @BeforeEach
    void anlegen() {
        organisation.laden(Path.of("kommune/demo"));
        plan = "probe-" + UUID.randomUUID().toString().substring(0, 8);
        als(
                "k.reuter",
                () -> {
                    plaene.schreiben(plan(plan, Optional.empty()));
                    for (int i = 1; i <= 5; i++) {
                        var feld = begriff(Begriff.Art.FELD, "F" + i, i);
                        felder.add(feld);
                        plaene.begriffSchreiben(plan, feld, Set.of());
                    }
                    return true;
                });
    }

    @Test
    void einFachdienstSiehtUndPflegtNurSeineEigenenAuchInZahlen() {
        als(
                "k.reuter",
                () -> {
                    massnahmen.alleAnlegen(
                            plan, List.of(neue("1", "36.1"), neue("2", "20.1"), neue("3", "36")));
                    return true;
                });
        assertThat(nummern("a.berger", Massnahmenfilter.ALLE)).containsExactly("1");
        assertThat(
                        als(
                                "a.berger",
                                () ->
                                        Standbilanz.summe(List.copyOf(plaene.jeFeld(plan).values()))
                                                .gesamt()))
                .isEqualTo(1);
        assertThat(als("a.berger", () -> massnahmen.gruppen(plan, gruppiert(Gruppe.EINHEIT))))
                .containsExactly(Map.entry("36.1", 1L));
        assertThat(code("a.berger", () -> massnahmen.ansehen(plan, "2"))).isEqualTo("P-404");
        assertThat(code("a.berger", () -> massnahmen.ansehen(plan, "3"))).isEqualTo("P-404");
        assertThat(code("a.berger", () -> schreiben("2", 1, "Fremd", "20.1"))).isEqualTo("P-104");
        assertThat(code("a.berger", () -> schreiben("2", 1, "Fremd", "36.1"))).isEqualTo("P-404");
        assertThat(code("a.berger", () -> schreiben("1", 1, "Weggegeben", "20.1")))
                .isEqualTo("P-104");
        assertThat(als("a.berger", () -> schreiben("1", 1, "Reitwege digital", "36.1"))).isTrue();
    }

    @Test
    void dieLeitungSiehtAllesUndPflegtNurIhres() {
        als(
                "k.reuter",
                () -> {
                    massnahmen.alleAnlegen(plan, List.of(neue("1", "36.1"), neue("2", "20.1")));
                    return true;
                });
        assertThat(nummern("m.lenz", Massnahmenfilter.ALLE)).containsExactly("1", "2");
        assertThat(als("m.lenz", () -> massnahmen.ansehen(plan, "1").bearbeitbar())).isTrue();
        assertThat(als("m.lenz", () -> massnahmen.ansehen(plan, "2").bearbeitbar())).isFalse();
        assertThat(code("m.lenz", () -> schreiben("2", 1, "Fremd", "36.1"))).isEqualTo("P-104");
        assertThat(code("m.lenz", () -> stand("2", 1, Massnahmenstand.LAUFEND, "")))
                .isEqualTo("P-104");
        assertThat(
                        code(
                                "m.lenz",
                                () -> {
                                    plaene.schreiben(plan("anderer", Optional.empty()));
                                    return true;
                                }))
                .isEqualTo("I-403");
        assertThat(code("t.adler", () -> plaene.alle())).isEqualTo("I-403");
        assertThat(code("t.adler", () -> massnahmen.liste(plan, Massnahmenfilter.ALLE)))
                .isEqualTo("I-403");
    }

    @Test
    void unnasTabelleGehtAufMitEinerMindestzahl() {
        var alle = new ArrayList<Neue>();
        feld(
                alle,
                0,
                Map.of(
                        Massnahmenstand.ABGESCHLOSSEN,
                        15,
                        Massnahmenstand.TERMINIERT,
                        5,
                        Massnahmenstand.LAUFEND,
                        5),
                3,
                0);
        feld(alle, 1, Map.of(Massnahmenstand.ABGESCHLOSSEN, 8, Massnahmenstand.LAUFEND, 5), 4, 0);
        feld(alle, 2, Map.of(Massnahmenstand.ABGESCHLOSSEN, 6, Massnahmenstand.LAUFEND, 6), 5, 0);
        feld(alle, 3, Map.of(Massnahmenstand.ABGESCHLOSSEN, 5, Massnahmenstand.LAUFEND, 9), 0, 14);
        feld(
                alle,
                4,
                Map.of(Massnahmenstand.ABGESCHLOSSEN, 12, Massnahmenstand.DAUERAUFGABE, 1),
                0,
                13);
        als(
                "k.reuter",
                () -> {
                    massnahmen.alleAnlegen(plan, alle);
                    return true;
                });
        var jeFeld = List.copyOf(als("m.lenz", () -> plaene.jeFeld(plan)).values());
        assertThat(jeFeld)
                .extracting(b -> b.urspruenglich() + " + " + b.nachtraeglich().wortlaut(Sprache.DE))
                .containsExactly("22 + 3", "9 + 4", "7 + 5", "14 + unbekannt", "13 + unbekannt");
        var summe = Standbilanz.summe(jeFeld);
        assertThat(summe.urspruenglich() + " + " + summe.nachtraeglich().wortlaut(Sprache.DE))
                .isEqualTo("65 + mindestens 12");
        assertThat(
                        List.of(
                                summe.gesamt(),
                                summe.zahl(Massnahmenstand.ABGESCHLOSSEN),
                                summe.zahl(Massnahmenstand.TERMINIERT),
                                summe.zahl(Massnahmenstand.LAUFEND),
                                summe.zahl(Massnahmenstand.DAUERAUFGABE)))
                .containsExactly(77L, 46L, 5L, 25L, 1L);
        assertThat(summe.quote()).map(Object::toString).contains("59.7");
        var zweites = als("m.lenz", () -> massnahmen.liste(plan, blatt(2)));
        assertThat(zweites.zeilen()).hasSize(27);
        assertThat(zweites.zeilen().getFirst().nummer()).isEqualTo("51");
    }

    @Test
    void werUeberholtWurdeVerliertNichtsUndUeberschreibtNichts() {
        als("k.reuter", () -> anlegen(neue("1", "36.1")));
        als("m.lenz", () -> schreiben("1", 1, "Erster", "36.1"));
        assertThat(code("a.berger", () -> schreiben("1", 1, "Zweite", "36.1"))).isEqualTo("P-109");
        assertThat(code("a.berger", () -> stand("1", 1, Massnahmenstand.LAUFEND, "")))
                .isEqualTo("P-109");
        var m = als("a.berger", () -> massnahmen.ansehen(plan, "1"));
        assertThat(m.massnahme().angaben().titel()).isEqualTo("Erster");
        assertThat(m.massnahme().version()).isEqualTo(2);
    }

    @Test
    void jedeAenderungStehtImVerlaufUndImProtokoll() {
        als("k.reuter", () -> anlegen(neue("1", "36.1")));
        als("a.berger", () -> stand("1", 1, Massnahmenstand.LAUFEND, ""));
        assertThat(code("a.berger", () -> stand("1", 2, Massnahmenstand.ABGESCHLOSSEN, " ")))
                .isEqualTo("P-108");
        als("a.berger", () -> stand("1", 2, Massnahmenstand.ABGESCHLOSSEN, "Abnahme vom 1.3."));
        var ansicht = als("a.berger", () -> massnahmen.ansehen(plan, "1"));
        var wer =
                "beschaeftigte:"
                        + organisation.mitAnmeldename("a.berger").orElseThrow().id().wert();
        assertThat(ansicht.verlauf())
                .extracting(Verlaufseintrag::feld, Verlaufseintrag::alt, Verlaufseintrag::neu)
                .containsExactly(
                        tuple("nachweis", "", "Abnahme vom 1.3."),
                        tuple("stand", "LAUFEND", "ABGESCHLOSSEN"),
                        tuple("stand", "GEPLANT", "LAUFEND"),
                        tuple("angelegt", "", "1"));
        assertThat(ansicht.verlauf().getFirst().wer()).isEqualTo(wer);
        assertThat(protokolle(ansicht.massnahme().id())).isEqualTo(3);
    }

    @Test
    void vieleKommenGanzOderGarNicht() {
        assertThat(
                        code(
                                "k.reuter",
                                () -> {
                                    massnahmen.alleAnlegen(
                                            plan,
                                            List.of(
                                                    neue("1", "36.1"),
                                                    neue("2", "36.1"),
                                                    neue("1", "20.1")));
                                    return true;
                                }))
                .isEqualTo("P-125");
        assertThat(nummern("k.reuter", Massnahmenfilter.ALLE)).isEmpty();
        als(
                "k.reuter",
                () -> {
                    massnahmen.alleAnlegen(
                            plan,
                            List.of(
                                    neue("1", angaben("36.1", 0, Set.of("2"))),
                                    neue("2", "36.1"),
                                    neue("10", "36.1")));
                    return true;
                });
        assertThat(nummern("k.reuter", Massnahmenfilter.ALLE)).containsExactly("1", "2", "10");
        assertThat(
                        code(
                                "k.reuter",
                                () -> {
                                    massnahmen.schreiben(
                                            plan, "2", 1, angaben("36.1", 0, Set.of("1")));
                                    return true;
                                }))
                .isEqualTo("P-118");
        assertThat(als("k.reuter", () -> massnahmen.ansehen(plan, "2").massnahme().version()))
                .isEqualTo(1);
    }

    @Test
    void wasGenauOderUngefaehrGesagtWurdeBleibtSo() {
        als("k.reuter", () -> anlegen(neue("1", "36.1")));
        var meilenstein =
                new Meilenstein(
                        0,
                        "Prozessanalysen",
                        Meilenstein.Art.KUMULIERT,
                        Zeitangabe.lesen("fortlaufend bis 2025"),
                        Zahlenangabe.lesen("ca. 700").orElseThrow(),
                        Zahlenangabe.lesen("mehr als 220").orElseThrow());
        als(
                "a.berger",
                () -> {
                    massnahmen.meilensteinSchreiben(plan, "1", 1, meilenstein);
                    return true;
                });
        var gelesen =
                als("a.berger", () -> massnahmen.ansehen(plan, "1")).massnahme().meilensteine();
        assertThat(gelesen)
                .containsExactly(
                        new Meilenstein(
                                1,
                                "Prozessanalysen",
                                Meilenstein.Art.KUMULIERT,
                                meilenstein.termin(),
                                meilenstein.soll(),
                                meilenstein.ist()));
        als(
                "a.berger",
                () -> {
                    massnahmen.meilensteinEntfernen(plan, "1", 2, 1);
                    return true;
                });
        var danach = als("a.berger", () -> massnahmen.ansehen(plan, "1"));
        assertThat(danach.massnahme().meilensteine()).isEmpty();
        assertThat(danach.verlauf().getFirst().alt()).contains("ca. 700");
    }

    @Test
    void eineListeLaesstSichEngerFassenUndGruppieren() {
        als(
                "k.reuter",
                () -> {
                    massnahmen.alleAnlegen(
                            plan,
                            List.of(
                                    neue("1", angaben("36.1", 1, Set.of())),
                                    neue("2", angaben("20.1", 0, Set.of())),
                                    neue("3", angaben("36", 0, Set.of()))));
                    return true;
                });
        assertThat(nummern("k.reuter", filter("", "36", Optional.empty())))
                .containsExactly("1", "3");
        assertThat(nummern("k.reuter", filter("", "", Optional.of(felder.get(1).id()))))
                .containsExactly("1");
        assertThat(nummern("k.reuter", filter("TITEL probe", "", Optional.empty()))).hasSize(3);
        assertThat(nummern("k.reuter", filter("nirgends", "", Optional.empty()))).isEmpty();
        assertThat(nummern("k.reuter", gruppiert(Gruppe.FELD))).containsExactly("2", "3", "1");
        assertThat(
                        List.copyOf(
                                als(
                                                "k.reuter",
                                                () ->
                                                        massnahmen.gruppen(
                                                                plan, gruppiert(Gruppe.FELD)))
                                        .values()))
                .containsExactly(2L, 1L);
    }

    @Test
    void eineMassnahmeFuehrtEineAusDemPlanDavorFort() {
        als(
                "k.reuter",
                () -> {
                    anlegen(neue("7", "36.1"));
                    var vorher = plaene.ansehen(plan).plan();
                    plaene.schreiben(plan(plan + "-2", Optional.of(vorher.id())));
                    var n = neue("1", angabenOhneFeld("36.1"));
                    massnahmen.anlegen(
                            plan + "-2", new Neue("1", n.angaben(), n.stand(), "", "7", List.of()));
                    return true;
                });
        assertThat(als("k.reuter", () -> massnahmen.ansehen(plan + "-2", "1").herkunft()))
                .contains(plan + "/7");
        assertThat(
                        code(
                                "k.reuter",
                                () -> {
                                    massnahmen.anlegen(
                                            plan + "-2",
                                            new Neue(
                                                    "2",
                                                    angabenOhneFeld("36.1"),
                                                    Massnahmenstand.GEPLANT,
                                                    "",
                                                    "8",
                                                    List.of()));
                                    return true;
                                }))
                .isEqualTo("P-123");
    }

    @Test
    void einBegriffBleibtSolangeIhnEineMassnahmeNennt() {
        als("k.reuter", () -> anlegen(neue("1", angaben("36.1", 0, Set.of()))));
        assertThat(
                        code(
                                "k.reuter",
                                () -> {
                                    plaene.begriffEntfernen(plan, felder.get(0).id());
                                    return true;
                                }))
                .isEqualTo("P-124");
        als(
                "k.reuter",
                () -> {
                    plaene.begriffEntfernen(plan, felder.get(4).id());
                    return true;
                });
        assertThat(als("k.reuter", () -> plaene.ansehen(plan).begriffe())).hasSize(4);
    }

    @Test
    void derMasterplanDerDemoIstVollstaendigUndEinNeustartAendertNichts() {
        assertThat(ladung.laden(Path.of("kommune/demo"))).isEmpty();
        var bild = als("k.reuter", () -> plaene.ansehen("lindenau-2025"));
        assertThat(bild.alle(Begriff.Art.FELD)).hasSize(5);
        assertThat(bild.alle(Begriff.Art.ZIEL)).hasSize(5);
        assertThat(bild.alle(Begriff.Art.PERSPEKTIVE)).hasSize(2);
        assertThat(
                        als(
                                        "k.reuter",
                                        () ->
                                                massnahmen.liste(
                                                        "lindenau-2025", Massnahmenfilter.ALLE))
                                .gesamt())
                .isGreaterThanOrEqualTo(60);
        assertThat(ladung.laden(Path.of("kommune/demo"))).isEmpty();
    }

    @Test
    void dreitausendMassnahmenLassenSichFuehrenUndFinden() {
        als("k.reuter", () -> anlegen(neue("1", "36.1")));
        vervielfachen(3_200);
        var erstes = als("k.reuter", () -> massnahmen.liste(plan, Massnahmenfilter.ALLE));
        assertThat(erstes.gesamt()).isEqualTo(3_200);
        assertThat(als("k.reuter", () -> massnahmen.liste(plan, blatt(64))).zeilen()).hasSize(50);
        assertThat(nummern("k.reuter", filter("nr-2999", "", Optional.empty())))
                .containsExactly("2999");
    }

    private void vervielfachen(int bis) {
        sql.sql(
                        """
                        insert into programm.massnahme (id, plan, nummer, titel, absicht, feld, einheit, verantwortlich, prioritaet, weg, stand, nachtraeglich,
                               analyse_noetig, analyse_da, wirkung_personal, wirkung_budget, wirkung_menschen, wirkung_beschaeftigte, wirkung_klima, nachweis,
                               bemerkung, leistungen, fachverfahren, beteiligte, version, angelegt, geaendert)
                        select gen_random_uuid(), m.plan, n::text, m.titel, 'nr-' || n, m.feld, m.einheit, '', m.prioritaet, m.weg, m.stand, m.nachtraeglich,
                               m.analyse_noetig, m.analyse_da, '', '', '', '', '', '', '', m.leistungen, m.fachverfahren, m.beteiligte, 1, m.angelegt, m.geaendert
                          from programm.massnahme m join programm.plan p on p.id = m.plan, generate_series(2, :bis) n
                         where p.kurz = :plan
                        """)
                .param("plan", plan)
                .param("bis", bis)
                .update();
    }

    private void feld(
            List<Neue> alle,
            int feld,
            Map<Massnahmenstand, Integer> staende,
            int ergaenzt,
            int unklar) {
        int[] stelle = {0};
        staende.forEach((stand, n) ->
                IntStream.range(0, n)
                        .forEach(i -> {
                            int nr = stelle[0]++;
                            var kenntnis =
                                    nr < ergaenzt
                                            ? Kenntnis.JA
                                            : nr < ergaenzt + unklar
                                                    ? Kenntnis.UNBEKANNT
                                                    : Kenntnis.NEIN;
                            alle.add(
                                    new Neue(
                                            Integer.toString(alle.size() + 1),
                                            angaben("36.1", feld, Set.of(), kenntnis),
                                            stand,
                                            stand == Massnahmenstand.ABGESCHLOSSEN
                                                    ? "Bericht 2022"
                                                    : "",
                                            "",
                                            List.of()));
                        }));
    }

    private boolean anlegen(Neue neue) {
        massnahmen.anlegen(plan, neue);
        return true;
    }

    private boolean schreiben(String nummer, int version, String titel, String einheit) {
        var a = angaben(einheit, 0, Set.of());
        massnahmen.schreiben(plan, nummer, version, mitTitel(a, titel));
        return true;
    }

    private boolean stand(String nummer, int version, Massnahmenstand stand, String nachweis) {
        massnahmen.standSetzen(plan, nummer, version, stand, nachweis);
        return true;
    }

    private Neue neue(String nummer, String einheit) {
        return neue(nummer, angaben(einheit, 0, Set.of()));
    }

    private static Neue neue(String nummer, Massnahmenangaben angaben) {
        return new Neue(nummer, angaben, Massnahmenstand.GEPLANT, "", "", List.of());
    }

    private Massnahmenangaben angaben(String einheit, int feld, Set<String> braucht) {
        return angaben(einheit, feld, braucht, Kenntnis.NEIN);
    }

    private Massnahmenangaben angaben(
            String einheit, int feld, Set<String> braucht, Kenntnis nachtraeglich) {
        return angaben(einheit, Optional.of(felder.get(feld).id()), braucht, nachtraeglich);
    }

    private static Massnahmenangaben angabenOhneFeld(String einheit) {
        return angaben(einheit, Optional.empty(), Set.of(), Kenntnis.NEIN);
    }

    private static Massnahmenangaben angaben(
            String einheit, Optional<BegriffId> feld, Set<String> braucht, Kenntnis nachtraeglich) {
        return new Massnahmenangaben(
                "Titel der Probe",
                "",
                feld,
                einheit,
                "",
                Prioritaet.MITTEL,
                Weg.EIGEN,
                nachtraeglich,
                Optional.empty(),
                Zeitangabe.lesen("Anfang 2023"),
                Kenntnis.UNBEKANNT,
                Kenntnis.UNBEKANNT,
                Map.of(),
                "",
                Set.of(),
                Set.of("hund-anmelden"),
                Set.of(),
                Set.of(),
                braucht);
    }

    private static Massnahmenangaben mitTitel(Massnahmenangaben a, String titel) {
        return new Massnahmenangaben(
                titel,
                a.absicht(),
                a.feld(),
                a.einheit(),
                a.verantwortlich(),
                a.prioritaet(),
                a.weg(),
                a.nachtraeglich(),
                a.beginn(),
                a.ende(),
                a.analyseNoetig(),
                a.analyseDa(),
                a.wirkungen(),
                a.bemerkung(),
                a.begriffe(),
                a.leistungen(),
                a.fachverfahren(),
                a.beteiligte(),
                a.braucht());
    }

    private static Plan plan(String kurz, Optional<PlanId> vorgaenger) {
        return new Plan(
                new PlanId(UUID.randomUUID()),
                kurz,
                "Plan der Probe",
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2022, 12, 31),
                vorgaenger,
                "",
                false,
                0);
    }

    private static Begriff begriff(Begriff.Art art, String kurz, int reihenfolge) {
        return new Begriff(
                new BegriffId(UUID.randomUUID()), art, kurz, "Name " + kurz, reihenfolge);
    }

    private static Massnahmenfilter gruppiert(Gruppe gruppe) {
        var a = Massnahmenfilter.ALLE;
        return new Massnahmenfilter(
                a.worte(), a.feld(), a.einheit(), a.stand(), a.ziel(), a.prioritaet(), gruppe, 1);
    }

    private static Massnahmenfilter blatt(int nummer) {
        var a = Massnahmenfilter.ALLE;
        return new Massnahmenfilter(
                a.worte(),
                a.feld(),
                a.einheit(),
                a.stand(),
                a.ziel(),
                a.prioritaet(),
                a.gruppe(),
                nummer);
    }

    private static Massnahmenfilter filter(String worte, String einheit, Optional<BegriffId> feld) {
        return new Massnahmenfilter(
                worte,
                feld,
                einheit,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Gruppe.KEINE,
                1);
    }

    private List<String> nummern(String wer, Massnahmenfilter filter) {
        return als(wer, () -> massnahmen.liste(plan, filter)).zeilen().stream()
                .map(Massnahmenzeile::nummer)
                .toList();
    }

    private long protokolle(MassnahmeId id) {
        return sql.sql("select count(*) from identitaet.protokoll where gegenstand = ?")
                .param("massnahme:" + id.wert())
                .query(Long.class)
                .single();
    }

    private String code(String wer, Supplier<?> was) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, () -> als(wer, was));
        return fehler == null ? "" : fehler.code();
    }

    private <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), arbeit);
    }
}
