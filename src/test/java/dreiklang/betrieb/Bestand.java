package dreiklang.betrieb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What lies in the database and in the files of a running town, looked at from outside.
final class Bestand implements AutoCloseable {

    private final Path daten;
    private final Connection verbindung;

    Bestand(Path daten) throws IOException, SQLException {
        this.daten = daten;
        var notiz = new Properties();
        try (var leser = Files.newBufferedReader(daten.resolve("instanz"))) {
            notiz.load(leser);
        }
        var url =
                "jdbc:postgresql://127.0.0.1:" + notiz.getProperty("datenbankport") + "/dreiklang";
        this.verbindung =
                DriverManager.getConnection(
                        url, "verwaltung", Files.readString(daten.resolve("kennwort")).strip());
    }

    /// Process and directory of the server that answers.
    String server() throws SQLException {
        return texte("select current_setting('data_directory')").getFirst();
    }

    /// Everything that contradicts the clients' own book; empty when nothing does.
    List<String> widersprueche(Zaehlbuch buch) throws SQLException {
        var maengel = new ArrayList<String>();
        Set<String> da = new HashSet<>(texte("select id::text from antrag.einreichung"));
        var verloren = new HashSet<>(buch.nummern());
        verloren.removeAll(da);
        verloren.forEach(n -> maengel.add("bestätigt und verloren: " + n));
        var zuviel = new HashSet<>(da);
        zuviel.removeAll(buch.nummern());
        zuviel.forEach(n -> maengel.add("vorhanden, aber niemandem bestätigt: " + n));
        nichts(
                "doppelt: ",
                "select referenz from antrag.antrag group by referenz having count(*) > 1",
                maengel);
        nichts(
                "Einreichung ohne Antrag: ",
                "select e.id from antrag.einreichung e left join antrag.antrag a on a.id = e.antrag"
                        + " where a.id is null",
                maengel);
        nichts(
                "Antrag ohne Einreichung: ",
                "select a.id from antrag.antrag a left join antrag.einreichung e on a.id = e.antrag"
                        + " where e.id is null",
                maengel);
        nichts(
                "zwei Einreichungen für einen Antrag: ",
                "select antrag from antrag.einreichung group by antrag having count(*) > 1",
                maengel);
        nichts(
                "Dokument ohne Inhalt: ",
                "select d.id from dokument.dokument d left join dokument.inhalt i on i.pruefsumme ="
                        + " d.pruefsumme where i.pruefsumme is null",
                maengel);
        nichts(
                "Antrag ohne Vorgang: ",
                "select a.id from antrag.antrag a left join vorgang.vorgang v on v.antrag = a.id"
                        + " where v.id is null",
                maengel);
        nichts(
                "Vorgang ohne Antrag: ",
                "select v.id from vorgang.vorgang v left join antrag.antrag a on v.antrag = a.id"
                        + " where a.id is null",
                maengel);
        nichts(
                "Antrag ohne Zeile im Protokoll: ",
                "select a.id from antrag.antrag a where (select count(*) from identitaet.protokoll"
                        + " p where p.aktion = 'antrag.eingereicht' and p.gegenstand = 'antrag:' ||"
                        + " a.id) <> 1",
                maengel);
        nichts(
                "Mail nicht genau einmal beauftragt: ",
                "select a.id from antrag.antrag a left join postfach.mail m on m.schluessel ="
                        + " 'antrag.eingang:' || a.id where m.schluessel is null",
                maengel);
        nichts(
                "Zahlung nicht genau einmal angelegt: ",
                "select a.id from antrag.antrag a left join zahlung.zahlung z on z.bezug ="
                        + " 'antrag:' || a.id where z.bezug is null",
                maengel);
        fehlendeDateien(maengel);
        return maengel;
    }

    private void nichts(String was, String sql, List<String> maengel) throws SQLException {
        texte(sql).stream().limit(5).forEach(z -> maengel.add(was + z));
    }

    private void fehlendeDateien(List<String> maengel) throws SQLException {
        for (var summe : texte("select pruefsumme from dokument.inhalt")) {
            try (var orte =
                    Files.find(
                            daten.resolve("dateien"),
                            8,
                            (p, a) -> p.getFileName().toString().startsWith(summe))) {
                if (orte.findAny().isEmpty()) {
                    maengel.add("Zeile ohne Datei: " + summe);
                }
            } catch (IOException e) {
                maengel.add("Datei nicht lesbar: " + summe);
            }
        }
    }

    /// Waits until every fact has reached its listeners.
    ///
    /// @return how many are still on their way when the patience is over
    int tatsachenUnterwegs(long sekunden) throws SQLException {
        long schluss = System.nanoTime() + TimeUnit.SECONDS.toNanos(sekunden);
        int offen = zahl("select count(*) from event_publication where completion_date is null");
        while (offen > 0 && System.nanoTime() < schluss) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            offen = zahl("select count(*) from event_publication where completion_date is null");
        }
        return offen;
    }

    /// Result of a query with one number.
    int zahl(String sql) throws SQLException {
        return Integer.parseInt(texte(sql).getFirst());
    }

    private List<String> texte(String sql) throws SQLException {
        var ergebnis = new ArrayList<String>();
        try (var anweisung = verbindung.createStatement();
                var zeilen = anweisung.executeQuery(sql)) {
            while (zeilen.next()) {
                ergebnis.add(zeilen.getString(1));
            }
        }
        return ergebnis;
    }

    @Override
    public void close() throws SQLException {
        verbindung.close();
    }
}
