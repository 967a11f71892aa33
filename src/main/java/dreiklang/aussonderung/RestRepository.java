package dreiklang.aussonderung;

import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Vernichtungsrest;
import dreiklang.akte.Vernichtungsrest.Blattrest;
import dreiklang.basis.Pruefsumme;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what is left of destroyed Akten; nothing here is ever changed.
@Repository
class RestRepository {

    private final JdbcClient sql;

    RestRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void eintragen(VerfahrenId verfahren, Vernichtungsrest rest, Instant jetzt) {
        sql.sql(
                        "insert into aussonderung.rest (aktenzeichen, verfahren, plannummer, planname, einheit, zda_jahr, jahre, bis, rechtsgrundlage, vernichtet)"
                                + " values (:az, :v, :nummer, :name, :einheit, :zda, :jahre, :bis, :grund, :jetzt)")
                .param("az", rest.zeichen().wert())
                .param("v", verfahren.wert())
                .param("nummer", rest.plannummer())
                .param("name", rest.planname())
                .param("einheit", rest.einheit())
                .param("zda", rest.zdaJahr())
                .param("jahre", rest.jahre())
                .param("bis", rest.bis())
                .param("grund", rest.rechtsgrundlage())
                .param("jetzt", Timestamp.from(jetzt))
                .update();
        for (var b : rest.blaetter()) {
            sql.sql(
                            "insert into aussonderung.blattrest (aktenzeichen, blatt, version, pruefsumme, groesse, verblieben) values (:az, :blatt, :version, :summe, :groesse, :da)")
                    .param("az", rest.zeichen().wert())
                    .param("blatt", b.blatt())
                    .param("version", b.version())
                    .param("summe", b.pruefsumme().hex())
                    .param("groesse", b.groesse())
                    .param("da", b.verblieben())
                    .update();
        }
    }

    List<Vernichtungsrest> zu(VerfahrenId verfahren) {
        return sql.sql(
                        "select aktenzeichen, plannummer, planname, einheit, zda_jahr, jahre, bis, rechtsgrundlage from aussonderung.rest where verfahren = :v order by aktenzeichen")
                .param("v", verfahren.wert())
                .query((z, nr) ->
                        new Vernichtungsrest(
                                new Aktenzeichen(z.getString(1)),
                                z.getString(2),
                                z.getString(3),
                                z.getString(4),
                                z.getInt(5),
                                z.getInt(6),
                                z.getObject(7, LocalDate.class),
                                z.getString(8),
                                blaetter(z.getString(1))))
                .list();
    }

    private List<Blattrest> blaetter(String zeichen) {
        return sql.sql(
                        "select blatt, version, pruefsumme, groesse, verblieben from aussonderung.blattrest where aktenzeichen = :az order by blatt, version")
                .param("az", zeichen)
                .query((z, nr) ->
                        new Blattrest(
                                z.getInt(1),
                                z.getInt(2),
                                new Pruefsumme(z.getString(3)),
                                z.getLong(4),
                                z.getBoolean(5)))
                .list();
    }
}
