package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.leistung.LeistungsSchluessel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what the program may decide and what it has decided.
@Repository
class AutomatikRepository {

    private static final TypeReference<Map<String, List<String>>> ANGABEN =
            new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    AutomatikRepository(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    boolean an(LeistungsSchluessel leistung) {
        return sql.sql("select an from vorgang.automatik where leistung = :l")
                .param("l", leistung.wert())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void schalten(
            LeistungsSchluessel leistung,
            boolean an,
            String grund,
            BeschaeftigteId wer,
            Instant jetzt) {
        sql.sql(
                        "insert into vorgang.automatik (leistung, an, grund, person, seit) values (:l, :an, :grund, :p, :jetzt)"
                                + " on conflict (leistung) do update set an = excluded.an, grund = excluded.grund, person = excluded.person, seit = excluded.seit")
                .param("l", leistung.wert())
                .param("an", an)
                .param("grund", grund)
                .param("p", wer.wert())
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    /// How many cases were decided by the program, and how many were left to a person as a
    /// Stichprobe.
    ///
    /// @param stichprobe which of the two
    long anzahl(LeistungsSchluessel leistung, boolean stichprobe) {
        return sql.sql(
                        "select count(*) from vorgang.automatikfall where leistung = :l and stichprobe = :s")
                .param("l", leistung.wert())
                .param("s", stichprobe)
                .query(Long.class)
                .single();
    }

    /// Of the Stichproben a person has decided, how many she decided otherwise.
    long abweichend(LeistungsSchluessel leistung) {
        return sql.sql(
                        "select count(*) from vorgang.automatikfall f join vorgang.vorgang v on v.id = f.vorgang"
                                + " where f.leistung = :l and f.stichprobe and v.ergebnis is not null and v.ergebnis <> f.ergebnis")
                .param("l", leistung.wert())
                .query(Long.class)
                .single();
    }

    void anlegen(Automatikfall f, LeistungsSchluessel leistung) {
        sql.sql(
                        "insert into vorgang.automatikfall (vorgang, leistung, fassung, regel, bedingung, angaben, ergebnis, grundlage, stichprobe, zeitpunkt)"
                                + " values (:v, :l, :fassung, :regel, :bedingung, :angaben, :ergebnis, :grundlage, :stichprobe, :zeit)")
                .param("v", f.vorgang().wert())
                .param("l", leistung.wert())
                .param("fassung", f.fassung())
                .param("regel", f.regel())
                .param("bedingung", f.bedingung())
                .param("angaben", json.writeValueAsString(f.angaben()))
                .param("ergebnis", f.ergebnis().name())
                .param("grundlage", f.grundlage())
                .param("stichprobe", f.stichprobe())
                .param("zeit", Timestamp.from(f.zeitpunkt()))
                .update();
    }

    void entschieden(VorgangId vorgang, Instant wann) {
        sql.sql("update vorgang.automatikfall set entschieden = :wann where vorgang = :v")
                .param("wann", Timestamp.from(wann))
                .param("v", vorgang.wert())
                .update();
    }

    Optional<Automatikfall> zu(VorgangId vorgang) {
        return sql.sql(
                        "select vorgang, fassung, regel, bedingung, angaben, ergebnis, grundlage, stichprobe, zeitpunkt, entschieden"
                                + " from vorgang.automatikfall where vorgang = :v")
                .param("v", vorgang.wert())
                .query((z, nr) -> lesen(z))
                .optional();
    }

    private Automatikfall lesen(ResultSet z) throws SQLException {
        return new Automatikfall(
                new VorgangId(z.getObject("vorgang", UUID.class)),
                z.getInt("fassung"),
                z.getString("regel"),
                z.getString("bedingung"),
                json.readValue(z.getString("angaben"), ANGABEN),
                Ergebnis.valueOf(z.getString("ergebnis")),
                z.getString("grundlage"),
                z.getBoolean("stichprobe"),
                z.getTimestamp("zeitpunkt").toInstant(),
                Optional.ofNullable(z.getTimestamp("entschieden")).map(Timestamp::toInstant));
    }
}
