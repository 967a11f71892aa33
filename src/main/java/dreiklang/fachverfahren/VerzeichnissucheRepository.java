package dreiklang.fachverfahren;

import dreiklang.fachverfahren.Verzeichnis.Filter;
import dreiklang.fachverfahren.Verzeichnis.Zeile;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Looks through the register: narrowed, sorted and paged by the database, with how far each
/// connection is.
@Repository
class VerzeichnissucheRepository {

    private static final String STAENDE =
            """
            from (select e.*,
                         case when not (e.kennung = any(:eingerichtet)) then case when e.geplant then 'GEPLANT' else 'KEINE' end
                              when v.letzter_fehler > coalesce(v.letzter_erfolg, timestamptz '-infinity') or l.gestoert then 'GESTOERT'
                              when v.ziel is null and not coalesce(l.gelesen, false) then 'EINGERICHTET'
                              else 'IN_BETRIEB' end as anbindung
                    from fachverfahren.eintrag e
                    left join fachverfahren.verbindung v on v.ziel = e.kennung
                    left join (select fachverfahren, bool_or(fehler <> '') as gestoert, bool_or(gelesen is not null) as gelesen
                                 from fachverfahren.lesestand group by fachverfahren) l on l.fachverfahren = e.kennung) e
            """;

    private static final String ENGER =
            """
             where (:amt = '' or e.amt = :amt or starts_with(e.amt, :amt || '.'))
               and (:stand = '' or e.anbindung = :stand)
               and not exists (select 1 from unnest(:worte) w where strpos(e.suchtext, lower(w)) = 0)
            """;

    private static final String SORTIERT =
            """
             order by case :folge when 'HERSTELLER' then e.hersteller when 'AMT' then e.amt
                                  when 'VERTRAGSENDE' then coalesce(to_char(e.vertragsende, 'YYYY-MM-DD'), 'ohne')
                                  else '' end collate "de-x-icu", e.name collate "de-x-icu", e.kennung
             limit :anzahl offset :ab
            """;

    private final JdbcClient sql;

    VerzeichnissucheRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param eingerichtet Kennungen to which a way is set up
    List<Zeile> liste(Filter filter, Collection<String> eingerichtet, int anzahl, int ab) {
        return enger(sql.sql("select e.* " + STAENDE + ENGER + SORTIERT), filter, eingerichtet)
                .param("folge", filter.folge().name())
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query((z, nr) ->
                        new Zeile(
                                VerzeichnisRepository.eintrag(z, nr),
                                Anbindungsstand.valueOf(z.getString("anbindung"))))
                .list();
    }

    long anzahl(Filter filter, Collection<String> eingerichtet) {
        return enger(sql.sql("select count(*) " + STAENDE + ENGER), filter, eingerichtet)
                .query(Long.class)
                .single();
    }

    private static StatementSpec enger(
            StatementSpec frage, Filter filter, Collection<String> eingerichtet) {
        var worte =
                Arrays.stream(filter.worte().strip().split("\\s+", -1))
                        .filter(w -> !w.isEmpty())
                        .toArray(String[]::new);
        return frage.param("eingerichtet", eingerichtet.toArray(String[]::new))
                .param("amt", filter.amt())
                .param("stand", filter.stand())
                .param("worte", worte);
    }

    Optional<Anbindungsstand> stand(String kennung, Collection<String> eingerichtet) {
        return sql.sql("select e.anbindung " + STAENDE + " where e.kennung = :kennung")
                .param("eingerichtet", eingerichtet.toArray(String[]::new))
                .param("kennung", kennung)
                .query((z, nr) -> Anbindungsstand.valueOf(z.getString(1)))
                .optional();
    }
}
