package dreiklang.einsicht;

import dreiklang.dokument.DokumentId;
import dreiklang.einsicht.Einsichtsabruf.Was;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps who is in, and everything that was looked at.
@Repository
class BesuchRepository {

    private final JdbcClient sql;

    BesuchRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A visit that was not ended.
    record Besuch(UUID id, EinsichtId einsicht, Instant begonnen, Instant zuletzt) {}

    void anlegen(UUID id, EinsichtId einsicht, String sitzung, Instant jetzt) {
        sql.sql(
                        "insert into einsicht.besuch (id, einsicht, sitzung, begonnen, zuletzt) values (:id, :e, :sitzung, :jetzt, :jetzt)")
                .param("id", id)
                .param("e", einsicht.wert())
                .param("sitzung", sitzung)
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    Optional<Besuch> finden(String sitzung) {
        return sql.sql(
                        "select id, einsicht, begonnen, zuletzt from einsicht.besuch where sitzung = :sitzung and not beendet")
                .param("sitzung", sitzung)
                .query((z, nr) ->
                        new Besuch(
                                z.getObject(1, UUID.class),
                                new EinsichtId(z.getObject(2, UUID.class)),
                                z.getTimestamp(3).toInstant(),
                                z.getTimestamp(4).toInstant()))
                .optional();
    }

    void gesehen(UUID besuch, Instant jetzt) {
        sql.sql("update einsicht.besuch set zuletzt = :jetzt where id = :id")
                .param("jetzt", Timestamp.from(jetzt))
                .param("id", besuch)
                .update();
    }

    void beenden(UUID besuch) {
        sql.sql("update einsicht.besuch set beendet = true where id = :id")
                .param("id", besuch)
                .update();
    }

    /// Ends all visits, because a new link takes the place of theirs.
    void alleBeenden(EinsichtId einsicht) {
        sql.sql("update einsicht.besuch set beendet = true where einsicht = :e and not beendet")
                .param("e", einsicht.wert())
                .update();
    }

    /// @param besuch null before there is one
    /// @param fassung what was shown; null where nothing was
    void abruf(
            EinsichtId einsicht,
            @Nullable UUID besuch,
            Einsichtsabruf abruf,
            @Nullable DokumentId fassung) {
        sql.sql(
                        "insert into einsicht.abruf (einsicht, besuch, wann, was, blatt, seite, fassung) values (:e, :besuch, :wann, :was, nullif(:blatt, 0), nullif(:seite, 0), :fassung)")
                .param("e", einsicht.wert())
                .param("besuch", besuch, Types.OTHER)
                .param("wann", Timestamp.from(abruf.wann()))
                .param("was", abruf.was().name())
                .param("blatt", abruf.blatt())
                .param("seite", abruf.seite())
                .param("fassung", fassung == null ? null : fassung.wert(), Types.OTHER)
                .update();
    }

    List<Einsichtsabruf> abrufe(EinsichtId einsicht, int anzahl, int ab) {
        return sql.sql(
                        "select wann, was, coalesce(blatt, 0), coalesce(seite, 0) from einsicht.abruf where einsicht = :e order by id desc limit :anzahl offset :ab")
                .param("e", einsicht.wert())
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query((z, nr) ->
                        new Einsichtsabruf(
                                z.getTimestamp(1).toInstant(),
                                Was.valueOf(z.getString(2)),
                                z.getInt(3),
                                z.getInt(4)))
                .list();
    }

    long anzahl(EinsichtId einsicht) {
        return sql.sql("select count(*) from einsicht.abruf where einsicht = :e")
                .param("e", einsicht.wert())
                .query(Long.class)
                .single();
    }
}
