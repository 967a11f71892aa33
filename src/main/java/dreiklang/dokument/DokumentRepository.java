package dreiklang.dokument;

import dreiklang.basis.Pruefsumme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of the schema `dokument`.
@Repository
class DokumentRepository {

    private static final String SPALTEN =
            """
            select d.id, d.bezug, d.pruefsumme, d.name, d.angelegt, i.groesse, i.medientyp, i.virenpruefung
              from dokument.dokument d join dokument.inhalt i using (pruefsumme)
            """;

    private final JdbcClient jdbc;
    private final boolean gespiegelt;

    DokumentRepository(JdbcClient jdbc, DokumentEinstellungen einstellungen) {
        this.jdbc = jdbc;
        this.gespiegelt = !einstellungen.spiegel().isBlank();
    }

    /// One statement, because it is on the way of every submission. A better virus verdict replaces
    /// "nicht geprüft"; where there is a replica, copying is ordered with it. The next hash tree
    /// takes it.
    void anlegen(Dokument dokument) {
        var ablage = dokument.ablage();
        jdbc.sql(
                        """
                        with inhalt as (
                            insert into dokument.inhalt (pruefsumme, groesse, medientyp, virenpruefung, geprueft)
                            values (:summe, :groesse, :typ, :viren,
                                    case when :viren = 'NICHT_GEPRUEFT' then null else :zeit::timestamptz end)
                            on conflict (pruefsumme) do update
                               set virenpruefung = excluded.virenpruefung, geprueft = excluded.geprueft
                             where dokument.inhalt.virenpruefung = 'NICHT_GEPRUEFT'
                               and excluded.virenpruefung <> 'NICHT_GEPRUEFT'),
                        auftrag as (
                            insert into dokument.spiegelauftrag (pruefsumme)
                            select :summe where :gespiegelt on conflict (pruefsumme) do nothing),
                        neu as (insert into dokument.neuzugang (dokument) values (:id))
                        insert into dokument.dokument (id, bezug, pruefsumme, name, angelegt)
                        values (:id, :bezug, :summe, :name, :zeit)
                        """)
                .param("summe", ablage.pruefsumme().hex())
                .param("groesse", ablage.groesse())
                .param("typ", ablage.medientyp())
                .param("viren", ablage.virenpruefung().name())
                .param("id", dokument.id().wert())
                .param("bezug", dokument.bezug())
                .param("name", ablage.name())
                .param("zeit", zeit(dokument.angelegt()))
                .param("gespiegelt", gespiegelt)
                .update();
    }

    Optional<Dokument> finden(DokumentId id) {
        return jdbc.sql(SPALTEN + "where d.id = :id")
                .param("id", id.wert())
                .query(DokumentRepository::dokument)
                .optional();
    }

    List<Dokument> mehrere(Collection<DokumentId> ids) {
        return jdbc.sql(SPALTEN + "where d.id = any(:ids)")
                .param("ids", ids.stream().map(DokumentId::wert).toArray(UUID[]::new))
                .query(DokumentRepository::dokument)
                .list();
    }

    List<Dokument> zu(String bezug) {
        return jdbc.sql(SPALTEN + "where d.bezug = :bezug order by d.angelegt, d.id")
                .param("bezug", bezug)
                .query(DokumentRepository::dokument)
                .list();
    }

    int umhaengen(String alt, String neu) {
        return jdbc.sql("update dokument.dokument set bezug = :neu where bezug = :alt")
                .param("neu", neu)
                .param("alt", alt)
                .update();
    }

    boolean entfernen(DokumentId id) {
        return jdbc.sql("delete from dokument.dokument where id = :id")
                        .param("id", id.wert())
                        .update()
                > 0;
    }

