package dreiklang.einsicht;

import dreiklang.dokument.DokumentId;
import dreiklang.einsicht.Einsichtsblatt.Art;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps which sheets are in an Einsicht.
@Repository
class StueckRepository {

    private static final String FELDER =
            "select blatt, art, dokument, titel, grund from einsicht.stueck where einsicht = :e";

    private final JdbcClient sql;

    StueckRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A sheet in an Einsicht, or one whose absence is told.
    ///
    /// @param dokument the version that was chosen, never its redacted Fassung
    /// @param titel what the outside person reads, may be empty
    record Zeile(int blatt, Art art, DokumentId dokument, String titel, String grund) {}

    void setzen(EinsichtId einsicht, Zeile zeile) {
        sql.sql(
                        """
                        insert into einsicht.stueck (einsicht, blatt, art, dokument, titel, grund) values (:e, :blatt, :art, :dokument, :titel, :grund)
                        on conflict (einsicht, blatt) do update set art = excluded.art, dokument = excluded.dokument, titel = excluded.titel, grund = excluded.grund
                        """)
                .param("e", einsicht.wert())
                .param("blatt", zeile.blatt())
                .param("art", zeile.art().name())
                .param("dokument", zeile.dokument().wert())
                .param("titel", zeile.titel())
                .param("grund", zeile.grund())
                .update();
    }

    void entfernen(EinsichtId einsicht, int blatt) {
        sql.sql("delete from einsicht.stueck where einsicht = :e and blatt = :blatt")
                .param("e", einsicht.wert())
                .param("blatt", blatt)
                .update();
    }

    List<Zeile> alle(EinsichtId einsicht) {
        return sql.sql(FELDER + " order by blatt")
                .param("e", einsicht.wert())
                .query((z, nr) -> zeile(z))
                .list();
    }

    List<Zeile> seite(EinsichtId einsicht, int anzahl, int ab) {
        return sql.sql(FELDER + " order by blatt limit :anzahl offset :ab")
                .param("e", einsicht.wert())
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query((z, nr) -> zeile(z))
                .list();
    }

    List<Zeile> genannte(EinsichtId einsicht, Collection<Integer> blaetter) {
        return sql.sql(FELDER + " and blatt = any(:blaetter)")
                .param("e", einsicht.wert())
                .param("blaetter", blaetter.toArray(Integer[]::new))
                .query((z, nr) -> zeile(z))
                .list();
    }

    Optional<Zeile> eines(EinsichtId einsicht, int blatt) {
        return genannte(einsicht, List.of(blatt)).stream().findFirst();
    }

    long anzahl(EinsichtId einsicht, Art art) {
        return sql.sql("select count(*) from einsicht.stueck where einsicht = :e and art = :art")
                .param("e", einsicht.wert())
                .param("art", art.name())
                .query(Long.class)
                .single();
    }

    private static Zeile zeile(ResultSet z) throws SQLException {
        return new Zeile(
                z.getInt(1),
                Art.valueOf(z.getString(2)),
                new DokumentId(z.getObject(3, UUID.class)),
                z.getString(4),
                z.getString(5));
    }
}
