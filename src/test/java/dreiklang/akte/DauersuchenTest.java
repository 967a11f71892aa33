package dreiklang.akte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Seitenpdf;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.volltext.Suchauftrag.Wahl;
import dreiklang.vorgang.Stadtleute;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What somebody asks again and again, and what is new about it.
class DauersuchenTest extends Stadttest {

    private static final String ICH = "a.berger";

    @Autowired private Akten akten;
    @Autowired private Dauersuchen suchen;
    @Autowired private Volltextlauf lauf;
    @Autowired private VolltextRepository warteschlange;
    @Autowired private Dokumente dokumente;
    @Autowired private Leistungen leistungen;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private JdbcClient sql;

    private final String wort =
            "quarbel" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "wort";
    private Stadtleute leute;

    @Autowired
    void stadt(ApplicationContext stadt) {
        leute = new Stadtleute(stadt);
    }

    @BeforeEach
    @AfterEach
    void aufraeumen() {
        uhr.zuruecksetzen();
        leute.als(ICH, () -> suchen.eigene().forEach(s -> suchen.loeschen(s.id())));
    }

    @Test
    void neuIstWasSeitDemLetztenAnsehenAbgelegtWurde() {
        ablegen();
        uhr.vorstellen(Duration.ofMinutes(1));
        leute.als(ICH, () -> suchen.speichern("Quarbel", wort, Wahl.ALLES));
        assertThat(eigene()).extracting(Dauersuche::neue).containsExactly(0L);
        uhr.vorstellen(Duration.ofMinutes(5));
        ablegen();
        assertThat(eigene()).extracting(Dauersuche::neue).containsExactly(1L);
        uhr.vorstellen(Duration.ofMinutes(5));
        var gezeigt = leute.fragen(ICH, () -> suchen.ansehen(eigene().getFirst().id()));
        assertThat(gezeigt.neues().seit()).isEqualTo(gezeigt.gesehen());
        assertThat(eigene()).extracting(Dauersuche::neue).containsExactly(0L);
    }

    @Test
    void solangeDerIndexWeitHinterherIstBleibtAllesNeu() {
        leute.als(ICH, () -> suchen.speichern("Quarbel", wort, Wahl.ALLES));
        ablegen();
        uhr.vorstellen(Duration.ofMinutes(30));
        synchronized (lauf) {
            sql.sql(
                            "insert into akte.indexauftrag (aktenzeichen, blatt, seit) values ('99-1', 0, now() - interval '1 hour')")
                    .update();
            leute.als(ICH, () -> suchen.ansehen(eigene().getFirst().id()));
        }
        assertThat(eigene()).extracting(Dauersuche::neue).containsExactly(1L);
    }

    @Test
    void jedePersonHatNurIhreEigenen() {
        leute.als(ICH, () -> suchen.speichern("Quarbel", wort, Wahl.ALLES));
        var fremd = eigene().getFirst().id();
        leute.als(
                "i.sanders",
                () -> {
                    assertThat(suchen.eigene()).isEmpty();
                    assertThatThrownBy(() -> suchen.loeschen(fremd))
                            .isInstanceOfSatisfying(
                                    FachlicherFehler.class,
                                    e -> assertThat(e.code()).isEqualTo("K-453"));
                    assertThatThrownBy(() -> suchen.ansehen(fremd))
                            .isInstanceOf(FachlicherFehler.class);
                });
        assertThat(eigene()).hasSize(1);
    }

    @Test
    void eineSucheBrauchtNamenUndWorteUndEsGibtHoechstensDreissig() {
        assertThat(fehler("", wort)).isEqualTo("K-450");
        assertThat(fehler("Quarbel", " ")).isEqualTo("K-452");
        leute.als(
                ICH,
                () -> {
                    for (int i = 0; i < 30; i++) {
                        suchen.speichern("Suche " + i, wort, Wahl.ALLES);
                    }
                    suchen.speichern("Suche 7", wort + " anders", Wahl.ALLES);
                });
        assertThat(fehler("Noch eine", wort)).isEqualTo("K-451");
        assertThat(eigene()).hasSize(30);
    }

    private String fehler(String name, String worte) {
        return leute.fragen(
                ICH,
                () -> {
                    try {
                        suchen.speichern(name, worte, Wahl.ALLES);
                        return "";
                    } catch (FachlicherFehler e) {
                        return e.code();
                    }
                });
    }

    private List<Dauersuche> eigene() {
        return leute.fragen(ICH, suchen::eigene);
    }

    private void ablegen() {
        var paket = leistungen.paket(new LeistungsSchluessel("reitkennzeichen")).orElseThrow();
        var inhalt = dokumente.ablegen(Seitenpdf.von("eins " + wort), "datei.pdf");
        transaktion.executeWithoutResult(t -> {
            var akte =
                    akten.oeffnen(
                            new Ablageauftrag(
                                    paket, "probe:" + UUID.randomUUID(), "Probe", "36.1"));
            akten.ablegen(akte, dokumente.eintragen(inhalt, "probe:" + wort).id(), "Brief");
        });
        await().atMost(Duration.ofSeconds(60))
                .until(() -> {
                    lauf.weiter();
                    return warteschlange.wartend() == 0;
                });
    }
}
