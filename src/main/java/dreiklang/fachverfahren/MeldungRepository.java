package dreiklang.fachverfahren;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what Fachverfahren report, and the files that could not be taken in.
@Repository
class MeldungRepository {

    private static final String FELDER =
            "select id, fachverfahren, vorgang, art, wert, weg, eingegangen, abdruck from fachverfahren.meldung ";

    private final JdbcClient sql;

    MeldungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A report with the checksum of what was sent.
    record Abgelegt(Meldung meldung, String abdruck) {}

    /// The same key is kept once.
    ///
    /// @return whether it is new
    boolean anlegen(Meldung m, String schluessel, String abdruck, UUID zustellung) {
        return sql.sql(
                                """
                                insert into fachverfahren.meldung (id, fachverfahren, schluessel, abdruck, zustellung, vorgang, art, wert, weg, eingegangen)
                                values (:id, :fachverfahren, :schluessel, :abdruck, :zustellung, :vorgang, :art, :wert, :weg, :eingegangen)
                                on conflict (fachverfahren, schluessel) do nothing
                                """)
                        .param("id", m.id())
                        .param("fachverfahren", m.fachverfahren())
                        .param("schluessel", schluessel)
                        .param("abdruck", abdruck)
                        .param("zustellung", zustellung)
                        .param("vorgang", m.vorgang())
                        .param("art", m.art().name())
                        .param("wert", m.wert())
                        .param("weg", m.weg().name())
                        .param("eingegangen", Timestamp.from(m.eingegangen()))
                        .update()
                == 1;
    }

    Optional<Abgelegt> zuSchluessel(String fachverfahren, String schluessel) {
        return sql.sql(FELDER + "where fachverfahren = :f and schluessel = :s")
                .param("f", fachverfahren)
                .param("s", schluessel)
                .query((z, nr) -> new Abgelegt(meldung(z, nr), z.getString("abdruck")))
                .optional();
    }

    List<Meldung> zu(UUID vorgang) {
        return sql.sql(FELDER + "where vorgang = :v order by eingegangen, id")
                .param("v", vorgang)
                .query(MeldungRepository::meldung)
                .list();
    }

    void zurueckweisen(UUID id, String fachverfahren, String datei, String grund, Instant jetzt) {
        sql.sql(
                        "insert into fachverfahren.quarantaene (id, fachverfahren, datei, grund, zeitpunkt) values (:id, :f, :datei, :grund, :jetzt)"
                                + " on conflict (id) do nothing")
                .param("id", id)
                .param("f", fachverfahren)
                .param("datei", datei)
                .param("grund", grund)
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    List<Meldungen.Zurueckgewiesen> zurueckgewiesene(int hoechstens) {
        return sql.sql(
                        "select fachverfahren, datei, grund, zeitpunkt from fachverfahren.quarantaene order by zeitpunkt desc, id limit :anzahl")
                .param("anzahl", hoechstens)
                .query((z, nr) ->
                        new Meldungen.Zurueckgewiesen(
                                z.getString(1),
                                z.getString(2),
                                z.getString(3),
                                z.getTimestamp(4).toInstant()))
                .list();
    }

    private static Meldung meldung(ResultSet z, int nummer) throws SQLException {
        return new Meldung(
                z.getObject("id", UUID.class),
                z.getString("fachverfahren"),
                z.getObject("vorgang", UUID.class),
                Meldung.Art.valueOf(z.getString("art")),
                z.getString("wert"),
                Meldung.Herkunft.valueOf(z.getString("weg")),
                z.getTimestamp("eingegangen").toInstant());
    }
}
