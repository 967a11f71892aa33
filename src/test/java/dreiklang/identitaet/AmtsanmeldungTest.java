package dreiklang.identitaet;

import static dreiklang.identitaet.Besucher.wohin;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AmtsanmeldungTest extends Stadttest {

    private static final String KENNWORT = "lindenau-2026!";

    @Autowired Organisation organisation;
    @Autowired Konten konten;
    @Autowired PersonenRepository personen;
    @Autowired Kennwortwechsel wechsel;

    private Besucher besucher;

    @BeforeEach
    void kommen() {
        organisation.laden(Path.of("kommune/demo"));
        konten.startkennwort(KENNWORT);
        organisation.auffrischen();
        besucher = new Besucher(adresse(""));
    }

    @Test
    void nachDerAnmeldungGehtEsZuDerSeiteDieGewuenschtWar() {
        assertThat(wohin(besucher.holen("/amt/kennwort?sprache=de"))).isEqualTo("/amt/anmelden");
        var antwort = besucher.amtAnmelden("a.berger", KENNWORT);
        assertThat(antwort.statusCode()).isEqualTo(303);
        assertThat(wohin(antwort)).isEqualTo("/amt/kennwort?sprache=de");
        assertThat(besucher.holen("/amt/kennwort").body()).contains("Anna Berger");
    }

    @Test
    void dieAnmeldungFuehrtNieAufFremdeSeiten() {
        for (String pfad :
                new String[] {
                    "/amt/anmelden?continue=https://boese.example",
                    "/amt/anmelden?ziel=//boese.example"
                }) {
            var neu = new Besucher(adresse(""));
            neu.holen(pfad);
            assertThat(wohin(neu.amtAnmelden("a.berger", KENNWORT))).isEqualTo("/amt");
        }
    }

    @Test
    void falscherNameUndFalschesKennwortKlingenGleich() {
        var falscherName = besucher.amtAnmelden("gibt.es.nicht", KENNWORT);
        var falschesKennwort = besucher.amtAnmelden("k.reuter", "ganz-falsches-kennwort");
        assertThat(wohin(falscherName))
                .isEqualTo(wohin(falschesKennwort))
                .isEqualTo("/amt/anmelden?fehler");
        assertThat(besucher.holen("/amt/anmelden?fehler").body())
                .contains("Die Angaben stimmen nicht", "value=\"k.reuter\"")
                .doesNotContain("ganz-falsches-kennwort");
    }

    @Test
    void dieSitzungBekommtBeimAnmeldenEineNeueKennung() {
        besucher.holen("/amt");
        var vorher = besucher.cookie("sitzung").orElseThrow();
        besucher.amtAnmelden("a.berger", KENNWORT);
        var nachher = besucher.cookie("sitzung").orElseThrow();
        assertThat(nachher.getValue()).isNotEqualTo(vorher.getValue());
        assertThat(nachher.isHttpOnly()).isTrue();
        var dieb = new Besucher(adresse(""));
        dieb.setze(vorher);
        assertThat(wohin(dieb.holen("/amt/kennwort"))).isEqualTo("/amt/anmelden");
    }

    @Test
    void nachDemAbmeldenGiltDasAlteCookieNichtMehr() {
        besucher.amtAnmelden("a.berger", KENNWORT);
        var cookie = besucher.cookie("sitzung").orElseThrow();
        besucher.holen("/amt/kennwort");
        assertThat(wohin(besucher.absenden("/amt/abmelden", Map.of())))
                .isEqualTo("/amt/anmelden?abgemeldet");
        var dieb = new Besucher(adresse(""));
        dieb.setze(cookie);
        assertThat(wohin(dieb.holen("/amt/kennwort"))).isEqualTo("/amt/anmelden");
    }

    @Test
    void abmeldenGehtNurMitPost() {
        besucher.amtAnmelden("a.berger", KENNWORT);
        besucher.holen("/amt/abmelden");
        assertThat(besucher.holen("/amt/kennwort").statusCode()).isEqualTo(200);
    }

    @Test
    void werAbgeschaltetWirdIstBeiDerNaechstenAnfrageDraussen() {
        besucher.amtAnmelden("s.yilmaz", KENNWORT);
        assertThat(besucher.holen("/amt/kennwort").statusCode()).isEqualTo(200);
        personen.andereAbschalten(java.util.List.of("a.berger", "m.lenz"));
        organisation.auffrischen();
        try {
            assertThat(wohin(besucher.holen("/amt/kennwort"))).isEqualTo("/amt/anmelden");
            assertThat(wohin(besucher.amtAnmelden("s.yilmaz", KENNWORT)))
                    .isEqualTo("/amt/anmelden?fehler");
        } finally {
            organisation.laden(Path.of("kommune/demo"));
            konten.startkennwort(KENNWORT);
        }
    }

    @Test
    void einFormularUeberlebtDasEndeDerSitzung() {
        besucher.amtAnmelden("a.berger", KENNWORT);
        besucher.holen("/amt/kennwort");
        besucher.vergissCookie("sitzung");
        var antwort =
                besucher.absenden(
                        "/amt/vorgaenge/4711/notiz", Map.of("text", "Zwei <Pferde> & ein Esel"));
        assertThat(wohin(antwort)).isEqualTo("/amt/anmelden");
        assertThat(besucher.holen("/amt/anmelden").body()).contains("Ihre Eingabe ist noch da");
        assertThat(wohin(besucher.amtAnmelden("a.berger", KENNWORT))).isEqualTo("/amt/fortsetzen");
        assertThat(besucher.holen("/amt/fortsetzen").body())
                .contains("action=\"/amt/vorgaenge/4711/notiz\"")
                .contains("value=\"Zwei &lt;Pferde> &amp; ein Esel\"");
        assertThat(wohin(besucher.holen("/amt/fortsetzen"))).isEqualTo("/amt");
    }

    @Test
    void dasEigeneKennwortAendernBeendetAlleSitzungen() {
        wechsel.zuruecksetzen("p.hoff", "erstes-kennwort-1");
        var anderswo = new Besucher(adresse(""));
        anderswo.amtAnmelden("p.hoff", "erstes-kennwort-1");
        besucher.amtAnmelden("p.hoff", "erstes-kennwort-1");
        besucher.holen("/amt/kennwort");
        assertThat(aendern("falsch", "zweites-kennwort-2", "zweites-kennwort-2")).isEqualTo(422);
        assertThat(aendern("erstes-kennwort-1", "kurz", "kurz")).isEqualTo(422);
        assertThat(aendern("erstes-kennwort-1", "zweites-kennwort-2", "anderes")).isEqualTo(422);
        assertThat(aendern("erstes-kennwort-1", "zweites-kennwort-2", "zweites-kennwort-2"))
                .isEqualTo(303);
        assertThat(wohin(besucher.holen("/amt/kennwort"))).isEqualTo("/amt/anmelden");
        assertThat(wohin(anderswo.holen("/amt/kennwort"))).isEqualTo("/amt/anmelden");
        assertThat(wohin(besucher.amtAnmelden("p.hoff", "zweites-kennwort-2")))
                .startsWith("/amt")
                .doesNotContain("fehler");
        wechsel.zuruecksetzen("p.hoff", KENNWORT);
    }

    @Test
    void wemEinRechtFehltDerSiehtEinenSatzUndKeineSpur() {
        besucher.amtAnmelden("a.berger", KENNWORT);
        var antwort = besucher.holen("/amt/gibt-es-nicht");
        assertThat(antwort.statusCode()).isEqualTo(404);
        assertThat(antwort.body()).contains("B-404").doesNotContain("Exception");
    }

    private int aendern(String bisher, String neu, String nochmal) {
        return besucher.absenden(
                        "/amt/kennwort", Map.of("bisher", bisher, "neu", neu, "nochmal", nochmal))
                .statusCode();
    }
}
