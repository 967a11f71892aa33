package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.fachverfahren.Meldung;
import dreiklang.fachverfahren.Meldungen;
import dreiklang.fachverfahren.Zustellungen;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class FachverfahrenseitenTest extends Stadttest {

    @Autowired private ApplicationContext stadt;
    @Autowired private Vorgaenge vorgaenge;
    @Autowired private VorgangRepository ablage;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private Zustellungen zustellungen;
    @Autowired private Meldungen meldungen;
    @Autowired private Vorgangsauskunft auskunft;

    private final Amtsbrowser browser = new Amtsbrowser();

    @Test
    void dasVerzeichnisLaesstSichDurchsuchenAendernUndHerunterladen() {
        browser.anmelden(adresse(""), "t.adler");
        assertThat(seite("/amt/fachverfahren"))
                .contains("Fachverfahren: 240")
                .doesNotContain(">fachverfahren.");
        assertThat(seite("/amt/fachverfahren?amt=36&suche=lebensmittel&blatt=1"))
                .contains("Fachverfahren: 1");
        assertThat(seite("/amt/fachverfahren?stand=GEPLANT")).doesNotContain("Ornavo Hundesteuer");
        assertThat(seite("/amt/fachverfahren/hundesteuer"))
                .contains("Ornavo Hundesteuer", "fachverfahren-demo", "REST-Schnittstelle");
        assertThat(seite("/amt/fachverfahren.csv?suche=hundesteuer"))
                .contains("hundesteuer;Ornavo Hundesteuer");
        assertThat(seite("/amt/fachverfahren?suche=HUNDESTEUER%00ornavo"))
                .as("words in any order, and nothing a browser sends is a fault of ours")
                .contains("Fachverfahren: 1");
        assertThat(seite("/amt/fachverfahren?suche=%25")).contains("Kein Fachverfahren passt");
        assertThat(seite("/amt/fachverfahren?folge=HERSTELLER&blatt=2"))
                .contains("Fachverfahren: 240")
                .contains("folge=HERSTELLER&amp;blatt=3");
        String neu = "probe-" + UUID.randomUUID().toString().substring(0, 8);
        String felder = "version=0&kennung=" + neu + "&name=Probe%20%C3%96l&amt=16&vertragsende=";
        assertThat(browser.absenden(adresse("/amt/fachverfahren/neu"), felder).statusCode())
                .as("stands at the form's own address")
                .isEqualTo(405);
        assertThat(speichern("/amt/fachverfahren/neu", felder + "31.2.2027").statusCode())
                .isEqualTo(422);
        assertThat(speichern("/amt/fachverfahren/neu", felder + "31.12.2027").statusCode())
                .isEqualTo(303);
        assertThat(speichern("/amt/fachverfahren/neu", felder).statusCode()).isEqualTo(409);
        assertThat(seite("/amt/fachverfahren/" + neu)).contains("31. Dezember 2027");
    }

    @Test
    void zustellungUndRueckmeldungStehenAmVorgangUndNurFuerDasEigeneAmt() {
        var id = angemeldet();
        var zustellung = zustellungen.zu(id.wert()).getFirst();
        assertThat(zustellung.schluessel()).endsWith(".hundesteuer.entschieden.1");
        var eingabe =
                new Meldung.Eingabe(
                        "k-" + id.wert(), zustellung.schluessel(), "KENNZEICHEN", "HS-4711");
        meldungen.annehmen("hundesteuer", Meldung.Herkunft.REST, eingabe);
        meldungen.annehmen("hundesteuer", Meldung.Herkunft.REST, eingabe);
        browser.anmelden(adresse(""), "i.sanders");
        String hier = "/amt/vorgaenge/" + id.wert();
        assertThat(seite(hier))
                .contains("Ornavo Hundesteuer", hier + "/fachverfahren")
                .containsOnlyOnce("Kennzeichen: HS-4711");
        assertThat(seite(hier + "/fachverfahren"))
                .contains("HS-4711")
                .doesNotContain("fachverfahren.z");
        assertThat(seite(hier + "/fachverfahren/" + zustellung.id()))
                .contains("Rottweiler", "\"steuer_cent\" : 39600");
        browser.anmelden(adresse(""), "t.adler");
        assertThat(seite("/amt/fachverfahren/zustellungen?ziel=hundesteuer"))
                .contains(zustellung.referenz())
                .doesNotContain("Falke", "Rottweiler");
        assertThat(seite("/amt/fachverfahren/zustellungen/" + zustellung.id()))
                .contains(zustellung.schluessel());
        for (var fremd : List.of("s.yilmaz", "t.adler")) {
            var anderer = new Amtsbrowser();
            anderer.anmelden(adresse(""), fremd);
            for (var pfad : List.of("/fachverfahren", "/fachverfahren/" + zustellung.id())) {
                assertThat(anderer.holen(adresse(hier + pfad)).statusCode())
                        .as(fremd + pfad)
                        .isBetween(403, 404);
            }
        }
        var antrag = ablage.finden(id).orElseThrow().antrag();
        assertThat(auskunft.zu(antrag).orElseThrow().verlauf())
                .as("what happens between offices is not the person's history")
                .noneMatch(s -> s.schluessel().contains("fachverfahren"));
    }

    @Test
    void nurDieAdministrationVerwirftUndZwarMitBegruendung() {
        var id = angemeldet();
        var zustellung = zustellungen.zu(id.wert()).getFirst();
        var pfad = "/amt/fachverfahren/zustellungen/" + zustellung.id();
        browser.anmelden(adresse(""), "i.sanders");
        assertThat(browser.holen(adresse(pfad)).statusCode()).isEqualTo(403);
        var administration = new Amtsbrowser();
        administration.anmelden(adresse(""), "t.adler");
        assertThat(
                        administration
                                .absenden(
                                        adresse(pfad), adresse(pfad + "/verwerfen"), "begruendung=")
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        administration
                                .absenden(
                                        adresse(pfad),
                                        adresse(pfad + "/verwerfen"),
                                        "begruendung=Von+Hand")
                                .statusCode())
                .isEqualTo(303);
        assertThat(zustellungen.zu(id.wert()).getFirst().begruendung()).isEqualTo("Von Hand");
    }

    private java.net.http.HttpResponse<String> speichern(String formular, String felder) {
        return browser.absenden(adresse(formular), adresse("/amt/fachverfahren"), felder);
    }

    private VorgangId angemeldet() {
        var id =
                new Stadtleute(stadt)
                        .beispiel("hund-anmelden", b -> b.name().endsWith("drei-hunde-umzug.yaml"));
        var sanders = organisation.personen("20.1").getFirst();
        konten.als(
                sanders.id(),
                () -> {
                    vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, "Angemeldet.");
                    return id;
                });
        return id;
    }

    private String seite(String pfad) {
        var antwort = browser.holen(adresse(pfad));
        assertThat(antwort.statusCode()).as(pfad).isEqualTo(200);
        return antwort.body();
    }
}
