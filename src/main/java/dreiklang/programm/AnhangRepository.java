package dreiklang.programm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what hangs on a Massnahme: the Begriffe it serves, its milestones, what it depends on.
@Repository
class AnhangRepository {

    private final JdbcClient sql;

    AnhangRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void leeren(MassnahmeId id) {
        sql.sql(
                        """
                        with begriffe as (delete from programm.massnahme_begriff where massnahme = :id),
                             meilensteine as (delete from programm.meilenstein where massnahme = :id)
                        delete from programm.abhaengigkeit where massnahme = :id
                        """)
                .param("id", id.wert())
                .update();
    }

    void anhaengen(Massnahme m) {
        for (var begriff : m.angaben().begriffe()) {
            sql.sql(
                            "insert into programm.massnahme_begriff (massnahme, begriff) values (:id, :begriff)")
                    .param("id", m.id().wert())
                    .param("begriff", begriff.wert())
                    .update();
        }
        for (var s : m.meilensteine()) {
            Angabespalten.setzen(
                            sql.sql(
                                    """
                                    insert into programm.meilenstein (massnahme, nummer, bezeichnung, art, termin_genauigkeit, termin_fortlaufend, termin_von, termin_bis,
                                           soll_art, soll, ist_art, ist)
                                    values (:id, :nummer, :bezeichnung, :art, :termin_genauigkeit, :termin_fortlaufend, :termin_von, :termin_bis,
                                           :soll_art, :soll, :ist_art, :ist)
                                    """),
                            "termin",
                            s.termin())
                    .param("id", m.id().wert())
                    .param("nummer", s.nummer())
                    .param("bezeichnung", s.bezeichnung())
                    .param("art", s.art().name())
                    .param("soll_art", s.soll().art().name())
                    .param("soll", s.soll().wert())
                    .param("ist_art", s.ist().art().name())
                    .param("ist", s.ist().wert())
                    .update();
        }
    }

    /// Enters what has to be done before.
    ///
    /// @return false when one of the numbers does not stand in the plan
    boolean abhaengen(Massnahme m) {
        var gefordert = m.angaben().braucht();
        return gefordert.isEmpty()
                || sql.sql(
                                        """
                                        insert into programm.abhaengigkeit (massnahme, braucht)
                                        select :id, b.id from programm.massnahme b where b.plan = :plan and b.nummer = any(:nummern)
                                        """)
                                .param("id", m.id().wert())
                                .param("plan", m.plan().wert())
                                .param("nummern", gefordert.toArray(String[]::new))
                                .update()
                        == gefordert.size();
    }

    /// Whether it would have to be done before itself.
    boolean imKreis(MassnahmeId id) {
        return sql.sql(
                        """
                        with recursive weg (id) as (
                            select braucht from programm.abhaengigkeit where massnahme = :id
                            union select a.braucht from programm.abhaengigkeit a join weg on a.massnahme = weg.id)
                        select exists (select 1 from weg where id = :id)
                        """)
                .param("id", id.wert())
                .query(Boolean.class)
                .single();
    }

    Set<BegriffId> begriffe(MassnahmeId id) {
        var menge = new LinkedHashSet<BegriffId>();
        sql.sql("select begriff from programm.massnahme_begriff where massnahme = :id")
                .param("id", id.wert())
                .query(UUID.class)
                .list()
                .forEach(b -> menge.add(new BegriffId(b)));
        return menge;
    }

    Set<String> braucht(MassnahmeId id) {
        return new LinkedHashSet<>(
                sql.sql(
                                "select m.nummer from programm.abhaengigkeit a join programm.massnahme m on m.id = a.braucht"
                                        + " where a.massnahme = :id order by m.nummer collate programm.natuerlich")
                        .param("id", id.wert())
                        .query(String.class)
                        .list());
    }

    List<Meilenstein> meilensteine(MassnahmeId id) {
        return sql.sql("select * from programm.meilenstein where massnahme = :id order by nummer")
                .param("id", id.wert())
                .query((z, nr) ->
                        new Meilenstein(
                                z.getInt("nummer"),
                                z.getString("bezeichnung"),
                                Meilenstein.Art.valueOf(z.getString("art")),
                                Angabespalten.zeit(z, "termin"),
                                Angabespalten.zahl(z, "soll"),
                                Angabespalten.zahl(z, "ist")))
                .list();
    }
}
