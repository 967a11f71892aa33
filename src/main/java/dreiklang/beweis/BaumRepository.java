package dreiklang.beweis;

import dreiklang.dokument.DokumentId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the rows of the schema `beweis`.
@Repository
class BaumRepository {

    private final JdbcClient jdbc;

    BaumRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A tree that takes leaves.
    record Offener(long id, Baumart art, int blaetter, Instant grenze) {}

    /// A tree that waits for its time stamp.
    record Gebauter(long id, Baumart art, byte[] wurzel, int versuche) {}

    /// A time stamp that is to be renewed.
    record Kopf(long id, byte[] stempel) {}

    /// Begins a tree unless one of its kind is open.
    void anlegen(Baumart art, LocalDate tag, Instant jetzt, Instant grenze) {
        jdbc.sql(
                        """
                        insert into beweis.baum (art, tag, stand, begonnen, grenze, naechster)
                        values (:art, :tag, 'SAMMELT', :jetzt, :grenze, :jetzt)
                        on conflict (art) where stand = 'SAMMELT' do nothing
                        """)
                .param("art", art.name())
                .param("tag", tag)
                .param("jetzt", Timestamp.from(jetzt))
                .param("grenze", Timestamp.from(grenze))
                .update();
    }

    List<Long> offene() {
        return jdbc.sql("select id from beweis.baum where stand = 'SAMMELT' order by id")
                .query(Long.class)
                .list();
    }

    /// The open tree, locked until the transaction ends.
    Optional<Offener> sperren(long id) {
        return jdbc.sql(
                        "select id, art, blaetter, grenze from beweis.baum where id = :id and stand = 'SAMMELT' for update")
                .param("id", id)
                .query((z, nr) ->
                        new Offener(
                                z.getLong("id"),
                                Baumart.valueOf(z.getString("art")),
                                z.getInt("blaetter"),
                                z.getTimestamp("grenze").toInstant()))
                .optional();
    }

    void verwerfen(long id) {
        jdbc.sql("delete from beweis.baum where id = :id and blaetter = 0")
                .param("id", id)
                .update();
    }

    void stueck(long baum, int nr, byte[] hashes, byte[] wurzel, int blaetter) {
        jdbc.sql(
                        """
                        with stueck as (
                            insert into beweis.stueck (baum, nr, hashes, wurzel) values (:baum, :nr, :hashes, :wurzel))
                        update beweis.baum set blaetter = :blaetter where id = :baum
                        """)
                .param("baum", baum)
                .param("nr", nr)
                .param("hashes", hashes)
                .param("wurzel", wurzel)
                .param("blaetter", blaetter)
                .update();
    }

    void blaetter(long baum, List<DokumentId> dokumente, int ab) {
        jdbc.sql(
                        """
                        insert into beweis.blatt (dokument, baum, nr)
                        select d.id, :baum, :ab + d.stelle::int - 1
                          from unnest(cast(:ids as uuid[])) with ordinality as d (id, stelle)
                        """)
                .param("baum", baum)
                .param("ab", ab)
                .param("ids", dokumente.stream().map(DokumentId::wert).toArray(UUID[]::new))
                .update();
    }

    /// Time stamps nobody has renewed: those whose certificate ends before, and where there is an
    /// authority now, those of our own. What has ended already cannot be renewed any more.
    List<Kopf> koepfe(Offener baum, boolean eigene, Instant jetzt, int hoechstens) {
        return jdbc.sql(
                        """
                        select id, stempel from beweis.baum
                         where stand = 'GESTEMPELT' and erneuert is null and id < :baum and gueltig_bis > :jetzt
                           and (gueltig_bis < :grenze or :eigene and quelle <> 'DIENST')
                         order by id limit :anzahl
                        """)
                .param("baum", baum.id())
                .param("jetzt", Timestamp.from(jetzt))
                .param("grenze", Timestamp.from(baum.grenze()))
                .param("eigene", eigene)
                .param("anzahl", hoechstens)
                .query((z, nr) -> new Kopf(z.getLong("id"), z.getBytes("stempel")))
                .list();
    }

    void erneuert(long baum, List<Kopf> koepfe, int ab) {
        jdbc.sql(
                        """
                        update beweis.baum b set erneuert = :baum, erneuert_nr = :ab + k.stelle::int - 1
                          from unnest(cast(:ids as bigint[])) with ordinality as k (id, stelle)
                         where b.id = k.id
                        """)
                .param("baum", baum)
                .param("ab", ab)
                .param("ids", koepfe.stream().map(Kopf::id).toArray(Long[]::new))
                .update();
    }

    /// The roots of the parts of a tree, in their order.
    List<byte[]> wurzeln(long baum) {
        return jdbc.sql("select wurzel from beweis.stueck where baum = :baum order by nr")
                .param("baum", baum)
                .query(byte[].class)
                .list();
    }

    void gebaut(long baum, byte[] wurzel) {
        jdbc.sql("update beweis.baum set stand = 'GEBAUT', wurzel = :wurzel where id = :id")
                .param("wurzel", wurzel)
                .param("id", baum)
                .update();
    }

    List<Gebauter> faellige(Instant jetzt) {
        return jdbc.sql(
                        """
                        select id, art, wurzel, versuche from beweis.baum
                         where stand = 'GEBAUT' and naechster <= :jetzt order by id limit 100
                        """)
                .param("jetzt", Timestamp.from(jetzt))
                .query((z, nr) ->
                        new Gebauter(
                                z.getLong("id"),
                                Baumart.valueOf(z.getString("art")),
                                z.getBytes("wurzel"),
                                z.getInt("versuche")))
                .list();
    }

    /// Notes seal and time stamp, unless somebody else was faster.
    boolean gestempelt(long baum, Optional<byte[]> siegel, Zeitquelle quelle, Zeitstempel stempel) {
        return jdbc.sql(
                                """
                                update beweis.baum
                                   set stand = 'GESTEMPELT', siegel = :siegel, stempel = :stempel, quelle = :quelle,
                                       aussteller = :aussteller, zeit = :zeit, gueltig_bis = :bis, grund = ''
                                 where id = :id and stand = 'GEBAUT'
                                """)
                        .param("siegel", siegel.orElse(null), java.sql.Types.BINARY)
                        .param("stempel", stempel.der())
                        .param("quelle", quelle.name())
                        .param("aussteller", stempel.aussteller())
                        .param("zeit", Timestamp.from(stempel.zeit()))
                        .param("bis", Timestamp.from(stempel.gueltigBis()))
                        .param("id", baum)
                        .update()
                == 1;
    }

    void gescheitert(long baum, String grund, Instant naechster) {
        jdbc.sql(
                        """
                        update beweis.baum set versuche = versuche + 1, grund = :grund, naechster = :naechster
                         where id = :id and stand = 'GEBAUT'
                        """)
                .param("grund", grund)
                .param("naechster", Timestamp.from(naechster))
                .param("id", baum)
                .update();
    }

    /// What waits for its next try gets it now.
    void sofort(Instant jetzt) {
        jdbc.sql("update beweis.baum set naechster = :jetzt where stand = 'GEBAUT'")
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }
}
