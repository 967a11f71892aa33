package dreiklang.betrieb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What lies in the database and in the files of a running town, looked at from outside.
final class Bestand implements AutoCloseable {

    /// Questions to which the answer is always nothing.
    private static final Map<String, String> NICHTS =
            Map.ofEntries(
                    Map.entry(
                            "eine Person, zwei Anträge",
                            "select antworten::text from antrag.antrag group by 1 having count(*) > 1"),
                    Map.entry(
                            "Einreichung ohne Antrag",
                            "select e.id from antrag.einreichung e left join antrag.antrag a on a.id"
                                    + " = e.antrag where a.id is null"),
                    Map.entry(
                            "Antrag ohne Einreichung",
                            "select a.id from antrag.antrag a left join antrag.einreichung e on a.id"
                                    + " = e.antrag where e.id is null"),
                    Map.entry(
                            "zwei Einreichungen für einen Antrag oder Entwurf",
                            "select min(antrag::text) from antrag.einreichung group by entwurf having"
                                    + " count(*) > 1 union all select min(antrag::text) from"
                                    + " antrag.einreichung group by antrag having count(*) > 1"),
                    Map.entry(
                            "Antrag und Vorgang nicht eins zu eins",
                            "select coalesce(a.id, v.antrag) from antrag.antrag a full join"
                                    + " vorgang.vorgang v on v.antrag = a.id group by 1 having"
                                    + " count(a.id) <> 1 or count(v.id) <> 1"),
                    Map.entry(
                            "Schriftstück nicht genau einmal in der Akte",
                            "select d.id from dokument.dokument d left join akte.schriftstueck s on"
                                    + " s.dokument = d.id where d.bezug like 'antrag:%' group by d.id"
                                    + " having count(s.dokument) <> 1"),
                    Map.entry(
                            "Antrag und Steuerung nicht eins zu eins",
                            "select coalesce(a.id, s.antrag) from antrag.antrag a full join"
                                    + " steuerung.antrag s on s.antrag = a.id where a.id is null or"
                                    + " s.antrag is null"),
                    Map.entry(
                            "Vorgang und Steuerung nicht eins zu eins",
                            "select coalesce(v.id, s.vorgang) from vorgang.vorgang v full join"
                                    + " steuerung.vorgang s on s.vorgang = v.id where v.id is null or"
                                    + " s.vorgang is null"),
                    Map.entry(
                            "erreichte Seiten eines Entwurfs nicht in der Steuerung",
                            "select e.id from antrag.entwurf e left join (select entwurf, count(*) n"
                                    + " from steuerung.seite group by 1) s on s.entwurf = e.id where"
                                    + " jsonb_array_length(e.erreicht) <> coalesce(s.n, 0)"),
                    Map.entry(
                            "Antrag nicht genau einmal im Protokoll",
                            "select a.id from antrag.antrag a left join identitaet.protokoll p on"
                                    + " p.aktion = 'antrag.eingereicht' and p.gegenstand = 'antrag:'"
                                    + " || a.id group by a.id having count(p.id) <> 1"),
                    Map.entry(
                            "Mail nicht beauftragt",
                            "select a.id from antrag.antrag a left join postfach.mail m on"
                                    + " m.schluessel = 'antrag.eingang:' || a.id where m.schluessel is"
                                    + " null"),
                    Map.entry(
                            "Zahlung nicht genau einmal angelegt",
                            "select a.id from antrag.antrag a left join zahlung.zahlung z on z.bezug"
                                    + " = 'antrag:' || a.id group by a.id having count(z.bezug) <> 1"));

    private final Connection verbindung;

    Bestand(Path daten) throws IOException, SQLException {
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

    /// The database as soon as it answers again, and no sooner than its new server.
    static Bestand sobaldErAntwortet(Path daten) throws IOException, SQLException {
        long ende = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                return new Bestand(daten);
            } catch (SQLException e) {
                if (System.nanoTime() > ende) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    /// Everything that contradicts the clients' own book; empty when nothing does.
    List<String> widersprueche(Zaehlbuch buch) throws SQLException {
        var maengel = new ArrayList<String>();
        for (var frage : NICHTS.entrySet()) {
            texte(frage.getValue()).stream()
                    .limit(5)
                    .forEach(z -> maengel.add(frage.getKey() + ": " + z));
        }
        var da = dateienJeEinreichung();
        buch.dateien()
                .forEach((nummer, summen) -> {
                    var gefunden = da.remove(nummer);
                    if (gefunden == null) {
                        maengel.add("bestätigt und verloren: " + nummer);
                    } else if (!gefunden.equals(summen)) {
                        maengel.add("andere Dateien als gesendet: " + nummer);
                    }
                });
        da.keySet().forEach(n -> maengel.add("vorhanden, aber niemandem bestätigt: " + n));
        return maengel;
    }

    /// Checksums of the files of every submission, in order.
    private Map<String, String> dateienJeEinreichung() throws SQLException {
        var alle = new HashMap<String, String>();
        try (var anweisung = verbindung.createStatement();
                var zeilen =
                        anweisung.executeQuery(
                                "select e.id::text, coalesce(string_agg(d.pruefsumme, ',' order by"
                                        + " d.pruefsumme collate \"C\"), '') from antrag.einreichung"
                                        + " e left join dokument.dokument d on d.bezug = 'antrag:' ||"
                                        + " e.antrag group by e.id")) {
            while (zeilen.next()) {
                alle.put(zeilen.getString(1), zeilen.getString(2));
            }
        }
        return alle;
    }

    /// Compares the outbox with what the mail server has received: what counts as sent has arrived,
    /// nothing arrived more often than it was tried, and nothing without an order.
    ///
    /// @param angekommen how often each mail arrived
    List<String> mails(Map<String, Integer> angekommen) throws SQLException {
        var maengel = new ArrayList<String>();
        var uebrig = new HashMap<>(angekommen);
        try (var anweisung = verbindung.createStatement();
                var zeilen =
                        anweisung.executeQuery(
                                "select schluessel, stand = 'GESENDET', versuche from"
                                        + " postfach.mail")) {
            while (zeilen.next()) {
                var kennung = Postannahme.kennung(zeilen.getString(1));
                int mal = uebrig.getOrDefault(kennung, 0);
                uebrig.remove(kennung);
                if (mal > zeilen.getInt(3) || zeilen.getBoolean(2) && mal == 0) {
                    maengel.add("Mail " + zeilen.getString(1) + " kam " + mal + " Mal an");
                }
            }
        }
        uebrig.keySet().forEach(k -> maengel.add("Mail ohne Auftrag: " + k));
        return maengel;
    }

    /// How many mails are still to be sent.
    int mailsUnterwegs() throws SQLException {
        return zahl("select count(*) from postfach.mail where stand <> 'GESENDET'");
    }

    /// Checksums of all contents that have a row.
    List<String> inhalte() throws SQLException {
        return texte("select pruefsumme from dokument.inhalt");
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

    /// First column of the rows of a query.
    List<String> texte(String sql) throws SQLException {
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
