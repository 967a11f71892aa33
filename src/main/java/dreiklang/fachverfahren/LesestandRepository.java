package dreiklang.fachverfahren;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far each table of a Fachverfahren has been read.
@Repository
class LesestandRepository {

    private final JdbcClient sql;

    LesestandRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A table whose turn it is.
    record Fall(String marke, int versuche) {}

    /// Takes the reading of a table over; whoever dies with it leaves it due again after the lease.
    ///
    /// @return empty when it is not due, or somebody else is at it
    Optional<Fall> nehmen(String quelle, String fachverfahren, Instant jetzt, Instant pacht) {
        return sql.sql(
                        """
                        insert into fachverfahren.lesestand as l (quelle, fachverfahren, faellig) values (:quelle, :f, :pacht)
                        on conflict (quelle) do update set faellig = :pacht where l.faellig <= :jetzt
                        returning l.marke, l.versuche
                        """)
                .param("quelle", quelle)
                .param("f", fachverfahren)
                .param("jetzt", Timestamp.from(jetzt))
                .param("pacht", Timestamp.from(pacht))
                .query((z, nr) -> new Fall(z.getString(1), z.getInt(2)))
                .optional();
    }

    /// A page is done.
    void weiter(String quelle, String marke, int uebernommen, Instant pacht) {
        sql.sql(
                        """
                        update fachverfahren.lesestand
                           set marke = :marke, uebernommen = uebernommen + :anzahl, faellig = :pacht
                         where quelle = :quelle
                        """)
                .param("marke", marke)
                .param("anzahl", uebernommen)
                .param("pacht", Timestamp.from(pacht))
                .param("quelle", quelle)
                .update();
    }

    void fertig(String quelle, Instant jetzt, Instant naechster) {
        sql.sql(
                        """
                        update fachverfahren.lesestand
                           set gelesen = :jetzt, faellig = :naechster, versuche = 0, fehler = ''
                         where quelle = :quelle
                        """)
                .param("jetzt", Timestamp.from(jetzt))
                .param("naechster", Timestamp.from(naechster))
                .param("quelle", quelle)
                .update();
    }

    void gescheitert(String quelle, String grund, Instant naechster) {
        sql.sql(
                        """
                        update fachverfahren.lesestand
                           set faellig = :naechster, versuche = versuche + 1, fehler = :grund
                         where quelle = :quelle
                        """)
                .param("naechster", Timestamp.from(naechster))
                .param("grund", grund)
                .param("quelle", quelle)
                .update();
    }

    /// @return how many tables are read from the beginning now
    int vonVorn(String fachverfahren, Instant jetzt) {
        return sql.sql(
                        "update fachverfahren.lesestand set marke = '', faellig = :jetzt, versuche = 0 where fachverfahren = :f")
                .param("jetzt", Timestamp.from(jetzt))
                .param("f", fachverfahren)
                .update();
    }

    List<Ergebnisse.Lesebild> zu(String fachverfahren) {
        return sql.sql(
                        """
                        select quelle, gelesen, uebernommen, fehler from fachverfahren.lesestand
                         where fachverfahren = :f order by quelle
                        """)
                .param("f", fachverfahren)
                .query((z, nr) ->
                        new Ergebnisse.Lesebild(
                                z.getString(1),
                                Optional.ofNullable(z.getTimestamp(2)).map(Timestamp::toInstant),
                                z.getLong(3),
                                z.getString(4)))
                .list();
    }

    /// What of these keys was taken in before: key → checksum of what came.
    Map<String, String> bekannte(String fachverfahren, List<String> schluessel) {
        var bekannte = new HashMap<String, String>();
        sql.sql(
                        "select schluessel, abdruck from fachverfahren.meldung where fachverfahren = :f and schluessel = any(:schluessel)")
                .param("f", fachverfahren)
                .param("schluessel", schluessel.toArray(String[]::new))
                .query((z, nr) -> Map.entry(z.getString(1), z.getString(2)))
                .list()
                .forEach(e -> bekannte.put(e.getKey(), e.getValue()));
        return bekannte;
    }
}
