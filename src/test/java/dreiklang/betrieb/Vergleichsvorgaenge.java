package dreiklang.betrieb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/// 100,000 Vorgaenge made by bare SQL from those of the demo Kommune, and one list of them asked
/// for by bare SQL.
final class Vergleichsvorgaenge implements AutoCloseable {

    static final int ANZAHL = 100_000;
    static final String EINHEIT = "36.1";

    private static final String OFFEN =
            " stand in ('EINGEGANGEN', 'IN_BEARBEITUNG', 'WARTET_AUF_PERSON')";

    /// Three of ten are open, half of all belong to one unit, the rest lies where its like does.
    private static final List<String> ANLEGEN =
            List.of(
                    "create temp table muster as select row_number() over () - 1 as nr, v.id as vorgang, v.antrag from vorgang.vorgang v where v.antragstellerin is null",
                    "create temp table klon as select n, gen_random_uuid() as vorgang, gen_random_uuid() as antrag, m.vorgang as vorlage, m.antrag as antragsvorlage"
                            + " from generate_series(1, "
                            + ANZAHL
                            + ") as n join muster m on m.nr = n % (select count(*) from muster)",
                    "insert into antrag.antrag select (jsonb_populate_record(a, jsonb_build_object('id', k.antrag, 'referenz', 'M-' || k.n))).*"
                            + " from klon k join antrag.antrag a on a.id = k.antragsvorlage",
                    "insert into vorgang.vorgang select (jsonb_populate_record(v, jsonb_build_object('id', k.vorgang, 'antrag', k.antrag, 'referenz', 'M-' || k.n,"
                            + " 'aktenzeichen', v.aktenzeichen || '-' || k.n, 'betreff', v.betreff || ' ' || (k.n * 7919 % 100000), 'instanz', null, 'version', 0,"
                            + " 'worte', (v.worte || array_to_tsvector(array['m' || k.n % 1000]))::text,"
                            + " 'stand', (array['EINGEGANGEN', 'IN_BEARBEITUNG', 'WARTET_AUF_PERSON', 'ENTSCHIEDEN'])[1 + least(k.n % 10, 3)],"
                            + " 'bearbeiterin', null, 'frist', case when k.n % 10 < 3 then current_date + k.n % 60 - 10 end,"
                            + " 'eingegangen', now() - (k.n % 700) * interval '1 day' - k.n * interval '1 second',"
                            + " 'einheit', case when k.n % 2 = 0 then '"
                            + EINHEIT
                            + "' else v.einheit end))).* from klon k join vorgang.vorgang v on v.id = k.vorlage",
                    "update vorgang.vorgang set stand = 'ABGESCHLOSSEN' where referenz like 'M-%' and stand = 'ENTSCHIEDEN' and hashtext(referenz) % 10 <> 0",
                    "insert into vorgang.schritt select (jsonb_populate_record(s, jsonb_build_object('vorgang', k.vorgang))).* from klon k join vorgang.schritt s on s.vorgang = k.vorlage",
                    "insert into vorgang.antwort select k.vorgang from klon k join vorgang.antwort a on a.vorgang = k.vorlage",
                    "update vorgang.vorgang v set bearbeiterin = p.id from identitaet.person p where p.anmeldename = case when hashtext(v.referenz) % 100 = 0 then 'a.berger' else 'm.lenz' end"
                            + " and v.referenz like 'M-%' and v.stand <> 'EINGEGANGEN' and v.einheit = '"
                            + EINHEIT
                            + "'",
                    "vacuum analyze vorgang.vorgang",
                    "vacuum analyze vorgang.schritt",
                    "vacuum analyze vorgang.antwort",
                    "vacuum analyze antrag.antrag");

    private final Connection verbindung;

    Vergleichsvorgaenge(Path daten) throws IOException, SQLException {
        var notiz = new Properties();
        try (var leser = Files.newBufferedReader(daten.resolve("instanz"))) {
            notiz.load(leser);
        }
        verbindung =
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:"
                                + notiz.getProperty("datenbankport")
                                + "/dreiklang",
                        "verwaltung",
                        Files.readString(daten.resolve("kennwort")).strip());
    }

    void anlegen() throws SQLException {
        try (var anweisung = verbindung.createStatement()) {
            for (var befehl : ANLEGEN) {
                anweisung.execute(befehl);
            }
        }
    }

    /// Some of them, spread over the whole.
    ///
    /// @param bedingung narrows them; a constant of the benchmark
    List<String> einige(String bedingung, int anzahl) throws SQLException {
        var ids = new ArrayList<String>();
        try (var anweisung = verbindung.createStatement();
                var zeilen =
                        anweisung.executeQuery(
                                "select id from vorgang.vorgang where referenz like 'M-%' and "
                                        + bedingung
                                        + " order by hashtext(referenz) limit "
                                        + anzahl)) {
            while (zeilen.next()) {
                ids.add(zeilen.getObject(1, UUID.class).toString());
            }
        }
        if (ids.isEmpty()) {
            throw new IllegalStateException("no Vorgang for the measurement: " + bedingung);
        }
        return ids;
    }

    /// The first page of the open ones of a unit.
    synchronized int liste() throws SQLException {
        try (var anweisung =
                verbindung.prepareStatement(
                        "select * from vorgang.vorgang where einheit = ? and"
                                + OFFEN
                                + " order by coalesce(frist, 'infinity'::date), id limit 51")) {
            anweisung.setString(1, EINHEIT);
            return gelesen(anweisung);
        }
    }

    /// One of them with its history.
    synchronized int vorgang(String id) throws SQLException {
        try (var anweisung =
                verbindung.prepareStatement(
                        "select * from vorgang.vorgang v join vorgang.schritt s on s.vorgang = v.id where v.id = ?")) {
            anweisung.setObject(1, UUID.fromString(id));
            return gelesen(anweisung);
        }
    }

    private static int gelesen(java.sql.PreparedStatement anweisung) throws SQLException {
        int anzahl = 0;
        try (var zeilen = anweisung.executeQuery()) {
            while (zeilen.next()) {
                anzahl += zeilen.getString(1).isEmpty() ? 0 : 1;
            }
        }
        if (anzahl == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return anzahl;
    }

    @Override
    public void close() throws SQLException {
        verbindung.close();
    }
}
