package dreiklang.leistung;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The messages of people who did not find something.
@Repository
class SuchnachrichtRepository {

    private final JdbcClient db;

    SuchnachrichtRepository(JdbcClient db) {
        this.db = db;
    }

    void anlegen(UUID id, Suchnachricht nachricht) {
        db.sql(
                        "insert into leistung.suchnachricht (id, worte, text, eingegangen) values (?, ?, ?, ?)")
                .params(
                        id,
                        nachricht.worte(),
                        nachricht.text(),
                        Timestamp.from(nachricht.eingegangen()))
                .update();
    }

    long anzahl() {
        return db.sql("select count(*) from leistung.suchnachricht").query(Long.class).single();
    }

    List<Suchnachricht> liste(int ab, int hoechstens) {
        return db.sql(
                        "select worte, text, eingegangen from leistung.suchnachricht order by eingegangen desc, id offset ? limit ?")
                .params(ab, hoechstens)
                .query((zeile, nummer) ->
                        new Suchnachricht(
                                zeile.getString("worte"),
                                zeile.getString("text"),
                                zeile.getObject("eingegangen", OffsetDateTime.class).toInstant()))
                .list();
    }

    void loeschenVor(Instant grenze) {
        db.sql("delete from leistung.suchnachricht where eingegangen < ?")
                .param(Timestamp.from(grenze))
                .update();
    }
}
