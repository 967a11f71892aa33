package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.identitaet.Abwesenheiten;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.vorgang.Umlauf.Stand;
import dreiklang.vorgang.Umlauf.Stelle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may sign, for how long, and what is left of it.
class MitzeichnungTest extends Vorgangstest {

    private static final String GRUND = "Die Voraussetzungen liegen vor.";

    @Autowired private Umlaeufe umlaeufe;
    @Autowired private Unterschriftenmappen mappen;
    @Autowired private Schriftverkehr schriftverkehr;
    @Autowired private Abwesenheiten abwesenheiten;
    @Autowired private Akten akten;
    @Autowired private DataSource datenbank;
    @Autowired private JdbcClient sql;

    @Test
    void inEigenerSacheZeichnetManAuchAlsLeitungNichtMit() {
        var id = eroeffnet("einbuergerung");
        beantragtVon(id, "l.okafor");
        code("V-371", "v.brandis", () -> beginnen(id, leitung(1, "33.2")));
        var runde = fragen("v.brandis", () -> beginnen(id, leitung(1, "33")));
        beantragtVon(id, "g.holm");
        assertThat(fragen("g.holm", mappen::offene)).extracting(Umlauf::id).doesNotContain(runde);
        code("V-374", "g.holm", () -> zeichnen(runde));
        code("V-370", "v.brandis", () -> entscheiden(id));
    }

    @Test
    void inEigenerSacheZeichnetManAuchInVertretungNichtMit() {
        var id = eroeffnet("einbuergerung");
        var runde = fragen("v.brandis", () -> beginnen(id, person(1, "g.holm")));
        beantragtVon(id, "n.arslan");
        var heute = LocalDate.now(uhr);
        als("g.holm", () -> vertreten("g.holm", heute, "n.arslan"));
        try {
            assertThat(fragen("n.arslan", mappen::offene))
                    .extracting(Umlauf::id)
                    .doesNotContain(runde);
            code("V-374", "n.arslan", () -> zeichnen(runde));
        } finally {
            als(
                    "g.holm",
                    () -> abwesenheiten.zuruecknehmen(abwesenheiten.offene().getFirst().id()));
        }
    }

    @Test
    void einZeichenInEigenerSacheZaehltNichtAlsZweitesAugenpaar() {
        var id = eroeffnet("einbuergerung");
        var runde = fragen("v.brandis", () -> beginnen(id, person(1, "l.okafor")));
        als("l.okafor", () -> zeichnen(runde));
        beantragtVon(id, "l.okafor");
        code("V-370", "v.brandis", () -> entscheiden(id));
    }

    @Test
    void einUnveraendertAbgesandtesSchreibenBehaeltSeineZeichen() {
        var id = eroeffnet("reitkennzeichen");
        var s = fragen("a.berger", () -> schriftverkehr.beginnen(id, "sachstand"));
        assertThat(s.text()).isEqualTo(s.text().strip());
        var stellen = List.of(person(1, "m.lenz"));
        var runde = fragen("a.berger", () -> umlaeufe.beginnen(id, s.id(), stellen));
        als("m.lenz", () -> zeichnen(runde));
        als(
                "a.berger",
                () -> {
                    schriftverkehr.aendern(id, s.id(), s.version(), s.titel(), s.text() + "\r\n");
                    schriftverkehr.absenden(id, s.id(), s.version() + 1, Bekanntgabeweg.PORTAL);
                });
        assertThat(runde(id, runde).stand()).isEqualTo(Stand.GEZEICHNET);
        assertThat(akte(id)).contains(s.titel() + " (Aktenfassung mit Mitzeichnung)");
    }

    @Test
    void istEntschiedenWartetDerBescheidAufKeinZeichenMehr() {
        var id = eroeffnet("reitkennzeichen");
        var s = fragen("a.berger", () -> schriftverkehr.beginnen(id, "sachstand"));
        var bescheid = fragen("a.berger", () -> beginnen(id, person(1, "m.lenz")));
        var brief =
                fragen(
                        "a.berger",
                        () -> umlaeufe.beginnen(id, s.id(), List.of(person(1, "m.lenz"))));
        als("a.berger", () -> entscheiden(id));
        assertThat(runde(id, bescheid).stand()).isEqualTo(Stand.BEENDET);
        assertThat(runde(id, brief).stand()).isEqualTo(Stand.LAEUFT);
        assertThat(fragen("m.lenz", mappen::offene))
                .extracting(Umlauf::id)
                .contains(brief)
                .doesNotContain(bescheid);
        code("V-374", "m.lenz", () -> zeichnen(bescheid));
        als("a.berger", () -> vorgaenge.abschliessen(id));
        assertThat(runde(id, brief).stand()).isEqualTo(Stand.BEENDET);
        assertThat(fragen("a.berger", () -> schreibtisch.ansehen(id)).verlauf())
                .filteredOn(w -> w.was().equals("mitzeichnung-erledigt"))
                .hasSize(2);
    }

