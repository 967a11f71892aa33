package dreiklang.akte;

import dreiklang.akte.VolltextRepository.Stelle;
import dreiklang.dokument.DokumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the index of the full text is made of.
@Repository
class IndexquelleRepository {

    private final JdbcClient sql;

    IndexquelleRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is known of an Akte or a Schriftstück besides its text.
    ///
    /// @param titel of the Schriftstück; empty for the Akte itself
    /// @param wann when it was filed or opened
    /// @param dokument empty for the Akte itself
    /// @param angaben of the Akte itself its Beteiligte and Schlagworte
    /// @param personen names of its Beteiligte
    record Quelle(
            Stelle stelle,
            String betreff,
            String einheit,
            String leistung,
            String nummer,
            String titel,
            Instant wann,
            Optional<DokumentId> dokument,
            String angaben,
            Set<String> personen) {}

    Optional<Quelle> quelle(Stelle stelle) {
        return sql.sql(
                        """
                        select a.aktenzeichen, :blatt, a.betreff, a.einheit, a.leistung, a.nummer,
                               coalesce(s.titel, ''), coalesce(s.abgelegt, a.eroeffnet),
                               coalesce((select v.dokument from akte.version v where v.schriftstueck = s.dokument
                                          order by v.nummer desc limit 1), s.dokument),
                               case when :blatt = 0 then concat_ws(' ',
                                   (select string_agg(name || ' ' || rolle, ' ' order by id) from akte.beteiligter where aktenzeichen = :az),
                                   (select string_agg(wort, ' ' order by wort) from akte.schlagwort where aktenzeichen = :az)) else '' end,
                               array(select distinct name from akte.beteiligter where aktenzeichen = :az)
                          from akte.akte a left join akte.schriftstueck s on s.aktenzeichen = a.aktenzeichen
                                and s.blatt = :blatt and s.verschoben_nach is null
                         where a.aktenzeichen = :az and a.vernichtet is null and (:blatt = 0 or s.blatt is not null)
                        """)
                .param("az", stelle.akte().wert())
                .param("blatt", stelle.blatt())
                .query((z, nr) -> quelle(z))
                .optional();
    }

    private static Quelle quelle(ResultSet z) throws SQLException {
        return new Quelle(
                new Stelle(new Aktenzeichen(z.getString(1)), z.getInt(2)),
                z.getString(3),
                z.getString(4),
                z.getString(5),
                z.getString(6),
                z.getString(7),
                z.getTimestamp(8).toInstant(),
                Optional.ofNullable(z.getObject(9, UUID.class)).map(DokumentId::new),
                z.getString(10),
                Set.of((String[]) z.getArray(11).getArray()));
    }
}
