package dreiklang.steuerung;

import dreiklang.basis.Kalender;
import dreiklang.basis.Loeschbestand;
import dreiklang.leistung.LeistungVermisst;
import dreiklang.steuerung.Suchbilanz.Zeile;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The searches that found nothing.
@Repository
class SucheRepository implements Loeschbestand {

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

    int loeschenVor(LocalDate tag) {
        return datenbank
                .sql("delete from steuerung.suche where tag < ?")
                .param(Date.valueOf(tag))
                .update();
    }

    @Override
    public List<Loeschregel> regeln() {
        return List.of(new Loeschregel("suche", Suchbilanzen.TAGE));
    }

    @Override
    public long faellig(String klasse, Instant jetzt) {
        return datenbank
                .sql("select count(*) from steuerung.suche where tag < ?")
                .param(Date.valueOf(grenze(jetzt)))
                .query(Long.class)
                .single();
    }

    @Override
    public int loeschen(String klasse, Instant jetzt, int hoechstens) {
        return datenbank
                .sql(
                        "delete from steuerung.suche where id in (select id from steuerung.suche where tag < ? limit ?)")
                .params(Date.valueOf(grenze(jetzt)), hoechstens)
                .update();
    }

    private static LocalDate grenze(Instant jetzt) {
        return LocalDate.ofInstant(jetzt, Kalender.ORTSZEIT).minusDays(Suchbilanzen.TAGE - 1L);
    }
}
