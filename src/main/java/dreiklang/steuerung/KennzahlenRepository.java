package dreiklang.steuerung;

import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.steuerung.Uebersicht.Seitenabbruch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what was heard, counted for a time from `von` (included) to `bis` (excluded).
@Repository
class KennzahlenRepository {

    /// A decided Vorgang as far as it is counted.
    record Entschieden(LeistungsSchluessel leistung, Duration dauer, boolean digital) {}

    /// Vorgaenge not decided.
    record Offen(long anzahl, long lange) {}

    private static final String ABBRUECHE =
            """
            with seite as (
                select s.*, row_number() over nach = 1 as letzte, min(erreicht) over alle as beginn
                from steuerung.seite s
                window nach as (partition by entwurf order by erreicht desc, seite desc),
                    alle as (partition by entwurf)),
            begonnen as (
                select seite.*, letzte and not exists (
                    select 1 from steuerung.antrag a where a.entwurf = seite.entwurf) as haengt
                from seite where beginn >= ? and beginn < ?)
            select leistung, seite, count(*),
                count(*) filter (where haengt and erreicht < ?),
                count(*) filter (where haengt and erreicht >= ?)
            from begonnen group by leistung, seite
            order by leistung, count(*) desc, seite\
            """;

    private final JdbcClient datenbank;

    KennzahlenRepository(JdbcClient datenbank) {
        this.datenbank = datenbank;
    }

    Map<LeistungsSchluessel, Long> eingegangen(Instant von, Instant bis) {
        var zahlen = new HashMap<LeistungsSchluessel, Long>();
        datenbank
                .sql(
                        """
                        select leistung, count(*) from steuerung.antrag
                        where eingereicht >= ? and eingereicht < ? group by leistung\
                        """)
                .params(utc(von), utc(bis))
                .query(rs -> {
                    zahlen.put(leistung(rs), rs.getLong(2));
                });
        return zahlen;
    }

    /// Counted at the moment `bis`.
    Map<LeistungsSchluessel, Offen> offen(Instant bis) {
        var zahlen = new HashMap<LeistungsSchluessel, Offen>();
        var ende = utc(bis);
        datenbank
                .sql(
                        """
                        select leistung, count(*), count(*) filter (where eingegangen < ?)
                        from steuerung.vorgang
                        where eingegangen < ? and (entschieden is null or entschieden >= ?)
                        group by leistung\
                        """)
                .params(ende.minusYears(1), ende, ende)
                .query(rs -> {
                    zahlen.put(leistung(rs), new Offen(rs.getLong(2), rs.getLong(3)));
                });
        return zahlen;
    }

    List<Entschieden> entschieden(Instant von, Instant bis) {
        return datenbank
                .sql(
                        """
                        select leistung, digital,
                            greatest(0, extract(epoch from entschieden - eingegangen)::bigint - wartezeit_s)
                        from steuerung.vorgang where entschieden >= ? and entschieden < ?\
                        """)
                .params(utc(von), utc(bis))
                .query((rs, n) ->
                        new Entschieden(
                                leistung(rs), Duration.ofSeconds(rs.getLong(3)), rs.getBoolean(2)))
                .list();
    }

    Map<YearMonth, Long> eingegangenJeMonat(Instant von, Instant bis, ZoneId zone) {
        return jeMonat("eingereicht", "steuerung.antrag", von, bis, zone);
    }

    Map<YearMonth, Long> entschiedenJeMonat(Instant von, Instant bis, ZoneId zone) {
        return jeMonat("entschieden", "steuerung.vorgang", von, bis, zone);
    }

    private Map<YearMonth, Long> jeMonat(
            String spalte, String tabelle, Instant von, Instant bis, ZoneId zone) {
        var zahlen = new HashMap<YearMonth, Long>();
        datenbank
                .sql(
                        """
                        select to_char(%1$s at time zone ?, 'YYYY-MM'), count(*) from %2$s
                        where %1$s >= ? and %1$s < ? group by 1\
                        """
                                .formatted(spalte, tabelle))
                .params(zone.getId(), utc(von), utc(bis))
                .query(rs -> {
                    zahlen.put(YearMonth.parse(rs.getString(1)), rs.getLong(2));
                });
        return zahlen;
    }

    /// Drafts begun in the time, page by page.
    ///
    /// @param ruhtSeit a draft without a new page since then counts as left
    List<Seitenabbruch> abbrueche(Instant von, Instant bis, Instant ruhtSeit) {
        return datenbank
                .sql(ABBRUECHE)
                .params(utc(von), utc(bis), utc(ruhtSeit), utc(ruhtSeit))
                .query((rs, n) ->
                        new Seitenabbruch(
                                leistung(rs),
                                rs.getString(2),
                                rs.getLong(3),
                                rs.getLong(4),
                                rs.getLong(5)))
                .list();
    }

    private static LeistungsSchluessel leistung(ResultSet rs) throws SQLException {
        return new LeistungsSchluessel(rs.getString(1));
    }

    private static OffsetDateTime utc(Instant zeitpunkt) {
        return zeitpunkt.atOffset(ZoneOffset.UTC);
    }
}
