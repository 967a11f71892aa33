package dreiklang.identitaet;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is away when, and who stands in.
@Repository
class AbwesenheitRepository {

    private final JdbcClient jdbc;

    AbwesenheitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is not over on that day and has not been withdrawn, in order of time.
    List<Abwesenheit> ab(LocalDate tag) {
        return jdbc.sql(
                        "select id, person, von, bis, vertretung from identitaet.abwesenheit"
                                + " where zurueckgenommen is null and bis >= :tag order by von, id")
                .param("tag", tag)
                .query((r, nr) ->
                        new Abwesenheit(
                                r.getObject("id", UUID.class),
                                new BeschaeftigteId(r.getObject("person", UUID.class)),
                                r.getObject("von", LocalDate.class),
                                r.getObject("bis", LocalDate.class),
                                Optional.ofNullable(r.getObject("vertretung", UUID.class))
                                        .map(BeschaeftigteId::new)))
                .list();
    }

    void anlegen(Abwesenheit a, BeschaeftigteId von, Instant wann) {
        jdbc.sql(
                        """
                        insert into identitaet.abwesenheit (id, person, von, bis, vertretung, eingetragen, eingetragen_von)
                        values (:id, :person, :von, :bis, :vertretung, :wann, :wer)
                        """)
                .param("id", a.id())
                .param("person", a.person().wert())
                .param("von", a.von())
                .param("bis", a.bis())
                .param(
                        "vertretung",
                        a.vertretung().map(BeschaeftigteId::wert).orElse(null),
                        Types.OTHER)
                .param("wann", Timestamp.from(wann))
                .param("wer", von.wert())
                .update();
    }

    void zuruecknehmen(UUID id, Instant wann) {
        jdbc.sql(
                        "update identitaet.abwesenheit set zurueckgenommen = :wann where id = :id and zurueckgenommen is null")
                .param("wann", Timestamp.from(wann))
                .param("id", id)
                .update();
    }
}
