package dreiklang.postfach;

import dreiklang.basis.Mailauftrag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The outbox in the schema `postfach`.
@Repository
class MailRepository {

    /// A mail whose turn it is.
    ///
    /// @param auftrag what to send
    /// @param versuche attempts including the present one
    /// @param ersterVersuch when it was tried first
    record Fall(Mailauftrag auftrag, int versuche, Instant ersterVersuch) {}

    private final JdbcClient jdbc;

    MailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The same key is queued once.
    void merken(Mailauftrag mail, Instant jetzt) {
        jdbc.sql(
                        """
                        insert into postfach.mail (schluessel, an, betreff, inhalt, stand, angelegt, naechster_versuch)
                        values (:schluessel, :an, :betreff, :inhalt, 'WARTET', :jetzt, :jetzt)
                        on conflict (schluessel) do nothing
                        """)
                .param("schluessel", mail.schluessel())
                .param("an", mail.an())
                .param("betreff", mail.betreff())
                .param("inhalt", mail.text())
                .param("jetzt", zeit(jetzt))
                .update();
    }

    /// Takes the next mail out for sending. Whoever dies with it leaves it due again after the
    /// lease.
    Optional<Fall> nehmen(Instant jetzt, Instant pacht) {
        return jdbc.sql(
                        """
                        update postfach.mail m
                           set versuche = m.versuche + 1, naechster_versuch = :pacht,
                               erster_versuch = coalesce(m.erster_versuch, :jetzt)
                          from (select schluessel from postfach.mail
                                 where stand = 'WARTET' and naechster_versuch <= :jetzt
                                 order by naechster_versuch, schluessel limit 1
                                   for update skip locked) faellig
                         where m.schluessel = faellig.schluessel
                        returning m.schluessel, m.an, m.betreff, m.inhalt, m.versuche, m.erster_versuch
                        """)
                .param("jetzt", zeit(jetzt))
                .param("pacht", zeit(pacht))
                .query(MailRepository::fall)
                .optional();
    }

    /// What was sent is kept no longer than needed: only key and time stay.
    void gesendet(String schluessel, Instant jetzt) {
        jdbc.sql(
                        """
                        update postfach.mail
                           set stand = 'GESENDET', gesendet = :jetzt, an = '', betreff = '', inhalt = '', fehler = null
                         where schluessel = :schluessel
                        """)
                .param("jetzt", zeit(jetzt))
                .param("schluessel", schluessel)
                .update();
    }

    void verschieben(String schluessel, Instant naechster, String fehler) {
        jdbc.sql(
                        """
                        update postfach.mail set naechster_versuch = :naechster, fehler = :fehler
                         where schluessel = :schluessel
                        """)
                .param("naechster", zeit(naechster))
                .param("fehler", fehler)
                .param("schluessel", schluessel)
                .update();
    }

    void aufgeben(String schluessel, String fehler) {
        jdbc.sql(
                        "update postfach.mail set stand = 'GESCHEITERT', fehler = :fehler where schluessel = :schluessel")
                .param("fehler", fehler)
                .param("schluessel", schluessel)
                .update();
    }

    List<Postausgang.Gescheitert> gescheiterte(int hoechstens) {
        return jdbc.sql(
                        """
                        select schluessel, angelegt, versuche, coalesce(fehler, '') from postfach.mail
                         where stand = 'GESCHEITERT' order by angelegt desc, schluessel limit :anzahl
                        """)
                .param("anzahl", hoechstens)
                .query((z, nr) ->
                        new Postausgang.Gescheitert(
                                z.getString(1),
                                z.getObject(2, OffsetDateTime.class).toInstant(),
                                z.getInt(3),
                                z.getString(4)))
                .list();
    }

    /// @param schluessel which one; empty: all
    /// @return how many wait again
    int wiederAufnehmen(Instant jetzt, String schluessel) {
        return jdbc.sql(
                        """
                        update postfach.mail
                           set stand = 'WARTET', versuche = 0, erster_versuch = null, naechster_versuch = :jetzt
                         where stand = 'GESCHEITERT' and (:schluessel = '' or schluessel = :schluessel)
                        """)
                .param("jetzt", zeit(jetzt))
                .param("schluessel", schluessel)
                .update();
    }

    long anzahl(String stand) {
        return jdbc.sql("select count(*) from postfach.mail where stand = :stand")
                .param("stand", stand)
                .query(Long.class)
                .single();
    }

    private static Fall fall(ResultSet zeile, int nummer) throws SQLException {
        return new Fall(
                new Mailauftrag(
                        zeile.getString("schluessel"),
                        zeile.getString("an"),
                        zeile.getString("betreff"),
                        zeile.getString("inhalt")),
                zeile.getInt("versuche"),
                zeile.getObject("erster_versuch", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime zeit(Instant wann) {
        return wann.atOffset(ZoneOffset.UTC);
    }
}
