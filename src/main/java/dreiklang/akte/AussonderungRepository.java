package dreiklang.akte;

import dreiklang.akte.Akteneinsicht.Blick;
import dreiklang.dokument.DokumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the Aussonderung asks of the Akten, and what is left of one in the end.
@Repository
class AussonderungRepository {

    /// A Loeschsperre in force on `akte.akte a`.
    private static final String GESPERRT =
            "exists (select 1 from akte.loeschsperre l where l.aktenzeichen = a.aktenzeichen"
                    + " and l.aufgehoben is null and (l.bis is null or l.bis >= :heute))";

    private static final String FELDER =
            "select a.aktenzeichen, a.nummer, p.name, p.rechtsgrundlage, a.betreff, a.einheit, a.eroeffnet, a.zda, a.aufbewahrung,"
                    + " a.aufbewahren_bis, a.aussonderung,"
                    + " (select count(*) from akte.schriftstueck s where s.aktenzeichen = a.aktenzeichen and s.verschoben_nach is null),"
                    + GESPERRT
                    + ", (select min(b.aktenzeichen) from akte.schriftstueck v join akte.akte b on b.aktenzeichen = v.aktenzeichen"
                    + " where v.verschoben_nach = a.aktenzeichen and b.vernichtet is null"
                    + " and (b.aufbewahren_bis is null or b.aufbewahren_bis >= :heute))"
                    + " from akte.akte a join akte.aktenplan p on p.nummer = a.nummer where ";

    private static final String FAELLIG =
            Akteneinsicht.BEDINGUNG
                    + " and a.zda is not null and a.aufbewahren_bis < :heute and (:nummer = '' or a.nummer = :nummer)";

    /// Everything people wrote about an Akte and filed in it.
    private static final String WAS_DARAN_HAENGT =
            """
            with liegt as (select dokument from akte.schriftstueck s where aktenzeichen = :az and verschoben_nach is null
                    and not exists (select 1 from akte.schriftstueck a where a.dokument = s.dokument and a.aktenzeichen <> :az
                                     and a.verschoben_nach is null)),
                 a as (delete from akte.reservierung where schriftstueck in (select dokument from liegt)),
                 b as (delete from akte.version where schriftstueck in (select dokument from liegt)),
                 c as (delete from akte.schriftstueck where aktenzeichen = :az),
                 d as (delete from akte.aktenvorgang where aktenzeichen = :az),
                 e as (delete from akte.umordnung where aktenzeichen = :az),
                 f as (delete from akte.aktenaenderung where aktenzeichen = :az),
                 g as (delete from akte.beteiligter where aktenzeichen = :az),
                 h as (delete from akte.schlagwort where aktenzeichen = :az),
                 i as (delete from akte.aktenbezug where eine = :az or andere = :az),
                 j as (delete from akte.verfuegung where aktenzeichen = :az),
                 k as (delete from akte.eigenfeld where aktenzeichen = :az),
                 l as (delete from akte.zugriffsregel where gegenstand = 'akte' and objekt = :az)
            delete from akte.loeschsperre where aktenzeichen = :az
            """;

    private final JdbcClient sql;

    AussonderungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Aussonderungsakte> faellige(
            Blick blick, String nummer, LocalDate heute, int anzahl, int ab) {
        return blick.binden(
                        sql.sql(
                                FELDER
                                        + FAELLIG
                                        + " order by a.aufbewahren_bis, a.aktenzeichen limit :anzahl offset :ab"))
                .param("nummer", nummer)
                .param("heute", heute)
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query((z, nr) -> akte(z))
                .list();
    }

    long anzahl(Blick blick, String nummer, LocalDate heute) {
        return blick.binden(sql.sql("select count(*) from akte.akte a where " + FAELLIG))
                .param("nummer", nummer)
                .param("heute", heute)
                .query(Long.class)
                .single();
    }

    /// The first that are due and in no Verfahren; what stands in the way of one, the caller sees.
    List<Aussonderungsakte> freie(Blick blick, String nummer, LocalDate heute, int hoechstens) {
        return blick.binden(
                        sql.sql(
                                FELDER
                                        + FAELLIG
                                        + " and a.aussonderung is null and not "
                                        + GESPERRT
                                        + " order by a.aufbewahren_bis, a.aktenzeichen limit :anzahl"))
                .param("nummer", nummer)
                .param("heute", heute)
                .param("anzahl", hoechstens)
                .query((z, nr) -> akte(z))
                .list();
    }

    Optional<Aussonderungsakte> finden(Blick blick, Aktenzeichen zeichen, LocalDate heute) {
        return blick.binden(sql.sql(FELDER + Akteneinsicht.BEDINGUNG + " and a.aktenzeichen = :az"))
                .param("az", zeichen.wert())
                .param("heute", heute)
                .query((z, nr) -> akte(z))
                .optional();
    }

