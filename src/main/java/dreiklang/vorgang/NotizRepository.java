package dreiklang.vorgang;

import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.BeschaeftigteId;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps Notizen.
@Repository
class NotizRepository {

    private final JdbcClient sql;

    NotizRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void anlegen(VorgangId vorgang, Notiz n) {
        sql.sql(
                        "insert into vorgang.notiz (id, vorgang, art, text, mit, geschehen, person, notiert, dokument)"
                                + " values (:id, :v, :art, :text, :mit, :geschehen, :person, :notiert, :dokument)")
                .param("id", n.id())
                .param("v", vorgang.wert())
                .param("art", n.art().name())
                .param("text", n.text())
                .param("mit", n.mit())
                .param("geschehen", Timestamp.from(n.geschehen()))
                .param("person", n.person().wert())
                .param("notiert", Timestamp.from(n.notiert()))
                .param("dokument", n.dokument().map(DokumentId::wert).orElse(null), Types.OTHER)
                .update();
    }

    List<Notiz> zu(VorgangId vorgang) {
        return sql.sql(
                        "select id, art, text, mit, geschehen, person, notiert, dokument from vorgang.notiz"
                                + " where vorgang = :v order by notiert, id")
                .param("v", vorgang.wert())
                .query((z, nr) ->
                        new Notiz(
                                z.getObject(1, UUID.class),
                                Notiz.Art.valueOf(z.getString(2)),
                                z.getString(3),
                                z.getString(4),
                                z.getTimestamp(5).toInstant(),
                                new BeschaeftigteId(z.getObject(6, UUID.class)),
                                z.getTimestamp(7).toInstant(),
                                Optional.ofNullable(z.getObject(8, UUID.class))
                                        .map(DokumentId::new)))
                .list();
    }
}
