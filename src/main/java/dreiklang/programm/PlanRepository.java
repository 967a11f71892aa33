package dreiklang.programm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps plans and their Begriffe.
@Repository
class PlanRepository {

    private static final String PLAN =
            "select id, kurz, name, von, bis, vorgaenger, beschluss, perspektive_pflicht, version from programm.plan ";

    private final JdbcClient sql;

    PlanRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Plan> alle() {
        return sql.sql(PLAN + "order by von desc, kurz").query(PlanRepository::plan).list();
    }

    Optional<Plan> finden(String kurz) {
        return sql.sql(PLAN + "where kurz = :kurz")
                .param("kurz", kurz)
                .query(PlanRepository::plan)
                .optional();
    }

    /// Writes a plan, new or not.
    ///
    /// @return false when somebody else has changed it since that version, or there is one of that
    ///   short name
    boolean schreiben(Plan p, Instant jetzt) {
        return sql.sql(
                                """
                                insert into programm.plan as p (id, kurz, name, von, bis, vorgaenger, beschluss, perspektive_pflicht, version, geaendert)
                                values (:id, :kurz, :name, :von, :bis, :vorgaenger, :beschluss, :pflicht, 1, :jetzt)
                                on conflict (kurz) do update set name = :name, von = :von, bis = :bis, vorgaenger = :vorgaenger,
                                       beschluss = :beschluss, perspektive_pflicht = :pflicht, version = p.version + 1, geaendert = :jetzt
                                 where p.id = :id and p.version = :version
                                """)
                        .param("id", p.id().wert())
                        .param("kurz", p.kurz())
                        .param("name", p.name())
                        .param("von", p.von())
                        .param("bis", p.bis())
                        .param(
                                "vorgaenger",
                                p.vorgaenger().map(PlanId::wert).orElse(null),
                                Types.OTHER)
                        .param("beschluss", p.beschluss())
                        .param("pflicht", p.perspektivePflicht())
                        .param("version", p.version())
                        .param("jetzt", Timestamp.from(jetzt))
                        .update()
                == 1;
    }

    List<Begriff> begriffe(PlanId plan) {
        return sql.sql(
                        "select id, art, kurz, name, reihenfolge from programm.begriff where plan = :plan"
                                + " order by reihenfolge, kurz collate programm.natuerlich")
                .param("plan", plan.wert())
                .query((z, nr) ->
                        new Begriff(
                                new BegriffId(z.getObject("id", UUID.class)),
                                Begriff.Art.valueOf(z.getString("art")),
                                z.getString("kurz"),
                                z.getString("name"),
                                z.getInt("reihenfolge")))
                .list();
    }

    Map<BegriffId, Set<BegriffId>> bezuege(PlanId plan) {
        var bezuege = new HashMap<BegriffId, Set<BegriffId>>();
        sql.sql(
                        "select x.von, x.nach from programm.begriffsbezug x join programm.begriff b on b.id = x.von where b.plan = :plan")
                .param("plan", plan.wert())
                .query(z -> {
                    bezuege.computeIfAbsent(
                                    new BegriffId(z.getObject(1, UUID.class)), _ -> new HashSet<>())
                            .add(new BegriffId(z.getObject(2, UUID.class)));
                });
        return bezuege;
    }

    /// @return false when there is another one of that kind and sign
    boolean begriffSchreiben(PlanId plan, Begriff b) {
        return sql.sql(
                                """
                                insert into programm.begriff as b (id, plan, art, kurz, name, reihenfolge)
                                values (:id, :plan, :art, :kurz, :name, :reihenfolge)
                                on conflict (plan, art, kurz) do update set name = :name, reihenfolge = :reihenfolge where b.id = :id
                                """)
                        .param("id", b.id().wert())
                        .param("plan", plan.wert())
                        .param("art", b.art().name())
                        .param("kurz", b.kurz())
                        .param("name", b.name())
                        .param("reihenfolge", b.reihenfolge())
                        .update()
                == 1;
    }

    /// @return false while a Massnahme names it
    boolean begriffEntfernen(PlanId plan, BegriffId id) {
        return sql.sql(
                                """
                                delete from programm.begriff b where b.id = :id and b.plan = :plan
                                   and not exists (select 1 from programm.massnahme m where m.feld = b.id)
                                   and not exists (select 1 from programm.massnahme_begriff x where x.begriff = b.id)
                                """)
                        .param("id", id.wert())
                        .param("plan", plan.wert())
                        .update()
                == 1;
    }

    void beziehen(BegriffId von, Set<BegriffId> nach) {
        sql.sql("delete from programm.begriffsbezug where von = :von")
                .param("von", von.wert())
                .update();
        for (var n : nach) {
            sql.sql("insert into programm.begriffsbezug (von, nach) values (:von, :nach)")
                    .param("von", von.wert())
                    .param("nach", n.wert())
                    .update();
        }
    }

    /// Whether exactly this file was read last; remembers it.
    boolean neueDatei(String datei, String pruefsumme) {
        return sql.sql(
                                """
                                insert into programm.ladung as l (datei, pruefsumme) values (:datei, :summe)
                                on conflict (datei) do update set pruefsumme = :summe where l.pruefsumme <> :summe
                                """)
                        .param("datei", datei)
                        .param("summe", pruefsumme)
                        .update()
                == 1;
    }

    private static Plan plan(ResultSet z, int nummer) throws SQLException {
        return new Plan(
                new PlanId(z.getObject("id", UUID.class)),
                z.getString("kurz"),
                z.getString("name"),
                z.getObject("von", LocalDate.class),
                z.getObject("bis", LocalDate.class),
                Optional.ofNullable(z.getObject("vorgaenger", UUID.class)).map(PlanId::new),
                z.getString("beschluss"),
                z.getBoolean("perspektive_pflicht"),
                z.getInt("version"));
    }
}
