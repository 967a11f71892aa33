package dreiklang.ressourcen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps funding and told figures.
@Repository
class FoerderungRepository {

    private static final String FOERDERUNG_SCHREIBEN =
            """
            insert into ressourcen.foerderung as t (id, plan, geber, zweck, betrag_art, betrag, stand, ende, abruf_bis, nachweis_bis, massnahmen, quelle,
                   stichtag, version, geaendert)
            select :id, :plan, :geber, :zweck, :betragart, :betrag, :stand, cast(:ende as date), cast(:abruf as date), cast(:nachweis as date),
                   :massnahmen, :quelle, cast(:stichtag as date), 1, :jetzt
             where :version = 0 or exists (select 1 from ressourcen.foerderung x where x.id = :id)
            on conflict (id) do update set geber = :geber, zweck = :zweck, betrag_art = :betragart, betrag = :betrag, stand = :stand,
                   ende = cast(:ende as date), abruf_bis = cast(:abruf as date), nachweis_bis = cast(:nachweis as date), massnahmen = :massnahmen,
                   quelle = :quelle, stichtag = cast(:stichtag as date), version = t.version + 1, geaendert = :jetzt
             where t.version = :version and t.plan = :plan
            """;

    private static final String NENNUNG_SCHREIBEN =
            """
            insert into ressourcen.nennung as t (id, plan, zeile, von, bis, wert_art, wert, quelle, stichtag, version, geaendert)
            select :id, :plan, :zeile, :von, cast(:bis as integer), :wertart, :wert, :quelle, cast(:stichtag as date), 1, :jetzt
             where :version = 0 or exists (select 1 from ressourcen.nennung x where x.id = :id)
            on conflict (id) do update set zeile = :zeile, von = :von, bis = cast(:bis as integer), wert_art = :wertart, wert = :wert, quelle = :quelle,
                   stichtag = cast(:stichtag as date), version = t.version + 1, geaendert = :jetzt
             where t.version = :version and t.plan = :plan
            """;

    private final JdbcClient sql;

    FoerderungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Foerderung> alle(String plan) {
        return sql.sql(
                        "select id, geber, zweck, betrag_art, betrag, stand, ende, abruf_bis, nachweis_bis, massnahmen, quelle, stichtag, version"
                                + " from ressourcen.foerderung where plan = ? order by lfd")
                .param(plan)
                .query(FoerderungRepository::foerderung)
                .list();
    }

    List<Nennung> nennungen(String plan) {
        return sql.sql(
                        "select id, zeile, von, bis, wert_art, wert, quelle, stichtag, version from ressourcen.nennung where plan = ? order by lfd")
                .param(plan)
                .query(FoerderungRepository::nennung)
                .list();
    }

    /// @return false when somebody else has changed or removed it meanwhile
    boolean schreiben(String plan, Foerderung f, Instant jetzt) {
        return sql.sql(FOERDERUNG_SCHREIBEN)
                        .param("id", f.id().wert())
                        .param("plan", plan)
                        .param("geber", f.geber())
                        .param("zweck", f.zweck())
                        .param("betragart", f.betrag().art().name())
                        .param("betrag", f.betrag().wert())
                        .param("stand", f.stand().name())
                        .param("ende", f.ende().orElse(null), Types.DATE)
                        .param("abruf", f.abrufBis().orElse(null), Types.DATE)
                        .param("nachweis", f.nachweisBis().orElse(null), Types.DATE)
                        .param("massnahmen", f.massnahmen().toArray(String[]::new))
                        .param("quelle", f.quelle())
                        .param("stichtag", f.stichtag().orElse(null), Types.DATE)
                        .param("version", f.version())
                        .param("jetzt", Timestamp.from(jetzt))
                        .update()
                == 1;
    }

    /// @return false when somebody else has changed or removed it meanwhile
    boolean schreiben(String plan, Nennung n, Instant jetzt) {
        return sql.sql(NENNUNG_SCHREIBEN)
                        .param("id", n.id().wert())
                        .param("plan", plan)
                        .param("zeile", n.zeile())
                        .param("von", n.von())
                        .param("bis", n.bis().orElse(null), Types.INTEGER)
                        .param("wertart", n.wert().art().name())
                        .param("wert", n.wert().wert())
                        .param("quelle", n.quelle())
                        .param("stichtag", n.stichtag().orElse(null), Types.DATE)
                        .param("version", n.version())
                        .param("jetzt", Timestamp.from(jetzt))
                        .update()
                == 1;
    }

    private static Foerderung foerderung(ResultSet z, int nummer) throws SQLException {
        return new Foerderung(
                Spalten.id(z),
                z.getString("geber"),
                z.getString("zweck"),
                Spalten.zahl(z, "betrag"),
                Foerderstand.valueOf(z.getString("stand")),
                Spalten.tag(z, "ende"),
                Spalten.tag(z, "abruf_bis"),
                Spalten.tag(z, "nachweis_bis"),
                Spalten.menge(z, "massnahmen"),
                z.getString("quelle"),
                Spalten.tag(z, "stichtag"),
                z.getInt("version"));
    }

    private static Nennung nennung(ResultSet z, int nummer) throws SQLException {
        return new Nennung(
                Spalten.id(z),
                z.getString("zeile"),
                z.getInt("von"),
                Optional.ofNullable(z.getObject("bis", Integer.class)),
                Spalten.zahl(z, "wert"),
                z.getString("quelle"),
                Spalten.tag(z, "stichtag"),
                z.getInt("version"));
    }
}
