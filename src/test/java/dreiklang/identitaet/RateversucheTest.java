package dreiklang.identitaet;

import static dreiklang.identitaet.Besucher.wohin;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Guessing over HTTP, at every door where there is something to guess.
class RateversucheTest extends Stadttest {

    private static final String KENNWORT = "lindenau-2026!";

    @Autowired Organisation organisation;
    @Autowired Konten konten;
    @Autowired Kennwoerter kennwoerter;

    @BeforeEach
    void kommen() {
        organisation.laden(Path.of("kommune/demo"));
        konten.startkennwort(KENNWORT);
    }

    @Test
    void nachFuenfFalschenKennwoerternHilftAuchDasRichtigeNicht() {
        var besucher = new Besucher(adresse(""), "198.51.100.71");
        for (int i = 0; i < 5; i++) {
            assertThat(wohin(besucher.amtAnmelden("h.vogt", "falsch-" + i)))
                    .isEqualTo("/amt/anmelden?fehler");
        }
        assertThat(wohin(besucher.amtAnmelden("h.vogt", KENNWORT)))
                .isEqualTo("/amt/anmelden?spaeter");
        assertThat(besucher.holen("/amt/anmelden?spaeter").body())
                .contains("warten Sie eine Viertelstunde");
        assertThat(wohin(besucher.holen("/amt"))).isEqualTo("/amt/anmelden");
        var andereLeitung = new Besucher(adresse(""), "198.51.100.72");
        assertThat(wohin(andereLeitung.amtAnmelden("h.vogt", KENNWORT))).isEqualTo("/amt");
    }

    @Test
    void einErfundenerNameWirdGenausoGebremst() {
        var besucher = new Besucher(adresse(""), "198.51.100.73");
        var ziele = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            ziele.add(wohin(besucher.amtAnmelden("gibt.es-nicht", "falsch-" + i)));
        }
        assertThat(ziele)
                .containsExactly(
                        "/amt/anmelden?fehler",
                        "/amt/anmelden?fehler",
                        "/amt/anmelden?fehler",
                        "/amt/anmelden?fehler",
                        "/amt/anmelden?fehler",
                        "/amt/anmelden?spaeter");
    }

    @Test
    void kontenVonBuergernWerdenGenausoGeschuetzt() {
        var besucher = new Besucher(adresse(""), "198.51.100.74");
        String letzte = "";
        for (int i = 0; i < 6; i++) {
            besucher.holen("/konto/anmelden");
            letzte =
                    wohin(
                            besucher.absenden(
                                    "/konto/anmelden",
                                    Map.of(
                                            "email",
                                            "niemand@post.example",
                                            "kennwort",
                                            "falsch-" + i)));
        }
        assertThat(letzte).isEqualTo("/konto/anmelden?spaeter");
    }

    @Test
    void diePinEinesAnliegensLaesstSichNichtDurchprobieren() {
        var besucher = new Besucher(adresse(""), "198.51.100.75");
        var antworten = new ArrayList<Integer>();
        for (int i = 0; i < 6; i++) {
            besucher.holen("/anliegen");
            antworten.add(
                    besucher.absenden(
                                    "/anliegen",
                                    Map.of(
                                            "referenz",
                                            "K7QM-3XVD-9RT4",
                                            "pin",
                                            "222-222-222-22" + (i + 2)))
                            .statusCode());
        }
        assertThat(antworten.subList(0, 5)).allMatch(s -> s == 422);
        assertThat(antworten.getLast()).isEqualTo(429);
    }

    @Test
    void einUnbekannterNameKostetSoVielZeitWieEinFalschesKennwort() {
        String hash = kennwoerter.hash(KENNWORT);
        var bekannt = new ArrayList<Long>();
        var unbekannt = new ArrayList<Long>();
        for (int i = 0; i < 9; i++) {
            bekannt.add(dauer(hash));
            unbekannt.add(dauer(""));
        }
        double verhaeltnis = (double) mitte(unbekannt) / mitte(bekannt);
        assertThat(verhaeltnis).isBetween(0.4, 2.5);
    }

    private long dauer(String hash) {
        long beginn = System.nanoTime();
        assertThat(kennwoerter.stimmt("falsch", hash)).isFalse();
        return System.nanoTime() - beginn;
    }

    private static long mitte(List<Long> werte) {
        return werte.stream().sorted().skip(werte.size() / 2).findFirst().orElseThrow();
    }
}
