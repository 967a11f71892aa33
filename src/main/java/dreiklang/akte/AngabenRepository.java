package dreiklang.akte;

import dreiklang.akte.Aktenangaben.Aenderung;
import dreiklang.akte.Aktenangaben.Beteiligter;
import dreiklang.akte.Aktenangaben.Verfuegung;
import dreiklang.akte.Akteneinsicht.Blick;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what is said of an Akte besides what lies in it.
@Repository
class AngabenRepository {

    private final JdbcClient sql;

    AngabenRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is said of an Akte is found in the full text at the Akte itself.
    void geaendert(Aktenzeichen akte, Aenderung was) {
        sql.sql(
                        """
                        with neu as (insert into akte.aktenaenderung (aktenzeichen, wann, wer, feld, alt, neu)
                                     values (:az, :wann, :wer, :feld, :alt, :neu) returning aktenzeichen)
                        insert into akte.indexauftrag (aktenzeichen, blatt) select aktenzeichen, 0 from neu
                        """)
                .param("az", akte.wert())
                .param("wann", Timestamp.from(was.wann()))
                .param("wer", was.wer())
                .param("feld", was.feld())
                .param("alt", was.alt())
                .param("neu", was.neu())
                .update();
    }

    List<Aenderung> verlauf(Aktenzeichen akte, int anzahl) {
        return sql.sql(
                        "select wann, wer, feld, alt, neu from akte.aktenaenderung where aktenzeichen = :az order by id desc limit :anzahl")
                .param("az", akte.wert())
                .param("anzahl", anzahl)
                .query((z, nr) ->
                        new Aenderung(
                                z.getTimestamp(1).toInstant(),
                                z.getString(2),
                                z.getString(3),
                                z.getString(4),
                                z.getString(5)))
                .list();
    }

    /// The Betreff stands above every page in the full text, so everything is taken in anew.
    void betreff(Aktenzeichen akte, String betreff) {
        sql.sql(
                        """
                        with neu as (update akte.akte set betreff = :betreff where aktenzeichen = :az returning aktenzeichen)
                        insert into akte.indexauftrag (aktenzeichen, blatt)
                        select aktenzeichen, 0 from neu
                        union all select s.aktenzeichen, s.blatt from akte.schriftstueck s join neu using (aktenzeichen)
                        """)
                .param("betreff", betreff)
                .param("az", akte.wert())
                .update();
    }

    List<Beteiligter> beteiligte(Aktenzeichen akte) {
        return sql.sql(
                        "select id, name, rolle, anschrift from akte.beteiligter where aktenzeichen = :az order by id")
                .param("az", akte.wert())
                .query((z, nr) ->
                        new Beteiligter(
                                z.getLong(1), z.getString(2), z.getString(3), z.getString(4)))
                .list();
    }

    /// Everything in the Akte is found by who takes part in it.
    ///
    /// @param bezug what brought her in by itself; empty: somebody entered her
    void eintragen(Aktenzeichen akte, Beteiligter wer, String bezug) {
        sql.sql(
                        """
                        with neu as (insert into akte.beteiligter (aktenzeichen, name, rolle, anschrift, bezug)
                                     values (:az, :name, :rolle, :anschrift, :bezug) returning aktenzeichen)
                        insert into akte.indexauftrag (aktenzeichen, blatt)
                        select s.aktenzeichen, s.blatt from akte.schriftstueck s join neu using (aktenzeichen)
                        """)
                .param("az", akte.wert())
                .param("name", wer.name())
                .param("rolle", wer.rolle())
                .param("anschrift", wer.anschrift())
                .param("bezug", bezug)
                .update();
    }

    void berichtigen(Aktenzeichen akte, Beteiligter wer) {
        sql.sql(
                        "update akte.beteiligter set name = :name, rolle = :rolle, anschrift = :anschrift where aktenzeichen = :az and id = :id")
                .param("az", akte.wert())
                .param("id", wer.id())
                .param("name", wer.name())
                .param("rolle", wer.rolle())
                .param("anschrift", wer.anschrift())
                .update();
    }

    void entfernen(Aktenzeichen akte, long id) {
        sql.sql(
                        """
                        with alt as (delete from akte.beteiligter where aktenzeichen = :az and id = :id returning aktenzeichen)
                        insert into akte.indexauftrag (aktenzeichen, blatt)
                        select s.aktenzeichen, s.blatt from akte.schriftstueck s join alt using (aktenzeichen)
                        """)
                .param("az", akte.wert())
                .param("id", id)
                .update();
    }

