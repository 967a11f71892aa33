package dreiklang.programm;

import dreiklang.programm.AnhangRepository.Anhang;
import dreiklang.programm.Massnahmenangaben.Kenntnis;
import dreiklang.programm.Massnahmenangaben.Prioritaet;
import dreiklang.programm.Massnahmenangaben.Weg;
import dreiklang.programm.Massnahmenangaben.Wirkung;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Keeps Massnahmen.
@Repository
class MassnahmeRepository {

    private static final String NEU =
            """
            insert into programm.massnahme (id, plan, nummer, titel, absicht, feld, einheit, verantwortlich, prioritaet, weg, stand,
                   nachtraeglich, beginn_genauigkeit, beginn_fortlaufend, beginn_von, beginn_bis, ende_genauigkeit, ende_fortlaufend,
                   ende_von, ende_bis, analyse_noetig, analyse_da, wirkung_personal, wirkung_budget, wirkung_menschen,
                   wirkung_beschaeftigte, wirkung_klima, nachweis, bemerkung, herkunft, leistungen, fachverfahren, beteiligte,
                   version, angelegt, geaendert)
            values (:id, :plan, :nummer, :titel, :absicht, :feld, :einheit, :verantwortlich, :prioritaet, :weg, :stand,
                   :nachtraeglich, :beginn_genauigkeit, :beginn_fortlaufend, :beginn_von, :beginn_bis, :ende_genauigkeit, :ende_fortlaufend,
                   :ende_von, :ende_bis, :analyse_noetig, :analyse_da, :wirkung_personal, :wirkung_budget, :wirkung_menschen,
                   :wirkung_beschaeftigte, :wirkung_klima, :nachweis, :bemerkung, :herkunft, :leistungen, :fachverfahren, :beteiligte,
                   1, :angelegt, :geaendert)
            on conflict (plan, nummer) do nothing
            """;

    private final JdbcClient sql;
    private final AnhangRepository anhang;

    MassnahmeRepository(JdbcClient sql, AnhangRepository anhang) {
        this.sql = sql;
        this.anhang = anhang;
    }

    Optional<MassnahmeId> id(PlanId plan, String nummer) {
        return sql.sql("select id from programm.massnahme where plan = :plan and nummer = :nummer")
                .param("plan", plan.wert())
                .param("nummer", nummer)
                .query(UUID.class)
                .optional()
                .map(MassnahmeId::new);
    }

    Optional<Massnahme> finden(PlanId plan, String nummer) {
        return sql.sql("select * from programm.massnahme where plan = :plan and nummer = :nummer")
                .param("plan", plan.wert())
                .param("nummer", nummer)
                .query((z, nr) -> massnahme(z, anhang.von(z.getObject("id", UUID.class))))
                .optional();
    }

    /// All of a plan, by their numbers in natural order.
    Map<String, Massnahme> alle(PlanId plan) {
        var anhaenge = anhang.alle(plan);
        var alle = new LinkedHashMap<String, Massnahme>();
        sql.sql(
                        "select * from programm.massnahme where plan = :plan order by nummer collate programm.natuerlich")
                .param("plan", plan.wert())
                .query((z, nr) ->
                        massnahme(
                                z,
                                anhaenge.getOrDefault(z.getObject("id", UUID.class), Anhang.LEER)))
                .list()
                .forEach(m -> alle.put(m.nummer(), m));
        return alle;
    }

    Optional<String> nummer(MassnahmeId id) {
        return sql.sql("select nummer from programm.massnahme where id = :id")
                .param("id", id.wert())
                .query(String.class)
                .optional();
    }

    /// Number of a Massnahme and the short name of its plan, for the way back to where it comes
    /// from.
    Optional<String> ort(MassnahmeId id) {
        return sql.sql(
                        "select p.kurz || '/' || m.nummer from programm.massnahme m join programm.plan p on p.id = m.plan where m.id = :id")
                .param("id", id.wert())
                .query(String.class)
                .optional();
    }

    /// @return false when there is one of that number
    boolean anlegen(Massnahme m) {
        boolean neu =
                werte(sql.sql(NEU), m)
                                .param("plan", m.plan().wert())
                                .param("nummer", m.nummer())
                                .param(
                                        "herkunft",
                                        m.herkunft().map(MassnahmeId::wert).orElse(null),
                                        Types.OTHER)
                                .param("angelegt", Timestamp.from(m.angelegt()))
                                .update()
                        == 1;
        if (neu) {
            anhang.anhaengen(m);
        }
        return neu;
    }

