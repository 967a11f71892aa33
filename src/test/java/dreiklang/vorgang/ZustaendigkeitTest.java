package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.identitaet.Abwesenheiten;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.vorgang.Unbearbeitet.Ursache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class ZustaendigkeitTest extends Stadttest {

    private final Amtsbrowser browser = new Amtsbrowser();
    private Stadtleute leute;

    @Autowired private Zustaendigkeiten zustaendigkeiten;
    @Autowired private Zuweisungsregeln regeln;
    @Autowired private Zuweisung zuweisung;
    @Autowired private Wiedervorlagen wiedervorlagen;
    @Autowired private JdbcClient sql;
    @Autowired private Abwesenheiten abwesenheiten;
    @Autowired private Schreibtisch schreibtisch;
    @Autowired private Vorgaenge vorgaenge;
    @Autowired private VorgangRepository ablage;
    @Autowired private VerlaufRepository verlauf;
    @Autowired private Akten akten;
    @TempDir private Path ordner;

    @Autowired
    void stadt(ApplicationContext stadt) {
        leute = new Stadtleute(stadt);
    }

    @AfterEach
    void alleWiederDa() {
        uhr.zuruecksetzen();
        regeln.laden(Path.of("kommune/demo"));
        for (var a : leute.fragen("g.holm", abwesenheiten::offene)) {
            leute.als("g.holm", () -> abwesenheiten.zuruecknehmen(a.id()));
        }
    }

    @Test
    void dieRegelNachBuchstabenNenntPersonUndGrundImVerlauf() {
        var arslan = bescheinigung("Ahrens");
        assertThat(bearbeiterin(arslan)).contains(leute.id("n.arslan"));
        assertThat(bearbeiterin(bescheinigung("Söllner"))).contains(leute.id("f.tietz"));
        assertThat(verlauf.verlauf(arslan))
                .filteredOn(s -> s.was().equals("zugewiesen-regel"))
                .singleElement()
                .satisfies(
                        s -> assertThat(s.anmerkung()).isEqualTo("Nuray Arslan (Buchstaben A–K)"));
        assertThat(ablage.finden(arslan).orElseThrow().stand())
                .isEqualTo(Vorgangsstand.EINGEGANGEN);
    }

    @Test
    void werAbwesendIstBekommtNichtsNeuesSondernDieVertretung() {
        var alt = bescheinigung("Teufel");
        weg("f.tietz", Optional.of("n.arslan"));
        assertThat(bearbeiterin(bescheinigung("Tann"))).contains(leute.id("n.arslan"));
        assertThat(leute.fragen("n.arslan", () -> ohneBearbeitung())).doesNotContainKey(alt);
        leute.als(
                "n.arslan", () -> vorgaenge.entscheiden(alt, Ergebnis.ABGELEHNT, "Nur ein Test."));
        assertThat(verlauf.verlauf(alt))
                .anySatisfy(s -> {
                    assertThat(s.person()).contains(leute.id("n.arslan"));
                    assertThat(s.anmerkung()).contains("in Vertretung für Falk Tietz");
                });
    }

    @Test
    void ohneVertretungFaelltNichtsZwischenDieStuehle() {
        var id = bescheinigung("Zander");
        assertThat(leute.fragen("g.holm", this::ohneBearbeitung)).doesNotContainKey(id);
        weg("f.tietz", Optional.empty());
        assertThat(leute.fragen("g.holm", this::ohneBearbeitung))
                .containsEntry(id, Ursache.ABWESEND);
        assertThat(leute.fragen("s.yilmaz", this::ohneBearbeitung)).doesNotContainKey(id);
        uhr.vorstellen(Duration.ofDays(3));
        assertThat(leute.fragen("g.holm", this::ohneBearbeitung)).doesNotContainKey(id);
        uhr.zuruecksetzen();
        browser.anmelden(adresse(""), "g.holm");
        var liste = browser.holen(adresse("/amt/ohne-bearbeitung"));
        assertThat(liste.statusCode()).isEqualTo(200);
        assertThat(liste.body())
                .contains("Falk Tietz ist abwesend und wird nicht vertreten")
                .doesNotContain(">vorgang.");
        leute.als("g.holm", () -> zustaendigkeiten.annehmen(id));
        assertThat(bearbeiterin(id)).contains(leute.id("g.holm"));
        assertThatThrownBy(() -> leute.als("n.arslan", () -> zustaendigkeiten.annehmen(id)))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("V-202"));
    }

    @Test
    void anEineAndereEinheitGehtDerVorgangMitSeinerAkteUndMitGrund() {
        var id = bescheinigung("Imhof");
        var zeichen = new Aktenzeichen(ablage.finden(id).orElseThrow().aktenzeichen());
        assertThatThrownBy(() ->
                        leute.als("n.arslan", () -> zustaendigkeiten.abgeben(id, "33.2", " ")))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("V-350"));
        browser.anmelden(adresse(""), "n.arslan");
        String seite = "/amt/vorgaenge/" + id.wert();
        assertThat(browser.holen(adresse(seite + "/zustaendigkeit")).body())
                .contains("An die Einheit abgeben", "nicht vertraulich")
                .doesNotContain(">vorgang.");
        leute.als(
                "n.arslan", () -> zustaendigkeiten.abgeben(id, "63", "Es geht um ein Grundstück."));
        assertThat(bearbeiterin(id)).isEmpty();
        assertThat(browser.holen(adresse(seite)).statusCode()).isEqualTo(404);
        assertThat(leute.fragen("y.baum", () -> schreibtisch.ansehen(id)).verlauf())
                .anySatisfy(s ->
                        assertThat(s.anmerkung())
                                .isEqualTo("63 Bauordnungsamt: Es geht um ein Grundstück."));
        assertThat(leute.fragen("y.baum", () -> akten.ansehen(zeichen)).einheit()).isEqualTo("63");
        assertThatThrownBy(() -> leute.fragen("n.arslan", () -> akten.ansehen(zeichen)))
                .isInstanceOf(FachlicherFehler.class);
        assertThat(leute.fragen("y.baum", this::ohneBearbeitung))
                .containsEntry(id, Ursache.NIEMAND);
        leute.als("y.baum", () -> zustaendigkeiten.annehmen(id));
        leute.als(
                "y.baum",
                () -> zustaendigkeiten.weitergeben(id, leute.id("r.dahmen"), "Bitte prüfen."));
        assertThat(bearbeiterin(id)).contains(leute.id("r.dahmen"));
    }

    @Test
    void eineRegelDieZuNiemandemFuehrtAendertNichts() throws IOException {
        laden(
                """
                  - leistung: meldebescheinigung
                    regeln:
                      - {buchstaben: A-K, feld: nachname, einheit: "63", person: n.arslan}
                      - {buchstaben: L-M, feld: nachname, einheit: "63"}
                """);
        var niemand = ablage.finden(bescheinigung("Ahrens")).orElseThrow();
        assertThat(niemand.einheit()).as("in 63 kann sie nicht arbeiten").isEqualTo("33");
        assertThat(niemand.bearbeiterin()).isEmpty();
        assertThat(ablage.finden(bescheinigung("Lang")).orElseThrow().einheit()).isEqualTo("63");
    }

    @Test
    void niemandBekommtSeineEigeneSache() throws IOException {
        laden(
                """
                  - leistung: dienstreise
                    regeln:
                      - {person: p.hoff}
                      - {verteilen: ja}
                """);
        var hoff = leute.id("p.hoff");
        assertThat(zugeteilt(leute.id("a.berger"))).contains(hoff);
        assertThat(zugeteilt(hoff)).isNotEqualTo(Optional.of(hoff));
        var eigene = bescheinigung("Eigen");
        sql.sql(
                        "update vorgang.vorgang set bearbeiterin = :wer, antragstellerin = :wer where id = :id")
                .param("wer", leute.id("n.arslan").wert())
                .param("id", eigene.wert())
                .update();
        assertThat(leute.fragen("g.holm", this::ohneBearbeitung))
                .containsEntry(eigene, Ursache.OHNE_RECHT);
        leute.als("f.tietz", () -> zustaendigkeiten.annehmen(eigene));
        assertThat(bearbeiterin(eigene)).contains(leute.id("f.tietz"));
    }

    @Test
    void auchEineWiedervorlageFaelltNichtZwischenDieStuehle() {
        var id = bescheinigung("Zunder");
        var heute = LocalDate.now(uhr);
        var plan =
                new Wiedervorlagen.Plan(
                        heute,
                        Optional.empty(),
                        "",
                        "Ausweis da?",
                        Optional.of(leute.id("f.tietz")));
        leute.als("n.arslan", () -> wiedervorlagen.anlegen(id, plan));
        assertThat(leute.fragen("g.holm", this::ohnePerson)).doesNotContain(id);
        weg("f.tietz", Optional.empty());
        assertThat(leute.fragen("g.holm", this::ohnePerson)).contains(id);
        assertThat(leute.fragen("s.yilmaz", this::ohnePerson)).doesNotContain(id);
        browser.anmelden(adresse(""), "g.holm");
        assertThat(browser.holen(adresse("/amt/ohne-bearbeitung")).body())
                .contains("Wiedervorlagen ohne Person", "Ausweis da?")
                .doesNotContain(">vorgang.");
    }

    @Test
    void wasAnderswoLiegtVerdecktDieEigenenWiedervorlagenNicht() {
        var fern = bescheinigung("Fern");
        var nah = bescheinigung("Nah");
        var heute = LocalDate.now(uhr);
        leute.als(
                "n.arslan",
                () -> {
                    for (int i = 0; i < 101; i++) {
                        wiedervorlagen.anlegen(fern, eigener(heute));
                    }
                    wiedervorlagen.anlegen(nah, eigener(heute.plusDays(1)));
                    zustaendigkeiten.abgeben(fern, "63", "Es geht um ein Grundstück.");
                });
        assertThat(leute.fragen("n.arslan", () -> wiedervorlagen.meine(heute.plusDays(1))))
                .extracting(w -> w.vorgang().id())
                .contains(nah)
                .doesNotContain(fern);
        assertThat(leute.fragen("n.arslan", () -> wiedervorlagen.anzahl(heute.plusDays(1))))
                .isLessThan(100);
        assertThat(leute.fragen("y.baum", this::ohnePerson)).contains(fern);
    }

    private static Wiedervorlagen.Plan eigener(LocalDate tag) {
        return new Wiedervorlagen.Plan(tag, Optional.empty(), "", "", Optional.empty());
    }

    private List<VorgangId> ohnePerson() {
        return zustaendigkeiten.ohneBearbeitung(Optional.empty()).wiedervorlagen().stream()
                .map(w -> w.vorgang().id())
                .toList();
    }

    @Test
    void werVertraulichesLiestStehtAufDerSeiteDesVorgangs() {
        var id = leute.reiserueckkehr("Lesemann", LocalDate.now(uhr));
        leute.fragen("p.voss", () -> schreibtisch.ansehen(id));
        browser.anmelden(adresse(""), "t.engel");
        assertThat(browser.holen(adresse("/amt/vorgaenge/" + id.wert() + "/zustaendigkeit")).body())
                .contains("Dr. Paula Voss", "Timo Engel")
                .doesNotContain("s.luehrs");
    }

    @Test
    void eineFehlerhafteDateiAendertNichtsUndNenntZeileUndGrund() throws IOException {
        Files.writeString(
                ordner.resolve("zuweisung.yaml"),
                """
                zuweisung:
                  - leistung: meldebescheinigung
                    regeln:
                      - {buchstaben: A-K, person: n.arslan}
                      - {feld: nix, buchstaben: 1-2, person: niemand}
                      - {person: f.tietz, verteilen: ja}
                  - leistung: gibt-es-nicht
                  - leistung: beihilfe
                    regeln:
                      - {einheit: "66"}
                """);
        assertThat(regeln.laden(ordner))
                .extracting(Befund::code)
                .containsExactlyInAnyOrder(
                        "V-342", "V-342", "V-343", "V-344", "V-346", "V-341", "V-540");
        assertThat(bearbeiterin(bescheinigung("Adler"))).contains(leute.id("n.arslan"));
    }

    private Optional<BeschaeftigteId> zugeteilt(BeschaeftigteId antragstellerin) {
        var frage =
                new Zuweisung.Frage(
                        new LeistungsSchluessel("dienstreise"),
                        Map.of(),
                        Optional.of(antragstellerin));
        return zuweisung.fuer(frage, "10").person();
    }

    private void laden(String leistungen) throws IOException {
        Files.writeString(ordner.resolve("zuweisung.yaml"), "zuweisung:\n" + leistungen);
        assertThat(regeln.laden(ordner)).isEmpty();
    }

    private Map<VorgangId, Ursache> ohneBearbeitung() {
        var alle = new java.util.HashMap<VorgangId, Ursache>();
        var seite = zustaendigkeiten.ohneBearbeitung(Optional.empty());
        int wiedervorlagen = seite.wiedervorlagen().size();
        seite.zeilen().forEach(u -> alle.put(u.vorgang().id(), u.ursache()));
        while (seite.danach().isPresent()) {
            seite = zustaendigkeiten.ohneBearbeitung(seite.danach());
            seite.zeilen().forEach(u -> alle.put(u.vorgang().id(), u.ursache()));
        }
        assertThat(seite.anzahl()).isEqualTo(alle.size());
        assertThat(zustaendigkeiten.anzahlOhneBearbeitung())
                .isEqualTo(alle.size() + wiedervorlagen);
        return alle;
    }

    private void weg(String wer, Optional<String> vertretung) {
        var heute = LocalDate.now(uhr);
        leute.als(
                "g.holm",
                () ->
                        abwesenheiten.eintragen(
                                leute.id(wer),
                                heute,
                                heute.plusDays(2),
                                vertretung.map(leute::id)));
    }

    private VorgangId bescheinigung(String nachname) {
        return leute.eroeffnet(
                "meldebescheinigung",
                Map.of(
                        "vorname", "Mira",
                        "nachname", nachname,
                        "geburtsdatum", "1985-03-27",
                        "strasse", "Auenweg 12",
                        "plz", "59999",
                        "ort", "Lindenau an der Aue",
                        "umfang", "einfach",
                        "form", "elektronisch",
                        "email", "mira.soellner@post.example"));
    }

    private Optional<BeschaeftigteId> bearbeiterin(VorgangId id) {
        return ablage.finden(id).orElseThrow().bearbeiterin();
    }
}
