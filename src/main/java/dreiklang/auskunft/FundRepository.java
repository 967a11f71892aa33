package dreiklang.auskunft;

import dreiklang.auskunft.Bestandssuche.Treffer;
import dreiklang.basis.Personenbestand.Angabe;
import dreiklang.basis.Personenbestand.Fund;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what was found as long as the Auskunft is not given.
@Repository
class FundRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Angabe>> ANGABEN = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> UMGANG = new TypeReference<>() {};

    /// A decision stays when the same thing is found once more.
    private static final String EINTRAGEN =
            """
            insert into auskunft.fund as f (ersuchen, nummer, art, gegenstand, ueber, bezuege, leistung, einheit, titel, seit, sicher, vertraulich, angaben, umgang, entscheid)
            values (:e, (select coalesce(max(nummer), 0) + 1 from auskunft.fund where ersuchen = :e), :art, :gegenstand, :ueber, :bezuege, :leistung, :einheit, :titel,
                    :seit, :sicher, :vertraulich, :angaben::jsonb, :umgang::jsonb, :entscheid)
            on conflict (ersuchen, art, gegenstand) do update
                set ueber = excluded.ueber, bezuege = excluded.bezuege, leistung = excluded.leistung, einheit = excluded.einheit, titel = excluded.titel,
                    seit = excluded.seit, sicher = excluded.sicher, vertraulich = excluded.vertraulich, angaben = excluded.angaben, umgang = excluded.umgang,
                    entscheid = case when f.entscheid = 'OFFEN' then excluded.entscheid else f.entscheid end
            """;

    private final JdbcClient sql;

    FundRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// Enters what was found; what is not there any more goes.
    void ersetzen(ErsuchenId id, List<Treffer> treffer, Predicate<String> vertraulich) {
        var gefunden =
                treffer.stream().map(t -> t.fund().art() + " " + t.fund().gegenstand()).toList();
        sql.sql(
                        "delete from auskunft.fund where ersuchen = :e and art || ' ' || gegenstand <> all(:da)")
                .param("e", id.wert())
                .param("da", gefunden.toArray(String[]::new))
                .update();
        treffer.forEach(t -> eintragen(id, t, vertraulich.test(t.fund().leistung())));
    }

    private void eintragen(ErsuchenId id, Treffer t, boolean vertraulich) {
        var f = t.fund();
        sql.sql(EINTRAGEN)
                .param("e", id.wert())
                .param("art", f.art())
                .param("gegenstand", f.gegenstand())
                .param("ueber", f.ueber())
                .param("bezuege", f.bezuege().toArray(String[]::new))
                .param("leistung", f.leistung())
                .param("einheit", f.einheit())
                .param("titel", f.titel())
                .param("seit", Timestamp.from(f.seit()))
                .param("sicher", t.sicher())
                .param("vertraulich", vertraulich)
                .param("angaben", JSON.writeValueAsString(f.angaben()))
                .param("umgang", JSON.writeValueAsString(f.umgang()))
                .param(
                        "entscheid",
                        (t.sicher() ? Fundentscheid.AUFNEHMEN : Fundentscheid.OFFEN).name())
                .update();
    }

    List<Fundzeile> alle(ErsuchenId id) {
        return sql.sql(
                        "select nummer, art, gegenstand, ueber, bezuege, leistung, einheit, titel, seit, sicher, vertraulich, angaben, umgang, entscheid, begruendung"
                                + " from auskunft.fund where ersuchen = :e order by nummer")
                .param("e", id.wert())
                .query(FundRepository::zeile)
                .list();
    }

    void entscheiden(ErsuchenId id, int nummer, Fundentscheid entscheid, String begruendung) {
        sql.sql(
                        "update auskunft.fund set entscheid = :entscheid, begruendung = :grund where ersuchen = :e and nummer = :nummer")
                .param("entscheid", entscheid.name())
                .param("grund", begruendung)
                .param("e", id.wert())
                .param("nummer", nummer)
                .update();
    }

    void vergessen(ErsuchenId id) {
        sql.sql("delete from auskunft.fund where ersuchen = :e").param("e", id.wert()).update();
    }

    private static Fundzeile zeile(ResultSet z, int nr) throws SQLException {
        var fund =
                new Fund(
                        z.getString("art"),
                        z.getString("gegenstand"),
                        z.getString("ueber"),
                        z.getString("leistung"),
                        z.getString("einheit"),
                        z.getString("titel"),
                        z.getTimestamp("seit").toInstant(),
                        JSON.readValue(z.getString("angaben"), ANGABEN),
                        JSON.readValue(z.getString("umgang"), UMGANG),
                        Set.of((String[]) z.getArray("bezuege").getArray()));
        var entscheid = Fundentscheid.valueOf(z.getString("entscheid"));
        return new Fundzeile(
                z.getInt("nummer"),
                fund,
                z.getBoolean("sicher"),
                z.getBoolean("vertraulich"),
                entscheid,
                entscheid,
                z.getString("begruendung"));
    }
}
