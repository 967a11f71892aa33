package dreiklang.identitaet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts of citizens and registrations that wait for their confirmation.
@Repository
class KontenRepository {

    private final JdbcClient jdbc;

    KontenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One account as stored.
    record Zeile(UUID id, String email, String kennwort, int stand) {}

    /// A registration as stored.
    record Vormerkung(String email, String kennwort) {}

    Optional<Zeile> finden(String email) {
        return jdbc.sql("select id, email, kennwort, stand from identitaet.konto where email = :email")
                .param("email", email)
                .query(KontenRepository::zeile)
                .optional();
    }

    Optional<Zeile> finden(UUID id) {
        return jdbc.sql("select id, email, kennwort, stand from identitaet.konto where id = :id")
                .param("id", id)
                .query(KontenRepository::zeile)
                .optional();
    }

    void anlegen(UUID id, Vormerkung vormerkung, Instant jetzt) {
        jdbc.sql(
                        """
                        insert into identitaet.konto (id, email, kennwort, erstellt)
                        values (:id, :email, :kennwort, :jetzt)
                        on conflict (email) do nothing
                        """)
                .param("id", id)
                .param("email", vormerkung.email())
                .param("kennwort", vormerkung.kennwort())
                .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void kennwort(UUID id, String hash) {
        jdbc.sql("update identitaet.konto set kennwort = :hash, stand = stand + 1 where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    void loeschen(UUID id) {
        jdbc.sql("delete from identitaet.konto where id = :id").param("id", id).update();
    }

    void vormerken(String pruefsumme, Vormerkung vormerkung, Instant gueltigBis) {
        jdbc.sql(
                        """
                        insert into identitaet.bestaetigung (geheimnis, email, kennwort, gueltig_bis)
                        values (:geheimnis, :email, :kennwort, :bis)
                        """)
                .param("geheimnis", pruefsumme)
                .param("email", vormerkung.email())
                .param("kennwort", vormerkung.kennwort())
                .param("bis", gueltigBis.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes the registration out, so that the link works once.
    Optional<Vormerkung> einloesen(String pruefsumme, Instant jetzt) {
        return jdbc.sql(
                        """
                        delete from identitaet.bestaetigung
                        where geheimnis = :geheimnis and gueltig_bis > :jetzt
                        returning email, kennwort
                        """)
                .param("geheimnis", pruefsumme)
                .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                .query((r, n) -> new Vormerkung(r.getString("email"), r.getString("kennwort")))
                .optional();
    }

    int abgelaufeneLoeschen(Instant jetzt) {
        return jdbc.sql("delete from identitaet.bestaetigung where gueltig_bis <= :jetzt")
                .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Zeile zeile(ResultSet r, int nummer) throws SQLException {
        return new Zeile(
                r.getObject("id", UUID.class),
                r.getString("email"),
                r.getString("kennwort"),
                r.getInt("stand"));
    }
}
