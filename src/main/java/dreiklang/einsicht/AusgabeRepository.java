package dreiklang.einsicht;

import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Sprache;
import dreiklang.einsicht.Gesamtausgabe.Stand;
import dreiklang.identitaet.BeschaeftigteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the orders for whole Akten as PDF.
@Repository
class AusgabeRepository {

    private static final String FELDER =
            "id, aktenzeichen, stand, angelegt, gesamt, getan, seiten, groesse, verfaellt, code";

    private final JdbcClient sql;

    AusgabeRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// An order in the hands of whoever makes it.
    ///
    /// @param anlauf how often it was begun; whoever has an older number has lost it
    record Auftrag(
            GesamtausgabeId id,
            Aktenzeichen akte,
            BeschaeftigteId person,
            Sprache sprache,
            int anlauf) {}

    void anlegen(
            GesamtausgabeId id,
            Aktenzeichen akte,
            BeschaeftigteId person,
            Sprache sprache,
            Instant jetzt) {
        sql.sql(
                        "insert into einsicht.gesamtausgabe (id, aktenzeichen, person, sprache, angelegt) values (:id, :az, :person, :sprache, :jetzt)")
                .param("id", id.wert())
                .param("az", akte.wert())
                .param("person", person.wert())
                .param("sprache", sprache.name())
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    List<Gesamtausgabe> zu(Aktenzeichen akte, BeschaeftigteId person, int anzahl) {
        return sql.sql(
                        "select "
                                + FELDER
                                + " from einsicht.gesamtausgabe where aktenzeichen = :az and person = :person order by angelegt desc, id desc limit :anzahl")
                .param("az", akte.wert())
                .param("person", person.wert())
                .param("anzahl", anzahl)
                .query((z, nr) -> ausgabe(z))
                .list();
    }

    Optional<Gesamtausgabe> finden(GesamtausgabeId id, BeschaeftigteId person) {
        return sql.sql(
                        "select "
                                + FELDER
                                + " from einsicht.gesamtausgabe where id = :id and person = :person")
                .param("id", id.wert())
                .param("person", person.wert())
                .query((z, nr) -> ausgabe(z))
                .optional();
    }

    long offene(BeschaeftigteId person) {
        return sql.sql(
                        "select count(*) from einsicht.gesamtausgabe where person = :person and stand in ('WARTET', 'LAEUFT')")
                .param("person", person.wert())
                .query(Long.class)
                .single();
    }

    /// Takes the oldest order nobody works on: a new one, or one whose maker has given no sign for
    /// three minutes.
    Optional<Auftrag> nehmen() {
        return sql.sql(
                        """
                        update einsicht.gesamtausgabe set stand = 'LAEUFT', anlauf = anlauf + 1, getan = 0, lebenszeichen = clock_timestamp()
                         where id = (select id from einsicht.gesamtausgabe
                                      where stand = 'WARTET' or (stand = 'LAEUFT' and lebenszeichen < clock_timestamp() - interval '3 minutes')
                                      order by angelegt limit 1 for update skip locked)
                        returning id, aktenzeichen, person, sprache, anlauf
                        """)
                .query((z, nr) ->
                        new Auftrag(
                                new GesamtausgabeId(z.getObject(1, UUID.class)),
                                new Aktenzeichen(z.getString(2)),
                                new BeschaeftigteId(z.getObject(3, UUID.class)),
                                Sprache.valueOf(z.getString(4)),
                                z.getInt(5)))
                .optional();
    }

    /// Gives back what is not done, so that the next start begins it at once.
    void zurueck(Auftrag auftrag) {
        sql.sql(
                        "update einsicht.gesamtausgabe set stand = 'WARTET', anlauf = anlauf - 1 where id = :id and anlauf = :anlauf and stand = 'LAEUFT'")
                .param("id", auftrag.id().wert())
                .param("anlauf", auftrag.anlauf())
                .update();
    }

    /// A sign of life.
    ///
    /// @return false when somebody else has it now
    boolean fortschritt(Auftrag auftrag, int gesamt, int getan) {
        return sql.sql(
                                "update einsicht.gesamtausgabe set gesamt = :gesamt, getan = :getan, lebenszeichen = clock_timestamp() where id = :id and anlauf = :anlauf and stand = 'LAEUFT'")
                        .param("gesamt", gesamt)
                        .param("getan", getan)
                        .param("id", auftrag.id().wert())
                        .param("anlauf", auftrag.anlauf())
                        .update()
                == 1;
    }

    boolean fertig(Auftrag auftrag, int seiten, long groesse, Instant verfaellt) {
        return sql.sql(
                                "update einsicht.gesamtausgabe set stand = 'FERTIG', seiten = :seiten, groesse = :groesse, verfaellt = :wann where id = :id and anlauf = :anlauf and stand = 'LAEUFT'")
                        .param("seiten", seiten)
                        .param("groesse", groesse)
                        .param("wann", Timestamp.from(verfaellt))
                        .param("id", auftrag.id().wert())
                        .param("anlauf", auftrag.anlauf())
                        .update()
                == 1;
    }

    boolean gescheitert(Auftrag auftrag, String code) {
        return sql.sql(
                                "update einsicht.gesamtausgabe set stand = 'GESCHEITERT', code = :code where id = :id and anlauf = :anlauf and stand = 'LAEUFT'")
                        .param("code", code)
                        .param("id", auftrag.id().wert())
                        .param("anlauf", auftrag.anlauf())
                        .update()
                == 1;
    }

    /// Ends those whose days are over.
    int verfallen(Instant jetzt) {
        return sql.sql(
                        "update einsicht.gesamtausgabe set stand = 'ENTFERNT' where stand = 'FERTIG' and verfaellt <= :jetzt")
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    /// Forgets an Akte.
    void vergessen(Aktenzeichen akte) {
        sql.sql("delete from einsicht.gesamtausgabe where aktenzeichen = :az")
                .param("az", akte.wert())
                .update();
    }

    /// Which orders still need their file.
    Set<UUID> mitDatei() {
        return sql
                .sql("select id from einsicht.gesamtausgabe where stand in ('LAEUFT', 'FERTIG')")
                .query((z, nr) -> z.getObject(1, UUID.class))
                .stream()
                .collect(Collectors.toSet());
    }

    private static Gesamtausgabe ausgabe(ResultSet z) throws SQLException {
        return new Gesamtausgabe(
                new GesamtausgabeId(z.getObject(1, UUID.class)),
                new Aktenzeichen(z.getString(2)),
                Stand.valueOf(z.getString(3)),
                z.getTimestamp(4).toInstant(),
                z.getInt(5),
                z.getInt(6),
                z.getInt(7),
                z.getLong(8),
                Optional.ofNullable(z.getTimestamp(9)).map(Timestamp::toInstant),
                z.getString(10));
    }
}
