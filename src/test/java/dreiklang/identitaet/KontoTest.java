package dreiklang.identitaet;

import static dreiklang.identitaet.Besucher.wohin;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.basis.Mailauftrag;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

class KontoTest extends Stadttest {

    private static final String KENNWORT = "ein langer Satz mit Pferd";

    @Autowired ApplicationEventMulticaster verteiler;
    @Autowired Organisation organisation;

    private final List<Mailauftrag> mails = new CopyOnWriteArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<?>> briefkasten =
            ereignis -> {
                if (ereignis.getPayload() instanceof Mailauftrag mail) {
                    mails.add(mail);
                }
            };

    private Besucher besucher;
    private String email;

    @BeforeEach
    void kommen() {
        verteiler.addApplicationListener(briefkasten);
        besucher = new Besucher(adresse(""));
        email =
                "ida."
                        + dreiklang.basis.Zufall.sprechbar(6).toLowerCase(java.util.Locale.ROOT)
                        + "@post.example";
    }

    @AfterEach
    void gehen() {
        verteiler.removeApplicationListener(briefkasten);
        uhr.zuruecksetzen();
    }

    @Test
    void einKontoEntstehtErstMitDemLinkAusDerMail() {
        String link = linkAnfordern(email);
        assertThat(anmelden(KENNWORT)).isEqualTo("/konto/anmelden?fehler");
        assertThat(besucher.holen(link).statusCode()).isEqualTo(200);
        assertThat(wohin(besucher.absenden(link, Map.of("neu", KENNWORT))))
                .isEqualTo("/konto/anmelden?bereit");
        assertThat(anmelden(KENNWORT)).isEqualTo("/konto");
        assertThat(besucher.holen("/konto").body()).contains(email);
    }

    @Test
    void derLinkGiltNurEinmalUndNur24Stunden() {
        String link = linkAnfordern(email);
        besucher.holen(link);
        assertThat(besucher.absenden(link, Map.of("neu", "kurz")).statusCode()).isEqualTo(422);
        assertThat(besucher.absenden(link, Map.of("neu", KENNWORT)).statusCode()).isEqualTo(303);
        assertThat(besucher.absenden(link, Map.of("neu", KENNWORT)).statusCode()).isEqualTo(404);
        String zweiter = linkAnfordern(email);
        uhr.vorstellen(Duration.ofHours(25));
        assertThat(besucher.holen(zweiter).statusCode()).isEqualTo(404);
        assertThat(besucher.absenden(zweiter, Map.of("neu", KENNWORT)).statusCode()).isEqualTo(404);
    }

    @Test
    void dieSeiteAntwortetGleichObEsDieAdresseGibtOderNicht() {
        eroeffnen();
        besucher.holen("/konto/registrieren");
        var bekannt = besucher.absenden("/konto/registrieren", Map.of("email", email));
        var neu = besucher.absenden("/konto/registrieren", Map.of("email", "x" + email));
        assertThat(wohin(bekannt)).isEqualTo(wohin(neu)).isEqualTo("/konto/registrieren?gesendet");
        assertThat(bekannt.body()).isEqualTo(neu.body());
        assertThat(mails).hasSize(3);
        assertThat(mails.get(1).text()).contains("schon ein Konto");
    }

    @Test
    void fuenfLinksInEinerViertelstundeSindGenug() {
        besucher.holen("/konto/registrieren");
        for (int i = 0; i < Drossel.JE_KONTO_UND_QUELLE; i++) {
            assertThat(
                            besucher.absenden("/konto/registrieren", Map.of("email", email))
                                    .statusCode())
                    .isEqualTo(303);
        }
        assertThat(besucher.absenden("/konto/registrieren", Map.of("email", email)).statusCode())
                .isEqualTo(429);
    }

    @Test
    void wasKeineAdresseIstWirdMitSatzZurueckgegeben() {
        besucher.holen("/konto/registrieren");
        for (String falsch :
                List.of(
                        "",
                        "ida",
                        "ida@post",
                        "ida@post.example\nBcc: x@y.example",
                        "a@b@c.de",
                        "\"><script>@x.de")) {
            var antwort = besucher.absenden("/konto/registrieren", Map.of("email", falsch));
            assertThat(antwort.statusCode()).as(falsch).isEqualTo(422);
            assertThat(antwort.body())
                    .contains("Bitte geben Sie eine E-Mail-Adresse an")
                    .doesNotContain("<script>@");
        }
        assertThat(mails).isEmpty();
    }

    @Test
    void eineBuergerinIstNieBeschaeftigte() {
        eroeffnen();
        assertThat(anmelden(KENNWORT)).isEqualTo("/konto");
        assertThat(besucher.holen("/konto").statusCode()).isEqualTo(200);
        for (String pfad : List.of("/amt", "/amt/vorgaenge", "/amt/kennwort")) {
            assertThat(besucher.holen(pfad).statusCode()).as(pfad).isNotEqualTo(200);
        }
        organisation.laden(Path.of("kommune/demo"));
        besucher.holen("/amt/anmelden");
        assertThat(
                        wohin(
                                besucher.absenden(
                                        "/amt/anmelden",
                                        Map.of("anmeldename", email, "kennwort", KENNWORT))))
                .isEqualTo("/amt/anmelden?fehler");
    }

    @Test
    void einNeuesKennwortPerLinkBeendetAlteSitzungen() {
        eroeffnen();
        anmelden(KENNWORT);
        var anderswo = new Besucher(adresse(""));
        String link = linkAnfordern(email);
        anderswo.holen(link);
        anderswo.absenden(link, Map.of("neu", "ein anderer langer Satz"));
        assertThat(wohin(besucher.holen("/konto"))).isEqualTo("/konto/anmelden");
    }

    @Test
    void einGeloeschtesKontoIstWeg() {
        eroeffnen();
        anmelden(KENNWORT);
        besucher.holen("/konto/loeschen");
        assertThat(wohin(besucher.absenden("/konto/loeschen", Map.of())))
                .isEqualTo("/konto/anmelden?geloescht");
        assertThat(wohin(besucher.holen("/konto"))).isEqualTo("/konto/anmelden");
        assertThat(anmelden(KENNWORT)).isEqualTo("/konto/anmelden?fehler");
    }

    private void eroeffnen() {
        String link = linkAnfordern(email);
        besucher.holen(link);
        besucher.absenden(link, Map.of("neu", KENNWORT));
    }

    private String anmelden(String kennwort) {
        besucher.holen("/konto/anmelden");
        return wohin(
                besucher.absenden("/konto/anmelden", Map.of("email", email, "kennwort", kennwort)));
    }

    private String linkAnfordern(String adresse) {
        besucher.holen("/konto/registrieren");
        besucher.absenden("/konto/registrieren", Map.of("email", adresse));
        var mail = mails.getLast();
        assertThat(mail.an()).isEqualTo(adresse);
        var treffer = Pattern.compile("/konto/bestaetigen/[A-Za-z0-9_-]{32}").matcher(mail.text());
        assertThat(treffer.find()).isTrue();
        return treffer.group();
    }
}
