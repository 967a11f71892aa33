package dreiklang.akte;

import dreiklang.akte.Akteneinsicht.Blick;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the page of a search shows besides what the index knows.
@Repository
class FundRepository {

    private final JdbcClient sql;

    FundRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// An Akte (Blatt 0) or a Schriftstück as it is today.
    ///
    /// @param version number of the one that is shown
    record Zeile(
            String akte, int blatt, String betreff, String leistung, String titel, int version) {}

    /// Akten and what is filed in them, as far as they may be seen: the question that finds hits is
    /// asked a second time, of the rows themselves.
    List<Zeile> zeilen(Blick blick, Collection<String> akten, Collection<Integer> blaetter) {
        return blick.binden(
                        sql.sql(
                                """
                                select a.aktenzeichen, coalesce(s.blatt, 0), a.betreff, a.leistung, coalesce(s.titel, ''),
                                       coalesce((select max(v.nummer) from akte.version v where v.schriftstueck = s.dokument), 1)
                                  from akte.akte a
                                  left join akte.schriftstueck s on s.aktenzeichen = a.aktenzeichen and s.blatt = any(:blaetter)
                                        and s.verschoben_nach is null
                                 where a.aktenzeichen = any(:akten) and
                                """
                                        + Akteneinsicht.BEDINGUNG))
                .param("akten", akten.toArray(String[]::new))
                .param("blaetter", blaetter.toArray(Integer[]::new))
                .query((z, nr) ->
                        new Zeile(
                                z.getString(1),
                                z.getInt(2),
                                z.getString(3),
                                z.getString(4),
                                z.getString(5),
                                z.getInt(6)))
                .list();
    }

    /// What the Aktenplan calls its numbers.
    Map<String, String> plannamen(Collection<String> nummern) {
        var namen = new LinkedHashMap<String, String>();
        sql.sql("select nummer, name from akte.aktenplan where nummer = any(:nummern)")
                .param("nummern", nummern.toArray(String[]::new))
                .query((z, nr) -> namen.put(z.getString(1), z.getString(2)))
                .list();
        return namen;
    }
}
