package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.basis.Sprache;
import dreiklang.leistung.LeistungsSchluessel;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EinreichungTest extends Stadttest {

    private static final int GLEICHZEITIG = 64;

    @Autowired private JdbcClient sql;
    @Autowired private Antraege antraege;

    @Test
    void vierundsechzigGleicheAbsendungenGebenEinenAntrag() throws Exception {
        var erika = new Mensch(adresse(""));
        var pruefseite = Reitantrag.bisPruefen(erika);
        var formular = Reitantrag.absendeformular(pruefseite);
        String ziel = pruefseite.pfad().replace("/pruefen", "/absenden");
        Callable<HttpResponse<byte[]>> einmal = () -> erika.absenden(ziel, formular);
        var antworten = new HashSet<String>();
        try (var leute = Executors.newFixedThreadPool(GLEICHZEITIG)) {
            for (var antwort :
                    leute.invokeAll(java.util.Collections.nCopies(GLEICHZEITIG, einmal))) {
                assertThat(antwort.get().statusCode()).isEqualTo(303);
                antworten.add(antwort.get().headers().firstValue("Location").orElseThrow());
            }
        }
        assertThat(antworten).hasSize(1);
        var nummer = formular.getOrDefault("einreichung", "");
        assertThat(zahl("select count(*) from antrag.einreichung where id = ?::uuid", nummer))
                .isEqualTo(1);
        String antrag =
                sql.sql("select antrag::text from antrag.einreichung where id = ?::uuid")
                        .param(nummer)
                        .query(String.class)
                        .single();
        String entwurf = Reitantrag.entwurf(pruefseite);
        assertThat(zahl("select count(*) from antrag.antrag where id = ?::uuid", antrag))
                .isEqualTo(1);
        assertThat(zahl("select count(*) from antrag.einreichung where entwurf = ?::uuid", entwurf))
                .isEqualTo(1);
        var quittung = erika.oeffnen(antworten.iterator().next());
        assertThat(
                        zahl(
                                "select count(*) from antrag.antrag where referenz = ?",
                                quittung.geheim().getFirst()))
                .isEqualTo(1);
    }

    @Test
    void vonZweiGleichzeitigenFassungenGewinntEineGanz() throws Exception {
        var erika = new Mensch(adresse(""));
        var pruefseite = Reitantrag.bisPruefen(erika);
        var formular = Reitantrag.absendeformular(pruefseite);
        var person = erika.oeffnen(pruefseite.pfad().replace("/pruefen", "/person"));
        Callable<Integer> senden =
                () ->
                        erika.absenden(pruefseite.pfad().replace("/pruefen", "/absenden"), formular)
                                .statusCode();
        Callable<Integer> aendern =
                () -> erika.ausfuellen(person, Map.of("vorname", "Frieda"), "weiter").status();
        try (var leute = Executors.newFixedThreadPool(2)) {
            var ergebnisse = leute.invokeAll(List.of(senden, aendern));
            int gesendet = ergebnisse.get(0).get();
            assertThat(gesendet).isIn(303, 409);
            long da =
                    zahl(
                            "select count(*) from antrag.einreichung where id = ?::uuid",
                            formular.getOrDefault("einreichung", ""));
            assertThat(da).isEqualTo(gesendet == 303 ? 1 : 0);
        }
    }

    @Test
    void mitReferenzUndPinFindetManSeinenAntrag() {
        var quittung = eingereicht();
        var antrag = quittung.antrag();
        String pin = quittung.pin().orElseThrow();
        assertThat(antraege.anmelden(antrag.referenz(), pin, "203.0.113.7")).contains(antrag.id());
        assertThat(antraege.anmelden(antrag.referenz(), Pin.neu(), "203.0.113.8")).isEmpty();
        assertThat(antraege.anmelden(Referenz.neu(), pin, "203.0.113.8")).isEmpty();
        assertThat(antraege.anmelden("quatsch", "", "203.0.113.8")).isEmpty();
        assertThat(antraege.finden(antrag.id())).isEqualTo(antrag);
    }

    @Test
    void nachDemAbsendenBleibtKeineAngabeImEntwurf() {
        var quittung = eingereicht();
        var rest =
                sql.sql(
                                """
                                select e.antworten::text || e.anhaenge::text from antrag.entwurf e
                                join antrag.einreichung n on n.entwurf = e.id where n.antrag = ?
                                """)
                        .param(quittung.antrag().id().wert())
                        .query(String.class)
                        .single();
        assertThat(rest).isEqualTo("{}[]");
    }

    @Test
    void werNachreichtBekommtEsGenauSoWieder() {
        var id = eingereicht().antrag().id();
        antraege.nachreichen(id, "Das Kennzeichen liegt bei.", List.of());
        assertThat(antraege.nachreichungen(id))
                .singleElement()
                .satisfies(n -> assertThat(n.text()).isEqualTo("Das Kennzeichen liegt bei."));
    }

    @Test
    void dieMeistgenutztenLeistungenStehenVorn() {
        eingereicht();
        uhr.vorstellen(java.time.Duration.ofMinutes(11));
        try {
            assertThat(antraege.meistgenutzt(3))
                    .contains(new LeistungsSchluessel(Reitantrag.LEISTUNG))
                    .hasSizeLessThanOrEqualTo(3);
        } finally {
            uhr.zuruecksetzen();
        }
    }

    private Quittung eingereicht() {
        return antraege.einreichen(
                new LeistungsSchluessel(Reitantrag.LEISTUNG),
                Reitantrag.antworten(),
                Map.of(),
                Sprache.DE);
    }

    private long zahl(String frage, String wert) {
        return sql.sql(frage).param(wert).query(Long.class).single();
    }
}
