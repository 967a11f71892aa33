package dreiklang.blattwerk;

import dreiklang.akte.Aktenzeichen;
import dreiklang.blattwerk.Langzeitlage.Stand;
import dreiklang.dokument.DokumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes what is known about PDF/A, and the queue of what is still to be looked at.
@Repository
class LangzeitRepository {

    private final JdbcClient jdbc;

    LangzeitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is to be looked at, and how often it was tried.
    record Auftrag(DokumentId dokument, int versuche) {}

    /// Puts it into the queue; what was found before stays unless it had failed.
    boolean beauftragen(DokumentId dokument, Aktenzeichen akte, Instant wann) {
        return jdbc.sql(
                                """
                                insert into blattwerk.langzeit as l (dokument, aktenzeichen, stand, beauftragt, naechster)
                                values (:dokument, :akte, 'OFFEN', :wann, :wann)
                                on conflict (dokument) do update
                                   set stand = 'OFFEN', beauftragt = :wann, naechster = :wann, versuche = 0, fertig = null, grund = ''
                                 where l.stand = 'GESCHEITERT' or (l.stand = 'FERTIG' and not l.konform and l.ergebnis is null)
                                """)
                        .param("dokument", dokument.wert())
                        .param("akte", akte.wert())
                        .param("wann", wann.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Takes the next one out of the queue for a while; if nobody reports by then, it is its turn
    /// again.
    Optional<Auftrag> naechster(Instant jetzt, Duration frist) {
        return jdbc.sql(
                        """
                        update blattwerk.langzeit set versuche = versuche + 1, naechster = :bis
                         where dokument = (select dokument from blattwerk.langzeit where stand = 'OFFEN' and naechster <= :jetzt
                                            order by naechster limit 1 for update skip locked)
                        returning dokument, versuche
                        """)
                .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                .param("bis", jetzt.plus(frist).atOffset(ZoneOffset.UTC))
                .query((z, nr) ->
                        new Auftrag(
                                new DokumentId(z.getObject("dokument", UUID.class)),
                                z.getInt("versuche")))
                .optional();
    }

    void fertig(DokumentId dokument, Langzeitlage lage, Instant wann) {
        jdbc.sql(
                        """
                        update blattwerk.langzeit
                           set stand = :stand, fertig = :wann, norm = :norm, konform = :konform, regeln = :regeln, ergebnis = :ergebnis, grund = :grund
                         where dokument = :dokument and stand = 'OFFEN'
                        """)
                .param("dokument", dokument.wert())
                .param("stand", lage.stand().name())
                .param("wann", wann.atOffset(ZoneOffset.UTC))
                .param("norm", lage.norm())
                .param("konform", lage.konform())
                .param("regeln", String.join(",", lage.regeln()))
                .param("ergebnis", lage.ergebnis().map(DokumentId::wert).orElse(null))
                .param("grund", lage.grund())
                .update();
    }

    Optional<Langzeitlage> lage(DokumentId dokument) {
        return jdbc.sql(
                        "select stand, norm, konform, regeln, ergebnis, grund, fertig from blattwerk.langzeit where dokument = :dokument")
                .param("dokument", dokument.wert())
                .query((z, nr) -> lage(z))
                .optional();
    }

    /// Whether it still waits, locked until the transaction ends.
    boolean offen(DokumentId dokument) {
        return jdbc.sql(
                        "select 1 from blattwerk.langzeit where dokument = :dokument and stand = 'OFFEN' for update")
                .param("dokument", dokument.wert())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static Langzeitlage lage(ResultSet z) throws SQLException {
        return new Langzeitlage(
                Stand.valueOf(z.getString("stand")),
                z.getString("norm"),
                z.getBoolean("konform"),
                liste(z.getString("regeln")),
                Optional.ofNullable(z.getObject("ergebnis", UUID.class)).map(DokumentId::new),
                z.getString("grund"),
                Optional.ofNullable(z.getTimestamp("fertig")).map(Timestamp::toInstant));
    }

    private static List<String> liste(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
