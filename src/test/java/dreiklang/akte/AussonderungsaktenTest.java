package dreiklang.akte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Inhaltsvernichtung;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.volltext.Suchauftrag.Wahl;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Which Akten are due, what holds them back, and what is left when one is destroyed.
class AussonderungsaktenTest extends Stadttest {

    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Akten akten;
    @Autowired private Aussonderungsliste liste;
    @Autowired private Aktenvernichtung vernichtung;
    @Autowired private Inhaltsvernichtung inhalte;
    @Autowired private Loeschsperren sperren;
    @Autowired private Volltext volltext;
    @Autowired private Dokumente dokumente;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private JdbcClient sql;

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
    }

    @Test
    void faelligIstWasZuDenAktenIstUndDessenFristVorbeiIst() {
        var offen = neu();
        var laeuft = geschlossen();
        var faellig = faellig();
        assertThat(stand(faellig).hindernisse(liste.heute())).isEmpty();
        assertThat(stand(laeuft).hindernisse(liste.heute())).containsExactly(Hindernis.FRIST);
        assertThat(stand(offen).hindernisse(liste.heute())).containsExactly(Hindernis.OFFEN);
        var gezeigt = alsArchiv(() -> liste.freie("36.20.20", 500));
        assertThat(gezeigt)
                .extracting(Aussonderungsakte::zeichen)
                .contains(faellig)
                .doesNotContain(offen, laeuft);
        assertThat(alsArchiv(() -> liste.faellige("36.20.20", 1)).gesamt()).isPositive();
    }

    @Test
    void dieVorschauNenntDieAktenNachTagUndRegel() {
        var akte = geschlossen();
        bis(akte, liste.heute().plusMonths(3));
        var gruppe =
                alsArchiv(() -> liste.vorschau()).stream()
                        .filter(g -> g.bis().equals(liste.heute().plusMonths(3)))
                        .findFirst()
                        .orElseThrow();
        assertThat(gruppe.plannummer()).isEqualTo("36.20.20");
        assertThat(gruppe.akten()).isPositive();
        bis(akte, liste.heute().plusMonths(25));
        assertThat(alsArchiv(() -> liste.vorschau()))
                .noneMatch(g -> g.bis().equals(liste.heute().plusMonths(25)));
    }

    @Test
    void eineLoeschsperreHaeltDieAkteBisSieMitGrundAufgehobenWird() {
        var akte = faellig();
        assertThat(code(() -> sperren.sperren(akte, " ", Optional.empty()))).isEqualTo("K-301");
        assertThat(
                        code(() ->
                                sperren.sperren(
                                        akte, "Klage", Optional.of(liste.heute().minusDays(1)))))
                .isEqualTo("K-302");
        als(() -> sperren.sperren(akte, "Klage vor dem Gericht", Optional.empty()));
        assertThat(stand(akte).hindernisse(liste.heute())).containsExactly(Hindernis.GESPERRT);
        assertThat(codeArchiv(() -> vormerken(akte, UUID.randomUUID()))).isEqualTo("K-305");
        var sperre = fragen(() -> sperren.zu(akte)).getFirst();
        assertThat(code(() -> sperren.aufheben(akte, sperre.id(), ""))).isEqualTo("K-301");
        als(() -> sperren.aufheben(akte, sperre.id(), "Klage zurückgenommen"));
        assertThat(code(() -> sperren.aufheben(akte, sperre.id(), "noch einmal")))
                .isEqualTo("K-303");
        assertThat(stand(akte).frei(liste.heute())).isTrue();
        assertThat(protokolle(akte, "akte.gesperrt")).isOne();
        assertThat(protokolle(akte, "akte.sperre-aufgehoben")).isOne();
    }

    @Test
    void eineBefristeteSperreEndetMitIhremLetztenTag() {
        var akte = faellig();
        als(() -> sperren.sperren(akte, "Prüfung", Optional.of(liste.heute())));
        assertThat(stand(akte).gesperrt()).isTrue();
        sql.sql("update akte.loeschsperre set bis = :b where aktenzeichen = :az")
                .param("b", liste.heute().minusDays(1))
                .param("az", akte.wert())
                .update();
        assertThat(stand(akte).gesperrt()).isFalse();
    }

    @Test
    void einVerweisAusEinerLaengerAufbewahrtenAkteHaeltSie() {
        var laenger = neu();
        var akte = neu();
        als(() -> fuehrung.ablegen(laenger, List.of(datei("a.txt", "a"))));
        als(() -> fuehrung.verschieben(laenger, 1, akte, "gehört dorthin"));
        als(() -> fuehrung.schliessen(akte));
        bis(akte, liste.heute().minusDays(1));
        assertThat(stand(akte).hindernisse(liste.heute())).containsExactly(Hindernis.VERWEIS);
        assertThat(stand(akte).verweis()).contains(laenger);
        als(() -> fuehrung.schliessen(laenger));
        bis(laenger, liste.heute().minusDays(1));
        assertThat(stand(akte).frei(liste.heute())).isTrue();
    }

    @Test
    void fremdeAktenSindFuerArchivUndAmtNichtDa() {
        var akte = faellig();
        var fremd = organisation.mitAnmeldename("i.sanders").orElseThrow();
        assertThat(
                        catchThrowableOfType(
                                        FachlicherFehler.class,
                                        () -> konten.als(fremd.id(), () -> sperren.zu(akte)))
                                .code())
                .isEqualTo("K-404");
    }

    @Test
    void vonEinerVernichtetenAkteBleibtNurDasZeichenUndWasDerPlanSagt() {
        var wort = "zwirbel" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        var akte = neu();
        als(() -> fuehrung.ablegen(akte, List.of(datei("a.txt", wort), datei(wort + ".txt", "b"))));
        als(() -> fuehrung.schliessen(akte));
        bis(akte, liste.heute().minusDays(1));
        await().atMost(Duration.ofSeconds(20)).until(() -> treffer(wort) > 0);
        var verfahren = UUID.randomUUID();
        alsArchiv(() -> tat(() -> vormerken(akte, verfahren)));
        var rest = transaktion.execute(t -> vernichtung.vernichten(akte, verfahren));
        assertThat(rest.blaetter()).hasSize(2).noneMatch(b -> b.verblieben());
        assertThat(treffer(wort)).isZero();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> vernichtung.imVolltext(List.of(akte)) == 0);
        vernichtung.ausmerzen();
        await().atMost(Duration.ofSeconds(20)).until(() -> lage(rest).offen() == 0);
        for (var b : rest.blaetter()) {
            assertThat(
                            catchThrowableOfType(
                                            FachlicherFehler.class,
                                            () -> dokumente.oeffnen(b.pruefsumme()))
                                    .code())
                    .isEqualTo("D-301");
        }
        assertThat(code(() -> akten.ansehen(akte))).isEqualTo("K-404");
        assertThat(code(() -> fuehrung.fortfuehren(akte, "doch"))).isEqualTo("K-404");
        assertThat(
                        sql.sql(
                                        "select betreff || standort || leistung || bezug from akte.akte where aktenzeichen = :az")
                                .param("az", akte.wert())
                                .query(String.class)
                                .single())
                .isEqualTo("vernichtet:" + akte.wert());
        assertThat(protokolle(akte, "akte.vernichtet")).isOne();
    }

    @Test
    void geteilteBytesUeberlebenSolangeEineAndereAkteSieHat() {
        var gleich = "gleicher Inhalt " + UUID.randomUUID();
        var akte = neu();
        var andere = neu();
        als(() -> fuehrung.ablegen(akte, List.of(datei("a.txt", gleich))));
        als(() -> fuehrung.ablegen(andere, List.of(datei("b.txt", gleich))));
        als(() -> fuehrung.schliessen(akte));
        bis(akte, liste.heute().minusDays(1));
        var verfahren = UUID.randomUUID();
        alsArchiv(() -> tat(() -> vormerken(akte, verfahren)));
        var rest = transaktion.execute(t -> vernichtung.vernichten(akte, verfahren));
        await().atMost(Duration.ofSeconds(20)).until(() -> lage(rest).offen() == 0);
        assertThat(lage(rest).belegt()).isOne();
        var summe = Pruefsumme.von(gleich);
        assertThat(rest.blaetter().getFirst().pruefsumme()).isEqualTo(summe);
        assertThat(dokumente.oeffnen(summe)).hasContent(gleich);
    }

    @Test
    void dieSperreWirdVorDemVernichtenNochEinmalGefragt() {
        var akte = faellig();
        var verfahren = UUID.randomUUID();
        alsArchiv(() -> tat(() -> vormerken(akte, verfahren)));
        als(() -> sperren.sperren(akte, "Klage", Optional.empty()));
        assertThat(
                        catchThrowableOfType(
                                        FachlicherFehler.class,
                                        () ->
                                                transaktion.execute(t ->
                                                        vernichtung.vernichten(akte, verfahren)))
                                .code())
                .isEqualTo("K-305");
        assertThat(fragen(() -> akten.ansehen(akte)).zeichen()).isEqualTo(akte);
    }

    private Inhaltsvernichtung.Lage lage(Vernichtungsrest rest) {
        return inhalte.lage(
                rest.blaetter().stream().map(Vernichtungsrest.Blattrest::pruefsumme).toList());
    }

    private void vormerken(Aktenzeichen akte, UUID verfahren) {
        transaktion.executeWithoutResult(t -> vernichtung.vormerken(akte, verfahren));
    }

    private long treffer(String wort) {
        return fragen(() -> volltext.suchen(wort, Wahl.ALLES, 1)).gesamt();
    }

    private Aussonderungsakte stand(Aktenzeichen akte) {
        return alsArchiv(() -> liste.finden(akte)).orElseThrow();
    }

    private Aktenzeichen neu() {
        return fragen(() ->
                fuehrung.anlegen(
                        new Neuanlage("36.20.20", "Alte Sache " + UUID.randomUUID(), "36.1", "")));
    }

    private Aktenzeichen geschlossen() {
        var akte = neu();
        als(() -> fuehrung.ablegen(akte, List.of(datei("a.txt", "Inhalt " + UUID.randomUUID()))));
        als(() -> fuehrung.schliessen(akte));
        return akte;
    }

    private Aktenzeichen faellig() {
        var akte = geschlossen();
        bis(akte, liste.heute().minusDays(1));
        return akte;
    }

    /// As if it had been closed long ago.
    private void bis(Aktenzeichen akte, LocalDate tag) {
        sql.sql("update akte.akte set aufbewahren_bis = :b where aktenzeichen = :az")
                .param("b", tag)
                .param("az", akte.wert())
                .update();
    }

    private Ablage datei(String name, String inhalt) {
        return dokumente.annehmen(
                new ByteArrayInputStream(inhalt.getBytes(StandardCharsets.UTF_8)), name);
    }

    private long protokolle(Aktenzeichen akte, String aktion) {
        return sql.sql(
                        "select count(*) from identitaet.protokoll where gegenstand = :g and aktion = :a")
                .param("g", "akte:" + akte.wert())
                .param("a", aktion)
                .query(Long.class)
                .single();
    }

    private static boolean tat(Runnable arbeit) {
        arbeit.run();
        return true;
    }

    private void als(Runnable arbeit) {
        fragen(() -> tat(arbeit));
    }

    private <T> T fragen(Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename("a.berger").orElseThrow().id(), arbeit);
    }

    private <T> T alsArchiv(Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename("f.oster").orElseThrow().id(), arbeit);
    }

    private String code(Runnable arbeit) {
        return catchThrowableOfType(FachlicherFehler.class, () -> als(arbeit)).code();
    }

    private String codeArchiv(Runnable arbeit) {
        return catchThrowableOfType(FachlicherFehler.class, () -> alsArchiv(() -> tat(arbeit)))
                .code();
    }
}
