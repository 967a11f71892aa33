package dreiklang.akte;

import dreiklang.akte.Planpflege.Aenderung;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what happened to the Aktenplan: every change, which number became which, what was read
/// last and what was tried.
@Repository
class PlanverlaufRepository {

    private final JdbcClient sql;

    PlanverlaufRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A file that was tried.
    ///
    /// @param ganz whether it is the whole plan
    /// @param gezeigt checksum of what was shown
    record Versuch(UUID id, String wer, String name, byte[] inhalt, boolean ganz, String gezeigt) {}

    void schreiben(String nummer, Aenderung was) {
        sql.sql(
                        "insert into akte.planaenderung (nummer, wann, wer, quelle, art, feld, alt, neu) values (:nummer, :wann, :wer, :quelle, :art, :feld, :alt, :neu)")
                .param("nummer", nummer)
                .param("wann", Timestamp.from(was.wann()))
                .param("wer", was.wer())
                .param("quelle", was.quelle())
                .param("art", was.art())
                .param("feld", was.feld())
                .param("alt", was.alt())
                .param("neu", was.neu())
                .update();
    }

    List<Aenderung> verlauf(String nummer, int anzahl) {
        return sql.sql(
                        "select wann, wer, quelle, art, feld, alt, neu from akte.planaenderung where nummer = :n order by id desc limit :anzahl")
                .param("n", nummer)
                .param("anzahl", anzahl)
                .query((z, nr) ->
                        new Aenderung(
                                z.getTimestamp(1).toInstant(),
                                z.getString(2),
                                z.getString(3),
                                z.getString(4),
                                z.getString(5),
                                z.getString(6),
                                z.getString(7)))
                .list();
    }

    /// The last change of a number, 0 when there was none: whoever saves says what she has seen.
    long stand(String nummer) {
        return sql.sql("select coalesce(max(id), 0) from akte.planaenderung where nummer = :n")
                .param("n", nummer)
                .query(Long.class)
                .single();
    }

    void umnummern(String alt, String neu, LocalDate ab) {
        sql.sql("insert into akte.umnummerung (alt, neu, ab) values (:alt, :neu, :ab)")
                .param("alt", alt)
                .param("neu", neu)
                .param("ab", ab)
                .update();
    }

    /// The number new Akten get on a day instead of this one, over any number of steps; itself as
    /// long as it counts.
    String heutige(String nummer, LocalDate tag) {
        return sql.sql(
                        """
                        with recursive kette(nummer, stufe) as (
                            select :n::text, 0
                            union all
                            select u.neu, k.stufe + 1 from kette k join akte.umnummerung u on u.alt = k.nummer
                             where u.ab <= :tag and k.stufe < 100
                               and not exists (select 1 from akte.aktenplan p where p.nummer = u.alt and p.gueltig
                                    and (p.gueltig_ab is null or p.gueltig_ab <= :tag) and (p.gueltig_bis is null or p.gueltig_bis >= :tag)))
                        select nummer from kette order by stufe desc limit 1
                        """)
                .param("n", nummer)
                .param("tag", tag)
                .query(String.class)
                .single();
    }

    /// A number with everything below it, and what these were called before or are called since.
    Set<String> verwandte(String nummer) {
        return sql.sql(
                        """
                        with recursive kette(nummer) as (
                            select nummer from akte.aktenplan where nummer = :n or nummer like :n || '.%'
                            union
                            select case when u.alt = k.nummer then u.neu else u.alt end
                              from kette k join akte.umnummerung u on k.nummer in (u.alt, u.neu))
                        select nummer from kette
                        """)
                .param("n", nummer)
                .query(String.class)
                .set();
    }

    /// What a number was called before and is called since, itself not.
    List<String> auch(String nummer) {
        return sql.sql(
                        "select neu from akte.umnummerung where alt = :n union select alt from akte.umnummerung where neu = :n order by 1")
                .param("n", nummer)
                .query(String.class)
                .list();
    }

    /// How many Akten carry exactly this number.
    long akten(String nummer) {
        return sql.sql("select count(*) from akte.akte where nummer = :n")
                .param("n", nummer)
                .query(Long.class)
                .single();
    }

    String datei() {
        return sql.sql("select pruefsumme from akte.plandatei")
                .query(String.class)
                .optional()
                .orElse("");
    }

    void datei(String pruefsumme) {
        sql.sql(
                        "insert into akte.plandatei (pruefsumme) values (:p) on conflict (eins) do update set pruefsumme = excluded.pruefsumme")
                .param("p", pruefsumme)
                .update();
    }

    /// Keeps what was tried for a day; older tries are forgotten.
    void versuchen(Versuch was, Instant jetzt) {
        sql.sql("delete from akte.plantrockenlauf where wann < :davor")
                .param("davor", Timestamp.from(jetzt.minusSeconds(86_400)))
                .update();
        sql.sql(
                        "insert into akte.plantrockenlauf (id, wer, wann, name, inhalt, ganz, gezeigt) values (:id, :wer, :wann, :name, :inhalt, :ganz, :gezeigt)")
                .param("id", was.id())
                .param("wer", was.wer())
                .param("wann", Timestamp.from(jetzt))
                .param("name", was.name())
                .param("inhalt", was.inhalt())
                .param("ganz", was.ganz())
                .param("gezeigt", was.gezeigt())
                .update();
    }

    Optional<Versuch> versuch(UUID id, String wer) {
        return sql.sql(
                        "select id, wer, name, inhalt, ganz, gezeigt from akte.plantrockenlauf where id = :id and wer = :wer for update")
                .param("id", id)
                .param("wer", wer)
                .query((z, nr) ->
                        new Versuch(
                                z.getObject(1, UUID.class),
                                z.getString(2),
                                z.getString(3),
                                z.getBytes(4),
                                z.getBoolean(5),
                                z.getString(6)))
                .optional();
    }

    void vergessen(UUID id) {
        sql.sql("delete from akte.plantrockenlauf where id = :id").param("id", id).update();
    }
}
