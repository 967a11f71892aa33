package dreiklang.signatur;

import dreiklang.basis.Pruefsumme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What was found in files, by their content: the same bytes are looked at once.
@Repository
class PruefungRepository {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcClient sql;

    PruefungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Map<Pruefsumme, Unterschriftsstand> staende(Collection<Pruefsumme> summen) {
        var staende = new HashMap<Pruefsumme, Unterschriftsstand>();
        if (!summen.isEmpty()) {
            sql.sql("select * from signatur.pruefung where pruefsumme in (:summen)")
                    .param("summen", summen.stream().map(Pruefsumme::hex).toList())
                    .query(z -> {
                        staende.put(new Pruefsumme(z.getString("pruefsumme")), stand(z));
                    });
        }
        return staende;
    }

    /// Notes how many signatures a file seems to carry, if nobody was faster.
    void entdeckt(Pruefsumme summe, int anzahl) {
        sql.sql(
                        "insert into signatur.pruefung (pruefsumme, anzahl) values (:summe, :anzahl) on conflict do nothing")
                .param("summe", summe.hex())
                .param("anzahl", anzahl)
                .update();
    }

    List<Pruefsumme> wartende(int hoechstens) {
        return sql.sql(
                        "select pruefsumme from signatur.pruefung where anzahl > 0 and bericht is null order by pruefsumme limit :n")
                .param("n", hoechstens)
                .query((z, nr) -> new Pruefsumme(z.getString(1)))
                .list();
    }

    void geprueft(Pruefsumme summe, Signaturbericht bericht, Optional<String> xml) {
        sql.sql(
                        "update signatur.pruefung set geprueft = :wann, bericht = cast(:bericht as jsonb), xml = :xml where pruefsumme = :summe")
                .param("wann", bericht.geprueft().atOffset(ZoneOffset.UTC))
                .param("bericht", MAPPER.writeValueAsString(bericht))
                .param("xml", xml.orElse(null))
                .param("summe", summe.hex())
                .update();
    }

    Optional<String> xml(Pruefsumme summe) {
        return sql.sql(
                        "select xml from signatur.pruefung where pruefsumme = :summe and xml is not null")
                .param("summe", summe.hex())
                .query(String.class)
                .optional();
    }

    private static Unterschriftsstand stand(ResultSet z) throws SQLException {
        return new Unterschriftsstand(
                z.getInt("anzahl"),
                Optional.ofNullable(z.getString("bericht"))
                        .map(b -> MAPPER.readValue(b, Signaturbericht.class)));
    }
}
