package dreiklang.fachverfahren;

import dreiklang.fachverfahren.Anbindung.Format;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The outbox as the Zustellbote works it off.
@Repository
class WarteschlangeRepository {

    private final JdbcClient sql;

    WarteschlangeRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// The Fachverfahren for which something is due.
    List<String> faelligeZiele(Instant jetzt) {
        return sql.sql(
                        """
                        select distinct ziel from fachverfahren.zustellung
                         where stand = 'WARTET' and naechster_versuch <= :jetzt and (pacht is null or pacht <= :jetzt)
                        """)
                .param("jetzt", Timestamp.from(jetzt))
                .query(String.class)
                .list();
    }

    /// Takes the next one out for sending. Whoever dies with it leaves it due again after the
    /// lease.
    ///
    /// @param derReiheNach whether it must be the oldest that is not settled
    Optional<Sendung> nehmen(String ziel, boolean derReiheNach, Instant jetzt, Instant pacht) {
        return sql.sql(
                        """
                        update fachverfahren.zustellung z
                           set versuche = z.versuche + 1, pacht = :pacht, erster_versuch = coalesce(z.erster_versuch, :jetzt)
                          from (select id from fachverfahren.zustellung f
                                 where ziel = :ziel and stand = 'WARTET' and naechster_versuch <= :jetzt
                                   and (pacht is null or pacht <= :jetzt)
                                   and (not :reihe or folge = (select min(folge) from fachverfahren.zustellung
                                                                where ziel = :ziel and stand in ('WARTET', 'GESCHEITERT')))
                                 order by folge limit 1 for update skip locked) faellig
                         where z.id = faellig.id
                        returning z.id, z.schluessel, z.referenz, z.format, z.inhalt, z.versuche, z.erster_versuch
                        """)
                .param("ziel", ziel)
                .param("reihe", derReiheNach)
                .param("jetzt", Timestamp.from(jetzt))
                .param("pacht", Timestamp.from(pacht))
                .query((z, nr) ->
                        new Sendung(
                                z.getObject(1, UUID.class),
                                z.getString(2),
                                z.getString(3),
                                Format.valueOf(z.getString(4)),
                                z.getString(5),
                                z.getInt(6),
                                z.getTimestamp(7).toInstant()))
                .optional();
    }

    void zugestellt(UUID id, String antwort, Instant jetzt) {
        sql.sql(
                        """
                        update fachverfahren.zustellung
                           set stand = 'ZUGESTELLT', erledigt = :jetzt, antwort = :antwort, fehler = '', pacht = null
                         where id = :id and stand <> 'VERWORFEN'
                        """)
                .param("jetzt", Timestamp.from(jetzt))
                .param("antwort", antwort)
                .param("id", id)
                .update();
    }

    void verschieben(UUID id, Instant naechster, String fehler) {
        sql.sql(
                        """
                        update fachverfahren.zustellung set naechster_versuch = :naechster, fehler = :fehler, pacht = null
                         where id = :id and stand = 'WARTET'
                        """)
                .param("naechster", Timestamp.from(naechster))
                .param("fehler", fehler)
                .param("id", id)
                .update();
    }

    void aufgeben(UUID id, String fehler) {
        sql.sql(
                        """
                        update fachverfahren.zustellung set stand = 'GESCHEITERT', fehler = :fehler, pacht = null
                         where id = :id and stand = 'WARTET'
                        """)
                .param("fehler", fehler)
                .param("id", id)
                .update();
    }

    /// The Fachverfahren answers again: what waited because of it is due now.
    void wiederFaellig(String ziel, Instant jetzt) {
        sql.sql(
                        """
                        update fachverfahren.zustellung set naechster_versuch = :jetzt
                         where ziel = :ziel and stand = 'WARTET' and naechster_versuch > :jetzt
                        """)
                .param("jetzt", Timestamp.from(jetzt))
                .param("ziel", ziel)
                .update();
    }

    /// What was settled before that moment keeps its proof, not its content.
    int leeren(Instant vor) {
        return sql.sql(
                        """
                        update fachverfahren.zustellung set inhalt = ''
                         where stand in ('ZUGESTELLT', 'VERWORFEN') and inhalt <> '' and erledigt < :vor
                        """)
                .param("vor", Timestamp.from(vor))
                .update();
    }
}
