package dreiklang.leistung;

import dreiklang.leistung.Katalogeintrag.Einordnung;
import dreiklang.leistung.Katalogeintrag.Herkunft;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The entries of the imported Leistungskataloge in PostgreSQL.
@Repository
class EintragRepository {

    private static final int AUF_EINMAL = 500;
    private static final String SPALTEN =
            "quelle, kennung, leika, name, typ, ozg_id, ozg_leistung, lage, themenfeld, woerter, stichtag, entfallen";

    private final JdbcClient db;
    private final JdbcTemplate stapel;

    EintragRepository(JdbcClient db, JdbcTemplate stapel) {
        this.db = db;
        this.stapel = stapel;
    }

    /// Only one import of a catalogue at a time.
    void sperren(String quelle) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('katalog:' || ?, 0))")
                .param(quelle)
                .query((zeile, nummer) -> true)
                .single();
    }

    /// The entries of one catalogue by their Kennung, also those that are no longer named.
    Map<String, Katalogeintrag> von(String quelle) {
        var eintraege = new LinkedHashMap<String, Katalogeintrag>();
        db.sql("select " + SPALTEN + " from leistung.katalogeintrag where quelle = ?")
                .param(quelle)
                .query(EintragRepository::eintrag)
                .list()
                .forEach(e -> eintraege.put(e.kennung(), e));
        return eintraege;
    }

    /// Every entry once: of several catalogues the one that still names it, then the newest.
    List<Katalogeintrag> alle() {
        return db.sql(
                        "select distinct on (kennung) "
                                + SPALTEN
                                + " from leistung.katalogeintrag order by kennung, entfallen nulls first, stichtag desc, quelle")
                .query(EintragRepository::eintrag)
                .list();
    }

    void schreiben(Collection<Katalogeintrag> eintraege) {
        stapel.batchUpdate(
                """
                insert into leistung.katalogeintrag (quelle, kennung, leika, name, typ, ozg_id, ozg_leistung, lage,
                    themenfeld, woerter, stichtag)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (quelle, kennung) do update set leika = excluded.leika, name = excluded.name,
                    typ = excluded.typ, ozg_id = excluded.ozg_id, ozg_leistung = excluded.ozg_leistung,
                    lage = excluded.lage, themenfeld = excluded.themenfeld, woerter = excluded.woerter,
                    stichtag = excluded.stichtag, entfallen = null\
                """,
                eintraege,
                AUF_EINMAL,
                (anweisung, e) -> {
                    var wo = e.einordnung();
                    anweisung.setString(1, e.herkunft().quelle());
                    anweisung.setString(2, e.kennung());
                    anweisung.setString(3, e.leika().map(LeikaSchluessel::wert).orElse(null));
                    anweisung.setString(4, e.name());
                    anweisung.setString(5, wo.typ());
                    anweisung.setString(6, wo.ozgId());
                    anweisung.setString(7, wo.ozgLeistung());
                    anweisung.setString(8, wo.lage());
                    anweisung.setString(9, wo.themenfeld());
                    anweisung.setArray(
                            10,
                            anweisung.getConnection().createArrayOf("text", e.woerter().toArray()));
                    anweisung.setDate(11, Date.valueOf(e.herkunft().stichtag()));
                });
    }

    /// Marks entries that the catalogue no longer names.
    void entfallen(Herkunft herkunft, Collection<Katalogeintrag> eintraege) {
        if (!eintraege.isEmpty()) {
            db.sql(
                            "update leistung.katalogeintrag set entfallen = :tag where quelle = :quelle and kennung in (:kennungen)")
                    .param("tag", Date.valueOf(herkunft.stichtag()))
                    .param("quelle", herkunft.quelle())
                    .param("kennungen", eintraege.stream().map(Katalogeintrag::kennung).toList())
                    .update();
        }
    }

    /// Notes an import: what the catalogue still names is true for the new Stichtag.
    ///
    /// @param neues whether something is new, so that other nodes read it
    void vermerken(Herkunft herkunft, Instant jetzt, boolean neues) {
        var tag = Date.valueOf(herkunft.stichtag());
        db.sql(
                        "update leistung.katalogeintrag set stichtag = ? where quelle = ? and entfallen is null and stichtag <> ?")
                .params(tag, herkunft.quelle(), tag)
                .update();
        db.sql(
                        """
                        insert into leistung.katalogquelle (quelle, stichtag, eingelesen, lauf)
                        values (?, ?, ?, nextval('leistung.lauf'))
                        on conflict (quelle) do update set stichtag = excluded.stichtag, eingelesen = excluded.eingelesen,
                            lauf = case when ? then excluded.lauf else katalogquelle.lauf end\
                        """)
                .params(herkunft.quelle(), tag, Timestamp.from(jetzt), neues)
                .update();
    }

    /// The number of the last import that brought something new.
    long lauf() {
        return db.sql("select coalesce(max(lauf), 0) from leistung.katalogquelle")
                .query(Long.class)
                .single();
    }

    private static Katalogeintrag eintrag(ResultSet zeile, int nummer) throws SQLException {
        return new Katalogeintrag(
                zeile.getString("kennung"),
                Optional.ofNullable(zeile.getString("leika")).map(LeikaSchluessel::new),
                zeile.getString("name"),
                new Einordnung(
                        zeile.getString("typ"),
                        zeile.getString("ozg_id"),
                        zeile.getString("ozg_leistung"),
                        zeile.getString("lage"),
                        zeile.getString("themenfeld")),
                Arrays.asList((String[]) zeile.getArray("woerter").getArray()),
                new Herkunft(
                        zeile.getString("quelle"),
                        zeile.getObject("stichtag", LocalDate.class),
                        Optional.ofNullable(zeile.getObject("entfallen", LocalDate.class))));
    }
}
