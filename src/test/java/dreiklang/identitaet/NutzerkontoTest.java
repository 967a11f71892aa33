package dreiklang.identitaet;

import static dreiklang.identitaet.Besucher.wohin;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.basis.Zufall;
import dreiklang.postfach.anbindung.demo.Nutzerkontostelle;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever has an account links the Postfach of her Nutzerkonto, over the wire, and can exclude it.
class NutzerkontoTest extends Stadttest {

    private static final String SEITE = "/konto/nutzerkonto";
    private static final String KENNWORT = "ein langer Satz mit Pferd";

    @Autowired private KontenRepository ablage;
    @Autowired private Kennwoerter kennwoerter;
    @Autowired private Nutzerkonten nutzerkonten;

    private Besucher besucher;
    private KontoId konto;

    @BeforeEach
    void anmelden() {
        besucher = new Besucher(adresse(""));
        konto = angemeldet(besucher);
    }

    @Test
    void verbundenIstWerSichDortAusweistUndErstDannGehenBescheideDorthin() throws Exception {
        assertThat(nutzerkonten.ziel(konto)).isEmpty();
        assertThat(besucher.holen("/konto").body()).contains("Bescheide in Ihr Nutzerkonto");
        assertThat(verbinden(besucher, "mira")).isEqualTo(SEITE + "?meldung=verknuepft");
        assertThat(besucher.holen(SEITE).body())
                .contains("mit Ausweis (hoch)", "Dürfen wir Bescheide in dieses Postfach legen?");
        var ziel = nutzerkonten.ziel(konto).orElseThrow();
        assertThat(ziel.postkorb()).isEqualTo(Nutzerkontostelle.MIRA);
        assertThat(ziel.niveau()).isEqualTo("STORK-QAA-Level-4");

        assertThat(verbinden(besucher, "bodo")).isEqualTo(SEITE + "?meldung=verknuepft");
        assertThat(nutzerkonten.ziel(konto).orElseThrow().postkorb())
                .isEqualTo(Nutzerkontostelle.BODO);
    }

    @Test
    void werEsAusschliesstBekommtDortNichtsUndKannEsZuruecknehmen() throws Exception {
        verbinden(besucher, "mira");
        besucher.holen(SEITE);
        assertThat(wohin(besucher.absenden(SEITE, Map.of("bescheide", "nein"))))
                .isEqualTo(SEITE + "?meldung=gespeichert");
        assertThat(nutzerkonten.ziel(konto)).isEmpty();
        besucher.absenden(SEITE, Map.of("bescheide", "vielleicht"));
        assertThat(nutzerkonten.ziel(konto)).isEmpty();
        besucher.absenden(SEITE, Map.of("bescheide", "ja"));
        assertThat(nutzerkonten.ziel(konto)).isPresent();
        besucher.absenden(SEITE + "/trennen", Map.of());
        assertThat(nutzerkonten.ziel(konto)).isEmpty();
        assertThat(besucher.holen(SEITE).body()).contains("Mit der BundID verbinden");
    }

    @Test
    void ohnePostfachOderOhneBestaetigungAendertSichNichts() throws Exception {
        assertThat(verbinden(besucher, "jorin")).isEqualTo(SEITE + "?meldung=ohne-postfach");
        assertThat(verbinden(besucher, "")).isEqualTo(SEITE + "?meldung=nicht-bestaetigt");
        assertThat(nutzerkonten.ziel(konto)).isEmpty();
        assertThat(besucher.holen(SEITE + "?meldung=ohne-postfach").body())
                .contains("Ihr Nutzerkonto hat kein Postfach");
        assertThat(besucher.holen(SEITE + "?meldung=%3Cscript%3E").body())
                .doesNotContain("<script>");
    }

    /// Otherwise somebody could have her own Postfach linked to the account of another.
    @Test
    void eineRueckkehrDieNiemandBegonnenHatZaehltNicht() throws Exception {
        var angreifer = new Besucher(adresse(""));
        angemeldet(angreifer);
        var zurueck = Nutzerkontostelle.anmelden(beginnen(angreifer), "bodo");
        assertThat(wohin(besucher.holen(pfad(zurueck))))
                .isEqualTo(SEITE + "?meldung=nicht-bestaetigt");
        assertThat(nutzerkonten.ziel(konto)).isEmpty();
        beginnen(besucher);
        assertThat(wohin(besucher.holen(pfad(zurueck))))
                .isEqualTo(SEITE + "?meldung=nicht-bestaetigt");
        assertThat(nutzerkonten.ziel(konto)).isEmpty();
    }

    @Test
    void ohneAnmeldungGibtEsHierNichts() {
        var fremd = new Besucher(adresse(""));
        for (var pfad : new String[] {"", "/verbinden", "/rueckkehr?code=x&state=y"}) {
            assertThat(wohin(fremd.holen(SEITE + pfad))).isEqualTo("/konto/anmelden");
        }
    }

    @Test
    void mitDemKontoGehtAuchDieVerbindung() throws Exception {
        verbinden(besucher, "mira");
        besucher.holen("/konto/loeschen");
        besucher.absenden("/konto/loeschen", Map.of());
        assertThat(nutzerkonten.ziel(konto)).isEmpty();
    }

    private KontoId angemeldet(Besucher wer) {
        var email =
                "mira." + Zufall.geheimnis().toLowerCase(java.util.Locale.ROOT) + "@post.example";
        var id = Zufall.kennung(uhr);
        ablage.anlegenOderErneuern(id, email, kennwoerter.hash(KENNWORT), Instant.now());
        wer.holen("/konto/anmelden");
        wer.absenden("/konto/anmelden", Map.of("email", email, "kennwort", KENNWORT));
        return new KontoId(id);
    }

    private static URI beginnen(Besucher wer) {
        return URI.create(
                wer.holen(SEITE + "/verbinden").headers().firstValue("Location").orElseThrow());
    }

    private static String verbinden(Besucher wer, String person) throws Exception {
        return wohin(wer.holen(pfad(Nutzerkontostelle.anmelden(beginnen(wer), person))));
    }

    private static String pfad(URI adresse) {
        return adresse.getRawPath() + "?" + adresse.getRawQuery();
    }
}
