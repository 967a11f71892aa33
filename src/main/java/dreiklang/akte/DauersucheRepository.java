package dreiklang.akte;

import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.volltext.Suchauftrag.Wahl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps saved searches.
@Repository
class DauersucheRepository {

    private static final String SPALTEN =
            "select id, name, worte, plan, einheit, jahr, typ, beteiligt, gesehen from akte.gespeicherte_suche";

    private final JdbcClient sql;

    DauersucheRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Dauersuche> von(BeschaeftigteId person) {
        return sql.sql(SPALTEN + " where person = :p order by name")
                .param("p", person.wert())
                .query((z, nr) -> suche(z))
                .list();
    }

    Optional<Dauersuche> finden(BeschaeftigteId person, UUID id) {
        return sql.sql(SPALTEN + " where person = :p and id = :id for update")
                .param("p", person.wert())
                .param("id", id)
                .query((z, nr) -> suche(z))
                .optional();
    }

    private static Dauersuche suche(ResultSet z) throws SQLException {
        return new Dauersuche(
                z.getObject(1, UUID.class),
                z.getString(2),
                z.getString(3),
                new Wahl(
                        z.getString(4),
                        z.getString(5),
                        z.getString(6),
                        z.getString(7),
                        z.getString(8)),
                z.getTimestamp(9).toInstant(),
                0);
    }

    /// Keeps it; one of the same name is replaced.
    void speichern(BeschaeftigteId person, Dauersuche suche) {
        sql.sql(
                        """
                        insert into akte.gespeicherte_suche (id, person, name, worte, plan, einheit, jahr, typ, beteiligt, gesehen)
                        values (:id, :p, :name, :worte, :plan, :einheit, :jahr, :typ, :beteiligt, :gesehen)
                        on conflict (person, name) do update set worte = excluded.worte, plan = excluded.plan, einheit = excluded.einheit,
                            jahr = excluded.jahr, typ = excluded.typ, beteiligt = excluded.beteiligt, gesehen = excluded.gesehen
                        """)
                .param("id", suche.id())
                .param("p", person.wert())
                .param("name", suche.name())
                .param("worte", suche.worte())
                .param("plan", suche.wahl().plan())
                .param("einheit", suche.wahl().einheit())
                .param("jahr", suche.wahl().jahr())
                .param("typ", suche.wahl().typ())
                .param("beteiligt", suche.wahl().person())
                .param("gesehen", Timestamp.from(suche.gesehen()))
                .update();
    }

    void gesehen(UUID id, Instant wann) {
        sql.sql("update akte.gespeicherte_suche set gesehen = :wann where id = :id")
                .param("wann", Timestamp.from(wann))
                .param("id", id)
                .update();
    }

    int loeschen(BeschaeftigteId person, UUID id) {
        return sql.sql("delete from akte.gespeicherte_suche where person = :p and id = :id")
                .param("p", person.wert())
                .param("id", id)
                .update();
    }

    /// How long the oldest has been waiting for the index; zero when nothing waits.
    Duration rueckstand() {
        return sql.sql(
                        "select coalesce(extract(epoch from now() - min(seit)), 0)::bigint from akte.indexauftrag")
                .query((z, nr) -> Duration.ofSeconds(Math.max(0, z.getLong(1))))
                .single();
    }
}
