package dreiklang.identitaet;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which Postfach of a Nutzerkonto belongs to an account.
@Repository
class NutzerkontoRepository {

    private final JdbcClient jdbc;

    NutzerkontoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Nutzerkonto> finden(KontoId konto) {
        return jdbc.sql(
                        """
                        select postkorb, niveau, seit, bescheide from identitaet.nutzerkonto
                        where konto = :konto
                        """)
                .param("konto", konto.wert())
                .query((r, nummer) ->
                        new Nutzerkonto(
                                r.getObject("postkorb", UUID.class),
                                r.getString("niveau"),
                                r.getObject("seit", OffsetDateTime.class).toInstant(),
                                r.getBoolean("bescheide")))
                .optional();
    }

    /// Keeps the link in place of one before.
    void setzen(KontoId konto, String aussteller, String kennung, Nutzerkonto neu) {
        jdbc.sql(
                        """
                        insert into identitaet.nutzerkonto
                            (konto, aussteller, kennung, postkorb, niveau, seit, bescheide)
                        values (:konto, :aussteller, :kennung, :postkorb, :niveau, :seit, :bescheide)
                        on conflict (konto) do update
                            set aussteller = excluded.aussteller, kennung = excluded.kennung,
                                postkorb = excluded.postkorb, niveau = excluded.niveau,
                                seit = excluded.seit, bescheide = excluded.bescheide
                        """)
                .param("konto", konto.wert())
                .param("aussteller", aussteller)
                .param("kennung", kennung)
                .param("postkorb", neu.postkorb())
                .param("niveau", neu.niveau())
                .param("seit", neu.seit().atOffset(ZoneOffset.UTC))
                .param("bescheide", neu.bescheide())
                .update();
    }

    int bescheide(KontoId konto, boolean dorthin) {
        return jdbc.sql(
                        "update identitaet.nutzerkonto set bescheide = :dorthin where konto = :konto")
                .param("dorthin", dorthin)
                .param("konto", konto.wert())
                .update();
    }

    int loesen(KontoId konto) {
        return jdbc.sql("delete from identitaet.nutzerkonto where konto = :konto")
                .param("konto", konto.wert())
                .update();
    }
}
