package dreiklang.ablage;

import dreiklang.ablage.Altbestandszeile.Stand;
import dreiklang.ablage.Bestandsliste.Satz;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of lists of holdings.
@Repository
class ZeilenRepository {

    private static final String ZEILE =
            """
            select z.nr, z.zeile, l.spalten, z.angaben, z.stand, z.code, z.werte, z.aktenzeichen, z.blatt
              from ablage.zeile z join ablage.lauf l on l.id = z.lauf
             where z.lauf = :lauf
            """;

    private static final String NUR =
            " and z.stand = :stand order by z.nr limit :anzahl offset :ab";
    private static final String ALLE = " and z.nr > :ab order by z.nr limit :anzahl";

    private final JdbcClient jdbc;
    private final JdbcTemplate stapel;

    ZeilenRepository(JdbcClient jdbc, JdbcTemplate stapel) {
        this.jdbc = jdbc;
        this.stapel = stapel;
    }

    /// What became of a row.
    ///
    /// @param kennung what makes it the same in another list; empty where it got none
    record Ausgang(
            long nr,
            Stand stand,
            String code,
            List<String> werte,
            String kennung,
            String aktenzeichen,
            int blatt) {

        static Ausgang abgewiesen(long nr, String code, List<String> werte) {
            return new Ausgang(nr, Stand.ABGEWIESEN, code, werte, "", "", 0);
        }
    }

    /// Where a row was filed before.
    record Ort(String aktenzeichen, int blatt) {}

    /// Enters rows of the list.
    ///
    /// @param ab number of the first
    void eintragen(UUID lauf, long ab, List<Satz> saetze) {
        var nummer = new AtomicLong(ab);
        stapel.batchUpdate(
                "insert into ablage.zeile (lauf, nr, zeile, angaben, stand, code) values (?, ?, ?, ?, ?, ?)",
                saetze,
                saetze.size(),
                (frage, satz) -> {
                    frage.setObject(1, lauf);
                    frage.setLong(2, nummer.getAndIncrement());
                    frage.setLong(3, satz.zeile());
                    frage.setArray(
                            4, frage.getConnection().createArrayOf("text", satz.werte().toArray()));
                    frage.setString(5, satz.code().isEmpty() ? "OFFEN" : "ABGEWIESEN");
                    frage.setString(6, satz.code());
                });
    }

    /// The next rows whose turn it is.
    List<Altbestandszeile> offene(UUID lauf, int hoechstens) {
        return jdbc.sql(ZEILE + " and z.stand = 'OFFEN' order by z.nr limit :anzahl")
                .param("lauf", lauf)
                .param("anzahl", hoechstens)
                .query((z, nr) -> zeile(z))
                .list();
    }

    /// Which of these rows were filed before.
    Map<String, Ort> abgelegt(Collection<String> kennungen) {
        var da = new HashMap<String, Ort>();
        jdbc.sql(
                        "select kennung, aktenzeichen, blatt from ablage.zeile where stand = 'ABGELEGT' and kennung = any(:kennungen)")
                .param("kennungen", kennungen.toArray(String[]::new))
                .query(z -> {
                    da.put(z.getString(1), new Ort(z.getString(2), z.getInt(3)));
                });
        return da;
    }

    /// Which of these rows a trial has found to be right before, and where they stand in the list.
    Map<String, Ort> bereit(UUID lauf, Collection<String> kennungen) {
        var da = new HashMap<String, Ort>();
        jdbc.sql(
                        "select kennung, min(zeile) from ablage.zeile where lauf = :lauf and stand = 'BEREIT' and kennung = any(:kennungen) group by 1")
                .param("lauf", lauf)
                .param("kennungen", kennungen.toArray(String[]::new))
                .query(z -> {
                    da.put(z.getString(1), new Ort(z.getString(2), 0));
                });
        return da;
    }

    /// Writes down what became of rows.
    void erledigt(UUID lauf, List<Ausgang> ausgaenge) {
        stapel.batchUpdate(
                "update ablage.zeile set stand = ?, code = ?, werte = ?, kennung = ?, aktenzeichen = ?, blatt = ? where lauf = ? and nr = ? and stand = 'OFFEN'",
                ausgaenge,
                Math.max(1, ausgaenge.size()),
                (frage, a) -> {
                    frage.setString(1, a.stand().name());
                    frage.setString(2, a.code());
                    frage.setArray(
                            3, frage.getConnection().createArrayOf("text", a.werte().toArray()));
                    frage.setString(4, a.kennung());
                    frage.setString(5, a.aktenzeichen());
                    frage.setInt(6, a.blatt());
                    frage.setObject(7, lauf);
                    frage.setLong(8, a.nr());
                });
    }

    /// A page of the report.
    ///
    /// @param stand only those; empty: all
    List<Altbestandszeile> bericht(UUID lauf, Optional<Stand> stand, int ab, int hoechstens) {
        // All rows are numbered without a gap: the last page of a million is as quick as the first.
        var frage =
                stand.map(s -> jdbc.sql(ZEILE + NUR).param("stand", s.name()))
                        .orElseGet(() -> jdbc.sql(ZEILE + ALLE));
        return frage.param("lauf", lauf)
                .param("ab", ab)
                .param("anzahl", hoechstens)
                .query((z, nr) -> zeile(z))
                .list();
    }

    /// The whole report, row by row with constant memory.
    void bericht(UUID lauf, int stueck, Consumer<Altbestandszeile> jede) {
        for (int ab = 0; ; ab += stueck) {
            var teil = bericht(lauf, Optional.empty(), ab, stueck);
            teil.forEach(jede);
            if (teil.size() < stueck) {
                return;
            }
        }
    }

    /// Lets go of what the rows say of a destroyed Akte; that they were filed stays.
    void vergessen(String aktenzeichen) {
        jdbc.sql("update ablage.zeile set angaben = '{}', werte = '{}' where aktenzeichen = :az")
                .param("az", aktenzeichen)
                .update();
    }

    private static Altbestandszeile zeile(ResultSet z) throws SQLException {
        return new Altbestandszeile(
                z.getLong(1),
                z.getLong(2),
                LaufRepository.texte(z.getArray(3)),
                LaufRepository.texte(z.getArray(4)),
                Stand.valueOf(z.getString(5)),
                z.getString(6),
                LaufRepository.texte(z.getArray(7)),
                z.getString(8),
                z.getInt(9));
    }
}
