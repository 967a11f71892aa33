package dreiklang.ressourcen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.programm.Massnahmenangaben.Prioritaet;
import dreiklang.programm.Massnahmenstand;
import dreiklang.programm.Massnahmenzeile;
import dreiklang.programm.Plan;
import dreiklang.programm.PlanId;
import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.rechenprobe.Zeitangabe;
import dreiklang.ressourcen.Kostensatz.Art;
import dreiklang.ressourcen.Stelle.Besetzung;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How posts, money and deadlines are reckoned and watched.
class RessourcenregelnTest {

    private static final LocalDate HEUTE = LocalDate.of(2026, 11, 23);

    @Test
    void einAngebrochenesJahrZaehltInZwoelfteln() {
        var stelle = stelle("0,5", LocalDate.of(2026, 7, 15), Optional.of(tag("2027-03-31")));
        var tabelle = tabelle(List.of(stelle), satz(Art.PERSONALKOSTEN, "EGr. 10", "85.000"));
        assertThat(werte(tabelle, Ressourcentabelle.PERSONALKOSTEN))
                .containsExactly("keine", "21.250", "10.625", "keine", "keine");
        assertThat(wege(tabelle, Ressourcentabelle.stelle(stelle.id())))
                .containsExactly("", "0,5 × 85.000 × 6/12", "0,5 × 85.000 × 3/12", "", "");
    }

    @Test
    void laeuftEineStelleUeberDenPlanHinausHatJedesJahrSeineSpalte() {
        var stelle = stelle("1", LocalDate.of(2026, 1, 1), Optional.of(tag("2030-06-30")));
        var tabelle = tabelle(List.of(stelle), satz(Art.PERSONALKOSTEN, "EGr. 10", "85.000"));
        assertThat(tabelle.spalten())
                .extracting(Ressourcentabelle.Spalte::titel)
                .containsExactly("2025", "2026", "2027", "2028", "2029", "2030", "2031 ff");
        assertThat(werte(tabelle, Ressourcentabelle.PERSONALKOSTEN).get(5)).isEqualTo("42.500");
        assertThat(werte(tabelle, Ressourcentabelle.PERSONALKOSTEN).getLast()).isEqualTo("keine");
    }

    @Test
    void fehltEinSatzIstDieSummeEineMindestzahlUndNieNull() {
        var mit = stelle("1", LocalDate.of(2025, 1, 1), Optional.empty());
        var ohne = mit("EGr. 13", mit);
        var tabelle = tabelle(List.of(mit, ohne), satz(Art.PERSONALKOSTEN, "EGr. 10", "85.000"));
        assertThat(werte(tabelle, Ressourcentabelle.stelle(ohne.id())).getFirst())
                .isEqualTo("unbekannt");
        assertThat(werte(tabelle, Ressourcentabelle.PERSONALKOSTEN).getFirst())
                .isEqualTo("mindestens 85.000");
        assertThat(werte(tabelle, Ressourcentabelle.SACHKOSTEN).getFirst()).isEqualTo("unbekannt");
        assertThat(werte(tabelle, Ressourcentabelle.GESAMTKOSTEN).getFirst())
                .isEqualTo("mindestens 85.000");
    }

    @Test
    void einNeuererSatzLoestDenAltenAbSeinemJahrAb() {
        var alt = satz(Art.PERSONALKOSTEN, "EGr. 10", "80.000");
        var neu = ab(2027, satz(Art.PERSONALKOSTEN, "EGr. 10", "ca. 88.000"));
        var stelle = stelle("2", LocalDate.of(2025, 1, 1), Optional.empty());
        assertThat(werte(tabelle(List.of(stelle), alt, neu), Ressourcentabelle.PERSONALKOSTEN))
                .containsExactly("160.000", "160.000", "ca. 176.000", "ca. 176.000", "ca. 176.000");
    }

    @Test
    void gemeinkostenRechnenVonDerSummeDieDieRegelNennt() {
        var stelle = stelle("1", LocalDate.of(2025, 1, 1), Optional.empty());
        var personal = satz(Art.PERSONALKOSTEN, "EGr. 10", "85.000");
        var sach = satz(Art.SACHKOSTEN, "", "9.800");
        assertThat(
                        werte(
                                        tabelle(
                                                List.of(stelle),
                                                personal,
                                                sach,
                                                satz(Art.GEMEINKOSTEN_PERSONAL, "", "20")),
                                        Ressourcentabelle.GEMEINKOSTEN)
                                .getFirst())
                .isEqualTo("17.000");
        assertThat(
                        werte(
                                        tabelle(
                                                List.of(stelle),
                                                personal,
                                                sach,
                                                satz(Art.GEMEINKOSTEN_GESAMT, "", "20")),
                                        Ressourcentabelle.GEMEINKOSTEN)
                                .getFirst())
                .isEqualTo("18.960");
    }

