package dreiklang.ressourcen;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is the same for entries of every kind.
@Repository
class EintragRepository {

    private final JdbcClient sql;

    EintragRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return false when somebody else has changed or removed it meanwhile
    boolean entfernen(Eintragsart art, String plan, RessourceId id, int version) {
        return sql.sql(
                                "delete from ressourcen."
                                        + art.tabelle()
                                        + " where id = :id and plan = :plan and version = :version")
                        .param("id", id.wert())
                        .param("plan", plan)
                        .param("version", version)
                        .update()
                == 1;
    }

    /// Whether something is entered for that plan already.
    boolean belegt(String plan) {
        return sql.sql(
                        """
                        select exists (select 1 from ressourcen.stelle where plan = :plan) or exists (select 1 from ressourcen.kostensatz where plan = :plan)
                            or exists (select 1 from ressourcen.ansatz where plan = :plan) or exists (select 1 from ressourcen.foerderung where plan = :plan)
                            or exists (select 1 from ressourcen.nennung where plan = :plan)
                        """)
                .param("plan", plan)
                .query(Boolean.class)
                .single();
    }

    /// Whether exactly this file was not read last; remembers it.
    boolean neueDatei(String datei, String pruefsumme) {
        return sql.sql(
                                """
                                insert into ressourcen.ladung as l (datei, pruefsumme) values (:datei, :summe)
                                on conflict (datei) do update set pruefsumme = :summe where l.pruefsumme <> :summe
                                """)
                        .param("datei", datei)
                        .param("summe", pruefsumme)
                        .update()
                == 1;
    }
}