    boolean gesperrt(Pruefsumme summe) {
        return jdbc.sql(
                        "select 1 from dokument.inhalt where pruefsumme = :summe and virenpruefung = 'GESPERRT'")
                .param("summe", summe.hex())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    boolean verwaist(Pruefsumme summe) {
        return jdbc.sql("select 1 from dokument.dokument where pruefsumme = :summe limit 1")
                .param("summe", summe.hex())
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /// Holds the row of a content until the caller's transaction ends: nobody can destroy it.
    ///
    /// @return false when it has been destroyed, or nobody refers to it any more
    boolean festhalten(Pruefsumme summe) {
        // A large content is on its way for minutes.
        jdbc.sql("set local idle_in_transaction_session_timeout = 0").update();
        return jdbc.sql(
                        """
                        select 1 from dokument.inhalt i
                         where i.pruefsumme = :summe
                           and exists (select 1 from dokument.dokument d where d.pruefsumme = i.pruefsumme)
                           for key share of i
                        """)
                .param("summe", summe.hex())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// Those of the checksums that no Dokument refers to.
    Set<String> verwaiste(Collection<String> summen) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select s from unnest(cast(:summen as text[])) s
                                 where not exists (select 1 from dokument.dokument d where d.pruefsumme = s)
                                """)
                        .param("summen", summen.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /// What the first Dokumente with that content belong to.
    List<String> bezuege(String summe, int hoechstens) {
        return jdbc.sql(
                        "select distinct bezug from dokument.dokument where pruefsumme = :summe order by bezug limit :anzahl")
                .param("summe", summe)
                .param("anzahl", hoechstens)
                .query(String.class)
                .list();
    }

    /// Number of contents that should be there.
    long anzahl() {
        return jdbc.sql("select count(*) from dokument.inhalt").query(Long.class).single();
    }

    /// Rows of contents that no Dokument refers to any more.
    int verwaisteInhalteEntfernen() {
        return jdbc.sql(
                        """
                        delete from dokument.inhalt i
                         where not exists (select 1 from dokument.dokument d where d.pruefsumme = i.pruefsumme)
                        """)
                .update();
    }

    List<Pruefsumme> ungeprueft(int hoechstens) {
        return jdbc.sql(
                        """
                        select pruefsumme from dokument.inhalt
                         where virenpruefung = 'NICHT_GEPRUEFT'
                         order by geprueft nulls first, pruefsumme limit :anzahl
                        """)
                .param("anzahl", hoechstens)
                .query((zeile, nr) -> new Pruefsumme(zeile.getString(1)))
                .list();
    }

    /// @param wann time of the attempt, also of one without a verdict
    void ergebnis(Pruefsumme summe, Virenpruefung ergebnis, Instant wann) {
        jdbc.sql(
                        """
                        update dokument.inhalt set virenpruefung = :ergebnis, geprueft = :wann
                         where pruefsumme = :summe
                        """)
                .param("ergebnis", ergebnis.name())
                .param("wann", zeit(wann))
                .param("summe", summe.hex())
                .update();
    }

    /// What should lie in the store, in the order of the checksum.
    record Soll(Pruefsumme summe, long groesse) {}

    List<Soll> sollNach(String letzte, int hoechstens) {
        return jdbc.sql(
                        """
                        select pruefsumme, groesse from dokument.inhalt
                         where pruefsumme > :letzte order by pruefsumme limit :anzahl
                        """)
                .param("letzte", letzte)
                .param("anzahl", hoechstens)
                .query((zeile, nr) ->
                        new Soll(new Pruefsumme(zeile.getString(1)), zeile.getLong(2)))
                .list();
    }

    private static Dokument dokument(ResultSet zeile, int nummer) throws SQLException {
        var ablage =
                new Ablage(
                        new Pruefsumme(zeile.getString("pruefsumme")),
                        zeile.getLong("groesse"),
                        zeile.getString("medientyp"),
                        zeile.getString("name"),
                        Virenpruefung.valueOf(zeile.getString("virenpruefung")));
        return new Dokument(
                new DokumentId(zeile.getObject("id", UUID.class)),
                zeile.getString("bezug"),
                ablage,
                zeile.getObject("angelegt", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime zeit(Instant wann) {
        return wann.atOffset(ZoneOffset.UTC);
    }
}
