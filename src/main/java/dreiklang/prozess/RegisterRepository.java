package dreiklang.prozess;

import dreiklang.rechenprobe.Zahlenangabe;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the register of Prozesse.
@Repository
class RegisterRepository {

    private static final String NEU =
            """
            insert into prozess.prozess (kennung, name, zweck, einheit, verantwortlich, leistung, fachverfahren,
                   fallzahl_art, fallzahl, fallzahl_jahr, fallzahl_quelle, fallzahl_stichtag,
                   dauer_art, dauer, dauer_jahr, dauer_quelle, dauer_stichtag,
                   kostensatz_art, kostensatz, kostensatz_jahr, kostensatz_quelle, kostensatz_stichtag, version, geaendert)
            values (:kennung, :name, :zweck, :einheit, :verantwortlich, :leistung, :fachverfahren,
                   :fallzahl_art, :fallzahl, :fallzahl_jahr, :fallzahl_quelle, :fallzahl_stichtag,
                   :dauer_art, :dauer, :dauer_jahr, :dauer_quelle, :dauer_stichtag,
                   :kostensatz_art, :kostensatz, :kostensatz_jahr, :kostensatz_quelle, :kostensatz_stichtag, 1, :jetzt)
            on conflict (kennung) do nothing
            """;

    private static final String ANDERS =
            """
            update prozess.prozess set name = :name, zweck = :zweck, einheit = :einheit, verantwortlich = :verantwortlich,
                   leistung = :leistung, fachverfahren = :fachverfahren,
                   fallzahl_art = :fallzahl_art, fallzahl = :fallzahl, fallzahl_jahr = :fallzahl_jahr,
                   fallzahl_quelle = :fallzahl_quelle, fallzahl_stichtag = :fallzahl_stichtag,
                   dauer_art = :dauer_art, dauer = :dauer, dauer_jahr = :dauer_jahr,
                   dauer_quelle = :dauer_quelle, dauer_stichtag = :dauer_stichtag,
                   kostensatz_art = :kostensatz_art, kostensatz = :kostensatz, kostensatz_jahr = :kostensatz_jahr,
                   kostensatz_quelle = :kostensatz_quelle, kostensatz_stichtag = :kostensatz_stichtag,
                   version = version + 1, geaendert = :jetzt
             where kennung = :kennung and version = :version
            """;

    private final JdbcClient sql;

    RegisterRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Prozess> finden(String kennung) {
        return sql.sql("select * from prozess.prozess where kennung = :k")
                .param("k", kennung)
                .query(RegisterRepository::prozess)
                .optional();
    }

    /// @return false when the Kennung is taken
    boolean anlegen(Prozess p, Instant jetzt) {
        return sql.sql(NEU).params(werte(p, jetzt)).update() == 1;
    }

    /// @return false when somebody else has changed it since that version
    boolean aendern(Prozess p, Instant jetzt) {
        var werte = werte(p, jetzt);
        werte.put("version", p.version());
        return sql.sql(ANDERS).params(werte).update() == 1;
    }

    private static Map<String, Object> werte(Prozess p, Instant jetzt) {
        var werte = new LinkedHashMap<String, Object>();
        werte.put("kennung", p.kennung());
        werte.put("name", p.name());
        werte.put("zweck", p.zweck());
        werte.put("einheit", p.einheit());
        werte.put("verantwortlich", p.verantwortlich());
        werte.put("leistung", oderNull(p.leistung(), Types.VARCHAR));
        werte.put("fachverfahren", oderNull(p.fachverfahren(), Types.VARCHAR));
        beleg(werte, "fallzahl", p.fallzahl());
        beleg(werte, "dauer", p.dauer());
        beleg(werte, "kostensatz", p.kostensatz());
        werte.put("jetzt", Timestamp.from(jetzt));
        return werte;
    }

    private static void beleg(Map<String, Object> werte, String feld, Belegzahl b) {
        werte.put(feld + "_art", b.zahl().art().name());
        werte.put(feld, b.zahl().wert());
        werte.put(feld + "_jahr", oderNull(b.jahr(), Types.INTEGER));
        werte.put(feld + "_quelle", b.quelle());
        werte.put(feld + "_stichtag", oderNull(b.stichtag(), Types.DATE));
    }

    static Object oderNull(Optional<?> wert, int art) {
        return new org.springframework.jdbc.core.SqlParameterValue(art, wert.orElse(null));
    }

    static Prozess prozess(ResultSet z, int nummer) throws SQLException {
        return new Prozess(
                z.getString("kennung"),
                z.getString("name"),
                z.getString("zweck"),
                z.getString("einheit"),
                z.getString("verantwortlich"),
                Optional.ofNullable(z.getString("leistung")),
                Optional.ofNullable(z.getString("fachverfahren")),
                beleg(z, "fallzahl"),
                beleg(z, "dauer"),
                beleg(z, "kostensatz"),
                z.getInt("version"));
    }

    private static Belegzahl beleg(ResultSet z, String feld) throws SQLException {
        return new Belegzahl(
                angabe(z, feld),
                Optional.ofNullable(z.getObject(feld + "_jahr", Integer.class)),
                z.getString(feld + "_quelle"),
                Optional.ofNullable(z.getObject(feld + "_stichtag", LocalDate.class)));
    }

    static Zahlenangabe angabe(ResultSet z, String feld) throws SQLException {
        BigDecimal wert = z.getBigDecimal(feld);
        return new Zahlenangabe(Zahlenangabe.Art.valueOf(z.getString(feld + "_art")), wert);
    }

    /// Whether exactly this file was read last; remembers it.
    boolean neueDatei(String datei, String pruefsumme) {
        return sql.sql(
                                """
                                insert into prozess.ladung as l (datei, pruefsumme) values (:datei, :summe)
                                on conflict (datei) do update set pruefsumme = :summe where l.pruefsumme <> :summe
                                """)
                        .param("datei", datei)
                        .param("summe", pruefsumme)
                        .update()
                == 1;
    }
}
