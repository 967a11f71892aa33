package dreiklang.antrag;

import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.KontoId;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The one statement that turns a draft into an Antrag. The database alone decides who was first.
@Repository
class EinreichungRepository {

    /// Idempotency row, end of the draft and Antrag in one round trip. A second submission waits at
    /// the primary key of the first one until that is committed or gone; a draft that was changed
    /// meanwhile does not match its version.
    private static final String EINREICHEN =
            """
            with nummer as (
                insert into antrag.einreichung (id, entwurf, body_hash, antrag, antwort, zeitpunkt)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do nothing
                returning id
            ), entwurf as (
                update antrag.entwurf
                set stand = 'EINGEREICHT', antworten = '{}', anhaenge = '[]', geaendert = ?, version = version + 1
                where id = ? and version = ? and stand = 'OFFEN' and exists (select 1 from nummer)
                returning referenz, pin_hash, folge_zu, folgeformular, aufnahme
            ), ungesehen as (
                delete from antrag.vorbelegung v using entwurf where v.referenz = entwurf.referenz and not v.gesehen
            ), antrag as (
                insert into antrag.antrag (id, referenz, leistung, fassung, sprache, antworten, anhaenge, konto,
                    beschaeftigte, email, pin_hash, body_hash, eingereicht, zustimmungen, folge_zu, folgeformular,
                    aufnahme)
                select ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, pin_hash, ?, ?, ?::jsonb, folge_zu, folgeformular,
                    aufnahme from entwurf
                returning 1
            )
            select (select count(*) from nummer) as nummern, (select count(*) from antrag) as antraege
            """;

    private final JdbcClient sql;

    EinreichungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// What became of the attempt to submit.
    enum Ausgang {
        /// This attempt made the Antrag.
        NEU,
        /// Another attempt under the same number was first.
        WIEDERHOLT,
        /// The draft is not what it was any more.
        ENTWURF_GEAENDERT
    }

    /// What is kept for the same POST coming again.
    ///
    /// @param id number of the submission
    /// @param entwurf the draft
    /// @param bodyHash what was submitted
    /// @param antrag the Antrag that came of it
    /// @param antwort where the person was led
    record Einreichung(
            UUID id, EntwurfId entwurf, String bodyHash, AntragId antrag, String antwort) {}

    Ausgang einreichen(Pruefstand stand, Antrag antrag) {
        var entwurf = stand.entwurf();
        var bodyHash = stand.abdruck().hex();
        var zeit = Timestamp.from(antrag.eingereicht());
        return sql.sql(EINREICHEN)
                .params(
                        entwurf.einreichung(),
                        entwurf.id().wert(),
                        bodyHash,
                        antrag.id().wert(),
                        "/antraege/quittung/" + entwurf.einreichung(),
                        zeit,
                        zeit,
                        entwurf.id().wert(),
                        entwurf.version(),
                        antrag.id().wert(),
                        antrag.referenz(),
                        antrag.leistung().wert(),
                        antrag.fassung(),
                        entwurf.sprache().name(),
                        Jsonform.antworten(antrag.antworten()),
                        Jsonform.anhaenge(stand.anhaenge()))
                .param(antrag.konto().map(KontoId::wert).orElse(null))
                .param(antrag.beschaeftigte().map(BeschaeftigteId::wert).orElse(null))
                .param(antrag.email().orElse(null))
                .params(bodyHash, zeit, Jsonform.zustimmungen(antrag.zustimmungen()))
                .query((z, n) -> ausgang(z.getLong("nummern"), z.getLong("antraege")))
                .single();
    }

    private static Ausgang ausgang(long nummern, long antraege) {
        if (nummern == 0) {
            return Ausgang.WIEDERHOLT;
        }
        return antraege == 1 ? Ausgang.NEU : Ausgang.ENTWURF_GEAENDERT;
    }

    Optional<Einreichung> finden(UUID id) {
        return sql.sql(
                        "select id, entwurf, body_hash, antrag, antwort from antrag.einreichung where id = ?")
                .param(id)
                .query((z, n) ->
                        new Einreichung(
                                z.getObject("id", UUID.class),
                                new EntwurfId(z.getObject("entwurf", UUID.class)),
                                z.getString("body_hash"),
                                new AntragId(z.getObject("antrag", UUID.class)),
                                z.getString("antwort")))
                .optional();
    }
}
