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
                                """
                                with
                                e_stelle as (delete from ressourcen.stelle where :art = 'STELLE' and id = :id and plan = :plan and version = :version returning id),
                                e_kostensatz as (delete from ressourcen.kostensatz where :art = 'KOSTENSATZ' and id = :id and plan = :plan and version = :version returning id),
                                e_ansatz as (delete from ressourcen.ansatz where :art = 'ANSATZ' and id = :id and plan = :plan and version = :version returning id),
                                e_foerderung as (delete from ressourcen.foerderung where :art = 'FOERDERUNG' and id = :id and plan = :plan and version = :version returning id),
                                e_nennung as (delete from ressourcen.nennung where :art = 'NENNUNG' and id = :id and plan = :plan and version = :version returning id)
                                select count(*) from (select id from e_stelle union all select id from e_kostensatz union all select id from e_ansatz union all select id from e_foerderung union all select id from e_nennung) as entfernt
                                """)
                        .param("art", art.name())
                        .param("id", id.wert())
                        .param("plan", plan)
                        .param("version", version)
                        .query(Integer.class)
                        .single()
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
