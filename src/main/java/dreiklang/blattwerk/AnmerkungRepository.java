package dreiklang.blattwerk;

import dreiklang.akte.Aktenzeichen;
import dreiklang.blattwerk.Anmerkung.Erledigung;
import dreiklang.dokument.DokumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes Anmerkungen.
@Repository
class AnmerkungRepository {

    private static final int MEISTE = 1_000;

    private final JdbcClient jdbc;

    AnmerkungRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row, and to which other one it answers; 0 for none.
    record Zeile(Anmerkung anmerkung, long antwortAuf) {}

    List<Zeile> zu(DokumentId dokument) {
        return jdbc.sql(
                        """
                        select id, seite, links, oben, text, person, wann, coalesce(antwort_auf, 0) as antwort_auf, erledigt, erledigt_von
                          from blattwerk.anmerkung where dokument = :dokument order by seite, id limit :meiste
                        """)
                .param("dokument", dokument.wert())
                .param("meiste", MEISTE)
                .query((z, nr) -> new Zeile(anmerkung(z), z.getLong("antwort_auf")))
                .list();
    }

    void anlegen(DokumentId dokument, Aktenzeichen akte, Anmerkung was, long antwortAuf) {
        jdbc.sql(
                        """
                        insert into blattwerk.anmerkung (dokument, aktenzeichen, seite, links, oben, text, person, wann, antwort_auf)
                        values (:dokument, :akte, :seite, :links, :oben, :text, :person, :wann, nullif(:antwort, 0))
                        """)
                .param("dokument", dokument.wert())
                .param("akte", akte.wert())
                .param("seite", was.seite())
                .param("links", was.stelle().map(Rechteck::links).orElse(null))
                .param("oben", was.stelle().map(Rechteck::oben).orElse(null))
                .param("text", was.text())
                .param("person", was.person())
                .param("wann", was.wann().atOffset(ZoneOffset.UTC))
                .param("antwort", antwortAuf)
                .update();
    }

    /// Settles it; false when it is settled already, or no Anmerkung of that Dokument.
    boolean erledigen(DokumentId dokument, long id, Instant wann, String person) {
        return jdbc.sql(
                                """
                                update blattwerk.anmerkung set erledigt = :wann, erledigt_von = :person
                                 where dokument = :dokument and id = :id and antwort_auf is null and erledigt is null
                                """)
                        .param("dokument", dokument.wert())
                        .param("id", id)
                        .param("wann", wann.atOffset(ZoneOffset.UTC))
                        .param("person", person)
                        .update()
                == 1;
    }

    private static Anmerkung anmerkung(ResultSet z) throws SQLException {
        return new Anmerkung(
                z.getLong("id"),
                z.getInt("seite"),
                z.getObject("links") == null
                        ? Optional.empty()
                        : Optional.of(new Rechteck(z.getInt("links"), z.getInt("oben"), 1, 1)),
                z.getString("text"),
                z.getString("person"),
                z.getTimestamp("wann").toInstant(),
                List.of(),
                Optional.ofNullable(z.getTimestamp("erledigt"))
                        .map(Timestamp::toInstant)
                        .map(w -> new Erledigung(w, text(z))));
    }

    private static String text(ResultSet z) {
        try {
            return z.getString("erledigt_von");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
