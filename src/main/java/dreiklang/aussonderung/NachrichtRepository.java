package dreiklang.aussonderung;

import dreiklang.aussonderung.xdomea.Nachrichtentyp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what was sent and what came in.
@Repository
class NachrichtRepository {

    private static final String FELDER =
            "select id, typ, stand, datei, pruefsumme, zeit, schema, code, befund, verfahren from aussonderung.nachricht ";

    private final JdbcClient sql;

    NachrichtRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A message that has to be written.
    record Auftrag(VerfahrenId verfahren, Botschaft botschaft) {}

    void eintragen(@Nullable VerfahrenId verfahren, Botschaft b) {
        sql.sql(
                        "insert into aussonderung.nachricht (id, verfahren, typ, stand, datei, pruefsumme, zeit, schema, code, befund)"
                                + " values (:id, :v, :typ, :stand, :datei, :summe, :zeit, :schema, :code, :befund)")
                .param("id", b.id())
                .param("v", verfahren == null ? null : verfahren.wert(), java.sql.Types.OTHER)
                .param("typ", b.typ().name())
                .param("stand", b.stand().name())
                .param("datei", b.datei())
                .param("summe", b.pruefsumme())
                .param("zeit", Timestamp.from(b.zeit()))
                .param("schema", b.schema().name())
                .param("code", b.code())
                .param("befund", b.befund())
                .update();
    }

    void ergebnis(
            UUID id,
            Botschaft.Stand stand,
            String pruefsumme,
            Botschaft.Schema schema,
            String code,
            String befund) {
        sql.sql(
                        "update aussonderung.nachricht set stand = :stand, pruefsumme = :summe, schema = :schema, code = :code, befund = :befund where id = :id")
                .param("stand", stand.name())
                .param("summe", pruefsumme)
                .param("schema", schema.name())
                .param("code", code)
                .param("befund", befund)
                .param("id", id)
                .update();
    }

    List<Auftrag> offene() {
        return sql.sql(FELDER + "where stand = 'OFFEN' order by zeit limit 20")
                .query((z, nr) ->
                        new Auftrag(new VerfahrenId(z.getObject(10, UUID.class)), botschaft(z)))
                .list();
    }

    /// The newest of a kind that was written.
    Optional<Botschaft> geschriebene(VerfahrenId verfahren, Nachrichtentyp typ) {
        return sql.sql(
                        FELDER
                                + "where verfahren = :v and typ = :typ and stand = 'GESCHRIEBEN' order by zeit desc limit 1")
                .param("v", verfahren.wert())
                .param("typ", typ.name())
                .query((z, nr) -> botschaft(z))
                .optional();
    }

    /// Whether that file came in and counts.
    boolean angenommen(String pruefsumme) {
        return sql.sql(
                        "select exists (select 1 from aussonderung.nachricht where pruefsumme = :s and stand = 'ANGENOMMEN')")
                .param("s", pruefsumme)
                .query(Boolean.class)
                .single();
    }

    List<Botschaft> zu(VerfahrenId verfahren) {
        return sql.sql(FELDER + "where verfahren = :v order by zeit, id limit 200")
                .param("v", verfahren.wert())
                .query((z, nr) -> botschaft(z))
                .list();
    }

    /// What came in and belongs to no Aussonderung, newest first.
    List<Botschaft> verirrte() {
        return sql.sql(FELDER + "where verfahren is null order by zeit desc, id limit 50")
                .query((z, nr) -> botschaft(z))
                .list();
    }

    private static Botschaft botschaft(ResultSet z) throws SQLException {
        return new Botschaft(
                z.getObject(1, UUID.class),
                Nachrichtentyp.valueOf(z.getString(2)),
                Botschaft.Stand.valueOf(z.getString(3)),
                z.getString(4),
                z.getString(5),
                z.getTimestamp(6).toInstant(),
                Botschaft.Schema.valueOf(z.getString(7)),
                z.getString(8),
                z.getString(9));
    }
}
