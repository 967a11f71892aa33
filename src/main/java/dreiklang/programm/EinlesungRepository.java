package dreiklang.programm;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps tables while people look through them, and what they have said about their columns.
@Repository
class EinlesungRepository {

    private final JdbcClient sql;

    EinlesungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A table that somebody has brought.
    ///
    /// @param uebernommen when it was taken over; empty: not yet
    record Datei(
            UUID id, String name, byte[] inhalt, Instant angelegt, Optional<Instant> uebernommen) {}

    UUID bringen(PlanId plan, String wer, String name, byte[] inhalt, Instant jetzt) {
        var id = UUID.randomUUID();
        sql.sql(
                        "insert into programm.einlesung (id, plan, wer, name, inhalt, angelegt) values (:id, :plan, :wer, :name, :inhalt, :jetzt)")
                .param("id", id)
                .param("plan", plan.wert())
                .param("wer", wer)
                .param("name", name)
                .param("inhalt", inhalt)
                .param("jetzt", Timestamp.from(jetzt))
                .update();
        return id;
    }

    /// Forgets what was brought before that time.
    void vergessen(Instant vor) {
        sql.sql("delete from programm.einlesung where angelegt < :vor")
                .param("vor", Timestamp.from(vor))
                .update();
    }

    /// One of the person's own; kept from others who would take it over at the same time.
    Optional<Datei> halten(PlanId plan, String wer, UUID id) {
        return sql.sql(
                        "select * from programm.einlesung where id = :id and plan = :plan and wer = :wer for update")
                .param("id", id)
                .param("plan", plan.wert())
                .param("wer", wer)
                .query((z, nr) ->
                        new Datei(
                                z.getObject("id", UUID.class),
                                z.getString("name"),
                                z.getBytes("inhalt"),
                                z.getTimestamp("angelegt").toInstant(),
                                Optional.ofNullable(z.getTimestamp("uebernommen"))
                                        .map(Timestamp::toInstant)))
                .optional();
    }

    void uebernommen(UUID id, Abgleichbericht b, Instant jetzt) {
        sql.sql(
                        """
                        update programm.einlesung set uebernommen = :jetzt, neu = :neu, geaendert = :geaendert, gleich = :gleich,
                               abgewiesen = :abgewiesen where id = :id
                        """)
                .param("id", id)
                .param("jetzt", Timestamp.from(jetzt))
                .param("neu", b.anzahl(Abgleichbericht.Art.NEU))
                .param("geaendert", b.anzahl(Abgleichbericht.Art.GEAENDERT))
                .param("gleich", b.anzahl(Abgleichbericht.Art.UNVERAENDERT))
                .param("abgewiesen", b.anzahl(Abgleichbericht.Art.ABGEWIESEN))
                .update();
    }

    /// Head → what it holds; empty: nothing that belongs to a Massnahme.
    Map<String, Optional<Massnahmenspalte>> zuordnung(PlanId plan) {
        var alle = new HashMap<String, Optional<Massnahmenspalte>>();
        sql.sql("select kopf, feld from programm.spaltenzuordnung where plan = :plan")
                .param("plan", plan.wert())
                .query(z -> {
                    var feld = z.getString("feld");
                    alle.put(
                            z.getString("kopf"),
                            feld.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(Massnahmenspalte.valueOf(feld)));
                });
        return alle;
    }

    void zuordnen(PlanId plan, Map<String, Optional<Massnahmenspalte>> zuordnung) {
        zuordnung.forEach((kopf, feld) ->
                sql.sql(
                                """
                                insert into programm.spaltenzuordnung (plan, kopf, feld) values (:plan, :kopf, :feld)
                                on conflict (plan, kopf) do update set feld = excluded.feld
                                """)
                        .param("plan", plan.wert())
                        .param("kopf", Massnahmenspalte.eben(kopf))
                        .param("feld", feld.map(Enum::name).orElse(""))
                        .update());
    }
}
