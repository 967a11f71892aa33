package dreiklang.akte;

import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.Handelnder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the versions of Schriftstücke. The Dokument a Schriftstück was filed with names it for
/// ever, wherever it is moved.
@Repository
class VersionRepository {

    private static final String BLATT =
            """
            select s.dokument, s.titel, s.abgelegt, coalesce(v.nummer, 1), coalesce(v.dokument, s.dokument)
              from akte.schriftstueck s
              left join lateral (select nummer, dokument from akte.version
                                  where schriftstueck = s.dokument order by nummer desc limit 1) v on true
             where s.aktenzeichen = :az and s.blatt = :blatt and s.verschoben_nach is null
            """;

    private final JdbcClient sql;

    VersionRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A sheet with what is shown of it.
    ///
    /// @param schriftstueck what names the Schriftstück for ever
    /// @param nummer of the version that is shown
    /// @param inhalt the Dokument that is shown
    record Blatt(
            DokumentId schriftstueck,
            String titel,
            Instant abgelegt,
            int nummer,
            DokumentId inhalt) {}

    /// A row of the list.
    record Zeile(int nummer, DokumentId dokument, String bemerkung, String person, Instant wann) {}

    Optional<Blatt> blatt(Aktenzeichen akte, int blatt) {
        return sql.sql(BLATT)
                .param("az", akte.wert())
                .param("blatt", blatt)
                .query((z, nr) -> blatt(z))
                .optional();
    }

    /// The sheet, locked until the transaction ends: nobody moves it or changes it meanwhile.
    Optional<Blatt> sperren(Aktenzeichen akte, int blatt) {
        return sql.sql(BLATT + " for update of s")
                        .param("az", akte.wert())
                        .param("blatt", blatt)
                        .query((z, nr) -> blatt(z))
                        .optional()
                        .isPresent()
                // What somebody else has done while we waited is read only now.
                ? blatt(akte, blatt)
                : Optional.empty();
    }

    private static Blatt blatt(ResultSet z) throws SQLException {
        return new Blatt(
                new DokumentId(z.getObject(1, UUID.class)),
                z.getString(2),
                z.getTimestamp(3).toInstant(),
                z.getInt(4),
                new DokumentId(z.getObject(5, UUID.class)));
    }

    /// Enters a version.
    void anlegen(DokumentId schriftstueck, Zeile zeile, Handelnder wer) {
        sql.sql(
                        "insert into akte.version (schriftstueck, nummer, dokument, bemerkung, von, person, wann)"
                                + " values (:s, :nummer, :dokument, :bemerkung, :von, :person, :wann)")
                .param("s", schriftstueck.wert())
                .param("nummer", zeile.nummer())
                .param("dokument", zeile.dokument().wert())
                .param("bemerkung", zeile.bemerkung())
                .param(
                        "von",
                        wer instanceof Handelnder.Amtsperson amt ? amt.person().id().wert() : null)
                .param("person", zeile.person())
                .param("wann", Timestamp.from(zeile.wann()))
                .update();
    }

    /// Orders the place of a sheet in the full text anew.
    void vormerken(Aktenzeichen akte, int blatt) {
        sql.sql("insert into akte.indexauftrag (aktenzeichen, blatt) values (:az, :blatt)")
                .param("az", akte.wert())
                .param("blatt", blatt)
                .update();
    }

    /// The versions, newest first; the first one also where it has no row.
    List<Zeile> liste(Aktenzeichen akte, int blatt, int anzahl, int ab) {
        return sql.sql(
                        """
                        select * from (
                            select v.nummer, v.dokument, v.bemerkung, v.person, v.wann
                              from akte.version v join akte.schriftstueck s on v.schriftstueck = s.dokument
                             where s.aktenzeichen = :az and s.blatt = :blatt
                            union all
                            select 1, s.dokument, '', '', s.abgelegt from akte.schriftstueck s
                             where s.aktenzeichen = :az and s.blatt = :blatt and not exists
                                   (select 1 from akte.version where schriftstueck = s.dokument and nummer = 1)) alle
                         order by nummer desc limit :anzahl offset :ab
                        """)
                .param("az", akte.wert())
                .param("blatt", blatt)
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query((z, nr) ->
                        new Zeile(
                                z.getInt(1),
                                new DokumentId(z.getObject(2, UUID.class)),
                                z.getString(3),
                                z.getString(4),
                                z.getTimestamp(5).toInstant()))
                .list();
    }

    /// The sheet of a Schriftstück in an Akte.
    int blatt(Aktenzeichen akte, DokumentId schriftstueck) {
        return sql.sql(
                        "select blatt from akte.schriftstueck where aktenzeichen = :az and dokument = :d")
                .param("az", akte.wert())
                .param("d", schriftstueck.wert())
                .query(Integer.class)
                .single();
    }

    void umbenennen(Aktenzeichen akte, int blatt, String titel) {
        sql.sql(
                        "update akte.schriftstueck set titel = :titel where aktenzeichen = :az and blatt = :blatt")
                .param("titel", titel)
                .param("az", akte.wert())
                .param("blatt", blatt)
                .update();
        vormerken(akte, blatt);
    }

    boolean neuSeit(DokumentId schriftstueck, Instant seit) {
        return sql.sql(
                        "select exists (select 1 from akte.version where schriftstueck = :s and wann >= :seit)")
                .param("s", schriftstueck.wert())
                .param("seit", Timestamp.from(seit))
                .query(Boolean.class)
                .single();
    }

    /// The Dokument of one version.
    Optional<DokumentId> dokument(DokumentId schriftstueck, int nummer) {
        return sql.sql("select dokument from akte.version where schriftstueck = :s and nummer = :n")
                .param("s", schriftstueck.wert())
                .param("n", nummer)
                .query((z, nr) -> new DokumentId(z.getObject(1, UUID.class)))
                .optional()
                .or(() -> nummer == 1 ? Optional.of(schriftstueck) : Optional.empty());
    }
}
