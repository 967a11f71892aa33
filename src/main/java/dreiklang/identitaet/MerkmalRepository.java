package dreiklang.identitaet;

import dreiklang.identitaet.Merkmal.Stufe;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is known about the holders of accounts.
@Repository
class MerkmalRepository {

    private final JdbcClient sql;

    MerkmalRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// The address was proven by the link with which the account was opened.
    List<Merkmal> von(KontoId konto) {
        return sql.sql(
                        """
                        select 'email' as bedeutung, email as wert, erstellt as seit, 'BESTAETIGT' as stufe
                        from identitaet.konto where id = :konto
                        union all
                        select bedeutung, wert, geaendert, 'EIGENE_ANGABE' from identitaet.merkmal where konto = :konto
                        order by stufe, bedeutung
                        """)
                .param("konto", konto.wert())
                .query((z, n) ->
                        new Merkmal(
                                z.getString("bedeutung"),
                                z.getString("wert"),
                                Stufe.valueOf(z.getString("stufe")),
                                z.getTimestamp("seit").toInstant()))
                .list();
    }

    /// Keeps these in place of those before; what was another stays in the history.
    void ersetzen(KontoId konto, Map<String, String> werte, Instant jetzt) {
        von(konto).stream()
                .filter(m -> m.stufe() == Stufe.EIGENE_ANGABE)
                .filter(m -> !m.wert().equals(werte.get(m.bedeutung())))
                .forEach(m -> vermerken(konto, m, jetzt));
        sql.sql("delete from identitaet.merkmal where konto = ?").param(konto.wert()).update();
        werte.forEach((bedeutung, wert) ->
                sql.sql(
                                "insert into identitaet.merkmal (konto, bedeutung, wert, geaendert) values (?, ?, ?, ?)")
                        .params(konto.wert(), bedeutung, wert, Timestamp.from(jetzt))
                        .update());
    }

    private void vermerken(KontoId konto, Merkmal vorher, Instant jetzt) {
        sql.sql(
                        "insert into identitaet.merkmalverlauf (konto, bedeutung, vorher, ersetzt) values (?, ?, ?, ?)")
                .params(konto.wert(), vorher.bedeutung(), vorher.wert(), Timestamp.from(jetzt))
                .update();
    }

    void loeschen(KontoId konto) {
        sql.sql("delete from identitaet.merkmal where konto = ?").param(konto.wert()).update();
        sql.sql("delete from identitaet.merkmalverlauf where konto = ?")
                .param(konto.wert())
                .update();
    }
}
