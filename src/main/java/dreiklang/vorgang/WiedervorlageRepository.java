package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps Wiedervorlagen.
@Repository
class WiedervorlageRepository {

    private static final String FELDER =
            "select w.id, w.vorgang, w.tag, w.uhrzeit, w.ort, w.anlass, w.fuer, w.von, w.erledigt from vorgang.wiedervorlage w ";

    private final JdbcClient sql;

    WiedervorlageRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void anlegen(Wiedervorlage w, Instant jetzt) {
        sql.sql(
                        "insert into vorgang.wiedervorlage (id, vorgang, tag, uhrzeit, ort, anlass, fuer, von, angelegt)"
                                + " values (:id, :v, :tag, :uhrzeit, :ort, :anlass, :fuer, :von, :jetzt)")
                .param("id", w.id())
                .param("v", w.vorgang().wert())
                .param("tag", w.tag())
                .param("uhrzeit", w.uhrzeit().orElse(null), Types.TIME)
                .param("ort", w.ort())
                .param("anlass", w.anlass())
                .param("fuer", w.fuer().wert())
                .param("von", w.von().map(BeschaeftigteId::wert).orElse(null), Types.OTHER)
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    Optional<Wiedervorlage> finden(UUID id) {
        return sql.sql(FELDER + "where w.id = :id")
                .param("id", id)
                .query(WiedervorlageRepository::lesen)
                .optional();
    }

    /// Ticks it off once.
    boolean erledigen(UUID id, BeschaeftigteId wer, Instant wann) {
        return sql.sql(
                                "update vorgang.wiedervorlage set erledigt = :wann, erledigt_von = :wer where id = :id and erledigt is null")
                        .param("wann", Timestamp.from(wann))
                        .param("wer", wer.wert())
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Wiedervorlage> zu(VorgangId vorgang) {
        return sql.sql(FELDER + "where w.vorgang = :v order by w.erledigt is not null, w.tag, w.id")
                .param("v", vorgang.wert())
                .query(WiedervorlageRepository::lesen)
                .list();
    }

    /// The open ones of these people up to a day, the oldest first.
    List<Wiedervorlage> offene(UUID[] fuer, LocalDate bis, int hoechstens) {
        return sql.sql(
                        FELDER
                                + "where w.fuer = any(:p) and w.erledigt is null and w.tag <= :bis order by w.tag, w.id limit :n")
                .param("p", fuer)
                .param("bis", bis)
                .param("n", hoechstens)
                .query(WiedervorlageRepository::lesen)
                .list();
    }

    private static Wiedervorlage lesen(ResultSet z, int nr) throws SQLException {
        return new Wiedervorlage(
                z.getObject("id", UUID.class),
                new VorgangId(z.getObject("vorgang", UUID.class)),
                z.getObject("tag", LocalDate.class),
                Optional.ofNullable(z.getObject("uhrzeit", LocalTime.class)),
                z.getString("ort"),
                z.getString("anlass"),
                new BeschaeftigteId(z.getObject("fuer", UUID.class)),
                Optional.ofNullable(z.getObject("von", UUID.class)).map(BeschaeftigteId::new),
                Optional.ofNullable(z.getTimestamp("erledigt")).map(Timestamp::toInstant));
    }
}
