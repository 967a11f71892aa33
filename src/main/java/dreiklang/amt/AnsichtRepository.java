package dreiklang.amt;

import dreiklang.amt.Ansichten.Ansicht;
import dreiklang.identitaet.BeschaeftigteId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what people have set for their lists.
@Repository
class AnsichtRepository {

    private final JdbcClient sql;

    AnsichtRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Ansicht> von(BeschaeftigteId person) {
        return sql.sql(
                        "select id, name, frage, vorgabe from amt.ansicht where person = :p order by name")
                .param("p", person.wert())
                .query((z, nr) ->
                        new Ansicht(
                                z.getObject(1, UUID.class),
                                z.getString(2),
                                z.getString(3),
                                z.getBoolean(4)))
                .list();
    }

    void ohneVorgabe(BeschaeftigteId person) {
        sql.sql("update amt.ansicht set vorgabe = false where person = :p and vorgabe")
                .param("p", person.wert())
                .update();
    }

    void speichern(BeschaeftigteId person, Ansicht a) {
        sql.sql(
                        "insert into amt.ansicht (id, person, name, frage, vorgabe) values (:id, :p, :name, :frage, :vorgabe)"
                                + " on conflict (person, name) do update set frage = excluded.frage, vorgabe = excluded.vorgabe")
                .param("id", a.id())
                .param("p", person.wert())
                .param("name", a.name())
                .param("frage", a.frage())
                .param("vorgabe", a.vorgabe())
                .update();
    }

    void loeschen(BeschaeftigteId person, UUID id) {
        sql.sql("delete from amt.ansicht where person = :p and id = :id")
                .param("p", person.wert())
                .param("id", id)
                .update();
    }

    boolean tastenAus(BeschaeftigteId person) {
        return sql.sql("select aus from amt.tastenwunsch where person = :p")
                .param("p", person.wert())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void tastenAus(BeschaeftigteId person, boolean aus) {
        sql.sql(
                        "insert into amt.tastenwunsch (person, aus) values (:p, :aus) on conflict (person) do update set aus = excluded.aus")
                .param("p", person.wert())
                .param("aus", aus)
                .update();
    }
}
