package dreiklang.einsicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.akte.AkteVernichtet;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenfuehrung;
import dreiklang.akte.Aktengliederung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Neuanlage;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Seitenpdf;
import dreiklang.einsicht.Gesamtausgabe.Stand;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A whole Akte as one PDF is made in the background, for whoever ordered it and may see the Akte.
class GesamtausgabeTest extends Stadttest {

    @Autowired private Gesamtausgaben ausgaben;
    @Autowired private AusgabeRepository ablage;
    @Autowired private Ausgabelauf lauf;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Aktengliederung gliederung;
    @Autowired private Akten akten;
    @Autowired private Dokumente dokumente;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private ApplicationEventPublisher ereignisse;

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
    }

    @Test
    void dieGanzeAkteKommtVorgangFuerVorgangInEinPdf() throws Exception {
        var akte = neu();
        als(
                "a.berger",
                () -> {
                    fuehrung.ablegen(
                            akte, List.of(brief("Antrag"), brief("Karte"), brief("Bescheid")));
                    gliederung.anlegen(akte, "Erster Bauabschnitt");
                    gliederung.umordnen(akte, List.of(2), 1);
                    return fuehrung;
                });
        var fertig = bestellt("a.berger", akte);
        assertThat(fertig.gesamt()).isEqualTo(3);
        try (var pdf = Loader.loadPDF(holen("a.berger", akte, fertig.id()))) {
            assertThat(fertig.seiten()).isEqualTo(pdf.getNumberOfPages()).isEqualTo(5);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Ausgleichsfläche Auenweg", "36.1", "36.20.20", "nicht abgeschlossen")
                    .contains("Unmittelbar in der Akte", "Vorgang 1: Erster Bauabschnitt")
                    .containsSubsequence(
                            "Inhalt von Antrag", "Inhalt von Bescheid", "Inhalt von Karte");
        }
        assertThat(protokoll(akte))
                .containsSubsequence(
                        "akte.gesamt-pdf-bestellt",
                        "akte.gesamt-pdf-erstellt",
                        "akte.gesamt-pdf-abgerufen");
    }

    @Test
    void werDieAkteNichtSehenDarfBekommtSieAuchNichtAlsPdf() {
        var akte = neu();
        var fertig = bestellt("a.berger", akte);
        assertThat(code("i.sanders", () -> ausgaben.zu(akte))).isEqualTo("K-404");
        assertThat(code("i.sanders", () -> bestellen(akte))).isEqualTo("K-404");
        assertThat(code("i.sanders", () -> ausgaben.oeffnen(akte, fertig.id()))).isEqualTo("K-404");
        assertThat(code("m.lenz", () -> ausgaben.oeffnen(akte, fertig.id())))
                .as("the copy of a colleague")
                .isEqualTo("K-426");
        var andere = neu();
        assertThat(code("a.berger", () -> ausgaben.oeffnen(andere, fertig.id())))
                .isEqualTo("K-426");
    }

    @Test
    void zweimalBestelltWirdEinmalErstelltUndVieleAufEinmalGehenNicht() {
        var akte = neu();
        als("m.lenz", () -> bestellen(akte));
        als("m.lenz", () -> bestellen(akte));
        assertThat(als("m.lenz", () -> ausgaben.zu(akte))).hasSize(1);
        await().atMost(Duration.ofSeconds(60)).until(() -> stand("m.lenz", akte) == Stand.FERTIG);
        sql.sql(
                        "insert into einsicht.gesamtausgabe (id, aktenzeichen, person, sprache, angelegt, stand, lebenszeichen) select gen_random_uuid(), 'X-' || n, :p, 'DE', now(), 'LAEUFT', clock_timestamp() + interval '1 hour' from generate_series(1, 5) n")
                .param("p", organisation.mitAnmeldename("m.lenz").orElseThrow().id().wert())
                .update();
        assertThat(code("m.lenz", () -> bestellen(neu()))).isEqualTo("K-427");
        sql.sql("delete from einsicht.gesamtausgabe where aktenzeichen like 'X-%'").update();
    }

    @Test
    void wasEinAbsturzLiegenLiessWirdNeuBegonnenUndNachDreiMalenAufgegeben() {
        var akte = neu();
        var fertig = bestellt("a.berger", akte);
        sql.sql(
                        "update einsicht.gesamtausgabe set stand = 'LAEUFT', anlauf = 1, getan = 7, lebenszeichen = clock_timestamp() - interval '4 minutes' where id = :id")
                .param("id", fertig.id().wert())
                .update();
        await().atMost(Duration.ofSeconds(60)).until(() -> stand("a.berger", akte) == Stand.FERTIG);
        sql.sql(
                        "update einsicht.gesamtausgabe set stand = 'LAEUFT', anlauf = 3, lebenszeichen = clock_timestamp() - interval '4 minutes' where id = :id")
                .param("id", fertig.id().wert())
                .update();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> stand("a.berger", akte) == Stand.GESCHEITERT);
        assertThat(als("a.berger", () -> ausgaben.zu(akte)).getFirst().code()).isEqualTo("K-428");
    }

    @Test
    void werEinenAuftragVerlorenHatAendertNichtsMehrDaran() {
        var akte = neu();
        var fertig = bestellt("a.berger", akte);
        var person = organisation.mitAnmeldename("a.berger").orElseThrow().id();
        var alter = new AusgabeRepository.Auftrag(fertig.id(), akte, person, Sprache.DE, 0);
        assertThat(ablage.fortschritt(alter, 9, 9)).isFalse();
        assertThat(ablage.gescheitert(alter, "K-428")).isFalse();
        assertThat(stand("a.berger", akte)).isEqualTo(Stand.FERTIG);
    }

    @Test
    void nachEinigenTagenIstDasPdfWegUndDasWirdGesagt() {
        var akte = neu();
        var fertig = bestellt("a.berger", akte);
        sql.sql("update einsicht.gesamtausgabe set verfaellt = :wann where id = :id")
                .param("wann", java.sql.Timestamp.from(uhr.instant().minusSeconds(1)))
                .param("id", fertig.id().wert())
                .update();
        lauf.aufraeumen();
        assertThat(stand("a.berger", akte)).isEqualTo(Stand.ENTFERNT);
        assertThat(code("a.berger", () -> ausgaben.oeffnen(akte, fertig.id()))).isEqualTo("K-429");
    }

    @Test
    void mitDerAkteVergehtAuchIhrPdf() {
        var akte = neu();
        bestellt("a.berger", akte);
        transaktion.executeWithoutResult(t ->
                ereignisse.publishEvent(
                        new AkteVernichtet(akte, "akte:" + akte.wert(), List.of())));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> als("a.berger", () -> ausgaben.zu(akte)).isEmpty());
    }

    private Gesamtausgabe bestellt(String wer, Aktenzeichen akte) {
        als(wer, () -> bestellen(akte));
        await().atMost(Duration.ofSeconds(60)).until(() -> stand(wer, akte) == Stand.FERTIG);
        return als(wer, () -> ausgaben.zu(akte)).getFirst();
    }

    private boolean bestellen(Aktenzeichen akte) {
        ausgaben.ordern(akte, Sprache.DE);
        return true;
    }

    private Stand stand(String wer, Aktenzeichen akte) {
        return als(wer, () -> ausgaben.zu(akte)).getFirst().stand();
    }

    private byte[] holen(String wer, Aktenzeichen akte, GesamtausgabeId id) throws IOException {
        try (var strom = als(wer, () -> ausgaben.oeffnen(akte, id)).inhalt()) {
            return strom.readAllBytes();
        }
    }

    private List<String> protokoll(Aktenzeichen akte) {
        return sql.sql("select aktion from identitaet.protokoll where gegenstand = :g order by id")
                .param("g", "akte:" + akte.wert())
                .query(String.class)
                .list();
    }

    private Aktenzeichen neu() {
        return als(
                "a.berger",
                () ->
                        fuehrung.anlegen(
                                new Neuanlage("36.20.20", "Ausgleichsfläche Auenweg", "36.1", "")));
    }

    private Ablage brief(String titel) {
        return dokumente.annehmen(
                new ByteArrayInputStream(Seitenpdf.von("Inhalt von " + titel)), titel + ".pdf");
    }

    private String code(String wer, Supplier<?> tat) {
        return catchThrowableOfType(FachlicherFehler.class, () -> als(wer, tat)).code();
    }

    private <T> T als(String wer, Supplier<T> tat) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), tat);
    }
}