    @Test
    void schrankenUndUngefaehresWerdenNichtAlsFehlerGemeldet() {
        var gerechnet = Zahlenangabe.genau(96_320);
        for (var gut : List.of("96.320", "ca. 100.000", "mindestens 90.000", "unbekannt")) {
            assertThat(Nennungsprobe.passt(Neumuenster.zahl(gut), gerechnet)).as(gut).isTrue();
        }
        for (var schlecht : List.of("96.321", "ca. 110.000", "mehr als 100.000", "keine", "0")) {
            assertThat(Nennungsprobe.passt(Neumuenster.zahl(schlecht), gerechnet))
                    .as(schlecht)
                    .isFalse();
        }
        assertThat(Nennungsprobe.passt(gerechnet, Zahlenangabe.UNBEKANNT)).isTrue();
    }

    @Test
    void warnungenSagenWasVorDerArbeitEndet() {
        var befristet = stelle("1", LocalDate.of(2025, 1, 1), Optional.of(tag("2027-06-30")));
        var fuer = fuer(Set.of("2.1", "2.2"), befristet);
        var bestand = bestand(List.of(befristet, fuer), List.of());
        var warnungen =
                Warnungsprobe.pruefen(
                        plan(),
                        bestand,
                        List.of(
                                massnahme("2.1", Massnahmenstand.LAUFEND, "31.12.2027"),
                                massnahme("2.2", Massnahmenstand.LAUFEND, "31.12.2026"),
                                massnahme("2.3", Massnahmenstand.LAUFEND, "31.12.2028")),
                        HEUTE);
        assertThat(warnungen)
                .extracting(
                        Ressourcenwarnung::art,
                        Ressourcenwarnung::bis,
                        Ressourcenwarnung::massnahmen)
                .containsExactly(
                        tuple(
                                Ressourcenwarnung.Art.STELLE_ENDET_VOR_PLAN,
                                Optional.of(tag("2028-12-31")),
                                List.of()),
                        tuple(
                                Ressourcenwarnung.Art.STELLE_ENDET_VOR_MASSNAHME,
                                Optional.of(tag("2027-12-31")),
                                List.of("2.1")));
    }

    @Test
    void eineDaueraufgabeHatKeinEndeUndEineFertigeMassnahmeBrauchtNichtsMehr() {
        var fuer =
                fuer(
                        Set.of("1", "2"),
                        stelle("1", LocalDate.of(2025, 1, 1), Optional.of(tag("2027-06-30"))));
        var warnungen =
                Warnungsprobe.pruefen(
                        plan(),
                        bestand(List.of(fuer), List.of()),
                        List.of(
                                massnahme("1", Massnahmenstand.ABGESCHLOSSEN, "31.12.2028"),
                                massnahme("2", Massnahmenstand.DAUERAUFGABE, "")),
                        HEUTE);
        assertThat(warnungen)
                .extracting(Ressourcenwarnung::bis, Ressourcenwarnung::massnahmen)
                .containsExactly(tuple(Optional.empty(), List.of("2")));
    }

    @Test
    void neunzigTageVorEinerFristWirdGewarntUndDanachErstRecht() {
        assertThat(arten(Foerderstand.BEWILLIGT, HEUTE.plusDays(91), HEUTE.plusDays(91))).isEmpty();
        assertThat(arten(Foerderstand.BEWILLIGT, HEUTE.plusDays(90), HEUTE.plusDays(90)))
                .containsExactly(
                        Ressourcenwarnung.Art.ABRUF_NAHT, Ressourcenwarnung.Art.NACHWEIS_NAHT);
        assertThat(arten(Foerderstand.BEWILLIGT, HEUTE.minusDays(1), HEUTE))
                .containsExactly(
                        Ressourcenwarnung.Art.ABRUF_VORBEI, Ressourcenwarnung.Art.NACHWEIS_NAHT);
        assertThat(arten(Foerderstand.ABGERUFEN, HEUTE.minusDays(1), HEUTE.minusDays(1)))
                .containsExactly(Ressourcenwarnung.Art.NACHWEIS_VORBEI);
        assertThat(arten(Foerderstand.VERWENDUNGSNACHGEWIESEN, HEUTE, HEUTE)).isEmpty();
        assertThat(arten(Foerderstand.ABGELEHNT, HEUTE, HEUTE)).isEmpty();
    }

