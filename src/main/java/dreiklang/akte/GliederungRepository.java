package dreiklang.akte;

import dreiklang.akte.Aktengliederung.Inhalt;
import dreiklang.akte.Aktengliederung.Umordnung;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps how an Akte is divided. The row of the Akte is locked by whoever changes something here.
@Repository
class GliederungRepository {

    private static final String FELDER =
            """
            select v.nummer, v.betreff, v.eroeffnet, v.abgeschlossen,
                   (select count(*) from akte.schriftstueck s
                     where s.aktenzeichen = v.aktenzeichen and s.vorgang = v.nummer and s.verschoben_nach is null)
              from akte.aktenvorgang v
             where v.aktenzeichen = :az
            """;

    private final JdbcClient sql;

    GliederungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Aktenvorgang> liste(Aktenzeichen akte, int anzahl, int ab) {
        return sql.sql(FELDER + " order by v.nummer desc limit :anzahl offset :ab")
                .param("az", akte.wert())
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query((z, nr) -> vorgang(z))
                .list();
    }

    long anzahl(Aktenzeichen akte) {
        return sql.sql("select count(*) from akte.aktenvorgang where aktenzeichen = :az")
                .param("az", akte.wert())
                .query(Long.class)
                .single();
    }

    Optional<Integer> offener(Aktenzeichen zeichen, String betreff) {
        return sql.sql(
                        "select max(nummer) from akte.aktenvorgang where aktenzeichen = :az and betreff = :betreff and abgeschlossen is null")
                .param("az", zeichen.wert())
                .param("betreff", betreff)
                .query(Integer.class)
                .optional();
    }

    Optional<Aktenvorgang> finden(Aktenzeichen akte, int nummer) {
        return sql.sql(FELDER + " and v.nummer = :nummer")
                .param("az", akte.wert())
                .param("nummer", nummer)
                .query((z, nr) -> vorgang(z))
                .optional();
    }

    int anlegen(Aktenzeichen akte, String betreff, Instant jetzt) {
        return sql.sql(
                        """
                        insert into akte.aktenvorgang (aktenzeichen, nummer, betreff, eroeffnet)
                        select :az, coalesce(max(nummer), 0) + 1, :betreff, :jetzt from akte.aktenvorgang where aktenzeichen = :az
                        returning nummer
                        """)
                .param("az", akte.wert())
                .param("betreff", betreff)
                .param("jetzt", Timestamp.from(jetzt))
                .query(Integer.class)
                .single();
    }

    /// @param wann empty: it is open again
    void abschliessen(Aktenzeichen akte, int nummer, Optional<Instant> wann) {
        sql.sql(
                        "update akte.aktenvorgang set abgeschlossen = :wann where aktenzeichen = :az and nummer = :nummer")
                .param("wann", wann.map(Timestamp::from).orElse(null))
                .param("az", akte.wert())
                .param("nummer", nummer)
                .update();
    }

    /// What lies in a Vorgang, or with number 0 directly in the Akte.
    List<Inhalt> inhalt(Aktenzeichen akte, int nummer, int anzahl, int ab) {
        return sql.sql(
                        """
                        select blatt, titel, abgelegt from akte.schriftstueck
                         where aktenzeichen = :az and verschoben_nach is null and vorgang is not distinct from nullif(:nummer, 0)
                         order by blatt limit :anzahl offset :ab
                        """)
                .param("az", akte.wert())
                .param("nummer", nummer)
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query((z, nr) ->
                        new Inhalt(z.getInt(1), z.getString(2), z.getTimestamp(3).toInstant()))
                .list();
    }

    /// How many lie directly in the Akte.
    long direkt(Aktenzeichen akte) {
        return sql.sql(
                        "select count(*) from akte.schriftstueck where aktenzeichen = :az and vorgang is null and verschoben_nach is null")
                .param("az", akte.wert())
                .query(Long.class)
                .single();
    }

    /// Of these sheets those that lie in this Akte, with the Vorgang each lies in (0: in none).
    List<Lage> lage(Aktenzeichen akte, Collection<Integer> blaetter) {
        return sql.sql(
                        """
                        select s.blatt, coalesce(s.vorgang, 0), v.abgeschlossen is not null
                          from akte.schriftstueck s
                          left join akte.aktenvorgang v on v.aktenzeichen = s.aktenzeichen and v.nummer = s.vorgang
                         where s.aktenzeichen = :az and s.blatt = any(:blaetter) and s.verschoben_nach is null order by 1
                        """)
                .param("az", akte.wert())
                .param("blaetter", blaetter.toArray(Integer[]::new))
                .query((z, nr) -> new Lage(z.getInt(1), z.getInt(2), z.getBoolean(3)))
                .list();
    }

    /// Where a sheet lies.
    ///
    /// @param fest whether that Vorgang is closed
    record Lage(int blatt, int vorgang, boolean fest) {}

    /// Puts sheets elsewhere and writes down where each lay before.
    void umordnen(
            Aktenzeichen akte, Collection<Integer> blaetter, int nach, String wer, Instant jetzt) {
        sql.sql(
                        """
                        with alt as (select blatt, vorgang from akte.schriftstueck
                                      where aktenzeichen = :az and blatt = any(:blaetter) and vorgang is distinct from nullif(:nach, 0)),
                             neu as (update akte.schriftstueck s set vorgang = nullif(:nach, 0) from alt
                                      where s.aktenzeichen = :az and s.blatt = alt.blatt returning s.blatt)
                        insert into akte.umordnung (aktenzeichen, blatt, von, nach, wann, wer)
                        select :az, alt.blatt, alt.vorgang, nullif(:nach, 0), :jetzt, :wer from alt join neu using (blatt) order by alt.blatt
                        """)
                .param("az", akte.wert())
                .param("blaetter", blaetter.toArray(Integer[]::new))
                .param("nach", nach)
                .param("jetzt", Timestamp.from(jetzt))
                .param("wer", wer)
                .update();
    }

    /// What was put elsewhere from or into a Vorgang, newest first.
    List<Umordnung> umordnungen(Aktenzeichen akte, int nummer, int anzahl) {
        return sql.sql(
                        """
                        select blatt, coalesce(von, 0), coalesce(nach, 0), wann, wer from akte.umordnung
                         where aktenzeichen = :az and (coalesce(von, 0) = :nummer or coalesce(nach, 0) = :nummer)
                         order by id desc limit :anzahl
                        """)
                .param("az", akte.wert())
                .param("nummer", nummer)
                .param("anzahl", anzahl)
                .query((z, nr) ->
                        new Umordnung(
                                z.getInt(1),
                                z.getInt(2),
                                z.getInt(3),
                                z.getTimestamp(4).toInstant(),
                                z.getString(5)))
                .list();
    }

    private static Aktenvorgang vorgang(ResultSet z) throws SQLException {
        return new Aktenvorgang(
                z.getInt(1),
                z.getString(2),
                z.getTimestamp(3).toInstant(),
                Optional.ofNullable(z.getTimestamp(4)).map(Timestamp::toInstant),
                z.getLong(5));
    }
}
