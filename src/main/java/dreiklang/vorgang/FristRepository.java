package dreiklang.vorgang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps Fristen of the law.
@Repository
class FristRepository {

    private static final String FELDER =
            "select f.vorgang, f.beginn, f.dauer, f.fiktion, f.grundlage, f.verlaengert, f.grund, f.ende, f.eingetreten"
                    + " from vorgang.entscheidungsfrist f ";
    private static final String OFFEN =
            "join vorgang.vorgang v on v.id = f.vorgang where f.eingetreten is null and v.entschieden is null and f.ende ";

    private final JdbcClient sql;

    FristRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Entscheidungsfrist> zu(VorgangId vorgang) {
        return sql.sql(FELDER + "where f.vorgang = :v")
                .param("v", vorgang.wert())
                .query(FristRepository::lesen)
                .optional();
    }

    /// The same, and nobody else changes it until the transaction is over.
    Optional<Entscheidungsfrist> sperren(VorgangId vorgang) {
        return sql.sql(FELDER + "where f.vorgang = :v for update")
                .param("v", vorgang.wert())
                .query(FristRepository::lesen)
                .optional();
    }

    /// Those of undecided Vorgaenge that end before a day and count as granted then, longest over
    /// first.
    List<Entscheidungsfrist> verstrichen(LocalDate tag, int hoechstens) {
        return sql.sql(FELDER + OFFEN + "< :tag and f.fiktion order by f.ende, f.vorgang limit :n")
                .param("tag", tag)
                .param("n", hoechstens)
                .query(FristRepository::lesen)
                .list();
    }

    /// Those of undecided Vorgaenge that end on a day or earlier and were not reported yet.
    List<Entscheidungsfrist> ungemeldet(LocalDate tag, int hoechstens) {
        return sql.sql(
                        FELDER
                                + OFFEN
                                + "<= :tag and not exists (select 1 from vorgang.eskalation e where e.vorgang = f.vorgang and e.anlass = 'GESETZ:' || f.ende)"
                                + " order by f.ende, f.vorgang limit :n")
                .param("tag", tag)
                .param("n", hoechstens)
                .query(FristRepository::lesen)
                .list();
    }

    void anlegen(Entscheidungsfrist f) {
        sql.sql(
                        "insert into vorgang.entscheidungsfrist (vorgang, beginn, dauer, fiktion, grundlage, ende)"
                                + " values (:v, :beginn, :dauer, :fiktion, :grundlage, :ende)")
                .param("v", f.vorgang().wert())
                .param("beginn", f.beginn())
                .param("dauer", f.dauer())
                .param("fiktion", f.fiktion())
                .param("grundlage", f.grundlage())
                .param("ende", f.ende().orElse(null), Types.DATE)
                .update();
    }

    void aendern(Entscheidungsfrist f) {
        sql.sql(
                        "update vorgang.entscheidungsfrist set beginn = :beginn, verlaengert = :verlaengert, grund = :grund, ende = :ende, eingetreten = :eingetreten"
                                + " where vorgang = :v")
                .param("v", f.vorgang().wert())
                .param("beginn", f.beginn())
                .param("verlaengert", f.verlaengert().orElse(null), Types.VARCHAR)
                .param("grund", f.grund())
                .param("ende", f.ende().orElse(null), Types.DATE)
                .param(
                        "eingetreten",
                        f.eingetreten().map(Timestamp::from).orElse(null),
                        Types.TIMESTAMP)
                .update();
    }

    private static Entscheidungsfrist lesen(ResultSet z, int nr) throws SQLException {
        return new Entscheidungsfrist(
                new VorgangId(z.getObject("vorgang", UUID.class)),
                z.getObject("beginn", LocalDate.class),
                z.getString("dauer"),
                z.getBoolean("fiktion"),
                z.getString("grundlage"),
                Optional.ofNullable(z.getString("verlaengert")),
                z.getString("grund"),
                Optional.ofNullable(z.getObject("ende", LocalDate.class)),
                Optional.ofNullable(z.getTimestamp("eingetreten")).map(Timestamp::toInstant));
    }
}
