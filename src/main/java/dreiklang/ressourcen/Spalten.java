package dreiklang.ressourcen;

import dreiklang.rechenprobe.Zahlenangabe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads columns that several tables share.
final class Spalten {

    private Spalten() {}

    static RessourceId id(ResultSet z) throws SQLException {
        return new RessourceId(z.getObject("id", UUID.class));
    }

    static Zahlenangabe zahl(ResultSet z, String name) throws SQLException {
        return new Zahlenangabe(
                Zahlenangabe.Art.valueOf(z.getString(name + "_art")), z.getBigDecimal(name));
    }

    static Optional<LocalDate> tag(ResultSet z, String name) throws SQLException {
        return Optional.ofNullable(z.getObject(name, LocalDate.class));
    }

    static Set<String> menge(ResultSet z, String name) throws SQLException {
        var menge = new LinkedHashSet<String>();
        for (var wort : (Object[]) z.getArray(name).getArray()) {
            menge.add(wort.toString());
        }
        return menge;
    }
}
