package dreiklang.identitaet;

import static dreiklang.identitaet.Besucher.wohin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import dreiklang.Stadttest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Staff come in with the accounts of the house, and only with an honest token.
class HausanmeldungTest extends Stadttest {

    private static final KleinerAussteller AUSSTELLER = new KleinerAussteller();

    @Autowired Organisation organisation;
    @Autowired PersonenRepository personen;
    @Autowired Konten konten;
    @Autowired Hausverknuepfungen verknuepfungen;

    private Besucher besucher;

    @DynamicPropertySource
    static void einrichten(DynamicPropertyRegistry werte) {
        werte.add("dreiklang.anmeldung.oidc.aussteller", AUSSTELLER::adresse);
        werte.add("dreiklang.anmeldung.oidc.kennung", () -> KleinerAussteller.KENNUNG);
        werte.add("dreiklang.anmeldung.oidc.geheimnis", () -> KleinerAussteller.GEHEIMNIS);
    }

    @AfterAll
    static void schliessen() {
        AUSSTELLER.close();
    }

    @BeforeEach
    void ehrlich() {
        organisation.laden(Path.of("kommune/demo"));
        besucher = new Besucher(adresse(""));
        kommt("a.berger", "f3c1-a.berger");
        AUSSTELLER.unterschrift = KleinerAussteller.Unterschrift.RICHTIG;
        AUSSTELLER.verfaelschung = b -> b;
    }

    @Test
    void werImHausAngemeldetIstKommtAufDieGewuenschteSeite() {
        besucher.holen("/amt/kennwort");
        assertThat(besucher.holen("/amt/anmelden").body()).contains("Mit der Anmeldung des Hauses");
        assertThat(wohin(zurueck())).isEqualTo("/amt/kennwort");
        assertThat(besucher.holen("/amt/kennwort").body()).contains("Anna Berger");
        besucher.holen("/amt/kennwort");
        var ab = besucher.absenden("/amt/abmelden", Map.of());
        assertThat(ab.headers().firstValue("Location").orElse(""))
                .startsWith(AUSSTELLER.adresse() + "/logout?id_token_hint=")
                .endsWith("&post_logout_redirect_uri=" + adresse("/amt/anmelden?abgemeldet"));
        assertThat(wohin(besucher.holen("/amt/kennwort"))).isEqualTo("/amt/anmelden");
    }

    @Test
    void dasAbmeldenDarfZumAusstellerFuehrenUndSonstNirgendwohin() {
        var regeln =
                besucher.holen("/amt/anmelden").headers().firstValue("Content-Security-Policy");
        assertThat(regeln.orElse("")).endsWith("form-action 'self' " + AUSSTELLER.adresse());
        assertThat(
                        besucher.holen("/konto/anmelden")
                                .headers()
                                .firstValue("Content-Security-Policy")
                                .orElse(""))
                .endsWith("form-action 'self'");
    }

    @Test
    void werNichtZurOrganisationGehoertErfaehrtDass() {
        kommt("niemand.hier", "f3c1-niemand");
        abgewiesen("unknown person", "/amt/anmelden?oidc-unbekannt");
        assertThat(besucher.holen("/amt/anmelden?oidc-unbekannt").body())
                .contains("hier sind Sie nicht eingetragen");
    }

    @Test
    void werHierAbgeschaltetIstKommtAuchMitDerAnmeldungDesHausesNichtHerein() {
        kommt("s.yilmaz", "f3c1-s.yilmaz");
        assertThat(wohin(zurueck())).isEqualTo("/amt");
        personen.andereAbschalten(java.util.List.of("a.berger", "t.adler"));
        organisation.auffrischen();
        try {
            assertThat(wohin(besucher.holen("/amt/kennwort"))).isEqualTo("/amt/anmelden");
            abgewiesen("switched off", "/amt/anmelden?oidc-gesperrt");
            kommt("d.sommer", "f3c1-d.sommer");
            abgewiesen("switched off before the first time", "/amt/anmelden?oidc-gesperrt");
            assertThat(besucher.holen("/amt/anmelden?oidc-gesperrt").body())
                    .contains("nicht mehr freigeschaltet");
        } finally {
            organisation.laden(Path.of("kommune/demo"));
            konten.startkennwort("lindenau-2026!");
        }
    }

    @Test
    void einNeuVergebenerAnmeldenameErbtKeineRechte() {
        assertThat(wohin(zurueck())).isEqualTo("/amt");
        kommt("a.berger", "77aa-die-neue");
        abgewiesen("reassigned name", "/amt/anmelden?oidc-vergeben");
        assertThat(besucher.holen("/amt/anmelden?oidc-vergeben").body())
                .contains("mit einem anderen Konto des Hauses verknüpft");
        kommt("a.berger-weber", "f3c1-a.berger");
        besucher = new Besucher(adresse(""));
        assertThat(wohin(zurueck())).isEqualTo("/amt");
        assertThat(besucher.holen("/amt/kennwort").body()).contains("Anna Berger");
    }

    @Test
    void dasselbeSubjektEinesAnderenAusstellersIstEinAndererMensch() {
        assertThat(wohin(zurueck())).isEqualTo("/amt");
        assertThat(
                        verknuepfungen.finden(
                                "https://anderer.example", "f3c1-a.berger", "niemand.hier"))
                .isEqualTo(
                        new Hausverknuepfungen.Fund.Niemand(
                                "oidc-unbekannt", java.util.Optional.empty()));
    }

