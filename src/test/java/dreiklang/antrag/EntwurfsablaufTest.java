package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EntwurfsablaufTest extends Stadttest {

    @Autowired private Entwurfsablauf ablauf;
    @Autowired private JdbcClient sql;

    @AfterEach
    void zurueck() {
        uhr.zuruecksetzen();
    }

    @Test
    void nachDreissigTagenWirdEinEntwurfGeloescht() {
        var erika = new Mensch(adresse(""));
        var seite = Reitantrag.beginnen(erika);
        uhr.vorstellen(Duration.ofDays(29));
        ablauf.aufraeumen();
        assertThat(gibtEs(seite)).isTrue();
        uhr.vorstellen(Duration.ofDays(1).plusMinutes(5));
        ablauf.aufraeumen();
        assertThat(gibtEs(seite)).isFalse();
        assertThat(erika.oeffnen(seite.pfad()).status()).isEqualTo(404);
    }

    @Test
    void jedeAenderungBeginntDieFristNeu() {
        var erika = new Mensch(adresse(""));
        var seite = Reitantrag.beginnen(erika);
        uhr.vorstellen(Duration.ofDays(20));
        erika.ausfuellen(seite, Map.of("vorname", "Erika"), "bleiben");
        uhr.vorstellen(Duration.ofDays(20));
        ablauf.aufraeumen();
        assertThat(gibtEs(seite)).isTrue();
    }

    @Test
    void werEineAdresseHinterlassenHatErfaehrtEsEineWocheVorher() {
        var erika = new Mensch(adresse(""));
        var seite = Reitantrag.beginnen(erika);
        var pause = erika.ausfuellen(seite, Map.of("vorname", "Erika"), "pause");
        var felder = new java.util.LinkedHashMap<>(pause.verborgen());
        felder.put("email", "erika.feldmann@post.example");
        assertThat(erika.senden(pause.pfad(), felder).html()).contains("unterwegs");
        uhr.vorstellen(Duration.ofDays(40));
        ablauf.aufraeumen();
        assertThat(gibtEs(seite)).as("erst erinnern, dann löschen").isTrue();
        uhr.vorstellen(Duration.ofDays(7).plusMinutes(1));
        ablauf.aufraeumen();
        assertThat(gibtEs(seite)).isFalse();
    }

    @Test
    void eineUnmoeglicheAdresseWirdAmFeldGemeldet() {
        var erika = new Mensch(adresse(""));
        var pause = erika.ausfuellen(Reitantrag.beginnen(erika), Map.of(), "pause");
        var felder = new java.util.LinkedHashMap<>(pause.verborgen());
        felder.put("email", "a@b.example\r\nBcc: alle@post.example");
        var antwort = erika.senden(pause.pfad(), felder);
        assertThat(antwort.status()).isEqualTo(422);
        assertThat(antwort.html()).contains("Bitte prüfen Sie die E-Mail-Adresse");
    }

    private boolean gibtEs(Mensch.Blick seite) {
        return sql.sql("select count(*) from antrag.entwurf where id = ?::uuid")
                        .param(Reitantrag.entwurf(seite))
                        .query(Long.class)
                        .single()
                == 1;
    }
}
