package dreiklang.prozess;

import dreiklang.prozess.Prozesse.Auswahl;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Looks through the register: narrowed, sorted and paged by the database.
@Repository
class RegistersucheRepository {

    private static final String ENGER =
            """
             where (:einheit = '' or p.einheit = :einheit or starts_with(p.einheit, :einheit || '.'))
               and not exists (select 1 from unnest(:worte) w where strpos(p.suchtext, lower(w)) = 0)
               and (not :brueche or exists (select 1 from prozess.massgeblich m join prozess.schritt s using (prozess, art, nummer)
                     where m.prozess = p.kennung and m.art = 'IST' and s.baustein = any(:wechsel)))
               and (not :ohnesoll or not exists (select 1 from prozess.fassung f where f.prozess = p.kennung and f.art = 'SOLL'))
            """;

    private static final String SORTIERT =
            " order by p.name collate \"de-x-icu\", p.kennung limit :anzahl offset :ab";

    private static final String JE_BAUSTEIN =
            """
             join prozess.massgeblich m on m.prozess = p.kennung and m.art = 'IST'
             join prozess.schritt s on s.prozess = m.prozess and s.art = m.art and s.nummer = m.nummer
            """;

    private static final String OHNE_FASSUNG =
            """
             and not exists (select 1 from prozess.fassung f where f.prozess = p.kennung and f.art = :art)
            """;

    private final JdbcClient sql;

    RegistersucheRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Prozess> liste(Auswahl auswahl, int anzahl, int ab) {
        return enger(sql.sql("select p.* from prozess.prozess p " + ENGER + SORTIERT), auswahl)
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query(RegisterRepository::prozess)
                .list();
    }

    long anzahl(Auswahl auswahl) {
        return enger(sql.sql("select count(*) from prozess.prozess p " + ENGER), auswahl)
                .query(Long.class)
                .single();
    }

    /// How many of them have no Fassung of that kind.
    long ohne(Auswahl auswahl, Fassungsart art) {
        return enger(
                        sql.sql("select count(*) from prozess.prozess p " + ENGER + OHNE_FASSUNG),
                        auswahl)
                .param("art", art.name())
                .query(Long.class)
                .single();
    }

    /// Kind of work → steps of the IST of all of them.
    Map<Bausteinart, Long> schritte(Auswahl auswahl) {
        var summen = new EnumMap<Bausteinart, Long>(Bausteinart.class);
        enger(
                        sql.sql(
                                "select s.baustein, count(*) from prozess.prozess p "
                                        + JE_BAUSTEIN
                                        + ENGER
                                        + " and s.baustein is not null group by s.baustein"),
                        auswahl)
                .query(z -> {
                    var art = Prozessbaustein.valueOf(z.getString(1)).art();
                    summen.merge(art, z.getLong(2), Long::sum);
                });
        return summen;
    }

    private static StatementSpec enger(StatementSpec frage, Auswahl auswahl) {
        var worte =
                Arrays.stream(auswahl.worte().strip().split("\\s+", -1))
                        .filter(w -> !w.isEmpty())
                        .toArray(String[]::new);
        return frage.param("einheit", auswahl.einheit())
                .param("worte", worte)
                .param("brueche", auswahl.mitMedienbruch())
                .param("ohnesoll", auswahl.ohneSoll())
                .param("wechsel", Prozessbaustein.wechsel().toArray(String[]::new));
    }
}
