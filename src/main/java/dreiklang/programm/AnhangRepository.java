package dreiklang.programm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Keeps what hangs on a Massnahme: the Begriffe it serves, its milestones, what it depends on.
@Repository
class AnhangRepository {

    private static final String ENGER =
            """
             join programm.massnahme m on m.id = x.massnahme
             where (cast(:plan as uuid) is null or m.plan = cast(:plan as uuid))
               and (cast(:massnahme as uuid) is null or m.id = cast(:massnahme as uuid))
            """;

    private static final String BEGRIFFE =
            "select x.massnahme, x.begriff from programm.massnahme_begriff x" + ENGER;

    private static final String BRAUCHT =
            "select x.massnahme, b.nummer from programm.abhaengigkeit x join programm.massnahme b on b.id = x.braucht"
                    + ENGER
                    + " order by b.nummer collate programm.natuerlich";

    private static final String MEILENSTEINE =
            "select x.* from programm.meilenstein x" + ENGER + " order by x.nummer";

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

    /// What hangs on one Massnahme.
    ///
    /// @param begriffe goals, perspectives and Schwerpunkte it serves
    /// @param braucht numbers of those that have to be done before
    /// @param meilensteine its milestones, in their order
    record Anhang(Set<BegriffId> begriffe, Set<String> braucht, List<Meilenstein> meilensteine) {

        static final Anhang LEER = new Anhang(Set.of(), Set.of(), List.of());

        private static Anhang offen() {
            return new Anhang(new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
        }
    }

    Anhang von(UUID massnahme) {
        return sammeln(null, massnahme).getOrDefault(massnahme, Anhang.LEER);
    }

    /// Massnahme → what hangs on it; those with nothing are missing.
    Map<UUID, Anhang> alle(PlanId plan) {
        return sammeln(plan.wert(), null);
    }

    private Map<UUID, Anhang> sammeln(@Nullable UUID plan, @Nullable UUID massnahme) {
        var alle = new HashMap<UUID, Anhang>();
        enger(sql.sql(BEGRIFFE), plan, massnahme)
                .query(z -> {
                    bei(alle, z).begriffe().add(new BegriffId(z.getObject("begriff", UUID.class)));
                });
        enger(sql.sql(BRAUCHT), plan, massnahme)
                .query(z -> {
                    bei(alle, z).braucht().add(z.getString("nummer"));
                });
        enger(sql.sql(MEILENSTEINE), plan, massnahme)
                .query(z -> {
                    bei(alle, z).meilensteine().add(meilenstein(z));
                });
        return alle;
    }

    private static StatementSpec enger(
            StatementSpec frage, @Nullable UUID plan, @Nullable UUID massnahme) {
        return frage.param("plan", plan, Types.OTHER).param("massnahme", massnahme, Types.OTHER);
    }

    private static Anhang bei(Map<UUID, Anhang> alle, ResultSet z) throws SQLException {
        return alle.computeIfAbsent(z.getObject("massnahme", UUID.class), _ -> Anhang.offen());
    }

    private static Meilenstein meilenstein(ResultSet z) throws SQLException {
        return new Meilenstein(
                z.getInt("nummer"),
                z.getString("bezeichnung"),
                Meilenstein.Art.valueOf(z.getString("art")),
                Angabespalten.zeit(z, "termin"),
                Angabespalten.zahl(z, "soll"),
                Angabespalten.zahl(z, "ist"));
    }
}
