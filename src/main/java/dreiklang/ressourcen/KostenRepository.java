package dreiklang.ressourcen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps rates and budget lines.
@Repository
class KostenRepository {

    private static final String SATZ_SCHREIBEN =
            """
            insert into ressourcen.kostensatz as t (id, plan, art, entgeltgruppe, ab, wert_art, wert, quelle, stichtag, version, geaendert)
            select :id, :plan, :art, :entgeltgruppe, :ab, :wertart, :wert, :quelle, cast(:stichtag as date), 1, :jetzt
             where :version = 0 or exists (select 1 from ressourcen.kostensatz x where x.id = :id)
            on conflict (id) do update set art = :art, entgeltgruppe = :entgeltgruppe, ab = :ab, wert_art = :wertart, wert = :wert, quelle = :quelle,
                   stichtag = cast(:stichtag as date), version = t.version + 1, geaendert = :jetzt
             where t.version = :version and t.plan = :plan
            """;

    private static final String ANSATZ_SCHREIBEN =
            """
            insert into ressourcen.ansatz as t (id, plan, art, bezeichnung, produkt, konto, jahr, betrag_art, betrag, quelle, stichtag, version, geaendert)
            select :id, :plan, :art, :bezeichnung, :produkt, :konto, :jahr, :betragart, :betrag, :quelle, cast(:stichtag as date), 1, :jetzt
             where :version = 0 or exists (select 1 from ressourcen.ansatz x where x.id = :id)
            on conflict (id) do update set art = :art, bezeichnung = :bezeichnung, produkt = :produkt, konto = :konto, jahr = :jahr,
                   betrag_art = :betragart, betrag = :betrag, quelle = :quelle, stichtag = cast(:stichtag as date), version = t.version + 1,
                   geaendert = :jetzt
             where t.version = :version and t.plan = :plan
            """;

    private final JdbcClient sql;

    KostenRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Kostensatz> saetze(String plan) {
        return sql.sql(
                        "select id, art, entgeltgruppe, ab, wert_art, wert, quelle, stichtag, version from ressourcen.kostensatz where plan = ? order by lfd")
                .param(plan)
                .query(KostenRepository::satz)
                .list();
    }

    List<Ansatz> ansaetze(String plan) {
        return sql.sql(
                        "select id, art, bezeichnung, produkt, konto, jahr, betrag_art, betrag, quelle, stichtag, version from ressourcen.ansatz where plan = ?"
                                + " order by lfd")
                .param(plan)
                .query(KostenRepository::ansatz)
                .list();
    }

    /// @return false when somebody else has changed or removed it meanwhile
    boolean schreiben(String plan, Kostensatz k, Instant jetzt) {
        return sql.sql(SATZ_SCHREIBEN)
                        .param("id", k.id().wert())
                        .param("plan", plan)
                        .param("art", k.art().name())
                        .param("entgeltgruppe", k.entgeltgruppe())
                        .param("ab", k.ab())
                        .param("wertart", k.wert().art().name())
                        .param("wert", k.wert().wert())
                        .param("quelle", k.quelle())
                        .param("stichtag", k.stichtag().orElse(null), Types.DATE)
                        .param("version", k.version())
                        .param("jetzt", Timestamp.from(jetzt))
                        .update()
                == 1;
    }

    /// @return false when somebody else has changed or removed it meanwhile
    boolean schreiben(String plan, Ansatz a, Instant jetzt) {
        return sql.sql(ANSATZ_SCHREIBEN)
                        .param("id", a.id().wert())
                        .param("plan", plan)
                        .param("art", a.art().name())
                        .param("bezeichnung", a.bezeichnung())
                        .param("produkt", a.produkt())
                        .param("konto", a.konto())
                        .param("jahr", a.jahr())
                        .param("betragart", a.betrag().art().name())
                        .param("betrag", a.betrag().wert())
                        .param("quelle", a.quelle())
                        .param("stichtag", a.stichtag().orElse(null), Types.DATE)
                        .param("version", a.version())
                        .param("jetzt", Timestamp.from(jetzt))
                        .update()
                == 1;
    }

    private static Kostensatz satz(ResultSet z, int nummer) throws SQLException {
        return new Kostensatz(
                Spalten.id(z),
                Kostensatz.Art.valueOf(z.getString("art")),
                z.getString("entgeltgruppe"),
                z.getInt("ab"),
                Spalten.zahl(z, "wert"),
                z.getString("quelle"),
                Spalten.tag(z, "stichtag"),
                z.getInt("version"));
    }

    private static Ansatz ansatz(ResultSet z, int nummer) throws SQLException {
        return new Ansatz(
                Spalten.id(z),
                Haushaltsart.valueOf(z.getString("art")),
                z.getString("bezeichnung"),
                z.getString("produkt"),
                z.getString("konto"),
                z.getInt("jahr"),
                Spalten.zahl(z, "betrag"),
                z.getString("quelle"),
                Spalten.tag(z, "stichtag"),
                z.getInt("version"));
    }
}
