package dreiklang.fachverfahren;

import dreiklang.fachverfahren.Anbindung.Ergebnis;
import dreiklang.fachverfahren.FachverfahrenEinstellungen.Datenbank;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Some rows of a foreign table, in the order of their mark: one statement made of names only, in a
/// transaction of its own that can only read.
///
/// @param zeilen the rows
/// @param voll whether there may be more
record Ergebnisseite(List<Zeile> zeilen, boolean voll) {

    static final int GROESSE = 200;
    private static final int LAENGSTER_SCHLUESSEL = 500;
    private static final int ZU_LANG = 1_000;

    /// A row.
    ///
    /// @param schluessel what is different in every row
    /// @param bezug key of the Zustellung or Referenz
    /// @param wert the value, empty when the rows have none
    /// @param stelle where it stands
    record Zeile(String schluessel, String bezug, String wert, Stelle stelle) {}

    /// A place in the table.
    ///
    /// @param marke mark of the row
    /// @param schluessel its key; empty: before all rows with that mark
    record Stelle(Spaltenwert marke, Optional<Spaltenwert> schluessel) {}

    /// Reads on.
    ///
    /// @param nach empty: from the beginning
    static Ergebnisseite lesen(Datenbank datenbank, Ergebnis quelle, Optional<Stelle> nach)
            throws SQLException {
        return Fremddatenbank.lesen(
                datenbank.url(),
                datenbank.benutzer(),
                datenbank.kennwort(),
                datenbank.frist(),
                verbindung -> {
                    try (var frage = verbindung.prepareStatement(text(quelle, nach))) {
                        return seite(datenbank, quelle, nach, frage);
                    }
                });
    }

    private static Ergebnisseite seite(
            Datenbank datenbank, Ergebnis quelle, Optional<Stelle> nach, PreparedStatement frage)
            throws SQLException {
        frage.setQueryTimeout(Fremddatenbank.sekunden(datenbank.frist()));
        frage.setMaxRows(GROESSE);
        if (nach.isPresent()) {
            einsetzen(frage, nach.get());
        }
        try (var z = frage.executeQuery()) {
            var zeilen = zeilen(quelle, z);
            return new Ergebnisseite(zeilen, zeilen.size() == GROESSE);
        }
    }

    private static void einsetzen(PreparedStatement frage, Stelle nach) throws SQLException {
        nach.marke().einsetzen(frage, 1);
        if (nach.schluessel().isPresent()) {
            nach.marke().einsetzen(frage, 2);
            nach.schluessel().get().einsetzen(frage, 3);
        }
    }

    /// Every name was checked when the package was read.
    private static String text(Ergebnis q, Optional<Stelle> nach) {
        var marke = q.marke().isEmpty() ? q.schluessel() : q.marke();
        var wert = q.wert().isEmpty() ? q.schluessel() : q.wert();
        var ab =
                nach.map(s ->
                                s.schluessel().isPresent()
                                        ? " and (%1$s > ? or (%1$s = ? and %2$s > ?))"
                                        : " and %1$s >= ?")
                        .orElse("");
        return ("select %2$s, %3$s, %4$s, %1$s from %5$s where %2$s is not null and %3$s is not null"
                        + " and %4$s is not null and %1$s is not null"
                        + ab
                        + " order by %1$s, %2$s offset 0 rows fetch next "
                        + GROESSE
                        + " rows only")
                .formatted(marke, q.schluessel(), q.bezug(), wert, q.tabelle());
    }

    private static List<Zeile> zeilen(Ergebnis quelle, ResultSet z) throws SQLException {
        var schluesselart = Spaltenwert.Art.von(z.getMetaData(), 1);
        var markenart = Spaltenwert.Art.von(z.getMetaData(), 4);
        boolean zahl = Spaltenwert.Art.von(z.getMetaData(), 3) == Spaltenwert.Art.ZAHL;
        var zeilen = new ArrayList<Zeile>();
        while (z.next()) {
            zeilen.add(
                    new Zeile(
                            kurz(z.getString(1), LAENGSTER_SCHLUESSEL),
                            kurz(z.getString(2), ZU_LANG).strip(),
                            quelle.wert().isEmpty() ? "" : wert(quelle, z, zahl),
                            new Stelle(
                                    Spaltenwert.lesen(z, 4, markenart),
                                    Optional.of(Spaltenwert.lesen(z, 1, schluesselart)))));
        }
        return zeilen;
    }

    /// An amount has two digits after the point, however many the column has.
    private static String wert(Ergebnis quelle, ResultSet z, boolean zahl) throws SQLException {
        if (quelle.art() == Meldung.Art.BETRAG && zahl) {
            var betrag = z.getBigDecimal(3).stripTrailingZeros();
            return (betrag.scale() <= 2 ? betrag.setScale(2) : betrag).toPlainString();
        }
        return kurz(z.getString(3), ZU_LANG).strip();
    }

    private static String kurz(String text, int laenge) {
        return text.length() > laenge ? text.substring(0, laenge) : text;
    }
}
