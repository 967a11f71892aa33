package dreiklang.programm;

import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.rechenprobe.Zeitangabe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Dates and figures in the columns of a table, with how precise they are.
final class Angabespalten {

    private Angabespalten() {}

    static StatementSpec setzen(StatementSpec satz, String vorn, Optional<Zeitangabe> zeit) {
        return satz.param(
                        vorn + "_genauigkeit",
                        zeit.map(z -> z.genauigkeit().name()).orElse(null),
                        Types.VARCHAR)
                .param(
                        vorn + "_fortlaufend",
                        zeit.map(Zeitangabe::fortlaufend).orElse(null),
                        Types.BOOLEAN)
                .param(vorn + "_von", zeit.map(Zeitangabe::von).orElse(null), Types.DATE)
                .param(vorn + "_bis", zeit.map(Zeitangabe::bis).orElse(null), Types.DATE);
    }

    static Optional<Zeitangabe> zeit(ResultSet z, String vorn) throws SQLException {
        var genauigkeit = z.getString(vorn + "_genauigkeit");
        return genauigkeit == null
                ? Optional.empty()
                : Optional.of(
                        new Zeitangabe(
                                Zeitangabe.Genauigkeit.valueOf(genauigkeit),
                                z.getBoolean(vorn + "_fortlaufend"),
                                z.getObject(vorn + "_von", LocalDate.class),
                                z.getObject(vorn + "_bis", LocalDate.class)));
    }

    static Zahlenangabe zahl(ResultSet z, String name) throws SQLException {
        return new Zahlenangabe(
                Zahlenangabe.Art.valueOf(z.getString(name + "_art")), z.getBigDecimal(name));
    }
}
