package dreiklang.portal;

import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.steuerung.BearbeitungszeitGemessen;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The newest measurement for each Leistung, whatever order they arrive in.
@Repository
class ErfahrungswertRepository {

    private final JdbcClient datenbank;

    ErfahrungswertRepository(JdbcClient datenbank) {
        this.datenbank = datenbank;
    }

    Optional<BearbeitungszeitGemessen> finden(LeistungsSchluessel leistung) {
        return datenbank
                .sql(
                        """
                        select anzahl, median, p80, stand from portal.bearbeitungszeit
                        where leistung = ?\
                        """)
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
                        insert into portal.bearbeitungszeit (leistung, anzahl, median, p80, stand)
                        values (?, ?, ?, ?, ?)
                        on conflict (leistung) do update set anzahl = excluded.anzahl,
                            median = excluded.median, p80 = excluded.p80, stand = excluded.stand
                        where portal.bearbeitungszeit.stand <= excluded.stand\
                        """)
                .params(
                        messung.leistung().wert(),
                        messung.anzahl(),
                        messung.medianTage(),
                        messung.p80Tage(),
                        messung.stand().atOffset(ZoneOffset.UTC))
                .update();
    }
}
