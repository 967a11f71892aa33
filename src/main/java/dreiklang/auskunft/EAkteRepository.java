package dreiklang.auskunft;

import dreiklang.auskunft.EAkteZeile.Meldung;
import dreiklang.auskunft.EAkteZeile.Zahl;
import dreiklang.identitaet.BeschaeftigteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what was counted and reported about the E-Akte.
@Repository
class EAkteRepository {

    private static final long SPERRE = 5_100_001L;

    private final JdbcClient sql;

    EAkteRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void taetig(BeschaeftigteId person, String einheit, LocalDate tag) {
        sql.sql(
                        "insert into auskunft.eakte_nutzung as n (person, einheit, zuletzt) values (:person, :einheit, :tag)"
                                + " on conflict (person) do update set einheit = excluded.einheit, zuletzt = excluded.zuletzt where n.zuletzt < excluded.zuletzt")
                .param("person", person.wert())
                .param("einheit", einheit)
                .param("tag", tag)
                .update();
    }

    /// Unit → people who worked since that day.
    Map<String, Integer> taetigSeit(LocalDate tag) {
        var zahlen = new LinkedHashMap<String, Integer>();
        sql.sql(
                        "select einheit, count(*) from auskunft.eakte_nutzung where zuletzt >= :tag group by einheit")
                .param("tag", tag)
                .query(r -> {
                    zahlen.put(r.getString(1), r.getInt(2));
                });
        return zahlen;
    }

    int vergessenVor(LocalDate tag) {
        return sql.sql("delete from auskunft.eakte_nutzung where zuletzt < :tag")
                .param("tag", tag)
                .update();
    }

    /// Whether this node may count now: nobody else does, and it was not done that day.
    boolean dran(LocalDate tag) {
        return sql.sql(
                        "select pg_try_advisory_xact_lock(:sperre) and not exists (select 1 from auskunft.eakte_gezaehlt where tag >= :tag)")
                .param("sperre", SPERRE)
                .param("tag", tag)
                .query(Boolean.class)
                .single();
    }

    void zaehlen(String einheit, Zahl z) {
        sql.sql(
                        "insert into auskunft.eakte_gezaehlt (einheit, tag, erste, akten, dokumente, taetig, koepfe, stufe)"
                                + " values (:einheit, :tag, :erste, :akten, :dokumente, :taetig, :koepfe, :stufe)"
                                + " on conflict (einheit) do update set tag = excluded.tag, erste = excluded.erste, akten = excluded.akten, dokumente = excluded.dokumente,"
                                + " taetig = excluded.taetig, koepfe = excluded.koepfe, stufe = excluded.stufe")
                .param("einheit", einheit)
                .param("tag", z.tag())
                .param("erste", z.erste().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("akten", z.akten())
                .param("dokumente", z.dokumente())
                .param("taetig", z.taetig())
                .param("koepfe", z.koepfe())
                .param("stufe", z.stufe().name())
                .update();
    }

    Map<String, Zahl> zahlen() {
        var alle = new LinkedHashMap<String, Zahl>();
        sql.sql(
                        "select einheit, tag, erste, akten, dokumente, taetig, koepfe, stufe from auskunft.eakte_gezaehlt order by einheit")
                .query(r -> {
                    alle.put(r.getString("einheit"), zahl(r));
                });
        return alle;
    }

    Map<String, Meldung> meldungen() {
        var alle = new LinkedHashMap<String, Meldung>();
        sql.sql(
                        "select einheit, stufe, seit, geplant, ziel, gemeldet from auskunft.eakte_gemeldet order by einheit")
                .query(r -> {
                    alle.put(r.getString("einheit"), meldung(r));
                });
        return alle;
    }

    void melden(String einheit, Meldung m, String wer) {
        sql.sql(
                        "insert into auskunft.eakte_gemeldet (einheit, stufe, seit, geplant, ziel, gemeldet, von)"
                                + " values (:einheit, :stufe, :seit, :geplant, :ziel, :wann, :wer)"
                                + " on conflict (einheit) do update set stufe = excluded.stufe, seit = excluded.seit, geplant = excluded.geplant, ziel = excluded.ziel,"
                                + " gemeldet = excluded.gemeldet, von = excluded.von")
                .param("einheit", einheit)
                .param("stufe", m.stufe().name())
                .param("seit", m.seit().orElse(null), Types.DATE)
                .param("geplant", m.geplant().orElse(null), Types.DATE)
                .param("ziel", m.ziel())
                .param("wann", Timestamp.from(m.wann()))
                .param("wer", wer)
                .update();
    }

    private static Zahl zahl(ResultSet r) throws SQLException {
        return new Zahl(
                r.getObject("tag", LocalDate.class),
                Optional.ofNullable(r.getTimestamp("erste")).map(Timestamp::toInstant),
                r.getLong("akten"),
                r.getLong("dokumente"),
                r.getInt("taetig"),
                r.getInt("koepfe"),
                EAkteStufe.valueOf(r.getString("stufe")));
    }

    private static Meldung meldung(ResultSet r) throws SQLException {
        Instant wann = r.getTimestamp("gemeldet").toInstant();
        return new Meldung(
                EAkteStufe.valueOf(r.getString("stufe")),
                Optional.ofNullable(r.getObject("seit", LocalDate.class)),
                Optional.ofNullable(r.getObject("geplant", LocalDate.class)),
                r.getString("ziel"),
                wann);
    }
}
