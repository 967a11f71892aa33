package dreiklang.vorgang;

import dreiklang.dokument.DokumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what was put together of the files of a question.
@Repository
class SammlungRepository {

    private final JdbcClient sql;

    SammlungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whoever changes the Vorgang at the same moment waits, so that the steps keep their numbers.
    void sperren(VorgangId vorgang) {
        sql.sql("select 1 from vorgang.vorgang where id = :v for update")
                .param("v", vorgang.wert())
                .query(Integer.class)
                .single();
    }

    boolean gibtEs(VorgangId vorgang, String feld) {
        return sql.sql("select 1 from vorgang.sammlung where vorgang = :v and feld = :f")
                .param("v", vorgang.wert())
                .param("f", feld)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// Whether nobody else was faster.
    boolean anlegen(VorgangId vorgang, String feld) {
        return sql.sql(
                                "insert into vorgang.sammlung (vorgang, feld) values (:v, :f) on conflict do nothing")
                        .param("v", vorgang.wert())
                        .param("f", feld)
                        .update()
                == 1;
    }

    void fertig(VorgangId vorgang, String feld, DokumentId dokument) {
        sql.sql("update vorgang.sammlung set dokument = :d where vorgang = :v and feld = :f")
                .param("d", dokument.wert())
                .param("v", vorgang.wert())
                .param("f", feld)
                .update();
    }
}
