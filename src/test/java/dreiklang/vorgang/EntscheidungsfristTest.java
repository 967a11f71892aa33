package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Kalender;
import dreiklang.basis.Land;
import dreiklang.vorgang.Vorgangsbild.Nachforderung;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// When a Frist of the law ends.
class EntscheidungsfristTest {

    private static final Kalender NRW = Kalender.fuer(Land.NW);

    @Test
    void dreiMonateEndenAmTagMitDerselbenZahl() {
        assertThat(frist("2026-03-10", "3 Monate").gerechnet(List.of(), NRW))
                .contains(am("2026-06-10"));
        assertThat(frist("2025-11-30", "3 Monate").gerechnet(List.of(), NRW))
                .as("28. Februar ist ein Samstag, es geht am Montag weiter")
                .contains(am("2026-03-02"));
    }

    @Test
    void einFeiertagDesLandesVerschiebtDasEnde() {
        var f = frist("2026-08-01", "3 Monate");
        assertThat(f.gerechnet(List.of(), NRW))
                .as("Allerheiligen, Sonntag")
                .contains(am("2026-11-02"));
        var fronleichnam = frist("2026-05-04", "1 Monat");
        assertThat(fronleichnam.gerechnet(List.of(), NRW)).contains(am("2026-06-05"));
        assertThat(fronleichnam.gerechnet(List.of(), Kalender.fuer(Land.BE)))
                .contains(am("2026-06-04"));
    }

    @Test
    void nachforderungRuhtDieFrist() {
        var f = frist("2026-03-10", "3 Monate");
        var zehnTage = nachgefordert("2026-04-01", "2026-04-11");
        assertThat(f.gerechnet(List.of(zehnTage), NRW))
                .as("10 Tage nach dem 10. Juni ist ein Samstag")
                .contains(am("2026-06-22"));
        assertThat(f.gerechnet(List.of(zehnTage, nachgefordert("2026-05-01", "")), NRW)).isEmpty();
    }

    @Test
    void derTagDerFrageUndDerTagDerAntwortRuhenBeide() {
        var f = frist("2026-03-10", "10 Tage");
        assertThat(f.gerechnet(List.of(), NRW)).contains(am("2026-03-20"));
        assertThat(f.gerechnet(List.of(nachgefordert("2026-03-16", "2026-03-18")), NRW))
                .as("16., 17. und 18. März")
                .contains(am("2026-03-23"));
        assertThat(f.gerechnet(List.of(nachgefordert("2026-03-16", "2026-03-19")), NRW))
                .contains(am("2026-03-24"));
        var kurz = frist("2026-03-09", "10 Tage");
        assertThat(kurz.gerechnet(List.of(), NRW)).contains(am("2026-03-19"));
        assertThat(kurz.gerechnet(List.of(nachgefordert("2026-03-16", "2026-03-16")), NRW))
                .as("am selben Tag gefragt und beantwortet")
                .contains(am("2026-03-20"));
    }

    @Test
    void einTagRuhtNurEinmal() {
        var f = frist("2026-03-10", "10 Tage");
        assertThat(
                        f.gerechnet(
                                List.of(
                                        nachgefordert("2026-03-16", "2026-03-18"),
                                        nachgefordert("2026-03-18", "2026-03-19")),
                                NRW))
                .as("16. bis 19. März sind vier Tage")
                .contains(am("2026-03-24"));
    }

    @Test
    void eineFristInArbeitstagenRuhtInArbeitstagen() {
        var f = frist("2026-03-11", "5 Arbeitstage");
        assertThat(f.gerechnet(List.of(), NRW)).contains(am("2026-03-18"));
        assertThat(f.gerechnet(List.of(nachgefordert("2026-03-13", "2026-03-16")), NRW))
                .as("Freitag und Montag, nicht das Wochenende")
                .contains(am("2026-03-20"));
    }

    @Test
    void wasVorDemBeginnGefragtWurdeZaehltNicht() {
        var f = frist("2026-04-11", "2 Monate");
        assertThat(f.gerechnet(List.of(nachgefordert("2026-04-01", "2026-04-11")), NRW))
                .contains(am("2026-06-11"));
        assertThat(f.gerechnet(List.of(nachgefordert("2026-04-01", "2026-04-14")), NRW))
                .as("nur die drei Tage nach dem Beginn")
                .contains(am("2026-06-15"));
    }

    @Test
    void arbeitstageZaehlenOhneWochenendenUndFeiertage() {
        assertThat(frist("2026-12-23", "3 Arbeitstage").gerechnet(List.of(), NRW))
                .as("24., 28. und 29. Dezember")
                .contains(am("2026-12-29"));
    }

    @Test
    void eineVerlaengerungSchliesstSichAn() {
        var f = frist("2026-03-10", "3 Monate");
        var laenger =
                new Entscheidungsfrist(
                        f.vorgang(),
                        f.beginn(),
                        f.dauer(),
                        true,
                        f.grundlage(),
                        Optional.of("1 Monat"),
                        "schwierig",
                        Optional.empty(),
                        Optional.empty());
        assertThat(laenger.gerechnet(List.of(), NRW)).contains(am("2026-07-10"));
    }

    @Test
    void eineDauerWirdGelesenWieSieGeschriebenWird() {
        for (String gut :
                List.of(
                        "3 Monate",
                        "1 Monat",
                        "6 Wochen",
                        "1 Woche",
                        "30 Tage",
                        "20 Arbeitstage")) {
            assertThat(Fristdauer.von(gut).orElseThrow().lesbar()).isEqualTo(gut);
        }
        for (String schlecht :
                List.of("", "drei Monate", "0 Tage", "3", "3 Jahre", "-1 Tage", "3 monate")) {
            assertThat(Fristdauer.von(schlecht)).as(schlecht).isEmpty();
        }
    }

    private static Entscheidungsfrist frist(String beginn, String dauer) {
        return new Entscheidungsfrist(
                new VorgangId(UUID.randomUUID()),
                am(beginn),
                dauer,
                true,
                "§ 42a VwVfG",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    private static Nachforderung nachgefordert(String gestellt, String erledigt) {
        return new Nachforderung(
                UUID.randomUUID(),
                "Foto",
                am(gestellt).plusDays(14),
                mittags(gestellt),
                erledigt.isEmpty() ? Optional.empty() : Optional.of(mittags(erledigt)));
    }

    private static Instant mittags(String tag) {
        return am(tag).atTime(12, 0).atZone(Kalender.ORTSZEIT).toInstant();
    }

    private static LocalDate am(String tag) {
        return LocalDate.parse(tag);
    }
}
