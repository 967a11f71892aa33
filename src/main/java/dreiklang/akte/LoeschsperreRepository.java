package dreiklang.akte;

import dreiklang.identitaet.BeschaeftigteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps legal holds.
@Repository
class LoeschsperreRepository {

    private final JdbcClient sql;

    LoeschsperreRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void eintragen(Loeschsperre sperre) {
        sql.sql(
                        "insert into akte.loeschsperre (id, aktenzeichen, grund, person, seit, bis) values (:id, :az, :grund, :person, :seit, :bis)")
                .param("id", sperre.id())
                .param("az", sperre.zeichen().wert())
                .param("grund", sperre.grund())
                .param("person", sperre.person().wert())
                .param("seit", Timestamp.from(sperre.seit()))
                .param("bis", sperre.bis().orElse(null), java.sql.Types.DATE)
                .update();
    }

    /// @return false when there is no such one, or it is lifted already
    boolean aufheben(
            Aktenzeichen zeichen, UUID id, BeschaeftigteId person, Instant jetzt, String grund) {
        return sql.sql(
                                "update akte.loeschsperre set aufgehoben = :jetzt, aufgehoben_person = :person, aufgehoben_grund = :grund"
                                        + " where id = :id and aktenzeichen = :az and aufgehoben is null")
                        .param("jetzt", Timestamp.from(jetzt))
                        .param("person", person.wert())
                        .param("grund", grund)
                        .param("id", id)
                        .param("az", zeichen.wert())
                        .update()
                == 1;
    }

    List<Loeschsperre> zu(Aktenzeichen zeichen) {
        return sql.sql(
                        "select id, aktenzeichen, grund, person, seit, bis, aufgehoben, aufgehoben_person, aufgehoben_grund"
                                + " from akte.loeschsperre where aktenzeichen = :az order by seit desc, id desc limit 50")
                .param("az", zeichen.wert())
                .query((z, nr) -> sperre(z))
                .list();
    }

    private static Loeschsperre sperre(ResultSet z) throws SQLException {
        var aufgehoben = z.getTimestamp(7);
        return new Loeschsperre(
                z.getObject(1, UUID.class),
                new Aktenzeichen(z.getString(2)),
                z.getString(3),
                new BeschaeftigteId(z.getObject(4, UUID.class)),
                z.getTimestamp(5).toInstant(),
                Optional.ofNullable(z.getObject(6, java.time.LocalDate.class)),
                aufgehoben == null
                        ? Optional.empty()
                        : Optional.of(
                                new Loeschsperre.Aufhebung(
                                        new BeschaeftigteId(z.getObject(8, UUID.class)),
                                        aufgehoben.toInstant(),
                                        z.getString(9))));
    }
}
