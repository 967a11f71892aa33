package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what was reported to the Leitung, and finds what has to be.
@Repository
class EskalationRepository {

    private static final String NOCH_NICHT =
            " and not exists (select 1 from vorgang.eskalation e where e.vorgang = v.id and e.anlass = ";

    private static final String OFFENE =
            VorgangRepository.FELDER.replace(
                            " from ", ", e.anlass, e.gemeldet from vorgang.eskalation e join ")
                    + "on v.id = e.vorgang where e.gesehen is null and v.entschieden is null and "
                    + Sicht.BEDINGUNG
                    + " order by e.gemeldet desc, v.id limit :n";

    private final JdbcClient sql;

    EskalationRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// Vorgaenge on which somebody should have worked by that day, the oldest first.
    List<Vorgang> ueberfaellig(LocalDate bis, int hoechstens) {
        return sql.sql(
                        VorgangRepository.FELDER
                                + "where v.stand in ('EINGEGANGEN', 'IN_BEARBEITUNG') and v.entschieden is null and v.frist <= :bis"
                                + NOCH_NICHT
                                + "'FRIST:' || v.frist) order by v.frist, v.id limit :n")
                .param("bis", bis)
                .param("n", hoechstens)
                .query(VorgangRepository::vorgang)
                .list();
    }

    /// Vorgaenge that nobody has taken since that moment, the oldest first.
    List<Vorgang> herrenlos(Instant seit, int hoechstens) {
        return sql.sql(
                        VorgangRepository.FELDER
                                + "where v.stand = 'EINGEGANGEN' and v.bearbeiterin is null and v.eingegangen <= :seit"
                                + NOCH_NICHT
                                + "'NIEMAND') order by v.eingegangen, v.id limit :n")
                .param("seit", Timestamp.from(seit))
                .param("n", hoechstens)
                .query(VorgangRepository::vorgang)
                .list();
    }

    /// Reports once.
    ///
    /// @param anlass why; what can happen again carries the day
    /// @return false when it was reported before
    boolean melden(VorgangId vorgang, String anlass, Instant jetzt) {
        return sql.sql(
                                "insert into vorgang.eskalation (vorgang, anlass, gemeldet) values (:v, :anlass, :jetzt) on conflict do nothing")
                        .param("v", vorgang.wert())
                        .param("anlass", anlass)
                        .param("jetzt", Timestamp.from(jetzt))
                        .update()
                == 1;
    }

    /// What of undecided Vorgaenge nobody has looked at yet, the newest first.
    List<Eskalation> offene(Sicht sicht, int hoechstens) {
        return sicht.binden(sql.sql(OFFENE))
                .param("n", hoechstens)
                .query((z, nr) ->
                        new Eskalation(
                                VorgangRepository.vorgang(z, nr),
                                anlass(z.getString("anlass")),
                                z.getTimestamp("gemeldet").toInstant()))
                .list();
    }

    long anzahl(Sicht sicht) {
        return sicht.binden(
                        sql.sql(
                                "select count(*) from vorgang.eskalation e join vorgang.vorgang v on v.id = e.vorgang"
                                        + " where e.gesehen is null and v.entschieden is null and "
                                        + Sicht.BEDINGUNG))
                .query(Long.class)
                .single();
    }

    /// Everything reported about a Vorgang so far has been looked at.
    int gesehen(VorgangId vorgang, BeschaeftigteId wer, Instant wann) {
        return sql.sql(
                        "update vorgang.eskalation set gesehen = :wann, gesehen_von = :wer where vorgang = :v and gesehen is null")
                .param("wann", Timestamp.from(wann))
                .param("wer", wer.wert())
                .param("v", vorgang.wert())
                .update();
    }

    /// The reason stands before the colon.
    private static Eskalation.Anlass anlass(String text) {
        int ende = text.indexOf(':');
        return Eskalation.Anlass.valueOf(ende < 0 ? text : text.substring(0, ende));
    }
}
