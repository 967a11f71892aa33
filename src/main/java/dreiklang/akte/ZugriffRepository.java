package dreiklang.akte;

import dreiklang.akte.Zugriffsregel.Gegenstand;
import dreiklang.akte.Zugriffsregel.Kreis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the rules of who may see and lead what.
@Repository
class ZugriffRepository {

    private static final String FELDER =
            "select id, gegenstand, objekt, kreis, wem, erlaubt, fuehren, grund, von, seit, beendet from akte.zugriffsregel ";

    private final JdbcClient sql;

    ZugriffRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// The rules that count for a person today.
    ///
    /// @param einheiten the unit she works in and those above it
    /// @param rollen names of the roles she holds
    List<Zugriffsregel> fuer(UUID person, Collection<String> einheiten, Collection<String> rollen) {
        return sql.sql(
                        FELDER
                                + """
                                where beendet is null and (kreis = 'alle'
                                   or kreis = 'person' and wem = :person
                                   or kreis = 'einheit' and wem = any(:einheiten)
                                   or kreis = 'rolle' and wem = any(:rollen))
                                """)
                .param("person", person.toString())
                .param("einheiten", einheiten.toArray(String[]::new))
                .param("rollen", rollen.toArray(String[]::new))
                .query((z, nr) -> regel(z))
                .list();
    }

    /// These numbers with everything below them, wherever a branch has gone or come from: a rule
    /// goes along when its branch gets another number.
    Set<String> zweige(Collection<String> nummern) {
        if (nummern.isEmpty()) {
            return Set.of();
        }
        return sql.sql(
                        """
                        with recursive kette(nummer) as (
                            select nummer from akte.aktenplan where nummer = any(:nummern)
                            union
                            select unnest(:nummern::text[])
                            union
                            select n.nummer from kette k
                             cross join lateral (
                                select p.nummer from akte.aktenplan p where p.nummer like k.nummer || '.%'
                                union all select u.neu from akte.umnummerung u where u.alt = k.nummer
                                union all select u.alt from akte.umnummerung u where u.neu = k.nummer) n)
                        select nummer from kette
                        """)
                .param("nummern", nummern.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    long erteilen(Zugriffsregel regel) {
        return sql.sql(
                        """
                        insert into akte.zugriffsregel (gegenstand, objekt, kreis, wem, erlaubt, fuehren, grund, von, seit)
                        values (:gegenstand, :objekt, :kreis, :wem, :erlaubt, :fuehren, :grund, :von, :seit) returning id
                        """)
                .param("gegenstand", wort(regel.gegenstand()))
                .param("objekt", regel.objekt())
                .param("kreis", wort(regel.kreis()))
                .param("wem", regel.wem())
                .param("erlaubt", regel.erlaubt())
                .param("fuehren", regel.fuehren())
                .param("grund", regel.grund())
                .param("von", regel.von())
                .param("seit", Timestamp.from(regel.seit()))
                .query(Long.class)
                .single();
    }

    /// @return false when it has ended before
    boolean beenden(long id, String von, Instant jetzt) {
        return sql.sql(
                                "update akte.zugriffsregel set beendet = :jetzt, beendet_von = :von where id = :id and beendet is null")
                        .param("jetzt", Timestamp.from(jetzt))
                        .param("von", von)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Zugriffsregel> finden(long id) {
        return sql.sql(FELDER + " where id = :id")
                .param("id", id)
                .query((z, nr) -> regel(z))
                .optional();
    }

    /// All rules, those that count first.
    List<Zugriffsregel> alle(int anzahl, int ab) {
        return sql.sql(FELDER + " order by beendet is not null, id desc limit :anzahl offset :ab")
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query((z, nr) -> regel(z))
                .list();
    }

    long anzahl() {
        return sql.sql("select count(*) from akte.zugriffsregel").query(Long.class).single();
    }

    /// The rules of one Akte, those that count first.
    List<Zugriffsregel> derAkte(Aktenzeichen akte, int anzahl) {
        return sql.sql(
                        FELDER
                                + " where gegenstand = 'akte' and objekt = :az order by beendet is not null, id desc limit :anzahl")
                .param("az", akte.wert())
                .param("anzahl", anzahl)
                .query((z, nr) -> regel(z))
                .list();
    }

    boolean gibtNummer(String nummer) {
        return sql.sql(
                        "select exists (select 1 from akte.aktenplan where nummer = :n or nummer like :n || '.%')")
                .param("n", nummer)
                .query(Boolean.class)
                .single();
    }

    private static String wort(Enum<?> wert) {
        return wert.name().toLowerCase(Locale.ROOT);
    }

    private static Zugriffsregel regel(ResultSet z) throws SQLException {
        return new Zugriffsregel(
                z.getLong(1),
                Gegenstand.valueOf(z.getString(2).toUpperCase(Locale.ROOT)),
                z.getString(3),
                Kreis.valueOf(z.getString(4).toUpperCase(Locale.ROOT)),
                z.getString(5),
                z.getBoolean(6),
                z.getBoolean(7),
                z.getString(8),
                z.getString(9),
                z.getTimestamp(10).toInstant(),
                Optional.ofNullable(z.getTimestamp(11)).map(Timestamp::toInstant));
    }
}
