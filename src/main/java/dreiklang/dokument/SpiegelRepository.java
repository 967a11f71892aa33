package dreiklang.dokument;

import dreiklang.basis.Pruefsumme;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits for the replica, and which replica it is. Waiting is reckoned by the clock of the
/// database.
@Repository
class SpiegelRepository {

    private final JdbcClient jdbc;

    SpiegelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many wait.
    ///
    /// @param anzahl all of them
    /// @param gescheitert those that could not be copied so far
    /// @param aeltester since when the oldest waits
    record Wartend(long anzahl, long gescheitert, Optional<Instant> aeltester) {}

    /// The mark the replica behind that path must carry.
    Optional<UUID> kennung(String pfad) {
        return jdbc.sql("select kennung from dokument.spiegel where pfad = :pfad")
                .param("pfad", pfad)
                .query(UUID.class)
                .optional();
    }

    void kennungMerken(String pfad, UUID kennung, Instant jetzt) {
        jdbc.sql(
                        """
                        insert into dokument.spiegel (pfad, kennung, angenommen) values (:pfad, :kennung, :jetzt)
                        on conflict (pfad) do update set kennung = excluded.kennung, angenommen = excluded.angenommen
                        """)
                .param("pfad", pfad)
                .param("kennung", kennung)
                .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Contents that are due, the oldest first.
    List<Pruefsumme> faellige(int hoechstens) {
        return jdbc.sql(
                        "select pruefsumme from dokument.spiegelauftrag where naechster <= now() order by naechster limit :anzahl")
                .param("anzahl", hoechstens)
                .query((zeile, nr) -> new Pruefsumme(zeile.getString(1)))
                .list();
    }

    void erledigt(Pruefsumme summe) {
        jdbc.sql("delete from dokument.spiegelauftrag where pruefsumme = :summe")
                .param("summe", summe.hex())
                .update();
    }

    /// Half a minute, one, two … at most an hour later it is tried again.
    void gescheitert(Pruefsumme summe) {
        jdbc.sql(
                        """
                        update dokument.spiegelauftrag
                           set versuche = versuche + 1,
                               naechster = now() + least(3600, 30 * power(2, least(versuche, 10))) * interval '1 second'
                         where pruefsumme = :summe
                        """)
                .param("summe", summe.hex())
                .update();
    }

    Wartend wartend() {
        return jdbc.sql(
                        "select count(*), count(*) filter (where versuche > 0), min(angelegt) from dokument.spiegelauftrag")
                .query((zeile, nr) ->
                        new Wartend(
                                zeile.getLong(1),
                                zeile.getLong(2),
                                Optional.ofNullable(zeile.getObject(3, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)))
                .single();
    }
}
