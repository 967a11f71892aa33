package dreiklang.postfach;

import dreiklang.identitaet.Nutzerkonten.Ziel;
import dreiklang.postfach.anbindung.FitConnect.Einreichung;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is on its way to the Postfach of a Nutzerkonto.
@Repository
class UebergabeRepository {

    private final JdbcClient jdbc;

    UebergabeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One that is due.
    ///
    /// @param sendung what is handed over
    /// @param ziel where to
    /// @param angelegt when it was ordered
    /// @param versuche how often it was looked after, this time included
    /// @param einreichung number at the delivery service, as soon as it is announced there
    record Fall(
            UUID sendung,
            Ziel ziel,
            Instant angelegt,
            int versuche,
            Optional<Einreichung> einreichung) {}

    void vormerken(UUID sendung, Ziel ziel, Instant jetzt) {
        jdbc.sql(
                        """
                        insert into postfach.uebergabe
                            (sendung, postkorb, niveau, email, stand, angelegt, naechster_versuch)
                        values (:sendung, :postkorb, :niveau, :email, 'UNTERWEGS', :jetzt, :jetzt)
                        """)
                .param("sendung", sendung)
                .param("postkorb", ziel.postkorb())
                .param("niveau", ziel.niveau())
                .param("email", ziel.email())
                .param("jetzt", zeit(jetzt))
                .update();
    }

    /// Takes the next one that is due; after a crash it is due again when the lease ends.
    Optional<Fall> nehmen(Instant jetzt, Instant pacht) {
        return jdbc.sql(
                        """
                        update postfach.uebergabe u
                           set versuche = u.versuche + 1, naechster_versuch = :pacht
                          from (select sendung from postfach.uebergabe
                                 where stand = 'UNTERWEGS' and naechster_versuch <= :jetzt
                                 order by naechster_versuch limit 1 for update skip locked) faellig
                         where u.sendung = faellig.sendung
                        returning u.*
                        """)
                .param("jetzt", zeit(jetzt))
                .param("pacht", zeit(pacht))
                .query(UebergabeRepository::fall)
                .optional();
    }

    void angekuendigt(UUID sendung, Einreichung einreichung) {
        jdbc.sql(
                        """
                        update postfach.uebergabe set einreichung = :einreichung, fall = :fall
                         where sendung = :sendung
                        """)
                .param("einreichung", einreichung.einreichung())
                .param("fall", einreichung.fall())
                .param("sendung", sendung)
                .update();
    }

    void verschieben(UUID sendung, Instant naechster, Optional<String> grund) {
        jdbc.sql(
                        """
                        update postfach.uebergabe set naechster_versuch = :naechster, grund = :grund
                         where sendung = :sendung
                        """)
                .param("naechster", zeit(naechster))
                .param("grund", grund.orElse(null))
                .param("sendung", sendung)
                .update();
    }

    /// Notes that it lies there; the address is not needed any more.
    void angenommen(UUID sendung, Instant bestaetigt, String beleg) {
        jdbc.sql(
                        """
                        update postfach.uebergabe
                           set stand = 'ANGENOMMEN', bestaetigt = :wann, beleg = :beleg, grund = null, email = ''
                         where sendung = :sendung
                        """)
                .param("wann", zeit(bestaetigt))
                .param("beleg", beleg)
                .param("sendung", sendung)
                .update();
    }

    /// Notes that it was not possible.
    ///
    /// @param beleg what the other side has signed, if it was refused
    void gescheitert(UUID sendung, String grund, Optional<String> beleg) {
        jdbc.sql(
                        """
                        update postfach.uebergabe
                           set stand = 'GESCHEITERT', grund = :grund, beleg = :beleg, email = ''
                         where sendung = :sendung
                        """)
                .param("grund", grund)
                .param("beleg", beleg.orElse(null))
                .param("sendung", sendung)
                .update();
    }

    long unterwegs() {
        return jdbc.sql("select count(*) from postfach.uebergabe where stand = 'UNTERWEGS'")
                .query(Long.class)
                .single();
    }

    private static Fall fall(ResultSet z, int nummer) throws SQLException {
        var einreichung = Optional.ofNullable(z.getObject("einreichung", UUID.class));
        var fall = z.getObject("fall", UUID.class);
        return new Fall(
                z.getObject("sendung", UUID.class),
                new Ziel(
                        z.getObject("postkorb", UUID.class),
                        z.getString("niveau"),
                        z.getString("email")),
                z.getObject("angelegt", OffsetDateTime.class).toInstant(),
                z.getInt("versuche"),
                einreichung.map(e -> new Einreichung(e, fall)));
    }

    private static OffsetDateTime zeit(Instant wann) {
        return wann.atOffset(ZoneOffset.UTC);
    }
}
