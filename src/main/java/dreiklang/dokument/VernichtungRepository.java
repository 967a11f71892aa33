package dreiklang.dokument;

import dreiklang.basis.Pruefsumme;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which contents have to go. Waiting is reckoned by the clock of the database.
@Repository
class VernichtungRepository {

    private final JdbcClient jdbc;

    VernichtungRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void beauftragen(Pruefsumme summe) {
        jdbc.sql(
                        "insert into dokument.vernichtung (pruefsumme) values (:summe) on conflict (pruefsumme) do nothing")
                .param("summe", summe.hex())
                .update();
    }

    /// Contents that are due, the oldest first.
    List<Pruefsumme> faellige(int hoechstens) {
        return jdbc.sql(
                        "select pruefsumme from dokument.vernichtung where naechster <= now() order by naechster limit :anzahl")
                .param("anzahl", hoechstens)
                .query((zeile, nr) -> new Pruefsumme(zeile.getString(1)))
                .list();
    }

    /// Removes the row of a content nobody refers to. Until the transaction ends nobody can refer
    /// to it again.
    void inhaltEntfernen(Pruefsumme summe) {
        jdbc.sql("delete from dokument.inhalt where pruefsumme = :summe")
                .param("summe", summe.hex())
                .update();
        jdbc.sql("delete from dokument.spiegelauftrag where pruefsumme = :summe")
                .param("summe", summe.hex())
                .update();
    }

    void erledigt(Pruefsumme summe) {
        jdbc.sql("delete from dokument.vernichtung where pruefsumme = :summe")
                .param("summe", summe.hex())
                .update();
    }

    /// Half a minute, one, two … at most an hour later it is tried again.
    void gescheitert(Pruefsumme summe) {
        jdbc.sql(
                        """
                        update dokument.vernichtung
                           set versuche = versuche + 1,
                               naechster = now() + least(3600, 30 * power(2, least(versuche, 10))) * interval '1 second'
                         where pruefsumme = :summe
                        """)
                .param("summe", summe.hex())
                .update();
    }

    long offen(Collection<String> summen) {
        return jdbc.sql("select count(*) from dokument.vernichtung where pruefsumme = any(:summen)")
                .param("summen", summen.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    long belegt(Collection<String> summen) {
        return jdbc.sql(
                        "select count(distinct pruefsumme) from dokument.dokument where pruefsumme = any(:summen)")
                .param("summen", summen.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
