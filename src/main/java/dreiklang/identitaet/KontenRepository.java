package dreiklang.identitaet;

import dreiklang.basis.Loeschbestand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts of citizens and registrations that wait for their confirmation.
@Repository
class KontenRepository implements Loeschbestand {

    private final JdbcClient jdbc;

    KontenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One account as stored.
    record Zeile(UUID id, String email, String kennwort, int stand) {}

    Optional<Zeile> finden(String email) {
        return jdbc.sql(
                        "select id, email, kennwort, stand from identitaet.konto where email = :email")
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

    /// Opens an account or, where there is one already, gives it the new password and ends its
    /// sessions.
    void anlegenOderErneuern(UUID id, String email, String hash, Instant jetzt) {
        jdbc.sql(
                        """
                        insert into identitaet.konto (id, email, kennwort, erstellt)
                        values (:id, :email, :kennwort, :jetzt)
                        on conflict (email) do update
                            set kennwort = excluded.kennwort, stand = identitaet.konto.stand + 1
                        """)
                .param("id", id)
                .param("email", email)
                .param("kennwort", hash)
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

    void vormerken(String pruefsumme, String email, Instant gueltigBis) {
        jdbc.sql(
                        """
                        insert into identitaet.bestaetigung (geheimnis, email, gueltig_bis)
                        values (:geheimnis, :email, :bis)
                        """)
                .param("geheimnis", pruefsumme)
                .param("email", email)
                .param("bis", gueltigBis.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whether the link still works.
    boolean vorgemerkt(String pruefsumme, Instant jetzt) {
        return jdbc.sql(
                                """
                                select count(*) from identitaet.bestaetigung
                                where geheimnis = :geheimnis and gueltig_bis > :jetzt
                                """)
                        .param("geheimnis", pruefsumme)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Takes the link out, so that it works once; returns the address it proves.
    Optional<String> einloesen(String pruefsumme, Instant jetzt) {
        return jdbc.sql(
                        """
                        delete from identitaet.bestaetigung
                        where geheimnis = :geheimnis and gueltig_bis > :jetzt
                        returning email
                        """)
                .param("geheimnis", pruefsumme)
                .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /// Makes every other link of the address worthless.
    void vergessen(String email) {
        jdbc.sql("delete from identitaet.bestaetigung where email = :email")
                .param("email", email)
                .update();
    }

    @Override
    public List<Loeschregel> regeln() {
        return List.of(new Loeschregel("bestaetigung", (int) Kontoeroeffnung.GUELTIG.toDays()));
    }

    @Override
    public long faellig(String klasse, Instant jetzt) {
        return jdbc.sql("select count(*) from identitaet.bestaetigung where gueltig_bis <= :jetzt")
                .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// Throws away links nobody used.
    @Override
    public int loeschen(String klasse, Instant jetzt, int hoechstens) {
        return jdbc.sql(
                        "delete from identitaet.bestaetigung where geheimnis in"
                                + " (select geheimnis from identitaet.bestaetigung where gueltig_bis <= :jetzt limit :n)")
                .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                .param("n", hoechstens)
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
