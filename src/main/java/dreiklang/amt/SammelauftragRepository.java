package dreiklang.amt;

import dreiklang.amt.Sammelauftrag.Stand;
import dreiklang.amt.Sammelauftrag.Vermerk;
import dreiklang.amt.Sammelauftrag.Zeile;
import dreiklang.amt.Sammelauftrag.Zeilenstand;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.vorgang.VorgangId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps orders for many Vorgaenge and what became of each row.
@Repository
class SammelauftragRepository {

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().build();

    SammelauftragRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// An order that runs.
    ///
    /// @param id identifier
    /// @param person who ordered it
    /// @param handlung what is done
    record Laufend(UUID id, BeschaeftigteId person, Sammelhandlung handlung) {}

    /// Enters an order.
    ///
    /// @return false when it is there already
    boolean anlegen(Laufend auftrag, List<Zeile> zeilen, Instant jetzt) {
        int neu =
                sql.sql(
                                "insert into amt.sammelauftrag (id, person, art, angaben, stand, erteilt) values (:id, :p, :art, :angaben::jsonb, 'LAEUFT', :jetzt) on conflict (id) do nothing")
                        .param("id", auftrag.id())
                        .param("p", auftrag.person().wert())
                        .param("art", auftrag.handlung().art())
                        .param("angaben", json.writeValueAsString(auftrag.handlung().angaben()))
                        .param("jetzt", Timestamp.from(jetzt))
                        .update();
        if (neu == 1) {
            sql.sql(
                            "insert into amt.sammelzeile (auftrag, nummer, vorgang, version)"
                                    + " select :a, z.nummer, z.vorgang, z.version from unnest(cast(:nummern as integer[]), cast(:ids as uuid[]), cast(:versionen as integer[])) as z (nummer, vorgang, version)")
                    .param("a", auftrag.id())
                    .param("nummern", texte(zeilen, Zeile::nummer))
                    .param("ids", texte(zeilen, z -> z.vorgang().wert()))
                    .param("versionen", texte(zeilen, Zeile::version))
                    .update();
        }
        return neu == 1;
    }

    private static String[] texte(List<Zeile> zeilen, Function<Zeile, Object> wert) {
        return zeilen.stream().map(wert).map(String::valueOf).toArray(String[]::new);
    }

    /// Orders that run, the oldest first.
    List<Laufend> laufende() {
        return sql.sql(
                        "select id, person, art, angaben from amt.sammelauftrag where stand = 'LAEUFT' order by erteilt, id")
                .query((z, nr) -> laufend(z))
                .list();
    }

    private Laufend laufend(ResultSet z) throws SQLException {
        var angaben = json.readValue(z.getString(4), new TypeReference<Map<String, String>>() {});
        return new Laufend(
                z.getObject(1, UUID.class),
                new BeschaeftigteId(z.getObject(2, UUID.class)),
                Sammelhandlung.lesen(z.getString(3), angaben));
    }

    /// Takes the next open row for this transaction; nobody else gets it meanwhile. None when there
    /// is none that is free, or when the order was stopped.
    Optional<Zeile> nehmen(UUID auftrag) {
        return sql.sql(
                        "select z.nummer, z.vorgang, z.version, z.stand, z.code, z.werte from amt.sammelzeile z join amt.sammelauftrag a on a.id = z.auftrag"
                                + " where z.auftrag = :a and z.stand = 'OFFEN' and a.stand = 'LAEUFT' order by z.nummer limit 1 for update of z skip locked")
                .param("a", auftrag)
                .query((z, nr) -> zeile(z))
                .optional();
    }

    private Zeile zeile(ResultSet z) throws SQLException {
        return new Zeile(
                z.getInt(1),
                new VorgangId(z.getObject(2, UUID.class)),
                z.getInt(3),
                Zeilenstand.valueOf(z.getString(4)),
                z.getString(5),
                json.readValue(z.getString(6), new TypeReference<List<String>>() {}));
    }

    /// Notes what became of an open row; a row that somebody has marked meanwhile stays as it is.
    void erledigen(UUID auftrag, int nummer, Vermerk vermerk, Instant jetzt) {
        sql.sql(
                        "update amt.sammelzeile set stand = :stand, code = :code, werte = :werte::jsonb, erledigt = :jetzt where auftrag = :a and nummer = :n and stand = 'OFFEN'")
                .param("stand", vermerk.stand().name())
                .param("code", vermerk.code())
                .param("werte", json.writeValueAsString(vermerk.werte()))
                .param("jetzt", Timestamp.from(jetzt))
                .param("a", auftrag)
                .param("n", nummer)
                .update();
    }

    /// Ends a running order in which nothing is open any more.
    void beenden(UUID auftrag, Instant jetzt) {
        sql.sql(
                        "update amt.sammelauftrag a set stand = 'FERTIG', beendet = :jetzt where a.id = :a and a.stand = 'LAEUFT'"
                                + " and not exists (select 1 from amt.sammelzeile z where z.auftrag = a.id and z.stand = 'OFFEN')")
                .param("jetzt", Timestamp.from(jetzt))
                .param("a", auftrag)
                .update();
    }

    /// Stops or goes on.
    ///
    /// @return whether the order was in the other state
    boolean umstellen(UUID auftrag, Stand von, Stand nach) {
        return sql.sql("update amt.sammelauftrag set stand = :nach where id = :a and stand = :von")
                        .param("nach", nach.name())
                        .param("von", von.name())
                        .param("a", auftrag)
                        .update()
                == 1;
    }

    /// One's own orders, the newest first, without their rows.
    List<Sammelauftrag> von(BeschaeftigteId person, int hoechstens) {
        return sql.sql(
                        "select id, art, stand, erteilt, beendet from amt.sammelauftrag where person = :p order by erteilt desc, id limit :n")
                .param("p", person.wert())
                .param("n", hoechstens)
                .query((z, nr) -> auftrag(z, List.of()))
                .list();
    }

    /// One's own order with its rows.
    Optional<Sammelauftrag> finden(BeschaeftigteId person, UUID id) {
        var zeilen =
                sql.sql(
                                "select nummer, vorgang, version, stand, code, werte from amt.sammelzeile where auftrag = :a order by nummer")
                        .param("a", id)
                        .query((z, nr) -> zeile(z))
                        .list();
        return sql.sql(
                        "select id, art, stand, erteilt, beendet from amt.sammelauftrag where id = :a and person = :p")
                .param("a", id)
                .param("p", person.wert())
                .query((z, nr) -> auftrag(z, zeilen))
                .optional();
    }

    private static Sammelauftrag auftrag(ResultSet z, List<Zeile> zeilen) throws SQLException {
        return new Sammelauftrag(
                z.getObject(1, UUID.class),
                z.getString(2),
                Stand.valueOf(z.getString(3)),
                z.getTimestamp(4).toInstant(),
                Optional.ofNullable(z.getTimestamp(5)).map(Timestamp::toInstant),
                zeilen);
    }
}
