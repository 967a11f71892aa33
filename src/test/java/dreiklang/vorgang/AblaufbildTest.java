package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.basis.FachlicherFehler;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.vorgang.Ablaufauskunft.Fortschritt;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AblaufbildTest extends Vorgangstest {

    private static final LeistungsSchluessel REIT = new LeistungsSchluessel("reitkennzeichen");

    private final Amtsbrowser browser = new Amtsbrowser();

    @Autowired private Ablaufauskunft auskunft;
    @Autowired private Ablaufzeiten zeiten;
    @Autowired private Vorschlaege vorschlaege;
    @Autowired private Umlenkungen umlenkungen;
    @Autowired private SchrittzeitRepository schrittzeiten;

    @Test
    void dieLeitungBringtEinenVorgangAnEinenAnderenSchrittUndSagtWarum() {
        var id = eroeffnet("reitkennzeichen");
        var lauf = fragen("m.lenz", () -> auskunft.zu(id));
        assertThat(lauf.knoten(Fortschritt.OFFEN)).isEqualTo("bearbeiten");
        assertThat(lauf.ziele()).isEqualTo(java.util.Map.of("entscheiden", "Entscheiden"));
        browser.anmelden(adresse(""), "m.lenz");
        String seite = adresse("/amt/vorgaenge/" + id.wert() + "/ablauf");
        int version = stand(id).version();
        assertThat(
                        browser.absenden(seite, "version=" + version + "&knoten=entscheiden&grund=")
                                .body())
                .contains("Bitte schreiben Sie kurz auf, warum.");
        var antwort =
                browser.absenden(
                        seite,
                        "version="
                                + version
                                + "&knoten=entscheiden&grund=Alles+liegt%00+schon+vor.");
        assertThat(antwort.statusCode()).isEqualTo(303);
        assertThat(fragen("m.lenz", () -> auskunft.zu(id)).knoten(Fortschritt.OFFEN))
                .isEqualTo("entscheiden");
        assertThat(fragen("m.lenz", () -> schreibtisch.ansehen(id)).verlauf())
                .last()
                .extracting(Schritt::was, Schritt::anmerkung)
                .isEqualTo(
                        List.of("umgelenkt", "Bearbeiten → Entscheiden. Alles liegt schon vor."));
        assertThat(
                        browser.absenden(seite, "version=" + version + "&knoten=bearbeiten&grund=x")
                                .body())
                .contains("Jemand anderes hat den Vorgang inzwischen geändert.");
    }

    @Test
    void nurDieLeitungBringtEinenVorgangAnEinenAnderenSchritt() {
        var id = eroeffnet("reitkennzeichen");
        assertThat(fragen("a.berger", () -> auskunft.zu(id)).ziele()).isEmpty();
        assertThatThrownBy(() ->
                        als("a.berger", () -> umlenkungen.umlenken(id, 0, "entscheiden", "x")))
                .isInstanceOf(FachlicherFehler.class)
                .hasMessageContaining("V-426");
        assertThatThrownBy(() -> als("u.kirsten", () -> auskunft.zu(id)))
                .hasMessageContaining("V-404");
        assertThatThrownBy(() ->
                        als("u.kirsten", () -> umlenkungen.umlenken(id, 0, "entscheiden", "x")))
                .hasMessageContaining("V-404");
    }

    @Test
    void einAbgeschlossenerVorgangGehtNirgendwoMehrHin() {
        var id = eroeffnet("reitkennzeichen");
        als("a.berger", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, ""));
        als("a.berger", () -> vorgaenge.abschliessen(id));
        assertThat(fragen("m.lenz", () -> auskunft.zu(id)).ziele()).isEmpty();
        assertThatThrownBy(() ->
                        als(
                                "m.lenz",
                                () ->
                                        umlenkungen.umlenken(
                                                id, stand(id).version(), "bearbeiten", "x")))
                .hasMessageContaining("V-424");
    }

    @Test
    void warteUndBearbeitungszeitWerdenGetrenntGemessen() {
        var id = eroeffnet("reitkennzeichen");
        try {
            uhr.vorstellen(Duration.ofDays(2));
            als("a.berger", () -> vorgaenge.uebernehmen(id));
            uhr.vorstellen(Duration.ofDays(3));
            als("a.berger", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, ""));
        } finally {
            uhr.zuruecksetzen();
        }
        var bearbeiten = schrittzeiten.zu(id).getFirst();
        assertThat(bearbeiten.knoten()).isEqualTo("bearbeiten");
        assertThat(
                        Duration.between(
                                        bearbeiten.entstanden(),
                                        bearbeiten.genommen().orElseThrow())
                                .toDays())
                .isEqualTo(2);
        assertThat(
                        Duration.between(
                                        bearbeiten.genommen().orElseThrow(),
                                        bearbeiten.fertig().orElseThrow())
                                .toDays())
                .isEqualTo(3);
        assertThat(schrittzeiten.zu(id))
                .extracting(SchrittzeitRepository.Zeile::knoten)
                .isEqualTo(List.of("bearbeiten", "entscheiden"));
    }

    @Test
    void wasEineRegelZugewiesenHatGiltAlsGenommenWennEsNiemandUebernimmt() {
        var id = eroeffnet("meldebescheinigung");
        try {
            uhr.vorstellen(Duration.ofDays(3));
            als("g.holm", () -> vorgaenge.entscheiden(id, Ergebnis.ABGELEHNT, "Nur ein Test."));
        } finally {
            uhr.zuruecksetzen();
        }
        var bearbeiten = schrittzeiten.zu(id).getFirst();
        var genommen = bearbeiten.genommen().orElseThrow();
        assertThat(Duration.between(bearbeiten.entstanden(), genommen).toHours()).isZero();
        assertThat(Duration.between(genommen, bearbeiten.fertig().orElseThrow()).toDays())
                .isBetween(2L, 3L);
    }

    @Test
    void wasVorMehrAlsEinemJahrFertigWurdeZaehltNichtMehr() {
        var id = eroeffnet("reitkennzeichen");
        als("a.berger", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, ""));
        assertThat(fragen("m.lenz", () -> zeiten.zu(REIT)).schritte())
                .anyMatch(s -> s.fertig() > 0);
        try {
            uhr.vorstellen(Duration.ofDays(400));
            assertThat(fragen("m.lenz", () -> zeiten.zu(REIT)).schritte())
                    .allMatch(s -> s.fertig() == 0);
        } finally {
            uhr.zuruecksetzen();
        }
    }

    @Test
    void ausFuenfVorgaengenWirdEineBilanzAusWenigerNicht() {
        String leistung = "fundsache";
        for (int i = 1; i <= 5; i++) {
            var id = eroeffnet(leistung);
            als("g.holm", () -> vorgaenge.entscheiden(id, Ergebnis.ERLEDIGT, ""));
        }
        var bilanz = fragen("g.holm", () -> zeiten.zu(new LeistungsSchluessel(leistung)));
        assertThat(bilanz.schritte())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.zeigbar()).isEqualTo(s.fertig() >= 5));
        assertThat(bilanz.langsam()).contains("bearbeiten", "entscheiden", "f2");
        assertThat(bilanz.alle()).isFalse();
        assertThat(fragen("k.reuter", () -> zeiten.zu(REIT)).alle()).isTrue();
    }

    @Test
    void eineTafelSchlaegtVorUndSagtWarumEntscheidenMussEinMensch() {
        var id = eroeffnet("bewohnerparkausweis");
        var vorschlag = fragen("g.holm", () -> vorschlaege.zu(id)).getFirst();
        assertThat(vorschlag.tafel()).isEqualTo("anspruch");
        assertThat(vorschlag.ergebnis()).contains(Ergebnis.BEWILLIGT);
        assertThat(vorschlag.regeln()).extracting(r -> r.nummer()).isEqualTo(List.of(4));
        browser.anmelden(adresse(""), "g.holm");
        assertThat(browser.holen(adresse("/amt/vorgaenge/" + id.wert())).body())
                .contains("Vorschlag: Bewilligt")
                .contains("Weil Regel 4 der Tafel „anspruch“ gilt: Mit dem Vertrag")
                .contains("Entscheiden müssen Sie.");
        als("g.holm", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, ""));
        assertThat(fragen("g.holm", () -> vorschlaege.zu(id))).isEmpty();
    }

    @Test
    void eineFremdeLeitungSiehtNichtsVonDenZahlen() {
        eroeffnet("reitkennzeichen");
        assertThat(fragen("u.kirsten", () -> zeiten.zu(REIT)).schritte()).isEmpty();
    }

    @Test
    void dieSeitenDerAblaeufeZeigenBildUndListe() {
        eroeffnet("reitkennzeichen");
        browser.anmelden(adresse(""), "m.lenz");
        assertThat(browser.holen(adresse("/amt/ablaeufe")).body())
                .contains("/amt/ablaeufe/reitkennzeichen");
        assertThat(browser.holen(adresse("/amt/ablaeufe/reitkennzeichen")).body())
                .contains("data-ablaufbild=\"/amt/ablaeufe/reitkennzeichen/ablauf.bpmn\"")
                .contains("Wie lange jeder Schritt dauert")
                .doesNotContain(">vorgang.");
        assertThat(browser.holen(adresse("/amt/ablaeufe/reitkennzeichen/ablauf.bpmn")).body())
                .contains("<startEvent");
        assertThat(browser.holen(adresse("/amt/ablaeufe/gibt-es-nicht")).statusCode())
                .isEqualTo(404);
    }
}
