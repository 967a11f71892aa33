package dreiklang.ablage;

import dreiklang.ablage.Altbestandslauf.Lage;
import dreiklang.ablage.Altbestandslauf.Stand;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Runs of taking over holdings. A run is driven by one process at a time; who has given no sign of
/// life for ten seconds, by the clock of the database, drives no longer.
@Repository
class LaufRepository {

    private static final String LAUF =
            """
            select id, ordner, liste, einheit, trocken, stand, angehalten, im_programm,
                   lebt > now() - interval '10 seconds', begonnen, beendet, spalten, gelesen, gut, abgewiesen,
                   schon_da, code, werte
              from ablage.lauf
            """;
    private static final String OFFEN = " stand in ('LISTE', 'ZEILEN') ";

    private final JdbcClient jdbc;

    LaufRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who wants to take over what.
    record Auftrag(String ordner, String liste, String summe, String einheit, boolean trocken) {}

    /// What became of some rows.
    record Ergebnis(long gut, long abgewiesen, long schonDa) {}

    /// Begins a run unless the same one is open.
    void beginnen(UUID id, Auftrag was, Instant jetzt) {
        jdbc.sql(
                        """
                        insert into ablage.lauf (id, ordner, liste, summe, einheit, trocken, stand, begonnen)
                        values (:id, :ordner, :liste, :summe, :einheit, :trocken, 'LISTE', :jetzt)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("ordner", was.ordner())
                .param("liste", was.liste())
                .param("summe", was.summe())
                .param("einheit", was.einheit())
                .param("trocken", was.trocken())
                .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The open run of that list and folder.
    Optional<Altbestandslauf> offener(Auftrag was) {
        return jdbc.sql(
                        LAUF
                                + " where ordner = :ordner and summe = :summe and trocken = :trocken and"
                                + OFFEN)
                .param("ordner", was.ordner())
                .param("summe", was.summe())
                .param("trocken", was.trocken())
                .query((z, nr) -> lauf(z))
                .optional();
    }

    /// Takes the wheel, when nobody else has it.
    ///
    /// @param imProgramm whether the running town drives
    boolean uebernehmen(UUID lauf, UUID fahrer, boolean imProgramm) {
        return jdbc.sql(
                                "update ablage.lauf set fahrer = :fahrer, lebt = now(), im_programm = :im, angehalten = false, code = '', werte = '{}' where id = :id and"
                                        + OFFEN
                                        + "and (fahrer = :fahrer or lebt is null or lebt < now() - interval '10 seconds')")
                        .param("fahrer", fahrer)
                        .param("im", imProgramm)
                        .param("id", lauf)
                        .update()
                == 1;
    }

    /// Lets go of the wheel.
    void loslassen(UUID lauf, UUID fahrer) {
        jdbc.sql("update ablage.lauf set lebt = null where id = :id and fahrer = :fahrer")
                .param("id", lauf)
                .param("fahrer", fahrer)
                .update();
    }

    /// A sign of life, in the transaction of what was just done.
    ///
    /// @return false when it was stopped or somebody else drives by now
    boolean lebt(UUID lauf, UUID fahrer) {
        return jdbc.sql(
                                "update ablage.lauf set lebt = now() where id = :id and fahrer = :fahrer and not angehalten and"
                                        + OFFEN)
                        .param("id", lauf)
                        .param("fahrer", fahrer)
                        .update()
                == 1;
    }

    void gelesen(UUID lauf, List<String> spalten, int zeilen, int abgewiesen) {
        jdbc.sql(
                        "update ablage.lauf set spalten = :spalten, gelesen = gelesen + :zeilen, abgewiesen = abgewiesen + :abgewiesen where id = :id")
                .param("spalten", spalten.toArray(String[]::new))
                .param("zeilen", zeilen)
                .param("abgewiesen", abgewiesen)
                .param("id", lauf)
                .update();
    }

    void erledigt(UUID lauf, Ergebnis dazu) {
        jdbc.sql(
                        "update ablage.lauf set gut = gut + :gut, abgewiesen = abgewiesen + :abgewiesen, schon_da = schon_da + :da where id = :id")
                .param("gut", dazu.gut())
                .param("abgewiesen", dazu.abgewiesen())
                .param("da", dazu.schonDa())
                .param("id", lauf)
                .update();
    }

    /// Goes on to another stand; the last ones have an end.
    void weiter(UUID lauf, Stand stand, Optional<Instant> ende, String code, List<String> werte) {
        jdbc.sql(
                        "update ablage.lauf set stand = :stand, beendet = :ende, code = :code, werte = :werte where id = :id")
                .param("stand", stand.name())
                .param("ende", ende.map(e -> e.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("code", code)
                .param("werte", werte.toArray(String[]::new))
                .param("id", lauf)
                .update();
    }

    /// Stops the run where it is, because something outside of the list is in its way.
    void steckt(UUID lauf, String code, List<String> werte) {
        jdbc.sql(
                        "update ablage.lauf set angehalten = true, code = :code, werte = :werte where id = :id and"
                                + OFFEN)
                .param("code", code)
                .param("werte", werte.toArray(String[]::new))
                .param("id", lauf)
                .update();
    }

    /// Asks whoever drives to stop.
    boolean anhalten(UUID lauf) {
        return jdbc.sql(
                                "update ablage.lauf set angehalten = true where id = :id and not angehalten and"
                                        + OFFEN)
                        .param("id", lauf)
                        .update()
                == 1;
    }

    /// Lets the running town go on with it.
    boolean fortsetzen(UUID lauf) {
        return jdbc.sql(
                                "update ablage.lauf set angehalten = false, im_programm = true, lebt = null where id = :id and (lebt is null or lebt < now() - interval '10 seconds') and"
                                        + OFFEN)
                        .param("id", lauf)
                        .update()
                == 1;
    }

    /// What the running town has to drive.
    Optional<UUID> wartender() {
        return jdbc.sql(
                        "select id from ablage.lauf where im_programm and not angehalten and (lebt is null or lebt < now() - interval '10 seconds') and"
                                + OFFEN
                                + "order by begonnen limit 1")
                .query(UUID.class)
                .optional();
    }

    Optional<Altbestandslauf> finden(UUID id) {
        return jdbc.sql(LAUF + " where id = :id")
                .param("id", id)
                .query((z, nr) -> lauf(z))
                .optional();
    }

    String summe(UUID id) {
        return jdbc.sql("select summe from ablage.lauf where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /// The last runs, the newest first.
    List<Altbestandslauf> letzte(int ab, int hoechstens) {
        return jdbc.sql(LAUF + " order by begonnen desc, id desc limit :anzahl offset :ab")
                .param("anzahl", hoechstens)
                .param("ab", ab)
                .query((z, nr) -> lauf(z))
                .list();
    }

    long anzahl() {
        return jdbc.sql("select count(*) from ablage.lauf").query(Long.class).single();
    }

    private static Altbestandslauf lauf(ResultSet z) throws SQLException {
        var stand = Stand.valueOf(z.getString(6));
        return new Altbestandslauf(
                z.getObject(1, UUID.class),
                z.getString(2),
                z.getString(3),
                z.getString(4),
                z.getBoolean(5),
                stand,
                lage(stand, z.getBoolean(7), z.getBoolean(8), z.getBoolean(9)),
                z.getObject(10, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(z.getObject(11, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                texte(z.getArray(12)),
                z.getLong(13),
                z.getLong(14),
                z.getLong(15),
                z.getLong(16),
                z.getString(17),
                texte(z.getArray(18)));
    }

    private static Lage lage(Stand stand, boolean angehalten, boolean imProgramm, boolean lebt) {
        if (stand == Stand.FERTIG || stand == Stand.ABGEBROCHEN) {
            return Lage.BEENDET;
        }
        return lebt ? Lage.LAEUFT : imProgramm && !angehalten ? Lage.WARTET : Lage.STEHT;
    }

    static List<String> texte(Array feld) throws SQLException {
        return List.of((String[]) feld.getArray());
    }
}