    List<String> schlagworte(Aktenzeichen akte) {
        return sql.sql(
                        "select wort from akte.schlagwort where aktenzeichen = :az order by lower(wort)")
                .param("az", akte.wert())
                .query(String.class)
                .list();
    }

    void schlagworte(Aktenzeichen akte, Collection<String> worte) {
        sql.sql("delete from akte.schlagwort where aktenzeichen = :az")
                .param("az", akte.wert())
                .update();
        sql.sql("insert into akte.schlagwort (aktenzeichen, wort) select :az, unnest(:worte)")
                .param("az", akte.wert())
                .param("worte", worte.toArray(String[]::new))
                .update();
    }

    /// Akten that belong to this one, as far as they may be seen: Aktenzeichen → Betreff.
    Map<String, String> verwandte(Aktenzeichen akte, Blick blick) {
        var verwandte = new LinkedHashMap<String, String>();
        blick.binden(
                        sql.sql(
                                """
                                select a.aktenzeichen, a.betreff from akte.akte a
                                 where a.aktenzeichen in (select andere from akte.aktenbezug where eine = :az
                                                          union all select eine from akte.aktenbezug where andere = :az)
                                   and
                                """
                                        + Akteneinsicht.BEDINGUNG
                                        + " order by 1"))
                .param("az", akte.wert())
                .query((z, nr) -> verwandte.put(z.getString(1), z.getString(2)))
                .list();
        return verwandte;
    }

    /// Those of these Akten that may be seen.
    Set<String> sichtbare(Collection<String> akten, Blick blick) {
        return blick.binden(
                        sql.sql(
                                "select a.aktenzeichen from akte.akte a where a.aktenzeichen = any(:akten) and "
                                        + Akteneinsicht.BEDINGUNG))
                .param("akten", akten.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /// @return false when they were connected before
    boolean verbinden(Aktenzeichen eine, Aktenzeichen andere) {
        return sql.sql(
                                "insert into akte.aktenbezug (eine, andere) values (least(:a, :b), greatest(:a, :b)) on conflict do nothing")
                        .param("a", eine.wert())
                        .param("b", andere.wert())
                        .update()
                == 1;
    }

    boolean trennen(Aktenzeichen eine, Aktenzeichen andere) {
        return sql.sql(
                                "delete from akte.aktenbezug where eine = least(:a, :b) and andere = greatest(:a, :b)")
                        .param("a", eine.wert())
                        .param("b", andere.wert())
                        .update()
                == 1;
    }

    List<Verfuegung> verfuegungen(Aktenzeichen akte, int anzahl) {
        return sql.sql(
                        """
                        select id, coalesce(blatt, 0), wortlaut, wer, wann, erledigt, coalesce(erledigt_von, '') from akte.verfuegung
                         where aktenzeichen = :az order by erledigt is not null, id desc limit :anzahl
                        """)
                .param("az", akte.wert())
                .param("anzahl", anzahl)
                .query((z, nr) ->
                        new Verfuegung(
                                z.getLong(1),
                                z.getInt(2),
                                z.getString(3),
                                z.getString(4),
                                z.getTimestamp(5).toInstant(),
                                Optional.ofNullable(z.getTimestamp(6)).map(Timestamp::toInstant),
                                z.getString(7)))
                .list();
    }

    void verfuegen(Aktenzeichen akte, int blatt, String wortlaut, String wer, Instant jetzt) {
        sql.sql(
                        "insert into akte.verfuegung (aktenzeichen, blatt, wortlaut, wer, wann) values (:az, nullif(:blatt, 0), :wortlaut, :wer, :wann)")
                .param("az", akte.wert())
                .param("blatt", blatt)
                .param("wortlaut", wortlaut)
                .param("wer", wer)
                .param("wann", Timestamp.from(jetzt))
                .update();
    }

    /// @return false when there is none that is open
    boolean erledigen(Aktenzeichen akte, long id, String wer, Instant jetzt) {
        return sql.sql(
                                "update akte.verfuegung set erledigt = :wann, erledigt_von = :wer where aktenzeichen = :az and id = :id and erledigt is null")
                        .param("wann", Timestamp.from(jetzt))
                        .param("wer", wer)
                        .param("az", akte.wert())
                        .param("id", id)
                        .update()
                == 1;
    }
}
