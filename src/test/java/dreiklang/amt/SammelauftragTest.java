package dreiklang.amt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.amt.Sammelauftraege.Gewaehlt;
import dreiklang.amt.Sammelauftrag.Stand;
import dreiklang.amt.Sammelauftrag.Vermerk;
import dreiklang.amt.Sammelauftrag.Zeile;
import dreiklang.amt.Sammelauftrag.Zeilenstand;
import dreiklang.amt.SammelauftragRepository.Laufend;
import dreiklang.basis.FachlicherFehler;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.postfach.Postfaecher;
import dreiklang.vorgang.Amtsbrowser;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Reitfaelle;
import dreiklang.vorgang.Stadtleute;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.Vorgang;
import dreiklang.vorgang.VorgangId;
import dreiklang.vorgang.Vorgangslisten;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class SammelauftragTest extends Stadttest {

    private static final Sammelhandlung BEWILLIGEN =
            new Sammelhandlung.Entscheiden(Ergebnis.BEWILLIGT, "Alles da.", Bekanntgabeweg.PORTAL);

    private final Amtsbrowser browser = new Amtsbrowser();
    private Stadtleute leute;

    @Autowired private Sammelauftraege auftraege;
    @Autowired private SammelauftragRepository ablage;
    @Autowired private Sammellauf lauf;
    @Autowired private Vorgaenge vorgaenge;
    @Autowired private Vorgangslisten listen;
    @Autowired private Postfaecher postfaecher;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private JdbcClient sql;

    @Autowired
    void stadt(ApplicationContext stadt) {
        leute = new Stadtleute(stadt);
    }

    @Test
    void jedeZeileSagtWasAusIhrGewordenIst() {
        var ids = faelle().eroeffnen(3);
        var auswahl = gewaehlt(ids);
        als("m.lenz", () -> tun(() -> vorgaenge.uebernehmen(ids.get(1))));
        var nummer = UUID.randomUUID();
        als("a.berger", () -> tun(() -> auftraege.erteilen(nummer, auswahl, zuweisen("a.berger"))));
        als("a.berger", () -> tun(() -> auftraege.erteilen(nummer, auswahl, zuweisen("m.lenz"))));
        var fertig = abwarten("a.berger", nummer);
        assertThat(fertig.zeilen())
                .extracting(Zeile::stand)
                .containsExactly(Zeilenstand.GETAN, Zeilenstand.UEBERSPRUNGEN, Zeilenstand.GETAN);
        assertThat(fertig.zeilen().get(1).code()).isEqualTo("V-201");
        var berger = person("a.berger").id();
        assertThat(vorgang(ids.get(0)).bearbeiterin()).contains(berger);
        assertThat(vorgang(ids.get(1)).bearbeiterin()).contains(person("m.lenz").id());
        browser.anmelden(adresse(""), "a.berger");
        assertThat(browser.holen(adresse("/amt/sammelbearbeitung/" + nummer)).body())
                .contains("3 von 3 sind bearbeitet", "inzwischen geändert", "(V-201)")
                .doesNotContain("vorgang.sammel");
        assertThat(protokolliert(ids.get(0), "vorgang.zugewiesen", "a.berger")).isEqualTo(1);
        assertThat(protokolliert(ids.get(1), "vorgang.sammelzeile-nicht-getan", "a.berger"))
                .isEqualTo(1);
    }

    @Test
    void nachEinemAbbruchWirdKeineZeileVerlorenUndKeineZweimalGetan() {
        var ids = faelle().eroeffnen(4);
        var auftrag = new Laufend(UUID.randomUUID(), person("m.lenz").id(), BEWILLIGEN);
        anlegen(auftrag, ids, Stand.ANGEHALTEN);
        assertThat(lauf.eine(auftrag)).as("a stopped order rests").isFalse();
        vonHand(auftrag, false);
        vonHand(auftrag, true);
        assertThat(finden(auftrag).anzahl(Zeilenstand.GETAN)).isEqualTo(1);
        als("m.lenz", () -> tun(() -> auftraege.fortsetzen(auftrag.id())));
        var fertig = abwarten("m.lenz", auftrag.id());
        assertThat(fertig.anzahl(Zeilenstand.GETAN)).isEqualTo(4);
        for (var id : ids) {
            assertThat(postfaecher.zu(id.bezug())).as("one Bescheid each").hasSize(1);
            assertThat(protokolliert(id, "vorgang.entschieden.bewilligt", "m.lenz")).isEqualTo(1);
        }
    }

    /// Does the next row in a transaction that only this test sees; with `abbruch` it ends as a
    /// power cut would end it: everything is written, nothing is committed.
    private void vonHand(Laufend auftrag, boolean abbruch) {
        transaktion.executeWithoutResult(t -> {
            ablage.umstellen(auftrag.id(), Stand.ANGEHALTEN, Stand.LAEUFT);
            var zeile = ablage.nehmen(auftrag.id()).orElseThrow();
            leute.als("m.lenz", () -> bewilligen(zeile.vorgang()));
            ablage.erledigen(auftrag.id(), zeile.nummer(), Vermerk.GETAN, uhr.instant());
            ablage.umstellen(auftrag.id(), Stand.LAEUFT, Stand.ANGEHALTEN);
            if (abbruch) {
                t.setRollbackOnly();
            }
        });
    }

    private void bewilligen(VorgangId id) {
        vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, "", Bekanntgabeweg.PORTAL);
    }

    @Test
    void jedeZeilePrueftDieRechteInIhremAugenblick() {
        var ids = faelle().eroeffnen(2);
        var fremd = new Laufend(UUID.randomUUID(), person("s.yilmaz").id(), BEWILLIGEN);
        var ohneRecht = new Laufend(UUID.randomUUID(), person("t.adler").id(), BEWILLIGEN);
        var niemand = new BeschaeftigteId(UUID.randomUUID());
        var weg = new Laufend(UUID.randomUUID(), niemand, BEWILLIGEN);
        for (var auftrag : List.of(fremd, ohneRecht, weg)) {
            anlegen(auftrag, ids, Stand.LAEUFT);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> finden(auftrag).stand() == Stand.FERTIG);
        }
        assertThat(codes(fremd)).containsOnly("V-404");
        assertThat(codes(ohneRecht)).containsOnly("I-403");
        assertThat(codes(weg)).containsOnly("V-307");
        ids.forEach(id -> assertThat(postfaecher.zu(id.bezug())).isEmpty());
    }

    @Test
    void vieleLassenSichAufWiedervorlageLegen() {
        var ids = faelle().eroeffnen(2);
        var morgen = LocalDate.now(uhr).plusDays(1);
        var nummer = UUID.randomUUID();
        fehler(
                "V-324",
                "a.berger",
                () -> auftraege.erteilen(nummer, gewaehlt(ids), wieder(morgen.minusDays(2))));
        als("a.berger", () -> tun(() -> auftraege.erteilen(nummer, gewaehlt(ids), wieder(morgen))));
        assertThat(abwarten("a.berger", nummer).anzahl(Zeilenstand.GETAN)).isEqualTo(2);
        for (var id : ids) {
            assertThat(protokolliert(id, "vorgang.wiedervorlage", "a.berger")).isEqualTo(1);
        }
    }

    @Test
    void wasKeineZeileAnnaehmeWirdGarNichtErstBestellt() {
        var auswahl = gewaehlt(faelle().eroeffnen(1));
        var heute = LocalDate.now(uhr);
        var nummer = UUID.randomUUID();
        var lang = new Sammelhandlung.Wiedervorlegen(heute, "x".repeat(201));
        fehler("V-212", "a.berger", () -> auftraege.erteilen(nummer, auswahl, lang));
        fehler(
                "V-324",
                "a.berger",
                () -> auftraege.erteilen(nummer, auswahl, wieder(heute.plusYears(11))));
        browser.anmelden(adresse(""), "m.lenz");
        String leer = "nummer=" + nummer + "&auswahl=&ergebnis=BEWILLIGT&begruendung=&vorschau=";
        assertThat(browser.absenden(adresse("/amt/sammelbearbeitung/entscheiden"), leer).body())
                .contains("Sie haben keinen Vorgang ausgewählt.");
        var seltsam = new Sammelhandlung.Wiedervorlegen(heute, "Foto\0 da?");
        als("m.lenz", () -> tun(() -> auftraege.erteilen(nummer, auswahl, seltsam)));
        assertThat(abwarten("m.lenz", nummer).anzahl(Zeilenstand.GETAN)).isEqualTo(1);
    }

    private static Sammelhandlung wieder(LocalDate tag) {
        return new Sammelhandlung.Wiedervorlegen(tag, "Nachweis prüfen");
    }

    @Test
    void niemandBestelltWasErNichtDarfUndNiemandSiehtFremdeAuftraege() {
        var ids = faelle().eroeffnen(1);
        var nummer = UUID.randomUUID();
        fehler("V-404", "s.yilmaz", () -> auftraege.erteilen(nummer, gewaehlt(ids), BEWILLIGEN));
        fehler("V-302", "a.berger", () -> auftraege.erteilen(nummer, List.of(), BEWILLIGEN));
        fehler("I-403", "k.reuter", () -> auftraege.erteilen(nummer, gewaehlt(ids), BEWILLIGEN));
        fehler(
                "V-211",
                "m.lenz",
                () ->
                        auftraege.erteilen(
                                nummer,
                                gewaehlt(ids),
                                new Sammelhandlung.Entscheiden(
                                        Ergebnis.ABGELEHNT, " ", Bekanntgabeweg.POST)));
        var zuViele = java.util.Collections.nCopies(1_001, gewaehlt(ids).getFirst());
        fehler("V-303", "m.lenz", () -> auftraege.erteilen(nummer, zuViele, BEWILLIGEN));
        als(
                "m.lenz",
                () -> tun(() -> auftraege.erteilen(nummer, gewaehlt(ids), zuweisen("m.lenz"))));
        fehler("V-305", "a.berger", () -> auftraege.zeigen(nummer));
        fehler("V-305", "a.berger", () -> auftraege.anhalten(nummer));
        assertThat(als("a.berger", auftraege::eigene)).noneMatch(a -> a.id().equals(nummer));
        abwarten("m.lenz", nummer);
    }

    @Test
    void vonDerListeBisZumErgebnisOhneJavaScript() {
        var ids = faelle().eroeffnen(2);
        browser.anmelden(adresse(""), "m.lenz");
        String liste =
                adresse("/amt/vorgaenge?stand=EINGEGANGEN&sortierung=EINGEGANGEN&absteigend=ja");
        assertThat(browser.holen(liste).body()).contains(ids.get(0).wert() + ":");
        String zeilen =
                ids.stream()
                        .map(id -> "zeile=" + id.wert() + "%3A0")
                        .collect(java.util.stream.Collectors.joining("&"));
        var wahl = browser.absendenNach(liste, adresse("/amt/sammelbearbeitung"), zeilen);
        assertThat(wahl.body()).contains("Was soll mit diesen 2 Vorgängen geschehen?");
        String felder = versteckte(wahl.body());
        var ohne =
                browser.absendenNach(liste, adresse("/amt/sammelbearbeitung/entscheiden"), felder);
        assertThat(ohne.statusCode()).isEqualTo(422);
        assertThat(ohne.body()).contains("Bitte wählen Sie");
        String entschieden = felder + "&ergebnis=BEWILLIGT&begruendung=Alles+da.&weg=PORTAL";
        var vorschau =
                browser.absendenNach(
                        liste,
                        adresse("/amt/sammelbearbeitung/entscheiden"),
                        entschieden + "&vorschau=ja");
        assertThat(vorschau.body()).startsWith("%PDF-");
        var fertig =
                browser.absendenNach(
                        liste, adresse("/amt/sammelbearbeitung/entscheiden"), entschieden);
        assertThat(fertig.statusCode()).isEqualTo(303);
        String ziel = fertig.headers().firstValue("Location").orElseThrow();
        var nummer = UUID.fromString(ziel.replaceFirst(".*/", ""));
        assertThat(browser.holen(adresse("/amt/sammelbearbeitung/" + nummer)).body())
                .contains("Vorgänge entscheiden", "von 2 sind bearbeitet");
        assertThat(abwarten("m.lenz", nummer).anzahl(Zeilenstand.GETAN)).isEqualTo(2);
        assertThat(browser.holen(adresse("/amt/sammelbearbeitung")).body())
                .contains(nummer.toString());
        var nichts = browser.absendenNach(liste, adresse("/amt/sammelbearbeitung"), "frage=");
        assertThat(nichts.body()).contains("V-302", "mindestens einen Haken");
    }

    private static String versteckte(String seite) {
        var felder = new java.util.LinkedHashSet<String>();
        java.util.regex.Pattern.compile(
                        "<input type=\"hidden\" name=\"(nummer|auswahl|frage)\" value=\"([^\"]*)\"")
                .matcher(seite)
                .results()
                .forEach(t ->
                        felder.add(
                                t.group(1)
                                        + "="
                                        + java.net.URLEncoder.encode(
                                                t.group(2).replace("&amp;", "&"),
                                                java.nio.charset.StandardCharsets.UTF_8)));
        return String.join("&", felder);
    }

    private void anlegen(Laufend auftrag, List<VorgangId> ids, Stand stand) {
        var zeilen = new ArrayList<Zeile>();
        for (var g : gewaehlt(ids)) {
            int nummer = zeilen.size() + 1;
            zeilen.add(Zeile.offen(nummer, g.vorgang(), g.version()));
        }
        transaktion.executeWithoutResult(t -> {
            ablage.anlegen(auftrag, zeilen, uhr.instant());
            ablage.umstellen(auftrag.id(), Stand.LAEUFT, stand);
        });
    }

    private List<String> codes(Laufend auftrag) {
        return finden(auftrag).zeilen().stream().map(Zeile::code).toList();
    }

    private Sammelauftrag finden(Laufend auftrag) {
        return ablage.finden(auftrag.person(), auftrag.id()).orElseThrow();
    }

    private Sammelauftrag abwarten(String name, UUID nummer) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> als(name, () -> auftraege.zeigen(nummer)).stand() == Stand.FERTIG);
        return als(name, () -> auftraege.zeigen(nummer));
    }

    private List<Gewaehlt> gewaehlt(List<VorgangId> ids) {
        return ids.stream().map(id -> new Gewaehlt(id, vorgang(id).version())).toList();
    }

    private Vorgang vorgang(VorgangId id) {
        return Objects.requireNonNull(als("m.lenz", () -> listen.davon(List.of(id))).get(id));
    }

    private Sammelhandlung zuweisen(String name) {
        return new Sammelhandlung.Zuweisen(person(name).id());
    }

    private void fehler(String code, String name, Runnable arbeit) {
        assertThatThrownBy(() -> als(name, () -> tun(arbeit)))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo(code));
    }

    private long protokolliert(VorgangId id, String aktion, String wer) {
        return sql.sql(
                        "select count(*) from identitaet.protokoll where gegenstand = ? and aktion = ? and handelnder = ?")
                .params(id.bezug(), aktion, "beschaeftigte:" + person(wer).id().wert())
                .query(Long.class)
                .single();
    }

    private static boolean tun(Runnable arbeit) {
        arbeit.run();
        return true;
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