    @Test
    void werGegangenIstStehtWeiterAufDerLeiste() {
        var id = eroeffnet("reitkennzeichen");
        var runde =
                fragen("a.berger", () -> beginnen(id, person(1, "m.lenz"), person(2, "j.krause")));
        als("m.lenz", () -> zeichnen(runde));
        gegangen(runde, 1);
        gegangen(runde, 2);
        var blick = fragen("a.berger", () -> mappen.ansehen(runde));
        assertThat(blick.zeichen()).containsExactly("gez. Martin Lenz", "");
        assertThat(blick.namen())
                .containsExactly("Sachgebietsleiter (36.1)", "Frühere Beschäftigte");
        sql.sql("update vorgang.umlauf_stelle set stelle = '', zeichner = '' where umlauf = :m")
                .param("m", runde)
                .update();
        var alt = fragen("a.berger", () -> mappen.ansehen(runde));
        assertThat(alt.zeichen()).containsExactly("gez. frühere Beschäftigte", "");
        assertThat(alt.namen()).containsExactly("Frühere Beschäftigte", "Frühere Beschäftigte");
    }

    @Test
    void eineFrageNachRundenBrauchtNurEineVerbindung() {
        var id = eroeffnet("reitkennzeichen");
        var erste = fragen("a.berger", () -> beginnen(id, person(1, "m.lenz")));
        als("a.berger", () -> umlaeufe.zurueckholen(erste));
        var zweite =
                fragen("a.berger", () -> beginnen(id, person(2, "j.krause"), person(1, "m.lenz")));
        try (var eine = eineVerbindung()) {
            var runden = new UmlaufRepository(JdbcClient.create(eine)).zu(id);
            assertThat(runden).extracting(Umlauf::id).containsExactly(zweite, erste);
            assertThat(runden.getFirst().stellen())
                    .extracting(Stelle::nummer)
                    .containsExactly(1, 2);
        }
    }

    private HikariDataSource eineVerbindung() {
        var vorbild = (HikariDataSource) datenbank;
        var wahl = new HikariConfig();
        wahl.setJdbcUrl(vorbild.getJdbcUrl());
        wahl.setUsername(vorbild.getUsername());
        wahl.setPassword(vorbild.getPassword());
        wahl.setMaximumPoolSize(1);
        wahl.setConnectionTimeout(1_000);
        return new HikariDataSource(wahl);
    }

    private void beantragtVon(VorgangId id, String name) {
        sql.sql("update vorgang.vorgang set antragstellerin = :p where id = :v")
                .param("p", person(name).id().wert())
                .param("v", id.wert())
                .update();
    }

    /// Nobody knows her any more.
    private void gegangen(UUID runde, int nummer) {
        sql.sql(
                        "update vorgang.umlauf_stelle set person = :p, von = case when von is null then null else cast(:p as uuid) end"
                                + " where umlauf = :m and nummer = :n")
                .param("p", UUID.randomUUID())
                .param("m", runde)
                .param("n", nummer)
                .update();
    }

    private void vertreten(String wen, LocalDate tag, String durch) {
        abwesenheiten.eintragen(person(wen).id(), tag, tag, Optional.of(person(durch).id()));
    }

    private UUID beginnen(VorgangId id, Stelle... stellen) {
        return umlaeufe.beginnen(id, Ergebnis.BEWILLIGT, GRUND, List.of(stellen));
    }

    private void entscheiden(VorgangId id) {
        vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, GRUND);
    }

    private void zeichnen(UUID runde) {
        mappen.zeichnen(runde, mappen.ansehen(runde).runde().pruefsumme(), "");
    }

    private Umlauf runde(VorgangId id, UUID runde) {
        return fragen("a.berger", () -> umlaeufe.zu(id)).stream()
                .filter(m -> m.id().equals(runde))
                .findFirst()
                .orElseThrow();
    }

    private List<String> akte(VorgangId id) {
        var zeichen = new Aktenzeichen(stand(id).aktenzeichen());
        return fragen("a.berger", () -> akten.ansehen(zeichen)).schriftstuecke().stream()
                .map(s -> s.titel())
                .toList();
    }

    private Stelle person(int nummer, String name) {
        return Stelle.gefragt(nummer, nummer, Optional.of(person(name).id()), "", Optional.empty());
    }

    private Stelle leitung(int nummer, String einheit) {
        return Stelle.gefragt(nummer, nummer, Optional.empty(), einheit, Optional.empty());
    }

    private void code(String erwartet, String name, Runnable arbeit) {
        assertThatThrownBy(() -> als(name, arbeit))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo(erwartet));
    }
}
