package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.vorgang.Vorgangsfilter.Frist;
import dreiklang.vorgang.Vorgangsfilter.Sortierung;
import dreiklang.vorgang.Vorgangsfilter.Stand;
import dreiklang.vorgang.Vorgangsfilter.Stelle;
import dreiklang.vorgang.Vorgangsfilter.Wessen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lists with 120 Vorgaenge that differ in everything one can filter and sort by.
class VorgangslistenTest extends Stadttest {

    private static final int VIELE = 120;

    private final Amtsbrowser browser = new Amtsbrowser();
    private Stadtleute leute;

    @Autowired private Vorgangslisten listen;
    @Autowired private Vorgaenge vorgaenge;
    @Autowired private VerlaufRepository verlauf;
    @Autowired private VorgangRepository ablage;
    @Autowired private JdbcClient sql;

    @Autowired
    void stadt(ApplicationContext stadt) {
        leute = new Stadtleute(stadt);
    }

    @Test
    void jedesBlaetternFindetInJederReihenfolgeJedenVorgangGenauEinmal() {
        String wort = viele();
        for (var sortierung : Sortierung.values()) {
            for (boolean ab : List.of(false, true)) {
                var filter = gesucht(wort).mit(Stand.ALLE).sortiert(sortierung, ab);
                var alle = durchblaettern(filter);
                assertThat(alle).as(sortierung + " " + ab).hasSize(VIELE).doesNotHaveDuplicates();
                assertThat(alle).as("file").isEqualTo(ausgegeben("a.berger", filter));
                assertThat(zurueckblaettern(filter)).isEqualTo(alle.subList(0, 50));
            }
        }
        var nachEingang =
                durchblaettern(gesucht(wort).mit(Stand.ALLE).sortiert(Sortierung.EINGEGANGEN, true))
                        .stream()
                        .map(this::vorgang)
                        .toList();
        assertThat(nachEingang)
                .isSortedAccordingTo(Comparator.comparing(Vorgang::eingegangen).reversed());
        var nachFrist =
                durchblaettern(gesucht(wort).mit(Stand.ALLE)).stream().map(this::vorgang).toList();
        assertThat(nachFrist)
                .isSortedAccordingTo(
                        Comparator.comparing(v -> v.frist().orElse(LocalDate.of(9999, 1, 1))));
    }

    @Test
    void jederFilterZeigtGenauWasErSagt() {
        String wort = viele();
        var heute = LocalDate.now(uhr);
        var ich = person("a.berger").id();
        var alle = gesucht(wort).mit(Stand.ALLE);
        var faelle = ausgegeben("a.berger", alle).stream().map(this::vorgang).toList();
        pruefen(
                alle.mit(Frist.UEBERFAELLIG),
                faelle,
                v -> v.frist().filter(heute::isAfter).isPresent());
        pruefen(alle.mit(Frist.HEUTE), faelle, v -> v.frist().filter(heute::equals).isPresent());
        pruefen(
                alle.mit(Wessen.MEINE),
                faelle,
                v -> v.bearbeiterin().filter(ich::equals).isPresent());
        pruefen(alle.mit(Wessen.NIEMAND), faelle, v -> v.bearbeiterin().isEmpty());
        pruefen(alle.mit(Wessen.JEMAND), faelle, v -> v.bearbeiterin().isPresent());
        for (var stand : Vorgangsstand.values()) {
            pruefen(alle.mit(Stand.valueOf(stand.name())), faelle, v -> v.stand() == stand);
        }
        pruefen(
                alle.mit(Stand.OFFEN),
                faelle,
                v ->
                        v.stand() != Vorgangsstand.ENTSCHIEDEN
                                && v.stand() != Vorgangsstand.ABGESCHLOSSEN);
        var tag = heute.minusDays(20);
        var woche =
                new Vorgangsfilter(
                        Stand.ALLE,
                        Frist.ALLE,
                        Wessen.ALLE,
                        "reitkennzeichen",
                        "36.1",
                        wort,
                        Optional.of(tag),
                        Optional.of(tag.plusDays(6)),
                        Sortierung.FRIST,
                        false);
        pruefen(
                woche,
                faelle,
                v -> {
                    var am =
                            v.eingegangen()
                                    .atZone(java.time.ZoneId.of("Europe/Berlin"))
                                    .toLocalDate();
                    return !am.isBefore(tag) && !am.isAfter(tag.plusDays(6));
                });
    }