    @Test
    void nurEineBegonneneUnbesetzteStelleIstUnbesetzt() {
        var vakant = besetzt(Besetzung.UNBESETZT, LocalDate.of(2026, 1, 1));
        var spaeter = besetzt(Besetzung.UNBESETZT, LocalDate.of(2027, 1, 1));
        var unklar = besetzt(Besetzung.UNBEKANNT, LocalDate.of(2026, 1, 1));
        assertThat(
                        Warnungsprobe.pruefen(
                                plan(),
                                bestand(List.of(vakant, spaeter, unklar), List.of()),
                                List.of(),
                                HEUTE))
                .extracting(Ressourcenwarnung::art, Ressourcenwarnung::tag)
                .containsExactly(
                        tuple(
                                Ressourcenwarnung.Art.STELLE_UNBESETZT,
                                Optional.of(tag("2026-09-01"))));
    }

    @Test
    void dieAuslastungZaehltLaufendesBisZumEndeUndGeplantesFuerSich() {
        var auslastung =
                Auslastung.rechnen(
                        plan(),
                        List.of(
                                besetzt(Besetzung.BESETZT, LocalDate.of(2025, 1, 1)),
                                besetzt(Besetzung.UNBESETZT, LocalDate.of(2027, 4, 1))),
                        List.of(
                                massnahme("1", Massnahmenstand.LAUFEND, "30.06.2027"),
                                massnahme("2", Massnahmenstand.LAUFEND, "31.03.2026"),
                                massnahme("3", Massnahmenstand.GEPLANT, ""),
                                massnahme("4", Massnahmenstand.DAUERAUFGABE, ""),
                                massnahme("5", Massnahmenstand.ABGESCHLOSSEN, "")),
                        HEUTE);
        assertThat(auslastung.halbjahre())
                .extracting(Auslastung.Halbjahr::von)
                .containsExactly(
                        tag("2026-07-01"),
                        tag("2027-01-01"),
                        tag("2027-07-01"),
                        tag("2028-01-01"),
                        tag("2028-07-01"));
        assertThat(auslastung.einheiten().get("16"))
                .startsWith(
                        new Auslastung.Zelle(BigDecimal.ONE, BigDecimal.ONE, 3, 1),
                        new Auslastung.Zelle(new BigDecimal("1.50"), BigDecimal.ONE, 2, 1),
                        new Auslastung.Zelle(BigDecimal.TWO, BigDecimal.ONE, 1, 1));
    }

    @Test
    void eineAbgelehnteFoerderungWirdNichtMehrBewilligt() {
        assertThat(Foerderstand.BEANTRAGT.darfNach(Foerderstand.BEWILLIGT)).isTrue();
        assertThat(Foerderstand.BEWILLIGT.darfNach(Foerderstand.ABGERUFEN)).isTrue();
        assertThat(Foerderstand.ABGERUFEN.darfNach(Foerderstand.VERWENDUNGSNACHGEWIESEN)).isTrue();
        assertThat(Foerderstand.ABGELEHNT.darfNach(Foerderstand.BEWILLIGT)).isFalse();
        assertThat(Foerderstand.VERWENDUNGSNACHGEWIESEN.darfNach(Foerderstand.BEWILLIGT)).isFalse();
        assertThat(Foerderstand.BEANTRAGT.darfNach(Foerderstand.ABGERUFEN)).isFalse();
    }

    @Test
    void unmoeglicheAngabenWerdenMitGrundAbgelehnt() {
        assertThat(code(() -> stelle("0", HEUTE, Optional.empty()).pruefen())).isEqualTo("G-103");
        assertThat(code(() -> stelle("1", HEUTE, Optional.of(HEUTE.minusDays(1))).pruefen()))
                .isEqualTo("G-104");
        assertThat(code(() -> satz(Art.PERSONALKOSTEN, "", "1").pruefen())).isEqualTo("G-102");
        assertThat(code(() -> satz(Art.GEMEINKOSTEN_GESAMT, "", "101").pruefen()))
                .isEqualTo("G-116");
        assertThat(code(() -> satz(Art.SACHKOSTEN, "", "1,005").pruefen())).isEqualTo("G-110");
        assertThat(code(() -> ab(1900, satz(Art.SACHKOSTEN, "", "1")).pruefen()))
                .isEqualTo("G-107");
    }

