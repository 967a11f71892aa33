package dreiklang.leistung;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The last changes of packages that are being worked on, in PostgreSQL.
@Repository
class SchrittRepository {

    private static final int MEISTE = 20;

    private final JdbcClient db;

    SchrittRepository(JdbcClient db) {
        this.db = db;
    }

    /// Keeps a change and forgets the oldest one.
    ///
    /// @param davor the files as they were, empty where there was none
    void merken(
            LeistungsSchluessel schluessel,
            Werkschritt schritt,
            Map<String, Optional<byte[]>> davor) {
        db.sql(
                        """
                        insert into leistung.werkstattschritt (schluessel, version, geaendert, geaendert_von)
                        values (?, ?, ?, ?)
                        """)
                .params(
                        schluessel.wert(),
                        schritt.version(),
                        Timestamp.from(schritt.geaendert()),
                        schritt.von())
                .update();
        davor.forEach((name, inhalt) ->
                db.sql(
                                """
                                insert into leistung.werkstattschrittdatei (schluessel, version, name, davor)
                                values (?, ?, ?, ?)
                                """)
                        .param(schluessel.wert())
                        .param(schritt.version())
                        .param(name)
                        .param(inhalt.orElse(null))
                        .update());
        altesVergessen(schluessel);
    }

    private void altesVergessen(LeistungsSchluessel schluessel) {
        db.sql(
                        """
                        delete from leistung.werkstattschritt where schluessel = ? and version not in
                        (select version from leistung.werkstattschritt where schluessel = ? order by version desc limit ?)
                        """)
                .params(schluessel.wert(), schluessel.wert(), MEISTE)
                .update();
    }

    Optional<Werkschritt> letzter(LeistungsSchluessel schluessel) {
        return db.sql(
                        """
                        select * from leistung.werkstattschritt where schluessel = ?
                        order by version desc limit 1
                        """)
                .param(schluessel.wert())
                .query((z, n) ->
                        new Werkschritt(
                                z.getInt("version"),
                                z.getTimestamp("geaendert").toInstant(),
                                z.getString("geaendert_von"),
                                List.copyOf(davor(schluessel, z.getInt("version")).keySet())))
                .optional();
    }

    /// The files as they were before that change, empty where there was none.
    Map<String, Optional<byte[]>> davor(LeistungsSchluessel schluessel, int version) {
        var davor = new TreeMap<String, Optional<byte[]>>();
        db.sql(
                        """
                        select name, davor from leistung.werkstattschrittdatei
                        where schluessel = ? and version = ?
                        """)
                .params(schluessel.wert(), version)
                .query(zeile -> {
                    davor.put(
                            zeile.getString("name"), Optional.ofNullable(zeile.getBytes("davor")));
                });
        return davor;
    }

    void vergessen(LeistungsSchluessel schluessel, int version) {
        db.sql("delete from leistung.werkstattschritt where schluessel = ? and version = ?")
                .params(schluessel.wert(), version)
                .update();
    }
}
