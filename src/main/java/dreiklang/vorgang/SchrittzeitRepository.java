package dreiklang.vorgang;

import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.vorgang.Ablaufzeiten.Schrittzahl;
import dreiklang.vorgang.Ablaufzeiten.Spanne;
import dreiklang.vorgang.Ablaufzeiten.Wegzahl;
import dreiklang.vorgang.Vorgangsbild.Aufgabe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Keeps how long every Aufgabe waited and was worked on.
@Repository
class SchrittzeitRepository {

    private static final String FERTIG =
            " with z as (select *, extract(epoch from genommen - entstanden) as liegen,"
                    + " greatest(0, extract(epoch from fertig - genommen) - person_sekunden) as arbeit,"
                    + " extract(epoch from fertig - entstanden) as gesamt,"
                    + " lead(knoten) over (partition by vorgang order by entstanden, fertig) as naechster"
                    + " from vorgang.schrittzeit where leistung = :leistung and ablauf = :ablauf and (fertig is null or fertig > :seit)"
                    + " and (:alle or einheit = any(:einheiten)"
                    + " and (leistung <> all(:vertraulich) or leistung || '@' || einheit = any(:geoeffnet)))) ";
    private static final String SCHRITTE =
            FERTIG
                    + "select knoten, count(*) filter (where fertig is null), count(*) filter (where ende = 'FERTIG'),"
                    + " percentile_cont(0.5) within group (order by liegen) filter (where ende = 'FERTIG'), percentile_cont(0.8) within group (order by liegen) filter (where ende = 'FERTIG'),"
                    + " percentile_cont(0.5) within group (order by arbeit) filter (where ende = 'FERTIG'), percentile_cont(0.8) within group (order by arbeit) filter (where ende = 'FERTIG'),"
                    + " percentile_cont(0.5) within group (order by gesamt) filter (where ende = 'FERTIG'), percentile_cont(0.8) within group (order by gesamt) filter (where ende = 'FERTIG') from z group by knoten order by min(entstanden)";
    private static final String WEGE =
            FERTIG
                    + "select knoten, coalesce(naechster, ''), count(*) filter (where ende = 'FERTIG'),"
                    + " percentile_cont(0.5) within group (order by gesamt) filter (where ende = 'FERTIG'), percentile_cont(0.8) within group (order by gesamt) filter (where ende = 'FERTIG') from z where fertig is not null group by 1, 2 order by 3 desc, 1, 2";

    private final JdbcClient sql;

    SchrittzeitRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// How an Aufgabe came to its end.
    enum Ende {
        FERTIG,
        ABGELAUFEN,
        UMGELENKT
    }

    /// What is known of one Aufgabe of one Vorgang.
    ///
    /// @param genommen when somebody took it; empty as long as it is open
    /// @param fertig when it was done; empty as long as it is open
    /// @param person how long it waited for the person concerned
    record Zeile(
            String knoten,
            Instant entstanden,
            Optional<Instant> genommen,
            Optional<Instant> fertig,
            Duration person) {}

    void beginnt(VorgangId vorgang, Aufgabe a) {
        sql.sql(
                        "insert into vorgang.schrittzeit (vorgang, aufgabe, knoten, name, art, ablauf, leistung, einheit, entstanden)"
                                + " select v.id, :id, :knoten, :name, :art, v.ablauf, v.leistung, v.einheit, :seit from vorgang.vorgang v where v.id = :v")
                .param("v", vorgang.wert())
                .param("id", a.id())
                .param("knoten", a.knoten())
                .param("name", a.name())
                .param("art", a.art())
                .param("seit", Timestamp.from(a.seit()))
                .update();
    }

    /// Taken is when somebody took the Vorgang or got it from a colleague for the first time, if
    /// that was during this Aufgabe; a person who has the Vorgang already has the next Aufgabe at
    /// once. Where nobody did either, it is when a rule gave it to somebody.
    void endet(VorgangId vorgang, String aufgabe, Instant wann, Ende ende) {
        sql.sql(
                        "update vorgang.schrittzeit z set fertig = :wann, ende = :ende,"
                                + " genommen = least(:wann, greatest(z.entstanden, coalesce((select min(s.zeitpunkt) from vorgang.schritt s"
                                + " where s.vorgang = z.vorgang and s.was in ('uebernommen', 'zugewiesen', 'weitergegeben')),"
                                + " (select min(s.zeitpunkt) from vorgang.schritt s where s.vorgang = z.vorgang and s.was = :regel), :wann))),"
                                + " person_sekunden = coalesce((select sum(extract(epoch from least(coalesce(n.erledigt, :wann), :wann) - greatest(n.gestellt, z.entstanden)))"
                                + " from vorgang.nachforderung n where n.vorgang = z.vorgang and n.gestellt < :wann"
                                + " and coalesce(n.erledigt, :wann) > z.entstanden), 0)"
                                + " where z.vorgang = :v and z.aufgabe = :id")
                .param("wann", Timestamp.from(wann))
                .param("ende", ende.name())
                .param("regel", Zuweisung.SCHRITT)
                .param("v", vorgang.wert())
                .param("id", aufgabe)
                .update();
    }

    List<Zeile> zu(VorgangId vorgang) {
        return sql.sql(
                        "select knoten, entstanden, genommen, fertig, person_sekunden from vorgang.schrittzeit where vorgang = :v order by entstanden, fertig")
                .param("v", vorgang.wert())
                .query((z, nr) ->
                        new Zeile(
                                z.getString(1),
                                z.getTimestamp(2).toInstant(),
                                Optional.ofNullable(z.getTimestamp(3)).map(Timestamp::toInstant),
                                Optional.ofNullable(z.getTimestamp(4)).map(Timestamp::toInstant),
                                Duration.ofSeconds(z.getLong(5))))
                .list();
    }

    /// Which Aufgaben are counted.
    ///
    /// @param seit only what was done later than that, and what is open
    /// @param sicht whose eyes; empty for the whole Kommune
    record Auswahl(
            LeistungsSchluessel leistung, String ablauf, Instant seit, Optional<Sicht> sicht) {}

    /// Figures of every step.
    List<Schrittzahl> schritte(Auswahl auswahl) {
        return binden(sql.sql(SCHRITTE), auswahl)
                .query((z, nr) ->
                        new Schrittzahl(
                                z.getString(1),
                                z.getLong(2),
                                z.getLong(3),
                                spanne(z, 4),
                                spanne(z, 6),
                                spanne(z, 8)))
                .list();
    }

    /// Figures of every way from one step to the next.
    List<Wegzahl> wege(Auswahl auswahl) {
        return binden(sql.sql(WEGE), auswahl)
                .query((z, nr) ->
                        new Wegzahl(z.getString(1), z.getString(2), z.getLong(3), spanne(z, 4)))
                .list();
    }

    private static StatementSpec binden(StatementSpec frage, Auswahl auswahl) {
        return frage.param("leistung", auswahl.leistung().wert())
                .param("ablauf", auswahl.ablauf())
                .param("seit", Timestamp.from(auswahl.seit()))
                .param("alle", auswahl.sicht().isEmpty())
                .params(
                        auswahl.sicht()
                                .map(Sicht::werte)
                                .orElse(
                                        Map.of(
                                                "einheiten", new String[0],
                                                "vertraulich", new String[0],
                                                "geoeffnet", new String[0])));
    }

    private static Spanne spanne(ResultSet z, int ab) throws SQLException {
        return new Spanne(
                Duration.ofSeconds(Math.round(z.getDouble(ab))),
                Duration.ofSeconds(Math.round(z.getDouble(ab + 1))));
    }
}