    private static List<Ressourcenwarnung.Art> arten(
            Foerderstand stand, LocalDate abruf, LocalDate nachweis) {
        var foerderung =
                new Foerderung(
                        RessourceId.neu(),
                        "Land",
                        "Schule",
                        Zahlenangabe.genau(1),
                        stand,
                        Optional.of(tag("2028-12-31")),
                        Optional.of(abruf),
                        Optional.of(nachweis),
                        Set.of(),
                        "Bescheid",
                        Optional.empty(),
                        1);
        return Warnungsprobe.pruefen(
                        plan(), bestand(List.of(), List.of(foerderung)), List.of(), HEUTE)
                .stream()
                .map(Ressourcenwarnung::art)
                .toList();
    }

    private static Plan plan() {
        return new Plan(
                new PlanId(UUID.randomUUID()),
                "probe",
                "Probe",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2028, 12, 31),
                Optional.empty(),
                "",
                false,
                1);
    }

    private static Massnahmenzeile massnahme(String nummer, Massnahmenstand stand, String ende) {
        return new Massnahmenzeile(
                nummer,
                "Titel",
                Optional.empty(),
                "16",
                "",
                Prioritaet.OFFEN,
                stand,
                Zeitangabe.lesen(ende));
    }

    private static Stelle stelle(String anzahl, LocalDate beginn, Optional<LocalDate> bis) {
        return new Stelle(
                RessourceId.neu(),
                "",
                "Koordination",
                "EGr. 10",
                "16",
                Neumuenster.zahl(anzahl).wert(),
                beginn,
                bis,
                Besetzung.UNBEKANNT,
                Optional.empty(),
                Set.of(),
                0);
    }

    private static Stelle mit(String entgeltgruppe, Stelle s) {
        return new Stelle(
                RessourceId.neu(),
                s.gruppe(),
                s.rolle(),
                entgeltgruppe,
                s.einheit(),
                s.anzahl(),
                s.beginn(),
                s.befristetBis(),
                s.besetzung(),
                s.besetztSeit(),
                s.massnahmen(),
                0);
    }

    private static Stelle fuer(Set<String> massnahmen, Stelle s) {
        return new Stelle(
                RessourceId.neu(),
                s.gruppe(),
                s.rolle(),
                s.entgeltgruppe(),
                s.einheit(),
                s.anzahl(),
                s.beginn(),
                s.befristetBis(),
                s.besetzung(),
                s.besetztSeit(),
                massnahmen,
                0);
    }

    private static Stelle besetzt(Besetzung besetzung, LocalDate beginn) {
        return new Stelle(
                RessourceId.neu(),
                "",
                "Koordination",
                "EGr. 10",
                "16",
                BigDecimal.ONE,
                beginn,
                Optional.empty(),
                besetzung,
                Optional.of(tag("2026-09-01")),
                Set.of(),
                0);
    }

    private static Kostensatz satz(Art art, String entgeltgruppe, String wert) {
        return new Kostensatz(
                RessourceId.neu(),
                art,
                entgeltgruppe,
                2025,
                Neumuenster.zahl(wert),
                "Tabelle",
                Optional.empty(),
                0);
    }

    private static Kostensatz ab(int jahr, Kostensatz k) {
        return new Kostensatz(
                RessourceId.neu(),
                k.art(),
                k.entgeltgruppe(),
                jahr,
                k.wert(),
                k.quelle(),
                k.stichtag(),
                0);
    }

    private static Ressourcenbestand bestand(List<Stelle> stellen, List<Foerderung> foerderungen) {
        return new Ressourcenbestand(
                stellen, List.of(), List.of(), foerderungen, List.of(), List.of());
    }

    private static Ressourcentabelle tabelle(List<Stelle> stellen, Kostensatz... saetze) {
        return Tabellenrechner.rechnen(
                2025,
                2028,
                new Ressourcenbestand(
                        stellen, List.of(saetze), List.of(), List.of(), List.of(), List.of()));
    }

    private static List<String> werte(Ressourcentabelle tabelle, String zeile) {
        return tabelle.zeile(zeile).orElseThrow().zellen().stream()
                .map(z -> z.wert().wortlaut(Sprache.DE))
                .toList();
    }

    private static List<String> wege(Ressourcentabelle tabelle, String zeile) {
        return tabelle.zeile(zeile).orElseThrow().zellen().stream()
                .map(z -> z.weg().formel(Sprache.DE))
                .toList();
    }

    private static LocalDate tag(String text) {
        return LocalDate.parse(text);
    }

    private static String code(Runnable tat) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, tat::run);
        return fehler == null ? "" : fehler.code();
    }
}
