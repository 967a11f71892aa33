package dreiklang.steuerung;

import dreiklang.leistung.LeistungVermisst;
import dreiklang.steuerung.Suchbilanz.Zeile;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The searches that found nothing.
@Repository
class SucheRepository {

    private final JdbcClient datenbank;

    SucheRepository(JdbcClient datenbank) {
        this.datenbank = datenbank;
    }

    /// May run twice for the same fact.
    void merken(LeistungVermisst fakt) {
        datenbank
                .sql(
                        "insert into steuerung.suche (id, worte, mit_nachricht, tag) values (?, ?, ?, ?) on conflict do nothing")
                .params(fakt.id(), fakt.worte(), fakt.mitNachricht(), Date.valueOf(fakt.tag()))
                .update();
    }

    /// @param mitNachricht messages instead of searches
    long anzahl(LocalDate von, LocalDate bis, boolean mitNachricht) {
        return datenbank
                .sql(
                        "select count(*) from steuerung.suche where tag between ? and ? and mit_nachricht = ?")
                .params(Date.valueOf(von), Date.valueOf(bis), mitNachricht)
                .query(Long.class)
                .single();
    }

    /// The words that may be shown, the most frequent first.
    ///
    /// @param ab from so many equal searches on
    List<Zeile> zeilen(LocalDate von, LocalDate bis, int ab) {
        return datenbank
                .sql(
                        """
                        select worte, count(*) filter (where not mit_nachricht) as anzahl,
                            count(*) filter (where mit_nachricht) from steuerung.suche
                        where tag between ? and ? group by worte
                        having count(*) filter (where not mit_nachricht) >= ? or bool_or(mit_nachricht)
                        order by anzahl desc, worte\
                        """)
                .params(Date.valueOf(von), Date.valueOf(bis), ab)
                .query((rs, n) -> new Zeile(rs.getString(1), rs.getLong(2), rs.getLong(3)))
                .list();
    }

    void loeschenVor(LocalDate tag) {
        datenbank
                .sql("delete from steuerung.suche where tag < ?")
                .param(Date.valueOf(tag))
                .update();
    }
}
