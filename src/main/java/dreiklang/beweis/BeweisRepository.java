package dreiklang.beweis;

import dreiklang.beweis.Beweisbaum.Stand;
import dreiklang.dokument.DokumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the rows of the schema `beweis`.
@Repository
class BeweisRepository {

    private final JdbcClient jdbc;

    BeweisRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where a leaf stands.
    record Stelle(long baum, int nr) {}

    /// What proves a tree.
    record Belegter(
            Instant zeit,
            Instant gueltigBis,
            byte[] wurzel,
            Optional<byte[]> siegel,
            byte[] stempel,
            Optional<Stelle> erneuert) {}

    Optional<Stelle> blatt(DokumentId dokument) {
        return jdbc.sql("select baum, nr from beweis.blatt where dokument = :d")
                .param("d", dokument.wert())
                .query((z, nr) -> new Stelle(z.getLong(1), z.getInt(2)))
                .optional();
    }

    /// The tree, when it is stamped.
    Optional<Belegter> belegt(long baum) {
        return jdbc.sql(
                        """
                        select zeit, gueltig_bis, wurzel, siegel, stempel, erneuert, erneuert_nr from beweis.baum
                         where id = :id and stand = 'GESTEMPELT'
                        """)
                .param("id", baum)
                .query((z, nr) ->
                        new Belegter(
                                z.getTimestamp("zeit").toInstant(),
                                z.getTimestamp("gueltig_bis").toInstant(),
                                z.getBytes("wurzel"),
                                Optional.ofNullable(z.getBytes("siegel")),
                                z.getBytes("stempel"),
                                z.getObject("erneuert") == null
                                        ? Optional.empty()
                                        : Optional.of(
                                                new Stelle(
                                                        z.getLong("erneuert"),
                                                        z.getInt("erneuert_nr")))))
                .optional();
    }

    byte[] hashes(long baum, int stueck) {
        return jdbc.sql("select hashes from beweis.stueck where baum = :baum and nr = :nr")
                .param("baum", baum)
                .param("nr", stueck)
                .query(byte[].class)
                .single();
    }

    /// When each of the Dokumente was stamped first; those without a time stamp are missing.
    Map<DokumentId, Instant> gestempelt(Collection<DokumentId> dokumente) {
        var zeiten = new HashMap<DokumentId, Instant>();
        jdbc.sql(
                        """
                        select l.dokument, b.zeit from beweis.blatt l join beweis.baum b on b.id = l.baum
                         where l.dokument = any(:ids) and b.stand = 'GESTEMPELT'
                        """)
                .param("ids", dokumente.stream().map(DokumentId::wert).toArray(UUID[]::new))
                .query(z -> {
                    zeiten.put(
                            new DokumentId(z.getObject(1, UUID.class)),
                            z.getTimestamp(2).toInstant());
                });
        return zeiten;
    }

    List<Beweisbaum> liste(int ab, int anzahl) {
        return jdbc.sql("select * from beweis.baum order by id desc limit :anzahl offset :ab")
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query(BeweisRepository::baum)
                .list();
    }

    long anzahl() {
        return jdbc.sql("select count(*) from beweis.baum").query(Long.class).single();
    }

    Beweislage lage(Zeitquelle quelle, long wartend, Instant jetzt, Instant grenze) {
        return jdbc.sql(
                        """
                        select coalesce(sum(blaetter - 1) filter (where art = 'TAG' and stand = 'GESTEMPELT'), 0) as belegt,
                               count(*) filter (where stand <> 'GESTEMPELT') as offen,
                               count(*) filter (where stand = 'GESTEMPELT' and erneuert is null and gueltig_bis > :jetzt
                                   and (gueltig_bis < :grenze or :fremd and quelle <> 'DIENST')) as faellig,
                               count(*) filter (where stand = 'GESTEMPELT' and erneuert is null and gueltig_bis <= :jetzt) as verfallen
                          from beweis.baum
                        """)
                .param("jetzt", Timestamp.from(jetzt))
                .param("grenze", Timestamp.from(grenze))
                .param("fremd", quelle == Zeitquelle.DIENST)
                .query((z, nr) ->
                        new Beweislage(
                                quelle,
                                wartend,
                                z.getLong("belegt"),
                                z.getLong("offen"),
                                z.getLong("faellig"),
                                z.getLong("verfallen")))
                .single();
    }

    private static Beweisbaum baum(ResultSet z, int nr) throws SQLException {
        byte[] wurzel = z.getBytes("wurzel");
        var stand = Stand.valueOf(z.getString("stand"));
        return new Beweisbaum(
                z.getLong("id"),
                Baumart.valueOf(z.getString("art")),
                z.getObject("tag", LocalDate.class),
                stand,
                Math.max(0, z.getInt("blaetter") - 1),
                wurzel == null ? "" : HexFormat.of().formatHex(wurzel),
                z.getBytes("siegel") != null,
                stand == Stand.GESTEMPELT
                        ? Optional.of(
                                new Beweisbaum.Stempel(
                                        Zeitquelle.valueOf(z.getString("quelle")),
                                        z.getString("aussteller"),
                                        z.getTimestamp("zeit").toInstant(),
                                        z.getTimestamp("gueltig_bis").toInstant()))
                        : Optional.empty(),
                z.getInt("versuche"),
                z.getString("grund"),
                z.getObject("erneuert") != null);
    }
}
