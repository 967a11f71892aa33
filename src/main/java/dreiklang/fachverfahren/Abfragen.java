package dreiklang.fachverfahren;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.fachverfahren.FachverfahrenEinstellungen.Abfrage;
import dreiklang.leistung.Leistungspaket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to foreign databases: prepared queries of the installation, read only, bounded in time
/// and rows.
@Service
public class Abfragen {

    private static final Logger LOG = LoggerFactory.getLogger(Abfragen.class);
    private static final int LAENGSTE_ZELLE = 500;

    private final FachverfahrenEinstellungen einstellungen;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;

    Abfragen(
            FachverfahrenEinstellungen einstellungen,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion) {
        this.einstellungen = einstellungen;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
    }

    /// What was found.
    ///
    /// @param titel what was asked
    /// @param spalten names of the columns
    /// @param zeilen the rows as text
    /// @param gekuerzt whether there are more
    public record Fund(
            String titel, List<String> spalten, List<List<String>> zeilen, boolean gekuerzt) {}

    /// What can be looked up for a package in this installation: number in its chapter → title.
    @Offen("public reading")
    public Map<Integer, String> moeglich(Leistungspaket paket) {
        var moeglich = new LinkedHashMap<Integer, String>();
        var alle = Anbindungskapitel.von(paket).nachschlagen();
        for (int i = 0; i < alle.size(); i++) {
            if (finden(alle.get(i).abfrage()).isPresent()) {
                moeglich.put(i + 1, alle.get(i).titel());
            }
        }
        return moeglich;
    }

    /// Looks up; noted in the Protokoll, because somebody has looked into foreign data.
    ///
    /// @param nummer as in `moeglich`
    /// @throws FachlicherFehler H-207 when there is no such query, H-208 when the database does not
    ///   answer
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public Fund nachschlagen(Leistungspaket paket, int nummer, Vorgangsdaten daten) {
        var alle = Anbindungskapitel.von(paket).nachschlagen();
        if (nummer < 1 || nummer > alle.size()) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "H-207");
        }
        var nachschlag = alle.get(nummer - 1);
        var abfrage =
                finden(nachschlag.abfrage())
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "H-207"));
        var werte = new LinkedHashMap<String, Object>();
        nachschlag.parameter().forEach((name, quelle) -> werte.put(name, wert(quelle, daten)));
        // Noted before and apart: nobody waits for a foreign database with one of ours in hand.
        transaktion.executeWithoutResult(status ->
                ereignisse.publishEvent(
                        new Protokolleintrag(
                                "fachverfahren.nachgeschlagen",
                                "vorgang:" + daten.vorgang(),
                                Map.of("abfrage", abfrage.kennung()))));
        return ausfuehren(nachschlag.titel(), abfrage, werte);
    }

    private static String wert(String quelle, Vorgangsdaten daten) {
        var angabe = daten.angaben().get(quelle);
        return angabe != null
                ? angabe
                : String.join(" ", daten.antworten().getOrDefault(quelle, List.of()));
    }

    private java.util.Optional<Abfrage> finden(String kennung) {
        return einstellungen.abfragen().stream()
                .filter(a -> !a.kennung().isBlank() && a.kennung().equals(kennung))
                .findFirst();
    }

    /// Runs a query in a transaction that can only read and is always rolled back.
    ///
    /// @throws FachlicherFehler H-208 when the database does not answer
    static Fund ausfuehren(String titel, Abfrage abfrage, Map<String, Object> werte) {
        try {
            return Fremddatenbank.lesen(
                    abfrage.url(),
                    abfrage.benutzer(),
                    abfrage.kennwort(),
                    abfrage.frist(),
                    verbindung -> lesen(titel, abfrage, werte, verbindung));
        } catch (SQLException | DataAccessException e) {
            LOG.warn("query {} failed: {}", abfrage.kennung(), e.getClass().getSimpleName());
            throw new FachlicherFehler(Fehlerart.VORUEBERGEHEND, "H-208");
        }
    }

    private static Fund lesen(
            String titel, Abfrage abfrage, Map<String, Object> werte, Connection verbindung) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(verbindung, true));
        jdbc.setQueryTimeout(Fremddatenbank.sekunden(abfrage.frist()));
        jdbc.setMaxRows(abfrage.zeilen() + 1);
        return new NamedParameterJdbcTemplate(jdbc)
                .query(
                        abfrage.sql(),
                        werte,
                        z -> {
                            return fund(titel, abfrage.zeilen(), z);
                        });
    }

    private static Fund fund(String titel, int hoechstens, ResultSet z) throws SQLException {
        var spalten = new ArrayList<String>();
        for (int i = 1; i <= z.getMetaData().getColumnCount(); i++) {
            spalten.add(z.getMetaData().getColumnLabel(i));
        }
        var zeilen = new ArrayList<List<String>>();
        while (zeilen.size() < hoechstens && z.next()) {
            var zeile = new ArrayList<String>();
            for (int i = 1; i <= spalten.size(); i++) {
                var wert = z.getString(i);
                var text = wert == null ? "" : wert;
                zeile.add(
                        text.length() > LAENGSTE_ZELLE
                                ? text.substring(0, LAENGSTE_ZELLE) + "…"
                                : text);
            }
            zeilen.add(zeile);
        }
        return new Fund(titel, spalten, zeilen, zeilen.size() == hoechstens && z.next());
    }
}
