package dreiklang.akte;

import dreiklang.akte.Aktenplan.Stelle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the Aktenplan.
@Repository
class AktenplanRepository {

    private final JdbcClient sql;

    AktenplanRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// Replaces the plan; numbers that are gone stay for the Akten that carry them.
    void ersetzen(List<Stelle> stellen) {
        sql.sql("update akte.aktenplan set gueltig = false").update();
        for (var stelle : stellen) {
            sql.sql(
                            "insert into akte.aktenplan (nummer, name, aufbewahrung, rechtsgrundlage, gueltig) values (:nummer, :name, :jahre, :grund, true)"
                                    + " on conflict (nummer) do update set name = excluded.name, aufbewahrung = excluded.aufbewahrung,"
                                    + " rechtsgrundlage = excluded.rechtsgrundlage, gueltig = true")
                    .param("nummer", stelle.nummer())
                    .param("name", stelle.name())
                    .param("jahre", stelle.aufbewahrung())
                    .param("grund", stelle.rechtsgrundlage())
                    .update();
        }
    }

    /// Makes sure that there is a line for a number nobody planned, so that no Vorgang fails for
    /// it.
    void vorsorgen(String nummer, int jahre) {
        sql.sql(
                        "insert into akte.aktenplan (nummer, name, aufbewahrung, rechtsgrundlage, gueltig) values (:nummer, 'Ohne Zuordnung', :jahre, '', false) on conflict do nothing")
                .param("nummer", nummer)
                .param("jahre", jahre)
                .update();
    }

    /// The valid numbers.
    Set<String> nummern() {
        return sql.sql("select nummer from akte.aktenplan where gueltig").query(String.class).set();
    }

    /// The valid lines by number.
    List<Stelle> gueltige() {
        return sql.sql(
                        "select nummer, name, aufbewahrung, rechtsgrundlage from akte.aktenplan where gueltig order by nummer")
                .query((z, nr) ->
                        new Stelle(z.getString(1), z.getString(2), z.getInt(3), z.getString(4)))
                .list();
    }

    /// The line of a number.
    Optional<Stelle> stelle(String nummer) {
        return sql.sql(
                        "select nummer, name, aufbewahrung, rechtsgrundlage from akte.aktenplan where nummer = :n")
                .param("n", nummer)
                .query((z, nr) ->
                        new Stelle(z.getString(1), z.getString(2), z.getInt(3), z.getString(4)))
                .optional();
    }
}
