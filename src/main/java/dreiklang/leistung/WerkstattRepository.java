package dreiklang.leistung;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The packages that are being worked on, in PostgreSQL.
@Repository
class WerkstattRepository {

    private final JdbcClient db;

    WerkstattRepository(JdbcClient db) {
        this.db = db;
    }

    /// All without their files, the last changed first.
    List<Werkstueck> alle() {
        return db.sql("select * from leistung.werkstatt order by geaendert desc limit 500")
                .query((z, n) -> werkstueck(z, Map.of()))
                .list();
    }

    Optional<Werkstueck> finden(LeistungsSchluessel schluessel) {
        return db.sql("select * from leistung.werkstatt where schluessel = ?")
                .param(schluessel.wert())
                .query((z, n) -> werkstueck(z, dateien(schluessel)))
                .optional();
    }

    /// @return false when somebody else has begun meanwhile
    boolean anlegen(Werkstueck neu) {
        boolean angelegt =
                db.sql(
                                        """
                                        insert into leistung.werkstatt (schluessel, grundlage, geaendert, geaendert_von)
                                        values (?, ?, ?, ?) on conflict do nothing
                                        """)
                                .param(neu.schluessel().wert())
                                .param(neu.grundlage().orElse(null))
                                .params(Timestamp.from(neu.geaendert()), neu.von())
                                .update()
                        == 1;
        if (angelegt) {
            neu.dateien().forEach((name, inhalt) -> schreiben(neu.schluessel(), name, inhalt));
        }
        return angelegt;
    }

    /// Counts the version up.
    ///
    /// @return false when somebody else was faster
    boolean weiterzaehlen(LeistungsSchluessel schluessel, int version, Instant wann, String wer) {
        return db.sql(
                                """
                                update leistung.werkstatt set version = version + 1, geaendert = ?, geaendert_von = ?
                                where schluessel = ? and version = ?
                                """)
                        .params(Timestamp.from(wann), wer, schluessel.wert(), version)
                        .update()
                == 1;
    }

    void schreiben(LeistungsSchluessel schluessel, String name, byte[] inhalt) {
        db.sql(
                        """
                        insert into leistung.werkstattdatei (schluessel, name, inhalt) values (?, ?, ?)
                        on conflict (schluessel, name) do update set inhalt = excluded.inhalt
                        """)
                .params(schluessel.wert(), name, inhalt)
                .update();
    }

    void dateiLoeschen(LeistungsSchluessel schluessel, String name) {
        db.sql("delete from leistung.werkstattdatei where schluessel = ? and name = ?")
                .params(schluessel.wert(), name)
                .update();
    }

    /// @return false when it has changed since
    boolean loeschen(LeistungsSchluessel schluessel, int version) {
        return db.sql("delete from leistung.werkstatt where schluessel = ? and version = ?")
                        .params(schluessel.wert(), version)
                        .update()
                == 1;
    }

    private Map<String, byte[]> dateien(LeistungsSchluessel schluessel) {
        var dateien = new TreeMap<String, byte[]>();
        db.sql("select name, inhalt from leistung.werkstattdatei where schluessel = ?")
                .param(schluessel.wert())
                .query(zeile -> {
                    dateien.put(zeile.getString("name"), zeile.getBytes("inhalt"));
                });
        return dateien;
    }

    private static Werkstueck werkstueck(ResultSet z, Map<String, byte[]> dateien)
            throws SQLException {
        return new Werkstueck(
                new LeistungsSchluessel(z.getString("schluessel")),
                Optional.ofNullable(z.getObject("grundlage", Integer.class)),
                z.getInt("version"),
                z.getTimestamp("geaendert").toInstant(),
                z.getString("geaendert_von"),
                dateien);
    }
}
