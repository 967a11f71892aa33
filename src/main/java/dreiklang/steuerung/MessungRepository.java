package dreiklang.steuerung;

import dreiklang.leistung.LeistungsSchluessel;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was measured and told last, for each Leistung.
@Repository
class MessungRepository {

    private static final int SPERRE = 7_301;

    private final JdbcClient datenbank;

    MessungRepository(JdbcClient datenbank) {
        this.datenbank = datenbank;
    }

    /// One at a time for each Leistung, until the end of the transaction: the later one sees what
    /// the earlier one counted.
    void sperren(LeistungsSchluessel leistung) {
        datenbank
                .sql("select 1 from pg_advisory_xact_lock(?, hashtext(?))")
                .params(SPERRE, leistung.wert())
                .query(Integer.class)
                .single();
    }

    /// Processing times of the Vorgaenge decided from `von` (included) to `bis` (excluded).
    List<Duration> dauern(LeistungsSchluessel leistung, Instant von, Instant bis) {
        return datenbank
                .sql(
                        """
                        select greatest(0, extract(epoch from entschieden - eingegangen)::bigint - wartezeit_s)
                        from steuerung.vorgang
                        where leistung = ? and entschieden >= ? and entschieden < ?\
                        """)
                .params(leistung.wert(), von.atOffset(ZoneOffset.UTC), bis.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list()
                .stream()
                .map(Duration::ofSeconds)
                .toList();
    }

    Optional<BearbeitungszeitGemessen> letzte(LeistungsSchluessel leistung) {
        return datenbank
                .sql("select anzahl, median, p80, stand from steuerung.messung where leistung = ?")
                .param(leistung.wert())
                .query((rs, n) ->
                        new BearbeitungszeitGemessen(
                                leistung,
                                rs.getInt(1),
                                rs.getDouble(2),
                                rs.getDouble(3),
                                rs.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }

    void merken(BearbeitungszeitGemessen messung) {
        datenbank
                .sql(
                        """
                        insert into steuerung.messung (leistung, anzahl, median, p80, stand)
                        values (?, ?, ?, ?, ?)
                        on conflict (leistung) do update set anzahl = excluded.anzahl,
                            median = excluded.median, p80 = excluded.p80, stand = excluded.stand\
                        """)
                .params(
                        messung.leistung().wert(),
                        messung.anzahl(),
                        messung.medianTage(),
                        messung.p80Tage(),
                        messung.stand().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Leistungen that were measured before.
    List<LeistungsSchluessel> gemessene() {
        return datenbank
                .sql("select leistung from steuerung.messung order by leistung")
                .query((rs, n) -> new LeistungsSchluessel(rs.getString(1)))
                .list();
    }
}
