package dreiklang.identitaet;

import static dreiklang.identitaet.Besucher.wohin;
import static org.assertj.core.api.Assertions.assertThat;

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
        AUSSTELLER.person = "a.berger";
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
        besucher.absenden("/amt/abmelden", Map.of());
        assertThat(wohin(besucher.holen("/amt/kennwort"))).isEqualTo("/amt/anmelden");
    }

    @Test
    void werNichtZurOrganisationGehoertBleibtDraussen() {
        AUSSTELLER.person = "niemand.hier";
        abgewiesen("unknown person");
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
        luegen.put("without name", b -> b.claim("preferred_username", null));
        luegen.forEach((name, luege) -> {
            AUSSTELLER.verfaelschung = luege;
            abgewiesen(name);
        });
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
        besucher = new Besucher(adresse(""));
        assertThat(wohin(zurueck())).as(luege).isEqualTo("/amt/anmelden?oidc");
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
