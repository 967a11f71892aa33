package dreiklang.beweis;

import dreiklang.Stadttest;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Neuzugaenge;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long a tree of a million Dokumente takes, and one record of it. Figures for people, no
/// limit: `./mvnw test -Dtest=Baummessung -Dtests.ohne=`.
@Tag("leistungsmessung")
class Baummessung extends Stadttest {

    private static final int ANZAHL = 1_000_000;
    private static final int PORTION = 50_000;
    private static final int NACHWEISE = 500;

    @Autowired private Beweisgang gang;
    @Autowired private Nachweise nachweise;
    @Autowired private dreiklang.dokument.Dokumente dokumente;
    @Autowired private Neuzugaenge neuzugaenge;
    @Autowired private JdbcClient sql;

    @Test
    void einBaumAusEinerMillionUndEinNachweisDaraus() {
        gang.beginnen();
        gang.weiter();
        fuellen();
        System.gc();
        long anfang = System.nanoTime();
        gang.beginnen();
        gang.weiter();
        sagen("tree of " + ANZAHL, System.nanoTime() - anfang, 1);
        if (neuzugaenge.wartend() != 0) {
            throw new AssertionError("not all were taken");
        }
        var ids =
                sql
                        .sql(
                                "select dokument from beweis.blatt order by random() limit "
                                        + NACHWEISE)
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(i -> dokumente.finden(new DokumentId(i)).orElseThrow())
                        .toList();
        nachweise.zu(ids.getFirst());
        anfang = System.nanoTime();
        long bytes = 0;
        for (var d : ids) {
            bytes += nachweise.zu(d).orElseThrow().ers().length;
        }
        sagen("record of " + bytes / NACHWEISE + " bytes", System.nanoTime() - anfang, NACHWEISE);
        for (var tafel : List.of("blatt", "stueck")) {
            LoggerFactory.getLogger(getClass())
                    .warn("{} per Dokument: {} bytes", tafel, groesse(tafel) / (double) ANZAHL);
        }
    }

    /// A table with what was put aside of it and all its indexes, in bytes.
    private long groesse(String tafel) {
        return sql.sql("select pg_total_relation_size(cast(? as regclass))")
                .param("beweis." + tafel)
                .query(Long.class)
                .single();
    }

    /// In portions, because a statement may not take longer than half a minute.
    private void fuellen() {
        long salz = ThreadLocalRandom.current().nextLong();
        for (int ab = 0; ab < ANZAHL; ab += PORTION) {
            sql.sql(
                            """
                            with inhalt as (
                                insert into dokument.inhalt (pruefsumme, groesse, medientyp, virenpruefung)
                                select encode(sha256(('messung ' || n || :salz)::bytea), 'hex'), 1, 'text/plain', 'UNAUFFAELLIG'
                                  from generate_series(:ab + 1, :ab + :anzahl) n
                                returning pruefsumme),
                            neu as (
                                insert into dokument.dokument (id, bezug, pruefsumme, name, angelegt)
                                select gen_random_uuid(), 'messung', pruefsumme, 'x', now() from inhalt
                                returning id)
                            insert into dokument.neuzugang select id from neu
                            """)
                    .param("salz", salz)
                    .param("ab", ab)
                    .param("anzahl", PORTION)
                    .update();
        }
    }

    private void sagen(String was, long nanos, int mal) {
        LoggerFactory.getLogger(getClass())
                .warn("{}: {} ms", was, Duration.ofNanos(nanos).toMillis() / (double) mal);
    }
}