    long sichtbare(Blick blick, Collection<Aktenzeichen> zeichen) {
        return blick.binden(
                        sql.sql(
                                "select count(*) from akte.akte a where "
                                        + Akteneinsicht.BEDINGUNG
                                        + " and a.aktenzeichen = any(:az)"))
                .param("az", zeichen.stream().map(Aktenzeichen::wert).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /// Without asking who looks; those that are left.
    List<Aussonderungsakte> finden(Collection<Aktenzeichen> zeichen, LocalDate heute) {
        return sql.sql(
                        FELDER
                                + "a.vernichtet is null and a.aktenzeichen = any(:az) order by a.aktenzeichen")
                .param("az", zeichen.stream().map(Aktenzeichen::wert).toArray(String[]::new))
                .param("heute", heute)
                .query((z, nr) -> akte(z))
                .list();
    }

    List<Fristgruppe> vorschau(Blick blick, LocalDate heute, LocalDate bis, int hoechstens) {
        return blick.binden(
                        sql.sql(
                                "select a.aufbewahren_bis, a.nummer, p.name, a.aufbewahrung, p.rechtsgrundlage, count(*), count(*) filter (where "
                                        + GESPERRT
                                        + ") from akte.akte a join akte.aktenplan p on p.nummer = a.nummer where "
                                        + Akteneinsicht.BEDINGUNG
                                        + " and a.zda is not null and a.aufbewahren_bis >= :heute and a.aufbewahren_bis < :bis"
                                        + " group by 1, 2, 3, 4, 5 order by 1, 2, 4 limit :anzahl"))
                .param("heute", heute)
                .param("bis", bis)
                .param("anzahl", hoechstens)
                .query((z, nr) ->
                        new Fristgruppe(
                                z.getObject(1, LocalDate.class),
                                z.getString(2),
                                z.getString(3),
                                z.getInt(4),
                                z.getString(5),
                                z.getLong(6),
                                z.getLong(7)))
                .list();
    }

    /// Takes an Akte into a Verfahren.
    ///
    /// @return false when it is in one already
    boolean vormerken(Aktenzeichen zeichen, UUID verfahren) {
        return sql.sql(
                                "update akte.akte set aussonderung = :v where aktenzeichen = :az and aussonderung is null and vernichtet is null")
                        .param("v", verfahren)
                        .param("az", zeichen.wert())
                        .update()
                == 1;
    }

    void entlassen(Aktenzeichen zeichen, UUID verfahren) {
        sql.sql(
                        "update akte.akte set aussonderung = null where aktenzeichen = :az and aussonderung = :v and vernichtet is null")
                .param("v", verfahren)
                .param("az", zeichen.wert())
                .update();
    }

    /// Removes what is filed and everything people wrote; orders that the full text forgets it.
    void leeren(Aktenzeichen zeichen, Instant jetzt) {
        sql.sql(
                        "insert into akte.indexauftrag (aktenzeichen, blatt, umzug) select :az, 0, true"
                                + " union all select aktenzeichen, blatt, true from akte.schriftstueck where aktenzeichen = :az")
                .param("az", zeichen.wert())
                .update();
        sql.sql(WAS_DARAN_HAENGT).param("az", zeichen.wert()).update();
        sql.sql(
                        "update akte.akte set vernichtet = :jetzt, betreff = '', standort = '', leistung = '', bezug = 'vernichtet:' || aktenzeichen"
                                + " where aktenzeichen = :az")
                .param("jetzt", Timestamp.from(jetzt))
                .param("az", zeichen.wert())
                .update();
    }

    /// The Dokument of one version of a Schriftstück.
    ///
    /// @param auchAnderswo whether the Schriftstück also lies in another Akte
    record Stueck(int blatt, int version, DokumentId inhalt, boolean auchAnderswo) {}

    /// All versions of what lies in the Akte; the first one also where it has no row.
    List<Stueck> inhalte(Aktenzeichen zeichen) {
        return sql.sql(
                        """
                        select s.blatt, v.nummer, v.dokument,
                               exists (select 1 from akte.schriftstueck a where a.dokument = s.dokument and a.aktenzeichen <> s.aktenzeichen
                                        and a.verschoben_nach is null)
                          from akte.schriftstueck s
                          cross join lateral (select nummer, dokument from akte.version where schriftstueck = s.dokument
                                              union select 1, s.dokument) v
                         where s.aktenzeichen = :az and s.verschoben_nach is null order by s.blatt, v.nummer
                        """)
                .param("az", zeichen.wert())
                .query((z, nr) ->
                        new Stueck(
                                z.getInt(1),
                                z.getInt(2),
                                new DokumentId(z.getObject(3, UUID.class)),
                                z.getBoolean(4)))
                .list();
    }

    /// How many of the Akten the full text still has to forget.
    long imVolltext(Collection<Aktenzeichen> zeichen) {
        return sql.sql(
                        "select count(distinct aktenzeichen) from akte.indexauftrag where aktenzeichen = any(:az)")
                .param("az", zeichen.stream().map(Aktenzeichen::wert).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private static Aussonderungsakte akte(ResultSet z) throws SQLException {
        return new Aussonderungsakte(
                new Aktenzeichen(z.getString(1)),
                z.getString(2),
                z.getString(3),
                z.getString(4),
                z.getString(5),
                z.getString(6),
                z.getTimestamp(7).toInstant(),
                Optional.ofNullable(z.getTimestamp(8)).map(Timestamp::toInstant),
                z.getInt(9),
                Optional.ofNullable(z.getObject(10, LocalDate.class)),
                z.getLong(12),
                Optional.ofNullable(z.getObject(11, UUID.class)),
                z.getBoolean(13),
                Optional.ofNullable(z.getString(14)).map(Aktenzeichen::new));
    }
}
