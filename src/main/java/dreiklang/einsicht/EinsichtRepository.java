package dreiklang.einsicht;

import dreiklang.akte.Aktenzeichen;
import dreiklang.identitaet.BeschaeftigteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps Einsichten. Of link and PIN there are only hashes.
@Repository
class EinsichtRepository {

    private static final String FELDER =
            """
            select id, aktenzeichen, name, rolle, grundlage, grund, von, bis, vier_augen, herunterladen, stand, angelegt, person,
                   vorgelegt_person, erteilt, ende, ende_grund, link is not null, fehlversuche
              from einsicht.einsicht
            """;

    private final JdbcClient sql;

    EinsichtRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void anlegen(
            EinsichtId id,
            Aktenzeichen akte,
            Einsichtsangaben a,
            BeschaeftigteId person,
            Instant jetzt) {
        sql.sql(
                        """
                        insert into einsicht.einsicht (id, aktenzeichen, name, rolle, grundlage, grund, von, bis, vier_augen, herunterladen, stand, angelegt, person)
                        values (:id, :az, :name, :rolle, :grundlage, :grund, :von, :bis, :augen, :laden, 'ENTWURF', :jetzt, :person)
                        """)
                .param("id", id.wert())
                .param("az", akte.wert())
                .param("name", a.name().strip())
                .param("rolle", a.rolle().name())
                .param("grundlage", a.grundlage().strip())
                .param("grund", a.grund().strip())
                .param("von", a.von())
                .param("bis", a.bis())
                .param("augen", a.vierAugen())
                .param("laden", a.herunterladen())
                .param("jetzt", Timestamp.from(jetzt))
                .param("person", person.wert())
                .update();
    }

    List<Einsicht> zu(Aktenzeichen akte, int anzahl, int ab) {
        return sql.sql(
                        FELDER
                                + " where aktenzeichen = :az order by angelegt desc, id limit :anzahl offset :ab")
                .param("az", akte.wert())
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query((z, nr) -> einsicht(z))
                .list();
    }

    long anzahl(Aktenzeichen akte) {
        return sql.sql("select count(*) from einsicht.einsicht where aktenzeichen = :az")
                .param("az", akte.wert())
                .query(Long.class)
                .single();
    }

    Optional<Einsicht> finden(EinsichtId id) {
        return sql.sql(FELDER + " where id = :id")
                .param("id", id.wert())
                .query((z, nr) -> einsicht(z))
                .optional();
    }

    /// The same, locked until the transaction ends.
    Optional<Einsicht> sperren(EinsichtId id) {
        return sql.sql(FELDER + " where id = :id for update")
                .param("id", id.wert())
                .query((z, nr) -> einsicht(z))
                .optional();
    }

    Optional<Einsicht> zuLink(String hash) {
        return sql.sql(FELDER + " where link = :link")
                .param("link", hash)
                .query((z, nr) -> einsicht(z))
                .optional();
    }

    Optional<String> pin(EinsichtId id) {
        return sql.sql("select pin from einsicht.einsicht where id = :id")
                .param("id", id.wert())
                .query(String.class)
                .optional();
    }

    void vorlegen(EinsichtId id, BeschaeftigteId person) {
        sql.sql(
                        "update einsicht.einsicht set stand = 'VORGELEGT', vorgelegt_person = :person where id = :id")
                .param("person", person.wert())
                .param("id", id.wert())
                .update();
    }

    void zurueckgeben(EinsichtId id) {
        sql.sql(
                        "update einsicht.einsicht set stand = 'ENTWURF', vorgelegt_person = null where id = :id")
                .param("id", id.wert())
                .update();
    }

    void erteilen(EinsichtId id, BeschaeftigteId person, Instant jetzt) {
        sql.sql(
                        "update einsicht.einsicht set stand = 'ERTEILT', erteilt = :jetzt, erteilt_person = :person where id = :id")
                .param("jetzt", Timestamp.from(jetzt))
                .param("person", person.wert())
                .param("id", id.wert())
                .update();
    }

    /// @param stand WIDERRUFEN or VERWORFEN
    void beenden(
            EinsichtId id,
            Einsichtsstand stand,
            String grund,
            BeschaeftigteId person,
            Instant jetzt) {
        sql.sql(
                        "update einsicht.einsicht set stand = :stand, ende = :jetzt, ende_person = :person, ende_grund = :grund, link = null, pin = null where id = :id")
                .param("stand", stand.name())
                .param("jetzt", Timestamp.from(jetzt))
                .param("person", person.wert())
                .param("grund", grund)
                .param("id", id.wert())
                .update();
    }

    /// Puts a new link in the place of the old one, which is dead from now on.
    void link(EinsichtId id, String link, String pin) {
        sql.sql(
                        "update einsicht.einsicht set link = :link, pin = :pin, fehlversuche = 0 where id = :id")
                .param("link", link)
                .param("pin", pin)
                .param("id", id.wert())
                .update();
    }

    void fehlversuch(EinsichtId id) {
        sql.sql("update einsicht.einsicht set fehlversuche = fehlversuche + 1 where id = :id")
                .param("id", id.wert())
                .update();
    }

    /// Forgets an Akte.
    void vergessen(Aktenzeichen akte) {
        sql.sql("delete from einsicht.einsicht where aktenzeichen = :az")
                .param("az", akte.wert())
                .update();
    }

    private static Einsicht einsicht(ResultSet z) throws SQLException {
        return new Einsicht(
                new EinsichtId(z.getObject(1, UUID.class)),
                new Aktenzeichen(z.getString(2)),
                new Einsichtsangaben(
                        z.getString(3),
                        Einsichtsrolle.valueOf(z.getString(4)),
                        z.getString(5),
                        z.getString(6),
                        z.getObject(7, LocalDate.class),
                        z.getObject(8, LocalDate.class),
                        z.getBoolean(9),
                        z.getBoolean(10)),
                Einsichtsstand.valueOf(z.getString(11)),
                z.getTimestamp(12).toInstant(),
                new BeschaeftigteId(z.getObject(13, UUID.class)),
                Optional.ofNullable(z.getObject(14, UUID.class)).map(BeschaeftigteId::new),
                Optional.ofNullable(z.getTimestamp(15)).map(Timestamp::toInstant),
                Optional.ofNullable(z.getTimestamp(16)).map(Timestamp::toInstant),
                z.getString(17),
                z.getBoolean(18),
                z.getInt(19));
    }
}
