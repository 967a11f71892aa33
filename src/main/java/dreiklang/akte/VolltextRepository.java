package dreiklang.akte;

import dreiklang.dokument.DokumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits for the index of the full text, and where that index lies.
@Repository
class VolltextRepository {

    /// Together with the rows of one batch of the worker.
    private static final int HOECHSTENS_VERBORGEN = 50_000;

    private final JdbcClient sql;

    VolltextRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// Where something lies: the Akte itself is Blatt 0.
    record Stelle(Aktenzeichen akte, int blatt) {}

    /// An order to take something into the index.
    ///
    /// @param versuche how often it was begun and not ended
    record Auftrag(long id, Stelle stelle, int versuche) {}

    /// Where the index lies and how far the new one is.
    ///
    /// @param neu folder of the new one, empty when none is being built
    /// @param bis what it has got last
    record Stand(
            String ordner,
            String neu,
            Stelle bis,
            long getan,
            long gesamt,
            Optional<Instant> begonnen,
            Optional<Instant> zuletzt) {}

    /// The oldest orders. What was begun before and not ended comes alone: if it ends the program,
    /// nothing else suffers with it.
    List<Auftrag> naechste(int anzahl) {
        var auftraege =
                sql.sql(
                                "select id, aktenzeichen, blatt, versuche from akte.indexauftrag order by id limit :anzahl")
                        .param("anzahl", anzahl)
                        .query((z, nr) -> new Auftrag(z.getLong(1), stelle(z, 2), z.getInt(4)))
                        .list();
        int neue = 0;
        while (neue < auftraege.size() && auftraege.get(neue).versuche() == 0) {
            neue++;
        }
        return auftraege.isEmpty() ? auftraege : auftraege.subList(0, Math.max(1, neue));
    }

    void begonnen(Collection<Auftrag> auftraege) {
        sql.sql("update akte.indexauftrag set versuche = versuche + 1 where id = any(:ids)")
                .param("ids", ids(auftraege))
                .update();
    }

    /// Not begun after all: that nobody came to them does not count as an attempt.
    void liegengeblieben(Collection<Auftrag> auftraege) {
        sql.sql("update akte.indexauftrag set versuche = versuche - 1 where id = any(:ids)")
                .param("ids", ids(auftraege))
                .update();
    }

    void erledigt(Collection<Auftrag> auftraege) {
        sql.sql("delete from akte.indexauftrag where id = any(:ids)")
                .param("ids", ids(auftraege))
                .update();
    }

    private static Long[] ids(Collection<Auftrag> auftraege) {
        return auftraege.stream().map(Auftrag::id).toArray(Long[]::new);
    }

    long wartend() {
        return sql.sql("select count(*) from akte.indexauftrag").query(Long.class).single();
    }

    /// Akten that went to another unit and are in the index with the old one.
    Set<String> umziehende() {
        return new HashSet<>(
                sql.sql("select distinct aktenzeichen from akte.indexauftrag where umzug limit :n")
                        .param("n", HOECHSTENS_VERBORGEN)
                        .query(String.class)
                        .list());
    }

    /// Orders the sheets that show a Dokument.
    void vormerken(DokumentId dokument) {
        sql.sql(
                        """
                        insert into akte.indexauftrag (aktenzeichen, blatt)
                        select s.aktenzeichen, s.blatt from akte.schriftstueck s
                         where s.dokument = :d or s.dokument in (select schriftstueck from akte.version where dokument = :d)
                        """)
                .param("d", dokument.wert())
                .update();
    }

    /// Orders everything there is.
    void allesVormerken() {
        sql.sql(
                        """
                        insert into akte.indexauftrag (aktenzeichen, blatt, seit)
                        select aktenzeichen, 0, timestamptz 'epoch' from akte.akte
                        union all
                        select aktenzeichen, blatt, timestamptz 'epoch' from akte.schriftstueck
                        """)
                .update();
    }

    Optional<Stand> stand() {
        return sql.sql(
                        "select ordner, neu, aktenzeichen, blatt, getan, gesamt, begonnen, zuletzt from akte.indexstand")
                .query((z, nr) ->
                        new Stand(
                                z.getString(1),
                                z.getString(2),
                                stelle(z, 3),
                                z.getLong(5),
                                z.getLong(6),
                                zeit(z, 7),
                                zeit(z, 8)))
                .optional();
    }

    /// From now on the index lies there; a new one that was being built is given up.
    void ordner(String name) {
        sql.sql(
                        "insert into akte.indexstand (ordner) values (:name) on conflict (eins) do update set ordner = excluded.ordner, neu = ''")
                .param("name", name)
                .update();
    }

    /// Begins a new index beside the present one.
    ///
    /// @return false when one is being built already
    boolean aufbauBeginnen(String name, Instant jetzt) {
        return sql.sql(
                                """
                                update akte.indexstand set neu = :name, aktenzeichen = '', blatt = -1, getan = 0, begonnen = :jetzt,
                                    gesamt = (select count(*) from akte.akte) + (select count(*) from akte.schriftstueck)
                                 where neu = ''
                                """)
                        .param("name", name)
                        .param("jetzt", Timestamp.from(jetzt))
                        .update()
                > 0;
    }

    /// What comes after a place, Akten and Schriftstücke in their order.
    List<Stelle> nach(Stelle bis, int anzahl) {
        return sql.sql(
                        """
                        select * from (
                            (select aktenzeichen, 0 as blatt from akte.akte
                              where aktenzeichen >= :az and (aktenzeichen > :az or :blatt < 0) order by 1 limit :n)
                            union all
                            (select aktenzeichen, blatt from akte.schriftstueck
                              where (aktenzeichen, blatt) > (:az, :blatt) order by 1, 2 limit :n)) beides
                         order by 1, 2 limit :n
                        """)
                .param("az", bis.akte().wert())
                .param("blatt", bis.blatt())
                .param("n", anzahl)
                .query((z, nr) -> stelle(z, 1))
                .list();
    }

    void weiter(Stelle bis, int getan) {
        sql.sql(
                        "update akte.indexstand set aktenzeichen = :az, blatt = :blatt, getan = getan + :getan")
                .param("az", bis.akte().wert())
                .param("blatt", bis.blatt())
                .param("getan", getan)
                .update();
    }

    /// The new index is the index.
    void tauschen(Instant jetzt) {
        sql.sql(
                        "update akte.indexstand set ordner = neu, neu = '', zuletzt = :jetzt where neu <> ''")
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    private static Stelle stelle(ResultSet zeile, int ab) throws SQLException {
        return new Stelle(new Aktenzeichen(zeile.getString(ab)), zeile.getInt(ab + 1));
    }

    private static Optional<Instant> zeit(ResultSet zeile, int spalte) throws SQLException {
        return Optional.ofNullable(zeile.getTimestamp(spalte)).map(Timestamp::toInstant);
    }
}
