package dreiklang.akte;

import dreiklang.dokument.Dokument;
import dreiklang.dokument.DokumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the sheets of Akten: all, a page of them, or some.
@Repository
class BlattRepository {

    private static final String VON =
            """
            select s.blatt, s.titel, s.abgelegt, s.dokument, s.verschoben_nach, coalesce(v.dokument, s.dokument),
                   coalesce(v.nummer, 1), coalesce(r.person, ''), coalesce(s.vorgang, 0), coalesce(g.betreff, '')
              from (select * from akte.schriftstueck where aktenzeichen = :az
            """;
    private static final String DAZU =
            """
            ) s
              left join lateral (select nummer, dokument from akte.version
                                  where schriftstueck = s.dokument order by nummer desc limit 1) v on true
              left join akte.reservierung r on r.schriftstueck = s.dokument and r.ende is null
              left join akte.aktenvorgang g on g.aktenzeichen = s.aktenzeichen and g.nummer = s.vorgang
            """;
    private static final String WELCHE =
            " and (verschoben_nach is null or not :liegend) and (:vorgang = -1 or coalesce(vorgang, 0) = :vorgang)"
                    + " and blatt between :von and :bis";
    private static final String FOLGE =
            " order by case when :vorgangsweise then coalesce(vorgang, 0) else 0 end, blatt * :richtung ";

    private final JdbcClient sql;

    BlattRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A filed Dokument by its identifier.
    ///
    /// @param dokument what it was filed with; names the Schriftstück for ever
    /// @param inhalt what is shown today
    /// @param vorgang number of the Vorgang of the Akte it lies in, 0 for directly in the Akte
    record Blatteintrag(
            int blatt,
            String titel,
            Instant abgelegt,
            DokumentId dokument,
            Optional<Aktenzeichen> verschobenNach,
            DokumentId inhalt,
            Version.Stand version,
            int vorgang,
            String vorgangsbetreff) {

        /// The same with the Dokument that is shown.
        Akte.Schriftstueck mit(Dokument gezeigt) {
            return new Akte.Schriftstueck(blatt, titel, abgelegt, gezeigt, verschobenNach, version);
        }
    }

    /// Which sheets are meant.
    ///
    /// @param vorgang only those of this Vorgang; 0 directly in the Akte, empty all
    /// @param ab first sheet in that order, 0 for every one
    /// @param liegend only what was not moved away
    record Auswahl(
            Aktenblaetter.Ordnung ordnung, Optional<Integer> vorgang, int ab, boolean liegend) {

        private boolean abwaerts() {
            return ordnung == Aktenblaetter.Ordnung.NEUESTE;
        }

        private JdbcClient.StatementSpec binden(JdbcClient.StatementSpec frage, Aktenzeichen akte) {
            return frage.param("az", akte.wert())
                    .param("liegend", liegend)
                    .param("vorgang", vorgang.orElse(-1))
                    .param("von", abwaerts() ? 0 : ab)
                    .param("bis", abwaerts() && ab > 0 ? ab : Integer.MAX_VALUE);
        }
    }

    List<Blatteintrag> alle(Aktenzeichen akte) {
        return sql.sql(VON + DAZU + " order by s.blatt")
                .param("az", akte.wert())
                .query((z, nr) -> eintrag(z))
                .list();
    }

    List<Blatteintrag> seite(Aktenzeichen akte, Auswahl was, int anzahl, int ab) {
        return was.binden(
                        sql.sql(VON + WELCHE + FOLGE + "limit :anzahl offset :ab" + DAZU + FOLGE),
                        akte)
                .param("vorgangsweise", was.ordnung() == Aktenblaetter.Ordnung.VORGANG)
                .param("richtung", was.abwaerts() ? -1 : 1)
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query((z, nr) -> eintrag(z))
                .list();
    }

    long anzahl(Aktenzeichen akte, Auswahl was) {
        return was.binden(
                        sql.sql(
                                "select count(*) from akte.schriftstueck where aktenzeichen = :az"
                                        + WELCHE),
                        akte)
                .query(Long.class)
                .single();
    }

    /// The sheet with this number, also one that was moved away.
    Optional<Blatteintrag> eines(Aktenzeichen akte, int blatt) {
        return sql.sql(VON + " and blatt = :blatt" + DAZU)
                .param("az", akte.wert())
                .param("blatt", blatt)
                .query((z, nr) -> eintrag(z))
                .optional();
    }

    /// What lies in the Akte under one of these titles, or with one of these numbers. Case and the
    /// way a letter is put together make no difference.
    List<Blatteintrag> genannte(
            Aktenzeichen akte, Collection<String> titel, Collection<Integer> nummern) {
        return sql.sql(
                        VON
                                + " and verschoben_nach is null and (blatt = any(:nummern)"
                                + " or lower(normalize(titel) collate \"und-x-icu\") = any(:titel))"
                                + DAZU
                                + " order by s.blatt")
                .param("az", akte.wert())
                .param("nummern", nummern.toArray(Integer[]::new))
                .param(
                        "titel",
                        titel.stream().map(t -> t.toLowerCase(Locale.ROOT)).toArray(String[]::new))
                .query((z, nr) -> eintrag(z))
                .list();
    }

    private static Blatteintrag eintrag(ResultSet z) throws SQLException {
        return new Blatteintrag(
                z.getInt(1),
                z.getString(2),
                z.getTimestamp(3).toInstant(),
                new DokumentId(z.getObject(4, UUID.class)),
                Optional.ofNullable(z.getString(5)).map(Aktenzeichen::new),
                new DokumentId(z.getObject(6, UUID.class)),
                new Version.Stand(z.getInt(7), z.getString(8)),
                z.getInt(9),
                z.getString(10));
    }
}
