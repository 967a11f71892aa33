package dreiklang.identitaet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.basis.Protokolleintrag;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// The audit trail, attacked by somebody who owns the database. Every attack happens in a
/// transaction that is rolled back.
class ProtokollTest extends Stadttest {

    @Autowired ApplicationEventPublisher ereignisse;
    @Autowired TransactionTemplate transaktion;
    @Autowired JdbcTemplate jdbc;
    @Autowired Protokollkette kette;
    @Autowired Protokollpruefung pruefung;
    @Autowired Protokollanker anker;
    @Autowired ProtokollRepository zeilen;

    private long mitte;

    @BeforeEach
    void zwanzigEintraege() {
        for (int i = 0; i < 20; i++) {
            schreiben("probe:" + i);
        }
        kette.verketten();
        anker.sichern();
        mitte = zahl("select max(eintrag) - 10 from identitaet.protokoll_kette");
    }

    @Test
    void dieUnversehrteKetteIstHeil() {
        assertThat(pruefung.pruefen().brueche()).isEmpty();
        assertThat(pruefung.pruefen().verankert()).isTrue();
    }

    @Test
    void derEintragNenntWerUndWasUndGehoertZurTransaktion() {
        long vorher = zahl("select count(*) from identitaet.protokoll");
        transaktion.executeWithoutResult(t -> {
            ereignisse.publishEvent(new Protokolleintrag("probe.verworfen", "probe:x", Map.of()));
            t.setRollbackOnly();
        });
        assertThat(zahl("select count(*) from identitaet.protokoll")).isEqualTo(vorher);
        assertThat(
                        jdbc.queryForMap(
                                "select handelnder, aktion, einzelheiten from identitaet.protokoll where id = ?",
                                mitte))
                .containsEntry("handelnder", "programm")
                .containsEntry("aktion", "probe.geschehen")
                .containsEntry("einzelheiten", "{\"a\":\"1\",\"b\":\"2\"}");
    }

