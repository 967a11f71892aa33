package dreiklang.programm;

import dreiklang.programm.Massnahmenangaben.Prioritaet;
import dreiklang.programm.Programmsicht.Umfang;
import java.sql.Types;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Looks through Massnahmen and counts them: narrowed, grouped and paged by the database, and only
/// what the person may see.
@Repository
class MassnahmensucheRepository {

    private static final String ENGER =
            """
              from programm.massnahme m left join programm.begriff f on f.id = m.feld
             where m.plan = :plan
               and (:alles or m.einheit = any(:sicht))
               and (:einheit = '' or m.einheit = :einheit or starts_with(m.einheit, :einheit || '.'))
               and (cast(:feld as uuid) is null or m.feld = cast(:feld as uuid))
               and (:stand = '' or m.stand = :stand)
               and (:prioritaet = '' or m.prioritaet = :prioritaet)
               and (cast(:ziel as uuid) is null or exists (select 1 from programm.massnahme_begriff x
                                                            where x.massnahme = m.id and x.begriff = cast(:ziel as uuid)))
               and not exists (select 1 from unnest(:worte) w where strpos(m.suchtext, lower(w)) = 0)
            """;

    private static final String GRUPPEN =
            """
            select case :gruppe when 'FELD' then coalesce(m.feld::text, '') else m.einheit end as g, count(*) as n,
                   min(case :gruppe when 'FELD' then coalesce(f.reihenfolge, 2147483647) else 0 end),
                   min(case :gruppe when 'FELD' then coalesce(f.kurz, '') else '' end)
            """;

    private final JdbcClient sql;

    MassnahmensucheRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Massnahmenzeile> liste(
            PlanId plan, Massnahmenfilter filter, Umfang sicht, int anzahl, int ab) {
        return enger(
                        sql.sql(
                                "select m.* "
                                        + ENGER
                                        + """
                                         order by case :gruppe when 'FELD' then coalesce(f.reihenfolge, 2147483647) else 0 end,
                                                  case :gruppe when 'FELD' then coalesce(f.kurz, '') when 'EINHEIT' then m.einheit else '' end,
                                                  m.nummer collate programm.natuerlich
                                         limit :anzahl offset :ab
                                        """),
                        plan,
                        filter,
                        sicht)
                .param("gruppe", filter.gruppe().name())
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query((z, nr) ->
                        new Massnahmenzeile(
                                z.getString("nummer"),
                                z.getString("titel"),
                                Optional.ofNullable(z.getObject("feld", UUID.class))
                                        .map(BegriffId::new),
                                z.getString("einheit"),
                                z.getString("verantwortlich"),
                                Prioritaet.valueOf(z.getString("prioritaet")),
                                Massnahmenstand.valueOf(z.getString("stand")),
                                Angabespalten.zeit(z, "ende")))
                .list();
    }

    long anzahl(PlanId plan, Massnahmenfilter filter, Umfang sicht) {
        return enger(sql.sql("select count(*) " + ENGER), plan, filter, sicht)
                .query(Long.class)
                .single();
    }

    /// Identifier of the field or code of the unit → how many; empty key: none.
    Map<String, Long> gruppen(PlanId plan, Massnahmenfilter filter, Umfang sicht) {
        var gruppen = new LinkedHashMap<String, Long>();
        enger(sql.sql(GRUPPEN + ENGER + " group by 1 order by 3, 4, 1"), plan, filter, sicht)
                .param("gruppe", filter.gruppe().name())
                .query(z -> {
                    gruppen.put(z.getString("g"), z.getLong("n"));
                });
        return gruppen;
    }

    /// Identifier of the field → how its Massnahmen stand; empty key: those in no field.
    Map<String, Standbilanz> jeFeld(PlanId plan, Umfang sicht) {
        var felder = new LinkedHashMap<String, Bilanzzeile>();
        sql.sql(
                        """
                        select coalesce(m.feld::text, '') as feld, m.stand, m.nachtraeglich, count(*) as n
                          from programm.massnahme m where m.plan = :plan and (:alles or m.einheit = any(:sicht))
                         group by 1, 2, 3
                        """)
                .param("plan", plan.wert())
                .param("alles", sicht.alles())
                .param("sicht", sicht.einheiten().toArray(String[]::new))
                .query(z -> {
                    felder.computeIfAbsent(z.getString("feld"), _ -> new Bilanzzeile())
                            .mehr(
                                    Massnahmenstand.valueOf(z.getString("stand")),
                                    z.getString("nachtraeglich"),
                                    z.getLong("n"));
                });
        var bilanzen = new LinkedHashMap<String, Standbilanz>();
        felder.forEach((feld, zeile) -> bilanzen.put(feld, zeile.bilanz()));
        return bilanzen;
    }

    /// What is counted for one field.
    private static final class Bilanzzeile {
        private final Map<Massnahmenstand, Long> staende = new EnumMap<>(Massnahmenstand.class);
        private long ergaenzt;
        private long ungeklaert;

        void mehr(Massnahmenstand stand, String nachtraeglich, long n) {
            staende.merge(stand, n, Long::sum);
            ergaenzt += nachtraeglich.equals("JA") ? n : 0;
            ungeklaert += nachtraeglich.equals("UNBEKANNT") ? n : 0;
        }

        Standbilanz bilanz() {
            return Standbilanz.von(staende, ergaenzt, ungeklaert);
        }
    }

    private static StatementSpec enger(
            StatementSpec frage, PlanId plan, Massnahmenfilter filter, Umfang sicht) {
        var worte =
                Arrays.stream(filter.worte().strip().split("\\s+", -1))
                        .filter(w -> !w.isEmpty())
                        .toArray(String[]::new);
        return frage.param("plan", plan.wert())
                .param("alles", sicht.alles())
                .param("sicht", sicht.einheiten().toArray(String[]::new))
                .param("einheit", filter.einheit())
                .param("feld", filter.feld().map(BegriffId::wert).orElse(null), Types.OTHER)
                .param("ziel", filter.ziel().map(BegriffId::wert).orElse(null), Types.OTHER)
                .param("stand", filter.stand().map(Enum::name).orElse(""))
                .param("prioritaet", filter.prioritaet().map(Enum::name).orElse(""))
                .param("worte", worte);
    }
}
