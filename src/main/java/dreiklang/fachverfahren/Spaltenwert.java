package dreiklang.fachverfahren;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/// A value by which a foreign table is sorted, as text that can be kept and handed back.
///
/// @param art what it is there
/// @param text the value
record Spaltenwert(Art art, String text) {

    private static final BigDecimal NACHZUEGLER = BigDecimal.valueOf(1_000);
    private static final Duration NACHLAUF = Duration.ofHours(1);

    /// What a column holds.
    enum Art {
        ZAHL,
        /// A moment without zone: stays as it is written there.
        ZEIT,
        /// A moment with zone.
        ZEITPUNKT,
        TAG,
        TEXT,
        /// Something of that database, for example a UUID.
        EIGEN;

        static Art von(ResultSetMetaData daten, int spalte) throws SQLException {
            return switch (daten.getColumnType(spalte)) {
                case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> ZAHL;
                case Types.NUMERIC, Types.DECIMAL -> ZAHL;
                case Types.TIMESTAMP_WITH_TIMEZONE -> ZEITPUNKT;
                case Types.TIMESTAMP -> mitZone(daten.getColumnTypeName(spalte)) ? ZEITPUNKT : ZEIT;
                case Types.DATE -> TAG;
                case Types.OTHER -> EIGEN;
                default -> TEXT;
            };
        }

        private static boolean mitZone(String name) {
            return name.toLowerCase(Locale.ROOT).matches("timestamptz|.*with.* time zone.*");
        }
    }

    static Spaltenwert lesen(ResultSet zeile, int spalte, Art art) throws SQLException {
        var text =
                switch (art) {
                    case ZAHL -> zeile.getBigDecimal(spalte).toPlainString();
                    case ZEIT -> zeile.getObject(spalte, LocalDateTime.class).toString();
                    case ZEITPUNKT ->
                            zeile.getObject(spalte, OffsetDateTime.class)
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toString();
                    case TAG -> zeile.getObject(spalte, LocalDate.class).toString();
                    case TEXT, EIGEN -> zeile.getString(spalte);
                };
        return new Spaltenwert(art, text);
    }

    void einsetzen(PreparedStatement frage, int stelle) throws SQLException {
        switch (art) {
            case ZAHL -> frage.setBigDecimal(stelle, new BigDecimal(text));
            case ZEIT -> frage.setObject(stelle, LocalDateTime.parse(text));
            case ZEITPUNKT -> frage.setObject(stelle, OffsetDateTime.parse(text));
            case TAG -> frage.setObject(stelle, LocalDate.parse(text));
            case TEXT -> frage.setString(stelle, text);
            case EIGEN -> frage.setObject(stelle, text, Types.OTHER);
        }
    }

    /// A little before: rows can be seen later than rows with a higher value, because they were
    /// written in a transaction that took longer.
    Spaltenwert davor() {
        return new Spaltenwert(
                art,
                switch (art) {
                    case ZAHL -> new BigDecimal(text).subtract(NACHZUEGLER).toPlainString();
                    case ZEIT -> LocalDateTime.parse(text).minus(NACHLAUF).toString();
                    case ZEITPUNKT -> OffsetDateTime.parse(text).minus(NACHLAUF).toString();
                    case TAG -> LocalDate.parse(text).minusDays(1).toString();
                    case TEXT, EIGEN -> text;
                });
    }

    /// As it is kept.
    String merkmal() {
        return art.name() + " " + text;
    }

    /// What `merkmal` has written; empty for an empty text.
    static Optional<Spaltenwert> aus(String merkmal) {
        int leer = merkmal.indexOf(' ');
        return leer < 0
                ? Optional.empty()
                : Optional.of(
                        new Spaltenwert(
                                Art.valueOf(merkmal.substring(0, leer)),
                                merkmal.substring(leer + 1)));
    }
}