    @Test
    void erstWennDieAdministrationLoestZaehltDerNameWieder() {
        assertThat(wohin(zurueck())).isEqualTo("/amt");
        var alteSitzung = besucher;
        var person = new BeschaeftigteId(personen.kennung("a.berger").orElseThrow());
        assertThatThrownBy(() -> verknuepfungen.loesen(person)).hasMessageContaining("I-403");
        var administration = new BeschaeftigteId(personen.kennung("t.adler").orElseThrow());
        konten.als(
                administration,
                () -> {
                    assertThat(verknuepfungen.alle())
                            .extracting(Hausverknuepfung::anmeldename)
                            .contains("a.berger");
                    verknuepfungen.loesen(person);
                    return "geloest";
                });
        assertThat(wohin(alteSitzung.holen("/amt/kennwort"))).isEqualTo("/amt/anmelden");
        kommt("a.berger", "77aa-neues-konto");
        besucher = new Besucher(adresse(""));
        assertThat(wohin(zurueck())).isEqualTo("/amt");
        kommt("a.berger", "f3c1-a.berger");
        abgewiesen("the released account", "/amt/anmelden?oidc-vergeben");
        konten.als(
                administration,
                () -> {
                    verknuepfungen.loesen(person);
                    return "geloest";
                });
    }

    private static void kommt(String name, String kennung) {
        AUSSTELLER.person = name;
        AUSSTELLER.kennung = kennung;
    }

    @Test
    void wasNichtUnterschriebenOderFremdUnterschriebenIstGiltNicht() {
        AUSSTELLER.unterschrift = KleinerAussteller.Unterschrift.KEINE;
        abgewiesen("alg none");
        AUSSTELLER.unterschrift = KleinerAussteller.Unterschrift.FREMDER_SCHLUESSEL;
        abgewiesen("foreign key");
    }

    @Test
    void einAusweisFuerAndereOderVonGesternGiltNicht() {
        var gestern = Date.from(Instant.now().minusSeconds(86_400));
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> luegen = new LinkedHashMap<>();
        luegen.put("wrong audience", b -> b.audience("ein-anderer-dienst"));
        luegen.put("wrong issuer", b -> b.issuer("https://boese.example"));
        luegen.put("expired", b -> b.expirationTime(gestern));
        luegen.put("without expiry", b -> b.expirationTime(null));
        luegen.put("replayed nonce", b -> b.claim("nonce", "von-einer-anderen-anmeldung"));
        luegen.put("without nonce", b -> b.claim("nonce", null));
        luegen.put("without subject", b -> b.subject(null));
        luegen.forEach((name, luege) -> {
            AUSSTELLER.verfaelschung = luege;
            abgewiesen(name);
        });
    }

    @Test
    void einAusweisOhneNamenVerknuepftNiemanden() {
        AUSSTELLER.kennung = "f3c1-namenlos";
        AUSSTELLER.verfaelschung = b -> b.claim("preferred_username", null);
        abgewiesen("without name", "/amt/anmelden?oidc-unbekannt");
    }

    @Test
    void derselbeRueckwegGiltNurEinmalUndNurImSelbenBrowser() {
        String rueckweg = rueckweg();
        var fremder = new Besucher(adresse(""));
        assertThat(wohin(fremder.holen(rueckweg))).isEqualTo("/amt/anmelden?oidc");
        assertThat(wohin(fremder.holen("/amt/kennwort"))).isEqualTo("/amt/anmelden");
        String zweiter = rueckweg();
        assertThat(wohin(besucher.holen(zweiter))).isEqualTo("/amt");
        var nochmal = new Besucher(adresse(""));
        nochmal.holen("/amt/anmelden");
        assertThat(wohin(nochmal.holen(zweiter))).isEqualTo("/amt/anmelden?oidc");
        assertThat(wohin(besucher.holen(zweiter.replaceAll("state=[^&]+", "state=erfunden"))))
                .isEqualTo("/amt/anmelden?oidc");
    }

    @Test
    void einenAndernWegGibtEsNicht() {
        assertThat(besucher.holen("/amt/anmelden/oidc/boese").statusCode()).isEqualTo(404);
        assertThat(wohin(besucher.holen("/amt/anmelden/rueckkehr?code=x&state=y")))
                .isEqualTo("/amt/anmelden?oidc");
    }

    private void abgewiesen(String luege) {
        abgewiesen(luege, "/amt/anmelden?oidc");
    }

    private void abgewiesen(String luege, String ziel) {
        besucher = new Besucher(adresse(""));
        assertThat(wohin(zurueck())).as(luege).isEqualTo(ziel);
        assertThat(wohin(besucher.holen("/amt/kennwort"))).as(luege).isEqualTo("/amt/anmelden");
    }

    private java.net.http.HttpResponse<String> zurueck() {
        return besucher.holen(rueckweg());
    }

    private String rueckweg() {
        var hin = besucher.holen("/amt/anmelden/oidc/haus");
        assertThat(hin.statusCode()).isEqualTo(302);
        String ziel = hin.headers().firstValue("Location").orElseThrow();
        assertThat(ziel)
                .startsWith(AUSSTELLER.adresse() + "/authorize")
                .contains("code_challenge_method=S256", "nonce=");
        return AUSSTELLER.anmelden(ziel);
    }
}
