package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dreiklang.antrag.Einreichungen;
import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Seiteneingabe;
import dreiklang.antrag.Zugang;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Sprache;
import dreiklang.identitaet.Abwesenheiten;
import dreiklang.vorgang.Unbearbeitet.Ursache;
import dreiklang.vorgang.Vorgangsfilter.Stand;
import dreiklang.vorgang.Vorgangsfilter.Stelle;
import dreiklang.vorgang.Vorgangsfilter.Wessen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;

/// A step that belongs to another unit: seen there exactly as long as it is open, done there and
/// nowhere else.
class EinheitsschrittTest extends Vorgangstest {

    private static final String KAEMMEREI = "j.falk";
    private static final String VERGABE = "h.lindner";
    private static final String FUEHRUNG = "s.quandt";
    private static final String HAUPTAMT = "p.hoff";
    private static final Vorgangsfilter SCHRITTE = Vorgangsfilter.OFFENE.mit(Wessen.SCHRITT);
    private static final Vorgangsfilter ALLE = Vorgangsfilter.OFFENE.mit(Stand.ALLE);

    private final Amtsbrowser browser = new Amtsbrowser();

    @Autowired private VerlaufRepository verlauf;
    @Autowired private Vorgangslisten listen;
    @Autowired private Notizen notizen;
    @Autowired private Folgeschritte folgeschritte;
    @Autowired private Zustaendigkeiten zustaendigkeiten;
    @Autowired private Abwesenheiten abwesenheiten;
    @Autowired private Entwuerfe entwuerfe;
    @Autowired private Einreichungen einreichungen;

    @AfterEach
    void alleWiederDa() {
        for (var a : fragen(FUEHRUNG, abwesenheiten::offene)) {
            als(FUEHRUNG, () -> abwesenheiten.zuruecknehmen(a.id()));
        }
        for (var a : fragen("e.nowak", abwesenheiten::offene)) {
            als("e.nowak", () -> abwesenheiten.zuruecknehmen(a.id()));
        }
    }

