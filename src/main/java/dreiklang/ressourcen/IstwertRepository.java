package dreiklang.ressourcen;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what was spent.
@Repository
class IstwertRepository {

    private final JdbcClient sql;

    IstwertRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Istwert> alle(String plan) {
        return sql.sql(
                        "select jahr, art, produkt, konto, bezeichnung, betrag from ressourcen.istwert where plan = ? order by art, produkt, konto, jahr")
                .param(plan)
                .query((z, nr) ->
                        new Istwert(
                                z.getInt("jahr"),
                                Haushaltsart.valueOf(z.getString("art")),
                                z.getString("produkt"),
                                z.getString("konto"),
                                z.getString("bezeichnung"),
                                z.getBigDecimal("betrag")))
                .list();
    }

    /// Puts it in the place of the one of the same account and year.
    void schreiben(String plan, Istwert i, UUID einlesung) {
        sql.sql(
                        """
                        insert into ressourcen.istwert (plan, jahr, art, produkt, konto, bezeichnung, betrag, einlesung)
                        values (:plan, :jahr, :art, :produkt, :konto, :bezeichnung, :betrag, :einlesung)
                        on conflict (plan, jahr, art, produkt, konto) do update set bezeichnung = :bezeichnung, betrag = :betrag, einlesung = :einlesung
                        """)
                .param("plan", plan)
                .param("jahr", i.jahr())
                .param("art", i.art().name())
                .param("produkt", i.produkt())
                .param("konto", i.konto())
                .param("bezeichnung", i.bezeichnung())
                .param("betrag", i.betrag())
                .param("einlesung", einlesung)
                .update();
    }
}