    @Test
    void keinFremdesAmtSiehtInListeAnzahlDateiUndSchreibtischEtwasDavon() {
        String wort = viele();
        var filter = gesucht(wort).mit(Stand.ALLE);
        var eigener = new Stelle(Optional.of(ausgegeben("a.berger", filter).getFirst()), false);
        var fremd = als("s.yilmaz", () -> listen.liste(filter, eigener));
        assertThat(fremd).isEqualTo(new Listenblatt(List.of(), 0, false, false));
        assertThat(ausgegeben("s.yilmaz", filter)).isEmpty();
        assertThat(als("s.yilmaz", () -> listen.alle(filter, 1000))).isEmpty();
        assertThat(als("s.yilmaz", () -> listen.heute(true)).faecher())
                .allSatisfy(f -> assertThat(f.zeilen()).noneMatch(v -> v.betreff().contains(wort)));
        assertThatThrownBy(() -> als("t.adler", () -> listen.liste(filter, Stelle.ANFANG)))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("I-403"));
        assertThatThrownBy(() -> ausgegeben("t.adler", filter))
                .isInstanceOf(FachlicherFehler.class);
        browser.anmelden(adresse(""), "s.yilmaz");
        assertThat(browser.holen(adresse("/amt/vorgaenge.csv?stand=ALLE&suche=" + wort)).body())
                .doesNotContain(wort);
    }

    @Test
    void aufDemSchreibtischLiegtJedesInSeinemFach() {
        var id = faelle().eroeffnen(1).getFirst();
        assertThat(fach("neu", true)).contains(id);
        als(
                "a.berger",
                () -> {
                    vorgaenge.uebernehmen(id);
                    vorgaenge.nachfordern(
                            id, "Bitte den Nachweis.", LocalDate.now(uhr).plusDays(3));
                    return id;
                });
        assertThat(fach("wartet", false)).contains(id);
        assertThat(fach("antwort", false)).doesNotContain(id);
        sql.sql("update vorgang.vorgang set stand = 'IN_BEARBEITUNG', frist = ? where id = ?")
                .params(LocalDate.now(uhr), id.wert())
                .update();
        verlauf.schritt(
                id, new Vorgangsbild.Schritt(uhr.instant(), "nachgereicht", Optional.empty(), ""));
        assertThat(fach("antwort", false)).contains(id);
        assertThat(fach("heute", false)).contains(id);
        als(
                "a.berger",
                () -> {
                    vorgaenge.uebernehmen(id);
                    return id;
                });
        assertThat(fach("antwort", false)).doesNotContain(id);
        sql.sql("update vorgang.vorgang set frist = ? where id = ?")
                .params(LocalDate.now(uhr).minusYears(30), id.wert())
                .update();
        assertThat(fach("ueberfaellig", false)).contains(id);
        browser.anmelden(adresse(""), "a.berger");
        assertThat(browser.holen(adresse("/amt")).body())
                .contains("Überfällig", "/amt/vorgaenge/" + id.wert(), "wessen=MEINE")
                .doesNotContain("vorgang.fach");
    }

    @Test
    void dieDateiEnthaeltDieGewaehltenSpaltenUndStehtImProtokoll() {
        String wort = viele();
        browser.anmelden(adresse(""), "a.berger");
        long vorher = ausgaben();
        var csv =
                browser.holen(
                        adresse(
                                "/amt/vorgaenge.csv?stand=ALLE&spalten=REFERENZ&spalten=EINHEIT&suche="
                                        + wort));
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.body()).startsWith("\uFEFF\"Betreff\";\"Referenz\";\"Amt\"\r\n");
        assertThat(csv.body().split("\r\n")).hasSize(VIELE + 1);
        assertThat(csv.body()).contains("\"'=" + wort).doesNotContain("\"=" + wort);
        var excel = browser.holen(adresse("/amt/vorgaenge.xlsx?stand=ALLE&suche=" + wort));
        assertThat(excel.statusCode()).isEqualTo(200);
        assertThat(excel.body()).startsWith("PK");
        assertThat(ausgaben()).isEqualTo(vorher + 2);
    }

    private long ausgaben() {
        return sql.sql(
                        "select count(*) from identitaet.protokoll where aktion = 'vorgang.liste-ausgegeben' and handelnder = ?")
                .param("beschaeftigte:" + person("a.berger").id().wert())
                .query(Long.class)
                .single();
    }

    private void pruefen(
            Vorgangsfilter filter,
            List<Vorgang> faelle,
            java.util.function.Predicate<Vorgang> erwartet) {
        var soll = faelle.stream().filter(erwartet).map(Vorgang::id).toList();
        assertThat(soll).as(filter.toString()).isNotEmpty();
        assertThat(ausgegeben("a.berger", filter))
                .as(filter.toString())
                .containsExactlyInAnyOrderElementsOf(soll);
        assertThat(als("a.berger", () -> listen.liste(filter, Stelle.ANFANG)).anzahl())
                .isEqualTo(soll.size());
    }

    private List<VorgangId> fach(String name, boolean alle) {
        var fach = als("a.berger", () -> listen.heute(alle)).fach(name);
        return ausgegeben("a.berger", fach.filter());
    }

    private List<VorgangId> durchblaettern(Vorgangsfilter filter) {
        var alle = new ArrayList<VorgangId>();
        var blatt = als("a.berger", () -> listen.liste(filter, Stelle.ANFANG));
        assertThat(blatt.davor()).isFalse();
        assertThat(blatt.anzahl()).isEqualTo(VIELE);
        blatt.zeilen().forEach(v -> alle.add(v.id()));
        while (blatt.danach()) {
            var stelle = new Stelle(Optional.of(alle.getLast()), false);
            blatt = als("a.berger", () -> listen.liste(filter, stelle));
            assertThat(blatt.davor()).isTrue();
            blatt.zeilen().forEach(v -> alle.add(v.id()));
        }
        return alle;
    }

    private List<VorgangId> zurueckblaettern(Vorgangsfilter filter) {
        var zweite = als("a.berger", () -> listen.liste(filter, Stelle.ANFANG)).zeilen().getLast();
        var blatt =
                als(
                        "a.berger",
                        () -> listen.liste(filter, new Stelle(Optional.of(zweite.id()), false)));
        var zurueck = new Stelle(Optional.of(blatt.zeilen().getFirst().id()), true);
        var erste = als("a.berger", () -> listen.liste(filter, zurueck));
        assertThat(erste.davor()).isFalse();
        assertThat(erste.danach()).isTrue();
        return erste.zeilen().stream().map(Vorgang::id).toList();
    }

    private List<VorgangId> ausgegeben(String name, Vorgangsfilter filter) {
        return als(
                name,
                () -> {
                    var alle = new ArrayList<VorgangId>();
                    listen.ausgeben(filter, "csv", v -> alle.add(v.id()));
                    return alle;
                });
    }

    private static Vorgangsfilter gesucht(String wort) {
        return new Vorgangsfilter(
                Stand.OFFEN,
                Frist.ALLE,
                Wessen.ALLE,
                "",
                "",
                wort,
                Optional.empty(),
                Optional.empty(),
                Sortierung.FRIST,
                false);
    }

    /// Rows made from one real Vorgang; nothing but lists ever sees them.
    ///
    /// @return the word by which exactly these are found
    private String viele() {
        String wort = "w" + UUID.randomUUID().toString().replace("-", "");
        var muster = faelle().eroeffnen(1).getFirst();
        sql.sql(
                        """
                        insert into vorgang.vorgang (id, antrag, referenz, leistung, fassung, eingegangen, einheit, aktenzeichen, betreff, worte, stand,
                            bearbeiterin, frist, ablauf, ergebnis)
                        select gen_random_uuid(), gen_random_uuid(), v.referenz || n, v.leistung, v.fassung, now() - (n / 3) * interval '1 day', v.einheit,
                            v.aktenzeichen || '-' || (n * 7 % 50), case when n % 4 = 0 then '=' else '' end || :wort || (n * 11 % 60), array_to_tsvector(array[:wort]),
                            (array['EINGEGANGEN', 'IN_BEARBEITUNG', 'WARTET_AUF_PERSON', 'ENTSCHIEDEN', 'ABGESCHLOSSEN'])[1 + n % 5],
                            case n % 3 when 0 then null when 1 then cast(:berger as uuid) else cast(:lenz as uuid) end,
                            case when n % 5 = 4 then null else cast(:heute as date) + (n % 9 - 4) end, v.ablauf, null
                        from vorgang.vorgang v, generate_series(1, :viele) as n where v.id = :muster
                        """)
                .param("wort", wort)
                .param("berger", person("a.berger").id().wert())
                .param("lenz", person("m.lenz").id().wert())
                .param("heute", LocalDate.now(uhr))
                .param("viele", VIELE)
                .param("muster", muster.wert())
                .update();
        return wort;
    }

    private Vorgang vorgang(VorgangId id) {
        return ablage.finden(id).orElseThrow();
    }

    private Reitfaelle faelle() {
        return new Reitfaelle(leute);
    }

    private <T> T als(String name, Supplier<T> arbeit) {
        return leute.fragen(name, arbeit);
    }

    private Beschaeftigte person(String name) {
        return leute.person(name);
    }
}
