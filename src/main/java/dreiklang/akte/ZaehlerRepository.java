package dreiklang.akte;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Draws running numbers for Aktenzeichen.
@Repository
class ZaehlerRepository {

    /// The year of counters that never begin anew.
    private static final int IMMER = 0;

    private static final long SCHLOSS = 7_365_118_204_410_006L;

    private final JdbcClient sql;

    ZaehlerRepository(JdbcClient sql) {
        this.sql = sql;
    }

    long naechster(String nummer, int jahr, Zeichenregel regel) {
        int ab = regel.jaehrlich() ? jahr : IMMER;
        return regel.lueckenlos() ? lueckenlos(nummer, ab) : schnell(nummer, ab);
    }

    /// The row stays locked until the transaction ends, so a rollback leaves no gap. A counter that
    /// runs on begins behind the highest of all years.
    private long lueckenlos(String nummer, int jahr) {
        return sql.sql(
                        """
                        insert into akte.laufnummer (nummer, jahr, zuletzt)
                        values (:n, :j, case when :j = 0 then (select coalesce(max(zuletzt), 0) + 1 from akte.laufnummer where nummer = :n) else 1 end)
                        on conflict (nummer, jahr) do update set zuletzt = laufnummer.zuletzt + 1 returning zuletzt
                        """)
                .param("n", nummer)
                .param("j", jahr)
                .query(Long.class)
                .single();
    }

    /// Nobody waits for anybody; what is drawn and not used leaves a gap. The sequence is made with
    /// the first number, which waits once.
    private long schnell(String nummer, int jahr) {
        String folge = "zaehler_" + nummer.replace('.', '_') + "_" + jahr;
        if (!vorhanden(folge)) {
            sql.sql("select pg_advisory_xact_lock(:s)").param("s", SCHLOSS).query().singleRow();
            sql.sql(
                            """
                            select set_config('dreiklang.folge', format('create sequence if not exists akte.%I start with %s', :folge::text,
                                coalesce((select max(zuletzt) from akte.laufnummer where nummer = :n and (:j = 0 or jahr = :j)), 0) + 1), true)
                            """)
                    .param("folge", folge)
                    .param("n", nummer)
                    .param("j", jahr)
                    .query()
                    .singleRow();
            sql.sql("do $$ begin execute current_setting('dreiklang.folge'); end $$").update();
        }
        return sql.sql("select nextval(format('akte.%I', :folge::text)::regclass)")
                .param("folge", folge)
                .query(Long.class)
                .single();
    }

    private boolean vorhanden(String folge) {
        return sql.sql("select to_regclass(format('akte.%I', :folge::text)) is not null")
                .param("folge", folge)
                .query(Boolean.class)
                .single();
    }
}
