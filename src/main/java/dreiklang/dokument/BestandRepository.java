package dreiklang.dokument;

import dreiklang.dokument.Bestandslauf.Anlass;
import dreiklang.dokument.Bestandslauf.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Runs of the check of all content. One runs at a time, driven by one process at a time; who has
/// given no sign of life for a minute, by the clock of the database, drives no longer.
@Repository
class BestandRepository {

    private static final String LAUF =
            """
            select l.id, l.anlass, l.phase, l.stelle, l.begonnen, l.beendet, l.gesamt, l.geprueft, l.bytes,
                   (select count(*) from dokument.bestandsbefund b where b.lauf = l.id and b.art <> 'VERWAIST'),
                   (select count(*) from dokument.bestandsbefund b where b.lauf = l.id and b.stand = 'REPARIERT'),
                   l.verwaist, l.nachgeholt, l.mit_spiegel, l.schluessel, l.umgeschluesselt, l.unter_altem
              from dokument.bestandslauf l
            """;

    private final JdbcClient jdbc;

    BestandRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How far a run is.
    ///
    /// @param geprueft contents looked at since the last mark
    /// @param bytes bytes read since the last mark
    /// @param verwaist files nobody refers to found since the last mark
    record Schritt(Phase phase, String stelle, long geprueft, long bytes, long verwaist) {}

    /// Begins a run unless one is running.
    ///
    /// @param fahrer the process that may drive it first
    /// @return whether there is a new one
    boolean beginnen(
            UUID id, Anlass anlass, long gesamt, boolean mitSpiegel, UUID fahrer, Instant jetzt) {
        return jdbc.sql(
                                """
                                insert into dokument.bestandslauf (id, anlass, stand, phase, begonnen, gesamt, mit_spiegel, fahrer, lebt)
                                values (:id, :anlass, 'LAEUFT', 'INHALTE', :jetzt, :gesamt, :spiegel, :fahrer, now())
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("anlass", anlass.name())
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .param("gesamt", gesamt)
                        .param("spiegel", mitSpiegel)
                        .param("fahrer", fahrer)
                        .update()
                == 1;
    }

    /// Notes the key that was in use when the run began.
    void schluessel(UUID lauf, String kennung) {
        jdbc.sql("update dokument.bestandslauf set schluessel = :kennung where id = :id")
                .param("kennung", kennung)
                .param("id", lauf)
                .update();
    }

    /// Counts a content that was found under another key than the one in use.
    void umgeschluesselt(UUID lauf, Heilung.Ausgang ausgang) {
        jdbc.sql(
                        """
                        update dokument.bestandslauf
                           set umgeschluesselt = umgeschluesselt + case when :ausgang = 'GEHEILT' then 1 else 0 end,
                               unter_altem = unter_altem + case when :ausgang = 'GESCHEITERT' then 1 else 0 end
                         where id = :id
                        """)
                .param("ausgang", ausgang.name())
                .param("id", lauf)
                .update();
    }

    /// Takes the wheel of the running run, when nobody else has it.
    Optional<Bestandslauf> uebernehmen(UUID fahrer) {
        int genommen =
                jdbc.sql(
                                """
                                update dokument.bestandslauf set fahrer = :fahrer, lebt = now()
                                 where stand = 'LAEUFT'
                                   and (fahrer = :fahrer or lebt is null or lebt < now() - interval '1 minute')
                                """)
                        .param("fahrer", fahrer)
                        .update();
        return genommen == 0 ? Optional.empty() : laufender();
    }

    /// Lets go of the wheel, so that the next process need not wait.
    void loslassen(UUID fahrer) {
        jdbc.sql(
                        "update dokument.bestandslauf set lebt = null where stand = 'LAEUFT' and fahrer = :fahrer")
                .param("fahrer", fahrer)
                .update();
    }

    /// A sign of life.
    ///
    /// @return false when somebody else drives by now
    boolean lebt(UUID lauf, UUID fahrer) {
        return jdbc.sql(
                                "update dokument.bestandslauf set lebt = now() where id = :id and fahrer = :fahrer and stand = 'LAEUFT'")
                        .param("id", lauf)
                        .param("fahrer", fahrer)
                        .update()
                == 1;
    }

    /// Marks how far the run is, and how much that was, in one statement.
    ///
    /// @return false when somebody else drives by now
    boolean merken(UUID lauf, UUID fahrer, Schritt schritt) {
        return jdbc.sql(
                                """
                                update dokument.bestandslauf
                                   set phase = :phase, stelle = :stelle, geprueft = geprueft + :geprueft,
                                       bytes = bytes + :bytes, verwaist = verwaist + :verwaist, lebt = now()
                                 where id = :id and fahrer = :fahrer and stand = 'LAEUFT'
                                """)
                        .param("phase", schritt.phase().name())
                        .param("stelle", schritt.stelle())
                        .param("geprueft", schritt.geprueft())
                        .param("bytes", schritt.bytes())
                        .param("verwaist", schritt.verwaist())
                        .param("id", lauf)
                        .param("fahrer", fahrer)
                        .update()
                == 1;
    }

    /// The replica was lost on the way: what this run did not see there, it does not judge.
    void ohneSpiegel(UUID lauf) {
        jdbc.sql("update dokument.bestandslauf set mit_spiegel = false where id = :id")
                .param("id", lauf)
                .update();
    }

    /// Orders the copy of a content the replica lacks, and counts it once.
    void nachholen(UUID lauf, String summe) {
        jdbc.sql(
                        """
                        with neu as (
                            insert into dokument.spiegelauftrag (pruefsumme) values (:summe)
                            on conflict (pruefsumme) do nothing returning 1)
                        update dokument.bestandslauf set nachgeholt = nachgeholt + (select count(*) from neu)
                         where id = :id
                        """)
                .param("summe", summe)
                .param("id", lauf)
                .update();
    }

    /// Ends the run.
    boolean beenden(UUID lauf, UUID fahrer, Instant jetzt) {
        return jdbc.sql(
                                """
                                update dokument.bestandslauf set stand = 'FERTIG', beendet = :jetzt
                                 where id = :id and fahrer = :fahrer and stand = 'LAEUFT'
                                """)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", lauf)
                        .param("fahrer", fahrer)
                        .update()
                == 1;
    }

    Optional<Bestandslauf> laufender() {
        return jdbc.sql(LAUF + " where l.stand = 'LAEUFT'")
                .query((zeile, nr) -> lauf(zeile))
                .optional();
    }

    Optional<Bestandslauf> finden(UUID id) {
        return jdbc.sql(LAUF + " where l.id = :id")
                .param("id", id)
                .query((zeile, nr) -> lauf(zeile))
                .optional();
    }

    /// The last runs, the newest first.
    List<Bestandslauf> letzte(int ab, int hoechstens) {
        return jdbc.sql(LAUF + " order by l.begonnen desc, l.id desc limit :anzahl offset :ab")
                .param("anzahl", hoechstens)
                .param("ab", ab)
                .query((zeile, nr) -> lauf(zeile))
                .list();
    }

    private static Bestandslauf lauf(ResultSet z) throws SQLException {
        return new Bestandslauf(
                z.getObject(1, UUID.class),
                Anlass.valueOf(z.getString(2)),
                Phase.valueOf(z.getString(3)),
                z.getString(4),
                z.getObject(5, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(z.getObject(6, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                z.getLong(7),
                z.getLong(8),
                z.getLong(9),
                z.getLong(10),
                z.getLong(11),
                z.getLong(12),
                z.getLong(13),
                z.getBoolean(14),
                z.getString(15),
                z.getLong(16),
                z.getLong(17));
    }
}
