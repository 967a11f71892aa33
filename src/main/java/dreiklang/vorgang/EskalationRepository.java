package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Keeps what was reported to the Leitung, and finds what has to be.
@Repository
class EskalationRepository {

    private static final String NOCH_NICHT =
            " and not exists (select 1 from vorgang.eskalation e where e.vorgang = v.id and e.anlass = ";

    private static final String FUER_SIE =
            "e.gesehen is null and v.entschieden is null and v.einheit = any(:geleitet)"
                    + " and v.antragstellerin is distinct from :ich and "
                    + Sicht.EIGENE;
    private static final String OFFENE =
            VorgangRepository.FELDER.replace(
                            " from ", ", e.anlass, e.gemeldet from vorgang.eskalation e join ")
                    + "on v.id = e.vorgang where "
                    + FUER_SIE
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
    ///
    /// @param geleitet the units the person leads
    List<Eskalation> offene(Sicht sicht, Set<String> geleitet, int hoechstens) {
        return binden(sql.sql(OFFENE), sicht, geleitet)
                .param("n", hoechstens)
                .query((z, nr) ->
                        new Eskalation(
                                VorgangRepository.vorgang(z, nr),
                                anlass(z.getString("anlass")),
                                z.getTimestamp("gemeldet").toInstant()))
                .list();
    }

    long anzahl(Sicht sicht, Set<String> geleitet) {
        return binden(
                        sql.sql(
                                "select count(*) from vorgang.eskalation e join vorgang.vorgang v on v.id = e.vorgang where "
                                        + FUER_SIE),
                        sicht,
                        geleitet)
                .query(Long.class)
                .single();
    }

    private static StatementSpec binden(StatementSpec frage, Sicht sicht, Set<String> geleitet) {
        return sicht.binden(frage)
                .param("geleitet", geleitet.toArray(String[]::new))
                .param("ich", sicht.ich().wert());
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
