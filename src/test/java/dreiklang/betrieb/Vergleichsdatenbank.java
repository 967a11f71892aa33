package dreiklang.betrieb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// The same rows once more, written by bare SQL into copies of the tables, one durable transaction
/// for each Antrag.
final class Vergleichsdatenbank implements AutoCloseable {

    private static final String[] TABELLEN = {
        "antrag.antrag",
        "antrag.einreichung",
        "identitaet.protokoll",
        "postfach.mail",
        "zahlung.zahlung"
    };

    private final BlockingQueue<Connection> verbindungen;

    Vergleichsdatenbank(Path daten, int anzahl) throws IOException, SQLException {
        verbindungen = new ArrayBlockingQueue<>(anzahl);
        var notiz = new Properties();
        try (var leser = Files.newBufferedReader(daten.resolve("instanz"))) {
            notiz.load(leser);
        }
        var url =
                "jdbc:postgresql://127.0.0.1:" + notiz.getProperty("datenbankport") + "/dreiklang";
        for (int i = 0; i < anzahl; i++) {
            var neu =
                    DriverManager.getConnection(
                            url, "verwaltung", Files.readString(daten.resolve("kennwort")).strip());
            verbindungen.add(neu);
        }
        try (var anweisung = verbindungen.element().createStatement()) {
            anweisung.execute("drop schema if exists vergleich cascade");
            anweisung.execute("create schema vergleich");
            for (var tabelle : TABELLEN) {
                anweisung.execute(
                        "create table vergleich."
                                + tabelle.split("\\.")[1]
                                + " (like "
                                + tabelle
                                + " including all excluding identity)");
            }
            anweisung.execute(
                    "create table vergleich.ereignis (like event_publication including all)");
        }
        for (var verbindung : verbindungen) {
            verbindung.setAutoCommit(false);
        }
    }

    /// Writes what the program wrote for this Antrag.
    void schreiben(Antragsreise reise) throws SQLException {
        var verbindung = nehmen();
        try {
            var einreichung = UUID.fromString(reise.einreichung());
            einfuegen(
                    verbindung,
                    "insert into vergleich.einreichung select * from antrag.einreichung where id ="
                            + " ?",
                    einreichung);
            var antrag = "(select antrag from antrag.einreichung where id = ?)";
            einfuegen(
                    verbindung,
                    "insert into vergleich.antrag select * from antrag.antrag where id = " + antrag,
                    einreichung);
            einfuegen(
                    verbindung,
                    "insert into vergleich.protokoll select * from identitaet.protokoll where"
                            + " gegenstand = 'antrag:' || "
                            + antrag,
                    einreichung);
            einfuegen(
                    verbindung,
                    "insert into vergleich.zahlung select * from zahlung.zahlung where bezug ="
                            + " 'antrag:' || "
                            + antrag,
                    einreichung);
            for (int i = 0; i < 3; i++) {
                einfuegen(
                        verbindung,
                        "insert into vergleich.ereignis (id, listener_id, event_type,"
                                + " serialized_event, publication_date, status) values"
                                + " (gen_random_uuid(),"
                                + " 'dreiklang.vorgang.Antragslauscher.eingereicht(dreiklang.antrag.AntragEingereicht)',"
                                + " 'dreiklang.antrag.AntragEingereicht', repeat('x', 300) || ?::text,"
                                + " now(), 'PUBLISHED')",
                        einreichung);
            }
            verbindung.commit();
        } finally {
            verbindungen.add(verbindung);
        }
    }

    private Connection nehmen() throws SQLException {
        try {
            return verbindungen.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
    }

    private static void einfuegen(Connection verbindung, String sql, UUID nummer)
            throws SQLException {
        try (var anweisung = verbindung.prepareStatement(sql)) {
            anweisung.setObject(1, nummer);
            anweisung.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        try (var anweisung = verbindungen.element().createStatement()) {
            anweisung.execute("drop schema vergleich cascade");
            verbindungen.element().commit();
        }
        for (var verbindung : verbindungen) {
            verbindung.close();
        }
    }
}