    @Test
    void ohneTransaktionGibtEsKeinenEintrag() {
        assertThatThrownBy(() ->
                        ereignisse.publishEvent(
                                new Protokolleintrag("probe.allein", "probe:y", Map.of())))
                .isInstanceOf(
                        org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void aendernLoeschenUndLeerenWerdenVerweigert() {
        for (String befehl :
                List.of(
                        "update identitaet.protokoll set aktion = 'x'",
                        "delete from identitaet.protokoll",
                        "truncate identitaet.protokoll",
                        "update identitaet.protokoll_kette set eintrag = 0",
                        "delete from identitaet.protokoll_kette",
                        "truncate identitaet.protokoll_kette")) {
            assertThatThrownBy(() -> jdbc.execute(befehl))
                    .as(befehl)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void jedeGeaenderteSpalteFaelltAuf() {
        for (String aenderung :
                List.of(
                        "handelnder = 'beschaeftigte:0'",
                        "aktion = 'probe.anders'",
                        "gegenstand = gegenstand || '0'",
                        "einzelheiten = '{}'",
                        "zeit = zeit + interval '1 microsecond'")) {
            assertThat(
                            nach(
                                    "update identitaet.protokoll set "
                                            + aenderung
                                            + " where id = "
                                            + mitte))
                    .as(aenderung)
                    .singleElement()
                    .asString()
                    .contains("Eintrag " + mitte + " ");
        }
    }

    @Test
    void einGeloeschterEintragWirdGenannt() {
        assertThat(nach("delete from identitaet.protokoll where id = " + mitte))
                .containsExactly(
                        "Eintrag " + mitte + " (Position " + position() + ") wurde gelöscht.");
    }

    @Test
    void zweiVertauschteEintraegeWerdenGenannt() {
        assertThat(
                        nach(
                                """
                                update identitaet.protokoll p set gegenstand =
                                    (select q.gegenstand from identitaet.protokoll q where q.id = %d + %d - p.id)
                                where p.id in (%d, %d)
                                """
                                        .formatted(mitte, mitte + 1, mitte, mitte + 1)))
                .hasSize(2)
                .anySatisfy(b -> assertThat(b).contains("Eintrag " + mitte + " "))
                .anySatisfy(b -> assertThat(b).contains("Eintrag " + (mitte + 1) + " "));
    }

    @Test
    void einHerausgenommenesGliedFaelltAuf() {
        assertThat(
                        nach(
                                "delete from identitaet.protokoll_kette where eintrag = "
                                        + mitte
                                        + "; delete from identitaet.protokoll where id = "
                                        + mitte))
                .anySatisfy(b -> assertThat(b).contains("fehlen Glieder der Kette"));
    }

    @Test
    void einAbgeschnittenesEndeFaelltAuf() {
        assertThat(
                        nach(
                                "delete from identitaet.protokoll_kette where eintrag > "
                                        + mitte
                                        + "; delete from identitaet.protokoll where id > "
                                        + mitte))
                .singleElement()
                .asString()
                .contains("Das Ende fehlt");
    }

    @Test
    void einDazwischengeschobenerEintragFaelltAuf() {
        String einschub =
                """
                delete from identitaet.protokoll_kette where eintrag >= %1$d;
                delete from identitaet.protokoll where id = %1$d
                """;
        // A gap in the numbers, as a rolled-back transaction leaves it, is filled an hour later by
        // hand.
        var brueche =
                zurueckgerollt(() -> {
                    jdbc.execute(einschub.formatted(mitte));
                    kette.verketten();
                    jdbc.execute(
                            """
                            insert into identitaet.protokoll (id, zeit, handelnder, aktion, gegenstand, einzelheiten)
                            overriding system value values (%d, now(), 'x', 'x.x', 'x', '{}')
                            """
                                    .formatted(mitte));
                    kette.verketten();
                    jdbc.execute(
                            "update identitaet.protokoll_kette set zeit = zeit + interval '1 hour' where eintrag = "
                                    + mitte);
                    return pruefung.pruefen().brueche();
                });
        assertThat(brueche)
                .anySatisfy(b ->
                        assertThat(b)
                                .contains("Eintrag " + mitte)
                                .contains("nachträglich eingefügt"));
    }

    @Test
    void eineNeuGeschriebeneKetteFaelltAmAnkerAuf() {
        var brueche =
                zurueckgerollt(() -> {
                    jdbc.execute(
                            "update identitaet.protokoll set aktion = 'x.x' where id = "
                                    + mitte
                                    + "; delete from identitaet.protokoll_kette where eintrag >= "
                                    + mitte);
                    kette.verketten();
                    return pruefung.pruefen().brueche();
                });
        assertThat(brueche).singleElement().asString().contains("neu geschrieben");
    }

    @Test
    void derBefehlSagtWoDieKetteBrichtUndEndetMitEins() {
        var ausgabe = new ByteArrayOutputStream();
        var befehl = new PruefeBefehl(pruefung);
        int code =
                zurueckgerollt(() -> {
                    jdbc.execute("delete from identitaet.protokoll where id = " + mitte);
                    return befehl.ausfuehren(
                            List.of(), new PrintStream(ausgabe, true, StandardCharsets.UTF_8));
                });
        assertThat(code).isEqualTo(1);
        assertThat(ausgabe.toString(StandardCharsets.UTF_8)).contains("Eintrag " + mitte);
        assertThat(befehl.ausfuehren(List.of(), new PrintStream(ausgabe))).isZero();
    }

    private List<String> nach(String angriff) {
        return zurueckgerollt(() -> {
            jdbc.execute(angriff);
            return pruefung.pruefen().brueche();
        });
    }

    /// Runs an attack with the triggers off and undoes it; the anchor must not learn what never
    /// happened.
    private <T> T zurueckgerollt(Supplier<T> angriff) {
        synchronized (anker) {
            T ergebnis =
                    transaktion.execute(t -> {
                        entwaffnen();
                        t.setRollbackOnly();
                        return angriff.get();
                    });
            zeilen.ende().ifPresent(anker::merken);
            assertThat(ergebnis).isNotNull();
            return ergebnis;
        }
    }

    private void entwaffnen() {
        jdbc.execute(
                "alter table identitaet.protokoll disable trigger user;"
                        + " alter table identitaet.protokoll_kette disable trigger user");
    }

    private void schreiben(String gegenstand) {
        transaktion.executeWithoutResult(t ->
                ereignisse.publishEvent(
                        new Protokolleintrag(
                                "probe.geschehen", gegenstand, Map.of("b", "2", "a", "1"))));
    }

    private long position() {
        return zahl("select position from identitaet.protokoll_kette where eintrag = " + mitte);
    }

    private long zahl(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }
}