    /// @return false when somebody else has changed it since that version
    boolean aendern(Massnahme m) {
        boolean geaendert =
                werte(
                                        sql.sql(
                                                """
                                                update programm.massnahme set titel = :titel, absicht = :absicht, feld = :feld, einheit = :einheit,
                                                       verantwortlich = :verantwortlich, prioritaet = :prioritaet, weg = :weg, stand = :stand, nachtraeglich = :nachtraeglich,
                                                       beginn_genauigkeit = :beginn_genauigkeit, beginn_fortlaufend = :beginn_fortlaufend, beginn_von = :beginn_von,
                                                       beginn_bis = :beginn_bis, ende_genauigkeit = :ende_genauigkeit, ende_fortlaufend = :ende_fortlaufend,
                                                       ende_von = :ende_von, ende_bis = :ende_bis, analyse_noetig = :analyse_noetig, analyse_da = :analyse_da,
                                                       wirkung_personal = :wirkung_personal, wirkung_budget = :wirkung_budget, wirkung_menschen = :wirkung_menschen,
                                                       wirkung_beschaeftigte = :wirkung_beschaeftigte, wirkung_klima = :wirkung_klima, nachweis = :nachweis,
                                                       bemerkung = :bemerkung, leistungen = :leistungen, fachverfahren = :fachverfahren, beteiligte = :beteiligte,
                                                       version = version + 1, geaendert = :geaendert
                                                 where id = :id and version = :version
                                                """),
                                        m)
                                .param("version", m.version())
                                .update()
                        == 1;
        if (geaendert) {
            anhang.leeren(m.id());
            anhang.anhaengen(m);
        }
        return geaendert;
    }

    private static StatementSpec werte(StatementSpec satz, Massnahme m) {
        var a = m.angaben();
        for (var art : Wirkung.values()) {
            satz = satz.param("wirkung_" + art.name().toLowerCase(Locale.ROOT), a.wirkung(art));
        }
        satz = Angabespalten.setzen(satz, "beginn", a.beginn());
        return Angabespalten.setzen(satz, "ende", a.ende())
                .param("id", m.id().wert())
                .param("titel", a.titel())
                .param("absicht", a.absicht())
                .param("feld", a.feld().map(BegriffId::wert).orElse(null), Types.OTHER)
                .param("einheit", a.einheit())
                .param("verantwortlich", a.verantwortlich())
                .param("prioritaet", a.prioritaet().name())
                .param("weg", a.weg().name())
                .param("stand", m.stand().name())
                .param("nachtraeglich", a.nachtraeglich().name())
                .param("analyse_noetig", a.analyseNoetig().name())
                .param("analyse_da", a.analyseDa().name())
                .param("nachweis", m.nachweis())
                .param("bemerkung", a.bemerkung())
                .param("leistungen", a.leistungen().toArray(String[]::new))
                .param("fachverfahren", a.fachverfahren().toArray(String[]::new))
                .param("beteiligte", a.beteiligte().toArray(String[]::new))
                .param("geaendert", Timestamp.from(m.geaendert()));
    }

    private static Massnahme massnahme(ResultSet z, Anhang anhang) throws SQLException {
        var id = new MassnahmeId(z.getObject("id", UUID.class));
        return new Massnahme(
                id,
                new PlanId(z.getObject("plan", UUID.class)),
                z.getString("nummer"),
                angaben(z, anhang),
                Massnahmenstand.valueOf(z.getString("stand")),
                z.getString("nachweis"),
                Optional.ofNullable(z.getObject("herkunft", UUID.class)).map(MassnahmeId::new),
                anhang.meilensteine(),
                z.getInt("version"),
                z.getTimestamp("angelegt").toInstant(),
                z.getTimestamp("geaendert").toInstant());
    }

    private static Massnahmenangaben angaben(ResultSet z, Anhang anhang) throws SQLException {
        return new Massnahmenangaben(
                z.getString("titel"),
                z.getString("absicht"),
                Optional.ofNullable(z.getObject("feld", UUID.class)).map(BegriffId::new),
                z.getString("einheit"),
                z.getString("verantwortlich"),
                Prioritaet.valueOf(z.getString("prioritaet")),
                Weg.valueOf(z.getString("weg")),
                Kenntnis.valueOf(z.getString("nachtraeglich")),
                Angabespalten.zeit(z, "beginn"),
                Angabespalten.zeit(z, "ende"),
                Kenntnis.valueOf(z.getString("analyse_noetig")),
                Kenntnis.valueOf(z.getString("analyse_da")),
                wirkungen(z),
                z.getString("bemerkung"),
                anhang.begriffe(),
                texte(z, "leistungen"),
                texte(z, "fachverfahren"),
                texte(z, "beteiligte"),
                anhang.braucht());
    }

    private static Map<Wirkung, String> wirkungen(ResultSet z) throws SQLException {
        var wirkungen = new EnumMap<Wirkung, String>(Wirkung.class);
        for (var art : Wirkung.values()) {
            var text = z.getString("wirkung_" + art.name().toLowerCase(Locale.ROOT));
            if (!text.isEmpty()) {
                wirkungen.put(art, text);
            }
        }
        return wirkungen;
    }

    private static Set<String> texte(ResultSet z, String spalte) throws SQLException {
        return new LinkedHashSet<>(List.of((String[]) z.getArray(spalte).getArray()));
    }
}