    @Test
    void eineAndereEinheitSiehtDenVorgangGenauSolangeIhrSchrittOffenIst() {
        var id = beschaffung("motorsense");
        siehtAlles(KAEMMEREI, id);
        siehtNichts(VERGABE, id);
        als(KAEMMEREI, () -> vorgaenge.erledigen(id, offen(id), "2.400 Euro sind da"));
        siehtNichts(KAEMMEREI, id);
        siehtNichts(VERGABE, id);
        als(FUEHRUNG, () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, ""));
        siehtNichts(KAEMMEREI, id);
        siehtAlles(VERGABE, id);
        als(VERGABE, () -> vorgaenge.erledigen(id, offen(id), "Bestellung 4711"));
        siehtNichts(VERGABE, id);
        assertThat(stand(id).stand()).isEqualTo(Vorgangsstand.WARTET_AUF_PERSON);
        assertThat(verlauf.verlauf(id))
                .filteredOn(s -> s.was().equals("erledigt"))
                .extracting(Vorgangsbild.Schritt::anmerkung)
                .containsExactly(
                        "Prüfen, ob Haushaltsmittel da sind, und das Ergebnis vermerken. 2.400 Euro sind da",
                        "Bestellen oder ausschreiben und die Bestellnummer vermerken. Bestellung 4711");
        assertThat(fragen("b.kaya", () -> schreibtisch.eigener(id)).folgeformular())
                .contains("lieferung");
    }

    @Test
    void dieAndereEinheitTutIhrenSchrittUndSonstNichts() {
        var id = beschaffung("motorsense");
        var bild = fragen(KAEMMEREI, () -> schreibtisch.ansehen(id));
        assertThat(bild.geliehen()).isTrue();
        assertThat(bild.moeglich()).isEqualTo(Set.of(Verb.ERLEDIGEN));
        als(
                KAEMMEREI,
                () ->
                        notizen.schreiben(
                                id,
                                new Notizen.Neu(
                                        Notiz.Art.VERMERK,
                                        "Deckung aus 67100",
                                        "",
                                        Instant.now(uhr),
                                        false)));
        var falk = person(KAEMMEREI).id();
        verboten("V-476", () -> als(KAEMMEREI, () -> vorgaenge.uebernehmen(id)));
        verboten("V-476", () -> als(KAEMMEREI, () -> vorgaenge.zuweisen(id, falk)));
        verboten(
                "V-476",
                () -> als(KAEMMEREI, () -> vorgaenge.nachfordern(id, "Was?", LocalDate.now(uhr))));
        verboten(
                "V-476",
                () -> als(KAEMMEREI, () -> zustaendigkeiten.abgeben(id, "20", "gehört uns")));
        verboten(
                "V-477",
                () ->
                        als(
                                KAEMMEREI,
                                () -> vorgaenge.entscheiden(id, Ergebnis.ABGELEHNT, "Kein Geld")));
        assertThat(stand(id).offen()).isTrue();
    }

    @Test
    void niemandSonstErledigtDenSchrittUndVorherEntscheidetNiemand() {
        var id = beschaffung("motorsense");
        assertThat(fragen(FUEHRUNG, () -> schreibtisch.ansehen(id)).moeglich())
                .doesNotContain(Verb.ENTSCHEIDEN, Verb.ERLEDIGEN);
        verboten(
                "V-477",
                () -> als(FUEHRUNG, () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, "")));
        verboten("V-477", () -> als(HAUPTAMT, () -> vorgaenge.erledigen(id, offen(id), "")));
        verboten("V-404", () -> als("a.berger", () -> vorgaenge.erledigen(id, offen(id), "")));
        als(KAEMMEREI, () -> vorgaenge.erledigen(id, offen(id), ""));
        als(FUEHRUNG, () -> vorgaenge.entscheiden(id, Ergebnis.ABGELEHNT, "Kein Geld da."));
        assertThat(verlauf.aufgaben(id)).isEmpty();
        siehtNichts(VERGABE, id);
    }

    @Test
    void bisTausendEuroGenuegtDieFuehrungskraftUndAmEndeStehtDerBetrag() {
        var id = beschaffung("schreibtischlampe");
        siehtNichts(KAEMMEREI, id);
        als(FUEHRUNG, () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, ""));
        assertThat(stand(id).bearbeiterin()).isEmpty();
        siehtNichts(VERGABE, id);
        assertThat(stand(id).stand()).isEqualTo(Vorgangsstand.WARTET_AUF_PERSON);
        als("b.kaya", () -> liefern(id));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stand(id).stand() == Vorgangsstand.IN_BEARBEITUNG);
        als(
                HAUPTAMT,
                () -> folgeschritte.festsetzen(id, offen(id), new Geldbetrag(8900), "geprüft"));
        assertThat(verlauf.aufgaben(id)).isEmpty();
    }

    @Test
    void istInDerAnderenEinheitNiemandDaStehtDerSchrittBeiDemWasNiemandTut() {
        var id = beschaffung("motorsense");
        als(HAUPTAMT, () -> vorgaenge.uebernehmen(id));
        assertThat(unbearbeitet(id)).isEmpty();
        als(KAEMMEREI, () -> vorgaenge.erledigen(id, offen(id), ""));
        als(FUEHRUNG, () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, ""));
        assertThat(unbearbeitet(id)).isEmpty();
        var heute = LocalDate.now(uhr);
        als(
                "e.nowak",
                () ->
                        abwesenheiten.eintragen(
                                person(VERGABE).id(), heute, heute.plusDays(2), Optional.empty()));
        assertThat(unbearbeitet(id))
                .hasValueSatisfying(u -> {
                    assertThat(u.ursache()).isEqualTo(Ursache.SCHRITT);
                    assertThat(u.schritt().orElseThrow().ziel()).isEqualTo("stelle:vergabestelle");
                });
        browser.anmelden(adresse(""), "d.sommer");
        assertThat(browser.holen(adresse("/amt/ohne-bearbeitung")).body())
                .contains("liegt bei 30 Recht und Vergabe. Dort kann ihn heute niemand erledigen.")
                .doesNotContain(">vorgang.");
    }

    @Test
    void alleBeteiligtenSehenBeiWemDerVorgangLiegt() {
        var id = beschaffung("motorsense");
        for (String wer : List.of(HAUPTAMT, KAEMMEREI, FUEHRUNG)) {
            browser.anmelden(adresse(""), wer);
            assertThat(browser.holen(adresse("/amt/vorgaenge/" + id.wert())).body())
                    .contains(
                            "Liegt gerade bei", "20 Kämmerei und Kasse: Prüfen, ob Haushaltsmittel")
                    .doesNotContain(">vorgang.");
        }
        browser.anmelden(adresse(""), "b.kaya");
        assertThat(browser.holen(adresse("/amt/meine-vorgaenge/" + id.wert())).body())
                .contains("Liegt gerade bei", "20 Kämmerei und Kasse: Prüfen, ob Haushaltsmittel");
        als(KAEMMEREI, () -> vorgaenge.erledigen(id, offen(id), "ja"));
        assertThat(browser.holen(adresse("/amt/meine-vorgaenge/" + id.wert())).body())
                .contains("Sabine Quandt: Beschaffung genehmigen");
    }

    private Optional<Unbearbeitet> unbearbeitet(VorgangId id) {
        return fragen(
                "d.sommer",
                () -> {
                    var seite = zustaendigkeiten.ohneBearbeitung(Optional.empty());
                    var zeilen = new ArrayList<>(seite.zeilen());
                    while (seite.danach().isPresent()) {
                        seite = zustaendigkeiten.ohneBearbeitung(seite.danach());
                        zeilen.addAll(seite.zeilen());
                    }
                    return zeilen.stream().filter(u -> u.vorgang().id().equals(id)).findFirst();
                });
    }

    private void siehtAlles(String wer, VorgangId id) {
        assertThat(fragen(wer, () -> schreibtisch.ansehen(id)).geliehen()).isTrue();
        assertThat(fragen(wer, () -> schreibtisch.dateien(id))).isNotNull();
        assertThat(inListe(wer, id, SCHRITTE)).isTrue();
        assertThat(inListe(wer, id, ALLE)).isTrue();
        assertThat(ausgegeben(wer)).contains(id);
        assertThat(fragen(wer, () -> listen.heute(false)).fach("schritt").anzahl()).isPositive();
    }

    private void siehtNichts(String wer, VorgangId id) {
        verboten("V-404", () -> als(wer, () -> schreibtisch.ansehen(id)));
        verboten("V-404", () -> als(wer, () -> schreibtisch.dateien(id)));
        verboten("V-404", () -> als(wer, () -> vorgaenge.erledigen(id, "x", "")));
        assertThat(inListe(wer, id, SCHRITTE)).isFalse();
        assertThat(inListe(wer, id, ALLE)).isFalse();
        assertThat(ausgegeben(wer)).doesNotContain(id);
    }

    private boolean inListe(String wer, VorgangId id, Vorgangsfilter filter) {
        var gesucht =
                new Vorgangsfilter(
                        filter.stand(),
                        filter.frist(),
                        filter.wessen(),
                        "beschaffung",
                        "",
                        stand(id).referenz(),
                        Optional.empty(),
                        Optional.empty(),
                        filter.sortierung(),
                        false);
        var blatt = fragen(wer, () -> listen.liste(gesucht, Stelle.ANFANG));
        assertThat(blatt.anzahl()).isEqualTo(blatt.zeilen().size());
        return blatt.zeilen().stream().anyMatch(v -> v.id().equals(id));
    }

    private List<VorgangId> ausgegeben(String wer) {
        return fragen(
                wer,
                () -> {
                    var alle = new ArrayList<VorgangId>();
                    listen.ausgeben(ALLE, "csv", v -> alle.add(v.id()));
                    return alle;
                });
    }

    private VorgangId beschaffung(String beispiel) {
        return fragen(
                "b.kaya",
                () -> eroeffnet("beschaffung", b -> b.name().endsWith(beispiel + ".yaml")));
    }

    private void liefern(VorgangId id) {
        var zugang = new Zugang(folgeschritte.ausfuellen(id, Sprache.DE), "");
        var heute = LocalDate.now(uhr);
        var werte =
                Map.of(
                        "geliefert_am.tag", List.of(String.valueOf(heute.getDayOfMonth())),
                        "geliefert_am.monat", List.of(String.valueOf(heute.getMonthValue())),
                        "geliefert_am.jahr", List.of(String.valueOf(heute.getYear())),
                        "vollstaendig", List.of("ja"),
                        "rechnung_nummer", List.of("RE-1187"),
                        "rechnung_betrag", List.of("89,00"));
        var rechnung = new FileSystemResource("kommune/demo/anlagen/nachweise.png");
        var eingabe =
                new Seiteneingabe(
                        Seiteneingabe.Aktion.WEITER,
                        false,
                        werte,
                        List.of(new Seiteneingabe.Datei("rechnung", "rechnung.png", rechnung)),
                        Optional.empty());
        assertThat(entwuerfe.speichern(zugang, "lieferung", eingabe).orElseThrow().fehler())
                .isEmpty();
        var stand = einreichungen.pruefstand(zugang).orElseThrow();
        einreichungen.absenden(zugang, stand.entwurf().einreichung(), stand.abdruck().hex());
    }

    private String offen(VorgangId id) {
        return verlauf.aufgaben(id).getFirst().id();
    }

    private static void verboten(String code, ThrowingCallable tat) {
        assertThatThrownBy(tat)
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo(code));
    }
}
